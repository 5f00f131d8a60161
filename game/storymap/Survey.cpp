#include "storymap/Survey.hpp"

#include "debrief/Evidence.hpp"
#include "proof/Components.hpp"

#include <algorithm>
#include <limits>
#include <map>

namespace storymap {

namespace {

using namespace model;

/// Who reads each condition step, paragraph and message: the situation, choice or ending at which it is shown.
class Owners {
public:
    explicit Owners(const Scenario& scenario) : m_scenario(scenario) {
        for (std::size_t i = 0; i < scenario.situations.size(); ++i) {
            const Situation& situation = scenario.situations[i];
            own(situation.also, SituationId(i));
            for (std::size_t k = 0; k < situation.injects.count; ++k) {
                const std::size_t inject = situation.injects.first + k;
                m_injects.emplace(inject, SituationId(i));
                ownCondition(scenario.injects[inject].when, SituationId(i));
            }
        }
        for (std::size_t i = 0; i < scenario.choices.size(); ++i) {
            ownCondition(scenario.choices[i].when, ChoiceId(i));
        }
        for (std::size_t i = 0; i < scenario.endings.size(); ++i) {
            own(scenario.endings[i].also, EndingId(i));
        }
    }

    proof::Subject operator()(const proof::AlsoId& id) const { return found(m_alsos, id.position()); }
    proof::Subject operator()(const proof::InjectId& id) const { return found(m_injects, id.position()); }
    proof::Subject operator()(const ConditionId& id) const { return found(m_conditions, id.position()); }
    template <class Other>
    proof::Subject operator()(const Other& other) const {
        return other;
    }

private:
    using Found = std::map<std::size_t, proof::Subject>;

    static proof::Subject found(const Found& among, std::size_t position) {
        const auto one = among.find(position);
        return one == among.end() ? proof::Subject(proof::WholeScenario()) : one->second;
    }

    void own(const Range<ConditionalText>& also, const proof::Subject& owner) {
        for (std::size_t k = 0; k < also.count; ++k) {
            m_alsos.emplace(also.first + k, owner);
            ownCondition(m_scenario.alsos[also.first + k].when, owner);
        }
    }

    void ownCondition(const std::optional<ConditionId>& outermost, const proof::Subject& owner) {
        std::vector<ConditionId> open;
        if (outermost) {
            open.push_back(*outermost);
        }
        while (!open.empty()) {
            const ConditionId step = open.back();
            open.pop_back();
            m_conditions.emplace(step.position(), owner);
            const auto& what = m_scenario[step].what;
            if (const auto* negated = std::get_if<Not>(&what)) {
                open.push_back(negated->inner);
            } else if (const auto* both = std::get_if<And>(&what)) {
                open.insert(open.end(), {both->left, both->right});
            } else if (const auto* either = std::get_if<Or>(&what)) {
                open.insert(open.end(), {either->left, either->right});
            }
        }
    }

    const Scenario& m_scenario;
    Found m_alsos;
    Found m_injects;
    Found m_conditions;
};

/// Puts each finding where it is seen.
class Placing {
public:
    Placing(Survey& survey, const Scenario& scenario) : m_survey(survey), m_owners(scenario) {}

    void place(const proof::Finding& finding) {
        const bool fault = content::severityOf(finding.code) != content::Severity::advice;
        ++(fault ? m_survey.faults : m_survey.advice);
        Marks& marks = marksOf(std::visit(m_owners, finding.about));
        const Mark mark{&finding, fault};
        marks.insert(fault ? std::ranges::find(marks, false, &Mark::fault) : marks.end(), mark);
    }

private:
    Marks& marksOf(const proof::Subject& subject) {
        if (const auto* situation = std::get_if<SituationId>(&subject)) {
            return m_survey.situations[situation->position()].marks;
        }
        if (const auto* choice = std::get_if<ChoiceId>(&subject)) {
            return m_survey.choices[choice->position()].marks;
        }
        if (const auto* ending = std::get_if<EndingId>(&subject)) {
            return m_survey.endings[ending->position()].marks;
        }
        return m_survey.whole;
    }

