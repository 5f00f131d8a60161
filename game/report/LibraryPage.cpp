#include "report/LibraryPage.hpp"

#include "model/Counted.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <variant>

namespace report {

namespace {

using model::counted;

/// Text of a file inside Markdown: what would be taken for a mark there is no mark.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\n') {
            out += ' ';
            continue;
        }
        if (std::string_view("\\`*_[]<>|#").find(c) != std::string_view::npos) {
            out += '\\';
        }
        out += c;
    }
    return out;
}

std::string percent(double share) { return std::to_string(std::lround(share * 100)) + " %"; }

std::string nameOfClaim(const std::variant<model::CompetencyId, model::CoreValueId>& claim,
                        const model::CompetencyFramework& framework) {
    return std::visit([&](auto id) { return std::string(framework[id].name); }, claim);
}

class LibraryTeller {
public:
    LibraryTeller(std::vector<LibraryScenario> scenarios, const std::vector<content::CoursePlan>& courses,
                  const model::CompetencyFramework& framework)
        : m_scenarios(std::move(scenarios)), m_courses(courses), m_framework(framework) {
        std::ranges::sort(m_scenarios, {}, [](const LibraryScenario& one) {
            return std::tuple(one.scenario->level, one.scenario->title);
        });
    }

    [[nodiscard]] std::string tell() {
        m_out = "# The library\n\n";
        add("This page is made from the scenarios themselves by `judgement library`, and a test keeps it so. " +
            counted(m_scenarios.size(), "scenario", "scenarios") + ", " +
            counted(m_courses.size(), "course", "courses") + ".");
        atAGlance();
        each();
        courses();
        map();
        coverage();
        return std::move(m_out);
    }

private:
    void add(const std::string& paragraph) { m_out += paragraph + "\n\n"; }
    void heading(const std::string& text) { add("## " + text); }

    [[nodiscard]] std::string agreement(const LibraryScenario& of) const {
        if (of.agreements.empty()) {
            return "not yet";
        }
        std::string words;
        for (const Agreement& one : of.agreements) {
            words += (words.empty() ? "" : ", ") + percent(one.share());
        }
        return words;
    }

    void atAGlance() {
        heading("At a glance");
        add("Minutes are for playing alone, debrief not included. *Keyed blind*: how far people who had never seen the "
            "story, each for themselves, held for best what "
            "its key says, from the text alone.");
        m_out +=
            "| level | title | who you are | minutes | trains | keyed blind |\n| --- | --- | --- | --- | --- | --- |\n";
        for (const LibraryScenario& one : m_scenarios) {
            const model::Scenario& scenario = *one.scenario;
            std::string trains;
            for (const auto& claim : scenario.claims) {
                trains += (trains.empty() ? "" : ", ") + nameOfClaim(claim, m_framework);
            }
            m_out += "| " + std::to_string(scenario.level.number) + " | [" + escaped(scenario.title) + "](#" +
                     std::string(scenario.id) + ") | " + escaped(m_framework[scenario.rank].name) + " | " +
                     std::to_string(scenario.minutes) + " | " + escaped(trains) + " | " + agreement(one) + " |\n";
        }
        m_out += "\n";
    }

    void each() {
        heading("One by one");
        for (const LibraryScenario& one : m_scenarios) {
            const model::Scenario& scenario = *one.scenario;
            m_out += "### <a id=\"" + std::string(scenario.id) + "\"></a>" + escaped(scenario.title) + "\n\n";
            add(escaped(scenario.summary));
            std::string topics;
            for (const std::string_view topic : scenario.topics) {
                topics += (topics.empty() ? "" : ", ") + escaped(topic);
            }
            m_out += "- `" + std::string(scenario.id) + "`, level " + std::to_string(scenario.level.number) + ", " +
                     escaped(m_framework[scenario.rank].name) + ", about " + std::to_string(scenario.minutes) +
                     " minutes; " + counted(scenario.situations.size(), "situation", "situations") + ", " +
                     counted(scenario.choices.size(), "choice", "choices") + ", " +
                     counted(scenario.endings.size(), "ending", "endings") + "\n";
            if (!topics.empty()) {
                m_out += "- About: " + topics + "\n";
            }
            m_out +=
                "- Content note: " + (scenario.notes.empty() ? std::string("none") : escaped(scenario.notes)) + "\n";
            std::string drawn;
            for (const Agreement& keyer : one.agreements) {
                drawn += (drawn.empty() ? "" : "; ") + escaped(keyer.keyer) + " " + std::to_string(keyer.agreed) +
                         " of " + std::to_string(keyer.keyed);
            }
            m_out += "- Keyed blind: " + (drawn.empty() ? std::string("not yet") : drawn) + "\n\n";
        }
    }

