// Takes a bundle in.

#include "records/Bundles.hpp"

#include "content/Find.hpp"
#include "content/Utf8.hpp"
#include "records/ClassRows.hpp"
#include "records/Connection.hpp"
#include "records/ErasedRows.hpp"
#include "records/Guard.hpp"
#include "records/InsertRows.hpp"
#include "records/Load.hpp"
#include "records/RoundRows.hpp"
#include "records/Rows.hpp"
#include "records/Seal.hpp"
#include "records/Secure.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <map>

namespace records {

namespace {

std::string shortened(const std::string& id) { return id.substr(0, shortId); }

/// "Ana Petrov (2)": a name that nobody here has yet, within the length that a name may have.
std::string freeNameOfPerson(SQLite::Database& database, const std::string& name) {
    constexpr std::size_t mostCharacters = 80;
    std::string wanted = name;
    for (int number = 2;; ++number) {
        SQLite::Statement query(database, "SELECT 1 FROM learner WHERE name = ?1 COLLATE NOCASE UNION ALL "
                                          "SELECT 1 FROM account WHERE name = ?1 COLLATE NOCASE");
        bindText(query, 1, wanted);
        if (!query.executeStep()) {
            return wanted;
        }
        const std::string mark = " (" + std::to_string(number) + ")";
        std::string stem = name;
        while (content::utf8Count(stem) + mark.size() > mostCharacters) {
            do {
                stem.pop_back();
            } while (!stem.empty() && (static_cast<unsigned char>(stem.back()) & 0xC0) == 0x80);
            if (!stem.empty() && (static_cast<unsigned char>(stem.back()) & 0x80) != 0) {
                stem.pop_back();
            }
        }
        wanted = stem + mark;
    }
}

class Merging {
public:
    Merging(SQLite::Database& database, const Bundle& bundle, const MergeWish& wish)
        : m_database(database), m_bundle(bundle), m_wish(wish), m_erased(erasedSubjects(database)) {}

    [[nodiscard]] std::variant<Merged, Problem> all() {
        if (auto problem = greetSender()) {
            return *problem;
        }
        mergeLearners();
        mergeAttempts();
        mergeComments();
        mergeSignOffs();
        mergeRounds();
        mergeClasses();
        if (anythingFresh()) {
            addAudit(m_database, m_wish.now,
                     {m_wish.actor, "merged", "installation " + m_bundle.installation,
                      "attempts=" + std::to_string(m_merged.attempts.fresh) +
                          " anchor=" + std::to_string(m_bundle.anchor.rows) + ":" + m_bundle.anchor.hash});
        }
        return std::move(m_merged);
    }

private:
    [[nodiscard]] bool anythingFresh() const {
        return m_merged.learners.fresh + m_merged.attempts.fresh + m_merged.comments.fresh + m_merged.signOffs.fresh +
                   m_merged.rounds.fresh + m_merged.classes.fresh >
               0;
    }

    /// Whether what comes from there is let in.
    [[nodiscard]] std::optional<Problem> greetSender() {
        SQLite::Statement query(m_database, "SELECT public_key, 1 FROM installation WHERE id = ?1 UNION ALL "
                                            "SELECT public_key, 0 FROM known_installation WHERE id = ?1");
        bindText(query, 1, m_bundle.installation);
        const std::string fingerprint = fingerprintOf(m_bundle.publicKey);
        if (query.executeStep()) {
            m_fromHere = query.getColumn(1).getInt() == 1;
            if (query.getColumn(0).getString() == m_bundle.publicKey) {
                return std::nullopt;
            }
            return Problem{ProblemKind::refused,
                           "This bundle says that it comes from an installation that is known here, but is signed with "
                           "another key (" +
                               fingerprint +
                               "), so nothing of it was taken in. Somebody may be passing themselves off as that "
                               "installation: ask whoever sent it."};
        }
        m_merged.senderIsNew = true;
        if (!m_wish.trust && !m_wish.dryRun) {
            return Problem{ProblemKind::refused,
                           "This bundle comes from an installation that is not known here yet, so nothing of it was "
                           "taken in. Ask whoever sent it, by another way than the file came, whether theirs is " +
                               fingerprint + "; if it is, import it again with --trust."};
        }
        SQLite::Statement insert(m_database, "INSERT INTO known_installation VALUES (?, ?, ?)");
        bindText(insert, 1, m_bundle.installation);
        bindBytes(insert, 2, m_bundle.publicKey);
        insert.bind(3, m_wish.now);
        insert.exec();
        std::string joinedUp = fingerprint;
        std::ranges::replace(joinedUp, ' ', '-');
        addAudit(m_database, m_wish.now,
                 {m_wish.actor, "trusted", "installation " + m_bundle.installation, "fingerprint=" + joinedUp});
        return std::nullopt;
    }

