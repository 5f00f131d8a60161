#include "proof/Proof.hpp"

#include "proof/ReachFindings.hpp"
#include "proof/Reading.hpp"
#include "proof/Timers.hpp"

#include <utility>

namespace proof {

namespace {

void append(std::vector<Finding>& to, std::vector<Finding> more) {
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// An ending that comes up less often than this by random play is worth a word.
constexpr double rare = 0.001;

std::vector<Finding> rareEndings(const model::Scenario& scenario, const Reach& reach, const RandomPlay& play,
                                 const StateSpace& space) {
    std::vector<Finding> found;
    for (std::size_t i = 0; i < play.endings.size(); ++i) {
        if (!reach.ending(i) || play.endings[i] >= rare) {
            continue;
        }
        const auto node = static_cast<Node>(scenario.situations.size() + i);
        StateId state = 0;
        while (space.node(state) != node) {
            ++state;
        }
        found.push_back({"ending-rare", model::EndingId(i),
                         "the ending \"" + std::string(scenario.endings[i].id) +
                             "\" comes up in fewer than 1 of 1,000 plays where choices are taken at random",
                         "nothing, if it is meant to be hard to come to; else ask for less on the way",
                         space.wayTo(state)});
    }
    return found;
}

/// Short of what `simulate` does, because a story that goes round for ever must not keep its author waiting.
std::optional<Simulation> samplePlays(const model::Scenario& scenario, const model::CompetencyFramework& framework,
                                      const Budget& budget) {
    constexpr std::size_t mostDecisions = 500;
    return simulate(scenario, framework,
                    {.plays = budget.sampledPlays, .jobs = budget.jobs, .mostDecisions = mostDecisions});
}

/// States are in the order of how many decisions lead to them, so the first ending that was found is the nearest.
std::optional<PathLengths> shortestKnown(const StateSpace& space) {
    for (StateId state = 0; state < space.size(); ++state) {
        if (space.isEnding(state)) {
            return PathLengths{space.wayTo(state), std::nullopt};
        }
    }
    return std::nullopt;
}

} // namespace

Proof prove(const model::Scenario& scenario, const model::CompetencyFramework& framework, const Budget& budget) {
    Proof proof;
    const StateSpace space = explore(scenario, budget);
    proof.complete = space.complete();
    proof.states = space.size();
    proof.steps = space.steps();
    proof.bestChoices = bestChoicesOf(scenario);
    const Reach reach(space);
    append(proof.findings, reachFindings(space, reach));
    append(proof.findings, keyFindings(scenario, space, reach));
    append(proof.findings, readingFindings(scenario));
    append(proof.findings, timerFindings(space));
    if (!proof.complete) {
        proof.findings.push_back({"too-many-states", WholeScenario(),
                                  "the story has more than " + std::to_string(budget.states) +
                                      " different states, too many to walk them all: what is reported is true, but "
                                      "there may be more, and nothing could be counted",
                                  "let fewer facts be remembered at the same time, narrow their ranges, or raise the "
                                  "budget with --states"});
        proof.lengths = shortestKnown(space);
        proof.sampled = samplePlays(scenario, framework, budget);
        return proof;
    }
    const Backwards backwards(space);
    proof.paths = countPaths(backwards);
    proof.lengths = pathLengths(backwards);
    proof.loops = loopsOf(backwards);
    append(proof.findings, loopFindings(space, proof.loops));
    proof.random = randomPlay(backwards);
    append(proof.findings, rareEndings(scenario, reach, *proof.random, space));

    const auto tellCounted = [&](const Backwards& firstVisits) {
        proof.opportunities = opportunitiesOf(firstVisits, framework);
        append(proof.findings, claimFindings(proof.opportunities, framework));
        proof.quality = qualityPaths(firstVisits);
    };
    const auto visits = exploreFirstVisits(space, budget);
    proof.firstVisitsComplete = !visits || visits->complete();
    if (!visits) {
        tellCounted(backwards);
    } else if (visits->complete()) {
        tellCounted(Backwards(*visits));
    } else {
        proof.findings.push_back({"too-many-visits", WholeScenario(),
                                  "learners can come back to so many situations that the fewest and most opportunities "
                                  "could not be counted",
                                  "let fewer situations be come back to, or raise the budget with --states"});
        proof.sampled = samplePlays(scenario, framework, budget);
    }
    return proof;
}

} // namespace proof
