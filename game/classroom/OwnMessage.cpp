#include "classroom/OwnMessage.hpp"

#include "classroom/ClassDebrief.hpp"
#include "model/Counted.hpp"
#include "report/Phrases.hpp"
#include "report/Words.hpp"

#include <nlohmann/json.hpp>

namespace classroom {

namespace {

using Json = nlohmann::json;
using report::clean;

constexpr std::string_view aboutOwn =
    "Yours alone: what your first votes showed, before anybody saw how the others had voted. A few decisions say "
    "little, and this says how little. It is no mark, and nobody is ranked.";

Json decisionOf(const debrief::DecisionView& view, const ClassSession::Step& step, const model::Scenario& scenario,
                const model::CompetencyFramework& framework) {
    Json json{{"item", step.item + 1},
              {"yours", clean(scenario[view.taken].text)},
              {"same", step.decision->choice == view.taken},
              {"class", clean(scenario[step.decision->choice].text)},
              {"why", clean(scenario[view.taken].why)},
              {"showed", Json::array()}};
    for (const debrief::Observation& one : view.calledFor) {
        json["showed"].push_back(clean(framework.nameOf(one.unit)) + ": " + report::wordsFor(one));
    }
    for (const debrief::AtRisk& one : view.atRisk) {
        json["showed"].push_back(clean(framework[one.behaviour].text) + ": " + report::wordsFor(one));
    }
    return json;
}

} // namespace

std::optional<std::string> ownMessage(const ClassSession& session, Person person,
                                      const model::CompetencyFramework& framework, model::RankId rank) {
    const auto* course = std::get_if<ScenarioCourse>(&session.course());
    const auto mine = ownAttemptOf(session, person);
    if (course == nullptr || !mine) {
        return std::nullopt;
    }
    const model::Scenario& scenario = course->scenario();
    const auto own = debrief::makeDebrief(framework, scenario, rank, mine->attempt, {}, std::nullopt);
    Json json{{"t", "own"}, {"about", aboutOwn}, {"decisions", Json::array()}, {"shown", Json::array()}};
    for (std::size_t i = 0; i < own.decisions.size(); ++i) {
        json["decisions"].push_back(
            decisionOf(own.decisions[i], session.path()[mine->steps[i]], scenario, framework));
    }
    for (const debrief::UnitEvidence& unit : own.profile.units) {
        if (unit.n == 0) {
            continue;
        }
        Json from = Json::array();
        for (const std::size_t number : report::decisionsIn(unit.observedIn)) {
            from.push_back(session.path()[mine->steps[number - 1]].item + 1);
        }
        json["shown"].push_back({{"what", clean(framework.nameOf(unit.unit))},
                                 {"says", std::string(report::wordsFor(unit.band))},
                                 {"count", report::countOf(unit)},
                                 {"between", report::intervalOf(unit)},
                                 {"from", std::move(from)}});
    }
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string withOwnDebrief(std::string phonePage) {
    constexpr std::string_view more =
        "<link rel=\"stylesheet\" href=\"/own.css\">\n<script src=\"/own.js\" defer></script>\n";
    if (const std::size_t end = phonePage.find("</head>"); end != std::string::npos) {
        phonePage.insert(end, more);
    }
    return phonePage;
}

} // namespace classroom
