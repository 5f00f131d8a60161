#include "proof/ConditionsIn.hpp"

namespace proof {

using namespace model;

std::vector<ConditionId> conditionsIn(const Scenario& scenario, const Machine& machine, Node node) {
    std::vector<ConditionId> conditions;
    const auto addTexts = [&](Range<ConditionalText> also) {
        for (const ConditionalText& text : also.in(scenario.alsos)) {
            conditions.push_back(text.when);
        }
    };
    if (machine.isEnding(node)) {
        addTexts(scenario[machine.ending(node)].also);
        return conditions;
    }
    const Situation& situation = scenario[machine.situation(node)];
    addTexts(situation.also);
    for (const Choice& choice : scenario.choicesOf(situation)) {
        if (choice.when) {
            conditions.push_back(*choice.when);
        }
    }
    for (const Inject& inject : situation.injects.in(scenario.injects)) {
        if (inject.when) {
            conditions.push_back(*inject.when);
        }
    }
    return conditions;
}

std::vector<ConditionId> partsOf(const Scenario& scenario, ConditionId condition) {
    const ConditionStep& step = scenario[condition];
    if (const auto* negation = std::get_if<Not>(&step.what)) {
        return {negation->inner};
    }
    if (const auto* both = std::get_if<And>(&step.what)) {
        return {both->left, both->right};
    }
    if (const auto* either = std::get_if<Or>(&step.what)) {
        return {either->left, either->right};
    }
    return {};
}

} // namespace proof
