#include "window/screens/review/EvidenceScreen.hpp"

#include "window/ReviewWords.hpp"
#include "window/Strings.hpp"
#include "window/screens/DecisionCard.hpp"

#include <algorithm>

namespace window {

EvidenceScreen::EvidenceScreen(const std::string& who, const std::string& what, std::vector<Part> parts,
                               Actions actions)
    : m_parts(std::move(parts)), m_actions(std::move(actions)) {
    addBar(root(), words::review + (" · " + who), {keysButton(m_actions.help), backButton(m_actions.back)});
    const Page page = addPage(root(), 900, 0);
    m_scroll = page.scroll;
    Widget& column = *page.column;
    column.add<Label>(words::evidenceTitle, drawing::type::eyebrow, Tone::accent);
    column.add<Spacer>(8);
    column.add<Label>(what, drawing::type::heading);
    column.add<Spacer>(8);
    std::size_t decisions = 0;
    for (const Part& part : m_parts)
        decisions += part.decisions.size();
    column.add<Label>(words::evidenceFacts(decisions, m_parts.size()), drawing::type::body, Tone::quiet);
    for (const Part& part : m_parts)
        addPart(column, part);
}

void EvidenceScreen::addPart(Widget& column, const Part& part) {
    const practice::FinishedDebrief& finished = *part.finished;
    column.add<Spacer>(34);
    auto& head = column.add<Row>(16, 240);
    auto& words = head.add<Column>(2);
    words.hints = {1, Hints::Across::centre};
    words.add<Label>(std::string(finished.scenario->title), drawing::type::subheading);
    words.add<Label>(words::keyVersion(finished), drawing::type::small, Tone::quiet);
    head.add<Button>(words::wholeDebrief, [this, id = finished.debrief.provenance.attemptId] { m_actions.attempt(id); })
        .hints.across = Hints::Across::centre;
    column.add<Spacer>(12);
    auto& list = column.add<Column>(12);
    for (const debrief::DecisionView& decision : finished.debrief.decisions) {
        if (std::ranges::find(part.decisions, decision.number) == part.decisions.end())
            continue;
        auto& card =
            list.add<DecisionCard>(*finished.framework, *finished.scenario, decision, nullptr, words::Reader::another);
        if (!m_first) {
            m_first = &card.header();
            card.setOpen(true);
        }
    }
}

bool EvidenceScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape)
        return false;
    m_actions.back();
    return true;
}

} // namespace window
