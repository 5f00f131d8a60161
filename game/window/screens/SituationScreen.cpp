#include "window/screens/SituationScreen.hpp"

#include "window/Focus.hpp"
#include "window/PageWords.hpp"
#include "window/Scene.hpp"
#include "window/Strings.hpp"

#include <algorithm>
#include <array>

namespace window {

namespace {

/// What a message comes by; from a person, a voice.
std::string iconOf(std::string_view from) {
    constexpr std::array<std::string_view, 4> means{"radio", "phone", "message", "tannoy"};
    return std::string(std::ranges::find(means, from) != means.end() ? from : "voice");
}

/// How something that arrives is heard, by who or what it comes from.
Cue cueOf(std::string_view from) {
    if (from == "radio")
        return Cue::radio;
    if (from == "phone")
        return Cue::phone;
    if (from == "tannoy")
        return Cue::tannoy;
    return Cue::message;
}

/// A line that goes where a low window or large text leaves too little for what is happening.
class RoomyNote final : public Label {
public:
    using Label::Label;
    void paint(Canvas& canvas, const Setting& setting) const override {
        if (!place().empty())
            Label::paint(canvas, setting);
    }

protected:
    Size measured(const Setting& setting, int width) override {
        constexpr double roomy = 420; ///< height of the window in design pixels that grow with the text
        return setting.window.height < setting.scale.measure(roomy) ? Size{} : Label::measured(setting, width);
    }
    [[nodiscard]] std::vector<Lettering> lettering(const Setting& setting) const override {
        return place().empty() ? std::vector<Lettering>{} : Label::lettering(setting);
    }
};

} // namespace

SituationScreen::SituationScreen(const play::Journey& journey, Actions actions) : m_actions(std::move(actions)) {
    const play::Runner& runner = journey.runner();
    const model::Scenario& scenario = journey.scenario();
    const model::Situation* situation = runner.situation();
    std::vector<EdgeButton> edge{keysButton(m_actions.help), pauseButton(m_actions.pause)};
    if (m_actions.notebook)
        edge.insert(edge.begin(), notebookButton([this] { openNotebook(); }));
    addBar(root(), m_actions.where.empty() ? std::string(scenario.title) : m_actions.where,
           with(m_actions.ways, std::move(edge)));

    if (const model::Timer* timer = situation ? scenario.timerOf(*situation) : nullptr) {
        m_limit = practice::limitAt(m_actions.pace, timer->limit);
    }
    if (m_limit) {
        auto& strip =
            root().add<Padded>(Insets{32, 14, 32, 0}).add<ReadingWidth>(widestPage, ReadingWidth::At::centre, 2);
        m_timer = &strip.add<TimerBar>(*m_limit);
        strip.add<RoomyNote>(words::timerNote, drawing::type::small, Tone::quiet);
    }

    auto& room = root().add<Padded>(Insets{32, 0, 16, 0});
    room.hints.grow = 1;
    auto& middle = room.add<ReadingWidth>(widestPage, ReadingWidth::At::centre);
    middle.hints.grow = 1;
    auto& both = middle.add<PanesWithCue>(820, 0.56, 40, words::choicesBelow(runner.available().size()), words::readOn);
    both.hints.grow = 1;
    m_panes = &both.panes();

    auto& story = m_panes->left().add<Padded>(Insets{0, 20, 0, 12});
    auto& left = story.add<Column>(0);
    if (situation) {
        m_place = situation->place;
        addScene(left, scenario, *situation);
    }
    auto& text = left.add<ReadingWidth>(readingWidth);
    text.add<Paragraphs>(runner.text(), drawing::type::narrative);
    for (const model::Inject* inject : runner.injects())
        addMessage(text, *inject);

    auto& right = m_panes->right().add<Padded>(Insets{4, 38, 4, 40}, 12);
    right.add<Label>(words::whatDoYouDo, drawing::type::subheading, Tone::quiet);
    for (const model::ChoiceId id : runner.available()) {
        const std::size_t number = m_choices.size();
        m_choices.push_back(id);
        m_buttons.push_back(&right.add<ChoiceButton>(static_cast<int>(number + 1), std::string(scenario[id].text),
                                                     [this, number] { choose(number); }));
    }
}

void SituationScreen::addScene(Widget& column, const model::Scenario& scenario, const model::Situation& situation) {
    constexpr double share = 0.36; ///< of the window's height
    const SceneContent scene = sceneOf(scenario, situation);
    if (!situation.place.empty()) {
        column.add<SceneView>(scene, share);
        column.add<Spacer>(14);
    }
    const auto present = scenario.presentIn(situation);
    if (present.empty())
        return;
    auto& people = column.add<Wrap>(28, 12);
    for (std::size_t i = 0; i < present.size(); ++i) {
        const model::CastMember& who = scenario[present[i].who];
        people.add<PersonTag>(std::string(who.name), words::looks(who.role, present[i].expression),
                              scene.people[i].person, present[i].expression);
    }
    column.add<Spacer>(16);
}

void SituationScreen::addMessage(Widget& column, const model::Inject& inject) {
    auto& holder = column.add<Padded>(Insets{0, 20, 0, 0});
    auto& message = holder.add<Panel>(Panel::Look::message, Insets::sides(20, 14), 2);
    auto& heading = message.add<Row>(8);
    heading.add<IconView>(iconOf(inject.from), Tone::accent, 18).hints.across = Hints::Across::centre;
    heading.add<Label>(words::messageFrom(inject.from), drawing::type::smallStrong, Tone::accent).hints.grow = 1;
    message.add<Paragraphs>(inject.text, drawing::type::lead);
    holder.setVisible(false);
    m_arrivals.push_back({practice::arrivalAt(m_actions.pace, inject.after), &holder, cueOf(inject.from),
                          words::messageFrom(inject.from) + ".\n\n" + std::string(inject.text)});
}

ScrollView* SituationScreen::mainScroll() const { return m_panes->wide() ? &m_panes->left() : m_panes; }

void SituationScreen::onShown(Time now) {
    if (!m_since)
        m_since = m_ticked = now;
}

void SituationScreen::choose(std::size_t number) {
    if (m_decided || number >= m_choices.size())
        return;
    m_decided = true;
    const Time thought = m_since ? m_actions.clock() - *m_since : Time{0};
    if (m_limit && thought >= *m_limit) {
        m_actions.expire(); // the window was held up: what was pressed came too late
        return;
    }
    tell(Cue::choose);
    m_actions.choose(m_choices[number], thought);
}

bool SituationScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape)
        return false;
    m_actions.pause();
    return true;
}