    Survey& m_survey;
    Owners m_owners;
};

void markUnreached(Survey& survey, const Story& story) {
    for (const proof::Finding& finding : story.proof.findings) {
        if (finding.code == "situation-unreached") {
            survey.situations[std::get<SituationId>(finding.about).position()].reached = false;
        } else if (finding.code == "ending-unreached") {
            survey.endings[std::get<EndingId>(finding.about).position()].reached = false;
        } else if (finding.code == "choice-never-available") {
            survey.choices[std::get<ChoiceId>(finding.about).position()].reached = false;
        }
    }
    for (std::size_t i = 0; i < survey.choices.size(); ++i) {
        const std::size_t situation = story.scenario.choices[i].situation.position();
        survey.choices[i].reached = survey.choices[i].reached && survey.situations[situation].reached;
    }
}

void markLoops(Survey& survey, const Scenario& scenario) {
    constexpr std::size_t unseen = std::numeric_limits<std::size_t>::max();
    proof::Graph graph(scenario.situations.size());
    for (std::size_t i = 0; i < scenario.choices.size(); ++i) {
        const auto* to = std::get_if<SituationId>(&scenario.choices[i].target);
        if (to && survey.choices[i].reached) {
            graph[scenario.choices[i].situation.position()].push_back(static_cast<std::uint32_t>(to->position()));
        }
    }
    std::vector<std::size_t> order(graph.size(), unseen); // by how many decisions lead there
    std::vector<std::uint32_t> queue{static_cast<std::uint32_t>(scenario.start.position())};
    order[queue.front()] = 0;
    for (std::size_t i = 0; i < queue.size(); ++i) {
        for (const std::uint32_t to : graph[queue[i]]) {
            if (order[to] == unseen) {
                order[to] = queue.size();
                queue.push_back(to);
            }
        }
    }
    const proof::Components groups = proof::componentsOf(graph);
    for (std::size_t i = 0; i < scenario.choices.size(); ++i) {
        const std::size_t from = scenario.choices[i].situation.position();
        const auto* to = std::get_if<SituationId>(&scenario.choices[i].target);
        if (!to || !survey.choices[i].reached || groups.of[from] != groups.of[to->position()]) {
            continue;
        }
        survey.situations[from].onLoop = true;
        survey.situations[to->position()].onLoop = true;
        survey.choices[i].goesBack = order[to->position()] <= order[from];
    }
}

std::string withoutLevel(const CompetencyFramework& framework, UnitId unit) {
    const auto& what = framework[unit].what;
    if (const auto* level = std::get_if<CompetencyLevel>(&what)) {
        return framework[level->competency].id;
    }
    return framework[std::get<CoreValueId>(what)].id;
}

void markOpportunities(Survey& survey, const Story& story) {
    constexpr std::uint16_t all = 0xFFFF;
    for (std::size_t i = 0; i < survey.situations.size(); ++i) {
        SeenSituation& seen = survey.situations[i];
        for (const auto& one : debrief::offerOf(story.framework, story.scenario, SituationId(i), all).calledFor) {
            seen.callsFor.push_back(one.unit);
            const std::string id = withoutLevel(story.framework, one.unit);
            if (std::ranges::find(seen.competencies, id) == seen.competencies.end()) {
                seen.competencies.push_back(id);
            }
        }
    }
}

} // namespace

Survey surveyOf(const Story& story) {
    Survey survey;
    survey.situations.resize(story.scenario.situations.size());
    survey.choices.resize(story.scenario.choices.size());
    survey.endings.resize(story.scenario.endings.size());
    Placing placing(survey, story.scenario);
    for (const proof::Finding& finding : story.proof.findings) {
        placing.place(finding);
    }
    markUnreached(survey, story);
    markLoops(survey, story.scenario);
    markOpportunities(survey, story);
    if (const auto& random = story.proof.random) {
        for (std::size_t i = 0; i < survey.choices.size(); ++i) {
            survey.choices[i].taken = random->choices[i];
        }
        for (std::size_t i = 0; i < survey.endings.size(); ++i) {
            survey.endings[i].comes = random->endings[i];
        }
    }
    return survey;
}

} // namespace storymap
