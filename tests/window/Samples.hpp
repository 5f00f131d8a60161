#pragma once

#include "practice/Practice.hpp"
#include "window/SampleScenario.hpp"
#include "window/Screen.hpp"

#include <memory>
#include <string>
#include <vector>

namespace samples {

/// What buttons do.
inline const auto nothing = [] {};

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
