#pragma once

#include "app/KeepingCommandLine.hpp"
#include "app/QuizCommandLine.hpp"
#include "app/StaffCommandLine.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace app {

/// No command: the window, the terminal, or a scenario that plays itself, by what is there.
struct Open {
    bool text = false; ///< the terminal, whatever is there
};

struct Play {
    std::string scenario; ///< a file, or the id of a scenario in the gallery
    bool text = false;
    std::optional<std::string> policy;
    std::optional<std::uint64_t> seed;
    std::optional<std::string> learner;
    std::optional<std::string> rank;
    std::optional<std::filesystem::path> out;
    std::optional<std::string> path; ///< choices to take first, `situation.choice,situation.choice…`; nothing is saved
    bool watch = false;              ///< the scenario is read again whenever its file is saved; nothing is saved
};

struct ListAttempts {
    std::optional<std::string> learner;
};

struct Resume {
    std::optional<std::string> attempt; ///< nothing: the latest open one
    bool text = false;
    std::optional<std::filesystem::path> out;
};

/// A decision of an ended attempt is tried otherwise, as practice.
struct WhatIf {
    std::string attempt;
    std::size_t decision = 1; ///< from 1
    bool text = false;
    std::optional<std::filesystem::path> out;
};

enum class Format { text, html, pdf, json };

struct ShowDebrief {
    std::string attempt;
    std::optional<std::filesystem::path> out;
    std::optional<Format> format;
};

struct Verify {
    std::optional<std::string> attempt; ///< nothing: all attempts, and the audit trail
    std::optional<std::string> anchor;  ///< "ROWS:HASH", as an export wrote it down
};

struct ShowFramework {
    std::vector<std::string> ids;
};

struct ImportFramework {
    std::filesystem::path text;
    std::filesystem::path out;
};

struct UseFramework {
    std::optional<std::filesystem::path> file; ///< nothing: the one that came with the program
};

enum class ReportFormat { text, json, html, csv };

/// What is wrong with files, and with the stories in them.
struct Check {
    std::vector<std::filesystem::path> paths;
    ReportFormat format = ReportFormat::text;
    bool coverage = false;             ///< instead: which statements the scenarios sample
    std::optional<std::size_t> states; ///< budget of the proof
    unsigned jobs = 1;
    bool advice = true; ///< whether advice is told beside errors and faults
};

struct Explain {
    std::vector<std::string> codes; ///< none: the list of all
    bool markdown = false;          ///< the whole catalogue as docs/diagnostics.md has it
};

struct Simulate {
    std::vector<std::string> scenarios; ///< files, or ids in the gallery
    std::uint64_t plays = 10'000;
    std::string policy = "random";
    std::uint64_t seed = 1;
    unsigned jobs = 1;
    ReportFormat format = ReportFormat::text;
};

struct DrawMap {
    std::string scenario;
    std::optional<std::filesystem::path> out; ///< nothing: the person is told how to name one
};

/// A scenario keyed from its text alone by somebody who has not seen it.
struct Blind {
    std::string scenario;
    std::optional<std::filesystem::path> out;     ///< of the sheet; nothing: standard output
    std::optional<std::filesystem::path> answers; ///< a sheet that was filled in
    std::string keyer;                            ///< by whom: a word that names nobody
    bool kept = false;                            ///< only tell how far keyers and key agree
};

/// What a folder of scenarios trains, as a page.
struct Library {
    std::optional<std::filesystem::path> folder; ///< nothing: the program's own
    std::optional<std::filesystem::path> out;    ///< nothing: standard output
};

struct NewScenario {
    std::string name;
    std::optional<std::filesystem::path> out; ///< nothing: NAME.yaml in the current folder
    bool quiz = false;                        ///< a quiz, not a scenario
};

struct PrintSchema {
    bool quiz = false; ///< of quizzes, not of scenarios
};

/// Story tests: transcripts and what must hold after them.
struct TestStories {
    std::vector<std::filesystem::path> paths;
};

