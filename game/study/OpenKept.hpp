#pragma once

#include "content/Limits.hpp"
#include "records/Records.hpp"
#include "study/OpenRound.hpp"

#include <functional>
#include <memory>
#include <string>

namespace study {

/// The framework in use, and the file it was read from.
struct InUse {
    std::shared_ptr<const model::CompetencyFramework> framework;
    const std::string& bytes;
};

/// What the records say went wrong, as this room says it.
[[nodiscard]] inline Problem fromRecords(const records::Problem& problem) { return {problem.sentence}; }

/// A round that is kept, open or ended, with the framework and the questions that it was kept with. `id` is a full one.
[[nodiscard]] Outcome<std::unique_ptr<OpenRound>> openKept(const records::Records& records, const std::string& id,
                                                           const InUse& inUse, const content::Limits& limits,
                                                           std::function<Moment()> now);

} // namespace study
