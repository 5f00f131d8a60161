#include "study/OpenKept.hpp"

#include "content/FrameworkReader.hpp"
#include "quiz/AnswerText.hpp"
#include "study/KeptQuestion.hpp"

#include <utility>

namespace study {

namespace {

Problem unread(const char* what) {
    return {std::string(what) + " cannot be read any more, so the round cannot be shown."};
}

/// The framework that a round was kept with.
Outcome<std::shared_ptr<const model::CompetencyFramework>> frameworkOf(const records::Records& records,
                                                                       const std::string& hash, const InUse& inUse,
                                                                       const content::Limits& limits) {
    const auto bytes = records.content(hash);
    if (const auto* problem = std::get_if<records::Problem>(&bytes)) {
        return fromRecords(*problem);
    }
    if (std::get<std::string>(bytes) == inUse.bytes) {
        return inUse.framework;
    }
    auto read = content::readFramework(std::get<std::string>(bytes), "kept framework", limits);
    if (!read) {
        return unread("The framework that this round was kept with");
    }
    return std::make_shared<const model::CompetencyFramework>(std::move(*read.value));
}

} // namespace

Outcome<std::unique_ptr<OpenRound>> openKept(const records::Records& records, const std::string& id, const InUse& inUse,
                                             const content::Limits& limits, std::function<Moment()> now) {
    records::Rounds rounds(records);
    const auto loaded = rounds.load(id);
    if (const auto* problem = std::get_if<records::Problem>(&loaded)) {
        return fromRecords(*problem);
    }
    const auto& kept = std::get<records::StoredRound>(loaded);
    auto found = frameworkOf(records, kept.head.frameworkHash, inUse, limits);
    if (auto* problem = std::get_if<Problem>(&found)) {
        return std::move(*problem);
    }
    auto& framework = std::get<std::shared_ptr<const model::CompetencyFramework>>(found);
    std::vector<quiz::Posed> posed;
    std::vector<std::string> cards;
    for (const records::StoredPosed& one : kept.posed) {
        const auto question = rounds.question(one.questionHash);
        if (const auto* problem = std::get_if<records::Problem>(&question)) {
            return fromRecords(*problem);
        }
        auto read = readKept(std::get<std::string>(question), *framework, limits);
        if (!read) {
            return unread("A question of this round");
        }
        posed.push_back(quiz::pose(std::move(*read), one.seed));
        cards.push_back(one.card);
    }
    quiz::Round round(std::move(posed), kept.head.atOnce ? quiz::Feedback::atOnce : quiz::Feedback::atTheEnd);
    for (const records::StoredAnswer& answer : kept.answers) {
        auto given = quiz::readAnswer(answer.given);
        if (!given) {
            return unread("An answer of this round");
        }
        round.give({std::move(*given), answer.certainty, answer.thoughtMilliseconds, answer.expired});
    }
    return std::make_unique<OpenRound>(std::move(rounds), kept.head, std::move(cards), std::move(round),
                                       std::move(framework), std::move(now), kept.ended.has_value());
}

} // namespace study
