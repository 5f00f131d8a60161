// Proving, beside floors written by hand for one graph and nothing else.

#include "Story.hpp"

#include "content/FrameworkReader.hpp"
#include "content/ScenarioReader.hpp"
#include "proof/Paths.hpp"
#include "proof/Proof.hpp"
#include "proof/Simulation.hpp"
#include "proof/StateSpace.hpp"

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace bench;

/// Few, because after thousands of rounds over the same graph the processor knows every branch by heart.
constexpr int rounds = 51;

struct FloorGraph {
    struct Jumps {
        std::uint32_t to[3];
        std::uint32_t unused;
    };
    explicit FloorGraph(std::uint32_t situations) {
        for (const auto& situation : makeStory(situations).situations) {
            jumps.push_back(
                {{situation.choices[0].target, situation.choices[1].target, situation.choices[2].target}, 0});
        }
    }
    std::vector<Jumps> jumps;
};

void floorReach(benchmark::State& state) {
    const FloorGraph graph(static_cast<std::uint32_t>(state.range(0)));
    const auto end = static_cast<std::uint32_t>(graph.jumps.size());
    std::size_t reached = 0;
    for (auto _ : state) {
        std::vector<std::uint8_t> seen(end + 1);
        std::vector<std::uint32_t> open;
        open.reserve(end + 1);
        open.push_back(0);
        seen[0] = 1;
        for (std::size_t i = 0; i < open.size(); ++i) {
            if (open[i] == end) {
                continue;
            }
            for (const std::uint32_t to : graph.jumps[open[i]].to) {
                if (seen[to] == 0) {
                    seen[to] = 1;
                    open.push_back(to);
                }
            }
        }
        reached = open.size();
        benchmark::DoNotOptimize(open);
    }
    state.counters["states"] = static_cast<double>(reached);
}
BENCHMARK(floorReach)->Arg(10000)->Iterations(rounds)->Unit(benchmark::kMicrosecond);

/// The walk alone, as the floor's: the machine is made once, as the floor's graph is.
void reach(benchmark::State& state) {
    const auto machine = std::make_shared<const proof::Machine>(scenarioOf(static_cast<std::uint32_t>(state.range(0))));
    std::size_t reached = 0;
    for (auto _ : state) {
        const proof::StateSpace space = proof::explore(machine);
        reached = space.size();
        benchmark::DoNotOptimize(reached);
    }
    state.counters["states"] = static_cast<double>(reached);
}
BENCHMARK(reach)->Arg(10000)->Iterations(rounds)->Unit(benchmark::kMicrosecond);

void reachFromScenario(benchmark::State& state) {
    const model::Scenario& scenario = scenarioOf(static_cast<std::uint32_t>(state.range(0)));
    for (auto _ : state) {
        const proof::StateSpace space = proof::explore(scenario);
        benchmark::DoNotOptimize(space.size());
    }
}
BENCHMARK(reachFromScenario)->Arg(10000)->Iterations(rounds)->Unit(benchmark::kMicrosecond);

/// A whole number without bounds, lowest words first.
struct Big {
    std::vector<std::uint64_t> words;
};

void add(Big& sum, const Big& more) {
    if (sum.words.size() < more.words.size()) {
        sum.words.resize(more.words.size());
    }
    unsigned __int128 carry = 0;
    for (std::size_t i = 0; i < sum.words.size(); ++i) {
        carry += sum.words[i];
        carry += i < more.words.size() ? more.words[i] : 0;
        sum.words[i] = static_cast<std::uint64_t>(carry);
        carry >>= 64;
    }
    if (carry != 0) {
        sum.words.push_back(static_cast<std::uint64_t>(carry));
    }
}

void floorPaths(benchmark::State& state) {
    const FloorGraph graph(static_cast<std::uint32_t>(state.range(0)));
    const std::size_t end = graph.jumps.size();
    for (auto _ : state) {
        std::vector<Big> paths(end + 1);
        paths[end].words = {1};
        for (std::size_t i = end; i-- > 0;) {
            for (const std::uint32_t to : graph.jumps[i].to) {
                add(paths[i], paths[to]);
            }
        }
        benchmark::DoNotOptimize(paths);
    }
}
BENCHMARK(floorPaths)->Arg(10000)->Iterations(rounds)->Unit(benchmark::kMicrosecond);

