#include "report/PageData.hpp"
#include "report/Words.hpp"

#include <algorithm>

namespace report {

namespace {

using debrief::DecisionView;
using model::CompetencyFramework;

Data choiceOf(const model::Scenario& scenario, const debrief::ChoiceView& view) {
    const model::Choice& choice = scenario[view.choice];
    std::string marks = view.taken ? "Taken. " : "";
    marks += "Keyed “" + std::string(model::nameOf(choice.rating)) + "”";
    marks += view.topRated ? ", the strongest available." : ".";
    if (!view.available) {
        marks += " It was not available then.";
    }
    return object({{"choiceClass", view.taken ? "taken" : (view.available ? "offered" : "away")},
                   {"choiceText", clean(choice.text)},
                   {"choiceMarks", marks},
                   {"choiceWhy", textOrNothing(view.available ? clean(choice.why) : std::string())}});
}

Data calledOf(const CompetencyFramework& framework, const debrief::Observation& one) {
    return object({{"calledAnchor", anchorOf(one.unit)},
                   {"calledUnit", clean(framework.nameOf(one.unit))},
                   {"calledWords", wordsFor(one)}});
}

Data shownOf(const CompetencyFramework& framework, const DecisionView& view, const model::Shown& one) {
    const bool beyond =
        std::ranges::find(view.alsoShown, one.statement, &model::Shown::statement) != view.alsoShown.end();
    std::string note = one.partial ? "in part" : "";
    if (beyond) {
        note += note.empty() ? "beyond what was called for" : ", beyond what was called for";
    }
    return object({{"shownId", clean(framework[one.statement].id)},
                   {"shownText", clean(framework[one.statement].text)},
                   {"shownNote", textOrNothing(note)}});
}

Data atRiskOf(const CompetencyFramework& framework, const debrief::AtRisk& one) {
    return object({{"atRiskId", clean(framework[one.behaviour].id)},
                   {"atRiskText", clean(framework[one.behaviour].text)},
                   {"atRiskWords", wordsFor(one)}});
}

Data decisionOf(const practice::FinishedDebrief& finished, const DecisionView& view, const std::string& read) {
    const CompetencyFramework& framework = *finished.framework;
    const model::Scenario& scenario = *finished.scenario;
    const std::string quality = view.hasQuality
                                    ? proportion(view.quality) + (view.strongest ? ", the strongest available" : "")
                                    : std::string();
    const std::string restarted =
        view.restarts > 0
            ? counted(static_cast<std::size_t>(view.restarts), "time", "times") + ", after an interruption"
            : std::string();
    const std::string_view consequence = scenario[view.taken].consequence;
    return object(
        {{"number", std::to_string(view.number)},
         {"story", paragraphsOf(read)},
         {"again", !view.firstVisit},
         {"time", duration(view.thoughtMilliseconds) + (view.expired ? "; the time ran out" : "")},
         {"restarted", textOrNothing(restarted)},
         {"quality", textOrNothing(quality)},
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
         {"strongerHeading", view.strongest ? "What another of the strongest choices would have shown"
                                            : "What a stronger choice would have shown"},
         {"stronger", listOf(view.strongerWouldShow,
                             [&](model::StatementId one) {
                                 return object({{"strongerId", clean(framework[one].id)},
                                                {"strongerText", clean(framework[one].text)}});
                             })},
         {"consequence", !consequence.empty()},
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
