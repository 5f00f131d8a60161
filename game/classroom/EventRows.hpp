#pragma once

#include "classroom/ClassEvent.hpp"
#include "records/Classes.hpp"

#include <optional>

namespace classroom {

/// Something that happened as the records keep it, and back; nothing where a row is not what `rowOf` gives.
[[nodiscard]] records::ClassRow rowOf(const ClassEvent& event);
[[nodiscard]] std::optional<ClassEvent> eventIn(const records::ClassRow& row);

} // namespace classroom
