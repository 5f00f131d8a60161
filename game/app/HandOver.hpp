#pragma once

#include "app/ExportFolder.hpp"
#include "app/StaffDesk.hpp"

#include <string>
#include <vector>

namespace app {

/// An export that is ready to leave.
struct Export {
    report::Manifest manifest; ///< what, id, format, reasons, attempts and what was left out; the rest is filled in
    std::vector<report::ExportFile> files;
    std::vector<std::string> learners; ///< ids of those whom it is about, where `manifest` names a cohort
};

/// Tells the audit trail first, then writes the files and the manifest that names where the trail ends. So nothing
/// leaves that the trail does not know of; where the files could not be written, the trail is told that too.
[[nodiscard]] Exit handOver(StaffDesk& staff, const ExportFolder& folder, Export ready);

} // namespace app
