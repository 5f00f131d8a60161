#include "proof/Reach.hpp"

#include <algorithm>
#include <set>

namespace proof {

using namespace model;

namespace {

/// The conditions that are read in a node.
std::vector<ConditionId> conditionsIn(const Scenario& scenario, const Machine& machine, Node node) {
    std::vector<ConditionId> conditions;
    const auto addTexts = [&](Range<ConditionalText> also) {
        for (const ConditionalText& text : also.in(scenario.alsos)) {
            conditions.push_back(text.when);
        }
    };
    if (machine.isEnding(node)) {
        addTexts(scenario[machine.ending(node)].also);
        return conditions;
    }
    const Situation& situation = scenario[machine.situation(node)];
    addTexts(situation.also);
    for (const Choice& choice : scenario.choicesOf(situation)) {
        if (choice.when) {
            conditions.push_back(*choice.when);
        }
    }
    for (const Inject& inject : situation.injects.in(scenario.injects)) {
        if (inject.when) {
            conditions.push_back(*inject.when);
        }
    }
    return conditions;
}

/// The steps that a condition is made of, outermost first.
std::vector<ConditionId> partsOf(const Scenario& scenario, ConditionId condition) {
    const ConditionStep& step = scenario[condition];
    if (const auto* negation = std::get_if<Not>(&step.what)) {
        return {negation->inner};
    }
    if (const auto* both = std::get_if<And>(&step.what)) {
        return {both->left, both->right};
    }
    if (const auto* either = std::get_if<Or>(&step.what)) {
        return {either->left, either->right};
    }
    return {};
}

} // namespace

Reach::Reach(const StateSpace& space)
    : m_scenario(&space.machine().scenario()), m_machine(&space.machine()), m_nodes(m_machine->nodes()),
      m_choices(m_scenario->choices.size()), m_truths(m_scenario->conditions.size()) {
    std::vector<std::optional<std::vector<ConditionId>>> unsettled(m_machine->nodes());
    std::vector<bool> deadEndKnown(m_machine->nodes());
    std::vector<std::uint16_t> available(m_machine->nodes());
    for (StateId state = 0; state < space.size(); ++state) {
        const Node node = space.node(state);
        m_nodes[node] = true;
        if (!unsettled[node]) {
            unsettled[node] = conditionsIn(*m_scenario, *m_machine, node);
        }
        readAll(*unsettled[node], space.words(state));
        available[node] = static_cast<std::uint16_t>(available[node] | space.available(state));
        const bool stuck = space.available(state) == 0 && space.expanded(state) && !m_machine->isEnding(node);
        if (stuck && !deadEndKnown[node]) {
            deadEndKnown[node] = true;
            m_deadEnds.push_back(state);
        }
    }
    for (Node node = 0; node < m_scenario->situations.size(); ++node) {
        const auto choices = m_machine->choicesOf(node);
        for (std::uint32_t i = 0; i < choices.count; ++i) {
            m_choices[choices.first + i] = (available[node] >> i & 1) != 0;
        }
    }
}

bool Reach::settled(ConditionId step) const {
    return m_truths[step.position()] == 3 &&
           std::ranges::all_of(partsOf(*m_scenario, step), [&](ConditionId part) { return settled(part); });
}

void Reach::readAll(std::vector<ConditionId>& conditions, const std::uint64_t* words) {
    std::erase_if(conditions, [&](ConditionId condition) {
        read(condition, words);
        return settled(condition);
    });
}

// Every part is read, whatever the others say. Recursion is bounded by the reader's limit on conditions.
bool Reach::read(ConditionId id, const std::uint64_t* words) {
    const ConditionStep& step = (*m_scenario)[id];
    bool truth = false;
    if (const auto* negation = std::get_if<Not>(&step.what)) {
        truth = !read(negation->inner, words);
    } else if (const auto* both = std::get_if<And>(&step.what)) {
        const bool left = read(both->left, words);
        truth = read(both->right, words) && left;
    } else if (const auto* either = std::get_if<Or>(&step.what)) {
        const bool left = read(either->left, words);
        truth = read(either->right, words) || left;
    } else {
        truth = m_machine->holds(id, words);
    }
    m_truths[id.position()] = static_cast<std::uint8_t>(m_truths[id.position()] | (truth ? 1u : 2u));
    return truth;
}

namespace {

class ReachFindings {
public:
    ReachFindings(const StateSpace& space, const Reach& reach)
        : m_space(space), m_scenario(space.machine().scenario()), m_reach(reach), m_changed(m_scenario.facts.size()) {
        for (const Effect& effect : m_scenario.effects) {
            m_changed[effect.fact.position()] = true;
        }
    }

