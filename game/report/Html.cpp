#include "report/Html.hpp"

#include "model/Counted.hpp"
#include "report/DebriefTemplate.hpp"
#include "report/PageData.hpp"
#include "report/Phrases.hpp"
#include "report/Words.hpp"

#include <algorithm>

namespace report {

namespace {

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
    return page;
}

} // namespace

std::string html(const practice::FinishedDebrief& finished) { return rendered(debriefTemplate(), pageOf(finished)); }

} // namespace report
