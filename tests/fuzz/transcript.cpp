#include "Frameworks.hpp"
#include "Holds.hpp"
#include "content/ScenarioReader.hpp"
#include "content/TranscriptReader.hpp"
#include "content/TranscriptWriter.hpp"
#include "proof/StoryTest.hpp"

#include <algorithm>

namespace {

const model::Scenario& bench() {
    static const auto scenario = [] {
        const auto text = content::readFile(JUDGEMENT_SOURCE "/tests/content/the-bench.yaml", 1u << 20);
        fuzz::require(bool(text), "the scenario of the tests is there");
        auto loaded = content::readScenario(*text.value, "the-bench.yaml", fuzz::smallFramework());
        fuzz::require(bool(loaded), "the scenario of the tests can be read");
        return std::move(*loaded.value);
    }();
    return scenario;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto loaded = content::readTranscript(text, "fuzz.yaml");
    fuzz::requireValueOrDiagnostics(loaded, text);
    if (!loaded) {
        return 0;
    }
    const auto result = proof::runStory(*loaded.value, bench(), fuzz::smallFramework());
    for (const auto& mismatch : result.mismatches) {
        fuzz::require(mismatch.where < text.size() && !mismatch.what.empty(), "a mismatch has a place and a sentence");
        fuzz::require(!content::findBadCharacter(mismatch.what), "a mismatch holds nothing that a terminal obeys");
    }
    // What the story shows is written without its mismatches' places, so that it can be read and run again.
    const std::string written = content::writeTranscript(*loaded.value);
    const auto again = content::readTranscript(written, "written.yaml");
    fuzz::require(again && content::writeTranscript(*again.value) == written,
                  "a story test that is written out and read again is the same");
    const auto rerun = proof::runStory(*again.value, bench(), fuzz::smallFramework());
    fuzz::require(rerun.held == result.held && rerun.mismatches.size() == result.mismatches.size(),
                  "a story test that is written out and read again holds as before");
    return 0;
}
