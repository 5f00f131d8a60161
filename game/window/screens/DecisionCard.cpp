#include "window/screens/DecisionCard.hpp"

#include "window/PageWords.hpp"
#include "window/Scene.hpp"
#include "window/Strings.hpp"

#include <algorithm>

namespace window {

DecisionCard::DecisionCard(const model::CompetencyFramework& framework, const model::Scenario& scenario,
                           const debrief::DecisionView& decision, Action whatIf, words::Reader reader)
    : Column(6), m_framework(&framework), m_scenario(&scenario), m_decision(&decision), m_whatIf(std::move(whatIf)),
      m_own(reader == words::Reader::learner) {
    m_header = &add<Pressable>([this] { setOpen(!open()); }, Pressable::Look::card, Insets::sides(20, 16));
    auto& row = m_header->add<Row>(14, 60);
    m_turner = &row.add<Turner>();
    m_turner->hints.across = Hints::Across::start;
    auto& words = row.add<Column>(3);
    words.hints.grow = 1;
    words.add<Label>(words::decisionHeading(decision.number, scenario[decision.situation].place),
                     drawing::type::eyebrow, Tone::accent);
    words.add<Label>(std::string(scenario[decision.taken].text), drawing::type::strong);
    words.add<Label>(words::decisionInWords(decision, reader), drawing::type::small, Tone::quiet);
    constexpr double thumbnail = 120;
    constexpr double thumbnailShare = 0.12; ///< of the window's height
    SceneContent scene = sceneOf(scenario, scenario[decision.situation]);
    scene.name.clear();
    auto& picture = row.add<ReadingWidth>(thumbnail);
    picture.hints.across = Hints::Across::centre;
    picture.add<SceneView>(std::move(scene), thumbnailShare);
    m_body = &add<Panel>(Panel::Look::outlined, Insets::sides(24, 22), 0);
    m_body->setVisible(false);
}

void DecisionCard::setOpen(bool open) {
    if (open && !m_filled)
        fill();
    m_turner->setOpen(open);
    m_body->setVisible(open);
}

std::string DecisionCard::textOf(model::StatementId statement) const { return (*m_framework)[statement].text; }

void DecisionCard::addStatement(Widget& list, Sign::Kind sign, const std::string& text, const std::string& note) {
    auto& row = list.add<Row>(10, 60);
    row.add<Sign>(sign).hints.across = Hints::Across::start;
    auto& words = row.add<Column>(0);
    words.hints.grow = 1;
    words.add<Label>(text, drawing::type::body);
    if (!note.empty())
        words.add<Label>(note, drawing::type::small, Tone::quiet);
}

void DecisionCard::addChoices(Widget& body) {
    auto& list = body.add<Column>(14);
    for (const debrief::ChoiceView& view : m_decision->choices) {
        const model::Choice& choice = (*m_scenario)[view.choice];
        std::string tags;
        const auto tag = [&tags](std::string_view word) {
            if (!tags.empty())
                tags += " · ";
            tags += word;
        };
        if (view.taken)
            tag(m_decision->expired ? words::timersChoice : m_own ? words::yourChoice : words::theirChoice);
        if (view.available && view.topRated)
            tag(m_own ? words::strongest : words::strongestThen);
        if (!view.available)
            tag(m_own ? words::notOpen : words::notOpenThen);
        auto& row = list.add<Row>(10, 60);
        row.add<Sign>(view.taken ? Sign::Kind::taken : Sign::Kind::plain).hints.across = Hints::Across::start;
        auto& words = row.add<Column>(2);
        words.hints.grow = 1;
        words.add<Label>(std::string(choice.text), view.taken ? drawing::type::strong : drawing::type::body,
                         view.available ? Tone::ink : Tone::quiet);
        if (!tags.empty())
            words.add<Label>(tags, drawing::type::smallStrong,
                             view.taken || view.topRated ? Tone::accent : Tone::quiet);
        words.add<Label>(std::string(choice.why), drawing::type::small, Tone::quiet);
    }
}

void DecisionCard::fill() {
    m_filled = true;
    auto& body = m_body->add<ReadingWidth>(readingWidth + 60);
    const auto section = [&body](const char* heading) {
        body.add<Spacer>(22);
        body.add<Label>(heading, drawing::type::smallStrong, Tone::quiet);
        body.add<Spacer>(8);
    };
    const debrief::DecisionView& d = *m_decision;
    if (canAsk()) {
        body.add<Padded>(Insets{-quietMargin, 0, 0, 0})
            .add<Wrap>()
            .add<Button>(words::whatIf, m_whatIf, Button::Kind::quiet)
            .setIcon("what-if");
        body.add<Spacer>(6);
    }
    body.add<Paragraphs>((*m_scenario)[d.situation].text, drawing::type::body);

    if (!d.rationale.empty()) {
        section(m_own ? words::yourReasons : words::theirReasons);
        body.add<Quote>().add<Paragraphs>(d.rationale, drawing::type::body);
    }

    section(words::choicesThen);
    addChoices(body);

    section(words::calledFor);
    auto& called = body.add<Column>(6);
    for (const debrief::Observation& seen : d.calledFor)
        addStatement(called, seen.value > 0 ? Sign::Kind::shown : Sign::Kind::missed, m_framework->nameOf(seen.unit),
                     words::observation(seen.value));
    if (d.calledFor.empty())
        called.add<Label>(words::calledForNothing, drawing::type::body, Tone::quiet);

    section(m_own ? words::whatItShowed : words::whatTheirsShowed);
    auto& shown = body.add<Column>(6);
    for (const model::Shown& s : d.shown) {
        const bool beyond = std::any_of(d.alsoShown.begin(), d.alsoShown.end(),
                                        [&s](const model::Shown& a) { return a.statement == s.statement; });
        std::string note =
            (*m_framework)[s.statement].id + " · " + m_framework->nameOf((*m_framework)[s.statement].unit);
        if (beyond)
            note += words::beyondCalledFor;
        addStatement(shown, Sign::Kind::shown, textOf(s.statement) + (s.partial ? words::partly : ""), note);
    }
    if (d.shown.empty())
        shown.add<Label>(words::showedNothing, drawing::type::body, Tone::quiet);

    if (!d.atRisk.empty()) {
        section(words::atRisk);
        auto& risks = body.add<Column>(6);
        for (const debrief::AtRisk& risk : d.atRisk)
            addStatement(risks,
                         !risk.shown    ? Sign::Kind::resisted
                         : risk.serious ? Sign::Kind::serious
                                        : Sign::Kind::negative,
                         textOf(risk.behaviour), (*m_framework)[risk.behaviour].id + " · " + words::riskInWords(risk));
    }

    if (!d.strongerWouldShow.empty()) {
        section(words::strongerWould);
        auto& stronger = body.add<Column>(6);
        for (const model::StatementId statement : d.strongerWouldShow)
            addStatement(stronger, Sign::Kind::missed, textOf(statement), (*m_framework)[statement].id);
    }
    addWhatIf(body);
}

bool DecisionCard::canAsk() const {
    return m_whatIf && std::ranges::count_if(m_decision->choices, &debrief::ChoiceView::available) >= 2;
}

void DecisionCard::addWhatIf(Widget& body) {
    if (!canAsk())
        return;
    body.add<Spacer>(26);
    body.add<Wrap>().add<Button>(words::askWhatIf, m_whatIf).setIcon("what-if");
    body.add<Spacer>(6);
    body.add<Label>(words::askWhatIfMore, drawing::type::small, Tone::quiet);
}

} // namespace window
