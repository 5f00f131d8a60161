#include "records/Bundle.hpp"

#include "records/BundleFields.hpp"
#include "records/ClassRows.hpp"
#include "records/RoundRows.hpp"
#include "records/Seal.hpp"
#include "records/Secure.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace records {

void requireWhole(const Bundle& bundle) {
    std::map<std::string, ContentKind> contents;
    for (const auto& content : bundle.contents) {
        require(contents.emplace(content.hash, content.kind).second, "a scenario that stands twice");
        require(contentHash(content.bytes) == content.hash, "a scenario or framework that is not what its hash says");
    }
    std::set<std::string> learners;
    for (const auto& learner : bundle.learners) {
        require(learners.insert(learner.learner.id).second, "a learner who stands twice");
    }
    std::set<std::string> authors;
    std::set<std::string> learnersWithAccount;
    for (const auto& author : bundle.authors) {
        require(authors.insert(author.id).second, "an author who stands twice");
        require((author.role == Role::learner) == author.learner.has_value(), "an author's role");
        require(!author.learner ||
                    (learners.contains(*author.learner) && learnersWithAccount.insert(*author.learner).second),
                "an author who is no learner here");
    }
    const auto isContent = [&](const std::string& hash, ContentKind kind) {
        const auto found = contents.find(hash);
        return found != contents.end() && found->second == kind;
    };
    std::map<std::string, const StoredAttempt*> attempts;
    for (const auto& [attempt, seal] : bundle.attempts) {
        const AttemptHead& head = attempt.head;
        require(!head.learnerId || learners.contains(*head.learnerId), "an attempt of nobody");
        require(isContent(head.scenarioHash, ContentKind::scenario) &&
                    isContent(head.frameworkHash, ContentKind::framework),
                "an attempt without its scenario");
        if (head.branch) {
            const auto origin = attempts.find(head.branch->origin);
            require(origin != attempts.end() && origin->second->head.learnerId == head.learnerId &&
                        head.branch->decision < origin->second->decisions.size(),
                    "an attempt that branches off from nowhere");
        }
        require(saltedHash(seal.salt, sealedBytes(attempt)) == seal.digest, "an attempt's seal");
        require(attempts.emplace(head.id, &attempt).second, "an attempt that stands twice");
    }
    std::map<std::string, const Comment*> comments;
    for (const auto& [comment, seal] : bundle.comments) {
        const auto attempt = attempts.find(comment.attempt);
        require(attempt != attempts.end() &&
                    (!comment.decision || *comment.decision < attempt->second->decisions.size()),
                "a comment on nothing");
        const auto answered = comment.answers ? comments.find(*comment.answers) : comments.end();
        require(!comment.answers || (answered != comments.end() && answered->second->attempt == comment.attempt),
                "a reply to nothing");
        require(authors.contains(comment.author), "a comment of nobody");
        require(digestOf(comment, seal.salt) == seal.digest, "a comment's seal");
        require(comments.emplace(comment.id, &comment).second, "a comment that stands twice");
    }
    std::set<std::string> signOffs;
    for (const auto& [signOff, seal] : bundle.signOffs) {
        require(learners.contains(signOff.learner), "a sign-off of nobody");
        require(!signOff.attempt || (attempts.contains(*signOff.attempt) &&
                                     attempts.at(*signOff.attempt)->head.learnerId == signOff.learner),
                "a sign-off of nothing");
        const auto author = std::ranges::find(bundle.authors, signOff.supervisor, &Bundle::Author::id);
        require(author != bundle.authors.end() && author->role == Role::supervisor, "a sign-off by nobody who may");
        require(digestOf(signOff, seal.salt) == seal.digest, "a sign-off's seal");
        require(signOffs.insert(signOff.id).second, "a sign-off that stands twice");
    }
    std::set<std::string> questions;
    for (const auto& question : bundle.questions) {
        require(questions.insert(question.hash).second, "a question that stands twice");
        require(contentHash(question.bytes) == question.hash, "a question that is not what its hash says");
    }
    std::set<std::string> rounds;
    for (const auto& [round, seal] : bundle.rounds) {
        require(!round.head.learnerId || learners.contains(*round.head.learnerId), "a round of nobody");
        require(isContent(round.head.frameworkHash, ContentKind::framework), "a round without its framework");
        require(std::ranges::all_of(round.posed,
                                    [&](const StoredPosed& posed) { return questions.contains(posed.questionHash); }),
                "a round without its questions");
        require(saltedHash(seal.salt, sealedBytes(round)) == seal.digest, "a round's seal");
        require(rounds.insert(round.head.id).second, "a round that stands twice");
    }
    std::set<std::string> classes;
    for (const auto& [stored, seal] : bundle.classes) {
        const ClassHead& head = stored.head;
        require(isContent(head.frameworkHash, ContentKind::framework) &&
                    (!head.scenarioHash || isContent(*head.scenarioHash, ContentKind::scenario)),
                "a class without its scenario");
        require(std::ranges::all_of(
                    stored.questions,
                    [&](const ClassQuestion& question) { return questions.contains(question.questionHash); }),
                "a class without its questions");
        require(std::ranges::all_of(stored.people,
                                    [&](const ClassPerson& person) {
                                        return !person.learnerId || learners.contains(*person.learnerId);
                                    }),
                "somebody in a class who is no learner here");
        require(saltedHash(seal.salt, sealedBytes(stored)) == seal.digest, "a class's seal");
        require(classes.insert(head.id).second, "a class that stands twice");
    }
}

} // namespace records
