#pragma once

#include "app/ExportFolder.hpp"
#include "review/Review.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// Who exports, and from what; all of it must outlive the export.
struct ExportDesk {
    review::Review* review;
    const practice::Practice* practice;
    review::Visitor visitor;
};

/// An export that is ready to leave.
struct Export {
    report::Manifest manifest; ///< what, id, format, reasons, attempts and what was left out; the rest is filled in
    std::vector<report::ExportFile> files;
    std::vector<std::string> learners; ///< ids of those whom it is about, where `manifest` names no single one
};

/// Tells the audit trail first, then writes the files and the manifest that names where the trail ends. So nothing
/// leaves that the trail does not know of; where the files could not be written, or it was let go of before all were,
/// the trail is told that too.
class HandOver {
public:
    HandOver(const ExportDesk& desk, const ExportFolder& folder, Export ready);
    HandOver(const HandOver&) = delete;
    HandOver& operator=(const HandOver&) = delete;
    ~HandOver();

    /// Does a little of it: nothing to be done any more, or a problem after which nothing is left behind.
    enum class Step { more, done };
    [[nodiscard]] practice::Outcome<Step> step();
    [[nodiscard]] std::size_t written() const { return m_written; }
    [[nodiscard]] std::size_t files() const { return m_ready.files.size(); }

private:
    [[nodiscard]] std::optional<practice::Problem> begin();
    [[nodiscard]] std::optional<practice::Problem> tell(const std::string& action) const;

    ExportDesk m_desk;
    ExportFolder m_folder;
    Export m_ready;
    std::string m_digest;
    std::optional<ExportWriting> m_writing;
    std::size_t m_written = 0;
    bool m_told = false; ///< the trail thinks that it leaves
};

/// One sentence for who exported: where it is, how much, and what to mind.
[[nodiscard]] std::string whereItIs(const ExportFolder& folder, std::size_t files);

} // namespace app
