#pragma once

#include "app/ExportRun.hpp"

namespace app {

/// Whose attempts are wanted, and in what form. By ids.
struct ExportOrder {
    enum class What { attempt, learner, learners, cohort };
    What what = What::attempt;
    std::string id;                    ///< of the attempt, learner or cohort
    std::vector<std::string> learners; ///< ids, for `learners`
    report::ExportFormat format = report::ExportFormat::pdf;
    bool firstOnly = false; ///< without repeats and practice
    bool reasons = false;   ///< whether what learners wrote goes with xapi and csv; a debrief always has it
    bool names = false;     ///< whether learners' names go with csv
};

/// A problem where there is nothing of it that the visitor may export.
[[nodiscard]] practice::Outcome<std::unique_ptr<ExportSource>> attemptsExport(const ExportDesk& desk,
                                                                              ExportOrder order);

/// "pdf", as the command line has it.
[[nodiscard]] std::string_view nameOf(report::ExportFormat format);
/// Nothing where no format is called that.
[[nodiscard]] std::optional<report::ExportFormat> findFormat(std::string_view name);

} // namespace app
