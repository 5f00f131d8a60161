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

[[nodiscard]] Data clustersOf(const practice::FinishedDebrief& finished);
[[nodiscard]] Data valuesOf(const practice::FinishedDebrief& finished);
[[nodiscard]] Data decisionsOf(const practice::FinishedDebrief& finished);

} // namespace report
