#pragma once

#include "app/HandOver.hpp"

#include <string>

namespace app {

/// All that is kept of a learner, to be read and as data: what they can ask for under data protection law. For the
/// learner, or their supervisor, who hands it over.
[[nodiscard]] Exit exportPerson(StaffDesk& staff, const ExportFolder& folder, const std::string& name);

} // namespace app
