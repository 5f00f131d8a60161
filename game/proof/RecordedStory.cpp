// The way back: from decisions to the story test that holds for them.

#include "play/Runner.hpp"
#include "proof/StoryEvidence.hpp"
#include "proof/StoryTest.hpp"

#include <algorithm>

namespace proof {

using namespace model;
using content::Written;

namespace {

content::ExpectedFact factAsIs(const Scenario& scenario, const play::Facts& facts, std::size_t i) {
    const int value = facts.value(FactId(i));
    const Fact& fact = scenario.facts[i];
    content::ExpectedFact expected{{std::string(fact.id)}, {value}};
    if (fact.yesNo) {
        expected.value.value = value != 0;
    }
    return expected;
}

std::vector<content::ExpectedFact> changedFacts(const Scenario& scenario, const play::Facts& before,
                                                const play::Facts& after) {
    std::vector<content::ExpectedFact> changed;
    for (std::size_t i = 0; i < scenario.facts.size(); ++i) {
        if (before.value(FactId(i)) != after.value(FactId(i))) {
            changed.push_back(factAsIs(scenario, after, i));
        }
    }
    return changed;
}

/// What is and what is not available, where that depends on conditions.
void addChoices(const play::Runner& runner, content::Expectation& expected) {
    const Situation* here = runner.situation();
    if (here == nullptr || !here->conditionalChoices) {
        return;
    }
    for (std::uint32_t i = 0; i < here->choices.count; ++i) {
        const ChoiceId choice(here->choices.first + i);
        auto& list = std::ranges::count(runner.available(), choice) != 0 ? expected.available : expected.notAvailable;
        list.push_back({std::string(runner.scenario()[choice].id)});
    }
}

} // namespace

content::Transcript storyOf(const play::Attempt& attempt, const Scenario& scenario,
                            const CompetencyFramework& framework) {
    content::Transcript story;
    play::Runner runner(scenario, attempt.seed);
    content::Expectation expected;
    addChoices(runner, expected);
    const auto addExpected = [&] {
        if (!expected.facts.empty() || !expected.available.empty() || !expected.notAvailable.empty()) {
            story.steps.emplace_back(std::move(expected));
        }
        expected = {};
    };
    for (const play::Decision& decision : attempt.decisions) {
        addExpected();
        const Choice& choice = scenario[decision.choice];
        story.steps.emplace_back(content::ChoiceStep{
            {{std::string(scenario[choice.situation].id), std::string(choice.id)}}, decision.expired});
        const play::Facts before = runner.facts();
        if (decision.expired) {
            runner.expire();
        } else {
            runner.choose(decision.choice, {});
        }
        expected.facts = changedFacts(scenario, before, runner.facts());
        addChoices(runner, expected);
    }
    addExpected();
    if (runner.ending() != nullptr) {
        story.ending = Written<std::string>{std::string(runner.ending()->id)};
    }
    for (std::size_t i = 0; i < scenario.facts.size(); ++i) {
        story.facts.push_back(factAsIs(scenario, runner.facts(), i));
    }
    const StoryEvidence evidence(framework, scenario, runner.attempt());
    story.units = evidence.units();
    story.statements = evidence.statements();
    story.quality = evidence.quality();
    return story;
}

} // namespace proof
