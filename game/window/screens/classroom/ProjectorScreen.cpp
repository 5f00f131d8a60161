#include "window/screens/classroom/ProjectorScreen.hpp"

#include "window/ClassWords.hpp"
#include "window/Strings.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace window {

using classroom::ClassView;
using ClassStage = classroom::Stage;
using classroom::TaskKind;

namespace {

/// How wide a page gets, in design pixels that grow with the text.
constexpr double widest = 1500;

std::string optionText(const ClassView& view, std::size_t option) {
    return view.task && option < view.task->options.size() ? view.task->options[option] : std::string();
}

} // namespace

ProjectorScreen::ProjectorScreen(const ClassDoor& door, ClassControls controls, Bar bar, const ProjectorWay& way)
    : ClassScreen(std::move(controls)), m_way(way) {
    addTop();
    const ClassView& view = shown().view;
    switch (view.stage) {
    case ClassStage::lobby:
        addLobby(door);
        break;
    case ClassStage::briefing:
        addRead(words::briefing, view.title, view.text);
        break;
    case ClassStage::finished:
    case ClassStage::ended:
        addRead(view.quiz ? "" : words::theEnd, view.endingTitle.empty() ? words::lastQuestion : view.endingTitle,
                view.text);
        break;
    default:
        addItem();
        break;
    }
    addFoot(door);
    if (bar == Bar::controls)
        addControls();
    bringUpToDate(shown());
}

bool ProjectorScreen::fits() const {
    if (!m_panes)
        return !m_scroll || !m_scroll->scrolls();
    return m_panes->wide() && !m_panes->left().scrolls() && !m_panes->right().scrolls();
}

bool ProjectorScreen::showsTask() const {
    if (!m_panes)
        return fits();
    return m_panes->wide() && !m_task->scrolls();
}

int ProjectorScreen::hidden() const { return m_beside ? m_beside->furthest() : 0; }

void ProjectorScreen::onLaidOut() {
    ClassScreen::onLaidOut();
    if (const Widget* latest = std::exchange(m_latest, nullptr); latest && m_beside && m_panes->wide())
        m_beside->reveal(latest->place(), 12);
}

void ProjectorScreen::addTop() {
    const ClassView& view = shown().view;
    auto& bar = root().add<Panel>(Panel::Look::bar, Insets::sides(36, 10));
    auto& row = bar.add<Row>(18);
    row.add<MarkView>(28).hints.across = Hints::Across::centre;
    TextStyle title = style(drawing::type::smallStrong);
    title.lines = 1;
    const std::string item = words::itemName(view);
    auto& label = row.add<Label>(item.empty() ? view.title : item + " · " + view.title, title, Tone::quiet);
    label.hints = {1, Hints::Across::centre};
    if (view.practice)
        row.add<Label>(words::triedOutMark, style(drawing::type::eyebrow), Tone::accent).hints.across =
            Hints::Across::centre;
    addClock(row, std::min(m_way.times, 1.25));
}

void ProjectorScreen::addLobby(const ClassDoor& door) {
    const ClassView& view = shown().view;
    auto& scroll = root().add<ScrollView>();
    scroll.hints.grow = 1;
    m_scroll = &scroll;
    auto& room = scroll.add<Padded>(Insets{48, 24, 32, 16});
    room.hints.grow = 1;
    auto& middle = room.add<Middle>();
    middle.hints.grow = 1;
    auto& both =
        middle.add<ReadingWidth>(1180, ReadingWidth::At::centre).add<Row>(56, 340 * std::min(1.0, m_way.times));
    constexpr double codeSide = 420;
    both.add<QrView>(door.qr, codeSide).hints.across = Hints::Across::centre;
    auto& column = both.add<Column>();
    column.hints = {1, Hints::Across::centre};
    column.add<Label>(view.title, style(drawing::type::title));
    column.add<Spacer>(18);
    column.add<Label>(words::joinTitle, style(drawing::type::subheading), Tone::accent);
    column.add<Spacer>(8);
    const auto step = [&](const char* number, const char* text) -> Widget& {
        auto& row = column.add<Row>(14);
        row.add<LetterBadge>(number, style(drawing::type::strong)).hints.across = Hints::Across::start;
        auto& words = row.add<Column>(2);
        words.hints = {1, Hints::Across::centre};
        words.add<Label>(text, style(drawing::type::lead));
        return words;
    };
    step("1", words::joinNetwork);
    column.add<Spacer>(10);
    step("2", words::joinScan).add<Label>(words::addressTyped(door.address), style(drawing::type::heading));
    column.add<Spacer>(10);
    // The code is large as it is; it gives way only where letters get smaller than usual.
    step("3", words::joinCode).add<Label>(door.code, grown(drawing::type::poster, std::min(1.0, m_way.times)));
    if (!view.notes.empty()) {
        column.add<Spacer>(14);
        auto& note = column.add<Panel>(Panel::Look::soft, Insets::all(14), 2);
        note.add<Label>(words::contentNote, style(drawing::type::smallStrong));
        note.add<Label>(view.notes, style(drawing::type::small));
    }
}

