#include "window/Showing.hpp"

#include "art/Artwork.hpp"
#include "window/Flow.hpp"
#include "window/PageWords.hpp"
#include "window/ShownWay.hpp"
#include "window/Strings.hpp"
#include "window/screens/DecisionCard.hpp"

#include <algorithm>
#include <vector>

namespace window {

namespace {

using namespace std::chrono_literals;

constexpr const char* learner = "Ada Okafor";
constexpr const char* anotherLearner = "Tom Whitlock";

struct Stopped {
    std::string sentence;
};

bool hasText(const Widget& widget, const Setting& setting, std::string_view text) {
    const auto own = widget.texts(setting);
    const auto children = widget.children();
    return std::any_of(own.begin(), own.end(), [text](const PlacedText& t) { return t.text == text; }) ||
           std::any_of(children.begin(), children.end(),
                       [&](const auto& child) { return child->visible() && hasText(*child, setting, text); });
}

/// Somebody at a window that is nowhere.
class Visitor {
public:
    Visitor(practice::Practice& practice, const ShowingOptions& options, decltype(Options::first) first = {})
        : m_art(options.art), m_stage(
                                  options.size, options.look, [this] { return m_now; }, m_clipboard) {
        m_options.first = std::move(first);
        m_options.seed = ShownWay::seed;
        m_options.preferences.look = options.look;
        m_options.preferences.captions = false; // nobody has chosen anything that could be heard
        m_options.art = options.art;
        m_options.version = options.version;
        m_options.writeReport = [](const practice::FinishedDebrief&) { return std::string(); };
        m_options.clock = [this] { return m_now; };
        m_stage.setArt(&m_art);
        m_flow.emplace(practice, m_stage, m_options);
        pass(1s);
    }

    Screen& screen() { return m_stage.screens().top(); }
    const drawing::Surface& picture() {
        pass(1s);
        return m_stage.surface();
    }
    void press(Key key, bool control = false) {
        m_stage.handle(KeyPress{key, false, control, false});
        pass(1s);
    }
    /// Whether something with this text can be pressed.
    [[nodiscard]] bool sees(std::string_view text) {
        pass(0s);
        for (Widget* widget : focusOrder(screen().root()))
            if (hasText(*widget, m_stage.setting(), text))
                return true;
        return false;
    }
    /// Presses what has this text.
    void press(std::string_view text) {
        pass(0s);
        for (Widget* widget : focusOrder(screen().root()))
            if (hasText(*widget, m_stage.setting(), text)) {
                activate(*widget);
                return;
            }
        throw Stopped{"The screen \"" + std::string(screen().name()) + "\" has nothing to press that says \"" +
                      std::string(text) + "\", so not every picture could be made. That is a fault of the program."};
    }
    void activate(Widget& widget) {
        widget.activate();
        pass(1s);
    }
    /// Takes the choice at a place, from 0.
    void choose(std::size_t place) {
        pass(3s);
        for (Widget* widget : focusOrder(screen().root()))
            if (dynamic_cast<ChoiceButton*>(widget) && place-- == 0) {
                activate(*widget);
                return;
            }
    }
    /// Lets time pass, and things arrive.
    void pass(std::chrono::milliseconds time) {
        const auto end = m_now + time;
        m_stage.paint();
        for (auto next = m_stage.nextTick(); next && *next <= end; next = m_stage.nextTick()) {
            m_now = std::max(m_now, *next);
            m_stage.tick();
            m_stage.paint();
        }
        m_now = end;
    }

private:
    std::chrono::milliseconds m_now{0};
    OwnClipboard m_clipboard;
    art::Artwork m_art;
    Options m_options;
    Stage m_stage;
    std::optional<Flow> m_flow;
};

class Tour {
public:
    using Take = std::function<std::optional<std::string>(std::string_view, const drawing::Surface&)>;

    Tour(const ShowingOptions& options, std::span<const std::string> wanted, const Take& take)
        : m_options(&options), m_take(&take), m_missing(wanted.begin(), wanted.end()) {}

