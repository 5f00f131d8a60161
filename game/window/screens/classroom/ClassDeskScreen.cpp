#include "window/screens/classroom/ClassDeskScreen.hpp"

#include "window/ClassWords.hpp"
#include "window/Strings.hpp"
#include "window/screens/classroom/DeskCodeScreen.hpp"
#include "window/screens/office/OfficeParts.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace window {

using classroom::Command;
using classroom::Do;
using ClassStage = classroom::Stage;

ClassDeskScreen::ClassDeskScreen(const ClassDoor& door, const std::string& deskCode, ClassControls controls)
    : ClassScreen(std::move(controls)) {
    addBar();
    auto& room = root().add<Padded>(Insets{32, 0, 16, 0});
    room.hints.grow = 1;
    auto& middle = room.add<ReadingWidth>(widestPage, ReadingWidth::At::centre);
    middle.hints.grow = 1;
    auto& panes = middle.add<TwoPanes>(820, 0.44, 36);
    panes.hints.grow = 1;
    m_panes = &panes;
    m_scroll = &panes;
    addNow(panes.left().add<Padded>(Insets{0, 20, 0, 20}), door);
    addPrivate(panes.right().add<Padded>(Insets{0, 20, 4, 20}), door, deskCode);
    bringUpToDate(shown());
}

bool ClassDeskScreen::may(Command command) const { return std::ranges::count(shown().may, command) > 0; }

void ClassDeskScreen::act(Do wanted) {
    if (m_controls.act)
        m_controls.act(wanted);
}

Button& ClassDeskScreen::named(std::string name, Button& button) {
    m_named.emplace_back(std::move(name), &button);
    return button;
}

void ClassDeskScreen::goOnFrom(const ClassDeskScreen& before) {
    m_offsets = {before.m_panes->offset(), before.m_panes->left().offset(), before.m_panes->right().offset()};
    const auto held = std::ranges::find_if(before.m_named, [](const auto& one) { return one.second->focused(); });
    if (held == before.m_named.end())
        return;
    const auto same = std::ranges::find(m_named, held->first, &std::pair<std::string, Button*>::first);
    if (same != m_named.end())
        m_next = same->second;
}

void ClassDeskScreen::onLaidOut() {
    ClassScreen::onLaidOut();
    if (const auto offsets = std::exchange(m_offsets, std::nullopt)) {
        m_panes->scrollTo(offsets->all);
        m_panes->left().scrollTo(offsets->left);
        m_panes->right().scrollTo(offsets->right);
    }
}

void ClassDeskScreen::addBar() {
    const auto& view = shown().view;
    std::vector<EdgeButton> edge;
    edge.push_back({words::withKey(m_controls.secondOpen ? words::closeSecondWindow : words::secondWindow, U'W'),
                    m_controls.window, m_controls.secondOpen ? "eye-off" : "eye"});
    edge.push_back(keysButton(m_controls.help));
    edge.push_back({words::leaveClass, m_controls.leave, "close"});
    window::addBar(root(), std::string(words::desk) + " · " + view.title, std::move(edge));
}

void ClassDeskScreen::addNow(Widget& column, const ClassDoor& door) {
    const auto& view = shown().view;
    const std::string item = words::itemName(view);
    column.add<Label>(item.empty() ? words::classStands : item + (view.practice ? " · practice" : ""),
                      drawing::type::heading);
    column.add<Spacer>(6);
    m_status = &column.add<Label>("", drawing::type::lead);
    if (view.stage == ClassStage::voting || view.stage == ClassStage::closed) {
        column.add<Spacer>(8);
        m_voted = &column.add<ProgressBar>();
    }
    auto& clock = column.add<Column>();
    addClock(clock, 1);
    column.add<Spacer>(16);
    const auto next = classroom::nextStep(shown());
    if (next) {
        auto& button = column.add<Row>().add<Button>(words::withKey(words::commandName(*next, shown()), U'N'),
                                                     m_controls.next, Button::Kind::primary);
        m_next = &named("next", button);
        column.add<Spacer>(12);
    }
    if (may(Command::open) || may(Command::discuss)) {
        column.add<Label>(words::withKey(words::clockLabel, U'T'), drawing::type::smallStrong, Tone::quiet);
        column.add<Spacer>(6);
        std::vector<std::string> choices;
        for (const auto seconds : words::clockChoices)
            choices.push_back(words::clockChoice(seconds));
        const auto chosen = std::ranges::find(words::clockChoices, m_controls.chosenLimit);
        const auto place = chosen == words::clockChoices.end()
                               ? std::size_t{0}
                               : static_cast<std::size_t>(chosen - words::clockChoices.begin());
        column.add<ChoiceRow>(choices, place, [this](std::size_t i) { m_controls.limit(words::clockChoices[i]); });
        column.add<Spacer>(14);
    }
    addCommands(column);
    column.add<Spacer>(20);
    column.add<Label>(words::doorLine(door.address, door.code), drawing::type::small, Tone::quiet);
    addText(column);
}

