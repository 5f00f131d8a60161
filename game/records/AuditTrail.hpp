#pragma once

#include "records/Attempts.hpp"
#include "records/Problem.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace SQLite {
class Database;
}

namespace records {

class Records;
struct Connection;

/// What a row of the audit trail tells. Names people and things by their random ids only: never a name, never a word
/// that somebody wrote, because the trail stays when a person is erased.
struct AuditEvent {
    std::string actor; ///< an account's id; "nobody" where no accounts are set up; "program" for what it does by itself
    std::string action;  ///< one word or two: "saw", "signed in", "exported", "sealed"
    std::string subject; ///< "attempt ID", "learner ID", "cohort ID", "account ID"; empty for the whole
    std::string detail;  ///< facts about it, as "key=value" with a space between: "format=pdf digest=…"
};

struct AuditRow {
    std::int64_t number = 0; ///< from 1, without gaps
    UnixMilliseconds at = 0;
    AuditEvent event;
    std::string hash; ///< chained: of the row and the hash of the row before
};

/// Where the trail ends: what an export writes down, so that a trail that was cut or made anew can be told from this
/// one.
struct AuditHead {
    std::int64_t rows = 0;
    std::string hash; ///< 64 zeros while there are no rows
    bool operator==(const AuditHead&) const = default;
};

/// BLAKE2b-256 over the hash before and the row's fields, each with its length, so that no two rows can be taken for
/// one another.
[[nodiscard]] std::string chainedHash(std::string_view previous, const AuditRow& row);

/// Adds a row inside a transaction that the caller has open, so that what was done and the trail of it are kept
/// together or not at all. Throws SQLite::Exception.
void addAudit(SQLite::Database& database, UnixMilliseconds at, const AuditEvent& event);

/// Who saw, changed, exported, merged or erased what and when: append-only and hash-chained.
class AuditTrail {
public:
    explicit AuditTrail(const Records& records);

    /// Adds a row by itself, for what changes nothing else: somebody saw something.
    [[nodiscard]] Outcome<Done> add(UnixMilliseconds at, const AuditEvent& event);

    [[nodiscard]] Outcome<AuditHead> head() const;
    /// Rows from a number on, oldest first, at most so many.
    [[nodiscard]] Outcome<std::vector<AuditRow>> rows(std::int64_t from, std::size_t most) const;
    /// Rows about a subject, oldest first.
    [[nodiscard]] Outcome<std::vector<AuditRow>> about(std::string_view subject) const;

    /// Goes through the whole chain: one plain sentence for each thing that does not fit (a row altered, missing, put
    /// in another place, cut off at the end); none when all fits. With an anchor from an export, also whether the trail
    /// still contains it.
    [[nodiscard]] Outcome<std::vector<std::string>> verify(const std::optional<AuditHead>& anchor = {}) const;

private:
    std::shared_ptr<Connection> m_connection;
};

} // namespace records
