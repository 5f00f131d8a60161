#pragma once

#include "records/Attempts.hpp"

#include <optional>
#include <string_view>

namespace SQLite {
class Database;
}

namespace records {

/// An attempt as it is kept, by its full id; nothing when there is none. Throws SQLite::Exception or BadRow.
[[nodiscard]] std::optional<StoredAttempt> loadAttempt(SQLite::Database& database, std::string_view id);

} // namespace records
