#include "window/Button.hpp"
#include "window/Robot.hpp"
#include "window/Samples.hpp"
#include "window/TextField.hpp"
#include "window/screens/LearnerScreen.hpp"
#include "window/screens/MessageScreen.hpp"
#include "window/screens/SituationScreen.hpp"

#include <catch2/catch.hpp>

using namespace window;
using namespace std::chrono_literals;

namespace {

/// Three buttons in a scrolling page; counts what is pressed.
class ButtonsScreen final : public Screen {
public:
    explicit ButtonsScreen(int count = 3) {
        m_scroll = &root().add<ScrollView>(10);
        m_scroll->hints.grow = 1;
        for (int i = 0; i < count; ++i)
            m_buttons.push_back(
                &m_scroll->add<Button>("Button " + std::to_string(i), [this, i] { pressed.push_back(i); }));
    }
    std::string_view name() const override { return "buttons"; }
    ScrollView* mainScroll() const override { return m_scroll; }
    Button& button(std::size_t i) { return *m_buttons[i]; }

    std::vector<int> pressed;

private:
    ScrollView* m_scroll;
    std::vector<Button*> m_buttons;
};

ButtonsScreen& showButtons(Robot& robot, int count = 3) {
    auto screen = std::make_unique<ButtonsScreen>(count);
    ButtonsScreen& shown = *screen;
    robot.show(std::move(screen));
    return shown;
}

} // namespace

SCENARIO("Buttons answer to pointer and keyboard") {
    GIVEN("a screen with three buttons") {
        Robot robot;
        ButtonsScreen& screen = showButtons(robot);

        WHEN("one is clicked") {
            robot.click("Button 1");
            THEN("it is pressed once") { CHECK(screen.pressed == std::vector<int>{1}); }
            THEN("a click shows no focus ring") { CHECK_FALSE(screen.button(1).focusShown()); }
        }
        WHEN("the pointer is let go outside") {
            const Point inside = screen.button(1).place().centre();
            robot.stage().handle(PointerDown{inside});
            CHECK(screen.button(1).held());
            robot.stage().handle(PointerMoved{{inside.x, inside.y + 400}});
            CHECK_FALSE(screen.button(1).held());
            robot.stage().handle(PointerUp{{inside.x, inside.y + 400}});
            THEN("nothing is pressed") { CHECK(screen.pressed.empty()); }
        }
        WHEN("the pointer passes over") {
            robot.stage().handle(PointerMoved{screen.button(2).place().centre()});
            THEN("it is seen, and only that one") {
                CHECK(screen.button(2).hovered());
                CHECK_FALSE(screen.button(1).hovered());
                robot.stage().handle(PointerGone{});
                CHECK_FALSE(screen.button(2).hovered());
            }
        }
        WHEN("Tab and Shift Tab move") {
            robot.press(Key::tab);
            CHECK(screen.button(0).focusShown());
            robot.press(Key::tab);
            robot.press(Key::tab);
            robot.press(Key::tab);
            CHECK(screen.button(0).focused());
            robot.press(Key::tab, true);
            THEN("the focus goes round") { CHECK(screen.button(2).focused()); }
        }
        WHEN("Enter and Space are pressed") {
            robot.press(Key::tab);
            robot.press(Key::enter);
            robot.press(Key::down);
            robot.press(Key::space);
            THEN("what has the focus is pressed") { CHECK(screen.pressed == std::vector<int>{0, 1}); }
        }
        WHEN("Enter is held down since before") {
            robot.press(Key::tab);
            robot.hold(Key::enter);
            THEN("nothing is pressed") { CHECK(screen.pressed.empty()); }
        }
        WHEN("a button is disabled") {
            screen.button(0).setEnabled(false);
            robot.press(Key::tab);
            THEN("keyboard and pointer pass it by") {
                CHECK(screen.button(1).focused());
                robot.clickAt(screen.button(0).place().centre());
                CHECK(screen.pressed.empty());
            }
        }
        WHEN("what has the focus disappears") {
            robot.press(Key::tab);
            screen.button(0).setVisible(false);
            robot.stage().paint();
            THEN("nothing has it") {
                CHECK(robot.stage().focus() == nullptr);
                robot.press(Key::enter);
                CHECK(screen.pressed.empty());
            }
        }
    }
}

