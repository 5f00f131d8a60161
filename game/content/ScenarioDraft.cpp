#include "content/ScenarioDraft.hpp"

#include "content/ConditionParser.hpp"
#include "content/ScenarioKeys.hpp"

namespace content {

using namespace model;

ScenarioDraft::ScenarioDraft(const CompetencyFramework& theFramework, const Limits& theLimits, Problems& theProblems)
    : framework(theFramework), limits(theLimits), problems(theProblems), reader(theProblems),
      texts(theProblems.text().size()) {}

std::uint32_t ScenarioDraft::targetNumber(std::string_view name) {
    if (const auto found = targetNumbers.find(name); found != targetNumbers.end()) {
        return found->second;
    }
    const auto number = static_cast<std::uint32_t>(targets.size());
    const std::string_view kept = texts.keep(name);
    targetNumbers.emplace(kept, number);
    targets.push_back({kept, {}});
    return number;
}

std::string_view ScenarioDraft::newId(YamlValue key, std::string_view what) {
    const auto id = reader.id(key, what);
    return texts.keep(id ? *id : std::string_view(madeId(key.kind() == YamlKind::scalar ? key.text() : "")));
}

std::string_view ScenarioDraft::prose(YamlValue value, std::string_view what) {
    const auto text = value ? reader.text(value, what) : std::nullopt;
    if (!text) {
        return {};
    }
    const std::string_view kept = texts.keepProse(*text);
    if (kept.find_first_of("{}") != std::string_view::npos) {
        braced.emplace(kept.data(), value.where());
    }
    return kept;
}

std::optional<ConditionId> readCondition(YamlValue value, ScenarioDraft& draft) {
    if (!value) {
        return std::nullopt;
    }
    const auto text = draft.reader.text(value, "a condition");
    if (!text) {
        return std::nullopt;
    }
    const Offset place = value.where() + (value.plain() ? 0 : 1); // behind the quotation mark
    return parseCondition(*text, place, draft);
}

Range<ConditionalText> readAlso(YamlValue list, ScenarioDraft& draft) {
    auto& alsos = draft.scenario.alsos;
    Range<ConditionalText> range{static_cast<std::uint32_t>(alsos.size()), 0};
    if (!list || !draft.reader.isList(list, list.where(), "\"also\"")) {
        return range;
    }
    for (const YamlValue item : list) {
        const auto [when, text] =
            draft.reader.fields(item, item.where(), "a paragraph of \"also\"", scenarioKeys::paragraph);
        const auto condition = readCondition(when, draft);
        const std::string_view prose = draft.prose(text, "the text of a paragraph");
        if (condition && !prose.empty()) {
            alsos.push_back({*condition, prose});
            draft.places.alsos.push_back(when.where());
            ++range.count;
        }
    }
    return range;
}

} // namespace content