Widget& ProjectorScreen::addScroll(double gap) {
    auto& scroll = root().add<ScrollView>();
    scroll.hints.grow = 1;
    m_scroll = &scroll;
    auto& room = scroll.add<Padded>(Insets{48, 28, 32, 20});
    room.hints.grow = 1;
    auto& middle = room.add<Middle>();
    middle.hints.grow = 1;
    return middle.add<ReadingWidth>(widest, ReadingWidth::At::centre, gap);
}

void ProjectorScreen::addRead(const std::string& eyebrow, const std::string& title, const std::string& text) {
    Widget& column = addScroll(0).add<ReadingWidth>(980, ReadingWidth::At::centre);
    if (!eyebrow.empty())
        column.add<Label>(eyebrow, style(drawing::type::eyebrow), Tone::accent);
    column.add<Spacer>(8);
    column.add<Label>(title, style(drawing::type::title));
    column.add<Spacer>(18);
    if (!text.empty())
        column.add<Paragraphs>(text, style(drawing::type::narrative));
    addStandings(column);
}

void ProjectorScreen::addItem() {
    const ClassView& view = shown().view;
    const bool cards = !view.cards.empty() && view.stage != ClassStage::consequence;
    const bool story = m_way.story && (!view.text.empty() || !view.messages.empty());
    if (view.stage == ClassStage::consequence) {
        addConsequence(addScroll(0));
        return;
    }
    if (!cards && !story) {
        Widget& column = addScroll(0);
        addTask(column);
        return;
    }
    auto& room = root().add<Padded>(Insets{48, 8, 24, 0});
    room.hints.grow = 1;
    auto& middle = room.add<ReadingWidth>(widest, ReadingWidth::At::centre);
    middle.hints.grow = 1;
    // Smaller letters stand in two columns where larger ones could not.
    m_panes = &middle.add<TwoPanes>(700 * std::min(1.0, m_way.times), m_way.leftShare, 44);
    m_panes->hints.grow = 1;
    m_scroll = &m_panes->left();
    auto& left = m_panes->left().add<Padded>(Insets{0, 18, 0, 16});
    auto& right = m_panes->right().add<Padded>(Insets{0, 18, 8, 16});
    m_task = cards ? &m_panes->left() : &m_panes->right();
    m_beside = cards ? &m_panes->right() : &m_panes->left();
    if (cards) {
        addTask(left);
        addCards(right);
    } else {
        addStory(left);
        addTask(right);
    }
}

void ProjectorScreen::addStory(Widget& column) {
    const ClassView& view = shown().view;
    // A picture while the story is read; afterwards the room is for what is decided.
    if (m_way.picture && !view.place.empty() && view.stage == ClassStage::reading) {
        column.add<SceneView>(placeAlone(view.place), 0.26);
        column.add<Spacer>(16);
    }
    if (!view.text.empty())
        column.add<Paragraphs>(view.text, style(drawing::type::narrative));
    for (const auto& message : view.messages) {
        column.add<Spacer>(14);
        auto& panel = column.add<Panel>(Panel::Look::message, Insets::all(16), 4);
        panel.add<Label>(words::messageFrom(message.from), style(drawing::type::eyebrow), Tone::accent);
        panel.add<Paragraphs>(message.text, style(drawing::type::choice));
        m_latest = &panel;
    }
}

