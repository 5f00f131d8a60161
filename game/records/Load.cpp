#include "records/Load.hpp"

#include "records/Rows.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <utility>

namespace records {

namespace {

/// Of an attempt again, from its beginning.
void begin(SQLite::Statement& query, std::int64_t attempt) {
    query.reset();
    query.bind(1, attempt);
}

} // namespace

struct AttemptLoader::Queries {
    explicit Queries(SQLite::Database& database)
        : attempt(database, std::string(selectAttempts) + "WHERE a.id = ?"),
          decisions(database, "SELECT number, situation, choice, available, thought, expired, restarts, at "
                              "FROM decision WHERE attempt = ? ORDER BY number"),
          rationales(database, "SELECT decision, text, at FROM rationale WHERE attempt = ? ORDER BY decision"),
          appearances(database, "SELECT decision, at FROM appearance WHERE attempt = ? ORDER BY number") {}

    void readDecisions(std::int64_t number, StoredAttempt& into) {
        begin(decisions, number);
        while (decisions.executeStep()) {
            const auto expected = static_cast<std::int64_t>(into.decisions.size());
            (void)numberAt(decisions, 0, expected, expected);
            into.decisions.push_back({lineAt(decisions, 1), lineAt(decisions, 2), split(lineAt(decisions, 3)),
                                      static_cast<std::uint32_t>(numberAt(decisions, 4, 0, 4294967295)),
                                      numberAt(decisions, 5, 0, 1) == 1,
                                      static_cast<std::uint8_t>(numberAt(decisions, 6, 0, 255)), timeAt(decisions, 7)});
        }
    }

    void readRationales(std::int64_t number, StoredAttempt& into) {
        begin(rationales, number);
        while (rationales.executeStep()) {
            const auto last = static_cast<std::int64_t>(into.decisions.size()) - 1;
            into.rationales.push_back({static_cast<std::size_t>(numberAt(rationales, 0, 0, last)),
                                       textAt(rationales, 1), timeAt(rationales, 2)});
        }
    }

    void readAppearances(std::int64_t number, StoredAttempt& into) {
        begin(appearances, number);
        while (appearances.executeStep()) {
            const auto last = static_cast<std::int64_t>(into.decisions.size());
            into.appearances.push_back(
                {static_cast<std::size_t>(numberAt(appearances, 0, 0, last)), timeAt(appearances, 1)});
        }
    }

    SQLite::Statement attempt;
    SQLite::Statement decisions;
    SQLite::Statement rationales;
    SQLite::Statement appearances;
};

AttemptLoader::AttemptLoader(SQLite::Database& database) : m_queries(std::make_unique<Queries>(database)) {}

AttemptLoader::~AttemptLoader() = default;

std::optional<StoredAttempt> AttemptLoader::load(std::string_view id) {
    SQLite::Statement& query = m_queries->attempt;
    query.reset();
    bindText(query, 1, id);
    if (!query.executeStep()) {
        return std::nullopt;
    }
    AttemptLine line = readLine(query);
    const std::int64_t number = query.getColumn(18).getInt64();
    query.reset(); // so that nothing is held open until the next
    StoredAttempt attempt{std::move(line.head), std::move(line.end), {}, {}, {}};
    m_queries->readDecisions(number, attempt);
    m_queries->readRationales(number, attempt);
    m_queries->readAppearances(number, attempt);
    return attempt;
}

std::optional<StoredAttempt> loadAttempt(SQLite::Database& database, std::string_view id) {
    return AttemptLoader(database).load(id);
}

} // namespace records
