#include "Playing.hpp"

#include "Holds.hpp"
#include "debrief/Debrief.hpp"
#include "play/Autopilot.hpp"
#include "play/Runner.hpp"

#include <string>
#include <variant>

namespace fuzz {

namespace {

constexpr std::size_t mostDecisions = 200;

/// Everything a front end asks for where the learner stands.
void look(const play::Runner& runner) {
    std::string scratch;
    require(runner.text(scratch) == runner.text(), "both ways to ask for a text give the same");
    for (const model::Inject* inject : runner.injects()) {
        require(inject != nullptr && !inject->text.empty(), "an inject that arrives says something");
    }
}

} // namespace

void playAndDebrief(const model::CompetencyFramework& framework, const model::Scenario& scenario, std::uint64_t seed) {
    play::Runner runner(scenario, seed);
    play::Autopilot autopilot(play::Policy::random, seed);
    look(runner);
    while (runner.situation() != nullptr && runner.attempt().decisions.size() < mostDecisions) {
        const std::size_t before = runner.attempt().decisions.size();
        const auto choice = autopilot.pick(runner);
        require(choice.has_value(), "where the learner is not stuck, something can be chosen");
        const bool late = before % 8 == 7;
        if (!late || !runner.expire()) {
            require(runner.choose(*choice, std::chrono::milliseconds(before)), "what is available can be chosen");
        }
        require(runner.attempt().decisions.size() == before + 1, "a choice is recorded");
        look(runner);
    }
    const auto replayed = play::Runner::replay(scenario, runner.attempt());
    const auto* again = std::get_if<play::Runner>(&replayed);
    require(again != nullptr, "recorded decisions can be played again");
    require(again->facts() == runner.facts(), "playing again leads to the same facts");
    const auto debrief =
        debrief::makeDebrief(framework, scenario, scenario.rank, runner.attempt(), debrief::Provenance{}, {});
    require(debrief.decisions.size() == runner.attempt().decisions.size(), "the debrief has every decision");
    require(debrief.quality.mean >= 0 && debrief.quality.mean <= 1, "decision quality lies between 0 and 1");
}

void requirePlayable(const model::Scenario& scenario, const std::vector<model::ChoiceId>& way) {
    play::Runner runner(scenario, 1);
    for (const model::ChoiceId choice : way) {
        require(runner.choose(choice, std::chrono::milliseconds(0)), "the choices that show a finding can be taken");
    }
}

} // namespace fuzz
