#include "window/TextField.hpp"
#include "window/Robot.hpp"

#include <catch2/catch.hpp>

using namespace window;

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
