#include "proof/StoryTest.hpp"

#include "content/Problems.hpp"
#include "content/TranscriptWriter.hpp"
#include "debrief/Debrief.hpp"
#include "play/Runner.hpp"
#include "proof/Finding.hpp"
#include "proof/ShownText.hpp"
#include "proof/StoryEvidence.hpp"
#include "proof/TakenByName.hpp"

#include <algorithm>
#include <cmath>

namespace proof {

using namespace model;

namespace {

using content::Written;

constexpr std::size_t mostMismatches = 100;

std::string valueText(const Fact& fact, int value) {
    if (fact.yesNo) {
        return value != 0 ? "yes" : "no";
    }
    return std::to_string(value);
}

class Run {
public:
    Run(const content::Transcript& transcript, const Scenario& scenario, const CompetencyFramework& framework)
        : m_transcript(transcript), m_scenario(scenario), m_framework(framework), m_runner(scenario, 0) {}

    StoryResult play() {
        bool went = true;
        for (const content::StoryStep& step : m_transcript.steps) {
            if (const auto* expected = std::get_if<content::Expectation>(&step)) {
                check(*expected);
                continue;
            }
            went = take(std::get<content::ChoiceStep>(step));
            if (!went) {
                break;
            }
        }
        if (went) {
            checkEnd();
        }
        m_result.attempt = m_runner.attempt();
        return std::move(m_result);
    }

private:
    void differs(content::Offset where, std::string what) {
        if (m_result.mismatches.size() >= mostMismatches) {
            return;
        }
        std::vector<ChoiceId> way;
        for (const play::Decision& decision : m_runner.attempt().decisions) {
            way.push_back(decision.choice);
        }
        m_result.mismatches.push_back({where, std::move(what), std::move(way)});
    }

    void require(bool holds, content::Offset where, const std::string& otherwise) {
        if (holds) {
            ++m_result.held;
        } else {
            differs(where, otherwise);
        }
    }

    [[nodiscard]] std::string step() const {
        return "Step " + std::to_string(m_runner.attempt().decisions.size() + 1) + ": ";
    }

    bool take(const content::ChoiceStep& step) {
        const content::NamedChoice& name = step.choice.value;
        const auto choice = choiceNamed(m_runner, name);
        if (const auto* wrong = std::get_if<std::string>(&choice)) {
            differs(step.choice.where, this->step() + *wrong);
            return false;
        }
        const ChoiceId wanted = std::get<ChoiceId>(choice);
        if (!step.byTimer) {
            m_runner.choose(wanted, {});
            ++m_result.held;
            return true;
        }
        const Timer* timer = m_scenario.timerOf(*m_runner.situation());
        if (timer == nullptr) {
            differs(step.choice.where,
                    this->step() + "the timer was to choose, but " + name.situation + " has no timer.");
            return false;
        }
        if (timer->otherwise != wanted) {
            differs(step.choice.where, this->step() + "the timer was to take " + name.choice + ", but here it takes " +
                                           std::string(m_scenario[timer->otherwise].id) + ".");
            return false;
        }
        m_runner.expire();
        ++m_result.held;
        return true;
    }

    void check(const content::Expectation& expected) {
        if (expected.in) {
            checkPlace(*expected.in);
        }
        for (const content::ExpectedFact& fact : expected.facts) {
            checkFact(fact);
        }
        const ShownText shown(m_runner);
        for (const Written<std::string>& text : expected.sees) {
            require(shown.has(text.value), text.where,
                    content::inQuotes(text.value) + " was expected to be seen, and is not." +
                        shown.instead(text.value));
        }
        for (const Written<std::string>& text : expected.notSees) {
            require(!shown.has(text.value), text.where, content::inQuotes(text.value) + " was not to be seen, and is.");
        }
        for (const Written<std::string>& choice : expected.available) {
            checkAvailable(choice, true);
        }
        for (const Written<std::string>& choice : expected.notAvailable) {
            checkAvailable(choice, false);
        }
    }

    void checkPlace(const Written<std::string>& place) {
        const Ending* ending = m_runner.ending();
        const std::string_view here = ending != nullptr ? ending->id : m_runner.situation()->id;
        if (here == place.value) {
            ++m_result.held;
            return;
        }
        std::vector<std::string_view> known;
        std::ranges::transform(m_scenario.situations, std::back_inserter(known), &Situation::id);
        std::ranges::transform(m_scenario.endings, std::back_inserter(known), &Ending::id);
        if (std::ranges::count(known, place.value) == 0) {
            differs(place.where, "There is no situation or ending " + content::inQuotes(place.value) +
                                     " in this scenario. " + whereItStands(m_runner) + didYouMean(place.value, known));
            return;
        }
        differs(place.where, place.value + " was expected. " + whereItStands(m_runner));
    }

