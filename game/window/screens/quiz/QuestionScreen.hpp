#pragma once

#include "study/OpenRound.hpp"
#include "window/Preferences.hpp"
#include "window/screens/Parts.hpp"
#include "window/screens/quiz/AnswerForm.hpp"
#include "window/screens/quiz/AnswerOption.hpp"
#include "window/screens/quiz/QuizSigns.hpp"

#include <array>
#include <optional>

namespace window {

/// A question of a round: what is asked, the answer, and before it can be given how sure one is. Measures the time from
/// its appearance to the answer.
class QuestionScreen final : public Screen {
public:
    struct Actions {
        std::function<Time()> clock;
        std::function<void(quiz::Given)> give;
        /// Whether something would be lost that was typed or ordered.
        std::function<void(bool loses)> leave;
        Action help;
        Pace pace = Pace::usual;
    };
    /// The round has a current question, and must outlive the screen.
    QuestionScreen(const study::OpenRound& round, Actions actions);

    [[nodiscard]] std::string_view name() const override { return "question"; }
    /// A field; otherwise none, so that the question is read first.
    [[nodiscard]] Widget* firstFocus() const override { return m_form->first(); }
    [[nodiscard]] ScrollView* mainScroll() const override;
    bool onKey(const KeyPress& press) override;
    bool onTyped(char32_t character) override;
    void onShown(Time now) override;
    void onLaidOut() override;
    void onTick(Time now) override;
    [[nodiscard]] std::optional<Time> nextChange() const override;

private:
    void addTop(const study::OpenRound& round);
    void addQuestion(const quiz::Posed& posed, const model::CompetencyFramework& framework);
    void addAnswer(Widget& column, const quiz::Posed& posed, const model::CompetencyFramework& framework);
    void addFoot(const model::Question& question);
    void sure(quiz::Certainty certainty);
    /// To how sure one is, or once that is said to giving the answer.
    void goOn();
    void tell();
    void give();
    void expire(Time passed);
    void focusOn(Widget& widget);
    void show(Widget& widget);

    Actions m_actions;
    std::optional<Time> m_limit;
    std::optional<Time> m_since;
    Time m_ticked{0};
    bool m_decided = false;
    bool m_timeIsLow = false;
    TimerBar* m_timer = nullptr;
    double m_width = 0; ///< of the page, in design pixels that grow with the text
    ScrollView* m_scroll = nullptr;
    TwoPanes* m_panes = nullptr; ///< where there is a scene
    AnswerForm* m_form = nullptr;
    std::array<SureButton*, 3> m_sure{};
    std::array<std::string, 3> m_stakes;
    std::optional<quiz::Certainty> m_certainty;
    Button* m_give = nullptr;
    Label* m_reason = nullptr;    ///< what is missing, or what the chosen certainty stands for
    Label* m_lowReason = nullptr; ///< the same where the buttons have no room for what they stand for
    Widget* m_toReveal = nullptr;
};

/// How wide the pages of a round are, where there is no scene beside them; likewise.
inline constexpr double roundWidth = 1000;

/// How each question of a round stands; `current` is marked where it waits for an answer.
[[nodiscard]] std::vector<Mark> trailOf(const quiz::Round& round, bool current = true);
[[nodiscard]] Mark markOf(study::Told::Verdict verdict);

} // namespace window
