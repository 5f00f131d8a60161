#pragma once

#include <string_view>

namespace app {

/// assets/authoring/new-scenario.yaml as it was when the program was built.
[[nodiscard]] std::string_view newScenarioText();

} // namespace app
