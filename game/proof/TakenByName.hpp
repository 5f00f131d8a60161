#pragma once

#include "content/Transcript.hpp"
#include "play/Runner.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace proof {

/// The choice of that name, if it can be taken where the runner stands; else what is wrong, what can be taken there and
/// which choice may be meant, in plain sentences.
[[nodiscard]] std::variant<model::ChoiceId, std::string> choiceNamed(const play::Runner& runner,
                                                                     const content::NamedChoice& name);

/// "The story is in account, where listen and leave can be taken.", or that it is over.
[[nodiscard]] std::string whereItStands(const play::Runner& runner);

/// " Did you mean arrival?", or nothing when no name is near.
[[nodiscard]] std::string didYouMean(std::string_view typed, const std::vector<std::string_view>& known);

/// Which step of a path cannot be taken, from 1, and why.
struct WrongStep {
    std::size_t step;
    std::string sentence;
};

/// The choices that a path names (`situation.choice`, separated by commas; empty: none), or why it cannot be gone.
[[nodiscard]] std::variant<std::vector<model::ChoiceId>, WrongStep> choicesOnPath(const model::Scenario& scenario,
                                                                                  std::string_view path);

} // namespace proof
