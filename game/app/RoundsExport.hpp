#pragma once

#include "app/ExportRun.hpp"
#include "content/Limits.hpp"

namespace app {

/// The rounds of questions of these learners (ids), every answer, as `judgement quiz results` writes them:
/// csv, json or xapi. A problem where the visitor may export none of them.
[[nodiscard]] practice::Outcome<std::unique_ptr<ExportSource>> roundsExport(const ExportDesk& desk,
                                                                            const std::vector<std::string>& learners,
                                                                            report::ExportFormat format,
                                                                            const content::Limits& limits);

} // namespace app
