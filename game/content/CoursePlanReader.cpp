#include "content/CoursePlan.hpp"

#include "content/TextStore.hpp"
#include "content/TopLevelKeys.hpp"
#include "content/Utf8.hpp"
#include "content/YamlFile.hpp"

#include <algorithm>
#include <array>

namespace content {

namespace {

using enum Field::Need;

constexpr std::array courseKeys{Field{"format", required}, Field{"course", required},  Field{"title", required},
                                Field{"for", required},    Field{"purpose", required}, Field{"level", required},
                                Field{"steps", required}};

constexpr int highestLevel = 9;

// In characters: what is read on one screen before the first step.
constexpr std::size_t mostTitle = 100;
constexpr std::size_t mostFor = 200;
constexpr std::size_t mostPurpose = 1500;
constexpr std::size_t mostWhy = 400;
constexpr std::size_t mostSteps = 60;

class CoursePlanFileReader final : public YamlFileReader {
public:
    explicit CoursePlanFileReader(Problems& problems)
        : m_problems(problems), m_reader(problems), m_keys(problems, "a course", courseKeys) {}

    void topLevel(YamlValue key, YamlValue value) override {
        if (!m_keys.take(key) || !m_keys.hasValue(key, value)) {
            return;
        }
        const std::string_view name = key.text();
        if (name == "format") {
            checkFormat(m_reader, value);
        } else if (name == "course") {
            plan.id = m_reader.id(value, "the id of the course").value_or("");
        } else if (name == "title") {
            plan.title = prose(value, "\"title\"", mostTitle);
        } else if (name == "for") {
            plan.forWhom = prose(value, "\"for\"", mostFor);
        } else if (name == "purpose") {
            plan.purpose = prose(value, "\"purpose\"", mostPurpose);
        } else if (name == "level") {
            plan.level = m_reader.number(value, "\"level\"", 1, highestLevel).value_or(1);
        } else {
            steps(key, value);
        }
    }
    void entriesBegin(YamlValue) override {}
    void entry(YamlValue, YamlValue) override {}

    void finish() { m_keys.reportMissing(); }

    CoursePlan plan;

private:
    /// A text that people read, as TextStore keeps prose.
    std::string prose(YamlValue value, std::string_view what, std::size_t most) {
        const auto read = m_reader.text(value, what);
        if (!read) {
            return {};
        }
        TextStore store(read->size() + 1);
        std::string text(store.keepProse(*read));
        if (const std::size_t length = utf8Count(text); length > most) {
            m_problems.add(value.where(), "text-too-long",
                           std::string(what) + " has " + std::to_string(length) + " characters, and " +
                               std::to_string(most) + " are the most",
                           "say it in fewer words");
            return {};
        }
        return text;
    }

    void steps(YamlValue key, YamlValue list) {
        if (!m_reader.isList(list, key.where(), "\"steps\"")) {
            return;
        }
        for (const YamlValue item : list) {
            if (m_problems.full()) {
                return;
            }
            step(item);
        }
        if (list.begin() == list.end()) {
            m_problems.add(key.where(), "no-course-steps", "there are no steps, so there is nothing to do",
                           "write at least one, such as \"- {scenario: the-flat-below, why: ...}\"");
        }
    }

    void step(YamlValue item) {
        if (!m_reader.isMap(item, item.where(), "a step of a course")) {
            return;
        }
        constexpr std::array known{Field{"scenario", optional}, Field{"quiz", optional}, Field{"why", required}};
        const auto [scenario, quiz, why] = m_reader.fields(item, item.where(), "a step of a course", known);
        if (static_cast<bool>(scenario) == static_cast<bool>(quiz)) {
            m_problems.add(item.where(), "bad-course-step",
                           scenario ? "a step is a scenario or a quiz, and this one names both"
                                    : "a step is a scenario or a quiz, and this one names neither",
                           scenario ? "make two steps of it" : "write \"scenario: ID\" or \"quiz: ID\"");
            return;
        }
        CoursePlan::Step step;
        step.kind = scenario ? CoursePlan::Kind::scenario : CoursePlan::Kind::quiz;
        const YamlValue named = scenario ? scenario : quiz;
        const auto id = m_reader.id(named, scenario ? "the id of a scenario" : "the id of a quiz");
        step.why = why ? prose(why, "\"why\"", mostWhy) : std::string();
        if (!id) {
            return;
        }
        const auto twice = std::ranges::find_if(plan.steps, [&](const CoursePlan::Step& other) {
            return other.kind == step.kind && other.id.value == *id;
        });
        if (twice != plan.steps.end()) {
            m_problems.add(named.where(), "bad-course-step", inQuotes(*id) + " is a step of this course already",
                           "take one of the two out");
            return;
        }
        if (plan.steps.size() == mostSteps) {
            m_problems.add(item.where(), "bad-course-step",
                           "this is the " + std::to_string(mostSteps + 1) + "st step, and " +
                               std::to_string(mostSteps) + " are the most",
                           "make several courses of it");
            return;
        }
        step.id = {std::string(*id), named.where()};
        plan.steps.push_back(std::move(step));
    }

    Problems& m_problems;
    YamlReader m_reader;
    TopLevelKeys m_keys;
};

} // namespace

bool looksLikeCourse(std::string_view text) {
    return text.starts_with("course:") || text.find("\ncourse:") != std::string_view::npos;
}

Loaded<CoursePlan> readCoursePlan(std::string_view text, const std::string& file, const Limits& limits) {
    Problems problems(text, file, limits.diagnostics);
    CoursePlanFileReader reader(problems);
    if (readYaml(text, {}, limits, problems, reader)) {
        reader.finish();
    }
    Loaded<CoursePlan> result;
    if (problems.any()) {
        result.diagnostics = problems.take();
    } else {
        result.value = std::move(reader.plan);
    }
    return result;
}

} // namespace content
