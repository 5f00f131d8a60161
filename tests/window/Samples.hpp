#pragma once

#include "practice/Practice.hpp"
#include "window/Screen.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace samples {

/// How much text the screens hold.
enum class Texts {
    usual,
    longer, ///< everything authored or typed is 40 % longer, with accents, as after translation
    extreme ///< names and titles at their limits, words that cannot be broken, Arabic
};

/// A scenario with everything a screen has to show: people, conditional text, injects, a timer, reasons, twelve
/// choices.
[[nodiscard]] std::string scenarioText();

[[nodiscard]] std::shared_ptr<const model::CompetencyFramework> framework();
[[nodiscard]] std::shared_ptr<const model::Scenario> scenario(Texts texts);

struct NamedScreen {
    std::string name;
    std::unique_ptr<window::Screen> screen;
};

/// Every screen of the window, with content; what their buttons do is nothing. What the screens show is kept for as
/// long as the program runs.
[[nodiscard]] std::vector<NamedScreen> everyScreen(Texts texts);

/// A debrief of a played attempt.
[[nodiscard]] std::shared_ptr<const practice::FinishedDebrief> debrief(Texts texts);

} // namespace samples
