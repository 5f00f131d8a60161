#include "proof/Machine.hpp"

#include "play/Facts.hpp"

#include <algorithm>
#include <bit>

namespace proof {

using namespace model;

namespace {

constexpr std::size_t bitsInWord = 64;

std::uint8_t bitsFor(std::uint64_t highest) { return static_cast<std::uint8_t>(std::bit_width(highest)); }

/// The two operands of a step that has two.
std::optional<std::pair<ConditionId, ConditionId>> operandsOf(const ConditionStep& step) {
    if (const auto* both = std::get_if<And>(&step.what)) {
        return std::pair(both->left, both->right);
    }
    if (const auto* either = std::get_if<Or>(&step.what)) {
        return std::pair(either->left, either->right);
    }
    return std::nullopt;
}

/// Every condition that is read somewhere.
template <class Visit>
void eachCondition(const Scenario& scenario, const Visit& visit) {
    for (const Choice& choice : scenario.choices) {
        if (choice.when) {
            visit(*choice.when);
        }
    }
    for (const ConditionalText& also : scenario.alsos) {
        visit(also.when);
    }
    for (const Inject& inject : scenario.injects) {
        if (inject.when) {
            visit(*inject.when);
        }
    }
}

} // namespace

/// What is remembered, before it has a place.
struct Machine::Layout {
    std::vector<bool> facts;
    std::vector<bool> marks;
    const std::vector<bool>& visits;

