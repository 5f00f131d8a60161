#include "records/Bundle.hpp"

#include "records/BundleFields.hpp"
#include "records/LearnerName.hpp"
#include "records/PlainText.hpp"
#include "records/Rows.hpp"
#include "records/Secure.hpp"
#include "records/Signed.hpp"

#include <bit>

namespace records {

namespace {

constexpr std::size_t mostTitleCharacters = 1000;
constexpr std::size_t mostWords = 20'000;
constexpr std::size_t mostSignedCharacters = 4'000'000;
constexpr std::int64_t mostAnchoredRows = 1'000'000'000'000;
constexpr std::int64_t mostDecisions = 1'000'000;

void writeAttempt(FieldWriter& fields, const StoredAttempt& attempt) {
    const AttemptHead& head = attempt.head;
    fields << head.id;
    writeMaybe(fields, head.learnerId, [&](const std::string& id) { fields << id; });
    fields << head.scenarioId << head.scenarioTitle << head.scenarioHash << head.frameworkHash << head.programVersion
           << std::bit_cast<std::int64_t>(head.seed) << head.rank << head.mode << head.started;
    writeMaybe(fields, head.branch,
               [&](const Branch& branch) { fields << branch.origin << signedOf(branch.decision); });
    const AttemptEnd end = attempt.end.value_or(AttemptEnd{});
    fields << end.ended << end.ending << end.endingTitle << end.debriefDigest << end.debriefRules;
    writeList(fields, attempt.decisions, [&](const StoredDecision& decision) {
        fields << decision.situation << decision.choice << joined(decision.available)
               << std::int64_t{decision.thoughtMilliseconds} << std::int64_t{decision.expired ? 1 : 0}
               << std::int64_t{decision.restarts} << decision.at;
    });
    writeList(fields, attempt.rationales, [&](const StoredRationale& rationale) {
        fields << signedOf(rationale.decision) << rationale.text << rationale.at;
    });
    writeList(fields, attempt.appearances,
              [&](const Appearance& appearance) { fields << signedOf(appearance.decision) << appearance.at; });
}

std::string readMode(FieldReader& fields) {
    std::string mode = fields.line("an attempt's mode", 1, mostIdCharacters);
    constexpr std::string_view automatic = "automatic: ";
    const bool byPolicy = mode.starts_with(automatic) && mode.size() > automatic.size();
    if (mode != "first" && mode != "repeat" && mode != "practice" && !byPolicy) {
        throw BadField{"an attempt's mode"};
    }
    return mode;
}

StoredDecision readDecision(FieldReader& fields) {
    StoredDecision decision;
    decision.situation = fields.line("a situation", 1, mostIdCharacters);
    decision.choice = fields.line("a choice", 1, mostIdCharacters);
    const std::string available = fields.line("the choices", 0, mostWords);
    decision.available = split(available);
    require(joined(decision.available) == available, "the choices");
    decision.thoughtMilliseconds = static_cast<std::uint32_t>(fields.number("a time to think", 0, 4294967295));
    decision.expired = fields.flag("whether time ran out");
    decision.restarts = static_cast<std::uint8_t>(fields.number("a number of restarts", 0, 255));
    decision.at = fields.time("the time of a decision");
    return decision;
}

StoredAttempt readAttempt(FieldReader& fields) {
    StoredAttempt attempt;
    AttemptHead& head = attempt.head;
    head.id = fields.id("an attempt's id");
    head.learnerId = readMaybe(fields, "whether somebody played", [&] { return fields.id("a learner's id"); });
    head.scenarioId = fields.line("a scenario's id", 1, mostIdCharacters);
    head.scenarioTitle = fields.text("a scenario's title", 0, mostTitleCharacters);
    head.scenarioHash = fields.hash("a scenario's hash");
    head.frameworkHash = fields.hash("a framework's hash");
    head.programVersion = fields.line("a version of the program", 0, mostIdCharacters);
    head.seed = std::bit_cast<std::uint64_t>(fields.number("a seed", INT64_MIN, INT64_MAX));
    head.rank = fields.line("a rank", 1, mostIdCharacters);
    head.mode = readMode(fields);
    head.started = fields.time("the beginning of an attempt");
    head.branch = readMaybe(fields, "whether it branches off", [&] {
        std::string origin = fields.id("where it branches off");
        return Branch{std::move(origin), static_cast<std::size_t>(fields.number("a decision", 0, mostDecisions))};
    });
    AttemptEnd& end = attempt.end.emplace();
    end.ended = fields.time("the end of an attempt");
    end.ending = fields.line("an ending", 1, mostIdCharacters);
    end.endingTitle = fields.text("an ending's title", 0, mostTitleCharacters);
    end.debriefDigest = fields.hash("a debrief's digest");
    end.debriefRules = fields.number("a debrief's rules", 0, 1'000'000);
    attempt.decisions = readList(fields, "decisions", [&] { return readDecision(fields); });
    const std::int64_t decisions = signedOf(attempt.decisions.size());
    std::int64_t least = 0;
    attempt.rationales = readList(fields, "reasons", [&] {
        const std::int64_t decision = fields.number("what a reason is about", least, decisions - 1);
        least = decision + 1;
        std::string text = fields.text("a reason", 0, mostWords);
        return StoredRationale{static_cast<std::size_t>(decision), std::move(text), fields.time("a reason's time")};
    });
    attempt.appearances = readList(fields, "appearances", [&] {
        const auto decision = static_cast<std::size_t>(fields.number("an appearance", 0, decisions));
        return Appearance{decision, fields.time("an appearance's time")};
    });
    return attempt;
}

std::string readName(FieldReader& fields, const char* what) {
    std::string name(fields.bytes(what));
    if (trimmed(name) != name || whatIsWrongWithName(name)) {
        throw BadField{what};
    }
    return name;
}

std::string readWords(FieldReader& fields, const char* what, bool mayBeEmpty) {
    std::string words(fields.bytes(what));
    if (whatIsWrongWithWords(words, mayBeEmpty)) {
        throw BadField{what};
    }
    return words;
}

Comment readComment(FieldReader& fields) {
    Comment comment;
    comment.id = fields.id("a comment's id");
    comment.attempt = fields.id("what a comment is on");
    comment.decision = readMaybe(fields, "what a comment is on", [&] {
        return static_cast<std::size_t>(fields.number("what a comment is on", 0, mostDecisions));
    });
    comment.answers =
        readMaybe(fields, "whether a comment replies", [&] { return fields.id("what a comment replies to"); });
    comment.author = fields.id("a comment's author");
    comment.text = readWords(fields, "a comment", false);
    comment.at = fields.time("a comment's time");
    return comment;
}

SignOff readSignOff(FieldReader& fields) {
    SignOff signOff;
    signOff.id = fields.id("a sign-off's id");
    signOff.learner = fields.id("whose sign-off it is");
    signOff.attempt = readMaybe(fields, "what was signed off", [&] { return fields.id("what was signed off"); });
    signOff.supervisor = fields.id("who signed off");
    signOff.supervisorName = readName(fields, "who signed off");
    signOff.note = readWords(fields, "a sign-off's note", false);
    signOff.agreed = readWords(fields, "what was agreed", true);
    signOff.signedText = fields.text("what was signed off", 0, mostSignedCharacters);
    signOff.digest = contentHash(signOff.signedText);
    signOff.at = fields.time("a sign-off's time");
    return signOff;
}

} // namespace

std::string bundleText(const Bundle& bundle) {
    FieldWriter fields;
    fields << bundle.installation << bundle.publicKey << bundle.made << bundle.anchor.rows << bundle.anchor.hash;
    writeList(fields, bundle.contents, [&](const Bundle::Content& content) {
        fields << std::int64_t{content.kind == ContentKind::framework ? 1 : 0} << content.hash << content.bytes;
    });
    writeList(fields, bundle.learners, [&](const Bundle::BundledLearner& learner) {
        fields << learner.learner.id << learner.learner.name << learner.learner.rank << learner.added;
    });
    writeList(fields, bundle.authors, [&](const Bundle::Author& author) {
        fields << author.id << author.name << nameOf(author.role);
        writeMaybe(fields, author.learner, [&](const std::string& id) { fields << id; });
    });
    const auto writeSeal = [&](const Bundle::Seal& seal) { fields << seal.salt << seal.digest; };
    writeList(fields, bundle.attempts, [&](const Bundle::BundledAttempt& entry) {
        writeAttempt(fields, entry.attempt);
        writeSeal(entry.seal);
    });
    writeList(fields, bundle.comments, [&](const Bundle::BundledComment& entry) {
        const Comment& comment = entry.comment;
        fields << comment.id << comment.attempt;
        writeMaybe(fields, comment.decision, [&](std::size_t decision) { fields << signedOf(decision); });
        writeMaybe(fields, comment.answers, [&](const std::string& id) { fields << id; });
        fields << comment.author << comment.text << comment.at;
        writeSeal(entry.seal);
    });
    writeList(fields, bundle.signOffs, [&](const Bundle::BundledSignOff& entry) {
        const SignOff& signOff = entry.signOff;
        fields << signOff.id << signOff.learner;
        writeMaybe(fields, signOff.attempt, [&](const std::string& id) { fields << id; });
        fields << signOff.supervisor << signOff.supervisorName << signOff.note << signOff.agreed << signOff.signedText
               << signOff.at;
        writeSeal(entry.seal);
    });
    writeRounds(fields, bundle);
    writeClasses(fields, bundle);
    return fields.take();
}

Bundle readBundle(std::string_view text, BundleForm form) {
    constexpr std::size_t keyBytes = 32;
    FieldReader fields(text);
    Bundle bundle;
    bundle.installation = fields.id("the sender's id");
    bundle.publicKey = fields.bytes("the sender's key");
    require(bundle.publicKey.size() == keyBytes, "the sender's key");
    bundle.made = fields.time("the time of the bundle");
    bundle.anchor.rows = fields.number("the anchor", 0, mostAnchoredRows);
    bundle.anchor.hash = fields.hash("the anchor");
    bundle.contents = readList(fields, "scenarios and frameworks", [&] {
        const ContentKind kind = fields.flag("what a content is") ? ContentKind::framework : ContentKind::scenario;
        std::string hash = fields.hash("a content's hash");
        return Bundle::Content{kind, std::move(hash), std::string(fields.bytes("a scenario or framework"))};
    });
    bundle.learners = readList(fields, "learners", [&] {
        std::string id = fields.id("a learner's id");
        std::string name = readName(fields, "a learner's name");
        std::string rank = fields.line("a learner's rank", 0, mostIdCharacters);
        return Bundle::BundledLearner{{std::move(id), std::move(name), std::move(rank)},
                                      fields.time("when a learner was added")};
    });
    bundle.authors = readList(fields, "authors", [&] {
        std::string id = fields.id("an author's id");
        std::string name = readName(fields, "an author's name");
        const auto role = roleNamed(fields.bytes("an author's role"));
        require(role.has_value(), "an author's role");
        return Bundle::Author{std::move(id), std::move(name), *role,
                              readMaybe(fields, "an author's role", [&] { return fields.id("a learner's id"); })};
    });
    bundle.attempts = readList(fields, "attempts", [&] {
        StoredAttempt attempt = readAttempt(fields);
        return Bundle::BundledAttempt{std::move(attempt), readSeal(fields)};
    });
    bundle.comments = readList(fields, "comments", [&] {
        Comment comment = readComment(fields);
        return Bundle::BundledComment{std::move(comment), readSeal(fields)};
    });
    bundle.signOffs = readList(fields, "sign-offs", [&] {
        SignOff signOff = readSignOff(fields);
        return Bundle::BundledSignOff{std::move(signOff), readSeal(fields)};
    });
    if (form != BundleForm::withoutRounds) {
        readRounds(fields, bundle);
    }
    if (form == BundleForm::withClasses) {
        readClasses(fields, bundle);
    }
    require(fields.atEnd(), "its end");
    requireWhole(bundle);
    return bundle;
}

} // namespace records
