#pragma once

#include "content/Problems.hpp"

#include <optional>

namespace YAML {
class Exception;
}

namespace content {

/// Where a YAML file stood when yaml-cpp gave up; all places are offsets.
struct YamlErrorContext {
    Offset error;                        ///< where yaml-cpp noticed
    Offset lastValue;                    ///< the last thing that was read
    std::optional<Offset> lastQuoted;    ///< the last text in quotation marks, when nothing was read after it
    std::optional<Offset> innermostOpen; ///< the innermost list or map that was open
};

/// Reports yaml-cpp's error in words for an author, at the place where the mistake most likely is.
void reportYamlError(const YAML::Exception& exception, const YamlErrorContext& context, Problems& problems);

} // namespace content
