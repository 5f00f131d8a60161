#include "report/Xapi.hpp"

#include "model/CompetencyFramework.hpp"
#include "report/StableId.hpp"
#include "report/Words.hpp"
#include "report/XapiActivities.hpp"

namespace report {

namespace {

using namespace xapi_parts;

class AttemptTeller {
public:
    AttemptTeller(const ExportedAttempt& attempt, const std::string& installation, Reasons reasons)
        : m_attempt(attempt), m_debrief(attempt.finished.debrief), m_framework(*attempt.finished.framework),
          m_scenario(*attempt.finished.scenario), m_installation(base + "installations/" + part(installation)),
          m_withReasons(reasons == Reasons::included),
          m_address(base + "attempts/" + part(m_debrief.provenance.attemptId)) {}

    void tell(std::vector<Json>& statements) const {
        statements.push_back(begin());
        for (std::size_t i = 0; i < m_debrief.decisions.size(); ++i) {
            const debrief::DecisionView& view = m_debrief.decisions[i];
            if (isCopied(m_attempt, view.number)) {
                continue; // it is told where it was made
            }
            const auto at = i < m_attempt.decided.size() ? m_attempt.decided[i] : m_attempt.started;
            statements.push_back(decision(view, at));
            if (m_withReasons && !clean(view.rationale).empty()) {
                statements.push_back(reasons(view, at));
            }
        }
        if (m_attempt.ended) {
            statements.push_back(end());
            statements.push_back(profile());
        }
    }

private:
    [[nodiscard]] std::string idOf(const std::string& address) const { return textOf(uuid5(addresses, address)); }
    [[nodiscard]] std::string decisionAddress(const std::string& attempt, std::size_t number) const {
        return base + "attempts/" + part(attempt) + "/decisions/" + std::to_string(number);
    }

    /// A learner is a random id at this installation. Who played without a name is somebody else each time.
    [[nodiscard]] Json actor() const {
        const debrief::Provenance& from = m_debrief.provenance;
        constexpr std::string_view automatic = "automatic: ";
        std::string name = from.mode.starts_with(automatic) ? "policy-" + from.mode.substr(automatic.size())
                           : from.learnerId.empty()         ? "unnamed-" + from.attemptId
                                                            : from.learnerId;
        return {{"objectType", "Agent"}, {"account", {{"homePage", m_installation}, {"name", clean(name)}}}};
    }

    /// What every statement of an attempt has.
    [[nodiscard]] Json statement(const std::string& address, const std::string& verb, std::string_view word,
                                 Json object, records::UnixMilliseconds at) const {
        const debrief::Provenance& from = m_debrief.provenance;
        Json made;
        made["id"] = idOf(address);
        made["actor"] = actor();
        made["verb"] = {{"id", verb}, {"display", inEnglish(word)}};
        made["object"] = std::move(object);
        Json context;
        context["registration"] = idOf(m_address);
        context["revision"] = std::to_string(m_scenario.version);
        context["platform"] = "Judgement Call";
        context["language"] = "en-GB";
        Json more;
        more[extension("attempt")] = clean(from.attemptId);
        more[extension("mode")] = clean(from.mode);
        more[extension("rank")] = clean(m_framework[m_debrief.rank].id);
        more[extension("scenario-digest")] = clean(from.scenarioHash);
        more[extension("framework-digest")] = clean(from.frameworkHash);
        more[extension("program-version")] = clean(from.programVersion);
        if (from.branch) {
            more[extension("what-if")] = {{"attempt", clean(from.branch->attemptId)},
                                          {"decision", from.branch->decision}};
        }
        context["extensions"] = std::move(more);
        made["context"] = std::move(context);
        made["timestamp"] = exactTime(at);
        return made;
    }

    [[nodiscard]] Json begin() const {
        return statement(m_address + "/begin", published + "verbs/initialized", "began", storyActivity(m_scenario),
                         m_attempt.started);
    }

    [[nodiscard]] Json end() const {
        Json made = statement(m_address + "/end", published + "verbs/completed", "completed", storyActivity(m_scenario),
                              *m_attempt.ended);
        made["result"] = {{"completion", true}, {"duration", isoDuration(*m_attempt.ended - m_attempt.started)}};
        if (m_debrief.ending) {
            const model::Ending& ending = m_scenario[*m_debrief.ending];
            made["result"]["extensions"][extension("ending")] = {{"id", clean(ending.id)},
                                                                 {"title", clean(ending.title)}};
        }
        return made;
    }

