#pragma once

#include "records/Attempts.hpp"
#include "records/Problem.hpp"

#include <memory>
#include <optional>
#include <string>

namespace SQLite {
class Database;
}

namespace records {

class Records;
struct Connection;

/// What the records know of themselves: which installation they belong to, and what was settled for it.
struct Installation {
    std::string id;        ///< random
    std::string publicKey; ///< Ed25519, 32 bytes: bundles from here can be told by it
    UnixMilliseconds made = 0;
    std::optional<int> keepDays; ///< how long attempts are kept after their end; nothing: until somebody erases them
    int lockMinutes = 10;        ///< without a key pressed, until who is signed in has to say who they are again
};

inline constexpr int fewestKeepDays = 1;
inline constexpr int mostKeepDays = 36'500;
inline constexpr int mostLockMinutes = 240;

/// Writes what a new file, or one from before installations were known, lacks: an id, keys, and a seal on each attempt
/// that has ended already. Nothing where it is there. Throws SQLite::Exception.
void prepareInstallation(SQLite::Database& database, UnixMilliseconds now);

class Installations {
public:
    explicit Installations(const Records& records);

    [[nodiscard]] Outcome<Installation> here() const;
    /// Each is told to the audit trail. A number out of its range is a problem (refused).
    [[nodiscard]] Outcome<Done> keepFor(std::optional<int> days, const std::string& actor, UnixMilliseconds now);
    [[nodiscard]] Outcome<Done> lockAfter(int minutes, const std::string& actor, UnixMilliseconds now);

private:
    std::shared_ptr<Connection> m_connection;
};

} // namespace records
