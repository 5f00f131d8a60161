#pragma once

#include "classroom/ClassSession.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

/// The votes about one step of a class's path, and what a ballot in them would have decided.
namespace classroom {

/// The polls about one step, first to last.
inline std::vector<Poll> pollsAbout(const ClassSession& session, const ClassSession::Step& step) {
    std::vector<Poll> polls;
    for (const std::size_t poll : step.poll ? session.votesUpTo(*step.poll) : std::vector<std::size_t>()) {
        polls.push_back(session.polls()[poll]);
    }
    return polls;
}

/// The decision that a ballot would have made.
inline play::Decision asDecision(const ClassSession::Step& step, model::ChoiceId choice) {
    play::Decision decision = *step.decision;
    decision.choice = choice;
    return decision;
}

/// The choice of that id, among those that could be taken there.
inline std::optional<model::ChoiceId> choiceIn(const model::Scenario& scenario, const ClassSession::Step& step,
                                               const std::string& answer) {
    const auto found =
        std::ranges::find_if(step.options, [&](model::ChoiceId id) { return scenario[id].id == answer; });
    return found == step.options.end() ? std::nullopt : std::optional(*found);
}

} // namespace classroom
