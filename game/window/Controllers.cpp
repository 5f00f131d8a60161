#include "window/Controllers.hpp"

#include <SFML/Window/Joystick.hpp>
#include <algorithm>

namespace window {

namespace {

/// Which number Linux gives to each button, in the order of `Controller::Button`.
using Numbers = std::array<unsigned, Controller::buttonCount>;
constexpr Numbers usual{0, 1, 2, 3, 4, 5, 7};
/// Sony's drivers count the upper button before the left one, and the triggers as buttons.
constexpr Numbers sonys{0, 1, 3, 2, 4, 5, 9};
constexpr unsigned sony = 0x054C;

Controller::State stateOf(unsigned number) {
    using Stick = sf::Joystick;
    const auto axis = [number](Stick::Axis which) {
        constexpr double full = 100;
        return static_cast<double>(Stick::getAxisPosition(number, which)) / full;
    };
    const Numbers& numbers = Stick::getIdentification(number).vendorId == sony ? sonys : usual;
    Controller::State state;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        state.down[i] = Stick::isButtonPressed(number, numbers[i]);
    state.padX = axis(Stick::PovX);
    state.padY = axis(Stick::PovY);
    state.stickX = axis(Stick::X);
    state.stickY = axis(Stick::Y);
    state.scroll = axis(Stick::V);
    return state;
}

} // namespace

std::vector<Input> Controllers::heard(unsigned number, Time now) {
    // A laptop's sensor of its own tilt passes for a controller without buttons; it must move nothing.
    constexpr unsigned fewestButtons = 4;
    if (sf::Joystick::getButtonCount(number) < fewestButtons)
        return {};
    return m_held[number].update(stateOf(number), now);
}

std::vector<Input> Controllers::again(Time now) {
    std::vector<Input> all;
    for (auto& [number, controller] : m_held)
        if (const auto due = controller.next(); due && *due <= now)
            for (const Input& input : controller.update(stateOf(number), now))
                all.push_back(input);
    return all;
}

std::optional<Controllers::Time> Controllers::next() const {
    std::optional<Time> first;
    for (const auto& [number, controller] : m_held)
        if (const auto due = controller.next(); due && (!first || *due < *first))
            first = due;
    return first;
}

void Controllers::rest() {
    for (auto& [number, controller] : m_held)
        controller.rest();
}

} // namespace window
