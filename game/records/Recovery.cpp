#include "records/Recovery.hpp"

#include "model/Counted.hpp"
#include "records/Careful.hpp"
#include "records/FilePlace.hpp"
#include "records/Guard.hpp"
#include "records/LogCheck.hpp"
#include "records/Mending.hpp"
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
            lost.push_back(table == "attempt" ? model::counted(count, "attempt", "attempts") +
                                                    " whose scenario or framework cannot be read."
                           : table == "decision" || table == "rationale"
                               ? model::counted(count, "decision or reason", "decisions or reasons") +
                                     " of attempts that are lost."
                               : model::counted(count, "smaller entry", "smaller entries") + " about what is lost (" +
                                     table + ").");
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
            recovered.lost.push_back(describeAttempt(query) +
                                     ": what it holds, or its scenario or framework, is damaged.");
        }
        query.reset();
        SQLite::Statement removal(database, "DELETE FROM attempt WHERE id = ?");
        removal.bind(1, id);
        removal.exec();
    }
    removeSpoiltContents(database);
    removeBrokenRounds(database, recovered.lost);
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
            recovered.lost.push_back(model::counted(unreadable, "part", "parts") +
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
