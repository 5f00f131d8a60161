#pragma once

#include <string_view>

namespace app {

/// assets/authoring/scenario.schema.json as it was when the program was built.
[[nodiscard]] std::string_view schemaText();

/// The name under which the schema lies beside scenarios: what their first line asks an editor for.
inline constexpr std::string_view schemaFileName = "scenario.schema.json";

} // namespace app