    void checkFact(const content::ExpectedFact& expected) {
        const std::string& name = expected.fact.value;
        const auto found = std::ranges::find(m_scenario.facts, name, &Fact::id);
        if (found == m_scenario.facts.end()) {
            std::vector<std::string_view> known;
            std::ranges::transform(m_scenario.facts, std::back_inserter(known), &Fact::id);
            differs(expected.fact.where,
                    "There is no fact " + content::inQuotes(name) + " in this scenario." + didYouMean(name, known));
            return;
        }
        const auto& value = expected.value.value;
        const bool asYesNo = std::holds_alternative<bool>(value);
        if (asYesNo != found->yesNo) {
            differs(expected.value.where, found->yesNo
                                              ? name + " is yes or no, and a number was expected. Write yes or no."
                                              : name + " is a number, and yes or no was expected. Write a number.");
            return;
        }
        const int wanted = asYesNo ? int{std::get<bool>(value)} : std::get<int>(value);
        const int is = m_runner.facts().value(FactId(static_cast<std::size_t>(found - m_scenario.facts.begin())));
        require(is == wanted, expected.value.where,
                name + " is " + valueText(*found, is) + ", and " + valueText(*found, wanted) + " was expected.");
    }

    void checkAvailable(const Written<std::string>& choice, bool wanted) {
        const Situation* here = m_runner.situation();
        if (here == nullptr) {
            differs(choice.where, "No choice is left. " + whereItStands(m_runner));
            return;
        }
        const auto all = m_scenario.choicesOf(*here);
        if (std::ranges::find(all, choice.value, &Choice::id) == all.end()) {
            std::vector<std::string_view> known;
            std::ranges::transform(all, std::back_inserter(known), &Choice::id);
            differs(choice.where, "The situation " + std::string(here->id) + " has no choice " +
                                      content::inQuotes(choice.value) + ". " + whereItStands(m_runner) +
                                      didYouMean(choice.value, known));
            return;
        }
        const bool is =
            std::ranges::any_of(m_runner.available(), [&](ChoiceId one) { return m_scenario[one].id == choice.value; });
        require(is == wanted, choice.where,
                choice.value +
                    (wanted ? " was expected to be available, and is not. " : " was not to be available, and is. ") +
                    whereItStands(m_runner));
    }

    void checkEnd() {
        if (m_transcript.ending) {
            checkEnding(*m_transcript.ending);
        }
        for (const content::ExpectedFact& fact : m_transcript.facts) {
            checkFact(fact);
        }
        if (m_transcript.units.empty() && m_transcript.statements.empty() && !m_transcript.quality) {
            return;
        }
        const StoryEvidence evidence(m_framework, m_scenario, m_runner.attempt());
        for (const content::ExpectedUnit& unit : m_transcript.units) {
            collect(evidence.differences(unit));
        }
        for (const content::ExpectedStatement& statement : m_transcript.statements) {
            collect(evidence.differences(statement));
        }
        if (m_transcript.quality) {
            collect(evidence.differences(*m_transcript.quality));
        }
    }

    void collect(const StoryEvidence::Differences& found) {
        m_result.held += found.held;
        for (const auto& [where, what] : found.wrong) {
            differs(where, what);
        }
    }

    void checkEnding(const Written<std::string>& wanted) {
        if (!m_scenario.findEnding(wanted.value)) {
            std::vector<std::string_view> known;
            std::ranges::transform(m_scenario.endings, std::back_inserter(known), &Ending::id);
            differs(wanted.where, "There is no ending " + content::inQuotes(wanted.value) + " in this scenario. " +
                                      whereItStands(m_runner) + didYouMean(wanted.value, known));
            return;
        }
        const Ending* ending = m_runner.ending();
        require(ending != nullptr && ending->id == wanted.value, wanted.where,
                "The ending " + wanted.value + " was expected. " + whereItStands(m_runner));
    }

    const content::Transcript& m_transcript;
    const Scenario& m_scenario;
    const CompetencyFramework& m_framework;
    play::Runner m_runner;
    StoryResult m_result;
};

} // namespace

StoryResult runStory(const content::Transcript& transcript, const Scenario& scenario,
                     const CompetencyFramework& framework) {
    return Run(transcript, scenario, framework).play();
}

} // namespace proof
