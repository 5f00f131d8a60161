#include "drawing/TextLayout.hpp"
#include "drawing/Canvas.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <vector>

using namespace drawing;

namespace {

const std::string prose = "She points at the till, then at the door, and then at nothing.";

} // namespace

TEST_CASE("Text wraps at the width it is given, and never beyond it") {
    Typesetter type;
    const auto one = type.set(prose, type::body, {});
    CHECK(one->lines() == 1);
    for (const int width : {40, 90, 200, 333}) {
        const auto wrapped = type.set(prose, type::body, {}, width);
        CAPTURE(width);
        CHECK(wrapped->size().width <= width);
        CHECK(wrapped->lines() > 1);
        CHECK(wrapped->size().height > one->size().height);
    }
}

TEST_CASE("A word longer than the line is broken rather than sticking out") {
    Typesetter type;
    const auto layout = type.set("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", type::title, {}, 120);
    CHECK(layout->size().width <= 120);
    CHECK(layout->lines() > 3);
}

TEST_CASE("Text that may take two lines takes two at most, however long it is") {
    Typesetter type;
    TextStyle style = type::body;
    style.lines = 2;
    const auto cut = type.set(prose + prose + prose, style, {}, 200);
    CHECK(cut->lines() == 2);
    CHECK(cut->size().width <= 200);
    CHECK(cut->size().height == 2 * type.set("Short", type::body, {})->size().height);
    CHECK(type.set("Short", style, {}, 200)->lines() == 1);
}

TEST_CASE("Letters made for readers with dyslexia are other letters") {
    Typesetter type;
    Scale scale;
    const auto usual = type.set(prose, type::narrative, scale);
    scale.letters = Letters::dyslexia;
    CHECK(type.set(prose, type::narrative, scale)->size() != usual->size());
    CHECK(type.set(prose, type::narrative, scale)->size().height > 0);
}

TEST_CASE("Text grows by its font size: twice the size is twice the line") {
    Typesetter type;
    const auto once = type.set("Hours", type::body, {1.0, 1.0});
    const auto twice = type.set("Hours", type::body, {1.0, 2.0});
    CHECK(twice->size().height == 2 * once->size().height);
    CHECK(twice->size().width == Approx(2 * once->size().width).margin(4));
}

TEST_CASE("Lines are whole pixels apart, as far as the style says") {
    Typesetter type;
    const auto layout = type.set(prose, type::narrative, {}, 120);
    const int line = static_cast<int>(type::narrative.size * type::narrative.leading + 0.5);
    CHECK(layout->size().height == line * layout->lines());
}

TEST_CASE("The same text is set once and remembered") {
    Typesetter type;
    const auto first = type.set(prose, type::body, {}, 200);
    CHECK(type.set(prose, type::body, {}, 200) == first);
    CHECK(type.set(prose, type::body, {}, 201) != first);
    CHECK(type.set(prose, type::strong, {}, 200) != first);
    CHECK(type.set(prose + " ", type::body, {}, 200) != first);
}

TEST_CASE("What was set long ago is dropped, and what is held stays good") {
    Typesetter type;
    const auto first = type.set(prose, type::body, {}, 200);
    for (std::size_t i = 0; i < Typesetter::mostKept + 10; ++i)
        (void)type.set(std::to_string(i), type::small, {});
    CHECK(type.set(prose, type::body, {}, 200) != first);
    CHECK(first->lines() > 1);
}

TEST_CASE("Text that is not UTF-8 is set all the same") {
    Typesetter type;
    const auto layout = type.set("a\xFF\xC3 b", type::body, {}, 200);
    CHECK(layout->size().width > 0);
    CHECK(type.set("", type::body, {}, 200)->size().height > 0);
}

TEST_CASE("The caret goes through characters, never into one") {
    Typesetter type;
    // e and a combining acute are one place for the caret; so is a Welsh w with circumflex in one code point.
    const std::string text = "e\u0301ŵ!";
    const auto layout = type.set(text, type::body, {});
    using Direction = TextLayout::Direction;
    CHECK(layout->next(0, Direction::forward) == 3);
    CHECK(layout->next(3, Direction::forward) == 5);
    CHECK(layout->next(5, Direction::forward) == 6);
    CHECK(layout->next(6, Direction::forward) == 6);
    CHECK(layout->next(5, Direction::back) == 3);
    CHECK(layout->next(3, Direction::back) == 0);
    CHECK(layout->next(0, Direction::back) == 0);
    CHECK(layout->caret(6).x > layout->caret(3).x);
    CHECK(layout->indexAt({layout->caret(3).x, 4}) == 3);
    CHECK(layout->indexAt({9999, 4}) == 6);
    CHECK(layout->caret(999).x == layout->caret(6).x);
}

TEST_CASE("Words are gone through one at a time") {
    Typesetter type;
    const auto layout = type.set("one two three", type::body, {});
    using Direction = TextLayout::Direction;
    CHECK(layout->nextWord(0, Direction::forward) == 3);
    CHECK(layout->nextWord(3, Direction::forward) == 7);
    CHECK(layout->nextWord(13, Direction::back) == 8);
}

TEST_CASE("Arabic is set from right to left") {
    Typesetter type;
    CHECK(type.set("مكتبة المدينة", type::body, {}, 300)->rightToLeft());
    CHECK_FALSE(type.set("Library", type::body, {}, 300)->rightToLeft());
}

TEST_CASE("The same text gives the same pixels, whoever sets it") {
    const auto picture = [] {
        Typesetter type;
        Surface surface({320, 90});
        Canvas canvas(surface);
        canvas.fill({0, 0, 320, 90}, rgb(0xFFFFFF));
        canvas.text(*type.set(prose, type::narrative, {}, 300), {10, 10}, rgb(0x000000));
        const auto bytes = surface.bytes();
        return std::vector<std::uint8_t>(bytes.begin(), bytes.end());
    };
    const auto first = picture();
    CHECK(first == picture());
    CHECK(std::count(first.begin(), first.end(), 0xFF) < static_cast<long>(first.size()));
}
