#pragma once

#include "report/CheckReport.hpp"

#include <cstddef>
#include <vector>

namespace app {

/// Adds a finding to each file whose scenario has the id of another file's. A file that was named twice is one file.
/// `mostBytes`: the limit that the files were read with.
void addDoubledIds(std::vector<report::CheckedFile>& files, std::size_t mostBytes);

} // namespace app