void SituationScreen::openNotebook() { m_actions.notebook(m_since ? m_actions.clock() - *m_since : Time{0}); }

bool SituationScreen::onTyped(char32_t character) {
    if (m_actions.notebook && !m_decided && words::isNotebookKey(character)) {
        openNotebook();
        return true;
    }
    if (character < U'1' || character > U'9')
        return false;
    chooseByKey(static_cast<std::size_t>(character - U'1'));
    return true;
}

void SituationScreen::chooseByKey(std::size_t number) {
    constexpr double enough = 0.9; ///< of a choice in sight: its letters show, and only its edge may not
    if (m_decided || number >= m_choices.size())
        return;
    ChoiceButton& button = *m_buttons[number];
    const bool seen = partInSight(button).height >= enough * button.place().height;
    if (seen || m_broughtUp == number) {
        choose(number);
        return;
    }
    m_broughtUp = number;
    for (Widget* up = button.parent(); up; up = up->parent())
        if (auto* scroll = dynamic_cast<ScrollView*>(up))
            scroll->reveal(button.place(), 12);
    wishFocus(button);
    if (m_actions.hint)
        m_actions.hint(words::pressAgain(number + 1));
}

void SituationScreen::onLaidOut() {
    if (m_toReveal && m_panes->wide())
        m_panes->left().reveal(m_toReveal->place(), 12);
    m_toReveal = nullptr;
}

void SituationScreen::arrive(Arrival arrival) {
    m_toReveal = arrival.message;
    m_toReveal->setVisible(true);
    letArrive();
    tell(arrival.cue, std::move(arrival.words));
}

void SituationScreen::onTick(Time now) {
    if (!m_since || m_decided)
        return;
    m_ticked = now;
    const Time passed = now - *m_since;
    while (!m_arrivals.empty() && m_arrivals.front().after <= passed) {
        arrive(std::move(m_arrivals.front()));
        m_arrivals.erase(m_arrivals.begin());
    }
    if (!m_limit)
        return;
    m_timer->setLeft(*m_limit - std::min(passed, *m_limit));
    if (passed >= *m_limit) {
        m_decided = true;
        m_actions.expire();
    } else if (!m_timeIsLow && passed >= *m_limit - *m_limit / 4) {
        m_timeIsLow = true;
        tell(Cue::timerLow);
    }
}

std::optional<Screen::Time> SituationScreen::nextChange() const {
    if (!m_since || m_decided)
        return std::nullopt;
    std::optional<Time> next;
    if (!m_arrivals.empty())
        next = *m_since + m_arrivals.front().after;
    if (m_limit) {
        const Time tick = std::min(m_ticked + timerStep(*m_limit), *m_since + *m_limit);
        next = next ? std::min(*next, tick) : tick;
    }
    return next;
}

} // namespace window
