#include "window/Button.hpp"
#include "window/Robot.hpp"
#include "window/screens/MessageScreen.hpp"

#include <catch2/catch.hpp>

using namespace window;

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

SCENARIO("An arrow from the foot of a page scrolls back through the text before it leaves it") {
    class FootedScreen final : public Screen {
    public:
        FootedScreen() {
            root().add<Button>("Bar", [] {});
            page = &root().add<ScrollView>();
            page->hints.grow = 1;
            page->add<Spacer>(2000);
            foot = &root().add<Button>("Foot", [] {});
        }
        std::string_view name() const override { return "footed"; }
        Widget* firstFocus() const override { return foot; }
        ScrollView* mainScroll() const override { return page; }
        ScrollView* page;
        Button* foot;
    };
    Robot robot;
    auto owned = std::make_unique<FootedScreen>();
    FootedScreen& screen = *owned;
    robot.show(std::move(owned));
    robot.press(Key::down);
    robot.press(Key::down);
    CHECK(screen.page->offset() > 60);
    robot.press(Key::up);
    CHECK(screen.foot->focused());
    robot.press(Key::up);
    CHECK(screen.page->offset() == 0);
    CHECK(screen.foot->focused());
    robot.press(Key::up);
    CHECK(robot.focusText() == "Bar\n");
    robot.press(Key::down);
    CHECK(robot.focusText() == "Bar\n");
    CHECK(screen.page->offset() > 0);
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

SCENARIO("What comes arrives, unless the reader wants no motion, and whoever acts sees it at once") {
    using namespace std::chrono_literals;
    GIVEN("a stage on which things may move") {
        Robot robot({960, 600});
        Look look;
        look.motion = Motion::usual;
        robot.stage().setLook(look);
        robot.show(std::make_unique<MessageScreen>(MessageScreen::Place::page, "First", "",
                                                   std::vector<MessageScreen::Answer>{}));
        robot.pass(1s);
        const auto middle = [&robot] { return robot.stage().surface().pixel({480, 300}); };
        const auto before = middle();

        WHEN("another screen is shown") {
            robot.show(std::make_unique<HelpScreen>([] {}));
            const auto first = middle();
            THEN("it comes in steps between the two, and then stands still") {
                CHECK(robot.stage().arriving());
                CHECK(robot.stage().nextTick());
                robot.pass(90ms);
                const auto half = middle();
                robot.pass(200ms);
                const auto done = middle();
                CHECK(first != done);
                CHECK(half != first);
                CHECK(half != done);
                CHECK(done != before);
                CHECK_FALSE(robot.stage().arriving());
                CHECK_FALSE(robot.stage().nextTick());
            }
            AND_WHEN("a key is pressed meanwhile") {
                robot.press(Key::f11);
                const auto now = middle();
                robot.pass(1s);
                THEN("it is there at once") { CHECK(middle() == now); }
            }
        }
        WHEN("no motion is wanted") {
            look.motion = Motion::reduced;
            robot.stage().setLook(look);
            robot.show(std::make_unique<HelpScreen>([] {}));
            const auto now = middle();
            THEN("it is there at once, and nothing ticks") {
                CHECK_FALSE(robot.stage().nextTick());
                robot.pass(1s);
                CHECK(middle() == now);
            }
        }
    }
}