    void mergeLearners() {
        for (const auto& [learner, added] : m_bundle.learners) {
            if (m_erased.contains("learner " + learner.id)) {
                m_merged.refused.push_back("A learner was erased here (" + shortened(learner.id) +
                                           "), and is not brought back.");
                m_goneLearners.insert(learner.id);
                continue;
            }
            SQLite::Statement query(m_database, "SELECT name FROM learner WHERE id = ?");
            bindText(query, 1, learner.id);
            if (query.executeStep()) {
                ++m_merged.learners.same;
                if (const std::string here = lineAt(query, 0); here != learner.name) {
                    m_merged.notes.push_back("\"" + learner.name + "\" is kept under the name \"" + here +
                                             "\" here, which stays.");
                }
                continue;
            }
            const std::string name = freeNameOfPerson(m_database, learner.name);
            if (name != learner.name) {
                m_merged.notes.push_back("There is somebody else of the name \"" + learner.name +
                                         "\" here, so the one who comes is called \"" + name + "\".");
            }
            insertLearner(m_database, {learner.id, name, learner.rank}, added);
            ++m_merged.learners.fresh;
        }
    }

    /// Why an attempt cannot be taken in; nothing when it can.
    [[nodiscard]] std::optional<std::string> objection(const StoredAttempt& attempt) const {
        const AttemptHead& head = attempt.head;
        if (head.learnerId && m_goneLearners.contains(*head.learnerId)) {
            return "it is of a learner who was erased here";
        }
        if (m_erased.contains("attempt " + head.id)) {
            return "it was erased here, and is not brought back";
        }
        if (m_wish.unfit.contains(head.id)) {
            return "what was decided in it does not go with its scenario";
        }
        if (head.branch && m_leftOut.contains(head.branch->origin)) {
            return "the attempt that it branches off from was left out";
        }
        return std::nullopt;
    }

    void mergeAttempts() {
        for (const auto& [attempt, seal] : m_bundle.attempts) {
            const std::string& id = attempt.head.id;
            auto why = objection(attempt);
            const auto here = why ? std::nullopt : loadAttempt(m_database, id);
            if (here && here->end && sealedBytes(*here) == sealedBytes(attempt)) {
                ++m_merged.attempts.same;
                continue;
            }
            if (here) {
                why = "another attempt, or another state of it, is kept here under the same id and stays";
            }
            if (why) {
                m_leftOut.insert(id);
                m_merged.refused.push_back("Attempt " + shortened(id) + " was left out: " + *why + ".");
                continue;
            }
            insertContentOf(attempt.head.scenarioHash);
            insertContentOf(attempt.head.frameworkHash);
            insertAttempt(m_database, attempt);
            sealAttempt(m_database, id, m_wish.now, "merged", m_wish.actor);
            noteOrigin("origin", "attempt", id);
            ++m_merged.attempts.fresh;
        }
    }

    void insertContentOf(const std::string& hash) {
        if (!m_contents.insert(hash).second) {
            return;
        }
        const auto content = std::ranges::find(m_bundle.contents, hash, &Bundle::Content::hash);
        insertContent(m_database, content->kind, content->hash, content->bytes);
    }

    void noteOrigin(const std::string& table, const std::string& of, const std::string& id) {
        if (m_fromHere) {
            return;
        }
        SQLite::Statement insert(m_database,
                                 "INSERT INTO " + table + " SELECT number, ?2, ?3 FROM " + of + " WHERE id = ?1");
        bindText(insert, 1, id);
        bindText(insert, 2, m_bundle.installation);
        insert.bind(3, m_wish.now);
        insert.exec();
    }

    /// The account here that an author's is: the same, or that of the same learner; nothing when there is none yet.
    [[nodiscard]] std::optional<std::string> authorHere(const Bundle::Author& author) const {
        SQLite::Statement query(m_database, "SELECT id FROM account WHERE id = ?1 OR learner = ?2 ORDER BY id != ?1");
        bindText(query, 1, author.id);
        if (author.learner) {
            bindText(query, 2, *author.learner);
        }
        return query.executeStep() ? std::optional(lineAt(query, 0)) : std::nullopt;
    }

