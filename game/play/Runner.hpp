#pragma once

#include "model/Scenario.hpp"
#include "play/Attempt.hpp"
#include "play/Facts.hpp"

#include <array>
#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace play {

/// No choice is available and no ending was reached: a fault of the scenario, never of the learner.
struct Stuck {
    model::SituationId situation;
};

using Position = std::variant<model::SituationId, model::EndingId, Stuck>;

/// Why recorded decisions cannot be played again.
struct ReplayProblem {
    std::size_t decision; ///< position of the first decision that does not fit
    std::string sentence;
};

/// Plays one scenario for one attempt: knows where the learner is, what can be chosen, and what has been decided. It
/// keeps no clock and no records; whoever drives it brings both. The scenario must outlive it.
///
///     Runner runner(scenario, seed);
///     while (std::holds_alternative<model::SituationId>(runner.position())) {
///         show(runner.text(), runner.available());
///         runner.choose(picked, thought);
///     }
class Runner {
public:
    Runner(const model::Scenario& scenario, std::uint64_t seed);

    /// Plays the recorded decisions again. Fails when one of them could not have been taken where it stands or when
    /// what was available then is not what is available now.
    [[nodiscard]] static std::variant<Runner, ReplayProblem> replay(const model::Scenario& scenario,
                                                                    const Attempt& attempt);

    [[nodiscard]] const model::Scenario& scenario() const { return *m_scenario; }
    [[nodiscard]] const Attempt& attempt() const { return m_attempt; }
    [[nodiscard]] const Position& position() const { return m_position; }

    /// The situation the learner is in, or null at an ending or when stuck.
    [[nodiscard]] const model::Situation* situation() const;
    [[nodiscard]] const model::Ending* ending() const;

    /// The choices that can be taken now, in the order in which this attempt shows them; empty at an ending.
    [[nodiscard]] std::span<const model::ChoiceId> available() const { return std::span(m_order).first(m_orderCount); }

    /// The text of the situation or ending with the paragraphs whose conditions hold; '\n' between paragraphs. With a
    /// `scratch` nothing is copied where no paragraph is added: the view is then the author's text, otherwise `scratch`.
    [[nodiscard]] std::string text() const;
    [[nodiscard]] std::string_view text(std::string& scratch) const;

    /// The messages that will arrive in this situation, earliest first.
    [[nodiscard]] std::vector<const model::Inject*> injects() const;

    [[nodiscard]] bool holds(model::ConditionId condition) const;
    [[nodiscard]] const Facts& facts() const { return m_facts; }

    /// Takes a choice. False, and nothing changes, when it is not available now.
    bool choose(model::ChoiceId choice, std::chrono::milliseconds thought);

    /// Lets the timer choose. False when the situation has no timer.
    bool expire();

    /// The situation is begun again after an interruption: its timer starts afresh, and the next decision says so.
    void restartSituation();
    [[nodiscard]] int restarts() const { return m_restarts; }

    /// Adds the learner's reasons to a decision that was taken; replaces earlier reasons for the same decision.
    void addRationale(std::size_t decision, std::string text);

private:
    void arrive(const model::Target& target);
    void take(const model::Choice& choice, Decision decision);

    const model::Scenario* m_scenario;
    Attempt m_attempt;
    Facts m_facts;
    Position m_position;
    std::array<model::ChoiceId, model::mostChoicesEver> m_order;
    std::uint8_t m_orderCount = 0;
    std::uint8_t m_restarts = 0;
    std::uint16_t m_availableBits = 0;
};

} // namespace play
