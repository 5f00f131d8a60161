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

/// Reads the copies of scenario and framework that are kept with the attempt. A framework that was read from the same
/// copy before may be handed in, to save the time.
[[nodiscard]] Outcome<Contents> restoreContents(const records::Records& records, const records::AttemptHead& head,
                                                const content::Limits& limits,
                                                std::shared_ptr<const model::CompetencyFramework> framework = nullptr);

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
