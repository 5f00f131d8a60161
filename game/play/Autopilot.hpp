#pragma once

#include "model/Scenario.hpp"
#include "play/Journey.hpp"
#include "play/Random.hpp"
#include "play/Runner.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace play {

/// How choices are taken without a learner. Where several choices fit, the first of them in the file's order is taken,
/// not the first shown, so that a run does not depend on how an attempt shuffles them.
enum class Policy : std::uint8_t {
    best,  ///< the highest rated choice available
    good,  ///< a choice rated `good`; where none is available, the highest rated one
    worst, ///< the lowest rated choice available
    random ///< any available choice, each equally likely; the seed decides
};

/// The policy of that name ("best", "good", "worst", "random"), or nothing.
[[nodiscard]] std::optional<Policy> findPolicy(std::string_view name);
[[nodiscard]] std::string_view nameOf(Policy policy);

/// Takes choices by a policy. The same policy, seed and scenario give the same decisions on every machine.
class Autopilot {
public:
    explicit Autopilot(Policy policy, std::uint64_t seed = 0) : m_policy(policy), m_random(seed) {}

    /// The choice to take where `runner` stands; nothing when none is available.
    [[nodiscard]] std::optional<model::ChoiceId> pick(const Runner& runner);

private:
    Policy m_policy;
    Random m_random;
};

/// Why a run by policy ended before an ending; a plain sentence.
struct Stopped {
    std::string sentence;
};

/// A story that loops under a policy would never end by itself.
inline constexpr std::size_t mostAutomaticDecisions = 10'000;

/// Plays a journey to its ending, from wherever it stands; gives no reasons and takes no time. Nothing: the ending was
/// reached and recorded. It stops when no choice is available, when something could not be saved, or after
/// `mostDecisions` further decisions.
[[nodiscard]] std::optional<Stopped> playToEnd(Journey& journey, Autopilot& autopilot,
                                               std::size_t mostDecisions = mostAutomaticDecisions);

} // namespace play
