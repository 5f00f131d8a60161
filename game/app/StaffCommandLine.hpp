#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace app {

// What supervisors, facilitators and administrators can ask for on the command line.

struct ReviewLearners {
    std::string search;
    std::optional<std::string> cohort; ///< name
    std::optional<std::string> rank;
    bool unseen = false;
    std::string sort = "name";
    std::size_t page = 1;
};

struct ReviewLearner {
    std::string name;
};

/// The decisions behind one unit or statement of a learner's profile.
struct ReviewEvidence {
    std::string name;
    std::string id; ///< "EA-2", "PRO", "EA-2.3"
};

/// What a learner voted in classes, or in one of them.
struct ReviewVoted {
    std::string name;
    std::optional<std::string> which;         ///< a class's id; nothing: all of them
    std::optional<std::filesystem::path> out; ///< a folder for the debrief of one
};

struct ReviewAttempt {
    std::string attempt;
};

struct ReviewCompare {
    std::string first;
    std::string second;
};

struct ReviewCohort {
    std::optional<std::string> cohort; ///< name; nothing: everybody who may be seen
    bool hideNames = false;
};

struct ReviewComment {
    std::string attempt;
    std::optional<std::size_t> decision; ///< from 1
    std::string text;
};

struct ReviewReply {
    std::string comment;
    std::string text;
};

struct ReviewSignOff {
    std::optional<std::string> learner; ///< their profile
    std::optional<std::string> attempt; ///< or this attempt's debrief
    std::string note;
    std::string agreed;
};

struct AccountsSetUp {
    std::optional<std::string> name;
};
struct AccountsList {};
/// Names that are added, or a file with one a line.
struct NewNames {
    std::vector<std::string> names;
    std::optional<std::filesystem::path> from;
    bool anyway = false; ///< although a name is much like one that is here
};
struct AccountsAdd {
    NewNames who;
    std::string role;
    std::optional<std::string> rank;            ///< of new learners
    std::optional<std::filesystem::path> sheet; ///< to print the codes from
};
/// New codes for everybody of these who has not chosen a passphrase yet.
struct AccountsCodes {
    std::vector<std::string> names;
    std::optional<std::string> cohort;
    std::optional<std::filesystem::path> sheet;
};
struct AccountsReset {
    std::string name;
};
struct AccountsClose {
    std::string name;
};
struct AccountsPassphrase {
    std::optional<std::filesystem::path> file; ///< with the new one in its first line; nothing: it is asked for
};

struct AccountsLockAfter {
    int minutes = 0; ///< without a key pressed
};

struct LearnersAdd {
    NewNames who;
    std::optional<std::string> rank;
    std::optional<std::string> cohort; ///< into which they are put
};
struct LearnersRename {
    std::string from;
    std::string to;
};

/// Cohorts, and who looks after whom.
struct CohortsList {};
struct CohortsAdd {
    std::string name;
};
struct CohortsChange {
    enum class What { join, leave, facilitate, assign, supervise };
    What what = What::join;
    std::string cohort; ///< or the learner who is assigned
    std::string who;
    std::optional<std::filesystem::path> from; ///< for join: a file with one learner's name a line
    bool remove = false;                       ///< for facilitate, assign and supervise: no longer
};

/// Records leave as data.
struct ExportRecords {
    enum class What { attempt, learner, cohort, person, page };
    What what = What::attempt;
    std::string which;  ///< the attempt's id, or a name
    std::string format; ///< "xapi", "csv", "json", "html", "pdf" or "text"; of no meaning for a person or a page
    std::filesystem::path out;
    bool reasons = false;   ///< whether what learners wrote goes with xapi and csv
    bool names = false;     ///< csv: whether learners' names go with it
    bool firstOnly = false; ///< of a learner or cohort: without repeats and practice
};

struct ShowAudit {
    std::int64_t from = 1;
    std::size_t most = 200;
};

} // namespace app
