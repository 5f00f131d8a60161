#include "Frameworks.hpp"
#include "Playing.hpp"
#include "content/ScenarioReader.hpp"
#include "proof/PlacedFinding.hpp"
#include "proof/Proof.hpp"

#include <functional>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const bool shipped = text.find("framework: met-cvf") != std::string_view::npos;
    const auto& framework = shipped ? fuzz::shippedFramework() : fuzz::smallFramework();
    const auto loaded = content::readPlacedScenario(text, "fuzz.yaml", framework);
    fuzz::requireValueOrDiagnostics(loaded, text);
    if (loaded) {
        const model::Scenario& scenario = loaded.value->scenario;
        fuzz::playAndDebrief(framework, scenario, std::hash<std::string_view>{}(text));
        const auto proof = proof::prove(scenario, framework, {.states = 2000, .sampledPlays = 5});
        (void)proof::placed(proof.findings, *loaded.value, text, "fuzz.yaml");
        for (const proof::Finding& finding : proof.findings) {
            fuzz::requirePlayable(scenario, finding.way.value_or(proof::Way()));
        }
    }
    return 0;
}