/// From the walked states: finding loops, the order, and the count.
void paths(benchmark::State& state) {
    const proof::StateSpace space = proof::explore(scenarioOf(static_cast<std::uint32_t>(state.range(0))));
    std::string digits;
    for (auto _ : state) {
        digits = proof::countPaths(proof::Backwards(space)).digits;
        benchmark::DoNotOptimize(digits);
    }
    state.SetLabel(digits + " paths");
}
BENCHMARK(paths)->Arg(10000)->Iterations(rounds)->Unit(benchmark::kMicrosecond);

/// A story that remembers much: facts that later conditions read, so that ways which meet stay apart.
const model::Scenario& manyStates() {
    static const model::Scenario scenario = [] {
        constexpr int facts = 12;
        constexpr int situations = 60;
        std::string yaml = "format: 1\nscenario: many\nversion: 1\ntitle: Many\nframework: bench\nrank: any\nlevel: 1\n"
                           "minutes: 1\nsummary: s\nbriefing: b\nfacts:\n";
        for (int i = 0; i < facts; ++i) {
            yaml += "  f" + std::to_string(i) + ": {from: 0, to: 2}\n";
        }
        yaml += "start: s0\nsituations:\n";
        Stream stream;
        for (int i = 0; i < situations; ++i) {
            yaml += "  s" + std::to_string(i) + ":\n    place: p\n    text: t\n    choices:\n";
            for (int c = 0; c < 3; ++c) {
                const int next = i + 1 + static_cast<int>(stream.next() % 3);
                yaml += "      c" + std::to_string(c) +
                        ":\n        text: t\n        rating: best\n        neutral: yes\n"
                        "        why: w\n        then: {f" +
                        std::to_string(stream.next() % facts) + ": +1}\n";
                if (c > 0) {
                    yaml += "        when: f" + std::to_string(stream.next() % facts) + " < 2 or f" +
                            std::to_string(stream.next() % facts) + " > 0\n";
                }
                yaml += "        goto: " + (next < situations ? "s" + std::to_string(next) : std::string("end")) + "\n";
            }
        }
        yaml += "endings:\n  end: {title: e, text: e, also: [{when: f0 > 0, text: t}]}\n";
        auto loaded = content::readScenario(yaml, "many.yaml", framework());
        if (!loaded) {
            std::fputs(content::format(loaded.diagnostics.front()).c_str(), stderr);
            std::abort();
        }
        return std::move(*loaded.value);
    }();
    return scenario;
}

void states(benchmark::State& state) {
    const model::Scenario& scenario = manyStates();
    const proof::Budget budget{.states = 3'000'000, .jobs = static_cast<unsigned>(state.range(0))};
    std::size_t found = 0;
    double bytes = 0;
    for (auto _ : state) {
        const proof::StateSpace space = proof::explore(scenario, budget);
        found = space.size();
        bytes = static_cast<double>(space.bytes());
    }
    state.counters["states"] = static_cast<double>(found);
    state.counters["bytes/state"] = bytes / static_cast<double>(found);
    state.SetItemsProcessed(static_cast<std::int64_t>(found) * state.iterations());
}
BENCHMARK(states)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();

std::string slurp(const std::string& path) {
    std::ifstream stream(JUDGEMENT_SOURCE "/" + path, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

struct Shipped {
    model::CompetencyFramework framework;
    std::string text;
    model::Scenario scenario;
};

const Shipped& shipped() {
    static const Shipped all = [] {
        auto framework = content::readFramework(slurp("assets/frameworks/met-cvf.yaml"), "met-cvf.yaml");
        std::string text = slurp("scenarios/the-review.yaml");
        auto scenario = content::readScenario(text, "the-review.yaml", *framework.value);
        return Shipped{std::move(*framework.value), std::move(text), std::move(*scenario.value)};
    }();
    return all;
}

/// Choices a second with the evidence of each play computed, bands included.
void simulate(benchmark::State& state) {
    std::int64_t decisions = 0;
    for (auto _ : state) {
        const auto simulation =
            proof::simulate(shipped().scenario, shipped().framework,
                            {.plays = 100'000, .jobs = static_cast<unsigned>(state.range(0))});
        decisions += static_cast<std::int64_t>(simulation->decisions);
    }
    state.SetItemsProcessed(decisions);
}
BENCHMARK(simulate)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();

/// What `check` does for one scenario: reading and the whole proof.
void check(benchmark::State& state) {
    for (auto _ : state) {
        const auto read = content::readPlacedScenario(shipped().text, "the-review.yaml", shipped().framework);
        const auto proof = proof::prove(read.value->scenario, shipped().framework);
        benchmark::DoNotOptimize(proof.states);
    }
}
BENCHMARK(check)->Unit(benchmark::kMillisecond);

} // namespace
