// Loading, beside yaml-cpp's own event loop that does nothing with what it reads.

#include "Story.hpp"

#include "content/ScenarioReader.hpp"

#include <benchmark/benchmark.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>

#include <fstream>
#include <malloc.h>
#include <sstream>
#include <string>

namespace {

using namespace bench;

class Nothing final : public YAML::EventHandler {
public:
    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark&, YAML::anchor_t) override { ++seen; }
    void OnAlias(const YAML::Mark&, YAML::anchor_t) override { ++seen; }
    void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override { ++seen; }
    void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
        ++seen;
    }
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
        ++seen;
    }
    void OnMapEnd() override {}
    std::size_t seen = 0;
};

void floorEmptyEventLoop(benchmark::State& state) {
    const std::string yaml = yamlOf(makeStory(static_cast<std::uint32_t>(state.range(0))));
    for (auto _ : state) {
        std::istringstream stream(yaml);
        YAML::Parser parser(stream);
        Nothing nothing;
        while (parser.HandleNextDocument(nothing)) {
        }
        benchmark::DoNotOptimize(nothing.seen);
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(yaml.size()));
}

long memoryOf(const char* field) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with(field)) {
            return std::stol(line.substr(line.find(':') + 1)) * 1024;
        }
    }
    return 0;
}

void load(benchmark::State& state) {
    const std::string yaml = yamlOf(makeStory(static_cast<std::uint32_t>(state.range(0))));
    content::Limits limits;
    limits.bytes = std::size_t{64} * 1024 * 1024;
    double growth = 0;
    for (auto _ : state) {
        state.PauseTiming();
        malloc_trim(0);
        std::ofstream("/proc/self/clear_refs") << 5; // the peak starts afresh
        const long before = memoryOf("VmRSS");
        state.ResumeTiming();
        const auto loaded = content::readScenario(yaml, "bench.yaml", framework(), limits);
        benchmark::DoNotOptimize(loaded.value.has_value());
        state.PauseTiming();
        growth = std::max(growth, static_cast<double>(memoryOf("VmHWM") - before));
        if (!loaded) {
            state.SkipWithError("the story was refused");
        }
        state.ResumeTiming();
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(yaml.size()));
    // The text itself, which the caller holds, counts as well.
    state.counters["peak_per_file_byte"] = 1 + growth / static_cast<double>(yaml.size());
}

BENCHMARK(floorEmptyEventLoop)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK(load)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);

} // namespace
