#pragma once

#include "content/Transcript.hpp"
#include "model/CompetencyFramework.hpp"
#include "model/Scenario.hpp"
#include "play/Attempt.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace proof {

/// Something that a story test expects and that is not so.
struct Mismatch {
    content::Offset where = 0;        ///< in the transcript
    std::string what;                 ///< plain sentences: what was expected, what was found
    std::vector<model::ChoiceId> way; ///< the choices taken until there
};

struct StoryResult {
    std::size_t held = 0; ///< expectations and choices that are as written
    std::vector<Mismatch> mismatches;
    play::Attempt attempt; ///< what was played
};

/// Plays a transcript in its scenario and says what does not hold, in the transcript's order. It ends at the first
/// choice that cannot be taken, because what follows would mean another story; what does not hold before the end is
/// told, and the story goes on.
[[nodiscard]] StoryResult runStory(const content::Transcript& transcript, const model::Scenario& scenario,
                                   const model::CompetencyFramework& framework);

/// The transcript that holds for these decisions: each choice, where facts change their values, where choices depend on
/// conditions what is and is not available, and at the end the ending, all facts, the evidence and the quality. Only
/// `seed` and `decisions` of the attempt are read. The decisions must fit the scenario; places are empty.
[[nodiscard]] content::Transcript storyOf(const play::Attempt& attempt, const model::Scenario& scenario,
                                          const model::CompetencyFramework& framework);

} // namespace proof
