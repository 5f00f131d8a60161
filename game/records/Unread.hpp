#pragma once

#include "records/Overview.hpp"
#include "records/Problem.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace records {

/// Something that was written about a learner's work and that an account has not had before it since.
struct Unread {
    enum class Kind { comment, signOff };
    Kind kind = Kind::comment;
    std::string learner;                ///< whose work; an id
    std::optional<std::string> attempt; ///< its full id; nothing: the profile over all first attempts
    std::string title;                  ///< of its scenario; empty where it is the profile
    std::string author;                 ///< by name
    UnixMilliseconds at = 0;
};

/// What the audit trail keeps, as detail of "saw", where somebody had before them what was said of an attempt: how many
/// comments and sign-offs that was. Who saw the attempt's decisions alone has not read them.
[[nodiscard]] std::string saidDetail(std::size_t said);

/// What one account has read, as the audit trail tells it. Goes through the trail once, and from then on only through
/// what was added.
class ReadMarks {
public:
    ReadMarks(const Records& records, std::string account);

    [[nodiscard]] const std::string& account() const { return m_account; }
    /// For a learner's account: what others wrote of their attempts and signed off with them. Oldest first, comments
    /// before sign-offs.
    [[nodiscard]] Outcome<std::vector<Unread>> unreadBy(const std::string& learner);
    /// For somebody who looks after learners: what these wrote themselves, oldest first.
    [[nodiscard]] Outcome<std::vector<Unread>> unreadFrom(const Whose& whose);

private:
    void catchUp();
    [[nodiscard]] bool unread(const std::string& kept, const std::string& shownWith) const;

    std::shared_ptr<Connection> m_connection;
    std::string m_account;
    // Numbers of rows of the trail: clocks that were set back change nothing, and what a bundle brought counts from
    // when it came.
    std::int64_t m_upTo = 0;
    std::unordered_map<std::string, std::int64_t> m_kept; ///< by subject: when it came to be here
    std::unordered_map<std::string, std::int64_t> m_seen; ///< by subject: when the account had it last
};

} // namespace records