void ClassDeskScreen::addCommands(Widget& column) {
    auto& row = column.add<Wrap>(8, 8);
    const auto next = classroom::nextStep(shown());
    for (const Command command : {Command::open, Command::reveal, Command::discuss, Command::pause, Command::resume,
                                  Command::extend, Command::comeBack, Command::standings, Command::end}) {
        if (command == next || !may(command))
            continue;
        const char32_t key = words::keyOf(command);
        named("command " + std::to_string(static_cast<int>(command)),
              row.add<Button>(words::withKey(words::commandName(command, shown()), key),
                              [this, key] { m_controls.typed(key); }));
    }
    named("people", row.add<Button>(words::withKey(words::people, U'L'), m_controls.people)).setIcon("people");
    for (const auto& earlier : shown().desk.back) {
        if (!may(Command::back))
            break;
        Do wanted{Command::back};
        wanted.item = earlier.item + 1;
        auto& button = column.add<Padded>(Insets{0, 8, 0, 0})
                           .add<Button>(
                               words::backTo(shown(), earlier), [this, wanted] { act(wanted); }, Button::Kind::entry);
        named("back " + std::to_string(earlier.item), button).setMostLines(1);
    }
}

void ClassDeskScreen::addPrivate(Widget& column, const ClassDoor& door, const std::string& deskCode) {
    auto& head = column.add<Row>(10);
    head.add<IconView>("eye-off", Tone::quiet).hints.across = Hints::Across::centre;
    head.add<Label>(words::deskPrivate, drawing::type::smallStrong, Tone::quiet).hints = {1, Hints::Across::centre};
    column.add<Spacer>(12);
    if (shown().view.stage == ClassStage::lobby)
        addDeskCode(column, door, deskCode);
    addPeople(column);
    addVotes(column);
    addReasons(column);
    addMessages(column);
    addKey(column);
}

void ClassDeskScreen::addPeople(Widget& column) {
    if (shown().view.stage != ClassStage::voting)
        return;
    const auto part = [&column](const char* heading) {
        column.add<Label>(heading, drawing::type::subheading);
        column.add<Spacer>(4);
        auto& names = column.add<Label>("", drawing::type::body);
        column.add<Spacer>(16);
        return &names;
    };
    m_yet = part(words::yetToVote);
    m_have = part(words::haveVoted);
}

void ClassDeskScreen::addText(Widget& column) {
    const auto& view = shown().view;
    if (view.text.empty() && view.ask.empty())
        return;
    column.add<Spacer>(16);
    column.add<Label>(words::whatTheyRead, drawing::type::subheading);
    column.add<Spacer>(8);
    if (!view.text.empty())
        column.add<Paragraphs>(view.text, drawing::type::body, Tone::quiet);
    if (!view.ask.empty())
        column.add<Label>(view.ask, drawing::type::body);
    if (!view.task || shown().desk.split)
        return;
    column.add<Spacer>(10);
    for (std::size_t i = 0; i < view.task->options.size(); ++i) {
        addOptionLine(column, {classroom::letterOf(i), view.task->options[i]}, 1);
        column.add<Spacer>(8);
    }
}

void ClassDeskScreen::addKey(Widget& column) {
    const auto& desk = shown().desk;
    const auto& view = shown().view;
    if (!desk.split || !view.task || desk.key.empty())
        return;
    column.add<Spacer>(16);
    column.add<Label>(words::authorsKey, drawing::type::subheading);
    column.add<Spacer>(8);
    for (const auto& key : desk.key) {
        if (!desk.split->words.empty()) {
            column.add<Label>("Right: " + key.why, drawing::type::body);
            continue;
        }
        auto& row = column.add<Row>(12);
        row.add<LetterBadge>(classroom::letterOf(key.option), drawing::type::smallStrong).hints.across =
            Hints::Across::start;
        row.add<Label>(key.rating + (key.why.empty() ? "" : ": " + key.why), drawing::type::body, Tone::quiet).hints = {
            1, Hints::Across::centre};
        column.add<Spacer>(10);
    }
}

void ClassDeskScreen::addDeskCode(Widget& column, const ClassDoor& door, const std::string& deskCode) {
    column.add<Label>(words::phoneDesk, drawing::type::subheading);
    column.add<Spacer>(6);
    if (deskCode.empty()) {
        column.add<Label>(words::deskToldBefore, drawing::type::body);
        return;
    }
    column.add<Label>(words::phoneDeskMore, drawing::type::body);
    column.add<Spacer>(14);
    window::addDeskCode(column, door.address, deskCode);
    column.add<Spacer>(16);
}

