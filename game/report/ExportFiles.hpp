#pragma once

#include "report/Csv.hpp"
#include "report/ExportedAttempt.hpp"
#include "report/Xapi.hpp"
#include "review/LearnerPage.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace report {

enum class ExportFormat { xapi, csv, json, html, pdf, text };

/// A file of an export, not written yet.
struct ExportFile {
    std::string name;
    std::string bytes;
    std::optional<std::string> attempt = {}; ///< id of the attempt that it is about, where it is about one
};

/// "2026-03-01_Ana-Petrov_The-flat-below_7f3c1a2b", for people to find: at most 115 bytes. The beginning of the id of
/// the attempt, or of the learner, makes it the only one of its kind and lets an erasure find it.
[[nodiscard]] std::string fileNameOf(std::string_view day, std::string_view name, std::string_view what,
                                     std::string_view id);
[[nodiscard]] std::string fileNameOf(const practice::FinishedDebrief& finished);

/// Makes the files of an export attempt by attempt: statements.json for xapi; decisions.csv and profile.csv for csv;
/// else a debrief for each attempt: one that holds the learner's name is called by `fileNameOf`, others by their id.
/// `reasons` says what xapi and csv hold, `names` what csv does: a debrief is what it is.
class ExportMaker {
public:
    ExportMaker(ExportFormat format, const std::string& installation, Reasons reasons, Names names);

    /// A problem where no file can be made of it; nothing of it is in the export then.
    [[nodiscard]] std::optional<practice::Problem> add(const ExportedAttempt& attempt);
    [[nodiscard]] std::vector<ExportFile> take() &&;

private:
    ExportFormat m_format;
    Statements m_statements;
    DecisionRows m_decisions;
    ProfileRows m_profiles;
    std::vector<ExportFile> m_files;
};

/// What a learner showed over time, unit by unit: after each first attempt that called for it. As a table or as JSON.
[[nodiscard]] std::string growthCsv(const review::LearnerPage& page, Names names);
[[nodiscard]] std::string growthJson(const review::LearnerPage& page);

/// What stands beside the files of every export: where they come from, and how to tell that they are whole.
struct Manifest {
    std::string programVersion;
    std::string made; ///< ISO 8601
    std::string installation;
    std::string what; ///< "attempt", "learner", "learners", "cohort" or "person"
    std::string id;   ///< of it; empty for learners
    std::string format;
    bool firstOnly = false; ///< repeats and practice were not asked for
    Reasons reasons = Reasons::leftOut;
    Names names = Names::leftOut; ///< of learners, in tables
    std::string role;             ///< of who exported; empty where no accounts are set up
    std::string anchor;           ///< "ROWS:HASH": where the audit trail ended then, `judgement verify --all --anchor`
    std::size_t attempts = 0;
    std::vector<std::string> leftOut; ///< one sentence for each attempt that could not be exported
};

/// One digest over names and digests of all files, in their order: what the audit trail keeps of an export.
[[nodiscard]] std::string digestOf(std::span<const ExportFile> files);

/// manifest.json, with the size and the BLAKE2b-256 digest of each file.
[[nodiscard]] std::string manifestJson(const Manifest& manifest, std::span<const ExportFile> files);

} // namespace report
