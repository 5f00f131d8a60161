#include "play/Runner.hpp"

#include "play/Random.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace play {

using namespace model;

namespace {

/// Room for an ordinary attempt, so that recording a decision seldom asks for memory.
constexpr std::size_t usualDecisions = 16;

template <std::size_t... I>
std::array<ChoiceId, sizeof...(I)> anyChoices(std::index_sequence<I...>) {
    return {((void)I, ChoiceId(0))...};
}

} // namespace

Runner::Runner(const Scenario& scenario, std::uint64_t seed)
    : m_scenario(&scenario), m_facts(scenario), m_position(scenario.start),
      m_order(anyChoices(std::make_index_sequence<mostChoicesEver>())) {
    m_attempt.seed = seed;
    m_attempt.decisions.reserve(usualDecisions);
    arrive(scenario.start);
}

std::variant<Runner, ReplayProblem> Runner::replay(const Scenario& scenario, const Attempt& attempt) {
    Runner runner(scenario, attempt.seed);
    for (std::size_t i = 0; i < attempt.decisions.size(); ++i) {
        const Decision& recorded = attempt.decisions[i];
        const auto problem = [&](std::string sentence) { return ReplayProblem{i, std::move(sentence)}; };
        if (recorded.choice.position() >= scenario.choices.size()) {
            return problem("The choice that was taken does not exist in this scenario.");
        }
        if (!std::ranges::count(runner.available(), recorded.choice)) {
            return problem("The choice that was taken was not available there.");
        }
        if (recorded.available != runner.m_availableBits) {
            return problem("Other choices were available than the record says.");
        }
        const Timer* timer = scenario.timerOf(*runner.situation());
        if (recorded.expired && (timer == nullptr || timer->otherwise != recorded.choice)) {
            return problem("The record says that time ran out, but this choice is not what the timer would take.");
        }
        runner.take(scenario[recorded.choice], recorded);
    }
    for (const Rationale& rationale : attempt.rationales) {
        if (rationale.decision >= attempt.decisions.size()) {
            return ReplayProblem{rationale.decision, "There are reasons for a decision that was not made."};
        }
    }
    runner.m_attempt.rationales = attempt.rationales;
    return runner;
}

const Situation* Runner::situation() const {
    if (const auto* id = std::get_if<SituationId>(&m_position)) {
        return &(*m_scenario)[*id];
    }
    if (const auto* stuck = std::get_if<Stuck>(&m_position)) {
        return &(*m_scenario)[stuck->situation];
    }
    return nullptr;
}

const Ending* Runner::ending() const {
    const auto* id = std::get_if<EndingId>(&m_position);
    return id != nullptr ? &(*m_scenario)[*id] : nullptr;
}

std::string_view Runner::text(std::string& scratch) const {
    const auto compose = [&](std::string_view text, Range<ConditionalText> also) -> std::string_view {
        bool added = false;
        for (const ConditionalText& paragraph : also.in(m_scenario->alsos)) {
            if (!holds(paragraph.when)) {
                continue;
            }
            if (!added) {
                scratch = text;
                added = true;
            }
            scratch += '\n';
            scratch += paragraph.text;
        }
        return added ? std::string_view(scratch) : text;
    };
    if (const Ending* end = ending()) {
        return compose(end->text, end->also);
    }
    const Situation* here = situation();
    return compose(here->text, here->also);
}

std::string Runner::text() const {
    std::string scratch;
    return std::string(text(scratch));
}

std::vector<const Inject*> Runner::injects() const {
    std::vector<const Inject*> arriving;
    if (std::holds_alternative<SituationId>(m_position)) {
        for (const Inject& inject : situation()->injects.in(m_scenario->injects)) {
            if (!inject.when || holds(*inject.when)) {
                arriving.push_back(&inject);
            }
        }
        std::ranges::stable_sort(arriving, {}, &Inject::after);
    }
    return arriving;
}

bool Runner::holds(ConditionId condition) const { return play::holds(*m_scenario, m_facts, condition); }

bool Runner::choose(ChoiceId choice, std::chrono::milliseconds thought) {
    if (!std::ranges::count(available(), choice)) {
        return false;
    }
    using Count = decltype(Decision::thoughtMilliseconds);
    const auto most = static_cast<std::chrono::milliseconds::rep>(std::numeric_limits<Count>::max());
    const auto spent = std::clamp<std::chrono::milliseconds::rep>(thought.count(), 0, most);
    take((*m_scenario)[choice], Decision{choice, static_cast<Count>(spent), m_availableBits, m_restarts, false});
    return true;
}

bool Runner::expire() {
    if (!std::holds_alternative<SituationId>(m_position)) {
        return false;
    }
    const Timer* timer = m_scenario->timerOf(*situation());
    if (timer == nullptr) {
        return false;
    }
    take((*m_scenario)[timer->otherwise], Decision{timer->otherwise, static_cast<std::uint32_t>(timer->limit.count()),
                                                   m_availableBits, m_restarts, true});
    return true;
}

void Runner::restartSituation() {
    if (std::holds_alternative<SituationId>(m_position) && m_restarts < std::numeric_limits<std::uint8_t>::max()) {
        ++m_restarts;
    }
}

void Runner::addRationale(std::size_t decision, std::string text) {
    const auto number = static_cast<std::uint32_t>(decision);
    const auto found = std::ranges::find(m_attempt.rationales, number, &Rationale::decision);
    if (found != m_attempt.rationales.end()) {
        found->text = std::move(text);
        return;
    }
    m_attempt.rationales.push_back({number, std::move(text)});
}

void Runner::take(const Choice& choice, Decision decision) {
    m_attempt.decisions.push_back(decision);
    for (const Effect& effect : m_scenario->effectsOf(choice)) {
        m_facts.apply(*m_scenario, effect);
    }
    if (choice.mark) {
        m_facts.mark(*choice.mark);
    }
    if (const auto mark = (*m_scenario)[choice.situation].mark) {
        m_facts.mark(*mark);
    }
    m_restarts = 0;
    arrive(choice.target);
}

void Runner::arrive(const Target& target) {
    m_orderCount = 0;
    m_availableBits = 0;
    const auto* to = std::get_if<SituationId>(&target);
    if (to == nullptr) {
        m_position = std::get<EndingId>(target);
        return;
    }
    m_position = *to;
    const Situation& here = (*m_scenario)[*to];
    for (std::uint32_t i = 0; i < here.choices.count; ++i) {
        const ChoiceId id(here.choices.first + i);
        if (here.conditionalChoices) {
            const auto& when = (*m_scenario)[id].when;
            if (when && !holds(*when)) {
                continue;
            }
        }
        m_order[m_orderCount++] = id;
        m_availableBits = static_cast<std::uint16_t>(m_availableBits | (1u << i));
    }
    if (m_orderCount == 0) {
        m_position = Stuck{*to};
        return;
    }
    if (!here.fixedOrder) {
        // The order hangs on the seed and the number of the decision only, so that it is the same after a restart.
        Random random(m_attempt.seed ^ (0xD1B54A32D192ED03u * (m_attempt.decisions.size() + 1)));
        for (std::uint32_t left = m_orderCount; left > 1; --left) {
            std::swap(m_order[left - 1], m_order[random.below(left)]);
        }
    }
}

} // namespace play
