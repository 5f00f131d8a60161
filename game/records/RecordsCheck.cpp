#include "records/RecordsCheck.hpp"

#include "records/Careful.hpp"
#include "records/ClassRows.hpp"
#include "records/FilePlace.hpp"
#include "records/Guard.hpp"
#include "records/LogCheck.hpp"
#include "records/PlainText.hpp"
#include "records/Records.hpp"
#include "records/RoundRows.hpp"
#include "records/Rows.hpp"
#include "records/SafeFiles.hpp"
#include "records/Schema.hpp"
#include "records/Secure.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <functional>
#include <set>

namespace records {

namespace fs = std::filesystem;

namespace {

/// Runs one part of the check; what stops it is found, too.
void part(std::vector<std::string>& faults, const char* whatIsUnreadable, const std::function<void()>& look) {
    try {
        look();
    } catch (const SQLite::Exception&) {
        faults.emplace_back(whatIsUnreadable);
    }
}

void lookAtPages(SQLite::Database& database, std::vector<std::string>& faults) {
    constexpr int most = 100;
    SQLite::Statement check(database, "PRAGMA integrity_check(" + std::to_string(most) + ")");
    int found = 0;
    while (check.executeStep()) {
        found += check.getColumn(0).getString() == "ok" ? 0 : 1;
    }
    if (found > 0) {
        faults.push_back("The parts of the file do not fit together (" + std::to_string(found) +
                         (found == most ? " or more places"
                          : found == 1  ? " place"
                                        : " places") +
                         "): it was damaged after it was written.");
    }
}

void lookAtTables(SQLite::Database& database, std::vector<std::string>& faults) {
    const std::int64_t version = versionOf(database);
    if (version < 1 || version > currentVersion() || schemaOf(database) != expectedSchema(version)) {
        faults.emplace_back("The tables in the file are not those that this program makes.");
    }
    SQLite::Statement keys(database, "PRAGMA foreign_key_check");
    int found = 0;
    while (keys.executeStep()) {
        ++found;
    }
    if (found > 0) {
        faults.push_back(std::to_string(found) + (found == 1 ? " entry refers" : " entries refer") +
                         " to something that is not in the file any more.");
    }
}

void lookAtContents(SQLite::Database& database, std::vector<std::string>& faults) {
    SQLite::Statement query(database, "SELECT hash, kind, bytes FROM content");
    while (query.executeStep()) {
        const std::string hash = query.getColumn(0).getString();
        if (contentHash(query.getColumn(2).getString()) != hash) {
            faults.push_back("The kept copy of a " + madePlain(query.getColumn(1).getString()) + " (" +
                             madePlain(hash.substr(0, 8)) +
                             "…) is not what was kept: attempts at it cannot be debriefed again.");
        }
    }
}

/// Each attempt by the rules by which the program reads it.
void lookAtAttempts(const fs::path& copy, CheckedRecords& checked) {
    std::vector<std::string> ids;
    {
        SQLite::Database database = openCarefully(copy);
        SQLite::Statement query(database, "SELECT id FROM attempt ORDER BY number");
        while (query.executeStep()) {
            ids.push_back(query.getColumn(0).getString());
        }
    }
    auto opened = Records::open(copy);
    if (std::holds_alternative<Problem>(opened)) {
        checked.faults.emplace_back("The records cannot be opened by this program, though their parts fit together.");
        return;
    }
    const Records& records = std::get<Records>(opened);
    const auto people = records.learners();
    if (std::holds_alternative<Problem>(people)) {
        checked.faults.emplace_back("The list of learners holds something that cannot be right.");
    } else {
        checked.learners = std::get<std::vector<Learner>>(people).size();
    }
    checked.attempts = ids.size();
    for (const std::string& id : ids) {
        const auto attempt = records.load(id);
        if (std::holds_alternative<Problem>(attempt)) {
            checked.faults.push_back("The attempt " + madePlain(id.substr(0, 8)) +
                                     " holds something that cannot be right, so it cannot be shown.");
            continue;
        }
        checked.decisions += std::get<StoredAttempt>(attempt).decisions.size();
    }
}

/// Each round of questions, and what was asked in it.
void lookAtRounds(SQLite::Database& database, std::vector<std::string>& faults) {
    if (const auto spoilt = spoiltHashes(database, "question").size(); spoilt > 0) {
        faults.push_back(std::to_string(spoilt) + (spoilt == 1 ? " question is" : " questions are") +
                         " not what was kept: rounds that posed them cannot be shown again.");
    }
    SQLite::Statement query(database, "SELECT id FROM quiz_round ORDER BY number");
    while (query.executeStep()) {
        const std::string id = query.getColumn(0).getString();
        try {
            (void)loadRound(database, id);
        } catch (const BadRow&) {
            faults.push_back("The round of questions " + madePlain(id.substr(0, 8)) +
                             " holds something that cannot be right, so it cannot be shown.");
        }
    }
}

/// Each class, and what happened in it.
void lookAtClasses(SQLite::Database& database, std::vector<std::string>& faults) {
    SQLite::Statement query(database, "SELECT id FROM class ORDER BY number");
    while (query.executeStep()) {
        const std::string id = query.getColumn(0).getString();
        try {
            (void)loadClass(database, id);
        } catch (const BadRow&) {
            faults.push_back("The class " + madePlain(id.substr(0, 8)) +
                             " holds something that cannot be right, so it cannot be shown.");
        }
    }
}

void look(const fs::path& copy, CheckedRecords& checked) {
    auto& faults = checked.faults;
    if (logIsBroken(copy)) {
        faults.emplace_back("The log beside the file is damaged in its middle: what was saved last may be missing.");
    }
    part(faults, "The file cannot be read: it was damaged after it was written.", [&] {
        SQLite::Database database = openCarefully(copy);
        part(faults, "A part of the file cannot be read at all.", [&] { lookAtPages(database, faults); });
        part(faults, "The tables in the file cannot be read.", [&] { lookAtTables(database, faults); });
        part(faults, "The kept scenarios and frameworks cannot all be read.",
             [&] { lookAtContents(database, faults); });
    });
    if (faults.empty()) {
        part(faults, "The rounds of questions cannot all be read.", [&] {
            SQLite::Database database = openCarefully(copy);
            if (versionOf(database) == currentVersion()) {
                lookAtRounds(database, faults);
            }
        });
        part(faults, "The classes cannot all be read.", [&] {
            SQLite::Database database = openCarefully(copy);
            if (versionOf(database) == currentVersion()) {
                lookAtClasses(database, faults);
            }
        });
        part(faults, "The attempts cannot all be read.", [&] { lookAtAttempts(copy, checked); });
    }
}

} // namespace

Outcome<CheckedRecords> checkRecords(const fs::path& file) {
    const std::string name = madePlain(file.string());
    if (!isThere(file)) {
        return Problem{ProblemKind::notFound,
                       "There are no records at " + name +
                           ". Check the folder of the records (--data), or the name of the file."};
    }
    return guarded(name, [&]() -> Outcome<CheckedRecords> {
        if (auto problem = lookAtBeginning(file)) {
            return *problem;
        }
        const auto work = WorkFolder::make(file);
        if (const auto* problem = std::get_if<Problem>(&work)) {
            return *problem;
        }
        const fs::path copy = std::get<WorkFolder>(work).path() / "records.sqlite";
        CheckedRecords checked;
        {
            const auto held = HeldFile::hold(file);
            if (const auto* problem = std::get_if<Problem>(&held)) {
                return *problem;
            }
            const auto copied = std::get<HeldFile>(held).copyTo(copy);
            if (const auto* problem = std::get_if<Problem>(&copied)) {
                return *problem;
            }
            if (const auto unreadable = std::get<std::uintmax_t>(copied); unreadable > 0) {
                checked.faults.push_back("The disk cannot read " + std::to_string(unreadable) +
                                         " part(s) of the file: the disk itself may be failing.");
            }
        }
        look(copy, checked);
        return checked;
    });
}

} // namespace records
