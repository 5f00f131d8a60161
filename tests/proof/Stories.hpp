#pragma once

#include "model/Scenario.hpp"
#include "play/Random.hpp"

#include <cstdint>

/// Generated stories with everything that a proof has to see through: facts that are set and added to, marks of visits
/// and choices, nested conditions on choices, paragraphs and messages, several endings, loops, dead ends and traps.
namespace stories {

/// The same seed and size give the same story.
model::Scenario make(std::uint64_t seed, std::size_t situations, std::size_t facts = 3);

} // namespace stories
