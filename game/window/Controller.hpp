#pragma once

#include "window/Input.hpp"

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace window {

/// Turns what a game controller does into the same input as keys and wheel, so that no screen knows of it. The lower
/// button (A, cross) is Enter, the right one (B, circle) and Start are Esc, the left one (X, square) reads aloud, the
/// upper one (Y, triangle) opens the notebook; the shoulders are Tab; pad and left stick are the arrows; the right
/// stick scrolls.
class Controller {
public:
    using Time = std::chrono::milliseconds; ///< on the monotonic clock

    enum class Button : std::uint8_t { lower, right, left, upper, leftShoulder, rightShoulder, start };
    static constexpr std::size_t buttonCount = 7;

    /// How it is held at one moment. Right and down are positive, 1 at most.
    struct State {
        std::array<bool, buttonCount> down{}; ///< by `Button`
        double padX = 0, padY = 0;
        double stickX = 0, stickY = 0;
        double scroll = 0; ///< the right stick's height

        bool& operator[](Button button) { return down[static_cast<std::size_t>(button)]; }
    };

    /// What its holder asks for, who holds it so from `now` on. To be called when something changes, and at `next`.
    [[nodiscard]] std::vector<Input> update(const State& state, Time now);
    /// When something that is held asks for the same again; nothing while it is at rest.
    [[nodiscard]] std::optional<Time> next() const;
    /// It was put down: what is held now asks for nothing more.
    void rest();

private:
    /// A direction that is held, from -1 to 1 across and down.
    struct Direction {
        int x = 0, y = 0;
        bool operator==(const Direction&) const = default;
    };
    [[nodiscard]] Direction directionOf(const State& state) const;

    State m_before;
    Direction m_direction;
    std::optional<Time> m_repeat;     ///< when the arrow is pressed again
    std::optional<Time> m_scrollNext; ///< when it scrolls on
};

} // namespace window
