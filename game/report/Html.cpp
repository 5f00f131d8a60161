#include "report/Html.hpp"

#include "content/MarkupText.hpp"
#include "model/Counted.hpp"
#include "report/DebriefTemplate.hpp"
#include "report/PageData.hpp"
#include "report/Phrases.hpp"
#include "report/Words.hpp"

#include <algorithm>

namespace report {

namespace {

using debrief::Band;
namespace mustache = kainjow::mustache;

/// One line of the profile; the template names it `row`.
constexpr auto rowTemplate =
    R"(<tr id="{{unitAnchor}}" class="{{rowClass}}" role="row"><th scope="row" role="rowheader">{{rowName}}{{#rowExpected}}<span class="expected">expected</span>{{/rowExpected}}</th>)"
    R"(<td role="cell" class="band-cell"><span class="band">{{bandWords}}</span>{{#rowNote}}<span class="note">{{rowNote}}</span>{{/rowNote}}</td>)"
    R"(<td role="cell" class="chart-cell"><svg class="chart" viewBox="0 0 220 28" role="img" aria-label="{{chartLabel}}"><title>{{chartLabel}}</title>)"
    R"({{#isSampled}}<line class="track" x1="10" x2="210" y1="14" y2="14"></line><line class="half" x1="110" x2="110" y1="4" y2="24"></line>)"
    R"(<rect class="{{barClass}}" x="{{barX}}" y="8.5" width="{{barWidth}}" height="11" rx="2"></rect><circle class="{{pointClass}}" cx="{{pointX}}" cy="14" r="5.5"></circle>{{/isSampled}})"
    R"({{^isSampled}}<line class="empty" x1="10" x2="210" y1="14" y2="14"></line>{{/isSampled}}</svg>)"
    R"({{#isSampled}}<span class="estimate">{{estimate}} ({{interval}})</span>{{/isSampled}}</td>)"
    R"(<td role="cell" class="count">{{count}}</td>)"
    R"(<td role="cell" class="from">{{#unitFrom}}{{^first}}, {{/first}}<a href="#decision-{{n}}" aria-label="Decision {{n}}">{{n}}</a>{{/unitFrom}}{{^unitFrom}}<span class="quiet">none</span>{{/unitFrom}}</td></tr>)";

/// What was found of each statement of a unit; the template names it `statementList`.
constexpr auto statementsTemplate =
    R"({{#anyStatement}}<details><summary>{{statementCounts}}</summary><ul class="statements">)"
    R"({{#statements}}<li class="{{stateClass}}"><span class="state">{{stateWords}}</span><span class="id">{{statementId}}</span><span class="body">{{statementText}})"
    R"({{#statementShown}} <span class="quiet">Shown in decision {{#shownIn}}{{^first}}, {{/first}}<a href="#decision-{{n}}">{{n}}</a>{{/shownIn}}.</span>{{/statementShown}})"
    R"({{#statementMissed}} <span class="quiet">Sampled but not shown in decision {{#missedIn}}{{^first}}, {{/first}}<a href="#decision-{{n}}">{{n}}</a>{{/missedIn}}.</span>{{/statementMissed}}</span></li>{{/statements}}</ul></details>{{/anyStatement}})";

/// The sentence with its links, in pieces.
Data piecesOf(const std::string& sentence, const practice::FinishedDebrief& finished) {
    return listOf(linkedPieces(sentence, finished), [](const LinkedPiece& one) {
        return object({{"pieceText", one.words}, {"pieceAnchor", textOrNothing(one.anchor)}});
    });
}

Data summaryOf(const practice::FinishedDebrief& finished) {
    const debrief::Debrief& debrief = finished.debrief;
    // Serious behaviour has the first sentence, and only where there is any.
    bool grave = std::ranges::any_of(debrief.profile.behaviours,
                                     [](const debrief::BehaviourEvidence& one) { return !one.seriousIn.empty(); });
    return listOf(debrief.summary, [&](const std::string& sentence) {
        return object({{"pieces", piecesOf(clean(sentence), finished)}, {"grave", std::exchange(grave, false)}});
    });
}

Data bandsOf() {
    return listOf(bandsInKey, [](Band band) {
        return object({{"bandName", std::string(wordsFor(band))}, {"bandMeaning", std::string(meaningOf(band))}});
    });
}

Data provenanceOf(const practice::FinishedDebrief& finished) {
    return listOf(originsOf(finished), [](const Origin& one) {
        return object({{"fromName", one.name}, {"fromText", one.text}, {"fromHash", textOrNothing(one.hash)}});
    });
}

void setQuality(Data& page, const debrief::DecisionQuality& quality) {
    page.set("hasQuality", quality.decisions > 0);
    page.set("qualityMean", proportion(quality.mean));
    page.set("qualityCount", model::counted(static_cast<std::size_t>(quality.decisions), "decision", "decisions"));
    page.set("qualityStrongest", std::to_string(quality.strongest));
    page.set("hasRange", quality.range.has_value());
    const debrief::QualityRange range = quality.range.value_or(debrief::QualityRange());
    page.set("weakest", proportion(range.weakest));
    page.set("strongest", proportion(range.strongest));
    page.set("rangeX", number(acrossChart(range.weakest), 1));
    page.set("rangeWidth", number(200 * (range.strongest - range.weakest), 1));
    page.set("meanX", number(acrossChart(quality.mean), 1));
    page.set("qualityLabel", "This path " + proportion(quality.mean) + ", between the weakest " +
                                 proportion(range.weakest) + " and the strongest " + proportion(range.strongest));
}

Data pageOf(const practice::FinishedDebrief& finished) {
    const debrief::Debrief& debrief = finished.debrief;
    const model::Scenario& scenario = *finished.scenario;
    Data page = object(
        {{"title", clean(scenario.title)},
         {"learner", learnerWords(finished)},
         {"rank", clean((*finished.framework)[debrief.rank].name)},
         {"begun", textOrNothing(moment(debrief.provenance.startedAt))},
         {"mode", wordsForMode(debrief.provenance.mode)},
         {"ending", endingWords(finished)},
         {"about", std::string(aboutDebriefs)},
         {"summary", summaryOf(finished)},
         {"bands", bandsOf()},
         {"inPartMeaning", std::string(meaningOfInPart)},
         {"clusters", clustersOf(finished)},
         {"values", valuesOf(finished)},
         {"decisions", decisionsOf(finished)},
         {"questions",
          listOf(debrief.reflection,
                 [](const debrief::ReflectionQuestion& one) {
                     const std::string decision = one.decision ? std::to_string(*one.decision) : "";
                     return object({{"questionText", clean(one.text)}, {"questionDecision", textOrNothing(decision)}});
                 })},
         {"couldSampleAny", !finished.couldSample.empty()},
         {"couldSample",
          listOf(finished.couldSample,
                 [](const auto& one) {
                     return object({{"couldUnit", clean(one.first)}, {"couldScenario", clean(one.second)}});
                 })},
         {"provenance", provenanceOf(finished)}});
    setQuality(page, debrief.quality);
    page.set("row", mustache::partial([] { return std::string(rowTemplate); }));
    page.set("statementList", mustache::partial([] { return std::string(statementsTemplate); }));
    return page;
}

} // namespace

std::string html(const practice::FinishedDebrief& finished) {
    mustache::mustache page{std::string(debriefTemplate())};
    page.set_custom_escape([](const std::string& text) { return content::markupText(text); });
    std::string written;
    page.render(pageOf(finished), [&written](const std::string& piece) { written += piece; });
    return written;
}

} // namespace report
