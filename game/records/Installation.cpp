#include "records/Installation.hpp"

#include "records/AuditTrail.hpp"
#include "records/Connection.hpp"
#include "records/Guard.hpp"
#include "records/Records.hpp"
#include "records/Rows.hpp"
#include "records/Schema.hpp"
#include "records/Seal.hpp"
#include "records/Secure.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

namespace records {

namespace {

constexpr int usualLockMinutes = 10;

} // namespace

void prepareInstallation(SQLite::Database& database, UnixMilliseconds now) {
    if (database.execAndGet("SELECT count(*) FROM installation").getInt64() > 0) {
        return;
    }
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    const KeyPair keys = newKeyPair();
    // A trail that is there already, as after a recovery that could not save this row, is gone on with.
    SQLite::Statement insert(database,
                             "INSERT INTO installation VALUES (1, ?, ?, ?, ?, NULL, ?, "
                             "(SELECT ifnull(max(number), 0) FROM audit), "
                             "ifnull((SELECT hash FROM audit ORDER BY number DESC LIMIT 1), printf('%064d', 0)))");
    bindText(insert, 1, randomId());
    bindBytes(insert, 2, keys.publicKey);
    bindBytes(insert, 3, keys.secretKey);
    insert.bind(4, now);
    insert.bind(5, usualLockMinutes);
    insert.exec();
    addAudit(database, now, {"program", "began", "", "version=" + std::to_string(currentVersion())});
    std::vector<std::string> ended;
    SQLite::Statement query(database, "SELECT id FROM attempt WHERE ended IS NOT NULL AND "
                                      "number NOT IN (SELECT attempt FROM seal) ORDER BY number");
    while (query.executeStep()) {
        ended.push_back(lineAt(query, 0));
    }
    for (const std::string& id : ended) {
        sealAttempt(database, id, now, "sealed late");
    }
    transaction.commit();
}

Installations::Installations(const Records& records) : m_connection(records.connection()) {}

Outcome<Installation> Installations::here() const {
    return guarded(*m_connection, [&] {
        SQLite::Statement query(m_connection->database,
                                "SELECT id, public_key, made, keep_days, lock_minutes FROM installation");
        if (!query.executeStep()) {
            throw BadRow{"what the records know of themselves is missing"};
        }
        Installation here{lineAt(query, 0), query.getColumn(1).getString(), timeAt(query, 2), {}, 0};
        if (!query.getColumn(3).isNull()) {
            here.keepDays = static_cast<int>(numberAt(query, 3, fewestKeepDays, mostKeepDays));
        }
        here.lockMinutes = static_cast<int>(numberAt(query, 4, 1, mostLockMinutes));
        return here;
    });
}

Outcome<Done> Installations::keepFor(std::optional<int> days, const std::string& actor, UnixMilliseconds now) {
    if (days && (*days < fewestKeepDays || *days > mostKeepDays)) {
        return Problem{ProblemKind::refused, "Attempts can be kept for " + std::to_string(fewestKeepDays) + " to " +
                                                 std::to_string(mostKeepDays) +
                                                 " days after their end, or without a limit. Nothing was changed."};
    }
    return guarded(*m_connection, [&] {
        SQLite::Transaction transaction(m_connection->database, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement update(m_connection->database, "UPDATE installation SET keep_days = ?");
        if (days) {
            update.bind(1, *days);
        }
        update.exec();
        addAudit(m_connection->database, now,
                 {actor, "changed", "", "keep-days=" + (days ? std::to_string(*days) : std::string("without-limit"))});
        transaction.commit();
        return Done{};
    });
}

Outcome<Done> Installations::lockAfter(int minutes, const std::string& actor, UnixMilliseconds now) {
    if (minutes < 1 || minutes > mostLockMinutes) {
        return Problem{ProblemKind::refused, "A session can lock after 1 to " + std::to_string(mostLockMinutes) +
                                                 " minutes. Nothing was changed."};
    }
    return guarded(*m_connection, [&] {
        SQLite::Transaction transaction(m_connection->database, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement update(m_connection->database, "UPDATE installation SET lock_minutes = ?");
        update.bind(1, minutes);
        update.exec();
        addAudit(m_connection->database, now, {actor, "changed", "", "lock-minutes=" + std::to_string(minutes)});
        transaction.commit();
        return Done{};
    });
}

} // namespace records
