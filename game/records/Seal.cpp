#include "records/Seal.hpp"

#include "records/AuditTrail.hpp"
#include "records/ClassRows.hpp"
#include "records/Connection.hpp"
#include "records/Fields.hpp"
#include "records/Guard.hpp"
#include "records/Load.hpp"
#include "records/Records.hpp"
#include "records/Reviews.hpp"
#include "records/RoundRows.hpp"
#include "records/Rows.hpp"
#include "records/Secure.hpp"
#include "records/Signed.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <map>
#include <set>

namespace records {

namespace {

std::string saltOf(SQLite::Database& database, const std::string& attempt) {
    SQLite::Statement query(database,
                            "SELECT s.salt FROM seal s JOIN attempt a ON a.number = s.attempt WHERE a.id = ?");
    query.bind(1, attempt);
    return query.executeStep() ? query.getColumn(0).getString() : std::string();
}

/// What the trail says was kept, by its subject: the last digest, and whether it was erased since.
struct Vouched {
    std::string digest;
    bool erased = false;
};

std::map<std::string, Vouched> vouchedFor(SQLite::Database& database) {
    std::map<std::string, Vouched> vouched;
    SQLite::Statement query(database, "SELECT action, subject, detail FROM audit WHERE action IN ('sealed', 'sealed "
                                      "late', 'merged', 'commented', 'signed off', 'resealed', 'erased') "
                                      "ORDER BY number");
    while (query.executeStep()) {
        const std::string action = lineAt(query, 0);
        const std::string detail = lineAt(query, 2);
        Vouched& entry = vouched[lineAt(query, 1)];
        if (action == "erased") {
            entry.erased = true;
            continue;
        }
        const std::size_t at = detail.find("digest=");
        if (at != std::string::npos) {
            entry = {detail.substr(at + std::string_view("digest=").size(), 64), false};
        }
    }
    return vouched;
}

/// Checks each thing that is kept against what the trail vouches for, and then what was vouched for and is gone.
class Holding {
public:
    explicit Holding(std::map<std::string, Vouched> vouched) : m_vouched(std::move(vouched)) {}

    void against(const std::string& subject, const std::string& digest) {
        m_seen.insert(subject);
        const auto entry = m_vouched.find(subject);
        if (entry == m_vouched.end() || entry->second.digest.empty()) {
            m_findings.push_back("The audit trail knows nothing of " + subject +
                                 ", which is in the records: it was put there from outside the program.");
        } else if (entry->second.digest != digest) {
            m_findings.push_back("What is kept of " + subject +
                                 " is not what was kept when it came to its end: it was altered since.");
        }
    }

    [[nodiscard]] std::vector<std::string> findings() && {
        for (const auto& [subject, entry] : m_vouched) {
            if (!entry.digest.empty() && !entry.erased && !m_seen.contains(subject)) {
                m_findings.push_back("The audit trail tells of " + subject +
                                     ", which is not in the records any more and was not erased by the program.");
            }
        }
        return std::move(m_findings);
    }

private:
    std::map<std::string, Vouched> m_vouched;
    std::set<std::string> m_seen;
    std::vector<std::string> m_findings;
};

} // namespace

std::string sealedBytes(const StoredAttempt& attempt) {
    FieldWriter fields;
    const AttemptHead& head = attempt.head;
    fields << head.id << head.learnerId.value_or("") << head.scenarioId << head.scenarioTitle << head.scenarioHash
           << head.frameworkHash << head.programVersion << signedOf(head.seed) << head.rank << head.mode
           << head.started;
    if (head.branch) {
        fields << "branch" << head.branch->origin << signedOf(head.branch->decision);
    }
    if (attempt.end) {
        fields << "end" << attempt.end->ended << attempt.end->ending << attempt.end->endingTitle
               << attempt.end->debriefDigest << attempt.end->debriefRules;
    }
    for (const StoredDecision& decision : attempt.decisions) {
        fields << "decision" << decision.situation << decision.choice << joined(decision.available)
               << decision.thoughtMilliseconds << static_cast<std::int64_t>(decision.expired) << decision.restarts
               << decision.at;
    }
    for (const StoredRationale& rationale : attempt.rationales) {
        fields << "rationale" << signedOf(rationale.decision) << rationale.text << rationale.at;
    }
    for (const Appearance& appearance : attempt.appearances) {
        fields << "appearance" << signedOf(appearance.decision) << appearance.at;
    }
    return fields.take();
}

void sealAttempt(SQLite::Database& database, const std::string& attempt, UnixMilliseconds now,
                 const std::string& action, const std::string& actor) {
    const auto stored = loadAttempt(database, attempt);
    if (!stored) {
        throw BadRow{"an attempt that was to be sealed is missing"};
    }
    const std::string salt = randomSalt();
    SQLite::Statement insert(database, "INSERT INTO seal SELECT number, ?2 FROM attempt WHERE id = ?1");
    bindText(insert, 1, attempt);
    bindBytes(insert, 2, salt);
    insert.exec();
    addAudit(database, now, {actor, action, "attempt " + attempt, "digest=" + saltedHash(salt, sealedBytes(*stored))});
}

Seals::Seals(const Records& records) : m_connection(records.connection()) {}

Outcome<std::vector<std::string>> Seals::verify() const {
    return guarded(*m_connection, [&] {
        SQLite::Database& database = m_connection->database;
        Holding holding(vouchedFor(database));
        SQLite::Statement query(database, "SELECT id FROM attempt WHERE ended IS NOT NULL ORDER BY number");
        while (query.executeStep()) {
            const std::string id = lineAt(query, 0);
            holding.against("attempt " + id, saltedHash(saltOf(database, id), sealedBytes(*loadAttempt(database, id))));
        }
        for (const auto& [subject, digest] : reviewDigests(database)) {
            holding.against(subject, digest);
        }
        for (const auto& [subject, digest] : roundDigests(database)) {
            holding.against(subject, digest);
        }
        for (const auto& [subject, digest] : classDigests(database)) {
            holding.against(subject, digest);
        }
        return std::move(holding).findings();
    });
}

} // namespace records
