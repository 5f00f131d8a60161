#include "content/NearStatement.hpp"

#include "content/Problems.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace content {

namespace {

constexpr std::string_view tenDigits = "0123456789";

/// What stands before the number at the end: "COM-" of "COM-9", "EA-1." of "EA-1.3".
std::string_view familyOf(std::string_view id) { return id.substr(0, id.find_last_not_of(tenDigits) + 1); }

/// The number at the end; 0 where there is none that can be read.
long numberOf(std::string_view id) {
    const std::string_view text = id.substr(familyOf(id).size());
    long number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc() ? number : 0;
}

} // namespace

std::string nearestStatement(std::string_view typed, const std::vector<std::string_view>& known) {
    const std::string wanted = small(withoutCurlyQuotes(typed));
    const std::string_view family = familyOf(wanted);
    std::vector<std::string_view> same;
    std::ranges::copy_if(known, std::back_inserter(same),
                         [&](std::string_view id) { return !family.empty() && small(familyOf(id)) == family; });
    if (same.empty()) {
        return nearest(typed, known);
    }
    const long number = numberOf(wanted);
    std::ranges::stable_sort(same, {}, [&](std::string_view id) { return std::abs(numberOf(id) - number); });
    return nearest(typed, same);
}

namespace {

using namespace model;

std::string fromTo(const CompetencyFramework& framework, const std::vector<StatementId>& list, std::string_view kind) {
    if (list.size() == 1) {
        return "one " + std::string(kind) + ", " + framework[list.front()].id;
    }
    return std::to_string(list.size()) + " " + std::string(kind) + "s, " + framework[list.front()].id + " to " +
           framework[list.back()].id;
}

std::string lookUp(std::string_view id) {
    return "name one of them; `judgement framework show " + std::string(id) + "` has their words";
}

WholeThing wholeLevel(const CompetencyFramework& framework, const Unit& unit) {
    return {unit.id + " is a whole level of \"" + framework[std::get<CompetencyLevel>(unit.what).competency].name +
                "\"" +
                (unit.statements.empty() ? std::string() : ", with " + fromTo(framework, unit.statements, "statement")),
            lookUp(unit.id)};
}

WholeThing wholeValue(const CompetencyFramework& framework, const CoreValue& value) {
    const auto& positives = framework[value.unit].statements;
    std::string what = value.id + " is the whole value \"" + value.name + "\"";
    if (!positives.empty()) {
        what += ", with " + fromTo(framework, positives, "positive behaviour");
    }
    if (!value.negatives.empty()) {
        what += (positives.empty() ? ", with " : " and ") + fromTo(framework, value.negatives, "negative behaviour");
    }
    return {what, lookUp(value.id)};
}

WholeThing wholeCompetency(const CompetencyFramework& framework, const Competency& competency) {
    std::string levels;
    for (const UnitId id : competency.levels) {
        levels += (levels.empty() ? "" : ", ") + framework[id].id;
    }
    return {competency.id + " is the whole competency \"" + competency.name + "\", with the levels " + levels,
            "name one statement of the level you mean; `judgement framework show " + competency.id +
                "` has their words"};
}

} // namespace

std::optional<WholeThing> wholeNamed(const CompetencyFramework& framework, std::string_view typed) {
    const std::string wanted = small(withoutCurlyQuotes(typed));
    const auto named = [&](const auto& thing) { return small(thing.id) == wanted || small(thing.name) == wanted; };
    if (const auto found = std::ranges::find_if(framework.values, named); found != framework.values.end()) {
        return wholeValue(framework, *found);
    }
    if (const auto found = std::ranges::find_if(framework.competencies, named); found != framework.competencies.end()) {
        return wholeCompetency(framework, *found);
    }
    for (const Unit& unit : framework.units) {
        if (std::holds_alternative<CompetencyLevel>(unit.what) && small(unit.id) == wanted) {
            return wholeLevel(framework, unit);
        }
    }
    return std::nullopt;
}

} // namespace content