void ProjectorScreen::addTask(Widget& column) {
    const ClassView& view = shown().view;
    const std::string ask = !view.ask.empty() ? view.ask : view.task ? words::whatDoYouDo : "";
    if (!ask.empty()) {
        column.add<Label>(ask, style(drawing::type::subheading));
        column.add<Spacer>(16);
    }
    if (!view.task)
        return;
    if (view.split) {
        addVotes(column);
        return;
    }
    if (view.task->kind == TaskKind::truth) {
        column.add<Label>(words::trueOrFalse, style(drawing::type::lead), Tone::quiet);
        column.add<Spacer>(12);
    }
    for (const std::string& left : view.task->lefts) {
        column.add<Label>(left, style(drawing::type::choice));
        column.add<Spacer>(8);
    }
    if (!view.task->lefts.empty()) {
        column.add<Spacer>(4);
        column.add<Label>(words::goesWith, style(drawing::type::lead), Tone::quiet);
        column.add<Spacer>(10);
    }
    for (std::size_t i = 0; i < view.task->options.size(); ++i) {
        addOptionLine(column, {classroom::letterOf(i), view.task->options[i]}, m_way.times);
        column.add<Spacer>(14);
    }
}

void ProjectorScreen::addVotes(Widget& column) {
    const ClassView& view = shown().view;
    const auto& split = *view.split;
    for (std::size_t i = 0; i < split.counts.size(); ++i) {
        OptionLine line{classroom::letterOf(i), optionText(view, i)};
        line.votes = {split.counts[i], split.voted, std::nullopt, 0};
        if (view.before && i < view.before->counts.size()) {
            line.votes->before = view.before->counts[i];
            line.votes->mostBefore = view.before->voted;
        }
        addOptionLine(column, line, m_way.times);
        column.add<Spacer>(16);
    }
    for (const auto& words : split.words) {
        OptionLine line{std::to_string(words.count), words.words};
        addOptionLine(column, line, m_way.times);
        column.add<Spacer>(10);
    }
    if (const std::string moved = words::movedInWords(view); !moved.empty())
        column.add<Label>(moved, style(drawing::type::strong), Tone::accent);
}

void ProjectorScreen::addCards(Widget& column) {
    const ClassView& view = shown().view;
    column.add<Label>(words::reasonsHeading, style(drawing::type::subheading));
    column.add<Spacer>(12);
    // The same choice for different reasons stands side by side.
    auto& grid = column.add<Grid>(230 * std::min(m_way.times, 1.3), 2, 12);
    for (const ClassView::Card& card : view.cards) {
        auto& panel = grid.add<Panel>(Panel::Look::panel, Insets::all(16), 8);
        if (view.split && !view.split->counts.empty())
            panel.add<Row>().add<LetterBadge>(classroom::letterOf(card.option), style(drawing::type::smallStrong));
        panel.add<Label>(card.words, style(drawing::type::choice));
    }
}

void ProjectorScreen::addConsequence(Widget& column) {
    const ClassView& view = shown().view;
    Widget& page = column.add<ReadingWidth>(1040, ReadingWidth::At::centre);
    if (view.taken) {
        auto& quote = page.add<Quote>(6);
        quote.add<Label>(view.byMost ? words::mostTook : words::facilitatorTook, style(drawing::type::eyebrow),
                         Tone::accent);
        OptionLine line{classroom::letterOf(*view.taken), optionText(view, *view.taken), true};
        addOptionLine(quote, line, m_way.times);
        page.add<Spacer>(24);
    }
    if (view.quiz) {
        if (!view.ask.empty()) {
            page.add<Label>(view.ask, style(drawing::type::lead), Tone::quiet);
            page.add<Spacer>(16);
        }
        page.add<Label>(words::isRight, style(drawing::type::eyebrow), Tone::accent);
        page.add<Spacer>(6);
        for (const std::size_t right : view.right) {
            OptionLine line{classroom::letterOf(right), optionText(view, right), true};
            if (view.split && right < view.split->counts.size())
                line.votes = {view.split->counts[right], view.split->voted, std::nullopt, 0};
            addOptionLine(page, line, m_way.times);
            page.add<Spacer>(8);
        }
        for (const std::string& words : view.rightWords) {
            page.add<Label>(words, style(drawing::type::choice));
            page.add<Spacer>(6);
        }
        page.add<Spacer>(14);
    }
    if (!view.consequence.empty())
        page.add<Paragraphs>(view.consequence, style(drawing::type::narrative));
    addStandings(page);
}

