#include "play/StuckSentence.hpp"

namespace play {

std::string stuckSentence(const model::Situation& situation) {
    return "The situation \"" + std::string(situation.id) +
           "\" offers no choice, so the scenario cannot go on. That is a fault of the scenario and not of whoever plays "
           "it. Please tell its author; one choice without a condition mends it.";
}

} // namespace play
