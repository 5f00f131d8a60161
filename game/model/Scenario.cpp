#include "model/Scenario.hpp"

#include <algorithm>
#include <array>

namespace model {

std::optional<SituationId> Scenario::findSituation(std::string_view wanted) const {
    const auto found = std::ranges::find(situations, wanted, &Situation::id);
    if (found == situations.end()) {
        return std::nullopt;
    }
    return SituationId(static_cast<std::size_t>(found - situations.begin()));
}

std::optional<ChoiceId> Scenario::findChoice(SituationId situation, std::string_view wanted) const {
    const auto list = choicesOf((*this)[situation]);
    const auto found = std::ranges::find(list, wanted, &Choice::id);
    if (found == list.end()) {
        return std::nullopt;
    }
    return ChoiceId((*this)[situation].choices.first + static_cast<std::size_t>(found - list.begin()));
}

std::optional<EndingId> Scenario::findEnding(std::string_view wanted) const {
    const auto found = std::ranges::find(endings, wanted, &Ending::id);
    if (found == endings.end()) {
        return std::nullopt;
    }
    return EndingId(static_cast<std::size_t>(found - endings.begin()));
}

std::string_view nameOf(Rating rating) {
    constexpr std::array<std::string_view, 4> names{"best", "good", "poor", "harmful"};
    return names[static_cast<std::size_t>(rating)];
}

std::string_view nameOf(Expression expression) {
    constexpr std::array<std::string_view, 10> names{"neutral", "calm",   "pleased", "worried",   "upset",
                                                     "angry",   "afraid", "tired",   "surprised", "thoughtful"};
    return names[static_cast<std::size_t>(expression)];
}

} // namespace model
