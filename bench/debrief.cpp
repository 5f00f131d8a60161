// The debrief of a long attempt over the whole shipped framework.

#include "debrief/Debrief.hpp"
#include "content/Diagnostic.hpp"
#include "content/FrameworkReader.hpp"
#include "content/ScenarioReader.hpp"
#include "play/Random.hpp"
#include "play/Runner.hpp"

#include <benchmark/benchmark.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

constexpr int decisions = 200;

/// A straight story of 200 situations whose choices are keyed all over the framework.
std::string longStory(const model::CompetencyFramework& framework) {
    std::vector<std::string> shown;
    std::vector<std::string> carried;
    for (const auto& statement : framework.statements) {
        (statement.kind == model::StatementKind::negativeBehaviour ? carried : shown).push_back(statement.id);
    }
    play::Random random(7);
    const auto any = [&](const std::vector<std::string>& from) {
        return from[random.below(static_cast<std::uint32_t>(from.size()))];
    };
    std::string out = "format: 1\nscenario: long\nversion: 1\ntitle: Long\nframework: " + framework.id +
                      "\nrank: " + framework.ranks[0].id +
                      "\nlevel: 1\nminutes: 10\nsummary: Long.\nbriefing: Long.\nstart: s0\nsituations:\n";
    constexpr std::array ratings{"best", "good", "poor", "harmful"};
    for (int i = 0; i < decisions; ++i) {
        const std::string next = i + 1 == decisions ? "end" : "s" + std::to_string(i + 1);
        out += "  s" + std::to_string(i) + ":\n    text: Decide.\n    choices:\n";
        for (std::size_t c = 0; c < ratings.size(); ++c) {
            out += "      c" + std::to_string(c) + ":\n        text: Do it.\n        rating: " + ratings[c] +
                   "\n        shows: [" + any(shown) + "]\n        carries: [" + any(carried) +
                   "]\n        why: For measuring.\n        goto: " + next + "\n";
        }
    }
    return out + "endings:\n  end: {title: End, text: End.}\n";
}

template <class Value>
Value need(content::Loaded<Value> loaded) {
    if (!loaded) {
        std::fputs(content::format(loaded.diagnostics[0]).c_str(), stderr);
        std::abort();
    }
    return std::move(*loaded.value);
}

void debriefOf200Decisions(benchmark::State& state) {
    const auto text = need(content::readFile(JUDGEMENT_SOURCE "/assets/frameworks/met-cvf.yaml", 1 << 22));
    const auto framework = need(content::readFramework(text, "met-cvf.yaml"));
    const auto scenario = need(content::readScenario(longStory(framework), "long.yaml", framework));
    play::Runner runner(scenario, 1);
    play::Random random(1);
    while (!runner.available().empty()) {
        runner.choose(runner.available()[random.below(static_cast<std::uint32_t>(runner.available().size()))],
                      std::chrono::milliseconds(1000));
    }
    if (runner.attempt().decisions.size() != decisions) {
        state.SkipWithError("the story is not as long as it should be");
    }
    for (auto _ : state) {
        benchmark::DoNotOptimize(
            debrief::makeDebrief(framework, scenario, scenario.rank, runner.attempt(), {}, std::nullopt));
    }
}

BENCHMARK(debriefOf200Decisions)->Unit(benchmark::kMillisecond);

} // namespace
