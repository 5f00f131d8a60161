#pragma once

#include "play/Journey.hpp"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace play {

/// One situation as the learner met it, and what they made of it. Views into the scenario.
struct NotebookPage {
    std::size_t number = 0; ///< of the decision, from 1
    std::string_view place; ///< id; may be empty
    std::string text;       ///< what was read; '\n' between paragraphs
    std::vector<const model::Inject*> messages;
    const model::Choice* choice = nullptr; ///< null: not decided yet
    bool expired = false;                  ///< the timer chose
    std::string reasons;                   ///< may be empty
    std::string_view consequence;          ///< what came of it; empty where nothing is told, or not yet
};

/// Everything that a learner has seen and decided so far, and nothing else: no ratings, nothing that the author keyed,
/// and no word before its time.
struct Notebook {
    std::string_view briefing;
    std::vector<NotebookPage> pages; ///< oldest first
    const model::Ending* ending = nullptr;
    std::string endingText;
};

/// When a message that the author wants after some time comes to this learner, in the situation of this decision
/// (position, from 0).
using Arrival = std::function<std::chrono::milliseconds(std::size_t decision, std::chrono::milliseconds after)>;

/// As the author wrote it.
[[nodiscard]] Arrival arrivalAsWritten();

/// Plays the decisions again and notes what was there to be read. `shownFor`: how long the open situation has been in
/// front of the learner; nothing: not shown yet, and then it is not in the notebook.
[[nodiscard]] Notebook notebookOf(const Journey& journey, std::optional<std::chrono::milliseconds> shownFor,
                                  const Arrival& arrival = arrivalAsWritten());

} // namespace play