    std::vector<Finding> all() {
        deadEnds();
        if (m_space.complete()) {
            places();
            for (std::size_t i = 0; i < m_scenario.situations.size(); ++i) {
                if (m_reach.situation(i)) {
                    inSituation(m_scenario.situations[i]);
                }
            }
            for (std::size_t i = 0; i < m_scenario.endings.size(); ++i) {
                if (m_reach.ending(i)) {
                    paragraphs(m_scenario.endings[i].also, m_scenario.endings[i].id);
                }
            }
        }
        facts();
        return std::move(m_found);
    }

private:
    void deadEnds() {
        for (const StateId state : m_reach.deadEnds()) {
            const SituationId situation = m_space.machine().situation(m_space.node(state));
            m_found.push_back({"dead-end", situation,
                               "a learner can arrive at " + quotedId(m_scenario[situation].id) +
                                   " and find no choice available, and the story cannot go on",
                               "give one of its choices no \"when\", or change what leads here", m_space.wayTo(state)});
        }
    }

    void places() {
        for (std::size_t i = 0; i < m_scenario.situations.size(); ++i) {
            if (!m_reach.situation(i)) {
                m_found.push_back(
                    {"situation-unreached", SituationId(i),
                     "nobody can ever come to " + quotedId(m_scenario.situations[i].id) + ", whatever they choose",
                     "let some choice that can be taken go to it, or remove it"});
            }
        }
        for (std::size_t i = 0; i < m_scenario.endings.size(); ++i) {
            if (!m_reach.ending(i)) {
                m_found.push_back({"ending-unreached", EndingId(i),
                                   "no path comes to the ending " + quotedId(m_scenario.endings[i].id),
                                   "let some choice that can be taken go to it, or remove it"});
            }
        }
    }

    void inSituation(const Situation& situation) {
        for (std::size_t i = 0; i < situation.choices.count; ++i) {
            const ChoiceId id(situation.choices.first + i);
            const Choice& choice = m_scenario[id];
            if (!m_reach.choice(id.position())) {
                m_found.push_back({"choice-never-available", id,
                                   "the choice " + quotedId(choice.id) +
                                       " can never be taken: its \"when\" holds on "
                                       "no path that comes here",
                                   "change the condition, or what the earlier choices change; or remove the choice"});
            } else if (choice.when) {
                condition(*choice.when, id, "the choice " + quotedId(choice.id) + " is always there");
            }
        }
        paragraphs(situation.also, situation.id);
        for (std::size_t i = 0; i < situation.injects.count; ++i) {
            const InjectId id(situation.injects.first + i);
            const auto& when = m_scenario.injects[id.position()].when;
            if (when && !m_reach.wasTrue(*when)) {
                m_found.push_back({"inject-never-arrives", id,
                                   "this message in " + quotedId(situation.id) +
                                       " never arrives: its \"when\" holds "
                                       "on no path that comes here",
                                   "change the condition, or remove the message"});
            } else if (when) {
                condition(*when, id, "the message always arrives");
            }
        }
    }

    void paragraphs(Range<ConditionalText> also, std::string_view where) {
        for (std::size_t i = 0; i < also.count; ++i) {
            const AlsoId id(also.first + i);
            const ConditionId when = m_scenario.alsos[id.position()].when;
            if (!m_reach.wasTrue(when)) {
                m_found.push_back({"paragraph-never-shown", id,
                                   "this paragraph of " + quotedId(where) +
                                       " is never shown: its \"when\" holds on no "
                                       "path that comes here",
                                   "change the condition, or remove the paragraph"});
            } else {
                condition(when, id, "the paragraph is always shown");
            }
        }
    }

    /// A condition that holds somewhere.
    void condition(ConditionId when, const Subject& about, const std::string& so) {
        if (!m_reach.wasFalse(when)) {
            m_found.push_back({"condition-always-true", about, "this condition holds on every path, so " + so,
                               "remove the \"when\", or change the condition to what was meant"});
            return;
        }
        parts(when);
    }

    void parts(ConditionId whole) {
        for (const ConditionId part : partsOf(m_scenario, whole)) {
            if (readsUnchanged(part)) {
                continue; // told of the fact itself
            }
            const bool always = !m_reach.wasFalse(part);
            const bool never = !m_reach.wasTrue(part);
            if (always || never) {
                m_found.push_back({always ? "condition-part-always-true" : "condition-part-never-true", part,
                                   std::string("this part of the condition ") +
                                       (always ? "holds whenever it is read" : "never holds when it is read"),
                                   "leave it out, or change it to what was meant"});
            } else {
                parts(part);
            }
        }
    }

