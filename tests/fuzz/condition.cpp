#include "Frameworks.hpp"
#include "content/ConditionParser.hpp"
#include "play/Facts.hpp"

namespace {

/// A story with the names that the seeds use: `trust` from 0 to 4, `noted` yes or no, the situation `bench` with the
/// choice `ask`.
void furnish(content::ScenarioDraft& draft) {
    model::Scenario& scenario = draft.scenario;
    scenario.facts = {{"trust", 0, 4, 1, false}, {"noted", 0, 1, 0, true}};
    scenario.situations.emplace_back();
    scenario.situations[0].id = "bench";
    scenario.situations[0].choices = {0, 1};
    scenario.choices.emplace_back();
    scenario.choices[0].id = "ask";
    draft.targets[draft.targetNumber("bench")].is = model::SituationId(0);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const content::Limits limits;
    content::Problems problems(text, "fuzz.yaml", limits.diagnostics);
    content::ScenarioDraft draft(fuzz::smallFramework(), limits, problems);
    furnish(draft);
    const auto condition = content::parseCondition(text, 0, draft);
    fuzz::require(condition.has_value() != problems.any(), "either a condition or a diagnostic, never both");
    content::resolveNames(draft);
    const bool resolved = !problems.any();
    fuzz::requireSensible(problems.take(), text);
    if (resolved) {
        play::Facts facts(draft.scenario);
        const bool first = play::holds(draft.scenario, facts, *condition);
        fuzz::require(play::holds(draft.scenario, facts, *condition) == first, "reading a condition changes nothing");
    }
    return 0;
}
