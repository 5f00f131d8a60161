#include "report/Html.hpp"

#include "content/MarkupText.hpp"
#include "report/DebriefTemplate.hpp"
#include "report/PageData.hpp"
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

/// Where a name or number in one of the debrief's own sentences leads.
struct Link {
    std::string words;
    std::string anchor;
};

std::vector<Link> linksFor(const practice::FinishedDebrief& finished) {
    std::vector<Link> links;
    for (const debrief::UnitEvidence& unit : finished.debrief.profile.units) {
        const std::string name = clean(finished.framework->nameOf(unit.unit));
        if (unit.n > 0) {
            links.push_back(
                {name + " (" + number(unit.sum) + " of " + std::to_string(unit.n) + ")", anchorOf(unit.unit)});
        }
    }
    // The largest first: "decision 12" is not "decision 1".
    for (std::size_t i = finished.debrief.decisions.size(); i > 0; --i) {
        links.push_back({"decision " + std::to_string(i), "decision-" + std::to_string(i)});
    }
    return links;
}

/// The sentence with its links, in pieces.
Data piecesOf(std::string_view sentence, std::span<const Link> links) {
    Data pieces{Data::type::list};
    const auto add = [&pieces](std::string_view words, const std::string& anchor) {
        if (!words.empty()) {
            pieces.push_back(object({{"pieceText", std::string(words)}, {"pieceAnchor", textOrNothing(anchor)}}));
        }
    };
    std::size_t done = 0;
    for (std::size_t at = 0; at < sentence.size();) {
        const auto link =
            std::ranges::find_if(links, [&](const Link& one) { return sentence.substr(at).starts_with(one.words); });
        if (link == links.end()) {
            ++at;
            continue;
        }
        add(sentence.substr(done, at - done), "");
        add(link->words, link->anchor);
        at += link->words.size();
        done = at;
    }
    add(sentence.substr(done), "");
    return pieces;
}

Data summaryOf(const practice::FinishedDebrief& finished) {
    const debrief::Debrief& debrief = finished.debrief;
    // Serious behaviour has the first sentence, and only where there is any.
    bool grave = std::ranges::any_of(debrief.profile.behaviours,
                                     [](const debrief::BehaviourEvidence& one) { return !one.seriousIn.empty(); });
    const std::vector<Link> links = linksFor(finished);
    return listOf(debrief.summary, [&](const std::string& sentence) {
        return object({{"pieces", piecesOf(clean(sentence), links)}, {"grave", std::exchange(grave, false)}});
    });
}

Data bandsOf() {
    return listOf(bandsInKey, [](Band band) {
        return object({{"bandName", std::string(wordsFor(band))}, {"bandMeaning", std::string(meaningOf(band))}});
    });
}

Data provenanceOf(const practice::FinishedDebrief& finished) {
    const debrief::Provenance& from = finished.debrief.provenance;
    const auto entry = [](const std::string& name, const std::string& text, const std::string& hash = "") {
        return object({{"fromName", name}, {"fromText", clean(text)}, {"fromHash", textOrNothing(clean(hash))}});
    };
    Data list{Data::type::list};
    list << entry("Framework", finished.framework->id + ", version " + std::to_string(finished.framework->version),
                  from.frameworkHash)
         << entry("Scenario",
                  std::string(finished.scenario->id) + ", version " + std::to_string(finished.scenario->version),
                  from.scenarioHash)
         << entry("Attempt", from.attemptId);
    if (from.branch) {
        list << entry("What if", wordsFor(*from.branch));
    }
    list << entry("Learner", from.learnerId.empty() ? "none" : from.learnerId)
         << entry("Ended", from.endedAt.empty() ? "not ended" : moment(from.endedAt))
         << entry("Program", "version " + from.programVersion);
    return list;
}

void setQuality(Data& page, const debrief::DecisionQuality& quality) {
    page.set("hasQuality", quality.decisions > 0);
    page.set("qualityMean", proportion(quality.mean));
    page.set("qualityCount", counted(static_cast<std::size_t>(quality.decisions), "decision", "decisions"));
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
         {"learner", finished.learnerName.empty() ? "Played without a name" : clean(finished.learnerName)},
         {"rank", clean((*finished.framework)[debrief.rank].name)},
         {"begun", textOrNothing(moment(debrief.provenance.startedAt))},
         {"mode", wordsForMode(debrief.provenance.mode)},
         {"ending", debrief.ending ? clean(scenario[*debrief.ending].title) : "Not reached"},
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
