#include "window/Controller.hpp"
#include "window/Robot.hpp"
#include "window/screens/MessageScreen.hpp"

#include <catch2/catch.hpp>

using namespace window;
using namespace std::chrono_literals;

namespace {

using Pad = Controller::Button;
using State = Controller::State;

std::string inWords(const Input& input) {
    if (const auto* press = std::get_if<KeyPress>(&input)) {
        std::string text = press->shift ? "shift " : "";
        switch (press->key) {
        case Key::enter:
            text += "enter";
            break;
        case Key::escape:
            text += "escape";
            break;
        case Key::tab:
            text += "tab";
            break;
        case Key::left:
            text += "left";
            break;
        case Key::right:
            text += "right";
            break;
        case Key::up:
            text += "up";
            break;
        case Key::down:
            text += "down";
            break;
        default:
            text += "?";
        }
        return text + (press->repeat ? " again" : "");
    }
    if (const auto* typed = std::get_if<Typed>(&input))
        return std::string(1, static_cast<char>(typed->character));
    if (const auto* wheel = std::get_if<Wheel>(&input))
        return wheel->notches > 0 ? "wheel up" : "wheel down";
    return "?";
}

using Words = std::vector<std::string>;

Words inWords(const std::vector<Input>& inputs) {
    Words all;
    for (const Input& input : inputs)
        all.push_back(inWords(input));
    return all;
}

State holding(Pad button) {
    State state;
    state[button] = true;
    return state;
}

State stick(double x, double y) {
    State state;
    state.stickX = x;
    state.stickY = y;
    return state;
}

} // namespace

TEST_CASE("Each button of a controller is a key, once however long it is held") {
    struct Case {
        Pad button;
        const char* key;
    };
    for (const Case& c :
         {Case{Pad::lower, "enter"}, Case{Pad::right, "escape"}, Case{Pad::left, "a"}, Case{Pad::upper, "n"},
          Case{Pad::leftShoulder, "shift tab"}, Case{Pad::rightShoulder, "tab"}, Case{Pad::start, "escape"}}) {
        CAPTURE(c.key);
        Controller controller;
        CHECK(inWords(controller.update(holding(c.button), 0ms)) == Words{c.key});
        CHECK_FALSE(controller.next());
        CHECK(controller.update(holding(c.button), 5s).empty());
        CHECK(controller.update({}, 6s).empty());
        CHECK(inWords(controller.update(holding(c.button), 7s)) == Words{c.key});
    }
}

TEST_CASE("Pad and stick are the arrows, and press again while they are held") {
    Controller controller;
    State pad;
    pad.padY = 1;
    CHECK(inWords(controller.update(pad, 1000ms)) == Words{"down"});
    REQUIRE(controller.next() == 1400ms);
    CHECK(controller.update(pad, 1399ms).empty());
    CHECK(inWords(controller.update(pad, 1400ms)) == Words{"down again"});
    REQUIRE(controller.next() == 1530ms);
    CHECK(inWords(controller.update(pad, 1530ms)) == Words{"down again"});
    CHECK(controller.update({}, 1600ms).empty());
    CHECK_FALSE(controller.next());

    CHECK(inWords(controller.update(stick(-1, 0.2), 2s)) == Words{"left"});
    CHECK(inWords(controller.update(stick(0.1, -1), 2100ms)) == Words{"up"}); // another direction at once
    CHECK(inWords(controller.update(stick(0.95, 0.7), 2200ms)) == Words{"right"});
    CHECK(controller.next() == 2600ms);
}

TEST_CASE("A stick that rests beside its middle or trembles at the edge asks for nothing") {
    Controller controller;
    for (const double small : {0.1, -0.2, 0.24, 0.5, -0.59}) {
        CAPTURE(small);
        CHECK(controller.update(stick(small, -small), 0ms).empty());
        CHECK_FALSE(controller.next());
    }
    CHECK(inWords(controller.update(stick(0.61, 0), 1s)) == Words{"right"});
    CHECK(controller.update(stick(0.58, 0), 1010ms).empty());
    CHECK(controller.update(stick(0.62, 0), 1020ms).empty()); // still the same push
    CHECK(controller.update(stick(0.39, 0), 1030ms).empty());
    CHECK(inWords(controller.update(stick(0.62, 0), 1040ms)) == Words{"right"});

    State scroll;
    scroll.scroll = 0.2;
    CHECK(controller.update(scroll, 5s).empty());
    CHECK_FALSE(controller.next());
}

TEST_CASE("The right stick scrolls as long as it is pushed, faster the further") {
    Controller controller;
    State state;
    state.scroll = -1;
    const auto full = controller.update(state, 0ms);
    CHECK(inWords(full) == Words{"wheel up"});
    REQUIRE(controller.next());
    CHECK(controller.update(state, *controller.next() - 1ms).empty());
    CHECK(inWords(controller.update(state, *controller.next())) == Words{"wheel up"});
    state.scroll = 0.5;
    const auto half = controller.update(state, *controller.next());
    REQUIRE(inWords(half) == Words{"wheel down"});
    CHECK(-std::get<Wheel>(half.front()).notches < std::get<Wheel>(full.front()).notches);
    state.scroll = 0;
    CHECK(controller.update(state, 10s).empty());
    CHECK_FALSE(controller.next());
}

TEST_CASE("What is held when another window comes to the front presses nothing more") {
    Controller controller;
    State state = stick(1, 0);
    state.scroll = 1;
    CHECK(controller.update(state, 0ms).size() == 2);
    controller.rest();
    CHECK_FALSE(controller.next());
}

TEST_CASE("A screen is used with a controller alone") {
    Robot robot;
    int pressed = 0;
    robot.show(std::make_unique<MessageScreen>(
        MessageScreen::Place::page, "Title", "Text",
        std::vector<MessageScreen::Answer>{{"One", [] {}}, {"Two", [&pressed] { ++pressed; }}}));
    Controller controller;
    const auto use = [&](const State& state, std::chrono::milliseconds at) {
        for (const Input& input : controller.update(state, at))
            robot.stage().handle(input);
        robot.stage().paint();
    };
    use(stick(1, 0), 0ms);
    use({}, 100ms);
    CHECK(robot.focusText() == "Two\n");
    use(holding(Pad::lower), 200ms);
    CHECK(pressed == 1);
}
