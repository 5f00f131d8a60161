#pragma once

#include "records/Attempts.hpp"
#include "records/Problem.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace SQLite {
class Database;
}

namespace records {

class Records;
struct Connection;

/// What somebody wrote about an attempt, or about one decision in it; or what was answered to that.
struct Comment {
    std::string id;
    std::string attempt;
    std::optional<std::size_t> decision; ///< position, from 0; nothing: about the attempt as a whole
    std::optional<std::string> answers;  ///< id of the comment that this one replies to
    std::string author;                  ///< an account's id
    std::string authorName;
    std::string text;
    UnixMilliseconds at = 0;
};

struct NewComment {
    std::string attempt; ///< its full id
    std::optional<std::size_t> decision;
    std::optional<std::string> answers;
    std::string author; ///< an account's id
    std::string text;   ///< 1 to 5,000 characters
};

/// A conversation that was had about what was shown, and that stands from then on: what was looked at, word for word.
struct SignOff {
    std::string id;
    std::string learner;
    std::optional<std::string> attempt; ///< its debrief; nothing: the profile over all first attempts
    std::string supervisor;             ///< an account's id
    std::string supervisorName;         ///< as it was then
    std::string note;                   ///< what the supervisor says of it
    std::string agreed;                 ///< what comes next; may be empty
    std::string signedText;             ///< what was signed, as it was then; names nobody
    std::string digest;                 ///< contentHash of it
    UnixMilliseconds at = 0;
};

struct NewSignOff {
    std::string learner;
    std::optional<std::string> attempt;
    std::string supervisor;
    std::string note;   ///< 1 to 5,000 characters
    std::string agreed; ///< at most 5,000
    std::string signedText;
};

inline constexpr std::size_t mostWordsCharacters = 5'000;

/// Why this cannot be kept as a comment or note, in one sentence; nothing when it can. Line breaks are allowed.
[[nodiscard]] std::optional<Problem> whatIsWrongWithWords(std::string_view text, bool mayBeEmpty);

/// Comments and sign-offs: added, never changed; the audit trail vouches for each.
class Reviews {
public:
    explicit Reviews(const Records& records);

    [[nodiscard]] Outcome<Comment> comment(const NewComment& comment, UnixMilliseconds now);
    [[nodiscard]] Outcome<SignOff> signOff(const NewSignOff& signOff, UnixMilliseconds now);

    /// Of an attempt (by its full id), oldest first.
    [[nodiscard]] Outcome<std::vector<Comment>> commentsOn(const std::string& attempt) const;
    /// The attempts of a learner that somebody commented on, with how often.
    [[nodiscard]] Outcome<std::map<std::string, std::size_t>> commentCounts(const std::string& learner) const;
    [[nodiscard]] Outcome<std::optional<Comment>> findComment(std::string_view shortened) const;
    /// Of a learner, latest first.
    [[nodiscard]] Outcome<std::vector<SignOff>> signOffsOf(const std::string& learner) const;

private:
    std::shared_ptr<Connection> m_connection;
};

/// What the audit trail vouches for of one: everything in it but names that stand elsewhere, mixed with its salt.
[[nodiscard]] std::string digestOf(const Comment& comment, std::string_view salt);
[[nodiscard]] std::string digestOf(const SignOff& signOff, std::string_view salt);

/// All that are kept, oldest first, each with its salt. Throws SQLite::Exception or BadRow.
[[nodiscard]] std::vector<std::pair<Comment, std::string>> allComments(SQLite::Database& database);
[[nodiscard]] std::vector<std::pair<SignOff, std::string>> allSignOffs(SQLite::Database& database);

/// What the audit trail vouches for, computed from what is kept now: "comment ID" or "sign-off ID", and the digest.
[[nodiscard]] std::map<std::string, std::string> reviewDigests(SQLite::Database& database);

} // namespace records
