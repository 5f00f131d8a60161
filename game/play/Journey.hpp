#pragma once

#include "play/Runner.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace play {

/// Something could not be saved; one plain sentence that says what happened and what to do.
struct SaveProblem {
    std::string sentence;
};

/// Where an attempt's events are kept. Each call returns once the event is durable, or says why it is not; after a
/// problem the same call may be tried again.
class Recorder {
public:
    virtual ~Recorder() = default;
    [[nodiscard]] virtual std::optional<SaveProblem> decided(std::size_t number, const Runner& before,
                                                             const Decision& decision) = 0;
    [[nodiscard]] virtual std::optional<SaveProblem> reasoned(std::size_t decision, std::string_view rationale) = 0;
    /// The situation in which this decision is to be made, which has a timer, was put before the learner.
    [[nodiscard]] virtual std::optional<SaveProblem> shown(std::size_t decision) = 0;
    [[nodiscard]] virtual std::optional<SaveProblem> ended(const Runner& runner) = 0;
};

/// What a front end drives: a Runner whose every decision is durable before the next situation can be seen, and the
/// steps between two situations (reasons first, then feedback). It holds the order of a learner's steps; how they look
/// is the front end's.
class Journey {
public:
    /// Where the learner is between and in situations.
    enum class Step {
        situation,   ///< a decision is to be made
        rationale,   ///< the decision is made and saved; reasons are asked for, before any feedback
        consequence, ///< what came of the decision is to be read
        ending,
        stuck
    };

    /// Starts, or goes on, where `runner` stands: if the last decision still lacks reasons that were wished for, at the
    /// step `rationale`; if it led to an ending that is not recorded yet, at `consequence`. Whoever resumes an attempt
    /// has called Runner::restartSituation once for each time that the open situation, with its timer, was shown
    /// before. Without a recorder nothing is saved. The recorder must outlive the journey.
    Journey(Runner runner, Recorder* recorder);

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] const Runner& runner() const { return m_runner; }
    [[nodiscard]] const model::Scenario& scenario() const { return m_runner.scenario(); }

    /// The decision just made, at the steps `rationale` and `consequence`; the last one of the attempt at other steps.
    [[nodiscard]] const model::Choice* lastChoice() const;
    [[nodiscard]] model::RationaleWish rationaleWish() const;

    /// A front end calls this when the situation with its choices is about to be seen, and may do so again. Where there
    /// is a timer it is kept, so that whoever resumes the attempt knows whether time was running. When it cannot be
    /// kept nothing is said here: the decision, which follows, tells that saving fails.
    void situationShown();

    /// Takes a choice and comes to `rationale` or `consequence`. On a save problem nothing has changed: call again, or
    /// `goOnWithoutSaving()` and call again. The same holds for the other steps.
    [[nodiscard]] std::optional<SaveProblem> choose(model::ChoiceId choice, std::chrono::milliseconds thought);
    [[nodiscard]] std::optional<SaveProblem> expire();

    /// Leaves the step `rationale`; an empty text means that no reasons are given.
    [[nodiscard]] std::optional<SaveProblem> giveRationale(std::string text);

    /// Keeps what is written so far as the reasons and stays at the step `rationale`, so that nothing is lost should the
    /// program end. Reasons given later take its place.
    [[nodiscard]] std::optional<SaveProblem> keepDraft(std::string_view text);

    /// Leaves the step `consequence`, whose text may be empty: then a front end calls this at once.
    [[nodiscard]] std::optional<SaveProblem> goOn();

    /// From here on nothing more of this attempt is saved.
    void goOnWithoutSaving() { m_recorder = nullptr; }
    [[nodiscard]] bool saving() const { return m_recorder != nullptr; }

private:
    std::optional<SaveProblem> decide(Runner after);

    Runner m_runner;
    Recorder* m_recorder;
    Step m_step;
    std::optional<std::size_t> m_shown; ///< the decision whose situation was kept as shown by this journey
};

} // namespace play
