#include "records/Rows.hpp"

#include "content/Problems.hpp"
#include "records/Guard.hpp"
#include "records/PlainText.hpp"
#include "records/Secure.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <bit>

namespace records {

namespace {

std::string checkedText(const SQLite::Statement& row, int column, LineBreaks lineBreaks) {
    const SQLite::Column cell = row.getColumn(column);
    std::string text = cell.isText() ? cell.getString() : std::string();
    if (!cell.isText() || !plainLength(text, lineBreaks)) {
        throw BadRow{"the text of \"" + std::string(cell.getName()) + "\" cannot be shown"};
    }
    return text;
}

} // namespace

std::string lineAt(const SQLite::Statement& row, int column) { return checkedText(row, column, LineBreaks::refused); }

std::string textAt(const SQLite::Statement& row, int column) { return checkedText(row, column, LineBreaks::allowed); }

std::int64_t numberAt(const SQLite::Statement& row, int column, std::int64_t least, std::int64_t most) {
    const SQLite::Column cell = row.getColumn(column);
    const std::int64_t number = cell.getInt64();
    if (!cell.isInteger() || number < least || number > most) {
        throw BadRow{"the number of \"" + std::string(cell.getName()) + "\" is out of its range"};
    }
    return number;
}

UnixMilliseconds timeAt(const SQLite::Statement& row, int column) {
    constexpr UnixMilliseconds endOfYear9999 = 253402300799999;
    return numberAt(row, column, 0, endOfYear9999);
}

const char* const selectAttempts =
    "SELECT a.id, a.learner, l.name, a.scenario, a.title, a.scenario_hash, a.framework_hash, a.program_version, "
    "a.seed, "
    "a.rank, a.mode, a.started, a.ended, a.ending, a.ending_title, a.debrief_digest, a.debrief_rules, "
    "(SELECT count(*) FROM decision d WHERE d.attempt = a.number), a.number, o.id, b.decision "
    "FROM attempt a LEFT JOIN learner l ON l.id = a.learner LEFT JOIN branch b ON b.attempt = a.number "
    "LEFT JOIN attempt o ON o.number = b.origin ";

AttemptLine readLine(const SQLite::Statement& row) {
    AttemptLine line;
    AttemptHead& head = line.head;
    head.id = lineAt(row, 0);
    if (!row.getColumn(1).isNull()) {
        head.learnerId = lineAt(row, 1);
        head.learnerName = lineAt(row, 2);
    }
    head.scenarioId = lineAt(row, 3);
    head.scenarioTitle = textAt(row, 4);
    head.scenarioHash = lineAt(row, 5);
    head.frameworkHash = lineAt(row, 6);
    head.programVersion = lineAt(row, 7);
    head.seed = std::bit_cast<std::uint64_t>(row.getColumn(8).getInt64());
    head.rank = lineAt(row, 9);
    head.mode = lineAt(row, 10);
    head.started = timeAt(row, 11);
    if (!row.getColumn(12).isNull()) {
        AttemptEnd& end = line.end.emplace();
        end.ended = timeAt(row, 12);
        end.ending = lineAt(row, 13);
        end.endingTitle = textAt(row, 14);
        end.debriefDigest = lineAt(row, 15);
        end.debriefRules = numberAt(row, 16, 0, 1'000'000);
    }
    line.decisions = static_cast<std::size_t>(row.getColumn(17).getInt64());
    if (!row.getColumn(19).isNull()) {
        constexpr std::int64_t most = 1'000'000'000;
        head.branch = Branch{lineAt(row, 19), static_cast<std::size_t>(numberAt(row, 20, 0, most))};
    }
    return line;
}

Learner readLearner(const SQLite::Statement& row) { return {lineAt(row, 0), lineAt(row, 1), lineAt(row, 2)}; }

bool isAutomatic(const AttemptHead& head) { return head.mode.starts_with("automatic: "); }

FoundId findId(SQLite::Database& database, const std::string& table, std::string_view shortened) {
    const std::string lower = content::small(shortened);
    SQLite::Statement query(database, "SELECT id FROM " + table + " WHERE substr(id, 1, length(?1)) = ?1 LIMIT 2");
    bindText(query, 1, lower);
    if (lower.empty() || !query.executeStep()) {
        return {};
    }
    std::string id = lineAt(query, 0);
    return query.executeStep() ? FoundId{std::nullopt, true} : FoundId{std::move(id), false};
}

std::vector<std::string> spoiltHashes(SQLite::Database& database, const std::string& table) {
    std::vector<std::string> spoilt;
    SQLite::Statement query(database, "SELECT hash, bytes FROM " + table);
    while (query.executeStep()) {
        const std::string hash = query.getColumn(0).getString();
        if (contentHash(query.getColumn(1).getString()) != hash) {
            spoilt.push_back(hash);
        }
    }
    return spoilt;
}

std::string joined(const std::vector<std::string>& ids) {
    std::string all;
    for (const std::string& id : ids) {
        all += (all.empty() ? "" : " ") + id;
    }
    return all;
}

std::vector<std::string> split(std::string_view ids) {
    std::vector<std::string> all;
    while (!ids.empty()) {
        const std::size_t end = std::min(ids.find(' '), ids.size());
        all.emplace_back(ids.substr(0, end));
        ids.remove_prefix(std::min(end + 1, ids.size()));
    }
    return all;
}

void bindText(SQLite::Statement& statement, int index, std::string_view text) {
    statement.bind(index, std::string(text));
}

void bindBytes(SQLite::Statement& statement, int index, const std::string& bytes) {
    statement.bind(index, static_cast<const void*>(bytes.data()), static_cast<int>(bytes.size()));
}

void run(SQLite::Database& database, const char* sql, const std::string& value) {
    SQLite::Statement statement(database, sql);
    bindText(statement, 1, value);
    statement.exec();
}

} // namespace records
