#include "window/screens/review/CompareScreen.hpp"

#include "window/ReviewWords.hpp"
#include "window/Strings.hpp"

namespace window {

namespace {

constexpr double leastSide = 280;

/// What one of the two chose in a situation.
void addSide(Widget& sides, const std::string& which, const practice::FinishedDebrief& finished,
             std::optional<std::size_t> position) {
    auto& side = sides.add<Panel>(Panel::Look::outlined, Insets::sides(20, 16), 4);
    side.add<Label>(which, drawing::type::eyebrow, Tone::accent);
    if (!position) {
        side.add<Label>(words::didNotCome, drawing::type::body, Tone::quiet);
        return;
    }
    const debrief::DecisionView& decision = finished.debrief.decisions[*position];
    side.add<Label>(std::string((*finished.scenario)[decision.taken].text), drawing::type::strong);
    side.add<Label>(words::decisionInWords(decision, words::Reader::another), drawing::type::small, Tone::quiet);
    if (!decision.rationale.empty())
        side.add<Quote>().add<Paragraphs>(decision.rationale, drawing::type::small);
}

} // namespace

CompareScreen::CompareScreen(std::shared_ptr<const review::Comparison> comparison, Actions actions)
    : m_comparison(std::move(comparison)), m_actions(std::move(actions)) {
    addBar(root(), words::review + (" · " + m_comparison->first.learnerName),
           {keysButton(m_actions.help), backButton(m_actions.back)});
    const Page page = addPage(root(), 1000, 0);
    m_scroll = page.scroll;
    Widget& column = *page.column;
    column.add<Label>(words::sideBySide, drawing::type::title);
    column.add<Spacer>(8);
    column.add<Label>(words::twoPaths, drawing::type::body, Tone::quiet);
    column.add<Spacer>(20);
    auto& heads = column.add<Grid>(leastSide, 2, 16);
    for (const auto& [which, finished] :
         {std::pair{words::first, &m_comparison->first}, std::pair{words::second, &m_comparison->second}}) {
        auto& head = heads.add<Panel>(Panel::Look::soft, Insets::sides(20, 16), 4);
        head.add<Label>(words::whichOfTwo(which, *finished), drawing::type::eyebrow, Tone::accent);
        head.add<Label>(std::string(finished->scenario->title), drawing::type::subheading);
        head.add<Label>(words::keyAlone(*finished), drawing::type::small, Tone::quiet);
        if (finished->debrief.ending)
            head.add<Label>(words::endedAt((*finished->scenario)[*finished->debrief.ending].title),
                            drawing::type::small, Tone::quiet);
    }
    addUnits(column);
    addSteps(column);
}

void CompareScreen::addUnits(Widget& column) {
    column.add<Spacer>(36);
    addHeading(column, words::whatWasShown);
    column.add<Spacer>(10);
    auto& list = column.add<Column>(2);
    for (const review::Comparison::Unit& unit : m_comparison->units) {
        list.add<Rule>();
        auto& row = list.add<Padded>(Insets::sides(16, 8)).add<Row>(20, 150);
        row.add<Label>(unit.name, drawing::type::strong).hints.grow = 1.6;
        row.add<Label>(words::firstShare(unit), drawing::type::body, Tone::quiet).hints.grow = 1;
        row.add<Label>(words::secondShare(unit), drawing::type::body, Tone::quiet).hints.grow = 1;
    }
}

void CompareScreen::addSteps(Widget& column) {
    column.add<Spacer>(36);
    addHeading(column, words::decisions);
    column.add<Spacer>(10);
    if (!m_comparison->sameScenario)
        column.add<ReadingWidth>(readingWidth).add<Label>(words::notTheSameScenario, drawing::type::body, Tone::quiet);
    const std::string first = words::whichOfTwo(words::first, m_comparison->first);
    const std::string second = words::whichOfTwo(words::second, m_comparison->second);
    for (const review::Comparison::Step& step : m_comparison->steps) {
        column.add<Spacer>(18);
        auto& head = column.add<Row>(14, 200);
        head.add<Label>(words::placeName(step.situation), drawing::type::subheading).hints = {1, Hints::Across::centre};
        if (step.same)
            head.add<Label>(words::sameChoice, drawing::type::smallStrong, Tone::quiet).hints.across =
                Hints::Across::centre;
        column.add<Spacer>(8);
        auto& sides = column.add<Grid>(leastSide, 2, 16);
        addSide(sides, first, m_comparison->first, step.first);
        addSide(sides, second, m_comparison->second, step.second);
    }
}

bool CompareScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape)
        return false;
    m_actions.back();
    return true;
}

} // namespace window
