#include "records/Unread.hpp"

#include "records/Connection.hpp"
#include "records/Guard.hpp"
#include "records/Records.hpp"
#include "records/Rows.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <utility>

namespace records {

namespace {

constexpr const char* selectTrail =
    "SELECT number, action = 'saw', subject FROM audit WHERE number > ?1 AND ((action = 'saw' AND actor = ?2 AND "
    "(detail GLOB 'said=*' OR subject GLOB 'learner *')) OR (action IN ('commented', 'signed off', 'merged') AND "
    "(subject GLOB 'comment *' OR subject GLOB 'sign-off *'))) ORDER BY number";

constexpr const char* selectUnreadComments =
    "SELECT a.learner, a.id, a.title, ifnull(c.name, n.name), m.at, m.id FROM comment m "
    "JOIN attempt a ON a.number = m.attempt JOIN account c ON c.id = m.author LEFT JOIN learner n ON n.id = c.learner ";

constexpr const char* aboutLearner = "WHERE a.learner = ?1 AND m.author <> ?2 ORDER BY m.number";

constexpr const char* byLearners =
    "WHERE c.learner = a.learner AND (?1 IS NULL OR a.learner = ?1) AND "
    "(?2 IS NULL OR EXISTS (SELECT 1 FROM cohort_learner g WHERE g.learner = a.learner AND g.cohort = ?2)) AND "
    "(?3 IS NULL OR EXISTS (SELECT 1 FROM supervision v WHERE v.learner = a.learner AND v.supervisor = ?3)) AND "
    "(?4 IS NULL OR EXISTS (SELECT 1 FROM cohort_learner g JOIN cohort_facilitator f ON f.cohort = g.cohort "
    "WHERE g.learner = a.learner AND f.account = ?4)) ORDER BY m.number";

constexpr const char* selectUnreadSignOffs =
    "SELECT o.learner, a.id, ifnull(a.title, ''), o.supervisor_name, o.at, o.id FROM sign_off o "
    "LEFT JOIN attempt a ON a.number = o.attempt WHERE o.learner = ?1 ORDER BY o.number";

/// With the id of what was written.
std::pair<Unread, std::string> readUnread(const SQLite::Statement& row, Unread::Kind kind) {
    Unread unread{kind, lineAt(row, 0), {}, row.getColumn(2).getString(), lineAt(row, 3), timeAt(row, 4)};
    if (!row.getColumn(1).isNull()) {
        unread.attempt = lineAt(row, 1);
    }
    return {std::move(unread), lineAt(row, 5)};
}

} // namespace

std::string saidDetail(std::size_t said) { return "said=" + std::to_string(said); }

ReadMarks::ReadMarks(const Records& records, std::string account)
    : m_connection(records.connection()), m_account(std::move(account)) {}

void ReadMarks::catchUp() {
    SQLite::Statement query(m_connection->database, selectTrail);
    query.bind(1, m_upTo);
    query.bind(2, m_account);
    while (query.executeStep()) {
        (query.getColumn(1).getInt() != 0 ? m_seen : m_kept)[query.getColumn(2).getString()] =
            query.getColumn(0).getInt64();
    }
    query.reset();
    SQLite::Statement last(m_connection->database, "SELECT ifnull(max(number), 0) FROM audit");
    if (last.executeStep()) {
        m_upTo = last.getColumn(0).getInt64();
    }
}

bool ReadMarks::unread(const std::string& kept, const std::string& shownWith) const {
    const auto came = m_kept.find(kept);
    const auto seen = m_seen.find(shownWith);
    return came != m_kept.end() && (seen == m_seen.end() || seen->second < came->second);
}

Outcome<std::vector<Unread>> ReadMarks::unreadBy(const std::string& learner) {
    return guarded(*m_connection, [&] {
        catchUp();
        std::vector<Unread> all;
        SQLite::Statement comments(m_connection->database, std::string(selectUnreadComments) + aboutLearner);
        comments.bind(1, learner);
        comments.bind(2, m_account);
        while (comments.executeStep()) {
            auto [one, id] = readUnread(comments, Unread::Kind::comment);
            if (unread("comment " + id, "attempt " + *one.attempt)) {
                all.push_back(std::move(one));
            }
        }
        SQLite::Statement signOffs(m_connection->database, selectUnreadSignOffs);
        signOffs.bind(1, learner);
        while (signOffs.executeStep()) {
            auto [one, id] = readUnread(signOffs, Unread::Kind::signOff);
            if (unread("sign-off " + id, one.attempt ? "attempt " + *one.attempt : "learner " + one.learner)) {
                all.push_back(std::move(one));
            }
        }
        return all;
    });
}

Outcome<std::vector<Unread>> ReadMarks::unreadFrom(const Whose& whose) {
    return guarded(*m_connection, [&] {
        catchUp();
        std::vector<Unread> all;
        SQLite::Statement query(m_connection->database, std::string(selectUnreadComments) + byLearners);
        int index = 1;
        for (const auto* wanted : {&whose.learner, &whose.cohort, &whose.supervisor, &whose.facilitator}) {
            if (*wanted) {
                query.bind(index, **wanted);
            }
            ++index;
        }
        while (query.executeStep()) {
            auto [one, id] = readUnread(query, Unread::Kind::comment);
            if (unread("comment " + id, "attempt " + *one.attempt)) {
                all.push_back(std::move(one));
            }
        }
        return all;
    });
}

} // namespace records
