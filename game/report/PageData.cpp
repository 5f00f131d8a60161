#include "report/PageData.hpp"

#include "content/MarkupText.hpp"
#include "report/PageStyle.hpp"
#include "report/Words.hpp"

namespace report {

namespace {

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

/// A share of a vote, as long as `barLength` of 200; the template names it `bar`. Its figure stands beside it.
constexpr auto barTemplate =
    R"(<svg class="share" viewBox="0 0 200 12" preserveAspectRatio="none" aria-hidden="true"><line class="track" x1="0" x2="200" y1="11.5" y2="11.5"></line>)"
    R"(<rect class="{{barShape}}" x="0" y="1" width="{{barLength}}" height="10"></rect></svg>)";

} // namespace

Data object(std::vector<std::pair<std::string, Data>> entries) {
    Data made{Data::type::object};
    for (auto& [name, value] : entries) {
        made.set(name, value);
    }
    return made;
}

Data textOrNothing(const std::string& text) { return text.empty() ? Data(false) : Data(text); }

Data paragraphsOf(std::string_view text) {
    return listOf(paragraphs(text), [](const std::string& one) { return object({{"paragraph", one}}); });
}

Data linksTo(std::span<const debrief::Source> sources) {
    bool first = true;
    return listOf(decisionsIn(sources), [&first](std::size_t number) {
        return object({{"n", std::to_string(number)}, {"first", std::exchange(first, false)}});
    });
}

Data bandsOf() {
    return listOf(bandsInKey, [](debrief::Band band) {
        return object({{"bandName", std::string(wordsFor(band))}, {"bandMeaning", std::string(meaningOf(band))}});
    });
}

double acrossChart(double proportion) { return 10 + 200 * proportion; }

std::string rendered(std::string_view pageTemplate, Data page) {
    page.set("style", mustache::partial([] { return std::string(pageStyle()); }));
    page.set("row", mustache::partial([] { return std::string(rowTemplate); }));
    page.set("bar", mustache::partial([] { return std::string(barTemplate); }));
    page.set("statementList", mustache::partial([] { return std::string(statementsTemplate); }));
    mustache::mustache made{std::string(pageTemplate)};
    made.set_custom_escape([](const std::string& text) { return content::markupText(text); });
    std::string written;
    made.render(page, [&written](const std::string& piece) { written += piece; });
    return written;
}

} // namespace report
