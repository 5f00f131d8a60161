#include "records/Mending.hpp"

#include "model/Counted.hpp"
#include "records/ClassRows.hpp"
#include "records/Guard.hpp"
#include "records/PlainText.hpp"
#include "records/RoundRows.hpp"
#include "records/Rows.hpp"
#include "records/SafeFiles.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <cstdint>
#include <set>
#include <utility>

namespace records {

std::string describeAttempt(const SQLite::Statement& row) {
    return "The attempt " + madePlain(row.getColumn(0).getString().substr(0, 8)) + " (" +
           madePlain(row.getColumn(1).getString()) + ", begun " + stampOf(row.getColumn(2).getInt64()) + ")";
}

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
        lost.push_back(describeAttempt(query) +
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

void countMissing(SQLite::Database& fresh, Lost& lost) {
    const std::int64_t missing = fresh.execAndGet("SELECT ifnull(max(number), 0) - count(*) FROM attempt").getInt64();
    if (missing > 0) {
        lost.push_back(model::counted(static_cast<std::size_t>(missing), "attempt", "attempts") +
                       " of which nothing can be read any more.");
    }
}

void removeSpoiltContents(SQLite::Database& fresh) {
    for (const std::string& hash : spoiltHashes(fresh, "content")) {
        SQLite::Statement removal(fresh, "DELETE FROM content WHERE hash = ?");
        removal.bind(1, hash);
        removal.exec();
    }
}

namespace {

/// Those that cannot be read whole, or posed a question that is spoilt.
void removeBrokenClasses(SQLite::Database& fresh, const std::vector<std::string>& spoiltQuestions, Lost& lost) {
    std::set<std::string> broken;
    SQLite::Statement query(fresh, "SELECT id FROM class");
    while (query.executeStep()) {
        const std::string id = query.getColumn(0).getString();
        try {
            const auto stored = loadClass(fresh, id);
            const bool spoilt = !stored || std::ranges::any_of(stored->questions, [&](const ClassQuestion& question) {
                return std::ranges::count(spoiltQuestions, question.questionHash) > 0;
            });
            const bool empty = stored && !stored->head.scenarioHash && stored->questions.empty();
            if (spoilt || empty) {
                broken.insert(id);
            }
        } catch (const BadRow&) {
            broken.insert(id);
        }
    }
    for (const std::string& id : broken) {
        deleteClass(fresh, id);
    }
    if (!broken.empty()) {
        lost.push_back(model::counted(broken.size(), "class", "classes") + " that cannot be read whole.");
    }
}

} // namespace

void removeBrokenRounds(SQLite::Database& fresh, Lost& lost) {
    std::set<std::string> broken;
    const std::vector<std::string> spoilt = spoiltHashes(fresh, "question");
    for (const std::string& hash : spoilt) {
        SQLite::Statement posing(fresh,
                                 "SELECT r.id FROM quiz_round r JOIN posed p ON p.round = r.number JOIN question q "
                                 "ON q.number = p.question WHERE q.hash = ?");
        posing.bind(1, hash);
        while (posing.executeStep()) {
            broken.insert(posing.getColumn(0).getString());
        }
    }
    SQLite::Statement query(fresh, "SELECT id FROM quiz_round");
    while (query.executeStep()) {
        const std::string id = query.getColumn(0).getString();
        try {
            const auto round = loadRound(fresh, id);
            if (!round || round->posed.empty()) {
                broken.insert(id);
            }
        } catch (const BadRow&) {
            broken.insert(id);
        }
    }
    for (const std::string& id : broken) {
        deleteRound(fresh, id);
    }
    removeBrokenClasses(fresh, spoilt, lost);
    for (const std::string& hash : spoilt) {
        SQLite::Statement removal(fresh, "DELETE FROM question WHERE hash = ?");
        removal.bind(1, hash);
        removal.exec();
    }
    if (!broken.empty()) {
        lost.push_back(model::counted(broken.size(), "round", "rounds") + " of questions that cannot be read whole.");
    }
}

} // namespace records
