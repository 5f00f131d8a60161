#include "play/Journey.hpp"

#include <algorithm>
#include <utility>

namespace play {

using namespace model;

namespace {

Journey::Step stepOf(const Position& position) {
    if (std::holds_alternative<EndingId>(position)) {
        return Journey::Step::ending;
    }
    return std::holds_alternative<Stuck>(position) ? Journey::Step::stuck : Journey::Step::situation;
}

} // namespace

Journey::Journey(Runner runner, Recorder* recorder) : m_runner(std::move(runner)), m_recorder(recorder) {
    const auto& attempt = m_runner.attempt();
    const bool reasonsGiven = std::ranges::any_of(attempt.rationales, [&](const Rationale& rationale) {
        return rationale.decision + std::size_t{1} == attempt.decisions.size();
    });
    if (rationaleWish() != RationaleWish::none && !reasonsGiven) {
        m_step = Step::rationale;
    } else if (m_runner.ending() != nullptr) {
        m_step = Step::consequence;
    } else {
        m_step = stepOf(m_runner.position());
    }
}

const Choice* Journey::lastChoice() const {
    const auto& decisions = m_runner.attempt().decisions;
    return decisions.empty() ? nullptr : &m_runner.scenario()[decisions.back().choice];
}

RationaleWish Journey::rationaleWish() const {
    const Choice* last = lastChoice();
    return last == nullptr ? RationaleWish::none : m_runner.scenario()[last->situation].rationale;
}

void Journey::situationShown() {
    const std::size_t decision = m_runner.attempt().decisions.size();
    if (m_step != Step::situation || m_recorder == nullptr || m_shown == decision ||
        scenario().timerOf(*m_runner.situation()) == nullptr) {
        return;
    }
    if (!m_recorder->shown(decision)) {
        m_shown = decision;
    }
}

std::optional<SaveProblem> Journey::choose(ChoiceId choice, std::chrono::milliseconds thought) {
    Runner after = m_runner;
    if (m_step != Step::situation || !after.choose(choice, thought)) {
        return SaveProblem{"That choice cannot be taken now."};
    }
    return decide(std::move(after));
}

std::optional<SaveProblem> Journey::expire() {
    Runner after = m_runner;
    if (m_step != Step::situation || !after.expire()) {
        return SaveProblem{"This situation has no time limit."};
    }
    return decide(std::move(after));
}

std::optional<SaveProblem> Journey::decide(Runner after) {
    const auto& decisions = after.attempt().decisions;
    if (m_recorder != nullptr) {
        if (auto problem = m_recorder->decided(decisions.size() - 1, m_runner, decisions.back())) {
            return problem;
        }
    }
    m_runner = std::move(after);
    m_step = rationaleWish() == RationaleWish::none ? Step::consequence : Step::rationale;
    return std::nullopt;
}

std::optional<SaveProblem> Journey::giveRationale(std::string text) {
    if (m_step != Step::rationale) {
        return SaveProblem{"Reasons are not asked for here."};
    }
    const std::size_t decision = m_runner.attempt().decisions.size() - 1;
    if (m_recorder != nullptr) {
        if (auto problem = m_recorder->reasoned(decision, text)) {
            return problem;
        }
    }
    m_runner.addRationale(decision, std::move(text));
    m_step = Step::consequence;
    return std::nullopt;
}

std::optional<SaveProblem> Journey::keepDraft(std::string_view text) {
    if (m_step != Step::rationale || m_recorder == nullptr) {
        return std::nullopt;
    }
    return m_recorder->reasoned(m_runner.attempt().decisions.size() - 1, text);
}

std::optional<SaveProblem> Journey::goOn() {
    if (m_step != Step::consequence) {
        return std::nullopt;
    }
    if (m_runner.ending() != nullptr && m_recorder != nullptr) {
        if (auto problem = m_recorder->ended(m_runner)) {
            return problem;
        }
    }
    m_step = stepOf(m_runner.position());
    return std::nullopt;
}

} // namespace play