    const Bundle::Author& authorOf(const std::string& id) const {
        return *std::ranges::find(m_bundle.authors, id, &Bundle::Author::id);
    }

    /// The same, and where there is none a closed one: nobody can sign in with what came in a bundle.
    std::string authorKept(const Bundle::Author& author) {
        if (auto here = authorHere(author)) {
            return *here;
        }
        const std::string name = author.learner ? author.name : freeNameOfPerson(m_database, author.name);
        if (name != author.name) {
            m_merged.notes.push_back("There is somebody else of the name \"" + author.name +
                                     "\" here, so the author who comes is called \"" + name + "\".");
        }
        insertAccount(m_database, {author.id, name, author.role, author.learner, true, false}, m_wish.now);
        return author.id;
    }

    [[nodiscard]] bool isGone(const Bundle::Author& author) const {
        return author.learner && m_goneLearners.contains(*author.learner);
    }

    void mergeComments() {
        std::map<std::string, std::pair<Comment, std::string>> here;
        for (auto& entry : allComments(m_database)) {
            here.emplace(entry.first.id, std::move(entry));
        }
        for (const auto& [given, seal] : m_bundle.comments) {
            const Bundle::Author& author = authorOf(given.author);
            const bool withoutPlace = m_leftOut.contains(given.attempt) || isGone(author) ||
                                      (given.answers && m_leftOutComments.contains(*given.answers));
            if (withoutPlace || m_erased.contains("comment " + given.id)) {
                m_leftOutComments.insert(given.id);
                m_merged.refused.push_back("Comment " + shortened(given.id) + " was left out: " +
                                           (withoutPlace ? "what it is about was." : "it was erased here."));
                continue;
            }
            Comment comment = given;
            comment.author = authorHere(author).value_or(given.author);
            if (const auto found = here.find(given.id); found != here.end()) {
                if (digestOf(found->second.first, {}) == digestOf(comment, {})) {
                    ++m_merged.comments.same;
                } else {
                    m_leftOutComments.insert(given.id);
                    m_merged.refused.push_back("Comment " + shortened(given.id) +
                                               " was left out: another is kept here under the same id and stays.");
                }
                continue;
            }
            comment.author = authorKept(author);
            const std::string salt = randomSalt();
            insertComment(m_database, comment, salt);
            addAudit(m_database, m_wish.now,
                     {m_wish.actor, "merged", "comment " + comment.id,
                      "digest=" + digestOf(comment, salt) + " attempt=" + comment.attempt});
            ++m_merged.comments.fresh;
        }
    }

    void mergeSignOffs() {
        std::map<std::string, SignOff> here;
        for (auto& entry : allSignOffs(m_database)) {
            here.emplace(entry.first.id, std::move(entry.first));
        }
        for (const auto& [given, seal] : m_bundle.signOffs) {
            const bool withoutPlace =
                m_goneLearners.contains(given.learner) || (given.attempt && m_leftOut.contains(*given.attempt));
            if (withoutPlace || m_erased.contains("sign-off " + given.id)) {
                m_merged.refused.push_back("Sign-off " + shortened(given.id) + " was left out: " +
                                           (withoutPlace ? "what it is about was." : "it was erased here."));
                continue;
            }
            SignOff signOff = given;
            if (m_erased.contains("account " + given.supervisor)) {
                signOff.supervisorName = nameKept(given.supervisor);
            }
            if (const auto found = here.find(given.id); found != here.end()) {
                if (digestOf(found->second, {}) == digestOf(signOff, {})) {
                    ++m_merged.signOffs.same;
                } else {
                    m_merged.refused.push_back("Sign-off " + shortened(given.id) +
                                               " was left out: another is kept here under the same id and stays.");
                }
                continue;
            }
            signOff.supervisor = authorKept(authorOf(given.supervisor));
            const std::string salt = randomSalt();
            insertSignOff(m_database, signOff, salt);
            addAudit(m_database, m_wish.now,
                     {m_wish.actor, "merged", "sign-off " + signOff.id,
                      "digest=" + digestOf(signOff, salt) + " learner=" + signOff.learner});
            ++m_merged.signOffs.fresh;
        }
    }

    /// Why a round cannot be taken in; nothing when it can.
    [[nodiscard]] std::optional<std::string> objection(const StoredRound& round) const {
        if (round.head.learnerId && m_goneLearners.contains(*round.head.learnerId)) {
            return "it is of a learner who was erased here";
        }
        return m_erased.contains("round " + round.head.id)
                   ? std::optional<std::string>("it was erased here, and is not brought back")
                   : std::nullopt;
    }