    Layout(const Scenario& scenario, const std::vector<bool>& firstVisits)
        : facts(scenario.facts.size()), marks(scenario.marks.size()), visits(firstVisits) {
        std::vector<bool> seen(scenario.conditions.size());
        std::vector<ConditionId> open;
        eachCondition(scenario, [&](ConditionId condition) { open.push_back(condition); });
        while (!open.empty()) {
            const ConditionId id = open.back();
            open.pop_back();
            if (seen[id.position()]) {
                continue;
            }
            seen[id.position()] = true;
            const ConditionStep& step = scenario[id];
            if (const auto* fact = std::get_if<FactHolds>(&step.what)) {
                facts[fact->fact.position()] = true;
            } else if (const auto* comparison = std::get_if<Comparison>(&step.what)) {
                facts[comparison->fact.position()] = true;
            } else if (const auto* happened = std::get_if<Happened>(&step.what)) {
                marks[happened->mark.position()] = true;
            } else if (const auto* negation = std::get_if<Not>(&step.what)) {
                open.push_back(negation->inner);
            } else if (const auto operands = operandsOf(step)) {
                open.push_back(operands->first);
                open.push_back(operands->second);
            }
        }
    }
};

Machine::Machine(const Scenario& scenario, const std::vector<bool>& firstVisits)
    : m_scenario(&scenario), m_situations(static_cast<Node>(scenario.situations.size())),
      m_nodes(static_cast<Node>(scenario.situations.size() + scenario.endings.size())) {
    place(Layout(scenario, firstVisits));
    addSteps(firstVisits);
    findLive(firstVisits);
}

// Wide fields first, each into the first word that has room: no field lies across two words.
void Machine::place(const Layout& layout) {
    const Scenario& scenario = *m_scenario;
    m_nodeMask = (std::uint64_t{1} << bitsFor(m_nodes)) - 1;
    struct Wanted {
        std::optional<Field>* into;
        Field field;
    };
    std::vector<Wanted> wanted;
    const auto want = [&](std::optional<Field>& into, int lowest, int highest) {
        Field field;
        field.lowest = static_cast<std::int16_t>(lowest);
        field.highest = static_cast<std::int16_t>(highest);
        field.bits = bitsFor(static_cast<std::uint64_t>(highest - lowest));
        wanted.push_back({&into, field});
    };
    m_factFields.resize(scenario.facts.size());
    m_markFields.resize(scenario.marks.size());
    m_visitFields.resize(layout.visits.size());
    for (std::size_t i = 0; i < scenario.facts.size(); ++i) {
        if (layout.facts[i]) {
            want(m_factFields[i], scenario.facts[i].from, scenario.facts[i].to);
        }
    }
    for (std::size_t i = 0; i < scenario.marks.size(); ++i) {
        if (layout.marks[i]) {
            want(m_markFields[i], 0, 1);
        }
    }
    for (std::size_t i = 0; i < layout.visits.size(); ++i) {
        if (layout.visits[i]) {
            want(m_visitFields[i], 0, 1);
        }
    }
    std::ranges::stable_sort(wanted, std::greater(), [](const Wanted& w) { return w.field.bits; });
    std::vector<std::size_t> used{bitsFor(m_nodes)};
    std::size_t firstWithRoom = 0;
    for (Wanted& each : wanted) {
        std::size_t word = firstWithRoom;
        while (word < used.size() && used[word] + each.field.bits > bitsInWord) {
            ++word;
        }
        if (word == used.size()) {
            used.push_back(0);
        }
        while (used[firstWithRoom] == bitsInWord && firstWithRoom + 1 < used.size()) {
            ++firstWithRoom;
        }
        each.field.word = static_cast<std::uint32_t>(word);
        each.field.shift = static_cast<std::uint8_t>(used[word]);
        used[word] += each.field.bits;
        *each.into = each.field;
        m_fields.push_back(each.field);
    }
    m_words = std::bit_ceil(used.size()); // so that the words of one state never lie in two blocks
    m_bits = (used.size() - 1) * bitsInWord + used.back();
}

void Machine::addSteps(const std::vector<bool>& firstVisits) {
    const Scenario& scenario = *m_scenario;
    m_choicesOf.reserve(m_situations);
    for (const Situation& situation : scenario.situations) {
        m_choicesOf.push_back({situation.choices.first, situation.choices.count});
    }
    m_steps.reserve(scenario.choices.size());
    m_targets.reserve(scenario.choices.size());
    const std::vector<std::uint32_t> waiting = truthsThatWait();
    for (const Choice& choice : scenario.choices) {
        const auto* next = std::get_if<SituationId>(&choice.target);
        const std::size_t target =
            next != nullptr ? next->position() : m_situations + std::get<EndingId>(choice.target).position();
        Step step{static_cast<Node>(target), static_cast<std::uint32_t>(m_tests.size()), 0,
                  static_cast<std::uint32_t>(m_changes.size()), 0};
        if (!m_fields.empty()) {
            if (choice.when) {
                compile(*choice.when, waiting);
                step.testCount = static_cast<std::uint32_t>(m_tests.size()) - step.firstTest;
            }
            for (const Effect& effect : scenario.effectsOf(choice)) {
                if (const auto& field = m_factFields[effect.fact.position()]) {
                    m_changes.push_back({*field, effect.kind, effect.number});
                }
            }
            for (const auto mark : {scenario[choice.situation].mark, choice.mark}) {
                if (mark && m_markFields[mark->position()]) {
                    m_changes.push_back({*m_markFields[mark->position()], Effect::Kind::set, 1});
                }
            }
            if (!firstVisits.empty() && firstVisits[choice.situation.position()]) {
                m_changes.push_back({*m_visitFields[choice.situation.position()], Effect::Kind::set, 1});
            }
            step.changeCount = static_cast<std::uint32_t>(m_changes.size()) - step.firstChange;
        }
        m_steps.push_back(step);
        m_targets.push_back(step.target);
    }
}

Machine::Test Machine::testOf(const ConditionStep& step) const {
    if (const auto* fact = std::get_if<FactHolds>(&step.what)) {
        return {Test::Kind::compare, Relation::notEqual, *m_factFields[fact->fact.position()], 0};
    }
    if (const auto* comparison = std::get_if<Comparison>(&step.what)) {
        return {Test::Kind::compare, comparison->relation, *m_factFields[comparison->fact.position()],
                comparison->number};
    }
    const auto& happened = std::get<Happened>(step.what);
    return {Test::Kind::compare, Relation::notEqual, *m_markFields[happened.mark.position()], 0};
}

// Inner steps come before outer ones in the scenario's list.
std::vector<std::uint32_t> Machine::truthsThatWait() const {
    const Scenario& scenario = *m_scenario;
    std::vector<std::uint32_t> waiting(scenario.conditions.size(), 1);
    for (std::size_t i = 0; i < waiting.size(); ++i) {
        const ConditionStep& step = scenario.conditions[i];
        if (const auto* negation = std::get_if<Not>(&step.what)) {
            waiting[i] = waiting[negation->inner.position()];
        } else if (const auto operands = operandsOf(step)) {
            const std::uint32_t left = waiting[operands->first.position()];
            const std::uint32_t right = waiting[operands->second.position()];
            waiting[i] = left == right ? left + 1 : std::max(left, right);
        }
    }
    return waiting;
}

// The operand that needs more truths to wait goes first, so that no more wait than the logarithm of the length.
void Machine::compile(ConditionId condition, std::span<const std::uint32_t> waiting) {
    struct Visit {
        ConditionId id;
        bool operandsDone;
    };
    const Scenario& scenario = *m_scenario;
    std::vector<Visit> open{{condition, false}};
    while (!open.empty()) {
        const Visit visit = open.back();
        open.pop_back();
        const ConditionStep& step = scenario[visit.id];
        const auto* negation = std::get_if<Not>(&step.what);
        const auto operands = operandsOf(step);
        if (negation == nullptr && !operands) {
            m_tests.push_back(testOf(step));
            continue;
        }
        if (visit.operandsDone) {
            const auto kind = negation != nullptr                      ? Test::Kind::negate
                              : std::holds_alternative<And>(step.what) ? Test::Kind::both
                                                                       : Test::Kind::either;
            m_tests.push_back({kind, Relation::equal, {}, 0});
            continue;
        }
        open.push_back({visit.id, true});
        if (negation != nullptr) {
            open.push_back({negation->inner, false});
            continue;
        }
        const auto [left, right] = *operands;
        const bool rightFirst = waiting[right.position()] > waiting[left.position()];
        open.push_back({rightFirst ? left : right, false});
        open.push_back({rightFirst ? right : left, false});
    }
}

bool Machine::holds(const Step& step, const std::uint64_t* state) const {
    std::uint64_t truths = 0; // the latest in the lowest bit
    for (std::uint32_t i = 0; i < step.testCount; ++i) {
        const Test& test = m_tests[step.firstTest + i];
        switch (test.kind) {
        case Test::Kind::compare:
            truths = truths << 1 | (play::compare(test.field.in(state), test.relation, test.number) ? 1u : 0u);
            break;
        case Test::Kind::negate:
            truths ^= 1;
            break;
        case Test::Kind::both:
            truths = truths >> 1 & (truths | ~std::uint64_t{1});
            break;
        case Test::Kind::either:
            truths = truths >> 1 | (truths & 1);
            break;
        }
    }
    return (truths & 1) != 0;
}

// Recursion is bounded by the reader's limit on the depth of a condition.
bool Machine::holds(ConditionId condition, const std::uint64_t* state) const {
    const ConditionStep& step = (*m_scenario)[condition];
    if (const auto* negation = std::get_if<Not>(&step.what)) {
        return !holds(negation->inner, state);
    }
    if (const auto* both = std::get_if<And>(&step.what)) {
        return holds(both->left, state) && holds(both->right, state);
    }
    if (const auto* either = std::get_if<Or>(&step.what)) {
        return holds(either->left, state) || holds(either->right, state);
    }
    const Test test = testOf(step);
    return play::compare(test.field.in(state), test.relation, test.number);
}

int Machine::valueRead(ConditionId step, const std::uint64_t* state) const {
    return testOf((*m_scenario)[step]).field.in(state);
}

void Machine::change(const Change& change, std::uint64_t* state) {
    const int wanted = change.kind == Effect::Kind::set ? change.number : change.field.in(state) + change.number;
    change.field.set(state, std::clamp<int>(wanted, change.field.lowest, change.field.highest));
}

void Machine::start(std::uint64_t* state) const {
    std::fill_n(state, m_words, 0);
    for (std::size_t i = 0; i < m_factFields.size(); ++i) {
        if (m_factFields[i]) {
            m_factFields[i]->set(state, m_scenario->facts[i].start);
        }
    }
    for (std::size_t i = 0; i < m_words; ++i) {
        state[i] &= m_live[std::size_t{startNode()} * m_words + i];
    }
    state[0] |= startNode();
}

bool Machine::visitedBefore(const std::uint64_t* state) const {
    const Node node = nodeOf(state);
    return node < m_visitFields.size() && m_visitFields[node] && m_visitFields[node]->in(state) != 0;
}

void Machine::markRead(ConditionId condition, std::uint64_t* live) const {
    const ConditionStep& step = (*m_scenario)[condition];
    if (const auto* negation = std::get_if<Not>(&step.what)) {
        markRead(negation->inner, live);
    } else if (const auto operands = operandsOf(step)) {
        markRead(operands->first, live);
        markRead(operands->second, live);
    } else {
        const Field field = testOf(step).field;
        live[field.word] |= field.mask();
    }
}

// Backwards from where something is read to where it was last set, as a compiler finds live variables.
void Machine::findLive(const std::vector<bool>& firstVisits) {
    const Scenario& scenario = *m_scenario;
    m_live.assign(std::size_t{m_nodes} * m_words, 0);
    if (m_fields.empty()) {
        return;
    }
    const auto live = [&](Node node) { return &m_live[std::size_t{node} * m_words]; };
    for (Node i = 0; i < m_situations; ++i) {
        const Situation& situation = scenario.situations[i];
        for (const Choice& choice : scenario.choicesOf(situation)) {
            if (choice.when) {
                markRead(*choice.when, live(i));
            }
        }
        for (const ConditionalText& also : situation.also.in(scenario.alsos)) {
            markRead(also.when, live(i));
        }
        for (const Inject& inject : situation.injects.in(scenario.injects)) {
            if (inject.when) {
                markRead(*inject.when, live(i));
            }
        }
        if (!firstVisits.empty() && firstVisits[i]) {
            live(i)[m_visitFields[i]->word] |= m_visitFields[i]->mask();
        }
    }
    for (std::size_t i = 0; i < scenario.endings.size(); ++i) {
        for (const ConditionalText& also : scenario.endings[i].also.in(scenario.alsos)) {
            markRead(also.when, live(m_situations + static_cast<Node>(i)));
        }
    }

    std::vector<std::vector<std::uint32_t>> into(m_nodes); // the choices that lead to a node
    for (std::uint32_t i = 0; i < m_steps.size(); ++i) {
        into[m_steps[i].target].push_back(i);
    }
    std::vector<Node> open(m_nodes);
    std::vector<bool> isOpen(m_nodes, true);
    for (Node i = 0; i < m_nodes; ++i) {
        open[i] = i;
    }
    std::vector<std::uint64_t> needed(m_words);
    while (!open.empty()) {
        const Node node = open.back();
        open.pop_back();
        isOpen[node] = false;
        for (const std::uint32_t choice : into[node]) {
            std::copy_n(live(node), m_words, needed.begin());
            const Step& step = m_steps[choice];
            for (std::uint32_t i = 0; i < step.changeCount; ++i) {
                const Change& change = m_changes[step.firstChange + i];
                if (change.kind == Effect::Kind::set) {
                    needed[change.field.word] &= ~change.field.mask();
                }
            }
            const auto from = static_cast<Node>(scenario.choices[choice].situation.position());
            bool more = false;
            for (std::size_t i = 0; i < m_words; ++i) {
                more = more || (needed[i] & ~live(from)[i]) != 0;
                live(from)[i] |= needed[i];
            }
            if (more && !isOpen[from]) {
                isOpen[from] = true;
                open.push_back(from);
            }
        }
    }
}

} // namespace proof