/// Turns a played attempt into a story test.
struct RecordStory {
    std::string attempt;
    std::filesystem::path out;
};

/// Pictures of the program's screens, for documents.
struct Screenshot {
    std::vector<std::string> words; ///< the screens, and last the folder
    bool all = false;
    std::optional<std::string> size; ///< "1280x720"
    std::optional<std::string> theme;
};

/// What looks after the records file itself.
struct BackUpRecords {
    std::optional<std::filesystem::path> out; ///< nothing: the folder `backups` beside the records
};
struct ListBackups {};
struct RestoreRecords {
    std::filesystem::path backup;
};
struct CheckRecords {
    std::optional<std::filesystem::path> file; ///< nothing: the records
};
struct RecoverRecords {
    bool replace = false; ///< put what was recovered in the place of the records
};

/// A class that decides together, with a phone each.
struct Classroom {
    std::optional<std::string> what;  ///< a scenario or a quiz, by file or id
    std::vector<std::string> about;   ///< questions about these instead
    std::size_t count = 10;           ///< of questions
    bool again = false;               ///< go on with the latest that did not end
    std::optional<std::string> which; ///< its id, where it is another one
    std::optional<std::string> bind;
    std::optional<std::uint16_t> port;
    std::optional<std::string> cohort; ///< a file of names, or a cohort's name
    bool anonymous = false;
    std::optional<std::filesystem::path> certificate;
    std::optional<std::filesystem::path> key;
    bool window = false;    ///< held from a window and not from the terminal
    bool addresses = false; ///< only say which addresses there are
};

enum class ClassFormat { text, html, pdf, json, csv, xapi };
/// Classes that were held, or what one came to.
struct Classes {
    std::optional<std::string> which; ///< its id, or the beginning of it; nothing: the list
    ClassFormat format = ClassFormat::text;
    std::optional<std::filesystem::path> out; ///< nothing: standard output
    bool names = false;                       ///< who came in under which typed name, and who may be meant
    std::vector<std::string> recognise;       ///< "typed name=learner"
};

using Command =
    std::variant<Open, Play, ListAttempts, Resume, WhatIf, ShowDebrief, Verify, ShowFramework, ImportFramework,
                 UseFramework, Check, Explain, Simulate, DrawMap, Blind, Library, NewScenario, PrintSchema, TestStories,
                 RecordStory, Screenshot, ReviewLearners, ReviewLearner, ReviewEvidence, ReviewVoted, ReviewAttempt,
                 ReviewCompare, ReviewCohort, ReviewComment, ReviewReply, ReviewSignOff, AccountsSetUp, AccountsList,
                 AccountsAdd, AccountsCodes, AccountsReset, AccountsClose, AccountsPassphrase, AccountsLockAfter,
                 LearnersAdd, LearnersRename, CohortsList, CohortsAdd, CohortsChange, ExportRecords, ShowAudit,
                 BackUpRecords, ListBackups, RestoreRecords, CheckRecords, RecoverRecords, BundleExport, BundleImport,
                 RetentionShow, RetentionSet, RetentionApply, Erase, ResearchExport, Quiz, Classroom, Classes>;

/// What was asked for.
struct Request {
    Command command;
    std::optional<std::filesystem::path> data;
    std::optional<std::filesystem::path> framework;
    std::vector<std::filesystem::path> scenarios;
    bool keep = true;                ///< whether what is played is saved
    std::optional<int> textSize;     ///< per cent
    std::optional<std::string> time; ///< "1", "1.5", "2" or "none": how much time situations with a limit give
    std::optional<std::size_t> mostBytes;
    std::optional<std::size_t> mostSituations;
    std::optional<std::string> as; ///< who signs in, where accounts are set up
    std::optional<std::filesystem::path> passphraseFile;
};

/// The program ends at once, after this was printed.
struct Answer {
    std::string text;
    int status; ///< 0: asked for (help, version), to stdout; 2: wrong usage, to stderr
};

[[nodiscard]] std::variant<Request, Answer> parse(int count, const char* const* words, const std::string& version);

} // namespace app
