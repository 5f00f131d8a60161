#pragma once

#include "model/Scenario.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace proof {

using AlsoId = model::Id<model::ConditionalText>;
using InjectId = model::Id<model::Inject>;

/// One of the scenario's claims, by its position in the list.
struct Claim;
using ClaimId = model::Id<Claim>;

struct WholeScenario {
    bool operator==(const WholeScenario&) const = default;
};

/// What a finding is about: where in the file it is shown.
using Subject = std::variant<WholeScenario, model::SituationId, model::ChoiceId, model::EndingId, model::FactId, AlsoId,
                             InjectId, ClaimId, model::ConditionId>;

/// Something about a story that its author should know. Whether it is a fault or advice is said by the catalogue.
struct Finding {
    std::string_view code; ///< of content::catalogue()
    Subject about;
    std::string what;                                     ///< one sentence, without a full stop
    std::string mend;                                     ///< what to do
    std::optional<std::vector<model::ChoiceId>> way = {}; ///< the shortest choices from the start that show it
};

/// `situation.choice`, as `play --path` reads it.
[[nodiscard]] std::string nameOf(const model::Scenario& scenario, model::ChoiceId choice);

/// Choices separated by commas, as `play --path` reads them.
[[nodiscard]] std::string nameOf(const model::Scenario& scenario, const std::vector<model::ChoiceId>& way);

/// An id as findings name it, in quotation marks.
[[nodiscard]] std::string quotedId(std::string_view id);

/// "a", "a and b", "a, b and c".
[[nodiscard]] std::string listed(const std::vector<std::string>& words);

} // namespace proof
