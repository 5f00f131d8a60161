// Rounds of questions in a bundle.

#include "records/BundleFields.hpp"

#include "quiz/AnswerText.hpp"
#include "records/PlainText.hpp"

#include <bit>

namespace records {

namespace {

RoundKind readKind(FieldReader& fields) {
    const auto kind = roundKindNamed(fields.bytes("a round's kind"));
    return kind ? *kind : throw BadField{"a round's kind"};
}

StoredAnswer readAnswer(FieldReader& fields) {
    StoredAnswer answer;
    answer.given = fields.line("an answer", 0, mostGivenCharacters);
    require(quiz::readAnswer(answer.given).has_value(), "an answer");
    answer.certainty = static_cast<quiz::Certainty>(fields.number("how sure somebody was", 1, 3) - 1);
    answer.millionths = static_cast<std::uint32_t>(fields.number("how much was right", 0, wholeAnswer));
    answer.thoughtMilliseconds =
        static_cast<std::uint32_t>(fields.number("a time to think", 0, mostThoughtMilliseconds));
    answer.expired = fields.flag("whether time ran out");
    answer.day = static_cast<quiz::Day>(fields.number("a day", 0, mostDay));
    answer.at = fields.time("an answer's time");
    return answer;
}

StoredRound readRound(FieldReader& fields) {
    StoredRound round;
    RoundHead& head = round.head;
    head.id = fields.id("a round's id");
    head.learnerId = readMaybe(fields, "whether somebody played", [&] { return fields.id("a learner's id"); });
    head.kind = readKind(fields);
    head.title = fields.line("a round's title", 1, mostTitleCharacters);
    head.frameworkHash = fields.hash("a framework's hash");
    head.programVersion = fields.line("a version of the program", 0, mostIdCharacters);
    head.atOnce = fields.flag("when it was told what was right");
    head.seconds = readMaybe(fields, "whether there was a clock", [&] {
        return static_cast<std::uint32_t>(fields.number("seconds for a question", 5, 3600));
    });
    head.started = fields.time("the beginning of a round");
    round.ended = fields.time("the end of a round");
    round.posed = readList(fields, "questions of a round", [&] {
        std::string card = fields.line("the name of a question", 1, mostCardCharacters);
        std::string hash = fields.hash("a question's hash");
        return StoredPosed{std::move(card), std::move(hash),
                           std::bit_cast<std::uint64_t>(fields.number("a seed", INT64_MIN, INT64_MAX))};
    });
    require(!round.posed.empty() && round.posed.size() <= mostRoundQuestions, "questions of a round");
    round.answers = readList(fields, "answers", [&] { return readAnswer(fields); });
    require(!round.answers.empty() && round.answers.size() <= round.posed.size(), "answers");
    return round;
}

} // namespace

void writeRounds(FieldWriter& fields, const Bundle& bundle) {
    writeList(fields, bundle.questions,
              [&](const Bundle::Question& question) { fields << question.hash << question.bytes; });
    writeList(fields, bundle.rounds, [&](const Bundle::BundledRound& entry) {
        const RoundHead& head = entry.round.head;
        fields << head.id;
        writeMaybe(fields, head.learnerId, [&](const std::string& id) { fields << id; });
        fields << nameOf(head.kind) << head.title << head.frameworkHash << head.programVersion
               << std::int64_t{head.atOnce ? 1 : 0};
        writeMaybe(fields, head.seconds, [&](std::uint32_t seconds) { fields << std::int64_t{seconds}; });
        fields << head.started << entry.round.ended.value_or(0);
        writeList(fields, entry.round.posed, [&](const StoredPosed& posed) {
            fields << posed.card << posed.questionHash << std::bit_cast<std::int64_t>(posed.seed);
        });
        writeList(fields, entry.round.answers, [&](const StoredAnswer& answer) {
            fields << answer.given << static_cast<std::int64_t>(answer.certainty) + 1 << std::int64_t{answer.millionths}
                   << std::int64_t{answer.thoughtMilliseconds} << std::int64_t{answer.expired ? 1 : 0}
                   << std::int64_t{answer.day} << answer.at;
        });
        fields << entry.seal.salt << entry.seal.digest;
    });
}

void readRounds(FieldReader& fields, Bundle& bundle) {
    bundle.questions = readList(fields, "questions", [&] {
        std::string hash = fields.hash("a question's hash");
        return Bundle::Question{std::move(hash), std::string(fields.bytes("a question"))};
    });
    bundle.rounds = readList(fields, "rounds", [&] {
        StoredRound round = readRound(fields);
        return Bundle::BundledRound{std::move(round), readSeal(fields)};
    });
}

} // namespace records