    void play(practice::Practice& practice) {
        const auto& ranks = practice.framework().ranks;
        for (const char* name : {learner, anotherLearner})
            (void)practice.addLearner(name, ranks.empty() ? std::string() : ranks.front().id);
        const ShownWay way = bestWay(practice.gallery());
        Visitor visitor(practice, *m_options);
        show("title", visitor);
        visitor.press(Key::f1);
        show("help", visitor);
        visitor.press(Key::escape);
        visitor.press(words::settings);
        show("settings", visitor);
        visitor.press(Key::escape);
        visitor.press(words::play);
        show("learner", visitor);
        visitor.press(learner);
        show("gallery", visitor);
        if (!way.card)
            throw Stopped{"There is no scenario here that could be played for pictures."};
        visitor.press(way.card->scenario->title);
        show("briefing", visitor);
        visitor.press(words::begin);
        attempt(visitor, way);
        debrief(visitor);
        visitor.press(words::anotherScenario);
        visitor.press(way.card->scenario->title);
        visitor.press(words::begin);
        visitor.choose(way.choices.front());
        visitor.press(Key::escape);
        visitor.press(words::toTitle);
        visitor.press(words::earlierAttempts);
        show("attempts", visitor);
        Visitor lost(practice, *m_options, ResumeAttempt{"nowhere"});
        show("problem", lost);
    }

    void lookAround(practice::Practice& empty) {
        Visitor visitor(empty, *m_options);
        visitor.press(words::play);
        visitor.press(words::withoutName);
        show("gallery-empty", visitor);
    }

    [[nodiscard]] const std::vector<std::string>& missing() const { return m_missing; }

private:
    /// Hands over what is on the screen, if that is wanted and the first of its name.
    void show(std::string_view name, Visitor& visitor) {
        const auto wanted = std::find(m_missing.begin(), m_missing.end(), name);
        if (wanted == m_missing.end())
            return;
        if (auto problem = (*m_take)(name, visitor.picture()))
            throw Stopped{std::move(*problem)};
        std::erase(m_missing, std::string(name));
    }

    void attempt(Visitor& visitor, const ShownWay& way) {
        std::size_t decisions = 0;
        play::Runner told(*way.card->scenario, ShownWay::seed);
        for (int steps = 0; visitor.screen().name() != "ending" && steps < 1000; ++steps) {
            const std::string_view name = visitor.screen().name();
            if (name == "situation" && decisions < way.choices.size()) {
                situation(visitor, told);
                told.choose(told.available()[way.choices[decisions]], 1s);
                visitor.choose(way.choices[decisions++]);
            } else if (name == "rationale") {
                show("rationale", visitor);
                visitor.press(words::skip);
            } else if (name == "consequence") {
                show("consequence", visitor);
                visitor.press(words::goOn);
            } else {
                return;
            }
        }
        show("ending", visitor);
        visitor.press(words::toDebrief);
    }

    void situation(Visitor& visitor, const play::Runner& runner) {
        const model::Scenario& scenario = runner.scenario();
        const model::Timer* timer = scenario.timerOf(*runner.situation());
        const auto injects = runner.injects();
        if (!timer && injects.empty())
            show("situation", visitor);
        if (!timer && !injects.empty()) {
            visitor.pass(injects.back()->after);
            show("situation-message", visitor);
        }
        if (timer) {
            visitor.pass(timer->limit / 2);
            show("situation-timer", visitor);
        }
        visitor.press(Key::escape);
        show("pause", visitor);
        visitor.press(words::goOn);
    }

    void debrief(Visitor& visitor) {
        show("debrief", visitor);
        goTo(words::profile, visitor);
        show("debrief-profile", visitor);
        goTo(words::decisions, visitor);
        openFirst(visitor);
        show("debrief-decision", visitor);
    }

    /// To a part of a page, whose list of parts is shut where there is little room.
    static void goTo(const char* part, Visitor& visitor) {
        if (!visitor.sees(part))
            visitor.press(words::onThisPage);
        visitor.press(part);
    }

    /// Opens the first decision, and scrolls to it.
    static void openFirst(Visitor& visitor) {
        for (Widget* widget : focusOrder(visitor.screen().root()))
            if (const auto* card = dynamic_cast<DecisionCard*>(widget->parent())) {
                visitor.activate(card->header());
                if (ScrollView* scroll = visitor.screen().mainScroll())
                    scroll->bringToTop(card->place(), 28);
                return;
            }
    }

    const ShowingOptions* m_options;
    const Take* m_take;
    std::vector<std::string> m_missing;
};

} // namespace

std::optional<std::string>
show(practice::Practice& practice, practice::Practice& empty, const ShowingOptions& options,
     std::span<const std::string> wanted,
     const std::function<std::optional<std::string>(std::string_view, const drawing::Surface&)>& take) {
    try {
        Tour tour(options, wanted, take);
        tour.play(practice);
        tour.lookAround(empty);
        if (tour.missing().empty())
            return std::nullopt;
        return "No scenario here shows the screen \"" + tour.missing().front() + "\" on the way through it.";
    } catch (const Stopped& stopped) {
        return stopped.sentence;
    }
}

} // namespace window
