#include "report/PdfParts.hpp"

#include "report/Phrases.hpp"
#include "report/Words.hpp"

#include <algorithm>

namespace report {

namespace {

using debrief::DecisionView;
using drawing::PdfRole;
using drawing::PdfSpan;
using drawing::PdfStyle;
using model::CompetencyFramework;

class Decision {
public:
    Decision(PdfSheet& sheet, const practice::FinishedDebrief& finished, const DecisionView& view)
        : m_sheet(sheet), m_framework(*finished.framework), m_scenario(*finished.scenario),
          m_from(finished.debrief.provenance), m_view(view) {}

    void put(const std::string& read) {
        m_sheet.heading("Decision " + std::to_string(m_view.number), decisionAnchor(m_view.number));
        m_sheet.ruleAbove();
        m_sheet.label("The situation");
        m_sheet.paragraphs(paragraphs(read), PdfStyle::story, PdfRole::paragraph);
        circumstances();
        calledFor();
        choices();
        if (!m_view.rationale.empty()) {
            m_sheet.label("The learner’s reasons, written before any feedback");
            m_sheet.paragraphs(paragraphs(m_view.rationale), PdfStyle::body, PdfRole::quote);
        }
        showed();
        reasoning();
        if (const auto consequence = paragraphs(m_scenario[m_view.taken].consequence); !consequence.empty()) {
            m_sheet.label(headingOverConsequence(m_from));
            m_sheet.paragraphs(consequence, PdfStyle::story, PdfRole::paragraph);
        }
    }

private:
    void circumstances() {
        if (!m_view.firstVisit) {
            m_sheet.label("Met before");
            m_sheet.paragraph({{std::string(metBefore)}});
        }
        m_sheet.label("Time used");
        Spans time{{timeOf(m_view)}};
        if (const std::string restarts = restartsOf(m_view); !restarts.empty()) {
            time = joined(std::move(time), {quiet("   ·   Interrupted before: "), {restarts}});
        }
        if (const std::string quality = qualityOf(m_view); !quality.empty()) {
            time = joined(std::move(time), {quiet("   ·   Quality: "), {quality}});
        }
        m_sheet.paragraph(time);
    }

    void calledFor() {
        m_sheet.label("What it called for");
        for (const debrief::Observation& one : m_view.calledFor) {
            m_sheet.item({{oneLine(m_framework.nameOf(one.unit)), PdfSpan::Tone::usual, anchorOf(one.unit)},
                          {": "},
                          strong(wordsFor(one))});
        }
        if (m_view.calledFor.empty()) {
            m_sheet.paragraph({quiet("Nothing that every strongest choice would have shown.")});
        }
    }

    void choices() {
        m_sheet.label("The choices");
        for (const debrief::ChoiceView& one : m_view.choices) {
            const model::Choice& choice = m_scenario[one.choice];
            const std::string text = clean(choice.text);
            const std::string marks = "\n" + marksOf(one, choice);
            if (one.taken) {
                m_sheet.markedItem({strong(text), {marks}});
            } else {
                m_sheet.item({one.available ? PdfSpan{text} : quiet(text), quiet(marks)});
            }
        }
    }

    void showed() {
        m_sheet.label("What it showed");
        for (const model::Shown& one : m_view.shown) {
            const std::string note = noteOn(m_view, one);
            statement(one.statement, {quiet(note.empty() ? "" : " (" + note + ")")});
        }
        if (m_view.shown.empty()) {
            m_sheet.paragraph({quiet("None of the framework’s statements.")});
        }
        if (!m_view.atRisk.empty()) {
            m_sheet.label("Negative behaviours at risk");
        }
        for (const debrief::AtRisk& one : m_view.atRisk) {
            statement(one.behaviour, {{": "}, strong(wordsFor(one))});
        }
        if (!m_view.strongerWouldShow.empty()) {
            m_sheet.label(headingOverStronger(m_view));
        }
        for (const model::StatementId one : m_view.strongerWouldShow) {
            statement(one, {});
        }
    }

    void reasoning() {
        m_sheet.label("The author’s reasoning");
        m_sheet.item({quiet("On the choice taken: "), {clean(m_scenario[m_view.taken].why)}});
        for (const debrief::ChoiceView& one : m_view.choices) {
            if (one.topRated && !one.taken) {
                m_sheet.item({quiet("On the choice “" + clean(m_scenario[one.choice].text) + "”: "),
                              {clean(m_scenario[one.choice].why)}});
            }
        }
    }

    void statement(model::StatementId id, const Spans& note) {
        m_sheet.item(joined({quiet(clean(m_framework[id].id) + "  "), {clean(m_framework[id].text)}}, note));
    }

    PdfSheet& m_sheet;
    const CompetencyFramework& m_framework;
    const model::Scenario& m_scenario;
    const debrief::Provenance& m_from;
    const DecisionView& m_view;
};

} // namespace

void putDecisions(PdfSheet& sheet, const practice::FinishedDebrief& finished) {
    sheet.part("The decisions");
    const std::vector<std::string> read = situationsAsRead(finished);
    std::size_t position = 0;
    for (const DecisionView& view : finished.debrief.decisions) {
        Decision(sheet, finished, view).put(read[position++]);
    }
    if (finished.debrief.decisions.empty()) {
        sheet.paragraph({{"No decision has been made."}});
    }
}

} // namespace report
