#pragma once

#include "terminal/Talk.hpp"
#include "terminal/Teller.hpp"
#include "terminal/Terminal.hpp"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace terminal {

enum class Briefing { toTell, wasTold };

/// Leads a learner through one attempt, up to its ending.
class Player {
public:
    Player(practice::OpenAttempt& attempt, Keeping keeping, const Options& options, Talk& talk);

    [[nodiscard]] Left play(Briefing briefing);
    /// Whether the briefing was left.
    [[nodiscard]] bool begun() const { return m_begun; }

private:
    using Milliseconds = std::chrono::milliseconds;
    using Step = std::function<std::optional<play::SaveProblem>()>;

    struct Event;

    [[nodiscard]] std::optional<Left> open(Briefing briefing);
    [[nodiscard]] std::optional<Left> situation();
    [[nodiscard]] std::optional<Left> rationale();
    [[nodiscard]] std::optional<Left> consequence();
    void showTime() const;
    void answer(Command command);

    /// How long the learner has in a situation; nothing: as long as they want.
    [[nodiscard]] std::optional<Milliseconds> limitOf(const model::Situation& situation) const;
    [[nodiscard]] std::vector<Event> eventsOf(const model::Situation& situation) const;
    void happen(const Event& event);
    [[nodiscard]] std::optional<Left> expire();
    [[nodiscard]] std::optional<model::ChoiceId> chosen(std::string_view text);

    /// Does a step that saves; when saving fails, lets the learner try again, go on without saving or leave.
    [[nodiscard]] std::optional<Left> saved(const Step& step);
    /// Waits until the learner is ready.
    [[nodiscard]] std::optional<Left> waitForEnter(const std::string& prompt);
    [[nodiscard]] Left leave(Left how);
    [[nodiscard]] bool isKept() const;
    [[nodiscard]] Milliseconds elapsed() const { return m_options.now() - m_started; }

    practice::OpenAttempt& m_attempt;
    play::Journey& m_journey;
    Keeping m_keeping;
    const Options& m_options;
    Talk& m_talk;
    Teller m_teller;
    Milliseconds m_started{0};
    std::vector<const model::Inject*> m_arrived; ///< messages in the situation that is shown
    bool m_questionsShown = false;
    bool m_inSituation = false;
    bool m_begun = false;
};

} // namespace terminal
