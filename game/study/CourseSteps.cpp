#include "study/CourseSteps.hpp"

#include "model/Counted.hpp"
#include "practice/Standing.hpp"

#include <algorithm>
#include <set>
#include <variant>

namespace study {

namespace {

using Stand = CourseStep::Stand;

Stand standOf(const practice::Standing& standing) {
    return standing.finished > 0 ? Stand::finished : standing.open ? Stand::begun : Stand::notBegun;
}

/// By the title under which a quiz's rounds are kept.
Stand standWith(const model::Quiz& quiz, const std::vector<records::RoundLine>& rounds) {
    Stand stand = Stand::notBegun;
    for (const records::RoundLine& round : rounds) {
        if (round.head.title == quiz.title) {
            stand = std::max(stand, round.ended ? Stand::finished : Stand::begun);
        }
    }
    return stand;
}

} // namespace

std::vector<CourseStep> stepsOf(const content::CoursePlan& plan, const practice::Practice& practice, const Study* study,
                                const std::optional<std::string>& learner) {
    std::map<std::string, practice::Standing, std::less<>> standings;
    if (const auto all = practice.attempts(learner);
        const auto* list = std::get_if<std::vector<practice::AttemptSummary>>(&all)) {
        standings = practice::standings(*list, learner.value_or(""));
    }
    std::vector<records::RoundLine> rounds;
    if (study != nullptr && learner) {
        if (auto all = study->rounds(learner); auto* list = std::get_if<std::vector<records::RoundLine>>(&all)) {
            rounds = std::move(*list);
        }
    }
    std::vector<CourseStep> steps;
    for (const content::CoursePlan::Step& planned : plan.steps) {
        CourseStep& step = steps.emplace_back();
        step.step = &planned;
        if (planned.kind == content::CoursePlan::Kind::scenario) {
            for (const practice::ScenarioCard& card : practice.gallery()) {
                if (card.scenario && card.scenario->id == planned.id.value) {
                    step.scenario = &card;
                }
            }
            if (const auto found = standings.find(planned.id.value); found != standings.end()) {
                step.stand = standOf(found->second);
            }
        } else if (study != nullptr) {
            for (const QuizCard& card : study->quizzes()) {
                if (card.quiz && card.quiz->id == planned.id.value) {
                    step.quiz = &card;
                    step.stand = standWith(*card.quiz, rounds);
                }
            }
        }
    }
    return steps;
}

std::optional<std::size_t> nextOf(const std::vector<CourseStep>& steps) {
    const auto next = std::ranges::find_if(
        steps, [](const CourseStep& step) { return step.there() && step.stand != Stand::finished; });
    return next == steps.end() ? std::nullopt : std::optional(static_cast<std::size_t>(next - steps.begin()));
}

std::string progressWords(const std::vector<CourseStep>& steps) {
    const auto done =
        std::ranges::count_if(steps, [](const CourseStep& step) { return step.stand == Stand::finished; });
    const std::string all = model::counted(steps.size(), "step", "steps");
    if (done == 0) {
        return all;
    }
    return static_cast<std::size_t>(done) == steps.size() ? all + ", all done"
                                                          : all + ", " + std::to_string(done) + " done";
}

} // namespace study
