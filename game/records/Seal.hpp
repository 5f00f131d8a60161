#pragma once

#include "records/Attempts.hpp"
#include "records/Problem.hpp"

#include <memory>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace records {

class Records;
struct Connection;

/// Everything that is kept of an attempt but the learner's name, each field with its length: what its seal vouches for.
[[nodiscard]] std::string sealedBytes(const StoredAttempt& attempt);

/// Puts a seal on an ended attempt inside a transaction that the caller has open: a salt beside it, and in the audit
/// trail (under `action`) the digest of its bytes mixed with the salt. Throws SQLite::Exception or BadRow.
void sealAttempt(SQLite::Database& database, const std::string& attempt, UnixMilliseconds now,
                 const std::string& action = "sealed", const std::string& actor = "program");

/// Holds what is kept against the audit trail.
class Seals {
public:
    explicit Seals(const Records& records);

    /// One plain sentence for each ended attempt, ended round, comment and sign-off that is not what the trail says was
    /// kept, that the trail does not know, or that it knows and that is gone without having been erased; none when all
    /// fits.
    [[nodiscard]] Outcome<std::vector<std::string>> verify() const;

private:
    std::shared_ptr<Connection> m_connection;
};

} // namespace records
