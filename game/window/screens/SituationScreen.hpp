#pragma once

#include "play/Journey.hpp"
#include "window/Preferences.hpp"
#include "window/screens/Parts.hpp"

#include <optional>

namespace window {

/// A decision to be made: what is happening, who is there, what arrives meanwhile, how much time there is, and what can
/// be done. Measures the time from its appearance to the choice.
class SituationScreen final : public Screen {
public:
    struct Actions {
        std::function<Time()> clock;
        std::function<void(model::ChoiceId, std::chrono::milliseconds thought)> choose;
        Action expire, pause, help;
        std::vector<EdgeButton> ways = {}; ///< further words for the bar
        Pace pace = Pace::usual;
        std::string where = {}; ///< for the bar; empty: the scenario's title
        /// Given how long the situation has been in sight. May be none.
        std::function<void(Time shownFor)> notebook = {};
        std::function<void(std::string)> hint = {}; ///< tells what a key will do; may be none
    };
    /// `journey` must be at the step `situation`; it is only read.
    SituationScreen(const play::Journey& journey, Actions actions);

    [[nodiscard]] std::string_view name() const override { return "situation"; }
    /// None: an Enter too many must not take a choice.
    [[nodiscard]] Widget* firstFocus() const override { return nullptr; }
    [[nodiscard]] ScrollView* mainScroll() const override;
    bool onKey(const KeyPress& press) override;
    bool onTyped(char32_t character) override;
    void onShown(Time now) override;
    void onLaidOut() override;
    [[nodiscard]] std::optional<std::string_view> place() const override { return m_place; }
    void onTick(Time now) override;
    [[nodiscard]] std::optional<Time> nextChange() const override;

private:
    struct Arrival {
        Time after;
        Widget* message;
        Cue cue;
        std::string words; ///< what is said when it is read aloud
    };
    void addScene(Widget& column, const model::Scenario& scenario, const model::Situation& situation);
    /// A message that will arrive.
    void addMessage(Widget& column, const model::Inject& inject);
    void arrive(Arrival arrival);
    void choose(std::size_t number);
    /// Takes a choice that shows. One that is scrolled away is brought up first, and taken when its key comes again:
    /// nobody takes what they have not read.
    void chooseByKey(std::size_t number);
    void openNotebook();

    Actions m_actions;
    std::vector<model::ChoiceId> m_choices; ///< as shown
    std::vector<ChoiceButton*> m_buttons;   ///< likewise
    std::optional<std::size_t> m_broughtUp; ///< the choice that a key has scrolled into sight, from 0
    std::vector<Arrival> m_arrivals;        ///< still to come, earliest first
    std::optional<Time> m_limit;
    std::optional<Time> m_since;
    Time m_ticked{0};
    bool m_decided = false;
    bool m_timeIsLow = false; ///< the last quarter of the time has begun
    std::string m_place;
    TwoPanes* m_panes = nullptr;
    TimerBar* m_timer = nullptr;
    Widget* m_toReveal = nullptr;
};

} // namespace window
