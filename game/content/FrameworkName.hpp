#pragma once

#include "content/YamlReader.hpp"
#include "model/CompetencyFramework.hpp"

#include <string_view>

namespace content {

/// Whether a file names the framework in use as the one that it is keyed to; reports another. `file` names the file in
/// messages: "this scenario".
bool namesFramework(YamlValue value, std::string_view file, const model::CompetencyFramework& framework,
                    YamlReader& reader);

} // namespace content
