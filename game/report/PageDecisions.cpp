#include "report/PageData.hpp"
#include "report/Phrases.hpp"
#include "report/Words.hpp"

#include <algorithm>

namespace report {

namespace {

using debrief::DecisionView;
using model::CompetencyFramework;

Data choiceOf(const model::Scenario& scenario, const debrief::ChoiceView& view) {
    const model::Choice& choice = scenario[view.choice];
    return object({{"choiceClass", view.taken ? "taken" : (view.available ? "offered" : "away")},
                   {"choiceText", clean(choice.text)},
                   {"choiceMarks", marksOf(view, choice)},
                   {"choiceWhy", textOrNothing(view.available ? clean(choice.why) : std::string())}});
}

Data calledOf(const CompetencyFramework& framework, const debrief::Observation& one) {
    return object({{"calledAnchor", anchorOf(one.unit)},
                   {"calledUnit", clean(framework.nameOf(one.unit))},
                   {"calledWords", wordsFor(one)}});
}

Data shownOf(const CompetencyFramework& framework, const DecisionView& view, const model::Shown& one) {
    return object({{"shownId", clean(framework[one.statement].id)},
                   {"shownText", clean(framework[one.statement].text)},
                   {"shownNote", textOrNothing(noteOn(view, one))}});
}

Data atRiskOf(const CompetencyFramework& framework, const debrief::AtRisk& one) {
    return object({{"atRiskId", clean(framework[one.behaviour].id)},
                   {"atRiskText", clean(framework[one.behaviour].text)},
                   {"atRiskWords", wordsFor(one)}});
}

Data decisionOf(const practice::FinishedDebrief& finished, const DecisionView& view, const std::string& read) {
    const CompetencyFramework& framework = *finished.framework;
    const model::Scenario& scenario = *finished.scenario;
    const std::string_view consequence = scenario[view.taken].consequence;
    return object(
        {{"number", std::to_string(view.number)},
         {"story", paragraphsOf(read)},
         {"again", !view.firstVisit},
         {"time", timeOf(view)},
         {"restarted", textOrNothing(restartsOf(view))},
         {"quality", textOrNothing(qualityOf(view))},
         {"choices", listOf(view.choices, [&](const debrief::ChoiceView& one) { return choiceOf(scenario, one); })},
         {"hasRationale", !view.rationale.empty()},
         {"rationale", paragraphsOf(view.rationale)},
         {"calledAny", !view.calledFor.empty()},
         {"called", listOf(view.calledFor, [&](const debrief::Observation& one) { return calledOf(framework, one); })},
         {"shownAny", !view.shown.empty()},
         {"shown", listOf(view.shown, [&](const model::Shown& one) { return shownOf(framework, view, one); })},
         {"atRiskAny", !view.atRisk.empty()},
         {"atRisk", listOf(view.atRisk, [&](const debrief::AtRisk& one) { return atRiskOf(framework, one); })},
         {"strongerAny", !view.strongerWouldShow.empty()},
         {"strongerHeading", std::string(headingOverStronger(view))},
         {"stronger", listOf(view.strongerWouldShow,
                             [&](model::StatementId one) {
                                 return object({{"strongerId", clean(framework[one].id)},
                                                {"strongerText", clean(framework[one].text)}});
                             })},
         {"consequence", !consequence.empty()},
         {"consequenceHeading", std::string(headingOverConsequence(finished.debrief.provenance))},
         {"consequenceParagraphs", paragraphsOf(consequence)}});
}

} // namespace

Data decisionsOf(const practice::FinishedDebrief& finished) {
    const std::vector<std::string> read = situationsAsRead(finished);
    std::size_t position = 0;
    return listOf(finished.debrief.decisions,
                  [&](const DecisionView& view) { return decisionOf(finished, view, read[position++]); });
}

} // namespace report
