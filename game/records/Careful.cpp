#include "records/Careful.hpp"

#include "records/FilePlace.hpp"
#include "records/Schema.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

namespace records {

void distrust(SQLite::Database& database) {
    sqlite3* handle = database.getHandle();
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    database.exec("PRAGMA cell_size_check = ON");
}

void checkpointOnClose(SQLite::Database& database, bool wanted) {
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, wanted ? 0 : 1, nullptr);
}

SQLite::Database openCarefully(const std::filesystem::path& file) {
    constexpr int busyMilliseconds = 400;
    const bool logThere = hasLog(file);
    SQLite::Database database(uriOf(file, "mode=rw"), SQLite::OPEN_READWRITE | SQLite::OPEN_URI, busyMilliseconds);
    distrust(database);
    checkpointOnClose(database, !logThere);
    database.exec("PRAGMA locking_mode = EXCLUSIVE");
    database.exec("PRAGMA synchronous = FULL");
    return database;
}

std::int64_t versionOf(SQLite::Database& database) { return database.execAndGet("PRAGMA user_version").getInt64(); }

std::optional<std::string> whatDoesNotFit(SQLite::Database& database) {
    SQLite::Statement pages(database, "PRAGMA integrity_check(1)");
    if (!pages.executeStep() || pages.getColumn(0).getString() != "ok") {
        return "its parts do not fit together";
    }
    const std::int64_t version = versionOf(database);
    if (version < 1 || version > currentVersion() || schemaOf(database) != expectedSchema(version)) {
        return "its tables are not those of this program";
    }
    SQLite::Statement keys(database, "PRAGMA foreign_key_check");
    if (keys.executeStep()) {
        return "something that an attempt needs is missing";
    }
    return std::nullopt;
}

} // namespace records
