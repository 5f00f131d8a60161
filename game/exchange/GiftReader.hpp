#pragma once

#include "exchange/Imported.hpp"

#include <string>
#include <string_view>

namespace exchange {

/// Reads questions in GIFT, the text format of Moodle (docs.moodle.org, "GIFT format"). `framework` tells which tags
/// are its statements: `// [id:…] [tag:EA-1.3] [tag:hard]` before a question are its id, what it is about and how hard
/// it is. A question that cannot be read or has no place here is left out, with a notice; the rest is taken over.
[[nodiscard]] Import readGift(std::string_view bytes, const model::CompetencyFramework& framework);

/// What people call a category: of "$course$/top/Week 1" that is "Week 1"; // stands for a slash in a name.
[[nodiscard]] std::string nameOfCategory(std::string_view category);

} // namespace exchange
