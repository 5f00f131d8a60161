#include "content/ConditionText.hpp"

#include "content/Reading.hpp"

#include <catch2/catch.hpp>

namespace {

/// A scenario whose only condition is this one.
model::Scenario withCondition(const std::string& condition) {
    return reading::scenarioOf(
        "format: 1\nscenario: test\nversion: 1\ntitle: T\nframework: small\nrank: novice\nlevel: 1\nminutes: 5\n"
        "summary: S.\nbriefing: B.\nfacts:\n  trust: {from: -3, to: 4, start: 1}\n  safe: no\nstart: one\nsituations:\n"
        "  one:\n    place: p\n    text: T.\n    choices:\n"
        "      go: {text: T., rating: best, neutral: yes, why: W., then: {trust: +1, safe: yes}, goto: end}\n"
        "      set: {text: T., rating: good, neutral: yes, why: W., then: {trust: \"= -2\", safe: no}, goto: end}\n"
        "      less: {text: T., when: '" +
            condition +
            "', rating: good, neutral: yes, why: W., then: {trust: -1}, goto: end}\n"
            "endings:\n  end: {title: E, text: E.}\n",
        reading::smallFramework());
}

std::string written(const std::string& condition) {
    const auto scenario = withCondition(condition);
    return content::textOf(scenario, *scenario.choices[2].when);
}

} // namespace

TEST_CASE("a condition is written back as an author would write it, and reads as the same again") {
    const std::pair<std::string, std::string> table[] = {
        {"trust >= 2 and not safe", "trust >= 2 and not safe"},
        {"((safe))", "safe"},
        {"safe or trust == -1 and safe", "safe or trust == -1 and safe"},
        {"(safe or trust != 1) and safe", "(safe or trust != 1) and safe"},
        {"not (safe and trust < 2)", "not (safe and trust < 2)"},
        {"not (trust <= 2)", "not (trust <= 2)"},
        {"not not safe", "not not safe"},
        {"safe and (safe and trust > 0)", "safe and (safe and trust > 0)"},
        {"visited(one) or chose(one.go)", "visited(one) or chose(one.go)"},
    };
    for (const auto& [condition, expected] : table) {
        CAPTURE(condition);
        CHECK(written(condition) == expected);
        CHECK(written(written(condition)) == written(condition));
    }
}

TEST_CASE("what a choice changes is written in words") {
    const auto scenario = withCondition("safe");
    const auto effects = [&](std::size_t choice) {
        std::string out;
        for (const auto& effect : scenario.effectsOf(scenario.choices[choice])) {
            out += content::textOf(scenario, effect) + ";";
        }
        return out;
    };
    CHECK(effects(0) == "trust +1;safe = yes;");
    CHECK(effects(1) == "trust = -2;safe = no;");
    CHECK(effects(2) == "trust -1;");
}
