#include "records/Recovery.hpp"

#include "records/Careful.hpp"
#include "records/FilePlace.hpp"
#include "records/Guard.hpp"
#include "records/LogCheck.hpp"
#include "records/PlainText.hpp"
#include "records/Records.hpp"
#include "records/SafeFiles.hpp"
#include "records/Salvage.hpp"
#include "records/Schema.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <fstream>
#include <optional>

namespace records {

namespace fs = std::filesystem;

namespace {

using Lost = std::vector<std::string>;

std::string counted(std::size_t number, const std::string& one, const std::string& several) {
    return std::to_string(number) + " " + (number == 1 ? one : several);
}

/// Which version's tables a file has; nothing when it cannot be made out.
std::optional<std::int64_t> versionByTables(const fs::path& file) {
    try {
        SQLite::Database database = openCarefully(file);
        const auto schema = schemaOf(database);
        for (std::int64_t version = currentVersion(); version > 0; --version) {
            if (schema == expectedSchema(version)) {
                return version;
            }
        }
    } catch (const SQLite::Exception&) { // then not
    }
    return std::nullopt;
}

/// The first 100 bytes of an SQLite file are the same in all records but for a few counts, which it can do without.
std::optional<std::int64_t> mendBeginning(const fs::path& copy, const fs::path& work) {
    constexpr std::streamsize beginningBytes = 100;
    const fs::path model = work / "model.sqlite";
    {
        SQLite::Database fresh(model.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        migrate(fresh, migrationSteps(), 0);
        fresh.exec("PRAGMA journal_mode = WAL");
    }
    std::string beginning(beginningBytes, '\0');
    std::ifstream(model, std::ios::binary).read(beginning.data(), beginningBytes);
    std::fill_n(beginning.begin() + 28, 12, '\0'); // counts of pages: to be taken from the file's size
    std::fstream(copy, std::ios::binary | std::ios::in | std::ios::out).write(beginning.data(), beginningBytes);
    return versionByTables(copy);
}

/// A learner whose row is gone, but not the attempts, goes on without the name.
void renameLostLearners(SQLite::Database& fresh, Lost& lost) {
    std::vector<std::string> ids;
    SQLite::Statement query(fresh, "SELECT DISTINCT learner FROM attempt WHERE learner IS NOT NULL AND learner NOT IN "
                                   "(SELECT id FROM learner) ORDER BY number");
    while (query.executeStep()) {
        ids.push_back(query.getColumn(0).getString());
    }
    for (std::size_t i = 0; i < ids.size(); ++i) {
        SQLite::Statement insert(fresh, "INSERT OR IGNORE INTO learner (id, name, rank, added) VALUES (?, ?, '', 0)");
        const std::string name = "Name lost (" + ids[i].substr(0, 8) + ")";
        insert.bind(1, ids[i]);
        insert.bind(2, name);
        if (insert.exec() == 1) {
            lost.push_back("The name of a learner. The attempts are kept under \"" + name + "\".");
        }
    }
}

std::string describe(const SQLite::Statement& row) {
    return "The attempt " + madePlain(row.getColumn(0).getString().substr(0, 8)) + " (" +
           madePlain(row.getColumn(1).getString()) + ", begun " + stampOf(row.getColumn(2).getInt64()) + ")";
}

/// Decisions are kept up to the first that is missing: an open attempt goes on from there, one that had ended cannot.
void removeGaps(SQLite::Database& fresh, Lost& lost) {
    SQLite::Statement query(
        fresh, "SELECT a.id, a.title, a.started, a.number, a.ended IS NULL, "
               "(SELECT count(*) FROM decision d WHERE d.attempt = a.number AND d.number = "
               "(SELECT count(*) FROM decision e WHERE e.attempt = a.number AND e.number < d.number)) AS whole, "
               "(SELECT count(*) FROM decision d WHERE d.attempt = a.number) AS there FROM attempt a");
    std::vector<std::int64_t> remove;
    std::vector<std::pair<std::int64_t, std::int64_t>> shorten;
    while (query.executeStep()) {
        const std::int64_t whole = query.getColumn(5).getInt64();
        if (whole == query.getColumn(6).getInt64()) {
            continue;
        }
        const bool open = query.getColumn(4).getInt() == 1;
        lost.push_back(describe(query) +
                       (open ? " from decision " + std::to_string(whole + 1) + " on; it can be resumed there."
                             : ", which had ended: not all of its decisions can be read."));
        if (open) {
            shorten.emplace_back(query.getColumn(3).getInt64(), whole);
        } else {
            remove.push_back(query.getColumn(3).getInt64());
        }
    }
    for (const auto& [attempt, whole] : shorten) {
        fresh.exec("DELETE FROM decision WHERE attempt = " + std::to_string(attempt) +
                   " AND number >= " + std::to_string(whole));
    }
    for (const std::int64_t attempt : remove) {
        fresh.exec("DELETE FROM attempt WHERE number = " + std::to_string(attempt));
    }
}

/// Attempts are numbered without gaps, so those that are not there any more can be counted.
void countMissing(SQLite::Database& fresh, Lost& lost) {
    const std::int64_t missing = fresh.execAndGet("SELECT ifnull(max(number), 0) - count(*) FROM attempt").getInt64();
    if (missing > 0) {
        lost.push_back(counted(static_cast<std::size_t>(missing), "attempt", "attempts") +
                       " of which nothing can be read any more.");
    }
}

void fill(const fs::path& copy, const fs::path& target, std::int64_t version, Lost& lost) {
    SQLite::Database damagedOnes = openCarefully(copy);
    SQLite::Database fresh = openCarefully(target);
    migrate(fresh, migrationSteps().first(static_cast<std::size_t>(version)), 0);
    const auto tables = salvage(damagedOnes, fresh);
    countMissing(fresh, lost);
    renameLostLearners(fresh, lost);
    removeGaps(fresh, lost);
    for (const auto& [table, count] : removeOrphans(fresh)) {
        if (count > 0) {
            lost.push_back(
                table == "attempt"
                    ? counted(count, "attempt", "attempts") + " whose scenario or framework cannot be read."
                : table == "decision" || table == "rationale"
                    ? counted(count, "decision or reason", "decisions or reasons") + " of attempts that are lost."
                    : counted(count, "smaller entry", "smaller entries") + " about what is lost (" + table + ").");
        }
    }
    const auto broken = [&](const char* table) {
        const auto found = tables.find(table);
        return found != tables.end() && found->second.partsUnreadable;
    };
    if (broken("decision")) {
        lost.emplace_back("Some decisions cannot be read: an attempt may lack its last ones. \"judgement verify\" says "
                          "of each ended attempt whether it is whole.");
    }
    if (broken("rationale")) {
        lost.emplace_back("Some reasons that learners wrote cannot be read.");
    }
}

/// Names that cannot be shown would keep the whole list from being shown.
void replaceUnplainNames(SQLite::Database& fresh, Lost& lost) {
    std::vector<std::string> ids;
    SQLite::Statement query(fresh, "SELECT id, name FROM learner");
    while (query.executeStep()) {
        if (!plainLength(query.getColumn(1).getString(), LineBreaks::refused)) {
            ids.push_back(query.getColumn(0).getString());
        }
    }
    for (const std::string& id : ids) {
        SQLite::Statement update(fresh,
                                 "UPDATE learner SET name = 'Name lost (' || substr(id, 1, 8) || ')' WHERE id = ?");
        update.bind(1, id);
        update.exec();
        lost.push_back("The name of a learner. The attempts are kept under \"Name lost (" + id.substr(0, 8) + ")\".");
    }
}

/// The attempts that the program, reading them by its own rules, refuses; counts what it takes.
std::vector<std::string> refusedAttempts(const Records& records, const std::vector<std::string>& ids,
                                         Recovered& recovered) {
    std::vector<std::string> refused;
    for (const std::string& id : ids) {
        const auto loaded = records.load(id);
        const auto* attempt = std::get_if<StoredAttempt>(&loaded);
        if (attempt == nullptr || std::holds_alternative<Problem>(records.content(attempt->head.scenarioHash)) ||
            std::holds_alternative<Problem>(records.content(attempt->head.frameworkHash))) {
            refused.push_back(id);
            continue;
        }
        ++recovered.attempts;
        recovered.decisions += attempt->decisions.size();
    }
    return refused;
}

/// Takes out what the program would refuse to show; also brings the file to the present version.
std::optional<Problem> proveEach(const fs::path& target, Recovered& recovered) {
    std::vector<std::string> ids;
    std::vector<std::string> refused;
    {
        SQLite::Database database = openCarefully(target);
        replaceUnplainNames(database, recovered.lost);
        SQLite::Statement query(database, "SELECT id FROM attempt ORDER BY number");
        while (query.executeStep()) {
            ids.push_back(query.getColumn(0).getString());
        }
    }
    {
        const auto opened = Records::open(target);
        if (const auto* problem = std::get_if<Problem>(&opened)) {
            return *problem;
        }
        refused = refusedAttempts(std::get<Records>(opened), ids, recovered);
    }
    SQLite::Database database = openCarefully(target);
    for (const std::string& id : refused) {
        SQLite::Statement query(database, "SELECT id, title, started FROM attempt WHERE id = ?");
        query.bind(1, id);
        if (query.executeStep()) {
            recovered.lost.push_back(describe(query) + ": what it holds, or its scenario or framework, is damaged.");
        }
        query.reset();
        SQLite::Statement removal(database, "DELETE FROM attempt WHERE id = ?");
        removal.bind(1, id);
        removal.exec();
    }
    removeOrphans(database);
    recovered.learners = static_cast<std::size_t>(database.execAndGet("SELECT count(*) FROM learner").getInt64());
    database.exec("PRAGMA journal_mode = DELETE");
    if (const auto fault = whatDoesNotFit(database)) {
        return damaged(madePlain(target.string()), *fault);
    }
    return std::nullopt;
}

Outcome<std::uintmax_t> copyHeld(const fs::path& file, const fs::path& copy) {
    const auto held = HeldFile::hold(file);
    if (const auto* problem = std::get_if<Problem>(&held)) {
        return *problem;
    }
    return std::get<HeldFile>(held).copyTo(copy);
}

} // namespace

Outcome<Recovered> recover(const fs::path& file, UnixMilliseconds now) {
    const std::string name = madePlain(file.string());
    if (!isThere(file)) {
        return Problem{ProblemKind::notFound,
                       "There are no records at " + name + ". Check the folder of the records (--data)."};
    }
    return guarded(name, [&]() -> Outcome<Recovered> {
        const auto made = WorkFolder::make(file);
        if (const auto* problem = std::get_if<Problem>(&made)) {
            return *problem;
        }
        const fs::path& work = std::get<WorkFolder>(made).path();
        const fs::path copy = work / "damaged.sqlite";
        const fs::path target = work / "recovered.sqlite";
        const auto copied = copyHeld(file, copy);
        if (const auto* problem = std::get_if<Problem>(&copied)) {
            return *problem;
        }
        Recovered recovered;
        if (const auto unreadable = std::get<std::uintmax_t>(copied); unreadable > 0) {
            recovered.lost.push_back(counted(unreadable, "part", "parts") +
                                     " of the file that the disk cannot read. Copy the records to another disk soon.");
        }
        if (logIsBroken(copy)) {
            recovered.lost.emplace_back("What was saved last: the log beside the file is damaged in its middle.");
        }
        auto version = versionByTables(copy);
        version = version ? version : mendBeginning(copy, work);
        if (!version) {
            return Problem{ProblemKind::damaged, "Nothing could be recovered from " + name +
                                                     ": its beginning, where its tables are listed, cannot be read. "
                                                     "Nothing was changed. Restore a backup, and keep the file for "
                                                     "somebody who knows SQLite files."};
        }
        if (auto problem = prepareFile(target)) { // for this account only
            return *problem;
        }
        fill(copy, target, *version, recovered.lost);
        if (const auto problem = proveEach(target, recovered)) {
            return *problem;
        }
        recovered.file = freeName(file.parent_path(), "records-recovered-", now, ".sqlite");
        const auto placed = syncAndRename(target, recovered.file);
        if (const auto* problem = std::get_if<Problem>(&placed)) {
            return *problem;
        }
        return recovered;
    });
}

} // namespace records
