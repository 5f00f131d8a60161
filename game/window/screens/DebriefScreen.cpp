#include "window/screens/DebriefScreen.hpp"

#include "window/PageWords.hpp"
#include "window/Strings.hpp"
#include "window/screens/DebriefParts.hpp"

#include <algorithm>

namespace window {

DebriefScreen::DebriefScreen(std::shared_ptr<const practice::FinishedDebrief> finished, Actions actions,
                             const std::string& written)
    : m_finished(std::move(finished)), m_actions(std::move(actions)) {
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
    if (m_finished->thenAndNow) {
        addSection(content, words::thenAndNow);
        addThenAndNow(content, *m_finished->thenAndNow);
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
    auto& another = buttons.add<Button>(words::anotherScenario, m_actions.another,
                                        m_first ? Button::Kind::secondary : Button::Kind::primary);
    if (!m_first)
        m_first = &another;
    if (m_actions.writeReport)
        buttons.add<Button>(words::writeReport, [this] { write(); });
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
    text.add<Label>(words::qualityInWords(d.quality), drawing::type::body, Tone::quiet);
    text.add<Label>(words::fairness, drawing::type::small, Tone::quiet);
}

void DebriefScreen::addUnit(Widget& list, const debrief::UnitEvidence& evidence, Flag flag) {
    debrief::UnitEvidence drawn = evidence;
    drawn.expected = evidence.expected && flag == Flag::whereExpected;
    const std::string name = m_finished->framework->nameOf(evidence.unit);
    Widget* row = nullptr;
    const auto content = [&](Widget& parent) {
        auto& line = parent.add<Row>(24, 200);
        auto& words = line.add<Column>(0);
        words.hints = {1, Hints::Across::centre};
        words.add<Label>(name, drawing::type::strong);
        words.add<Label>(words::unitInWords(evidence), drawing::type::small, Tone::quiet);
        auto& chart = line.add<ChartView>(drawn);
        chart.hints = {1, Hints::Across::centre};
        row = &line;
    };
    if (evidence.observedIn.empty()) {
        content(list.add<Padded>(Insets::sides(16, 10)));
        return;
    }
    content(list.add<Pressable>([this, name, &evidence] { filter(name, evidence.observedIn); }, Pressable::Look::row,
                                Insets::sides(16, 10)));
}

void DebriefScreen::addProfile(Widget& column) {
    const model::CompetencyFramework& framework = *m_finished->framework;
    const debrief::Profile& profile = m_finished->debrief.profile;
    addSection(column, words::profile);
    auto& key = column.add<ReadingWidth>(readingWidth, ReadingWidth::At::start, 4);
    key.add<Label>(words::profileKey, drawing::type::small, Tone::quiet);
    key.add<Label>(words::flagKey, drawing::type::small, Tone::quiet);

    const auto evidenceOf = [&profile](model::UnitId unit) -> const debrief::UnitEvidence* {
        const auto found = std::find_if(profile.units.begin(), profile.units.end(),
                                        [unit](const auto& evidence) { return evidence.unit == unit; });
        return found == profile.units.end() ? nullptr : &*found;
    };
    for (const model::Cluster& cluster : framework.clusters) {
        column.add<Spacer>(26);
        column.add<Label>(cluster.name, drawing::type::subheading);
        column.add<Spacer>(8);
        auto& list = column.add<Column>(2);
        for (const model::CompetencyId id : cluster.competencies) {
            list.add<Rule>();
            std::vector<int> unsampled;
            for (std::size_t level = 0; level < framework[id].levels.size(); ++level) {
                const auto* evidence = evidenceOf(framework[id].levels[level]);
                if (!evidence)
                    continue;
                const bool shown = std::any_of(evidence->statements.begin(), evidence->statements.end(),
                                               [](const auto& statement) { return !statement.shownIn.empty(); });
                if (evidence->n > 0 || evidence->expected || shown)
                    addUnit(list, *evidence, Flag::whereExpected);
                else
                    unsampled.push_back(static_cast<int>(level) + 1);
                // What no decision called for has no share to show, only what was shown all the same.
                if (evidence->n == 0)
                    addShown(list, *evidence);
            }
            if (!unsampled.empty())
                list.add<Padded>(Insets{16, 2, 16, 10})
                    .add<Label>(words::notSampledLevels(unsampled), drawing::type::small, Tone::quiet);
        }
    }
}

void DebriefScreen::addStatement(Widget& list, Sign::Kind sign, model::StatementId statement, const std::string& detail,
                                 std::vector<debrief::Source> sources) {
    const std::string& text = (*m_finished->framework)[statement].text;
    auto& pressable = list.add<Pressable>([this, sources = std::move(sources), text] { filter(text, sources); },
                                          Pressable::Look::row, Insets::sides(16, 8));
    auto& row = pressable.add<Row>(10, 60);
    row.add<Sign>(sign).hints.across = Hints::Across::start;
    auto& words = row.add<Column>(0);
    words.hints.grow = 1;
    words.add<Label>(text, drawing::type::body);
    words.add<Label>(detail, drawing::type::small, Tone::quiet);
}

void DebriefScreen::addShown(Widget& list, const debrief::UnitEvidence& evidence) {
    for (const debrief::StatementEvidence& statement : evidence.statements)
        if (statement.state == debrief::StatementState::shown && !statement.shownIn.empty())
            addStatement(list, Sign::Kind::shown, statement.statement,
                         words::sourcesInWords("Shown", statement.shownIn), statement.shownIn);
}

void DebriefScreen::addBehaviour(Widget& list, const debrief::BehaviourEvidence& evidence) {
    std::vector<debrief::Source> all = evidence.shownIn;
    all.insert(all.end(), evidence.resistedIn.begin(), evidence.resistedIn.end());
    addStatement(list, evidence.shownIn.empty() ? Sign::Kind::resisted : Sign::Kind::plain, evidence.behaviour,
                 words::behaviourInWords(evidence), std::move(all));
}

void DebriefScreen::addValues(Widget& column) {
    const model::CompetencyFramework& framework = *m_finished->framework;
    const debrief::Profile& profile = m_finished->debrief.profile;
    if (framework.values.empty())
        return;
    addSection(column, words::values);
    auto& list = column.add<Column>(2);
    for (const model::CoreValue& value : framework.values) {
        list.add<Rule>();
        for (const debrief::UnitEvidence& evidence : profile.units)
            if (evidence.unit == value.unit) {
                addUnit(list, evidence, Flag::none);
                addShown(list, evidence);
            }
        for (const debrief::BehaviourEvidence& evidence : profile.behaviours)
            if (evidence.atRisk() && framework[evidence.behaviour].unit == value.unit)
                addBehaviour(list, evidence);
    }
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
    for (const debrief::DecisionView& decision : m_finished->debrief.decisions)
        m_cards.push_back(&list.add<DecisionCard>(*m_finished->framework, *m_finished->scenario, decision,
                                                  whatIfAt(decision.number)));
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
    addSection(column, words::reflection);
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
