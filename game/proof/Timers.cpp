#include "proof/Timers.hpp"

#include "proof/Reading.hpp"

#include <cmath>
#include <string>

namespace proof {

using namespace model;

namespace {

/// One timed situation, its texts counted once.
class TimedSituation {
public:
    TimedSituation(const Scenario& scenario, const Situation& situation, const Timer& timer)
        : m_limit(static_cast<double>(timer.limit.count()) / 1000), m_always(readabilityOf(situation.text).words) {
        for (const ConditionalText& text : situation.also.in(scenario.alsos)) {
            add(text.when, text.text);
        }
        for (const Choice& choice : scenario.choicesOf(situation)) {
            add(choice.when, choice.text);
        }
        for (const Inject& inject : situation.injects.in(scenario.injects)) {
            if (inject.after < timer.limit) {
                add(inject.when, inject.text);
            }
        }
    }

    [[nodiscard]] double limit() const { return m_limit; } ///< seconds

    /// Seconds that reading takes in a state.
    [[nodiscard]] double reading(const Machine& machine, const std::uint64_t* state) const {
        std::size_t words = m_always;
        for (const Part& part : m_sometimes) {
            words += machine.holds(part.when, state) ? part.words : 0;
        }
        return static_cast<double>(words) / wordsAMinute * 60;
    }

private:
    struct Part {
        ConditionId when;
        std::size_t words;
    };

    void add(const std::optional<ConditionId>& when, std::string_view text) {
        const std::size_t words = readabilityOf(text).words;
        if (when) {
            m_sometimes.push_back({*when, words});
        } else {
            m_always += words;
        }
    }

    double m_limit;
    std::size_t m_always;
    std::vector<Part> m_sometimes;
};

} // namespace

std::vector<Finding> timerFindings(const StateSpace& space) {
    const Scenario& scenario = space.machine().scenario();
    std::vector<Finding> found;
    std::vector<std::optional<TimedSituation>> open(space.machine().nodes());
    for (std::size_t i = 0; i < scenario.situations.size(); ++i) {
        if (const Timer* timer = scenario.timerOf(scenario.situations[i])) {
            open[i].emplace(scenario, scenario.situations[i], *timer);
        }
    }
    for (StateId state = 0; state < space.size(); ++state) {
        auto& timed = open[space.node(state)];
        const double seconds = timed ? timed->reading(space.machine(), space.words(state)) : 0;
        if (!timed || seconds <= timed->limit()) {
            continue;
        }
        const SituationId id = space.machine().situation(space.node(state));
        found.push_back({"timer-too-short", id,
                         "reading " + quotedId(scenario[id].id) + " and its choices takes about " +
                             std::to_string(std::lround(seconds)) + " s, and its timer leaves " +
                             std::to_string(std::lround(timed->limit())) + " s",
                         "lengthen the limit, or shorten the texts: hurry is meant to press, not reading",
                         space.wayTo(state)});
        timed.reset();
    }
    return found;
}

} // namespace proof
