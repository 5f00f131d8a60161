#pragma once

#include "practice/Practice.hpp"
#include "records/Attempts.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace records {
class Records;
}

namespace practice {

/// The content that a recorded attempt was played with.
struct Contents {
    std::shared_ptr<const model::CompetencyFramework> framework;
    std::shared_ptr<const model::Scenario> scenario;
};

/// A recorded attempt brought back to life.
struct Restored {
    records::StoredAttempt stored;
    Contents contents;
    model::RankId rank{0};
    play::Runner runner; ///< where the recorded decisions lead
};

/// Reads a framework or a scenario from the copy that is kept with attempts. Neither touches the records, so that a
/// thread beside them can do it.
[[nodiscard]] Outcome<std::shared_ptr<const model::CompetencyFramework>>
readKeptFramework(const std::string& bytes, const content::Limits& limits);
[[nodiscard]] Outcome<Contents> readKeptScenario(std::shared_ptr<const model::CompetencyFramework> framework,
                                                 const std::string& bytes, const content::Limits& limits);

/// The recorded decisions with positions in place of ids; a problem when the scenario does not know an id.
[[nodiscard]] Outcome<play::Attempt> withPositions(const records::StoredAttempt& stored,
                                                   const model::Scenario& scenario);

/// The rank, and the decisions played again with contents that are at hand.
[[nodiscard]] Outcome<Restored> restore(Contents contents, records::StoredAttempt stored);

/// All of it: contents, rank, and the decisions played again.
[[nodiscard]] Outcome<Restored> restore(const records::Records& records, records::StoredAttempt stored,
                                        const content::Limits& limits);

/// A recorded attempt by its id, which may be shortened; as it is kept, or brought back to life.
[[nodiscard]] Outcome<records::StoredAttempt> loadAttempt(const records::Records& records, std::string_view shortened);
[[nodiscard]] Outcome<Restored> restoreAttempt(const records::Records& records, std::string_view shortened,
                                               const content::Limits& limits);

} // namespace practice
