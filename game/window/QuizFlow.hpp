#pragma once

#include "study/Study.hpp"
#include "window/Preferences.hpp"
#include "window/Stage.hpp"
#include "window/screens/Parts.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace window {

/// Which screen of the quizzes follows which: where they begin, questions, what is said of answers, how a round went,
/// and the map.
class QuizFlow {
public:
    struct Ways {
        Action leave; ///< to the title
        Action help, settings;
        std::function<Pace()> pace;
    };
    /// The stage must outlive it.
    QuizFlow(Stage& stage, std::shared_ptr<study::Study> study, Ways ways);

    /// Who is there; nothing: somebody without a name.
    void begin(std::optional<practice::Learner> learner);
    /// What waits today for a learner; 0 where nobody is remembered.
    [[nodiscard]] std::size_t waiting(const std::optional<practice::Learner>& learner) const;

    void showHome();
    /// What a round about this quiz is to be like; the way back leads to where quizzes are left to.
    void showWishFor(const std::string& quiz);

private:
    using Opened = study::Outcome<std::unique_ptr<study::OpenRound>>;

    [[nodiscard]] std::optional<records::RoundLine> leftRound() const;
    void showWish(Action back);
    void showMap();
    void showRounds();
    [[nodiscard]] std::vector<records::RoundLine> endedRounds() const;
    /// Goes on with a round, or says why that is not possible.
    void play(Opened opened);
    /// The next question, or how it went.
    void showNext();
    void showQuestion();
    void showTold();
    /// `back`: where it goes from there.
    void showEnd(Action back);
    void showEnd();
    void give(const quiz::Given& given);
    void leaveRound(bool loses);
    void leaveNow();
    void showProblem(const std::string& sentence);

    Stage* m_stage;
    std::shared_ptr<study::Study> m_study;
    Ways m_ways;
    std::optional<practice::Learner> m_learner;
    std::shared_ptr<study::OpenRound> m_round;
    study::RoundWish m_wish; ///< as last wished
};

} // namespace window
