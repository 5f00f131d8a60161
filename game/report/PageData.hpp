#pragma once

#include "practice/Practice.hpp"

#include <kainjow/mustache.hpp>

#include <string>
#include <utility>
#include <vector>

/// What the page's template is filled with. A template looks for a name it does not find in what encloses it, so every
/// object sets every name that the template asks it for.
namespace report {

using Data = kainjow::mustache::data;

[[nodiscard]] Data object(std::vector<std::pair<std::string, Data>> entries);
/// A list of what `make` gives for each thing.
template <class List, class Make>
[[nodiscard]] Data listOf(const List& things, Make make) {
    Data list{Data::type::list};
    for (const auto& thing : things) {
        list.push_back(make(thing));
    }
    return list;
}
/// Whether text is there decides whether a section of its name is.
[[nodiscard]] Data textOrNothing(const std::string& text);
[[nodiscard]] Data paragraphsOf(std::string_view text);
/// Links to the decisions, each with whether it is the first.
[[nodiscard]] Data linksTo(std::span<const debrief::Source> sources);
/// Where a proportion from 0 to 1 lies across a chart, in the chart's own units.
[[nodiscard]] double acrossChart(double proportion);

/// A page of its template: with the style of all pages as `style`, one line of a profile as `row`, what was found of
/// its statements as `statementList`, and the share of a vote as `bar`.
[[nodiscard]] std::string rendered(std::string_view pageTemplate, Data page);

/// What the words of a profile mean.
[[nodiscard]] Data bandsOf();
/// What a line of a profile is filled with.
[[nodiscard]] Data unitOf(const model::CompetencyFramework& framework, const debrief::UnitEvidence& unit);
[[nodiscard]] Data clustersOf(const practice::FinishedDebrief& finished);
[[nodiscard]] Data valuesOf(const practice::FinishedDebrief& finished);
[[nodiscard]] Data decisionsOf(const practice::FinishedDebrief& finished);

} // namespace report