SCENARIO("A long page scrolls with wheel and keys, and to what has the focus") {
    Robot robot;
    ButtonsScreen& screen = showButtons(robot, 60);
    ScrollView& scroll = *screen.mainScroll();
    REQUIRE(scroll.furthest() > 1000);

    SECTION("keys") {
        robot.press(Key::pageDown);
        const int page = scroll.offset();
        CHECK(page > 400);
        CHECK(page < 720);
        robot.press(Key::end);
        CHECK(scroll.offset() == scroll.furthest());
        robot.press(Key::pageDown);
        CHECK(scroll.offset() == scroll.furthest());
        robot.press(Key::home);
        CHECK(scroll.offset() == 0);
        robot.press(Key::space);
        CHECK(scroll.offset() == page);
        robot.press(Key::space, true);
        CHECK(scroll.offset() == 0);
    }
    SECTION("wheel") {
        robot.stage().handle(Wheel{{600, 300}, -2});
        CHECK(scroll.offset() > 50);
        robot.stage().handle(Wheel{{600, 300}, 50});
        CHECK(scroll.offset() == 0);
    }
    SECTION("focus") {
        robot.press(Key::tab, true);
        CHECK(screen.button(59).focused());
        CHECK(scroll.place().contains(screen.button(59).place()));
        robot.press(Key::tab);
        CHECK(scroll.place().contains(screen.button(0).place()));
    }
    SECTION("dragging the bar") {
        const Rect bar = scroll.bar(robot.stage().setting());
        robot.stage().handle(PointerDown{{bar.centre().x, bar.y + 5}});
        robot.stage().handle(PointerMoved{{bar.centre().x, bar.bottom() - 5}});
        CHECK(scroll.offset() == scroll.furthest());
        robot.stage().handle(PointerUp{{bar.centre().x, bar.bottom() - 5}});
        robot.stage().handle(PointerMoved{{bar.centre().x, bar.y}});
        CHECK(scroll.offset() == scroll.furthest());
    }
    SECTION("what is scrolled out of sight cannot be clicked") {
        robot.press(Key::end);
        robot.clickAt({300, 20});
        for (const int i : screen.pressed)
            CHECK(i > 40);
    }
}

SCENARIO("Arrows go where they point") {
    class GridScreen final : public Screen {
    public:
        GridScreen() {
            auto& grid = root().add<Grid>(100, 3, 10);
            for (int i = 0; i < 6; ++i)
                grid.add<Button>(std::to_string(i), [] {});
        }
        std::string_view name() const override { return "grid"; }
    };
    Robot robot;
    robot.show(std::make_unique<GridScreen>());
    robot.press(Key::tab);
    CHECK(robot.focusText() == "0\n");
    robot.press(Key::right);
    CHECK(robot.focusText() == "1\n");
    robot.press(Key::down);
    CHECK(robot.focusText() == "4\n");
    robot.press(Key::left);
    CHECK(robot.focusText() == "3\n");
    robot.press(Key::left);
    CHECK(robot.focusText() == "3\n");
    robot.press(Key::up);
    CHECK(robot.focusText() == "0\n");
}

SCENARIO("A still screen is painted once, and a change paints only what changed") {
    Robot robot;
    ButtonsScreen& screen = showButtons(robot);
    CHECK(robot.stage().paint().empty());
    CHECK_FALSE(robot.stage().nextTick());

    robot.stage().handle(PointerMoved{screen.button(1).place().centre()});
    const Rect changed = robot.stage().paint();
    CHECK(changed.contains(screen.button(1).place()));
    CHECK(changed.height < 100);
    CHECK(robot.stage().paint().empty());

    robot.stage().handle(PointerMoved{screen.button(1).place().centre()});
    CHECK(robot.stage().paint().empty());

    robot.stage().handle(Resized{{1000, 700}});
    CHECK(robot.stage().paint() == Rect{0, 0, 1000, 700});
    CHECK(robot.stage().surface().size() == Size{1000, 700});
}

SCENARIO("Text size is changed by keys, in steps, from 100 to 200 %") {
    Robot robot;
    showButtons(robot);
    robot.press(Key::plus, false, true);
    CHECK(robot.stage().look().text == 1.25);
    for (int i = 0; i < 9; ++i)
        robot.press(Key::plus, true, true);
    CHECK(robot.stage().look().text == 2.0);
    robot.press(Key::minus, false, true);
    CHECK(robot.stage().look().text == 1.75);
    robot.press(Key::zero, false, true);
    CHECK(robot.stage().look().text == 1.0);
    robot.press(Key::minus, false, true);
    CHECK(robot.stage().look().text == 1.0);
}

