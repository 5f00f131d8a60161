#pragma once

#include "records/Attempts.hpp"

#include <memory>
#include <optional>
#include <string_view>

namespace SQLite {
class Database;
}

namespace records {

/// Loads one attempt after another, for which the questions to the database are put together once. The database must
/// outlive it.
class AttemptLoader {
public:
    explicit AttemptLoader(SQLite::Database& database);
    ~AttemptLoader();
    AttemptLoader(const AttemptLoader&) = delete;
    AttemptLoader& operator=(const AttemptLoader&) = delete;

    /// As `loadAttempt`.
    [[nodiscard]] std::optional<StoredAttempt> load(std::string_view id);

private:
    struct Queries;
    std::unique_ptr<Queries> m_queries;
};

/// An attempt as it is kept, by its full id; nothing when there is none. Throws SQLite::Exception or BadRow.
[[nodiscard]] std::optional<StoredAttempt> loadAttempt(SQLite::Database& database, std::string_view id);

} // namespace records
