// Playing the synthetic story, beside a floor written by hand for nothing else.

#include "Story.hpp"

#include "play/Runner.hpp"

#include <benchmark/benchmark.h>

#include <array>
#include <cstring>
#include <malloc.h>
#include <vector>

namespace {

using namespace bench;

constexpr int playsARound = 300;

/// What a runner that does nothing else would need: 16 bytes for the jump, and the texts.
struct FloorStory {
    struct Jumps {
        std::uint32_t to[3];
        std::uint8_t statement[4];
    };
    explicit FloorStory(std::uint32_t situations) : texts(makeStory(situations)) {
        for (const auto& situation : texts.situations) {
            Jumps jump{};
            for (int c = 0; c < 3; ++c) {
                jump.to[c] = situation.choices[c].target;
                jump.statement[c] = static_cast<std::uint8_t>(situation.choices[c].statement);
            }
            jumps.push_back(jump);
        }
    }
    Story texts;
    std::vector<Jumps> jumps;
};

struct FloorAttempt {
    std::vector<std::uint32_t> journal;
    std::array<std::uint16_t, statementsShown> shown{};
};

void floorCopyingTexts(benchmark::State& state) {
    const FloorStory story(static_cast<std::uint32_t>(state.range(0)));
    const auto end = static_cast<std::uint32_t>(story.jumps.size());
    std::int64_t choices = 0;
    std::uint64_t bytes = 0;
    std::array<char, 4096> page{};
    for (auto _ : state) {
        Stream stream;
        for (int play = 0; play < playsARound; ++play) {
            FloorAttempt attempt;
            for (std::uint32_t at = 0;;) {
                char* out = page.data();
                const auto copy = [&](const std::string& text) {
                    std::memcpy(out, text.data(), text.size());
                    out += text.size();
                };
                if (at == end) {
                    copy(story.texts.ending);
                    bytes += static_cast<std::uint64_t>(out - page.data());
                    break;
                }
                copy(story.texts.situations[at].text);
                for (const auto& choice : story.texts.situations[at].choices) {
                    copy(choice.text);
                }
                bytes += static_cast<std::uint64_t>(out - page.data());
                benchmark::DoNotOptimize(page);
                const std::uint32_t taken = stream.next() % 3;
                attempt.journal.push_back(at << 2 | taken);
                ++attempt.shown[story.jumps[at].statement[taken]];
                at = story.jumps[at].to[taken];
                ++choices;
            }
            benchmark::DoNotOptimize(attempt.shown);
        }
    }
    state.SetItemsProcessed(choices);
    state.counters["choices"] = static_cast<double>(choices) / static_cast<double>(state.iterations());
    state.counters["textbytes"] = static_cast<double>(bytes) / static_cast<double>(state.iterations());
}

/// What happens to a text that the Runner hands out.
enum class Fetch {
    view, ///< as a front end takes it
    copy  ///< as the floor does
};

template <Fetch how>
void runner(benchmark::State& state) {
    const model::Scenario& scenario = scenarioOf(static_cast<std::uint32_t>(state.range(0)));
    std::int64_t choices = 0;
    std::uint64_t bytes = 0;
    std::string scratch;
    std::array<char, 4096> page{};
    for (auto _ : state) {
        Stream stream;
        for (int play = 0; play < playsARound; ++play) {
            play::Runner runner(scenario, static_cast<std::uint64_t>(play));
            std::array<std::uint16_t, statementsShown> shown{};
            for (;;) {
                char* out = page.data();
                const auto fetch = [&](std::string_view text) {
                    bytes += text.size();
                    if constexpr (how == Fetch::copy) {
                        std::memcpy(out, text.data(), text.size());
                        out += text.size();
                        benchmark::DoNotOptimize(page);
                        return;
                    }
                    benchmark::DoNotOptimize(
                        text[0]); // the Runner hands out the author's text: there is nothing to copy
                };
                fetch(runner.text(scratch));
                const auto available = runner.available();
                for (const model::ChoiceId choice : available) {
                    fetch(scenario[choice].text);
                }
                if (available.empty()) {
                    break;
                }
                const model::ChoiceId taken = available[stream.next() % 3];
                for (const model::Shown& one : scenario.shownBy(scenario[taken])) {
                    ++shown[one.statement.position()];
                }
                runner.choose(taken, std::chrono::milliseconds(0));
                ++choices;
            }
            benchmark::DoNotOptimize(shown);
        }
    }
    state.SetItemsProcessed(choices);
    state.counters["choices"] = static_cast<double>(choices) / static_cast<double>(state.iterations());
    state.counters["textbytes"] = static_cast<double>(bytes) / static_cast<double>(state.iterations());
}

std::size_t heapInUse() {
    const auto info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

/// Bytes of heap for each of many live attempts after ten decisions, the Runner itself included.
void liveAttempt(benchmark::State& state) {
    const model::Scenario& scenario = scenarioOf(static_cast<std::uint32_t>(state.range(0)));
    constexpr std::size_t attempts = 10000;
    double each = 0;
    for (auto _ : state) {
        const std::size_t before = heapInUse();
        std::vector<play::Runner> live;
        live.reserve(attempts);
        Stream stream;
        for (std::size_t i = 0; i < attempts; ++i) {
            live.emplace_back(scenario, i);
            for (int decision = 0; decision < 10 && !live.back().available().empty(); ++decision) {
                live.back().choose(live.back().available()[stream.next() % 3], std::chrono::milliseconds(0));
            }
        }
        each = static_cast<double>(heapInUse() - before) / static_cast<double>(attempts);
    }
    state.counters["heap_bytes"] = each;
}

BENCHMARK(floorCopyingTexts)->Arg(100)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK(runner<Fetch::view>)->Name("runner")->Arg(100)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK(runner<Fetch::copy>)
    ->Name("runnerCopyingTexts")
    ->Arg(100)
    ->Arg(1000)
    ->Arg(10000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(liveAttempt)->Arg(100)->Arg(10000)->Unit(benchmark::kMillisecond)->Iterations(3);

} // namespace

BENCHMARK_MAIN();
