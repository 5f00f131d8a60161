#pragma once

#include "model/CompetencyFramework.hpp"
#include "proof/Finding.hpp"
#include "proof/Paths.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace proof {

/// A competency or value that a scenario claims to give evidence on.
using Claimed = std::variant<model::CompetencyId, model::CoreValueId>;

/// How many decisions on a path from the start to an ending call for a claimed competency (at any level) or value, as
/// docs/debrief.md has it; only first visits to a situation count.
struct ClaimOpportunities {
    Claimed claimed;
    std::optional<ClaimId> claim; ///< its place in the scenario's list; nothing where the scenario claims nothing
    std::int64_t fewest = 0;
    std::int64_t most = 0;
    Way fewestWay;
    Way mostWay;
};

/// For each claim; for a scenario without claims, for everything that some choice shows. `backwards` is of
/// exploreFirstVisits(). Empty when no path ends.
[[nodiscard]] std::vector<ClaimOpportunities> opportunitiesOf(const Backwards& backwards,
                                                              const model::CompetencyFramework& framework);

[[nodiscard]] std::string idOf(const model::CompetencyFramework& framework, const Claimed& claimed);
[[nodiscard]] std::string nameOf(const model::CompetencyFramework& framework, const Claimed& claimed);

[[nodiscard]] std::vector<Finding> claimFindings(const std::vector<ClaimOpportunities>& opportunities,
                                                 const model::CompetencyFramework& framework);

} // namespace proof
