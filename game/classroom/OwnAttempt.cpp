// One person's own votes, as if they had been taken.

#include "classroom/ClassDebrief.hpp"
#include "classroom/StepVotes.hpp"

#include <utility>

namespace classroom {

std::optional<OwnAttempt> ownAttemptOf(const ClassSession& session, Person person) {
    const auto* course = std::get_if<ScenarioCourse>(&session.course());
    if (course == nullptr) {
        return std::nullopt;
    }
    OwnAttempt own;
    for (std::size_t i = 0; i < session.path().size(); ++i) {
        const ClassSession::Step& step = session.path()[i];
        const auto polls = pollsAbout(session, step);
        if (step.practice || polls.empty()) {
            continue;
        }
        const auto ballot = polls.front().ballots.find(person);
        const auto choice = ballot == polls.front().ballots.end()
                                ? std::nullopt
                                : choiceIn(course->scenario(), step, ballot->second.answer);
        if (!choice) {
            continue;
        }
        own.steps.push_back(i);
        own.attempt.decisions.push_back(asDecision(step, *choice));
        if (!ballot->second.reason.empty()) {
            own.attempt.rationales.push_back(
                {static_cast<std::uint32_t>(own.attempt.decisions.size() - 1), ballot->second.reason});
        }
    }
    return own.attempt.decisions.empty() ? std::nullopt : std::optional(std::move(own));
}

std::optional<debrief::Debrief> ownDebriefOf(const ClassSession& session, Person person,
                                             const model::CompetencyFramework& framework, model::RankId rank,
                                             debrief::Provenance provenance) {
    const auto* course = std::get_if<ScenarioCourse>(&session.course());
    const auto mine = ownAttemptOf(session, person);
    if (!mine) {
        return std::nullopt;
    }
    auto own =
        debrief::makeDebrief(framework, course->scenario(), rank, mine->attempt, std::move(provenance), std::nullopt);
    own.ending.reset();
    return own;
}

} // namespace classroom
