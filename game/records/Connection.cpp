#include "records/Connection.hpp"

#include "records/Backup.hpp"
#include "records/Careful.hpp"
#include "records/Erasure.hpp"
#include "records/FilePlace.hpp"
#include "records/Guard.hpp"
#include "records/Installation.hpp"
#include "records/LogCheck.hpp"
#include "records/PlainText.hpp"
#include "records/Schema.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <fstream>
#include <optional>
#include <vector>

namespace records {

namespace fs = std::filesystem;

namespace {

/// Another copy of the program that is just closing gets this long.
constexpr int busyMilliseconds = 400;

UnixMilliseconds wallClock() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

std::int64_t number(SQLite::Database& database, const char* query) { return database.execAndGet(query).getInt64(); }

std::optional<Problem> checkPages(SQLite::Database& database, const std::string& name) {
    // The whole check: the quick one leaves out indices, and so takes two pages that were exchanged for sound.
    SQLite::Statement check(database, "PRAGMA integrity_check(1)");
    if (!check.executeStep() || check.getColumn(0).getString() != "ok") {
        return damaged(name, "its parts do not fit together");
    }
    return std::nullopt;
}

std::optional<Problem> checkTables(SQLite::Database& database, std::int64_t version, const std::string& name) {
    if (schemaOf(database) != expectedSchema(version)) {
        return damaged(name, "its tables are not those of this program");
    }
    SQLite::Statement keys(database, "PRAGMA foreign_key_check");
    if (keys.executeStep()) {
        return damaged(name, "something that an attempt needs is missing");
    }
    return std::nullopt;
}

bool holdTheSame(const fs::path& one, const fs::path& other) {
    std::ifstream left(one, std::ios::binary);
    std::ifstream right(other, std::ios::binary);
    if (!left || !right) {
        return false;
    }
    std::vector<char> here(std::size_t{1} << 16);
    std::vector<char> there(here.size());
    while (left && right) {
        left.read(here.data(), static_cast<std::streamsize>(here.size()));
        right.read(there.data(), static_cast<std::streamsize>(there.size()));
        if (left.gcount() != right.gcount() || !std::equal(here.begin(), here.begin() + left.gcount(), there.begin())) {
            return false;
        }
    }
    return left.eof() && right.eof();
}

/// Records of an earlier version are copied whole before the first step; without that none is taken. Where the copy is
/// what was copied the last time that it was tried, one of the two is enough.
std::optional<Problem> backUpBefore(SQLite::Database& database, std::int64_t version, const std::string& name,
                                    const fs::path& backups) {
    if (version == 0 || version == currentVersion() || backups.empty()) {
        return std::nullopt;
    }
    const auto earlier = listBackups(backups);
    const auto last = std::ranges::find(earlier, std::optional(currentVersion()), &Backup::beforeVersion);
    const auto made = backUp(database, backups, wallClock(), currentVersion());
    const auto* problem = std::get_if<Problem>(&made);
    if (problem == nullptr) {
        const fs::path& file = std::get<Backup>(made).file;
        if (last != earlier.end() && holdTheSame(last->file, file)) {
            std::error_code ignored;
            fs::remove(file, ignored);
        }
        return std::nullopt;
    }
    return Problem{problem->kind,
                   "The records in " + name +
                       " were made by an earlier version of this program. They are backed up before they "
                       "are brought to this one, and that could not be done, so they were left as they "
                       "are. " +
                       problem->sentence + " Until then you can play without saving."};
}

std::optional<Problem> makeReady(SQLite::Database& database, const std::string& name, const fs::path& backups) {
    distrust(database);
    database.exec("PRAGMA locking_mode = EXCLUSIVE");
    database.exec("PRAGMA synchronous = FULL");
    const std::int64_t version = number(database, "PRAGMA user_version");
    if (version > currentVersion()) {
        return madeByLaterVersion(name);
    }
    if (sqlite3_db_readonly(database.getHandle(), "main") != 0) {
        throw SQLite::Exception("read only", SQLITE_READONLY);
    }
    if (auto problem = checkPages(database, name)) {
        return problem;
    }
    if (version < 0) {
        return damaged(name, "its tables are not those of this program");
    }
    if (auto problem = checkTables(database, version, name)) {
        return problem;
    }
    if (auto problem = backUpBefore(database, version, name, backups)) {
        return problem;
    }
    // A new file is in its first mode, not yet with a log beside it: so its beginning always says what it is.
    migrate(database, migrationSteps(), version);
    const std::string journal = database.execAndGet("PRAGMA journal_mode = WAL").getString();
    if (journal != "wal" && journal != "memory") {
        return Problem{ProblemKind::unwritable,
                       "The disk that holds " + name +
                           " cannot keep records safely. Choose another folder for them, or play "
                           "without saving."};
    }
    database.exec("PRAGMA foreign_keys = ON");
    database.exec("PRAGMA secure_delete = ON");
    prepareInstallation(database, wallClock());
    return std::nullopt;
}

} // namespace

namespace {

/// `backups` empty: an older file is brought along without a copy being made.
Outcome<std::shared_ptr<Connection>> connectTo(const fs::path& file, const fs::path& backups) {
    const std::string name = madePlain(file.string());
    using Result = Outcome<std::shared_ptr<Connection>>;
    return guarded(name, [&]() -> Result {
        if (auto problem = prepareFile(file)) {
            return *problem;
        }
        if (auto problem = lookAtBeginning(file)) {
            return *problem;
        }
        const bool logThere = hasLog(file);
        if (logThere && logIsBroken(file)) {
            return damaged(name, "the log beside it, which holds what was saved last, is spoilt in its middle");
        }
        auto connection = std::make_shared<Connection>(Connection{
            SQLite::Database(uriOf(file, "mode=rw"), SQLite::OPEN_READWRITE | SQLite::OPEN_URI, busyMilliseconds), name,
            true, file});
        // What a log still holds is written into the file only once the file is known to be sound.
        checkpointOnClose(connection->database, !logThere);
        if (auto problem = makeReady(connection->database, name, backups)) {
            return *problem;
        }
        checkpointOnClose(connection->database, true);
        return connection;
    });
}

} // namespace

Outcome<std::shared_ptr<Connection>> connect(const fs::path& file) {
    auto connected = connectTo(file, backupFolderOf(file));
    if (auto* connection = std::get_if<std::shared_ptr<Connection>>(&connected)) {
        finishErasures(**connection, wallClock());
    }
    return connected;
}

Outcome<std::shared_ptr<Connection>> connectToCopy(const fs::path& file) { return connectTo(file, {}); }

Outcome<std::shared_ptr<Connection>> connectInMemory() {
    const std::string name = "memory";
    using Result = Outcome<std::shared_ptr<Connection>>;
    return guarded(name, [&]() -> Result {
        auto connection = std::make_shared<Connection>(
            Connection{SQLite::Database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_MEMORY),
                       name, false});
        if (auto problem = makeReady(connection->database, name, {})) {
            return *problem;
        }
        return connection;
    });
}

} // namespace records