void ProjectorScreen::addStandings(Widget& column) {
    const ClassView& view = shown().view;
    if (view.standings.empty())
        return;
    constexpr std::size_t most = 10;
    column.add<Spacer>(20);
    column.add<Label>(words::standings, style(drawing::type::subheading));
    column.add<Spacer>(8);
    for (std::size_t i = 0; i < std::min(view.standings.size(), most); ++i) {
        const auto& standing = view.standings[i];
        auto& row = column.add<Row>(16);
        row.add<Label>(std::to_string(standing.place) + ".", style(drawing::type::strong), Tone::quiet);
        row.add<Label>(standing.name, style(drawing::type::strong)).hints.grow = 1;
        row.add<Label>(words::decimal(standing.marks), style(drawing::type::strong));
    }
}

void ProjectorScreen::addFoot(const ClassDoor& door) {
    const ClassView& view = shown().view;
    if (view.stage == ClassStage::ended)
        return;
    root().add<Rule>();
    auto& foot = root().add<Padded>(Insets{36, 8, 36, 8});
    if (view.stage == ClassStage::voting) {
        m_voted = &foot.add<ProgressBar>();
        foot.add<Spacer>(6);
    }
    auto& row = foot.add<Row>(24, 220);
    m_status = &row.add<Label>("", style(drawing::type::strong));
    m_status->hints = {1, Hints::Across::centre};
    row.add<Label>(words::doorLine(door.address, door.code), style(drawing::type::small), Tone::quiet).hints.across =
        Hints::Across::centre;
}

void ProjectorScreen::addControls() {
    auto& bar = root().add<Panel>(Panel::Look::bar, Insets::sides(24, 6));
    auto& row = bar.add<Wrap>(10, 6);
    const auto next = classroom::nextStep(shown());
    if (next) {
        auto& button = row.add<Button>(words::withKey(words::commandName(*next, shown()), U'N'), m_controls.next,
                                       Button::Kind::primary);
        m_next = &button;
    }
    row.add<Button>(words::withKey(words::more, U'M'), m_controls.more, Button::Kind::quiet).setIcon("options");
}

void ProjectorScreen::bringUpToDate(const classroom::Shown& shown) {
    const auto put = [](Label* label, const std::string& text) {
        if (label && label->text() != text)
            label->setText(text);
    };
    put(m_status, shown.desk.problem.empty() ? words::stageLine(shown) : shown.desk.problem);
    if (m_voted && !shown.desk.people.empty())
        m_voted->setShare(static_cast<double>(shown.desk.voted) / static_cast<double>(shown.desk.people.size()));
}

std::unique_ptr<ProjectorScreen> largestProjector(const MakeProjector& make, const Setting& setting, Rect room) {
    constexpr std::array sizes{1.7, 1.6,  1.5,  1.4, 1.3,  1.22, 1.15, 1.07, 1.0,  0.92, 0.85,
                               0.8, 0.72, 0.65, 0.6, 0.55, 0.5,  0.45, 0.4,  0.36, 0.32};
    constexpr double withPicture = 1.3; ///< smaller letters for the sake of a picture help nobody
    constexpr double smallest = 0.85;   ///< of the usual letters, to be read from the middle of a room
    constexpr std::array shares{0.48, 0.6, 0.38};
    const auto made = [&](const ProjectorWay& way) {
        auto screen = make(way);
        Setting fitting = setting;
        fitting.generation = screen->root().newGeneration();
        screen->root().arrange(fitting, room);
        return screen;
    };
    for (const double times : sizes)
        if (times * setting.scale.text >= withPicture)
            if (auto screen = made({times, true}); screen->fits())
                return screen;
    std::unique_ptr<ProjectorScreen> enough; ///< shows the task, and most of what stands beside it
    for (const double times : sizes) {
        if (times * setting.scale.text < smallest)
            break;
        for (const double share : shares) {
            auto screen = made({times, false, share});
            if (screen->fits())
                return screen;
            if (screen->hidden() > 0 && screen->showsTask() && (!enough || screen->hidden() < enough->hidden()))
                enough = std::move(screen);
        }
    }
    if (enough)
        return enough;
    std::unique_ptr<ProjectorScreen> screen;
    for (const double times : sizes)
        if (screen = made({times, false, shares[1], false}); screen->showsTask())
            break;
    return screen;
}

} // namespace window