    void courses() {
        if (m_courses.empty()) {
            return;
        }
        heading("Courses");
        for (const content::CoursePlan& course : m_courses) {
            m_out += "### " + escaped(course.title) + "\n\n";
            add("For: " + escaped(course.forWhom));
            add(escaped(course.purpose));
            for (std::size_t i = 0; i < course.steps.size(); ++i) {
                const content::CoursePlan::Step& step = course.steps[i];
                const bool scenario = step.kind == content::CoursePlan::Kind::scenario;
                m_out += std::to_string(i + 1) + ". " +
                         (scenario ? "[" + titleOf(step.id.value) + "](#" + step.id.value + ")"
                                   : "Quiz `" + step.id.value + "`") +
                         ": " + escaped(step.why) + "\n";
            }
            m_out += "\n";
        }
    }

    [[nodiscard]] std::string titleOf(const std::string& id) const {
        const auto found =
            std::ranges::find_if(m_scenarios, [&](const LibraryScenario& one) { return one.scenario->id == id; });
        return found == m_scenarios.end() ? escaped(id) : escaped(found->scenario->title);
    }

    /// How many statements of a unit a scenario calls for, or offers.
    [[nodiscard]] std::size_t statementsOf(const LibraryScenario& one, const model::Unit& unit) const {
        return static_cast<std::size_t>(std::ranges::count_if(
            unit.statements, [&](model::StatementId statement) { return one.statements[statement.position()] > 0; }));
    }

    void map() {
        heading("Which scenario calls for what");
        add("How many statements of each competency, and positive behaviours of each core value, some best choice of "
            "the scenario shows.");
        std::vector<std::pair<std::string, std::vector<model::UnitId>>> columns;
        for (const model::Cluster& cluster : m_framework.clusters) {
            for (const model::CompetencyId id : cluster.competencies) {
                columns.emplace_back(m_framework[id].id, m_framework[id].levels);
            }
        }
        for (const model::CoreValue& value : m_framework.values) {
            columns.emplace_back(value.id, std::vector{value.unit});
        }
        m_out += "| level | scenario |";
        std::string rule = "| --- | --- |";
        for (const auto& column : columns) {
            m_out += " " + column.first + " |";
            rule += " --- |";
        }
        m_out += "\n" + rule + "\n";
        for (const LibraryScenario& one : m_scenarios) {
            m_out += "| " + std::to_string(one.scenario->level.number) + " | " + escaped(one.scenario->title) + " |";
            for (const auto& column : columns) {
                std::size_t sum = 0;
                for (const model::UnitId unit : column.second) {
                    sum += statementsOf(one, m_framework[unit]);
                }
                m_out += " " + (sum == 0 ? std::string() : std::to_string(sum)) + " |";
            }
            m_out += "\n";
        }
        m_out += "\n";
    }

    struct Covered {
        std::size_t all = 0;
        std::size_t once = 0;          ///< in some scenario
        std::size_t twice = 0;         ///< in two or more
        std::size_t opportunities = 0; ///< situations in which some statement of the unit comes up, over all scenarios
        std::vector<std::string> seldom; ///< the ids of those in fewer than two
    };

    [[nodiscard]] Covered coveredIn(const std::vector<model::StatementId>& statements) const {
        Covered covered;
        for (const model::StatementId statement : statements) {
            const auto in = static_cast<std::size_t>(std::ranges::count_if(
                m_scenarios, [&](const LibraryScenario& one) { return one.statements[statement.position()] > 0; }));
            for (const LibraryScenario& one : m_scenarios) {
                covered.opportunities += one.statements[statement.position()];
            }
            ++covered.all;
            covered.once += in > 0 ? 1 : 0;
            covered.twice += in > 1 ? 1 : 0;
            if (in < 2) {
                covered.seldom.push_back(m_framework[statement].id);
            }
        }
        return covered;
    }

    void row(const std::string& name, const Covered& covered) {
        std::string seldom;
        for (const std::string& id : covered.seldom) {
            seldom += (seldom.empty() ? "" : ", ") + id;
        }
        m_out += "| " + escaped(name) + " | " + std::to_string(covered.all) + " | " + std::to_string(covered.once) +
                 " | " + std::to_string(covered.twice) + " | " + std::to_string(covered.opportunities) + " | " +
                 seldom + " |\n";
    }

    void coverage() {
        heading("Coverage of the framework");
        add("A statement is covered where a learner can come to a situation in which some best choice shows it, and a "
            "negative behaviour where some choice "
            "there carries it. *Places* counts those situations, statement by statement.");
        m_out += "| | statements | in a scenario | in two or more | places | in fewer than two |\n| --- | --- | --- | "
                 "--- | --- | --- |\n";
        for (const model::Unit& unit : m_framework.units) {
            row(m_framework.nameOf(model::UnitId(static_cast<std::size_t>(&unit - m_framework.units.data()))),
                coveredIn(unit.statements));
        }
        for (const model::CoreValue& value : m_framework.values) {
            row(value.name + ", negative behaviours", coveredIn(value.negatives));
        }
    }

    std::vector<LibraryScenario> m_scenarios;
    const std::vector<content::CoursePlan>& m_courses;
    const model::CompetencyFramework& m_framework;
    std::string m_out;
};

} // namespace

std::string libraryPage(std::vector<LibraryScenario> scenarios, const std::vector<content::CoursePlan>& courses,
                        const model::CompetencyFramework& framework) {
    return LibraryTeller(std::move(scenarios), courses, framework).tell();
}

} // namespace report
