#include "report/Json.hpp"

#include "model/CompetencyFramework.hpp"
#include "report/Words.hpp"

#include <nlohmann/json.hpp>

namespace report {

namespace {

using debrief::StatementState;
using Json = nlohmann::ordered_json;
using model::CompetencyFramework;

std::string_view idOfState(StatementState state) {
    switch (state) {
    case StatementState::notSampled:
        return "not-sampled";
    case StatementState::notShown:
        return "not-shown";
    case StatementState::shown:
        return "shown";
    }
    return "";
}

Json textOrNull(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

class Writer {
public:
    explicit Writer(const practice::FinishedDebrief& finished)
        : m_framework(*finished.framework), m_scenario(*finished.scenario), m_debrief(finished.debrief) {}

    [[nodiscard]] Json write() const {
        const debrief::Provenance& from = m_debrief.provenance;
        Json json;
        json["kind"] = "judgement-debrief";
        json["format"] = 1;
        json["attempt"] = {{"id", from.attemptId},
                           {"learner", textOrNull(from.learnerId)},
                           {"mode", from.mode},
                           {"started", textOrNull(from.startedAt)},
                           {"ended", textOrNull(from.endedAt)},
                           {"programVersion", from.programVersion}};
        if (from.branch) {
            json["attempt"]["branch"] = {{"attempt", from.branch->attemptId}, {"decision", from.branch->decision}};
        }
        json["scenario"] = {{"id", m_scenario.id},
                            {"version", m_scenario.version},
                            {"title", m_scenario.title},
                            {"level", m_scenario.level.number},
                            {"hash", from.scenarioHash}};
        json["framework"] = {{"id", m_framework.id},
                             {"version", m_framework.version},
                             {"title", m_framework.title},
                             {"hash", from.frameworkHash}};
        json["rank"] = {{"id", m_framework[m_debrief.rank].id}, {"name", m_framework[m_debrief.rank].name}};
        json["ending"] = ending();
        json["summary"] = m_debrief.summary;
        json["profile"] = profile();
        json["quality"] = quality();
        json["decisions"] = Json::array();
        for (const debrief::DecisionView& view : m_debrief.decisions) {
            json["decisions"].push_back(decision(view));
        }
        json["reflection"] = Json::array();
        for (const debrief::ReflectionQuestion& question : m_debrief.reflection) {
            json["reflection"].push_back(
                {{"text", question.text}, {"decision", question.decision ? Json(*question.decision) : Json(nullptr)}});
        }
        return json;
    }

private:
    [[nodiscard]] Json ending() const {
        if (!m_debrief.ending) {
            return nullptr;
        }
        const model::Ending& ending = m_scenario[*m_debrief.ending];
        return {{"id", ending.id}, {"title", ending.title}};
    }

    [[nodiscard]] Json quality() const {
        const debrief::DecisionQuality& quality = m_debrief.quality;
        Json range = nullptr;
        if (quality.range) {
            range = {{"weakest", rounded(quality.range->weakest)}, {"strongest", rounded(quality.range->strongest)}};
        }
        return {{"decisions", quality.decisions},
                {"strongest", quality.strongest},
                {"mean", quality.decisions > 0 ? Json(rounded(quality.mean)) : Json(nullptr)},
                {"range", range}};
    }

    [[nodiscard]] Json profile() const {
        Json clusters = Json::array();
        for (const model::Cluster& cluster : m_framework.clusters) {
            Json competencies = Json::array();
            for (const model::CompetencyId id : cluster.competencies) {
                const model::Competency& competency = m_framework[id];
                Json levels = Json::array();
                for (const model::UnitId one : competency.levels) {
                    levels.push_back(unit(m_debrief.profile.units[one.position()]));
                }
                competencies.push_back({{"id", competency.id},
                                        {"name", competency.name},
                                        {"expectedLevel", m_framework.expectedLevel(m_debrief.rank, id).number},
                                        {"levels", levels}});
            }
            clusters.push_back({{"id", cluster.id}, {"name", cluster.name}, {"competencies", competencies}});
        }
        Json values = Json::array();
        for (const model::CoreValue& value : m_framework.values) {
            Json behaviours = Json::array();
            for (const debrief::BehaviourEvidence& one : m_debrief.profile.behaviours) {
                if (m_framework[one.behaviour].unit == value.unit) {
                    behaviours.push_back(behaviour(one));
                }
            }
            values.push_back({{"id", value.id},
                              {"name", value.name},
                              {"positive", unit(m_debrief.profile.units[value.unit.position()])},
                              {"negative", behaviours}});
        }
        return {{"clusters", clusters}, {"values", values}};
    }

    [[nodiscard]] Json unit(const debrief::UnitEvidence& unit) const {
        Json json;
        json["unit"] = m_framework[unit.unit].id;
        if (const auto* level = std::get_if<model::CompetencyLevel>(&m_framework[unit.unit].what)) {
            json["level"] = level->level.number;
        }
        json["n"] = unit.n;
        json["sum"] = rounded(unit.sum);
        json["proportion"] = unit.n > 0 ? Json(rounded(unit.sum / unit.n)) : Json(nullptr);
        json["interval"] = nullptr;
        if (unit.n > 0) {
            json["interval"] = {{"low", rounded(unit.interval.low)}, {"high", rounded(unit.interval.high)}};
        }
        json["band"] = report::idOf(unit.band);
        json["expected"] = unit.expected;
        json["supported"] = unit.supported;
        json["inversion"] = unit.inversion;
        json["decisions"] = decisionsIn(unit.observedIn);
        json["statements"] = Json::array();
        for (const debrief::StatementEvidence& one : unit.statements) {
            Json entry = statement(one.statement);
            entry["state"] = idOfState(one.state);
            entry["shownIn"] = decisionsIn(one.shownIn);
            entry["sampledIn"] = decisionsIn(one.sampledIn);
            json["statements"].push_back(std::move(entry));
        }
        return json;
    }

    [[nodiscard]] Json behaviour(const debrief::BehaviourEvidence& one) const {
        Json json = statement(one.behaviour);
        json["shownIn"] = decisionsIn(one.shownIn);
        json["seriousIn"] = decisionsIn(one.seriousIn);
        json["resistedIn"] = decisionsIn(one.resistedIn);
        return json;
    }

    [[nodiscard]] Json statement(model::StatementId id) const {
        return {{"id", m_framework[id].id}, {"text", m_framework[id].text}};
    }

    [[nodiscard]] Json shownList(std::span<const model::Shown> shown) const {
        Json list = Json::array();
        for (const model::Shown& one : shown) {
            list.push_back({{"id", m_framework[one.statement].id}, {"partial", one.partial}});
        }
        return list;
    }

    [[nodiscard]] Json decision(const debrief::DecisionView& view) const {
        Json json;
        json["number"] = view.number;
        json["situation"] = m_scenario[view.situation].id;
        json["counts"] = view.firstVisit;
        json["taken"] = m_scenario[view.taken].id;
        json["thoughtMilliseconds"] = view.thoughtMilliseconds;
        json["expired"] = view.expired;
        json["restarts"] = view.restarts;
        json["rationale"] = textOrNull(view.rationale);
        json["quality"] = view.hasQuality ? Json(rounded(view.quality)) : Json(nullptr);
        json["strongest"] = view.strongest;
        json["choices"] = Json::array();
        for (const debrief::ChoiceView& one : view.choices) {
            const model::Choice& choice = m_scenario[one.choice];
            json["choices"].push_back({{"id", choice.id},
                                       {"text", choice.text},
                                       {"rating", model::nameOf(choice.rating)},
                                       {"available", one.available},
                                       {"taken", one.taken},
                                       {"topRated", one.topRated},
                                       {"why", choice.why}});
        }
        json["calledFor"] = Json::array();
        for (const debrief::Observation& one : view.calledFor) {
            json["calledFor"].push_back({{"unit", m_framework[one.unit].id}, {"observation", rounded(one.value)}});
        }
        json["shown"] = shownList(view.shown);
        json["alsoShown"] = shownList(view.alsoShown);
        json["strongerWouldShow"] = Json::array();
        for (const model::StatementId one : view.strongerWouldShow) {
            json["strongerWouldShow"].push_back(m_framework[one].id);
        }
        json["atRisk"] = Json::array();
        for (const debrief::AtRisk& one : view.atRisk) {
            json["atRisk"].push_back(
                {{"id", m_framework[one.behaviour].id}, {"shown", one.shown}, {"serious", one.serious}});
        }
        return json;
    }

    const CompetencyFramework& m_framework;
    const model::Scenario& m_scenario;
    const debrief::Debrief& m_debrief;
};

} // namespace

std::string json(const practice::FinishedDebrief& finished) {
    // Bytes that are not UTF-8 are replaced: a debrief must come out whatever was typed.
    return Writer(finished).write().dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace report
