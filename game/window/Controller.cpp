#include "window/Controller.hpp"

#include <algorithm>
#include <cmath>

namespace window {

namespace {

using namespace std::chrono_literals;

/// A stick is pushed beyond `pushed`, and let go below `letGo`: between them it stays what it was, so that a trembling
/// thumb presses once.
constexpr double pushed = 0.6;
constexpr double letGo = 0.4;
/// Within it a stick rests: none stands quite in its middle.
constexpr double deadZone = 0.25;

constexpr Controller::Time firstRepeat = 400ms;
constexpr Controller::Time repeatEvery = 130ms;
constexpr Controller::Time scrollEvery = 40ms;
/// Notches of the wheel each time, at full push.
constexpr double scrollNotches = 0.6;

Input press(Key key, bool shift = false) { return KeyPress{key, shift, false, false}; }

Input inputOf(Controller::Button button) {
    using Button = Controller::Button;
    switch (button) {
    case Button::lower:
        return press(Key::enter);
    case Button::left:
        return Typed{U'a', false};
    case Button::upper:
        return Typed{U'n', false};
    case Button::leftShoulder:
        return press(Key::tab, true);
    case Button::rightShoulder:
        return press(Key::tab);
    case Button::right:
    case Button::start:
        break;
    }
    return press(Key::escape);
}

int held(double value, int before) {
    const double limit = before != 0 && (value > 0) == (before > 0) ? letGo : pushed;
    if (std::abs(value) < limit)
        return 0;
    return value > 0 ? 1 : -1;
}

} // namespace

Controller::Direction Controller::directionOf(const State& state) const {
    const double x = std::abs(state.padX) > std::abs(state.stickX) ? state.padX : state.stickX;
    const double y = std::abs(state.padY) > std::abs(state.stickY) ? state.padY : state.stickY;
    Direction direction{held(x, m_direction.x), held(y, m_direction.y)};
    // One arrow at a time: the one that is pushed further.
    if (direction.x != 0 && direction.y != 0)
        (std::abs(x) > std::abs(y) ? direction.y : direction.x) = 0;
    return direction;
}

std::vector<Input> Controller::update(const State& state, Time now) {
    std::vector<Input> inputs;
    for (std::size_t i = 0; i < buttonCount; ++i)
        if (state.down[i] && !m_before.down[i])
            inputs.push_back(inputOf(static_cast<Button>(i)));
    m_before = state;

    const Direction direction = directionOf(state);
    const bool again = direction == m_direction;
    m_direction = direction;
    if (direction == Direction{})
        m_repeat.reset();
    else if (!again || (m_repeat && now >= *m_repeat)) {
        const Key key = direction.x > 0   ? Key::right
                        : direction.x < 0 ? Key::left
                        : direction.y > 0 ? Key::down
                                          : Key::up;
        inputs.push_back(KeyPress{key, false, false, again});
        m_repeat = now + (again ? repeatEvery : firstRepeat);
    }

    const double push = std::clamp((std::abs(state.scroll) - deadZone) / (1 - deadZone), 0.0, 1.0);
    if (push <= 0) {
        m_scrollNext.reset();
    } else if (!m_scrollNext || now >= *m_scrollNext) {
        // At no place in the window: the main part of the screen scrolls, wherever the pointer was left.
        inputs.push_back(Wheel{{-1, -1}, (state.scroll > 0 ? -push : push) * scrollNotches});
        m_scrollNext = now + scrollEvery;
    }
    return inputs;
}

std::optional<Controller::Time> Controller::next() const {
    if (m_repeat && m_scrollNext)
        return std::min(*m_repeat, *m_scrollNext);
    return m_repeat ? m_repeat : m_scrollNext;
}

void Controller::rest() {
    m_direction = {};
    m_repeat.reset();
    m_scrollNext.reset();
}

} // namespace window
