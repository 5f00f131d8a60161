#include "proof/ReachFindings.hpp"

#include "proof/ConditionsIn.hpp"
#include "proof/ValuesHere.hpp"

#include <algorithm>

namespace proof {

using namespace model;

namespace {

class ReachFindings {
public:
    ReachFindings(const StateSpace& space, const Reach& reach)
        : m_space(space), m_scenario(space.machine().scenario()), m_reach(reach), m_values(space),
          m_changed(m_scenario.facts.size()), m_goThere(space.machine().nodes()) {
        for (std::uint32_t i = 0; i < m_scenario.choices.size(); ++i) {
            m_goThere[space.machine().targets()[i]].push_back(ChoiceId(i));
            const bool taken = !space.complete() || reach.choice(i);
            for (const Effect& effect : m_scenario.effectsOf(m_scenario.choices[i])) {
                Change& change = m_changed[effect.fact.position()];
                change = std::max(change, taken ? Change::taken : Change::written);
            }
        }
    }

    std::vector<Finding> all() {
        deadEnds();
        if (m_space.complete()) {
            places();
            for (std::size_t i = 0; i < m_scenario.situations.size(); ++i) {
                if (m_reach.situation(i)) {
                    inSituation(static_cast<Node>(i));
                }
            }
            for (std::size_t i = 0; i < m_scenario.endings.size(); ++i) {
                if (m_reach.ending(i)) {
                    paragraphs(m_scenario.endings[i].also, m_scenario.endings[i].id,
                               static_cast<Node>(m_scenario.situations.size() + i));
                }
            }
        }
        facts();
        return std::move(m_found);
    }

private:
    /// Whether some choice changes a fact, and can be taken.
    enum class Change : std::uint8_t { none, written, taken };

    void deadEnds() {
        for (const StateId state : m_reach.deadEnds()) {
            const SituationId situation = m_space.machine().situation(m_space.node(state));
            const std::string values = m_values.describe(state);
            m_found.push_back({"dead-end", situation,
                               "a learner can arrive at " + quotedId(m_scenario[situation].id) +
                                   (values.empty() ? "" : " when " + values) +
                                   ", and find no choice available: the story cannot go on",
                               "give one of its choices no \"when\", or change what leads here", m_space.wayTo(state)});
        }
    }

    void places() {
        for (std::size_t i = 0; i < m_scenario.situations.size(); ++i) {
            if (!m_reach.situation(i)) {
                m_found.push_back({"situation-unreached", SituationId(i),
                                   "nobody can ever come to " + quotedId(m_scenario.situations[i].id) + ": " +
                                       nobodyComes(static_cast<Node>(i)),
                                   "let some choice that can be taken go to it, or remove it"});
            }
        }
        for (std::size_t i = 0; i < m_scenario.endings.size(); ++i) {
            if (!m_reach.ending(i)) {
                m_found.push_back({"ending-unreached", EndingId(i),
                                   "no path comes to the ending " + quotedId(m_scenario.endings[i].id) + ": " +
                                       nobodyComes(static_cast<Node>(m_scenario.situations.size() + i)),
                                   "let some choice that can be taken go to it, or remove it"});
            }
        }
    }

    /// Why nobody comes to a node, after a colon.
    [[nodiscard]] std::string nobodyComes(Node node) const {
        const auto& from = m_goThere[node];
        if (from.empty()) {
            return "no choice goes to it";
        }
        constexpr std::size_t most = 4;
        std::vector<std::string> names;
        for (std::size_t i = 0; i < std::min(most, from.size()); ++i) {
            names.push_back(quotedId(nameOf(m_scenario, from[i])));
        }
        if (from.size() > most) {
            names.push_back(std::to_string(from.size() - most) + " more");
        }
        return "of the choices that go to it, none can be taken (" + listed(names) + ")";
    }

    /// Why a condition that is read in a node never holds.
    [[nodiscard]] std::string neverHolds(Node node, ConditionId when) {
        const auto parts = partsOf(m_scenario, when);
        const bool together = std::holds_alternative<And>(m_scenario[when].what) &&
                              std::ranges::all_of(parts, [&](ConditionId part) { return m_reach.wasTrue(part); });
        return "its \"when\" holds on no path that comes here (" + m_values.describe(node, when) +
               (together ? ", and never at once what it asks for)" : ")");
    }

