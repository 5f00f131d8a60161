#include "records/AuditTrail.hpp"

#include "records/Connection.hpp"
#include "records/Guard.hpp"
#include "records/Records.hpp"
#include "records/Rows.hpp"
#include "records/Secure.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

namespace records {

namespace {

const std::string beforeTheFirst(64, '0');

void append(std::string& bytes, std::string_view field) {
    bytes += std::to_string(field.size());
    bytes += ':';
    bytes += field;
}

AuditRow readRow(const SQLite::Statement& row) {
    constexpr std::int64_t most = 1'000'000'000'000;
    return {numberAt(row, 0, 1, most),
            timeAt(row, 1),
            {lineAt(row, 2), lineAt(row, 3), lineAt(row, 4), lineAt(row, 5)},
            lineAt(row, 6)};
}

constexpr const char* selectRows = "SELECT number, at, actor, action, subject, detail, hash FROM audit ";

AuditHead keptHead(SQLite::Database& database) {
    SQLite::Statement query(database, "SELECT audit_rows, audit_head FROM installation");
    if (!query.executeStep()) {
        throw BadRow{"what the records know of themselves is missing"};
    }
    constexpr std::int64_t most = 1'000'000'000'000;
    return {numberAt(query, 0, 0, most), lineAt(query, 1)};
}

std::string rowWords(std::int64_t number) { return "Row " + std::to_string(number) + " of the audit trail"; }

} // namespace

std::string chainedHash(std::string_view previous, const AuditRow& row) {
    std::string bytes;
    append(bytes, previous);
    append(bytes, std::to_string(row.number));
    append(bytes, std::to_string(row.at));
    append(bytes, row.event.actor);
    append(bytes, row.event.action);
    append(bytes, row.event.subject);
    append(bytes, row.event.detail);
    return contentHash(bytes);
}

void addAudit(SQLite::Database& database, UnixMilliseconds at, const AuditEvent& event) {
    const AuditHead head = keptHead(database);
    AuditRow row{head.rows + 1, at, event, {}};
    row.hash = chainedHash(head.hash, row);
    SQLite::Statement insert(database, "INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, row.number);
    insert.bind(2, row.at);
    bindText(insert, 3, event.actor);
    bindText(insert, 4, event.action);
    bindText(insert, 5, event.subject);
    bindText(insert, 6, event.detail);
    bindText(insert, 7, row.hash);
    insert.exec();
    SQLite::Statement update(database, "UPDATE installation SET audit_rows = ?, audit_head = ?");
    update.bind(1, row.number);
    bindText(update, 2, row.hash);
    update.exec();
}

AuditTrail::AuditTrail(const Records& records) : m_connection(records.connection()) {}

Outcome<Done> AuditTrail::add(UnixMilliseconds at, const AuditEvent& event) {
    return guarded(*m_connection, [&] {
        SQLite::Transaction transaction(m_connection->database, SQLite::TransactionBehavior::IMMEDIATE);
        addAudit(m_connection->database, at, event);
        transaction.commit();
        return Done{};
    });
}

Outcome<AuditHead> AuditTrail::head() const {
    return guarded(*m_connection, [&] { return keptHead(m_connection->database); });
}

Outcome<std::vector<AuditRow>> AuditTrail::rows(std::int64_t from, std::size_t most) const {
    return guarded(*m_connection, [&] {
        std::vector<AuditRow> all;
        SQLite::Statement query(m_connection->database,
                                std::string(selectRows) + "WHERE number >= ? ORDER BY number LIMIT ?");
        query.bind(1, from);
        query.bind(2, static_cast<std::int64_t>(most));
        while (query.executeStep()) {
            all.push_back(readRow(query));
        }
        return all;
    });
}

Outcome<std::vector<AuditRow>> AuditTrail::about(std::string_view subject) const {
    return guarded(*m_connection, [&] {
        std::vector<AuditRow> all;
        SQLite::Statement query(m_connection->database, std::string(selectRows) + "WHERE subject = ? ORDER BY number");
        bindText(query, 1, subject);
        while (query.executeStep()) {
            all.push_back(readRow(query));
        }
        return all;
    });
}

Outcome<std::vector<std::string>> AuditTrail::verify(const std::optional<AuditHead>& anchor) const {
    return guarded(*m_connection, [&] {
        std::vector<std::string> findings;
        SQLite::Statement query(m_connection->database, std::string(selectRows) + "ORDER BY number");
        std::string previous = beforeTheFirst;
        std::int64_t expected = 1;
        bool anchored = !anchor || anchor->rows == 0;
        while (query.executeStep()) {
            const AuditRow row = readRow(query);
            if (row.number != expected) {
                findings.push_back(row.number == expected + 1
                                       ? rowWords(expected) + " is missing."
                                       : "Rows " + std::to_string(expected) + " to " + std::to_string(row.number - 1) +
                                             " of the audit trail are missing.");
            } else if (chainedHash(previous, row) != row.hash) {
                findings.push_back(rowWords(row.number) +
                                   " is not what was written there: it, or the row before it, was "
                                   "altered or put in another place.");
            }
            anchored = anchored || (anchor->rows == row.number && anchor->hash == row.hash);
            previous = row.hash;
            expected = row.number + 1;
        }
        const AuditHead head = keptHead(m_connection->database);
        if (head.rows >= expected) {
            findings.push_back("The audit trail ends at row " + std::to_string(expected - 1) + ", and " +
                               std::to_string(head.rows) + " rows were written: the last ones are missing.");
        } else if (head.rows != expected - 1 || head.hash != previous) {
            findings.push_back(
                "The audit trail does not end as the records say that it does: rows were added or altered "
                "from outside the program.");
        }
        if (!anchored) {
            findings.push_back(
                "The audit trail does not contain the anchor (row " + std::to_string(anchor->rows) +
                "): it is another trail, or was made anew or altered since the anchor was written down.");
        }
        return findings;
    });
}

} // namespace records