    [[nodiscard]] bool readsUnchanged(ConditionId part) const {
        const ConditionStep& step = m_scenario[part];
        if (const auto* fact = std::get_if<FactHolds>(&step.what)) {
            return !m_changed[fact->fact.position()];
        }
        const auto* comparison = std::get_if<Comparison>(&step.what);
        return comparison != nullptr && !m_changed[comparison->fact.position()];
    }

    void facts() {
        for (std::size_t i = 0; i < m_scenario.facts.size(); ++i) {
            const std::string name = quotedId(m_scenario.facts[i].id);
            const bool read = m_space.machine().reads(FactId(i));
            if (!read) {
                m_found.push_back({"fact-never-read", FactId(i),
                                   "no condition reads the fact " + name + ", so it makes no difference",
                                   "read it in some \"when\", or remove it"});
            } else if (!m_changed[i]) {
                m_found.push_back({"fact-never-changed", FactId(i),
                                   "no choice changes the fact " + name + ", so it always stays as it starts",
                                   "change it under \"then\" of some choice, or remove it"});
            }
        }
    }

    const StateSpace& m_space;
    const Scenario& m_scenario;
    const Reach& m_reach;
    std::vector<bool> m_changed; ///< for each fact, whether some choice changes it
    std::vector<Finding> m_found;
};

/// The first few of many names.
std::vector<std::string> someOf(std::vector<std::string> names, const std::string& others) {
    constexpr std::size_t most = 5;
    if (names.size() > most + 1) {
        const std::size_t left = names.size() - most;
        names.resize(most);
        names.push_back(std::to_string(left) + others);
    }
    return names;
}

} // namespace

std::vector<Finding> reachFindings(const StateSpace& space, const Reach& reach) {
    return ReachFindings(space, reach).all();
}

std::vector<Loop> loopsOf(const Backwards& backwards) {
    const StateSpace& space = backwards.space();
    std::vector<Loop> loops;
    if (!backwards.anyLoop()) {
        return loops;
    }
    std::set<std::vector<SituationId>> known;
    for (std::uint32_t i = backwards.groups(); i > 0; --i) { // those that are met first
        const std::uint32_t group = i - 1;
        if (!backwards.loops(group)) {
            continue;
        }
        Loop loop;
        const auto states = backwards.statesOf(group);
        loop.firstState = *std::ranges::min_element(states);
        std::set<SituationId> situations;
        std::set<ChoiceId> exits;
        for (const StateId state : states) {
            situations.insert(space.machine().situation(space.node(state)));
            space.eachStep(state, [&](std::uint32_t choice, StateId to) {
                if (backwards.groupOf(to) != group) {
                    exits.insert(ChoiceId(choice));
                }
            });
        }
        loop.situations.assign(situations.begin(), situations.end());
        loop.exits.assign(exits.begin(), exits.end());
        // A trap is told even where the same situations can be left with other facts.
        auto key = loop.situations;
        if (loop.exits.empty()) {
            key.push_back(key.front());
        }
        if (known.insert(key).second) {
            loops.push_back(std::move(loop));
        }
    }
    return loops;
}

std::vector<Finding> loopFindings(const StateSpace& space, const std::vector<Loop>& loops) {
    const Scenario& scenario = space.machine().scenario();
    std::vector<Finding> found;
    for (const Loop& loop : loops) {
        std::vector<std::string> names;
        for (const SituationId situation : loop.situations) {
            names.push_back(quotedId(scenario[situation].id));
        }
        const SituationId first = space.machine().situation(space.node(loop.firstState));
        const std::string round = loop.situations.size() == 1
                                      ? "a learner can come back to " + names.front() + " from itself"
                                      : "a learner can go round among " + listed(someOf(names, " other situations"));
        if (loop.exits.empty()) {
            found.push_back({"trap", first, round + ", and no choice leads out any more: no ending can be reached",
                             "add a choice that leads on and is available here", space.wayTo(loop.firstState)});
            continue;
        }
        std::vector<std::string> exits;
        for (const ChoiceId choice : loop.exits) {
            exits.push_back(nameOf(scenario, choice));
        }
        found.push_back(
            {"loop", first, round + " as often as they like; it is left by " + listed(someOf(exits, " other choices")),
             "nothing, if this is meant: a situation counts at its first visit only", space.wayTo(loop.firstState)});
    }
    return found;
}

} // namespace proof
