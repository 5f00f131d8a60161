#include "report/XapiActivities.hpp"

#include <set>

namespace report::xapi_parts {

namespace {

std::string addressOf(const model::Scenario& scenario) {
    return base + "scenarios/" + part(scenario.id) + "/" + std::to_string(scenario.version);
}

} // namespace

Json storyActivity(const model::Scenario& scenario) {
    Json made = activity(addressOf(scenario), published + "activities/simulation", scenario.title);
    if (!clean(scenario.summary).empty()) {
        made["definition"]["description"] = inEnglish(scenario.summary);
    }
    return made;
}

Json situationActivity(const model::Scenario& scenario, model::SituationId id) {
    const model::Situation& situation = scenario[id];
    Json made =
        activity(addressOf(scenario) + "/situations/" + part(situation.id), published + "activities/cmi.interaction",
                 situation.place.empty() ? situation.id : situation.place);
    Json& definition = made["definition"];
    if (!clean(situation.text).empty()) {
        definition["description"] = inEnglish(situation.text);
    }
    definition["interactionType"] = "choice";
    definition["choices"] = Json::array();
    for (const model::Choice& choice : scenario.choicesOf(situation)) {
        definition["choices"].push_back({{"id", clean(choice.id)}, {"description", inEnglish(choice.text)}});
    }
    return made;
}

Json calledForActivities(const model::CompetencyFramework& framework,
                         std::span<const debrief::Observation> observations) {
    const std::string measures = base + "frameworks/" + part(framework.id) + "/" + std::to_string(framework.version);
    Json list = Json::array();
    std::set<std::string> told;
    for (const debrief::Observation& one : observations) {
        const auto* level = std::get_if<model::CompetencyLevel>(&framework[one.unit].what);
        const std::string& id = level != nullptr ? framework[level->competency].id : framework[one.unit].id;
        if (told.insert(id).second) {
            list.push_back(activity(measures + "/" + part(id),
                                    base + "activity-types/" + (level != nullptr ? "competency" : "value"),
                                    level != nullptr ? framework[level->competency].name : framework.nameOf(one.unit)));
        }
    }
    return list;
}

Json unitJson(const model::CompetencyFramework& framework, const debrief::UnitEvidence& evidence) {
    Json made{{"unit", clean(framework[evidence.unit].id)},
              {"n", evidence.n},
              {"sum", rounded(evidence.sum)},
              {"band", report::idOf(evidence.band)},
              {"expected", evidence.expected}};
    if (evidence.n > 0) {
        made["interval"] = {{"low", rounded(evidence.interval.low)}, {"high", rounded(evidence.interval.high)}};
    }
    return made;
}

} // namespace report::xapi_parts
