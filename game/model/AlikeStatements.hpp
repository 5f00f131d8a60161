#pragma once

#include "model/CompetencyFramework.hpp"

#include <vector>

namespace model {

/// What somebody who knows a framework has decided about statements that read alike.
struct AlikeStatements {
    std::vector<std::vector<StatementId>> alike; ///< any two of a group could be taken for one another
    std::vector<std::vector<StatementId>> apart; ///< each group was looked at, and nobody would
};

} // namespace model
