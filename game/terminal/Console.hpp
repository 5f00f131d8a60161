#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace terminal {

/// One line that was typed, as it came, without its end.
struct Line {
    std::string text;
    bool cut = false; ///< it was longer than a line may be; the rest was thrown away
};

struct TimedOut {};

/// There will be no more input.
struct Ended {};

/// Something else than a line may have happened, and is to be looked at: see DescriptorInput::alsoWake.
struct Interrupted {};

using Read = std::variant<Line, TimedOut, Ended, Interrupted>;

/// Where lines come from.
class Input {
public:
    virtual ~Input() = default;
    /// The next line. Waits for it at most `timeout`, or as long as it takes.
    [[nodiscard]] virtual Read read(std::optional<std::chrono::milliseconds> timeout) = 0;
    /// Forgets what a person has typed and not yet sent with Enter, so that it does not answer the next question.
    virtual void forgetUnsent() {}
    /// Whether the person sees what is typed by itself, as on a terminal. Otherwise it is shown after the question.
    [[nodiscard]] virtual bool echoes() const { return false; }
};

/// Where text goes. What is written must appear at once.
class Output {
public:
    virtual ~Output() = default;
    virtual void write(std::string_view text) = 0;
    /// Characters in a line.
    [[nodiscard]] virtual std::size_t width() const { return 80; }
    /// Whether colour may be added.
    [[nodiscard]] virtual bool colour() const { return false; }
};

} // namespace terminal
