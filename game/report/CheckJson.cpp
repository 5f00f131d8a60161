#include "report/CheckReport.hpp"

#include "report/QuizNotes.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace report {

namespace {

using Json = nlohmann::ordered_json;

double toSixDecimals(double value) {
    constexpr double places = 1e6;
    return std::round(value * places) / places;
}

Json placeOf(const content::Diagnostic& diagnostic) {
    Json out;
    out["file"] = diagnostic.file;
    out["line"] = diagnostic.place.line;
    out["column"] = diagnostic.place.column;
    out["code"] = diagnostic.code;
    return out;
}

Json jsonOf(const content::Diagnostic& diagnostic) {
    Json out = placeOf(diagnostic);
    out["severity"] = "error";
    out["what"] = diagnostic.what;
    out["mend"] = diagnostic.expected;
    if (!diagnostic.suggestion.empty()) {
        out["didYouMean"] = diagnostic.suggestion;
    }
    if (diagnostic.readingStopped) {
        out["readingStopped"] = true; // nothing behind this line was read
    }
    return out;
}

Json jsonOf(const proof::PlacedFinding& finding) {
    Json out = placeOf(finding.told);
    out["severity"] = finding.severity == content::Severity::advice  ? "advice"
                      : finding.severity == content::Severity::fault ? "fault"
                                                                     : "error";
    out["what"] = finding.told.what;
    out["mend"] = finding.told.expected;
    if (finding.hasWay) {
        out["path"] = finding.way;
    }
    return out;
}

Json wayOf(const model::Scenario& scenario, const proof::Way& way) { return proof::nameOf(scenario, way); }

Json jsonOf(const model::Scenario& scenario, const proof::Proof& proof, const model::CompetencyFramework& framework) {
    Json out;
    out["scenario"] = scenario.id;
    out["version"] = scenario.version;
    out["situations"] = scenario.situations.size();
    out["choices"] = scenario.choices.size();
    out["states"] = proof.states;
    out["exact"] = proof.complete;
    if (proof.sampled) {
        Json sampled{
            {"plays", proof.sampled->plays}, {"stuck", proof.sampled->stuck}, {"endless", proof.sampled->endless}};
        for (std::size_t i = 0; i < scenario.endings.size(); ++i) {
            sampled["endings"][std::string(scenario.endings[i].id)] = proof.sampled->endings[i];
        }
        for (const proof::SimulatedUnit& unit : proof.sampled->units) {
            sampled["opportunitiesSeen"][framework[unit.unit].id] = {{"least", unit.opportunities.quantile(0)},
                                                                     {"most", unit.opportunities.quantile(1)},
                                                                     {"playsWithAny", unit.sampled}};
        }
        out["sampled"] = std::move(sampled);
    }
    if (!proof.complete) {
        if (proof.lengths) {
            out["shortest"] = {{"decisions", proof.lengths->shortest.size()},
                               {"path", wayOf(scenario, proof.lengths->shortest)}};
        }
        return out;
    }
    out["paths"] = proof.paths->endless ? Json("endless") : Json(proof.paths->digits);
    if (proof.lengths) {
        out["shortest"] = {{"decisions", proof.lengths->shortest.size()},
                           {"path", wayOf(scenario, proof.lengths->shortest)}};
        if (proof.lengths->longest) {
            out["longest"] = {{"decisions", proof.lengths->longest->size()},
                              {"path", wayOf(scenario, *proof.lengths->longest)}};
        }
    }
    out["loops"] = Json::array();
    for (const proof::Loop& loop : proof.loops) {
        Json one{{"situations", Json::array()}, {"exits", Json::array()}};
        for (const auto situation : loop.situations) {
            one["situations"].push_back(scenario[situation].id);
        }
        for (const auto choice : loop.exits) {
            one["exits"].push_back(proof::nameOf(scenario, choice));
        }
        out["loops"].push_back(std::move(one));
    }
    out["opportunitiesExact"] = proof.firstVisitsComplete;
    out["opportunities"] = Json::array();
    for (const auto& claim : proof.opportunities) {
        out["opportunities"].push_back({{"id", proof::idOf(framework, claim.claimed)},
                                        {"claimed", claim.claim.has_value()},
                                        {"fewest", claim.fewest},
                                        {"fewestPath", wayOf(scenario, claim.fewestWay)},
                                        {"most", claim.most},
                                        {"mostPath", wayOf(scenario, claim.mostWay)}});
    }
    if (proof.quality) {
        out["decisionQuality"] = {{"weakest", toSixDecimals(proof.quality->range.weakest)},
                                  {"weakestPath", wayOf(scenario, proof.quality->weakest)},
                                  {"strongest", toSixDecimals(proof.quality->range.strongest)},
                                  {"strongestPath", wayOf(scenario, proof.quality->strongest)}};
    }
    Json random{{"exact", proof.random->exact}, {"stuck", toSixDecimals(proof.random->stuck)}};
    for (std::size_t i = 0; i < scenario.endings.size(); ++i) {
        random["endings"][std::string(scenario.endings[i].id)] = toSixDecimals(proof.random->endings[i]);
    }
    for (std::size_t i = 0; i < scenario.choices.size(); ++i) {
        random["choices"][proof::nameOf(scenario, model::ChoiceId(i))] = toSixDecimals(proof.random->choices[i]);
    }
    out["randomPlay"] = std::move(random);
    out["bestChoices"] = {{"decisions", proof.bestChoices.decisions},
                          {"longest", proof.bestChoices.longest},
                          {"shortest", proof.bestChoices.shortest},
                          {"eitherByChance", toSixDecimals(proof.bestChoices.longestByChance)},
                          {"fixedOrder", proof.bestChoices.fixed},
                          {"first", proof.bestChoices.first}};
    return out;
}

Json jsonOf(const model::Quiz& quiz) {
    const QuizCounts counts = countsOf(quiz);
    return {{"quiz", quiz.id},
            {"version", quiz.version},
            {"questions", counts.questions},
            {"withoutExplanation", counts.withoutExplanation},
            {"withoutStatements", counts.withoutStatements},
            {"single", counts.single},
            {"rightIsLongest", counts.rightIsLongest}};
}

} // namespace

std::string checkJson(const std::vector<CheckedFile>& files, const model::CompetencyFramework& framework, bool advice) {
    Json out;
    out["format"] = 1;
    out["framework"] = framework.id;
    out["files"] = Json::array();
    for (const CheckedFile& file : files) {
        Json one;
        one["file"] = file.path;
        one["findings"] = Json::array();
        for (const auto& diagnostic : file.diagnostics) {
            one["findings"].push_back(jsonOf(diagnostic));
        }
        for (const auto& finding : file.findings) {
            if (advice || finding.severity != content::Severity::advice) {
                one["findings"].push_back(jsonOf(finding));
            }
        }
        if (file.scenario && file.proof) {
            one["proof"] = jsonOf(*file.scenario, *file.proof, framework);
        }
        if (file.quiz) {
            one["quiz"] = jsonOf(*file.quiz);
        }
        if (file.course) {
            one["course"] = {{"course", file.course->id}, {"steps", file.course->steps.size()}};
        }
        out["files"].push_back(std::move(one));
    }
    // Names in diagnostics can hold what a broken file held; what is no UTF-8 is replaced rather than thrown at.
    return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace report