    void mergeRounds() {
        for (const auto& [round, seal] : m_bundle.rounds) {
            const std::string& id = round.head.id;
            auto why = objection(round);
            const auto here = why ? std::nullopt : loadRound(m_database, id);
            if (here && here->ended && sealedBytes(*here) == sealedBytes(round)) {
                ++m_merged.rounds.same;
                continue;
            }
            if (here) {
                why = "another round, or another state of it, is kept here under the same id and stays";
            }
            if (why) {
                m_merged.refused.push_back("The round of questions " + shortened(id) + " was left out: " + *why + ".");
                continue;
            }
            insertContentOf(round.head.frameworkHash);
            for (const auto& question : m_bundle.questions) {
                if (std::ranges::find(round.posed, question.hash, &StoredPosed::questionHash) != round.posed.end()) {
                    insertQuestion(m_database, question.hash, question.bytes);
                }
            }
            insertRound(m_database, round, "merged", m_wish.actor, m_wish.now);
            noteOrigin("round_origin", "quiz_round", id);
            ++m_merged.rounds.fresh;
        }
    }

    /// Without those who were erased here: who they were, and what they wrote.
    [[nodiscard]] StoredClass withoutGone(StoredClass stored) const {
        std::set<std::string> names;
        for (const auto& [learner, added] : m_bundle.learners) {
            if (m_goneLearners.contains(learner.id)) {
                names.insert(content::folded(learner.name));
            }
        }
        std::set<std::uint32_t> gone;
        std::erase_if(stored.people, [&](const ClassPerson& person) {
            const bool isGone = person.learnerId ? m_goneLearners.contains(*person.learnerId)
                                                 : names.contains(content::folded(person.name));
            if (isGone) {
                gone.insert(person.number);
            }
            return isGone;
        });
        for (ClassRow& row : stored.rows) {
            if (row.person && gone.contains(*row.person)) {
                row.words.clear();
            }
        }
        return stored;
    }

    void mergeClasses() {
        for (const auto& [given, seal] : m_bundle.classes) {
            const std::string& id = given.head.id;
            const StoredClass stored = withoutGone(given);
            std::optional<std::string> why;
            if (m_erased.contains("class " + id)) {
                why = "it was erased here, and is not brought back";
            } else if (const auto here = loadClass(m_database, id)) {
                if (here->ended && sealedBytes(*here) == sealedBytes(stored)) {
                    ++m_merged.classes.same;
                    continue;
                }
                why = "another state of it is kept here under the same id and stays";
            }
            if (why) {
                m_merged.refused.push_back("Class " + shortened(id) + " was left out: " + *why + ".");
                continue;
            }
            insertContentOf(stored.head.frameworkHash);
            if (stored.head.scenarioHash) {
                insertContentOf(*stored.head.scenarioHash);
            }
            for (const auto& question : m_bundle.questions) {
                if (std::ranges::find(stored.questions, question.hash, &ClassQuestion::questionHash) !=
                    stored.questions.end()) {
                    insertQuestion(m_database, question.hash, question.bytes);
                }
            }
            insertEndedClass(m_database, stored, m_wish.actor, m_wish.now);
            ++m_merged.classes.fresh;
        }
    }

    /// The name that is left of somebody whose own was erased.
    [[nodiscard]] std::string nameKept(const std::string& account) const {
        SQLite::Statement query(m_database, "SELECT name FROM account WHERE id = ?");
        bindText(query, 1, account);
        return query.executeStep() ? lineAt(query, 0) : std::string("former supervisor");
    }

    SQLite::Database& m_database;
    const Bundle& m_bundle;
    const MergeWish& m_wish;
    std::set<std::string> m_erased;
    std::set<std::string> m_goneLearners;
    std::set<std::string> m_leftOut;
    std::set<std::string> m_contents;
    std::set<std::string> m_leftOutComments;
    bool m_fromHere = false;
    Merged m_merged;
};

} // namespace

Outcome<Merged> Bundles::merge(const Bundle& bundle, const MergeWish& wish) {
    return guarded(*m_connection, [&]() -> Outcome<Merged> {
        SQLite::Transaction transaction(m_connection->database, SQLite::TransactionBehavior::IMMEDIATE);
        auto merged = Merging(m_connection->database, bundle, wish).all();
        if (std::holds_alternative<Merged>(merged) && !wish.dryRun) {
            transaction.commit();
        }
        return merged;
    });
}

} // namespace records