void ClassDeskScreen::addMessages(Widget& column) {
    const auto& ahead = shown().desk.ahead;
    if (ahead.empty())
        return;
    column.add<Spacer>(12);
    column.add<Label>(words::messagesAhead, drawing::type::subheading);
    column.add<Spacer>(8);
    for (const auto& one : ahead) {
        auto& panel = column.add<Panel>(Panel::Look::message, Insets::all(14), 4);
        panel.add<Label>(words::messageFrom(one.view.from), drawing::type::eyebrow, Tone::accent);
        panel.add<Label>(one.view.text, drawing::type::body);
        if (one.came) {
            panel.add<Label>(words::cameIn, drawing::type::small, Tone::quiet);
        } else if (may(Command::message)) {
            Do wanted{Command::message};
            wanted.message = one.message;
            named("message " + std::to_string(one.message),
                  panel.add<Row>().add<Button>(words::letIn, [this, wanted] { act(wanted); }));
        }
        column.add<Spacer>(10);
    }
    column.add<Spacer>(10);
}

void ClassDeskScreen::addVotes(Widget& column) {
    const auto& view = shown().view;
    const auto& desk = shown().desk;
    if (!view.task)
        return;
    column.add<Label>(words::votesPrivate, drawing::type::subheading);
    column.add<Spacer>(8);
    if (!desk.split) {
        column.add<Label>(words::votesLater, drawing::type::body, Tone::quiet);
        return;
    }
    if (!view.quiz && desk.most.size() != 1 && may(Command::take)) {
        column.add<Label>(desk.split->voted == 0 ? words::nobodyVoted : words::levelVote, drawing::type::strong,
                          Tone::accent);
        column.add<Spacer>(10);
    }
    for (std::size_t i = 0; i < view.task->options.size() && i < desk.split->counts.size(); ++i) {
        OptionLine line{classroom::letterOf(i), view.task->options[i]};
        line.taken = view.taken == i;
        line.votes = {desk.split->counts[i], desk.split->voted, std::nullopt, 0};
        if (view.before && i < view.before->counts.size()) {
            line.votes->before = view.before->counts[i];
            line.votes->mostBefore = view.before->voted;
        }
        line.remark = classroom::sureWords(*desk.split, i);
        addOptionLine(column, line, 1);
        if (!view.quiz && may(Command::take)) {
            Do wanted{Command::take};
            wanted.option = i;
            column.add<Spacer>(6);
            named("take " + std::to_string(i),
                  column.add<Padded>(Insets{34, 0, 0, 0})
                      .add<Row>()
                      .add<Button>(words::goOnWithThis + std::string(" (") + std::to_string(i + 1) + ")",
                                   [this, wanted] { act(wanted); }));
        }
        column.add<Spacer>(14);
    }
    for (const auto& words : desk.split->words) {
        addOptionLine(column, {std::to_string(words.count), words.words}, 1);
        column.add<Spacer>(8);
    }
}

void ClassDeskScreen::addReasons(Widget& column) {
    const auto& reasons = shown().desk.reasons;
    if (reasons.empty())
        return;
    column.add<Spacer>(12);
    column.add<Label>(words::reasonsHeading, drawing::type::subheading);
    column.add<Spacer>(8);
    const bool lettered = shown().view.split && !shown().view.split->counts.empty();
    bool keyTold = false;
    for (const auto& reason : reasons) {
        auto& row = column.add<Row>(12, 120);
        if (lettered || shown().desk.split->words.empty())
            row.add<LetterBadge>(classroom::letterOf(reason.option), drawing::type::smallStrong,
                                 reason.shown ? LetterBadge::Look::taken : LetterBadge::Look::plain)
                .hints.across = Hints::Across::centre;
        row.add<Label>(reason.words, drawing::type::body).hints = {1, Hints::Across::centre};
        if (may(Command::card)) {
            Do wanted{Command::card};
            wanted.card = reason.card;
            wanted.shown = !reason.shown;
            // The key shows the first of those that are left.
            const bool byKey = !reason.shown && !std::exchange(keyTold, keyTold || !reason.shown);
            auto& button =
                row.add<Button>(reason.shown ? std::string(words::turnAway)
                                             : words::withKey(words::turnUp, byKey ? words::reasonKey : U'\0'),
                                [this, wanted] { act(wanted); });
            button.hints.across = Hints::Across::centre;
            named("card " + std::to_string(reason.card), button);
        }
        column.add<Spacer>(8);
    }
}

void ClassDeskScreen::bringUpToDate(const classroom::Shown& shown) {
    const std::string line = shown.desk.problem.empty() ? words::deskLine(shown) : shown.desk.problem;
    if (m_status->text() != line)
        m_status->setText(line);
    if (m_yet) {
        std::string yet;
        std::string have;
        for (const auto& somebody : shown.desk.people) {
            std::string& names = somebody.voted ? have : yet;
            names += (names.empty() ? "" : ", ") + somebody.name +
                     (somebody.here ? "" : " (" + std::string(words::notConnected) + ")");
        }
        const auto put = [](Label& label, const std::string& names) {
            if (label.text() != names)
                label.setText(names);
        };
        put(*m_yet, yet.empty() ? words::nobody : yet);
        put(*m_have, have.empty() ? words::nobody : have);
    }
    if (m_voted && !shown.desk.people.empty())
        m_voted->setShare(static_cast<double>(shown.desk.voted) / static_cast<double>(shown.desk.people.size()));
}

} // namespace window
