#pragma once

#include "app/ExportRun.hpp"

namespace app {

/// All that is kept of a learner, to be read and as data: what they can ask for under data protection law. For the
/// learner, or their supervisor, who hands it over.
[[nodiscard]] practice::Outcome<std::unique_ptr<ExportSource>> personExport(const ExportDesk& desk,
                                                                            const records::Learner& learner);

/// Why the visitor may not have that of the learner; nothing: they may.
[[nodiscard]] std::optional<practice::Problem> personRefusal(const ExportDesk& desk, const std::string& learner);

} // namespace app
