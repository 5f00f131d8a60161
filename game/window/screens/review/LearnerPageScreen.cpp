#include "window/screens/review/LearnerPageScreen.hpp"

#include "window/ExportWords.hpp"
#include "window/PageWords.hpp"
#include "window/QuizWords.hpp"
#include "window/ReviewWords.hpp"
#include "window/Strings.hpp"
#include "window/VotedWords.hpp"
#include "window/screens/review/CommentThread.hpp"
#include "window/screens/review/GrowthView.hpp"

#include <algorithm>

namespace window {

LearnerPageScreen::LearnerPageScreen(std::shared_ptr<const review::LearnerPage> page, Actions actions,
                                     words::Reader reader)
    : m_page(std::move(page)), m_actions(std::move(actions)), m_reader(reader) {
    std::vector<EdgeButton> more;
    if (m_actions.quizzes)
        more.push_back({words::quizzes, m_actions.quizzes, "quiz"});
    if (m_actions.voted)
        more.push_back({words::voted, m_actions.voted, "people"});
    if (m_actions.exporting)
        more.push_back({words::exporting, m_actions.exporting, "export"});
    addBar(root(), words::review + (" · " + m_page->learner.name),
           with(std::move(more), {keysButton(m_actions.help), backButton(m_actions.back)}));
    auto& room = root().add<Padded>(Insets{18, 0, 16, 0});
    room.hints.grow = 1;
    auto& middle = room.add<ReadingWidth>(widestPage, ReadingWidth::At::centre);
    middle.hints.grow = 1;
    m_panes = &middle.add<TwoPanes>(1040, 0.26, 28);
    m_panes->hints.grow = 1;
    auto& content = m_panes->right().add<Padded>(Insets{6, 28, 6, 64}).add<ReadingWidth>(820);
    addWaiting(content);
    addTop(content);
    if (m_page->framework) {
        addProfileParts(content);
        addGrowth(content);
    }
    addAttempts(content);
    addRest(content);
    addSide(m_panes->left().add<Padded>(Insets{quietMargin, 28, 0, 24}));
}

void LearnerPageScreen::addSide(Widget& side) {
    const records::Learner& learner = m_page->learner;
    std::string facts = words::cohortsOf(m_page->cohorts);
    if (m_page->framework)
        facts = (*m_page->framework)[m_page->rank].name + (facts.empty() ? "" : " · " + facts);
    side.add<PersonTag>(learner.name, facts);
    side.add<Spacer>(18);
    auto& list = side.add<Padded>(Insets{-quietMargin, 0, 0, 18});
    auto& entries = list.add<Grid>(200, 3, 0);
    for (const auto& [heading, place] : m_sections)
        entries.add<Button>(
            heading,
            [this, to = place] {
                m_goTo = to;
                relayOut();
            },
            Button::Kind::entry);
    auto& buttons = side.add<Wrap>(10, 10);
    if (m_actions.signOff)
        m_first = &buttons.add<Button>(words::signOff, m_actions.signOff, Button::Kind::primary);
    auto& opener = buttons.add<Button>(words::onThisPage, [this] {
        m_listOpen = !m_listOpen;
        relayOut();
    });
    m_panes->onFit([this, &list, &opener](bool wide) {
        opener.setVisible(!wide);
        list.setVisible(wide || m_listOpen);
    });
}

void LearnerPageScreen::addSection(Widget& column, const char* heading) {
    if (!m_sections.empty())
        column.add<Spacer>(44);
    Label& label = addHeading(column, heading);
    column.add<Spacer>(12);
    m_sections.emplace_back(heading, &label);
}

void LearnerPageScreen::addWaiting(Widget& column) {
    for (const auto* entries : {&m_page->attempts, &m_page->practice})
        for (const review::AttemptEntry& entry : *entries)
            if (entry.unread > 0)
                m_unread[entry.head.id] = entry.unread;
    auto& holder = column.add<Padded>(Insets{0, 0, 0, 16});
    m_waiting = &holder;
    auto& panel = holder.add<Panel>(Panel::Look::outlined, Insets::sides(20, 14), 4);
    auto& head = panel.add<Row>(8);
    head.add<IconView>("flag", Tone::accent).hints.across = Hints::Across::centre;
    head.add<Label>(words::whatWaits, drawing::type::smallStrong, Tone::accent).hints = {1, Hints::Across::centre};
    m_waits = &panel.add<Label>("", drawing::type::body);
    for (const auto* entries : {&m_page->attempts, &m_page->practice})
        for (const review::AttemptEntry& entry : *entries) {
            if (entry.unread == 0)
                continue;
            auto& way = panel.add<Padded>(Insets{-quietMargin, 0, 0, 0});
            way.add<Wrap>()
                .add<Button>(
                    words::readSaid(entry), [this, id = entry.head.id] { m_actions.attempt(id); }, Button::Kind::quiet)
                .setIcon("comment");
            m_unreadMarks.emplace_back(entry.head.id, &way);
        }
    tellWaiting();
}

void LearnerPageScreen::tellWaiting() {
    const std::string waits = words::waiting(*m_page, m_unread, m_reader);
    m_waits->setText(waits + ".");
    m_waiting->setVisible(!waits.empty());
}

void LearnerPageScreen::markRead(const std::string& attempt) {
    m_unread.erase(attempt);
    for (const auto& [id, mark] : m_unreadMarks)
        if (id == attempt)
            mark->setVisible(false);
    tellWaiting();
}

void LearnerPageScreen::addTop(Widget& column) {
    const auto halves = [](Widget& parent) -> Widget& { return parent.add<Grid>(280, 2, 16); };
    auto& both = halves(column);
    const auto sheet = [&both](const char* heading) -> Widget& {
        auto& panel = both.add<Panel>(Panel::Look::soft, Insets::sides(20, 16), 4);
        panel.add<Label>(heading, drawing::type::smallStrong, Tone::quiet);
        return panel;
    };
    auto& last = sheet(words::conversation);
    if (m_page->signOffs.empty()) {
        last.add<Label>(words::noConversation, drawing::type::body);
    } else {
        TextStyle note = drawing::type::body;
        note.lines = 4; // the whole of it stands below, among all conversations
        last.add<Label>(m_page->signOffs.front().note, note);
        last.add<Label>(words::conversationFacts(*m_page), drawing::type::small, Tone::quiet);
    }
    auto& next = sheet(words::whatNext);
    if (!m_page->signOffs.empty() && !m_page->signOffs.front().agreed.empty()) {
        next.add<Label>(m_page->signOffs.front().agreed, drawing::type::strong);
        next.add<Spacer>(2);
    }
    next.add<Label>(words::nextSteps(*m_page), drawing::type::body);
    column.add<Spacer>(26);
    addSection(column, words::inShort);
    auto& text = column.add<ReadingWidth>(readingWidth, ReadingWidth::At::start, 6);
    for (const std::string& sentence : m_page->summary)
        text.add<Label>(sentence, drawing::type::lead);
    if (!m_page->framework)
        text.add<Label>(words::nothingFinished, drawing::type::lead, Tone::quiet);
}

void LearnerPageScreen::addProfileParts(Widget& column) {
    const ProfileLines lines{
        m_actions.evidence,
        [](const std::vector<debrief::Source>& shownIn) { return words::inDecisions("Shown", shownIn); },
        [](const debrief::BehaviourEvidence& evidence) { return words::behaviourOver(evidence); },
        debrief::Over::several};
    addSection(column, words::profile);
    column.add<ReadingWidth>(readingWidth).add<Label>(words::pageKey, drawing::type::small, Tone::quiet);
    addProfile(column, *m_page->framework, m_page->profile, lines);
    if (m_page->framework->values.empty())
        return;
    addSection(column, words::values);
    addValues(column, *m_page->framework, m_page->profile, lines);
}

void LearnerPageScreen::addGrowth(Widget& column) {
    const bool any = std::ranges::any_of(m_page->growth, [](const auto& unit) { return unit.points.size() > 1; });
    if (!any)
        return;
    addSection(column, words::growthTitle);
    column.add<ReadingWidth>(readingWidth).add<Label>(words::growthKey, drawing::type::small, Tone::quiet);
    column.add<Spacer>(14);
    auto& grid = column.add<Grid>(230, 3, 16);
    for (const review::UnitGrowth& unit : m_page->growth) {
        if (unit.points.size() < 2)
            continue;
        auto& one = grid.add<Panel>(Panel::Look::outlined, Insets::sides(14, 12), 4);
        one.add<Label>(m_page->framework->nameOf(unit.unit), drawing::type::smallStrong);
        one.add<GrowthView>(unit);
        one.add<Label>(words::growthInWords(unit), drawing::type::small, Tone::quiet);
    }
}

void LearnerPageScreen::addAttempts(Widget& column) {
    const std::pair<const char*, const std::vector<review::AttemptEntry>*> parts[] = {
        {words::attemptsTitle, &m_page->attempts}, {words::practiceTitle, &m_page->practice}};
    for (const auto& [heading, entries] : parts) {
        if (entries->empty())
            continue;
        addSection(column, heading);
        if (entries == &m_page->attempts && m_page->attempts.size() > 1) {
            auto& row = column.add<Row>(16, 200);
            m_choose = &row.add<Label>(words::chooseTwo(0), drawing::type::small, Tone::quiet);
            m_choose->hints = {1, Hints::Across::centre};
            m_compare = &row.add<Button>(words::compareNow, [this] {
                if (m_chosen.size() == 2)
                    m_actions.compare(m_chosen[0].first, m_chosen[1].first);
            });
            m_compare->setEnabled(false);
            m_compare->hints.across = Hints::Across::centre;
            column.add<Spacer>(10);
        }
        auto& list = column.add<Column>(10);
        for (const review::AttemptEntry& entry : *entries)
            addAttempt(list, entry);
    }
}

void LearnerPageScreen::addAttempt(Widget& list, const review::AttemptEntry& entry) {
    const auto tell = [this, &entry](Widget& place) {
        place.add<Label>(entry.head.scenarioTitle, drawing::type::strong);
        place.add<Label>(words::attemptFacts(entry), drawing::type::small, Tone::quiet);
        if (const std::string marks = words::attemptMarks(entry); !marks.empty())
            place.add<Label>(marks, drawing::type::smallStrong);
        if (entry.unread > 0) {
            auto& mark = place.add<Row>(6);
            mark.add<IconView>("comment", Tone::accent).hints.across = Hints::Across::centre;
            mark.add<Label>(words::unread(entry, m_reader), drawing::type::smallStrong, Tone::accent).hints = {
                1, Hints::Across::centre};
            m_unreadMarks.emplace_back(entry.head.id, &mark);
        }
    };
    auto& row = list.add<Row>(12, 220);
    if (!entry.end) {
        auto& open = row.add<Padded>(Insets::sides(20, 14), 2);
        open.hints = {1, Hints::Across::centre};
        tell(open);
        return;
    }
    auto& card = row.add<Pressable>([this, id = entry.head.id] { m_actions.attempt(id); }, Pressable::Look::card,
                                    Insets::sides(20, 14), 2);
    card.hints.grow = 1;
    tell(card);
    if (!m_first)
        m_first = &card;
    if (m_page->attempts.size() < 2 || entry.head.branch)
        return;
    auto& holder = row.add<Wrap>();
    holder.hints.across = Hints::Across::centre;
    const auto button = std::make_shared<Button*>(nullptr);
    *button = &holder.add<Button>(
        words::choose, [this, button, id = entry.head.id] { choose(id, **button); }, Button::Kind::option);
}

void LearnerPageScreen::choose(const std::string& attempt, Button& button) {
    const auto found = std::ranges::find(m_chosen, &button, &std::pair<std::string, Button*>::second);
    if (found != m_chosen.end()) {
        m_chosen.erase(found);
        button.setChosen(false);
    } else {
        if (m_chosen.size() == 2) { // the one chosen first makes room
            m_chosen.front().second->setChosen(false);
            m_chosen.erase(m_chosen.begin());
        }
        m_chosen.emplace_back(attempt, &button);
        button.setChosen(true);
    }
    if (m_compare) {
        m_compare->setEnabled(m_chosen.size() == 2);
        m_choose->setText(words::chooseTwo(m_chosen.size()));
    }
}

void LearnerPageScreen::addRest(Widget& column) {
    if (!m_page->unsampled.empty()) {
        addSection(column, words::unsampledTitle);
        auto& list = column.add<Column>(10);
        for (const review::Unsampled& unsampled : m_page->unsampled) {
            list.add<Label>(m_page->framework->nameOf(unsampled.unit), drawing::type::strong);
            list.add<Label>(words::wouldSample(unsampled), drawing::type::small, Tone::quiet);
        }
    }
    if (!m_page->signOffs.empty()) {
        addSection(column, words::conversations);
        auto& list = column.add<ReadingWidth>(readingWidth, ReadingWidth::At::start, 12);
        for (const records::SignOff& signOff : m_page->signOffs)
            addSignOff(list, signOff);
    }
    if (!m_page->leftOut.empty()) {
        addSection(column, words::leftOutTitle);
        auto& list = column.add<ReadingWidth>(readingWidth, ReadingWidth::At::start, 6);
        for (const std::string& sentence : m_page->leftOut)
            list.add<Label>(sentence, drawing::type::body, Tone::quiet);
    }
}

void LearnerPageScreen::onLaidOut() {
    if (Widget* to = std::exchange(m_goTo, nullptr))
        mainScroll()->bringToTop(to->place(), 28);
}

bool LearnerPageScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape)
        return false;
    m_actions.back();
    return true;
}

} // namespace window
