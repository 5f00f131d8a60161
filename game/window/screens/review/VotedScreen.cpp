#include "window/screens/review/VotedScreen.hpp"

#include "model/Counted.hpp"
#include "window/ReviewWords.hpp"
#include "window/Strings.hpp"
#include "window/VotedWords.hpp"

namespace window {

namespace {

bool goesBack(const KeyPress& press, const Action& back) {
    if (press.key != Key::escape)
        return false;
    back();
    return true;
}

} // namespace

VotedScreen::VotedScreen(std::shared_ptr<const classroom::VotedPage> page, Actions actions)
    : m_page(std::move(page)), m_actions(std::move(actions)) {
    addBar(root(), words::review + (" · " + m_page->learner.name),
           {keysButton(m_actions.help), backButton(m_actions.back)});
    const Page shown = addPage(root(), 820, 0);
    m_scroll = shown.scroll;
    Widget& column = *shown.column;
    column.add<Label>(words::votedTitle, drawing::type::eyebrow, Tone::accent);
    column.add<Spacer>(8);
    column.add<Label>(m_page->learner.name, drawing::type::heading);
    column.add<Spacer>(10);
    column.add<ReadingWidth>(readingWidth)
        .add<Label>(std::string(classroom::aboutVotes), drawing::type::body, Tone::quiet);
    column.add<Spacer>(28);
    addHeading(column, words::votedClasses);
    column.add<Spacer>(8);
    auto& list = column.add<Column>(14);
    for (std::size_t i = 0; i < m_page->classes.size(); ++i)
        addClass(list, i);
    if (m_page->classes.empty())
        list.add<Label>(words::votedNone, drawing::type::body, Tone::quiet);
    for (const std::string& note : m_page->notes)
        list.add<Label>(note, drawing::type::body, Tone::quiet);
    if (m_page->framework)
        addProfileOf(column);
}

void VotedScreen::addClass(Widget& list, std::size_t position) {
    const classroom::VotedPage::Class& one = m_page->classes[position];
    auto& row = list.add<Row>(16, 240);
    auto& said = row.add<Column>(2);
    said.hints = {1, Hints::Across::centre};
    said.add<Label>(classroom::votedLine(one.own) + ".", drawing::type::body);
    if (!one.leftOut.empty())
        said.add<Label>(words::votedNotCounted + one.leftOut, drawing::type::small, Tone::quiet);
    auto& open = row.add<Button>(words::votedBallots, [this, position] { m_actions.open(position); });
    open.hints.across = Hints::Across::centre;
    if (!m_first)
        m_first = &open;
}

void VotedScreen::addProfileOf(Widget& column) {
    column.add<Spacer>(34);
    addHeading(column, words::votedShown);
    column.add<Spacer>(6);
    column.add<ReadingWidth>(readingWidth).add<Label>(words::votedShownMore, drawing::type::body, Tone::quiet);
    column.add<Spacer>(14);
    const auto decisions = [](const std::vector<debrief::Source>& sources) {
        return model::counted(sources.size(), "decision", "decisions");
    };
    const ProfileLines lines{
        m_actions.evidence,
        [decisions](const std::vector<debrief::Source>& shownIn) { return "Shown in " + decisions(shownIn); },
        [decisions](const debrief::BehaviourEvidence& evidence) {
            return evidence.shownIn.empty() ? "Resisted in " + decisions(evidence.resistedIn)
                                            : "Shown in " + decisions(evidence.shownIn);
        },
        debrief::Over::several};
    addProfile(column, *m_page->framework, m_page->profile, lines);
    addValues(column, *m_page->framework, m_page->profile, lines);
}

bool VotedScreen::onKey(const KeyPress& press) { return goesBack(press, m_actions.back); }

BallotsScreen::BallotsScreen(const std::string& who, std::shared_ptr<const classroom::OwnRecord> own, Actions actions)
    : m_own(std::move(own)), m_actions(std::move(actions)) {
    addBar(root(), words::review + (" · " + who), {keysButton(m_actions.help), backButton(m_actions.back)});
    const Page page = addPage(root(), 820, 0);
    m_scroll = page.scroll;
    Widget& column = *page.column;
    column.add<Label>(words::votedTitle, drawing::type::eyebrow, Tone::accent);
    column.add<Spacer>(8);
    column.add<Label>(m_own->title, drawing::type::heading);
    column.add<Spacer>(8);
    column.add<Label>(classroom::votedLine(*m_own) + ".", drawing::type::body, Tone::quiet);
    column.add<Spacer>(16);
    if (m_actions.debrief) {
        auto& row = column.add<Wrap>(10, 10);
        m_first = &row.add<Button>(words::votedDebrief, m_actions.debrief, Button::Kind::primary);
    } else {
        column.add<Label>(words::votedNoDebrief, drawing::type::body, Tone::quiet);
    }
    auto& list = column.add<Column>(0);
    for (const classroom::OwnBallots& ballots : m_own->ballots)
        addBallots(list, ballots);
}

void BallotsScreen::addBallots(Widget& list, const classroom::OwnBallots& ballots) {
    list.add<Spacer>(28);
    addHeading(list, (m_own->quiz ? words::votedQuestion : words::votedDecision) + std::to_string(ballots.number) +
                         (ballots.practice ? words::votedAgain : ""));
    list.add<Spacer>(6);
    auto& reading = list.add<ReadingWidth>(readingWidth);
    reading.add<Label>(ballots.asked, drawing::type::body, Tone::quiet);
    reading.add<Spacer>(10);
    for (const classroom::OwnBallots::Vote& vote : ballots.votes) {
        reading.add<Label>(classroom::ballotWords(ballots, vote), drawing::type::body);
        if (!vote.reason.empty())
            reading.add<Label>(words::votedReason + vote.reason, drawing::type::body, Tone::quiet);
        reading.add<Spacer>(4);
    }
    reading.add<Label>(classroom::outcomeWords(*m_own, ballots), drawing::type::body);
}

bool BallotsScreen::onKey(const KeyPress& press) { return goesBack(press, m_actions.back); }

} // namespace window
