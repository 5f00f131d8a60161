// What happened in a class, as statements for a learning record store.

#include "classroom/ClassReport.hpp"

#include "practice/Practice.hpp"
#include "report/ExportedAttempt.hpp"
#include "report/StableId.hpp"
#include "report/Words.hpp"
#include "report/XapiActivities.hpp"

#include <algorithm>

namespace classroom {

namespace {

using namespace report::xapi_parts;
using report::clean;

class ClassStatements {
public:
    ClassStatements(const ClassSession& session, const ClassDebrief& debrief, const ClassFacts& facts,
                    const model::CompetencyFramework& framework, const std::string& installation)
        : m_debrief(debrief), m_facts(facts), m_framework(framework), m_course(session.course()),
          m_installation(base + "installations/" + part(installation)), m_address(base + "classes/" + part(facts.id)) {}

    [[nodiscard]] std::vector<Json> all() const {
        std::vector<Json> statements{statement("/begin", "initialized", "began", whole(), m_facts.started, false)};
        for (std::size_t i = 0; i < m_debrief.items.size(); ++i) {
            const ClassDebrief::Item& item = m_debrief.items[i];
            for (std::size_t vote = 0; vote < item.voted.size(); ++vote) {
                statements.push_back(voted(i, vote));
            }
            if (story() != nullptr) {
                statements.push_back(taken(i));
            }
        }
        if (m_facts.ended) {
            Json end = statement("/end", "completed", "completed", whole(), *m_facts.ended, false);
            end["result"] = {{"completion", true}};
            if (!m_debrief.endingTitle.empty()) {
                end["result"]["extensions"][extension("ending")] = {{"title", clean(m_debrief.endingTitle)}};
            }
            statements.push_back(std::move(end));
            if (m_debrief.profile) {
                statements.push_back(profile(*m_debrief.profile));
            }
        }
        return statements;
    }

private:
    [[nodiscard]] const model::Scenario* story() const {
        const auto* course = std::get_if<ScenarioCourse>(&m_course);
        return course != nullptr ? &course->scenario() : nullptr;
    }

    /// The story, or the questions of this class.
    [[nodiscard]] Json whole() const {
        return story() != nullptr
                   ? storyActivity(*story())
                   : activity(m_address + "/questions", published + "activities/assessment", m_debrief.title);
    }

    [[nodiscard]] Json statement(const std::string& where, std::string_view verb, std::string_view word, Json object,
                                 records::UnixMilliseconds at, bool practice) const {
        Json made;
        made["id"] = report::textOf(report::uuid5(report::addresses, m_address + where));
        // A group that is known by its account needs no members, and tells of none.
        made["actor"] = {{"objectType", "Group"},
                         {"account", {{"homePage", m_installation}, {"name", "class-" + clean(m_facts.id)}}}};
        made["verb"] = {{"id", verb.starts_with("http") ? std::string(verb) : published + "verbs/" + std::string(verb)},
                        {"display", inEnglish(word)}};
        made["object"] = std::move(object);
        Json context;
        context["registration"] = report::textOf(report::uuid5(report::addresses, m_address));
        if (story() != nullptr) {
            context["revision"] = std::to_string(story()->version);
        }
        context["platform"] = "Judgement Call";
        context["language"] = "en-GB";
        Json more;
        more[extension("class")] = clean(m_facts.id);
        more[extension("people")] = m_debrief.people;
        more[extension("mode")] = practice ? "class: practice" : "class";
        if (story() != nullptr) {
            more[extension("rank")] = clean(m_framework[m_debrief.rank].id);
            more[extension("scenario-digest")] = clean(m_facts.scenarioHash);
        }
        more[extension("framework-digest")] = clean(m_facts.frameworkHash);
        more[extension("program-version")] = clean(m_facts.programVersion);
        context["extensions"] = std::move(more);
        made["context"] = std::move(context);
        made["timestamp"] = report::exactTime(at);
        return made;
    }

    /// Items are told by their place on the path, because practice may come to one of them again.
    [[nodiscard]] static std::string placeOf(std::size_t position) { return "/path/" + std::to_string(position + 1); }

    [[nodiscard]] Json asked(const ClassDebrief::Item& item) const {
        if (story() != nullptr) {
            return situationActivity(*story(), *story()->findSituation(item.id));
        }
        Json made = activity(m_address + "/questions/" + std::to_string(item.number),
                             published + "activities/cmi.interaction", {});
        made["definition"]["description"] = inEnglish(item.text);
        made["definition"]["interactionType"] = "other";
        return made;
    }

