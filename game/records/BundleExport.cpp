// Gathers what goes into a bundle.

#include "records/BundleFile.hpp"
#include "records/Bundles.hpp"

#include "records/ClassRows.hpp"
#include "records/Connection.hpp"
#include "records/Guard.hpp"
#include "records/Load.hpp"
#include "records/Records.hpp"
#include "records/RoundRows.hpp"
#include "records/Rows.hpp"
#include "records/Seal.hpp"
#include "records/Secure.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <set>

namespace records {

namespace {

class Gathering {
public:
    Gathering(SQLite::Database& database, const BundleWish& wish) : m_database(database), m_wish(wish) {}

    [[nodiscard]] Bundle all(UnixMilliseconds now) {
        m_bundle.made = now;
        readHere();
        readLearners();
        readAttempts();
        readReviews();
        readRounds();
        readClasses();
        readQuestions();
        readContents();
        readAuthors();
        return std::move(m_bundle);
    }
    [[nodiscard]] const std::string& secretKey() const { return m_secretKey; }
    [[nodiscard]] std::size_t classesLeft() const { return m_classesLeft; }

private:
    [[nodiscard]] bool wanted(const std::optional<std::string>& learner) const {
        return !m_wish.learners || (learner && std::ranges::find(*m_wish.learners, *learner) != m_wish.learners->end());
    }

    void readHere() {
        SQLite::Statement query(m_database,
                                "SELECT id, public_key, secret_key, audit_rows, audit_head FROM installation");
        if (!query.executeStep()) {
            throw BadRow{"what the records know of themselves is missing"};
        }
        constexpr std::int64_t most = 1'000'000'000'000;
        m_bundle.installation = lineAt(query, 0);
        m_bundle.publicKey = query.getColumn(1).getString();
        m_secretKey = query.getColumn(2).getString();
        m_bundle.anchor = {numberAt(query, 3, 0, most), lineAt(query, 4)};
    }

    void readLearners() {
        SQLite::Statement query(m_database, "SELECT id, name, rank, added FROM learner ORDER BY id");
        while (query.executeStep()) {
            Learner learner = readLearner(query);
            if (wanted(learner.id)) {
                m_bundle.learners.push_back({std::move(learner), timeAt(query, 3)});
            }
        }
    }

    void readAttempts() {
        SQLite::Statement query(m_database, "SELECT a.id, a.learner, s.salt FROM attempt a JOIN seal s ON s.attempt = "
                                            "a.number WHERE a.ended IS NOT NULL ORDER BY a.number");
        while (query.executeStep()) {
            const auto learner = query.getColumn(1).isNull() ? std::nullopt : std::optional(lineAt(query, 1));
            auto attempt = wanted(learner) ? loadAttempt(m_database, lineAt(query, 0)) : std::nullopt;
            if (!attempt) {
                continue;
            }
            attempt->head.learnerName.clear();
            const std::string salt = query.getColumn(2).getString();
            m_hashes.insert({attempt->head.scenarioHash, attempt->head.frameworkHash});
            m_attempts.insert(attempt->head.id);
            std::string digest = saltedHash(salt, sealedBytes(*attempt));
            m_bundle.attempts.push_back({std::move(*attempt), {salt, std::move(digest)}});
        }
    }

    void readReviews() {
        for (auto& [comment, salt] : allComments(m_database)) {
            if (m_attempts.contains(comment.attempt)) {
                comment.authorName.clear();
                m_authors.insert(comment.author);
                std::string digest = digestOf(comment, salt);
                m_bundle.comments.push_back({std::move(comment), {salt, std::move(digest)}});
            }
        }
        for (auto& [signOff, salt] : allSignOffs(m_database)) {
            if (wanted(signOff.learner)) {
                m_authors.insert(signOff.supervisor);
                std::string digest = digestOf(signOff, salt);
                m_bundle.signOffs.push_back({std::move(signOff), {salt, std::move(digest)}});
            }
        }
    }

    void readRounds() {
        SQLite::Statement query(m_database,
                                "SELECT id, learner FROM quiz_round WHERE ended IS NOT NULL ORDER BY number");
        while (query.executeStep()) {
            const auto learner = query.getColumn(1).isNull() ? std::nullopt : std::optional(lineAt(query, 1));
            auto round = wanted(learner) ? loadRound(m_database, lineAt(query, 0)) : std::nullopt;
            if (!round) {
                continue;
            }
            const std::string salt = saltOfRound(m_database, round->head.id);
            std::string digest = saltedHash(salt, sealedBytes(*round));
            m_hashes.insert(round->head.frameworkHash);
            for (const StoredPosed& posed : round->posed) {
                m_questions.insert(posed.questionHash);
            }
            m_bundle.rounds.push_back({std::move(*round), {salt, std::move(digest)}});
        }
    }

