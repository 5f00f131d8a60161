#include "records/Load.hpp"

#include "records/Rows.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <utility>

namespace records {

namespace {

void readDecisions(SQLite::Database& database, std::int64_t attempt, StoredAttempt& into) {
    SQLite::Statement query(database, "SELECT number, situation, choice, available, thought, expired, restarts, at "
                                      "FROM decision WHERE attempt = ? ORDER BY number");
    query.bind(1, attempt);
    while (query.executeStep()) {
        const auto expected = static_cast<std::int64_t>(into.decisions.size());
        (void)numberAt(query, 0, expected, expected);
        into.decisions.push_back({lineAt(query, 1), lineAt(query, 2), split(lineAt(query, 3)),
                                  static_cast<std::uint32_t>(numberAt(query, 4, 0, 4294967295)),
                                  numberAt(query, 5, 0, 1) == 1, static_cast<std::uint8_t>(numberAt(query, 6, 0, 255)),
                                  timeAt(query, 7)});
    }
}

void readRationales(SQLite::Database& database, std::int64_t attempt, StoredAttempt& into) {
    SQLite::Statement query(database, "SELECT decision, text, at FROM rationale WHERE attempt = ? ORDER BY decision");
    query.bind(1, attempt);
    while (query.executeStep()) {
        const auto last = static_cast<std::int64_t>(into.decisions.size()) - 1;
        into.rationales.push_back(
            {static_cast<std::size_t>(numberAt(query, 0, 0, last)), textAt(query, 1), timeAt(query, 2)});
    }
}

void readAppearances(SQLite::Database& database, std::int64_t attempt, StoredAttempt& into) {
    SQLite::Statement query(database, "SELECT decision, at FROM appearance WHERE attempt = ? ORDER BY number");
    query.bind(1, attempt);
    while (query.executeStep()) {
        const auto last = static_cast<std::int64_t>(into.decisions.size());
        into.appearances.push_back({static_cast<std::size_t>(numberAt(query, 0, 0, last)), timeAt(query, 1)});
    }
}

} // namespace

std::optional<StoredAttempt> loadAttempt(SQLite::Database& database, std::string_view id) {
    SQLite::Statement query(database, std::string(selectAttempts) + "WHERE a.id = ?");
    bindText(query, 1, id);
    if (!query.executeStep()) {
        return std::nullopt;
    }
    AttemptLine line = readLine(query);
    const std::int64_t number = query.getColumn(18).getInt64();
    StoredAttempt attempt{std::move(line.head), std::move(line.end), {}, {}, {}};
    readDecisions(database, number, attempt);
    readRationales(database, number, attempt);
    readAppearances(database, number, attempt);
    return attempt;
}

} // namespace records
