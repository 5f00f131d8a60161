#pragma once

#include "drawing/Theme.hpp"

namespace drawing {

/// The fonts that a typeface asks for, best first; what none of them has comes from whatever the system offers.
[[nodiscard]] const char* familyOf(Typeface face, Letters letters);

} // namespace drawing
