#pragma once

#include "model/CompetencyFramework.hpp"
#include "model/Scenario.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace samples {

/// How much text the screens hold.
enum class Texts {
    usual,
    longer, ///< everything authored or typed is 40 % longer, with accents, as after translation
    extreme ///< names and titles at their limits, words that cannot be broken, Arabic
};
[[nodiscard]] std::string adapted(std::string_view text, Texts texts);

/// A scenario with everything a screen has to show: people, conditional text, injects, a timer, reasons, twelve
/// choices.
[[nodiscard]] std::string scenarioText();

[[nodiscard]] std::shared_ptr<const model::CompetencyFramework> framework();
[[nodiscard]] std::shared_ptr<const model::Scenario> scenario(Texts texts);

} // namespace samples