    void inSituation(Node node) {
        const Situation& situation = m_scenario.situations[node];
        for (std::size_t i = 0; i < situation.choices.count; ++i) {
            const ChoiceId id(situation.choices.first + i);
            const Choice& choice = m_scenario[id];
            if (!m_reach.choice(id.position())) {
                m_found.push_back(
                    {"choice-never-available", id,
                     "the choice " + quotedId(choice.id) + " can never be taken: " + neverHolds(node, *choice.when),
                     "change the condition, or what the earlier choices change; or remove the choice"});
            } else if (choice.when) {
                condition(node, *choice.when, id, "the choice " + quotedId(choice.id) + " is always there");
            }
        }
        paragraphs(situation.also, situation.id, node);
        for (std::size_t i = 0; i < situation.injects.count; ++i) {
            const InjectId id(situation.injects.first + i);
            const auto& when = m_scenario.injects[id.position()].when;
            if (when && !m_reach.wasTrue(*when)) {
                m_found.push_back(
                    {"inject-never-arrives", id,
                     "this message in " + quotedId(situation.id) + " never arrives: " + neverHolds(node, *when),
                     "change the condition, or remove the message"});
            } else if (when) {
                condition(node, *when, id, "the message always arrives");
            }
        }
    }

    void paragraphs(Range<ConditionalText> also, std::string_view where, Node node) {
        for (std::size_t i = 0; i < also.count; ++i) {
            const AlsoId id(also.first + i);
            const ConditionId when = m_scenario.alsos[id.position()].when;
            if (!m_reach.wasTrue(when)) {
                m_found.push_back(
                    {"paragraph-never-shown", id,
                     "this paragraph of " + quotedId(where) + " is never shown: " + neverHolds(node, when),
                     "change the condition, or remove the paragraph"});
            } else {
                condition(node, when, id, "the paragraph is always shown");
            }
        }
    }

    /// A condition that holds somewhere.
    void condition(Node node, ConditionId when, const Subject& about, const std::string& so) {
        if (!m_reach.wasFalse(when)) {
            m_found.push_back(
                {"condition-always-true", about,
                 "this condition holds on every path, so " + so + " (" + m_values.describe(node, when) + ")",
                 "remove the \"when\", or change the condition to what was meant"});
            return;
        }
        parts(node, when);
    }

    void parts(Node node, ConditionId whole) {
        for (const ConditionId part : partsOf(m_scenario, whole)) {
            if (readsUnchanged(part)) {
                continue; // told of the fact itself
            }
            const bool always = !m_reach.wasFalse(part);
            const bool never = !m_reach.wasTrue(part);
            if (always || never) {
                m_found.push_back({always ? "condition-part-always-true" : "condition-part-never-true", part,
                                   std::string("this part of the condition ") +
                                       (always ? "holds whenever it is read" : "never holds when it is read") + " (" +
                                       m_values.describe(node, part) + ")",
                                   "leave it out, or change it to what was meant"});
            } else {
                parts(node, part);
            }
        }
    }

    [[nodiscard]] bool readsUnchanged(ConditionId part) const {
        const ConditionStep& step = m_scenario[part];
        if (const auto* fact = std::get_if<FactHolds>(&step.what)) {
            return m_changed[fact->fact.position()] != Change::taken;
        }
        const auto* comparison = std::get_if<Comparison>(&step.what);
        return comparison != nullptr && m_changed[comparison->fact.position()] != Change::taken;
    }

    void facts() {
        for (std::size_t i = 0; i < m_scenario.facts.size(); ++i) {
            const std::string name = quotedId(m_scenario.facts[i].id);
            const bool read = m_space.machine().reads(FactId(i));
            if (!read) {
                m_found.push_back({"fact-never-read", FactId(i),
                                   "no condition reads the fact " + name + ", so it makes no difference",
                                   "read it in some \"when\", or remove it"});
            } else if (m_changed[i] != Change::taken) {
                m_found.push_back({"fact-never-changed", FactId(i),
                                   "no choice " +
                                       std::string(m_changed[i] == Change::written ? "that can be taken " : "") +
                                       "changes the fact " + name + ", so it always stays as it starts",
                                   "change it under \"then\" of some choice, or remove it"});
            }
        }
    }

    const StateSpace& m_space;
    const Scenario& m_scenario;
    const Reach& m_reach;
    ValuesHere m_values;
    std::vector<Change> m_changed;                ///< for each fact
    std::vector<std::vector<ChoiceId>> m_goThere; ///< for each node, the choices that lead to it
    std::vector<Finding> m_found;
};

} // namespace

std::vector<Finding> reachFindings(const StateSpace& space, const Reach& reach) {
    return ReachFindings(space, reach).all();
}

} // namespace proof
