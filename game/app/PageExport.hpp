#pragma once

#include "app/ExportRun.hpp"

namespace app {

/// A learner's page as a PDF to put on file: for whoever may see the page and export what is on it.
[[nodiscard]] practice::Outcome<std::unique_ptr<ExportSource>> pageExport(const ExportDesk& desk,
                                                                          const records::Learner& learner);

} // namespace app