    void setAround(Json& made, const ClassDebrief::Item& item) const {
        made["context"]["contextActivities"]["parent"] = Json::array({whole()});
        if (Json list = calledForActivities(m_framework, item.calledFor); !list.empty()) {
            made["context"]["contextActivities"]["category"] = std::move(list);
        }
    }

    /// How the class was divided in one vote.
    [[nodiscard]] Json voted(std::size_t position, std::size_t vote) const {
        const ClassDebrief::Item& item = m_debrief.items[position];
        Json made = statement(placeOf(position) + "/votes/" + std::to_string(vote + 1), "answered", "voted on",
                              asked(item), m_facts.started + item.closed[vote].count(), item.practice);
        Json split = Json::array();
        for (const ClassDebrief::Option& option : item.options) {
            Json one;
            one[story() != nullptr ? "choice" : "answer"] = clean(story() != nullptr ? option.id : option.text);
            one["votes"] = option.votes[vote];
            split.push_back(std::move(one));
        }
        for (const auto& [count, words] : item.given) {
            split.push_back({{"answer", clean(words)}, {"votes", count}});
        }
        Json more;
        more[extension("decision")] = item.number;
        more[extension("vote")] = vote + 1;
        more[extension("voted")] = item.voted[vote];
        more[extension("split")] = std::move(split);
        if (vote > 0 && vote + 1 == item.voted.size()) {
            more[extension("changed-their-mind")] = item.moved;
        }
        made["result"]["extensions"] = std::move(more);
        setAround(made, item);
        return made;
    }

    /// What the class went on with.
    [[nodiscard]] Json taken(std::size_t position) const {
        const ClassDebrief::Item& item = m_debrief.items[position];
        Json made = statement(placeOf(position) + "/taken", "responded", "responded to", asked(item),
                              m_facts.started + item.taken.count(), item.practice);
        Json more;
        more[extension("decision")] = item.number;
        more[extension("counts")] = !item.calledFor.empty();
        more[extension("taken-by-most")] = item.byMost;
        Json available = Json::array();
        for (const ClassDebrief::Option& option : item.options) {
            available.push_back(clean(option.id));
            if (option.taken) {
                made["result"]["response"] = clean(option.id);
                if (option.rating) {
                    more[extension("rating")] = model::nameOf(*option.rating);
                }
            }
        }
        more[extension("available")] = std::move(available);
        Json observed = Json::object();
        for (const debrief::Observation& one : item.calledFor) {
            observed[clean(m_framework[one.unit].id)] = report::rounded(one.value);
        }
        more[extension("called-for")] = std::move(observed);
        made["result"]["extensions"] = std::move(more);
        setAround(made, item);
        return made;
    }

    [[nodiscard]] Json profile(const debrief::Profile& of) const {
        Json made = statement(
            "/debrief/" + std::to_string(practice::debriefRules), "http://activitystrea.ms/schema/1.0/receive",
            "received",
            activity(m_address + "/debrief", base + "activity-types/debrief", "Debrief of a class: " + m_debrief.title),
            *m_facts.ended, false);
        Json units = Json::array();
        for (const debrief::UnitEvidence& evidence : of.units) {
            units.push_back(unitJson(m_framework, evidence));
        }
        Json behaviours = Json::array();
        for (const ClassDebrief::Behaviour& one : m_debrief.behaviours) {
            behaviours.push_back(
                {{"behaviour", clean(m_framework[one.behaviour].id)}, {"chosen", one.chosen}, {"votes", one.votes}});
        }
        made["result"]["extensions"] = {{extension("profile"), std::move(units)},
                                        {extension("behaviours"), std::move(behaviours)}};
        made["context"]["contextActivities"]["parent"] = Json::array({whole()});
        return made;
    }

    const ClassDebrief& m_debrief;
    const ClassFacts& m_facts;
    const model::CompetencyFramework& m_framework;
    const Course& m_course;
    std::string m_installation;
    std::string m_address;
};

} // namespace

std::string classXapi(const ClassSession& session, const ClassDebrief& debrief, const ClassFacts& facts,
                      const model::CompetencyFramework& framework, const std::string& installation) {
    std::string text = "[";
    for (const Json& statement : ClassStatements(session, debrief, facts, framework, installation).all()) {
        text += text.size() == 1 ? "\n" : ",\n";
        text += statement.dump(-1, ' ', false, Json::error_handler_t::replace);
    }
    return text + "\n]\n";
}

} // namespace classroom
