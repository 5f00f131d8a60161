#pragma once

#include "terminal/Talk.hpp"
#include "terminal/Terminal.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <variant>

namespace terminal {

/// A line that is no command, or how the person left instead.
using Answered = std::variant<std::string, Left>;

/// Asks until a line comes that is no command, and says so when the person quits or there is no more input. Every other
/// command goes to `answer`, which says what there is to say; then the same is asked again.
[[nodiscard]] Answered askForLine(Talk& talk, std::string_view prompt, const std::function<void(Command)>& answer);

/// A question that a number of a list answers.
struct ListQuestion {
    enum class Texts { refused, taken };
    std::string prompt;
    std::size_t count = 0; ///< numbers from 1 to this are answers
    Texts texts = Texts::refused;
    std::string hint;            ///< what to type, in one sentence
    std::function<void()> help;  ///< says all that can be typed here
    std::function<void()> again; ///< tells once more what is asked about
};

/// A number of the list, any other text where texts are taken, or how the person left instead.
using Picked = std::variant<std::size_t, std::string, Left>;

[[nodiscard]] Picked pick(Talk& talk, const ListQuestion& question);

/// "back", however it is written.
[[nodiscard]] bool isBack(std::string_view text);

/// "  3." for an item of a list of `count`, so that the texts stand below each other.
[[nodiscard]] std::string numberMark(std::size_t number, std::size_t count);

} // namespace terminal
