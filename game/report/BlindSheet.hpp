#pragma once

#include "model/Scenario.hpp"
#include "proof/BlindDecisions.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace report {

/// A sheet on which somebody who has not seen a scenario keys it blind: its decisions as a learner meets them, with what
/// happened before, and choices under letters in an order that says nothing. Below `Answers` stands a line for each.
[[nodiscard]] std::string blindSheet(const model::Scenario& scenario,
                                     const std::vector<proof::BlindDecision>& decisions, std::string_view mark);

/// The choices of a decision in the order of their letters on the sheet.
[[nodiscard]] std::vector<model::ChoiceId> letteredOrder(const model::Scenario& scenario,
                                                         const proof::BlindDecision& decision);

/// What somebody wrote below `Answers`.
struct BlindAnswers {
    std::vector<std::optional<model::ChoiceId>> best; ///< for each decision; nothing where no letter was written
    std::vector<std::string> problems;                ///< sentences; with any, nothing of it is to be kept
};
[[nodiscard]] BlindAnswers readBlindAnswers(std::string_view sheet, const model::Scenario& scenario,
                                            const std::vector<proof::BlindDecision>& decisions,
                                            std::string_view mark);

} // namespace report