SCENARIO("The help overlay opens over any screen and gives the focus back") {
    Robot robot;
    ButtonsScreen& screen = showButtons(robot);
    robot.stage().onHelp([&robot](std::string_view) {
        return std::make_unique<HelpScreen>([&robot] { robot.stage().screens().pop(); });
    });
    robot.press(Key::tab);
    robot.press(Key::f1);
    CHECK(robot.screen() == "help");
    robot.press(Key::f1);
    CHECK(robot.screen() == "buttons");
    CHECK(screen.button(0).focused());
    robot.type(U"?");
    CHECK(robot.screen() == "help");
    CHECK(robot.sees("take that choice"));
    robot.press(Key::escape);
    CHECK(robot.screen() == "buttons");
    CHECK(screen.pressed.empty());
}

SCENARIO("Text is written, selected, cut and pasted") {
    Robot robot;
    class FieldScreen final : public Screen {
    public:
        explicit FieldScreen(TextField::Lines lines) { field = &root().add<TextField>(lines, "Name", 20); }
        std::string_view name() const override { return "field"; }
        Widget* firstFocus() const override { return field; }
        TextField* field;
    };
    SECTION("one line") {
        auto owned = std::make_unique<FieldScreen>(TextField::Lines::one);
        TextField& field = *owned->field;
        int entered = 0;
        field.onEnter([&entered] { ++entered; });
        robot.show(std::move(owned));

        robot.type(U"Siân Ŵyn");
        CHECK(field.text() == "Siân Ŵyn");
        robot.press(Key::left);
        robot.press(Key::left);
        robot.press(Key::backspace);
        CHECK(field.text() == "Siân yn");
        robot.press(Key::home);
        robot.press(Key::right, true, true);
        robot.press(Key::x, false, true);
        CHECK(field.text() == " yn");
        CHECK(robot.clipboard.text() == "Siân");
        robot.press(Key::end);
        robot.press(Key::v, false, true);
        CHECK(field.text() == " ynSiân");
        robot.press(Key::a, false, true);
        robot.type(U"x");
        CHECK(field.text() == "x");
        robot.press(Key::del);
        CHECK(field.text() == "x");
        robot.press(Key::enter);
        CHECK(entered == 1);
        CHECK(field.text() == "x");

        robot.clipboard.setText("two\nlines\x01 and far too much to fit in here");
        robot.press(Key::a, false, true);
        robot.press(Key::v, false, true);
        CHECK(field.text() == "two lines and far to");
        robot.type(U"more");
        CHECK(field.text() == "two lines and far to");
        robot.type(U"\t\n\x7F");
        CHECK(charactersIn(field.text()) == 20);

        robot.clickAt({field.place().x + 18, field.place().centre().y});
        robot.press(Key::del);
        CHECK(field.text() == "wo lines and far to");
        robot.press(Key::tab);
        CHECK(field.text() == "wo lines and far to");
    }
    SECTION("several lines") {
        auto owned = std::make_unique<FieldScreen>(TextField::Lines::several);
        TextField& field = *owned->field;
        robot.show(std::move(owned));
        robot.type(U"one");
        robot.press(Key::enter);
        robot.type(U"two");
        CHECK(field.text() == "one\ntwo");
        robot.press(Key::up);
        robot.press(Key::end);
        robot.type(U"!");
        CHECK(field.text() == "one!\ntwo");
        robot.press(Key::up);
        robot.type(U">");
        CHECK(field.text() == ">one!\ntwo");
    }
    CHECK(utf8(0xD800).empty());
    CHECK(utf8(0x110000).empty());
    CHECK(utf8(U'\x07').empty());
    CHECK(utf8(U'€') == "€");
    CHECK(utf8(U'😀') == "😀");
}

namespace {

struct Chosen {
    std::vector<std::pair<std::size_t, std::chrono::milliseconds>> choices;
    int expired = 0;
    int paused = 0;
};

void showSituation(Robot& robot, Chosen& chosen) {
    const auto scenario = samples::scenario(samples::Texts::usual);
    const play::Journey journey(play::Runner(*scenario, 7), nullptr);
    robot.show(std::make_unique<SituationScreen>(
        journey, SituationScreen::Actions{[&robot] { return robot.now; },
                                          [&chosen](model::ChoiceId id, std::chrono::milliseconds thought) {
                                              chosen.choices.emplace_back(id.position(), thought);
                                          },
                                          [&chosen] { ++chosen.expired; }, [&chosen] { ++chosen.paused; }, [] {}}));
}

} // namespace

