#include "window/screens/DebriefScreen.hpp"

#include "window/PageWords.hpp"
#include "window/ReviewWords.hpp"
#include "window/Strings.hpp"
#include "window/screens/DebriefParts.hpp"
#include "window/screens/ProfileParts.hpp"

#include <algorithm>

namespace window {

DebriefScreen::DebriefScreen(std::shared_ptr<const practice::FinishedDebrief> finished, Actions actions,
                             const std::string& written)
    : m_finished(std::move(finished)), m_actions(std::move(actions)),
      m_reader(m_actions.talk ? m_actions.talk->reader : m_actions.reader) {
    const std::string title(m_finished->scenario->title);
    addBar(root(), m_finished->debrief.provenance.branch ? words::practiceWhere(title) : title,
           {keysButton(m_actions.help), backButton(m_actions.back)});
    auto& room = root().add<Padded>(Insets{18, 0, 16, 0});
    room.hints.grow = 1;
    auto& middle = room.add<ReadingWidth>(widestPage, ReadingWidth::At::centre);
    middle.hints.grow = 1;
    m_panes = &middle.add<TwoPanes>(1040, 0.26, 28);
    m_panes->hints.grow = 1;

    auto& content = m_panes->right().add<Padded>(Insets{6, 34, 6, 64}).add<ReadingWidth>(820);
    if (m_actions.talk)
        addTalk(content);
    if (m_finished->thenAndNow) {
        addSection(content, words::thenAndNow);
        addThenAndNow(content, *m_finished->thenAndNow, m_reader);
    }
    addSummary(content);
    addProfile(content);
    addValues(content);
    addDecisions(content);
    addReflection(content);
    addSection(content, words::provenance);
    addProvenance(content, *m_finished);
    addSide(m_panes->left().add<Padded>(Insets{quietMargin, 34, 0, 24}));
    m_written->setText(written);
}

void DebriefScreen::addSide(Widget& side) {
    const debrief::Debrief& d = m_finished->debrief;
    side.add<Label>(words::debrief, drawing::type::eyebrow, Tone::accent);
    side.add<Spacer>(8);
    side.add<Label>(std::string(m_finished->scenario->title), drawing::type::heading);
    side.add<Spacer>(8);
    std::string who = m_finished->learnerName;
    const auto append = [&who](std::string_view more) {
        if (more.empty())
            return;
        if (!who.empty())
            who += " · ";
        who += more;
    };
    if (d.rank.position() < m_finished->framework->ranks.size())
        append((*m_finished->framework)[d.rank].name);
    append(d.provenance.branch ? words::whatIfFrom(d.provenance.branch->decision) : words::modeName(d.provenance.mode));
    append(words::day(d.provenance.endedAt));
    side.add<Label>(who, drawing::type::small, Tone::quiet);
    side.add<Spacer>(20);
    auto& list = side.add<Padded>(Insets{-quietMargin, 0, 0, 20});
    auto& entries = list.add<Grid>(200, 3, 0);
    for (const auto& [heading, place] : m_sections)
        entries.add<Button>(
            heading, [this, to = place] { goTo(*to, nullptr); }, Button::Kind::entry);
    auto& buttons = side.add<Wrap>(10, 10);
    if (m_actions.origin)
        m_first = &buttons.add<Button>(words::backToOrigin, m_actions.origin, Button::Kind::primary);
    if (m_actions.signOff)
        m_first = &buttons.add<Button>(words::signOff, m_actions.signOff, Button::Kind::primary);
    if (m_actions.another) {
        auto& another = buttons.add<Button>(words::anotherScenario, m_actions.another,
                                            m_first ? Button::Kind::secondary : Button::Kind::primary);
        if (!m_first)
            m_first = &another;
    }
    if (m_actions.writeReport) {
        auto& save = buttons.add<Button>(words::writeReport, [this] { write(); });
        if (!m_first)
            m_first = &save;
    }
    // Above the page and not beside it, the list would be all that shows of the debrief.
    auto& opener = buttons.add<Button>(words::onThisPage, [this] {
        m_listOpen = !m_listOpen;
        relayOut();
    });
    m_panes->onFit([this, &list, &opener](bool wide) {
        opener.setVisible(!wide);
        list.setVisible(wide || m_listOpen);
    });
    side.add<Spacer>(10);
    m_written = &side.add<Label>("", drawing::type::small, Tone::ink);
}

void DebriefScreen::addSection(Widget& column, const char* heading) {
    if (!m_sections.empty())
        column.add<Spacer>(52);
    Label& label = addHeading(column, heading);
    column.add<Spacer>(14);
    m_sections.emplace_back(heading, &label);
}

void DebriefScreen::addSummary(Widget& column) {
    const debrief::Debrief& d = m_finished->debrief;
    addSection(column, words::inShort);
    auto& text = column.add<ReadingWidth>(readingWidth, ReadingWidth::At::start, 10);
    if (d.ending)
        text.add<Label>(words::endedAt((*m_finished->scenario)[*d.ending].title), drawing::type::lead, Tone::quiet);
    for (const std::string& sentence : d.summary)
        text.add<Label>(sentence, drawing::type::lead);
    text.add<Label>(words::qualityInWords(d.quality, m_reader), drawing::type::body, Tone::quiet);
    text.add<Label>(words::fairness, drawing::type::small, Tone::quiet);
}

ProfileLines DebriefScreen::lines() {
    return {[this](const std::string& what, const std::vector<debrief::Source>& sources) { filter(what, sources); },
            [](const std::vector<debrief::Source>& shownIn) { return words::sourcesInWords("Shown", shownIn); },
            [](const debrief::BehaviourEvidence& evidence) { return words::behaviourInWords(evidence); },
            debrief::Over::oneAttempt};
}

void DebriefScreen::addTalk(Widget& column) {
    addSection(column, words::said);
    auto& text = column.add<ReadingWidth>(readingWidth, ReadingWidth::At::start, 12);
    for (const records::SignOff& signOff : m_actions.talk->signOffs)
        addSignOff(text, signOff);
    if (const std::string below = words::saidBelow(m_actions.talk->comments); !below.empty())
        text.add<Label>(below, drawing::type::body);
    text.add<CommentThread>(*m_actions.talk, std::nullopt, focusing());
}

std::function<void(Widget&)> DebriefScreen::focusing() {
    return [this](Widget& widget) {
        wishFocus(widget);
        m_reveal = &widget;
        relayOut();
    };
}

void DebriefScreen::addProfile(Widget& column) {
    addSection(column, words::profile);
    auto& key = column.add<ReadingWidth>(readingWidth, ReadingWidth::At::start, 4);
    key.add<Label>(words::profileKey, drawing::type::small, Tone::quiet);
    key.add<Label>(m_reader == words::Reader::learner ? words::flagKey : words::theirFlagKey, drawing::type::small,
                   Tone::quiet);
    window::addProfile(column, *m_finished->framework, m_finished->debrief.profile, lines());
}

void DebriefScreen::addValues(Widget& column) {
    if (m_finished->framework->values.empty())
        return;
    addSection(column, words::values);
    window::addValues(column, *m_finished->framework, m_finished->debrief.profile, lines());
}

void DebriefScreen::addDecisions(Widget& column) {
    addSection(column, words::decisions);
    m_decisions = m_sections.back().second;
    if (m_actions.whatIf && m_finished->canAskWhatIf) {
        column.add<Label>(words::askWhatIfHint, drawing::type::small, Tone::quiet);
        column.add<Spacer>(14);
    }
    auto& bar = column.add<Padded>(Insets{0, 0, 0, 14});
    auto& panel = bar.add<Panel>(Panel::Look::soft, Insets::sides(18, 10));
    auto& row = panel.add<Row>(16, 200);
    m_filterWords = &row.add<Label>("", drawing::type::strong);
    m_filterWords->hints = {1, Hints::Across::centre};
    row.add<Button>(words::showAll, [this] { showAll(); }).hints.across = Hints::Across::centre;
    m_filterBar = &bar;
    m_filterBar->setVisible(false);
    auto& list = column.add<Column>(12);
    for (const debrief::DecisionView& decision : m_finished->debrief.decisions) {
        m_cards.push_back(&list.add<DecisionCard>(*m_finished->framework, *m_finished->scenario, decision,
                                                  whatIfAt(decision.number), m_reader));
        if (m_actions.talk)
            m_threads.push_back(&list.add<CommentThread>(*m_actions.talk, decision.number, focusing()));
    }
}

Action DebriefScreen::whatIfAt(std::size_t decision) const {
    if (!m_actions.whatIf || !m_finished->canAskWhatIf)
        return nullptr;
    return [this, decision] { m_actions.whatIf(decision); };
}

void DebriefScreen::addReflection(Widget& column) {
    const auto& questions = m_finished->debrief.reflection;
    if (questions.empty())
        return;
    addSection(column, m_reader == words::Reader::learner ? words::reflection : words::theirReflection);
    auto& list = column.add<Column>(6);
    for (const debrief::ReflectionQuestion& question : questions) {
        if (!question.decision) {
            list.add<Padded>(Insets::sides(16, 10)).add<Label>(question.text, drawing::type::lead);
            continue;
        }
        const std::vector<debrief::Source> source{{0, *question.decision}};
        auto& row = list.add<Pressable>([this, source, text = question.text] { filter(text, source); },
                                        Pressable::Look::row, Insets::sides(16, 10), 2);
        row.add<Label>(question.text, drawing::type::lead);
        row.add<Label>(words::sourcesInWords("See", source), drawing::type::small, Tone::quiet);
    }
}

void DebriefScreen::write() {
    const Written written = m_actions.writeReport(*m_finished);
    m_written->setText(written.sentence);
    if (written.done)
        tell(Cue::save);
}

void DebriefScreen::filter(const std::string& what, const std::vector<debrief::Source>& sources) {
    DecisionCard* first = nullptr;
    for (DecisionCard* card : m_cards) {
        const bool named = std::any_of(sources.begin(), sources.end(),
                                       [card](const debrief::Source& s) { return s.decision == card->number(); });
        card->setVisible(named);
        for (CommentThread* thread : m_threads)
            if (thread->decision() == card->number())
                thread->setVisible(named);
        if (named && !first)
            first = card;
    }
    if (!first) {
        showAll();
        return;
    }
    if (sources.size() == 1)
        first->setOpen(true);
    m_filterWords->setText(words::filterHeading(what));
    m_filterBar->setVisible(true);
    goTo(*m_decisions, &first->header());
}

void DebriefScreen::showAll() {
    for (DecisionCard* card : m_cards)
        card->setVisible(true);
    for (CommentThread* thread : m_threads)
        thread->setVisible(true);
    m_filterBar->setVisible(false);
    goTo(*m_decisions, m_cards.empty() ? nullptr : &m_cards.front()->header());
}

void DebriefScreen::goTo(Widget& place, Widget* focus) {
    m_goTo = &place;
    if (focus)
        wishFocus(*focus);
    relayOut();
}

void DebriefScreen::relayOut() { root().changes().layout = true; }

void DebriefScreen::onLaidOut() {
    if (Widget* to = std::exchange(m_goTo, nullptr))
        mainScroll()->bringToTop(to->place(), 28);
    if (Widget* shown = std::exchange(m_reveal, nullptr))
        mainScroll()->reveal(shown->place(), 90);
}

bool DebriefScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape)
        return false;
    if (m_filterBar->visible())
        showAll();
    else
        m_actions.back();
    return true;
}

} // namespace window