    [[nodiscard]] Json decision(const debrief::DecisionView& view, records::UnixMilliseconds at) const {
        const model::Choice& taken = m_scenario[view.taken];
        Json made =
            statement(decisionAddress(m_debrief.provenance.attemptId, view.number), published + "verbs/responded",
                      "responded to", situationActivity(m_scenario, view.situation), at);
        Json more;
        more[extension("decision")] = view.number;
        more[extension("counts")] = view.firstVisit;
        more[extension("rating")] = model::nameOf(taken.rating);
        if (view.hasQuality) {
            more[extension("quality")] = rounded(view.quality);
        }
        more[extension("expired")] = view.expired;
        more[extension("restarts")] = view.restarts;
        Json available = Json::array();
        for (const debrief::ChoiceView& choice : view.choices) {
            if (choice.available) {
                available.push_back(clean(m_scenario[choice.choice].id));
            }
        }
        more[extension("available")] = std::move(available);
        Json observed = Json::object();
        for (const debrief::Observation& one : view.calledFor) {
            observed[clean(m_framework[one.unit].id)] = rounded(one.value);
        }
        more[extension("called-for")] = std::move(observed);
        made["result"] = {{"response", clean(taken.id)},
                          {"duration", isoDuration(view.thoughtMilliseconds)},
                          {"extensions", std::move(more)}};
        Json& context = made["context"];
        context["contextActivities"]["parent"] = Json::array({storyActivity(m_scenario)});
        if (Json list = calledForActivities(m_framework, view.calledFor); !list.empty()) {
            context["contextActivities"]["category"] = std::move(list);
        }
        const auto& branch = m_debrief.provenance.branch;
        if (branch && view.number == branch->decision) {
            // What was decided there the first time.
            context["statement"] = {{"objectType", "StatementRef"},
                                    {"id", idOf(decisionAddress(branch->attemptId, branch->decision))}};
        }
        return made;
    }

    [[nodiscard]] Json reasons(const debrief::DecisionView& view, records::UnixMilliseconds at) const {
        const std::string address = decisionAddress(m_debrief.provenance.attemptId, view.number);
        Json made = statement(address + "/reasons", published + "verbs/commented", "gave reasons for",
                              situationActivity(m_scenario, view.situation), at);
        made["result"] = {{"response", clean(view.rationale)}};
        made["context"]["contextActivities"]["parent"] = Json::array({storyActivity(m_scenario)});
        made["context"]["statement"] = {{"objectType", "StatementRef"}, {"id", idOf(address)}};
        return made;
    }

    [[nodiscard]] Json profile() const {
        Json made = statement(m_address + "/debrief/" + std::to_string(practice::debriefRules),
                              "http://activitystrea.ms/schema/1.0/receive", "received",
                              activity(m_address + "/debrief", base + "activity-types/debrief",
                                       "Debrief: " + std::string(m_scenario.title)),
                              *m_attempt.ended);
        Json units = Json::array();
        for (const debrief::UnitEvidence& evidence : m_debrief.profile.units) {
            units.push_back(unitJson(m_framework, evidence));
        }
        Json behaviours = Json::array();
        for (const debrief::BehaviourEvidence& one : m_debrief.profile.behaviours) {
            if (one.atRisk()) {
                behaviours.push_back({{"behaviour", clean(m_framework[one.behaviour].id)},
                                      {"shownIn", decisionsIn(one.shownIn)},
                                      {"seriousIn", decisionsIn(one.seriousIn)},
                                      {"resistedIn", decisionsIn(one.resistedIn)}});
            }
        }
        made["result"]["extensions"] = {{extension("profile"), std::move(units)},
                                        {extension("behaviours"), std::move(behaviours)}};
        made["context"]["contextActivities"]["parent"] = Json::array({storyActivity(m_scenario)});
        return made;
    }

    const ExportedAttempt& m_attempt;
    const debrief::Debrief& m_debrief;
    const model::CompetencyFramework& m_framework;
    const model::Scenario& m_scenario;
    std::string m_installation;
    bool m_withReasons;
    std::string m_address; ///< of the attempt; the names of its statements are made from it
};

} // namespace

void Statements::add(const ExportedAttempt& attempt) {
    std::vector<Json> statements;
    AttemptTeller(attempt, m_installation, m_reasons).tell(statements);
    // One statement a line, so that files can be compared and cut into pieces that a store takes.
    for (const Json& statement : statements) {
        m_text += m_text.size() == 1 ? "\n" : ",\n";
        m_text += statement.dump(-1, ' ', false, Json::error_handler_t::replace);
    }
}

std::string Statements::take() && {
    m_text += m_text.size() == 1 ? "]\n" : "\n]\n";
    return std::move(m_text);
}

std::string xapi(std::span<const ExportedAttempt> attempts, const std::string& installation, Reasons reasons) {
    Statements statements(installation, reasons);
    for (const ExportedAttempt& attempt : attempts) {
        statements.add(attempt);
    }
    return std::move(statements).take();
}

} // namespace report