SCENARIO("A situation with a timer and messages runs by the clock") {
    Robot robot;
    Chosen chosen;
    robot.now = 5min;
    showSituation(robot, chosen);
    CHECK(robot.sees("0:45 left"));
    CHECK_FALSE(robot.sees("Any unit free"));

    WHEN("time passes") {
        robot.pass(7900ms);
        CHECK_FALSE(robot.sees("Any unit free"));
        robot.pass(200ms);
        CHECK(robot.sees("Any unit free"));
        CHECK(robot.sees("Over the radio"));
        CHECK(robot.sees("0:37 left"));
        CHECK_FALSE(robot.sees("Are you listening"));
        robot.pass(12s);
        CHECK(robot.sees("Are you listening"));
        CHECK(chosen.expired == 0);
        robot.pass(25s);
        THEN("the timer chooses, once, and the screen stands still") {
            CHECK(chosen.expired == 1);
            CHECK(chosen.choices.empty());
            CHECK_FALSE(robot.stage().nextTick());
            robot.type(U"1");
            CHECK(chosen.choices.empty());
        }
    }
    WHEN("the clock runs on before anybody looks") {
        const auto due = robot.stage().nextTick();
        REQUIRE(due);
        robot.now += 3s;
        THEN("the next change is overdue, not put off") {
            CHECK(robot.stage().nextTick() == due);
            CHECK(*due < robot.now);
        }
    }
    WHEN("only the timer moves") {
        robot.pass(1s);
        robot.now += 100ms;
        robot.stage().tick();
        THEN("only its strip is painted again") {
            const Rect changed = robot.stage().paint();
            CHECK_FALSE(changed.empty());
            CHECK(changed.height < 60);
        }
    }
    WHEN("a number is typed") {
        robot.pass(4321ms);
        robot.type(U"2");
        THEN("the choice at that place is taken with the time thought, and no second one") {
            REQUIRE(chosen.choices.size() == 1);
            CHECK(chosen.choices[0].second == 4321ms);
            robot.type(U"1");
            CHECK(chosen.choices.size() == 1);
            robot.pass(2min);
            CHECK(chosen.expired == 0);
        }
    }
    WHEN("a number is typed for which there is no choice, or a key is held down") {
        robot.type(U"90");
        robot.stage().handle(Typed{U'1', true});
        THEN("nothing is taken") { CHECK(chosen.choices.empty()); }
    }
    WHEN("Enter is pressed although nothing has the focus") {
        robot.press(Key::enter);
        THEN("nothing is taken") { CHECK(chosen.choices.empty()); }
    }
    WHEN("the choice is clicked") {
        robot.click("Put your notebook away");
        THEN("it is taken") {
            REQUIRE(chosen.choices.size() == 1);
            CHECK(chosen.choices[0].first == 0);
        }
    }
    WHEN("Esc is pressed") {
        robot.press(Key::escape);
        THEN("the pause is asked for") { CHECK(chosen.paused == 1); }
    }
}

SCENARIO("In a narrow window a message that arrives does not push the choices from under the pointer") {
    Robot robot({960, 600}, {true, 1.5});
    Chosen chosen;
    showSituation(robot, chosen);
    robot.press(Key::tab);
    for (int i = 0; i < 12 && robot.focusText().find("Put your notebook") == std::string::npos; ++i)
        robot.press(Key::tab);
    const Rect before = robot.stage().focus()->place();
    REQUIRE(before.y > 100);
    REQUIRE(before.bottom() < 600);
    robot.pass(9s);
    CHECK(robot.sees("Any unit free"));
    CHECK(robot.stage().focus()->place() == before);
}

SCENARIO("Down arrows read through a long text before they reach the choices") {
    Robot robot({960, 600}, {true, 2.0});
    Chosen chosen;
    showSituation(robot, chosen);
    robot.press(Key::down);
    CHECK(robot.stage().focus() == nullptr);
    int presses = 0;
    while (!robot.stage().focus() && presses < 60) {
        robot.press(Key::down);
        ++presses;
    }
    CHECK(presses > 2);
    REQUIRE(robot.stage().focus());
}