    /// Others' ballots do not go along when some learners alone are handed over: a class does where all who were in it
    /// and are known are among them.
    [[nodiscard]] bool wanted(const StoredClass& stored) const {
        if (!m_wish.learners) {
            return true;
        }
        bool any = false;
        for (const ClassPerson& person : stored.people) {
            if (!person.name.empty() || (person.learnerId && !wanted(person.learnerId))) {
                return false;
            }
            any = any || person.learnerId.has_value();
        }
        return any;
    }

    void readClasses() {
        SQLite::Statement query(m_database, "SELECT id FROM class WHERE ended IS NOT NULL ORDER BY number");
        while (query.executeStep()) {
            auto stored = loadClass(m_database, lineAt(query, 0));
            if (!wanted(*stored)) {
                m_classesLeft += std::ranges::any_of(stored->people,
                                                     [&](const ClassPerson& person) {
                                                         return person.learnerId && wanted(person.learnerId);
                                                     })
                                     ? 1
                                     : 0;
                continue;
            }
            for (ClassPerson& person : stored->people) {
                person.secretDigest.clear();
            }
            stored->head.code.clear();
            stored->head.deskDigest.clear();
            const std::string salt = saltOfClass(m_database, stored->head.id);
            std::string digest = saltedHash(salt, sealedBytes(*stored));
            m_hashes.insert(stored->head.frameworkHash);
            if (stored->head.scenarioHash) {
                m_hashes.insert(*stored->head.scenarioHash);
            }
            for (const ClassQuestion& question : stored->questions) {
                m_questions.insert(question.questionHash);
            }
            m_bundle.classes.push_back({std::move(*stored), {salt, std::move(digest)}});
        }
    }

    void readQuestions() {
        for (const std::string& hash : m_questions) {
            m_bundle.questions.push_back({hash, questionBytes(m_database, hash)});
        }
    }

    void readContents() {
        for (const std::string& hash : m_hashes) {
            SQLite::Statement query(m_database, "SELECT kind, bytes FROM content WHERE hash = ?");
            bindText(query, 1, hash);
            if (!query.executeStep()) {
                throw BadRow{"the copy of a scenario or framework is missing"};
            }
            const ContentKind kind = lineAt(query, 0) == "framework" ? ContentKind::framework : ContentKind::scenario;
            m_bundle.contents.push_back({kind, hash, query.getColumn(1).getString()});
        }
    }

    void readAuthors() {
        for (const std::string& id : m_authors) {
            SQLite::Statement query(m_database, "SELECT ifnull(c.name, l.name), c.role, c.learner FROM account c "
                                                "LEFT JOIN learner l ON l.id = c.learner WHERE c.id = ?");
            bindText(query, 1, id);
            const auto role = query.executeStep() ? roleNamed(lineAt(query, 1)) : std::nullopt;
            if (!role) {
                throw BadRow{"who wrote a comment is missing"};
            }
            const auto learner = query.getColumn(2).isNull() ? std::nullopt : std::optional(lineAt(query, 2));
            m_bundle.authors.push_back({id, lineAt(query, 0), *role, learner});
        }
    }

    SQLite::Database& m_database;
    const BundleWish& m_wish;
    Bundle m_bundle;
    std::string m_secretKey;
    std::set<std::string> m_hashes;
    std::set<std::string> m_questions;
    std::size_t m_classesLeft = 0;
    std::set<std::string> m_attempts;
    std::set<std::string> m_authors;
};

} // namespace

Bundles::Bundles(const Records& records) : m_connection(records.connection()) {}

Outcome<MadeBundle> Bundles::make(const BundleWish& wish, const std::string& actor, UnixMilliseconds now) {
    return guarded(*m_connection, [&]() -> Outcome<MadeBundle> {
        SQLite::Database& database = m_connection->database;
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        Gathering gathering(database, wish);
        MadeBundle made{gathering.all(now), {}, gathering.classesLeft()};
        made.file = signedFile(made.bundle, gathering.secretKey());
        if (made.file.size() > mostBundleBytes) {
            return Problem{ProblemKind::refused,
                           "This is more than one bundle can hold. Export the learners in several "
                           "bundles. Nothing was written."};
        }
        const std::string digest = contentHash(made.file);
        if (wish.learners) {
            for (const std::string& learner : *wish.learners) {
                addAudit(database, now, {actor, "exported", "learner " + learner, "format=bundle digest=" + digest});
            }
        } else {
            addAudit(database, now, {actor, "exported", "", "format=bundle digest=" + digest});
        }
        transaction.commit();
        return made;
    });
}

} // namespace records
