#include "content/Utf8.hpp"

#include <catch2/catch.hpp>

#include <string>

TEST_CASE("a character is read from well-formed UTF-8 and from nothing else") {
    struct Row {
        std::string bytes;
        char32_t point; ///< 0: malformed
    };
    const auto row = GENERATE(
        Row{"A", 'A'}, Row{"\x7F", 0x7F}, Row{"\xC2\x80", 0x80}, Row{"\xDF\xBF", 0x7FF}, Row{"\xE0\xA0\x80", 0x800},
        Row{"\xED\x9F\xBF", 0xD7FF}, Row{"\xEE\x80\x80", 0xE000}, Row{"\xEF\xBF\xBF", 0xFFFF},
        Row{"\xF0\x90\x80\x80", 0x10000}, Row{"\xF4\x8F\xBF\xBF", 0x10FFFF}, Row{"", 0}, Row{"\x80", 0},
        Row{"\xC1\xBF", 0}, Row{"\xE0\x9F\xBF", 0}, Row{"\xED\xA0\x80", 0}, Row{"\xF0\x8F\xBF\xBF", 0},
        Row{"\xF4\x90\x80\x80", 0}, Row{"\xF5\x80\x80\x80", 0}, Row{"\xE2\x80", 0}, Row{"\xC3 ", 0}, Row{"\xFF", 0});
    CAPTURE(row.bytes);
    const auto character = content::firstCharacter(row.bytes + (row.point == 0 ? "" : "more"));
    REQUIRE(character.has_value() == (row.point != 0));
    if (character) {
        CHECK(character->point == row.point);
        CHECK(character->bytes == row.bytes.size());
    }
    CHECK(content::utf8Length(row.bytes) == (row.point == 0 ? 0 : row.bytes.size()));
}

TEST_CASE("bad characters are found wherever they stand") {
    for (std::size_t position = 0; position < 40; ++position) {
        std::string text(40, 'a');
        CHECK_FALSE(content::findBadCharacter(text));
        for (const char bad : {'\0', '\x1f', '\x7f', '\x80', '\xff'}) {
            text[position] = bad;
            REQUIRE(content::findBadCharacter(text));
            CHECK(content::findBadCharacter(text)->offset == position);
        }
        text[position] = '\n';
        CHECK_FALSE(content::findBadCharacter(text));
    }
}

TEST_CASE("each invisible change of direction is found, and what stands beside them is not") {
    const std::string bad = GENERATE("\u061C", "\u200E", "\u200F", "\u202A", "\u202E", "\u2066", "\u2069");
    const auto found = content::findBadCharacter("price: " + bad + "100");
    REQUIRE(found);
    CHECK(found->kind == content::BadCharacter::direction);
    CHECK(found->offset == 7);
    CHECK(content::isInvisibleDirection(bad));
    for (const std::string good :
         {"\u061B", "\u200B", "\u200D", "\u2010", "\u202F", "\u2065", "\u206A", "שלום", "سلام"}) {
        CAPTURE(good);
        CHECK_FALSE(content::findBadCharacter(good));
        CHECK_FALSE(content::isInvisibleDirection(good));
    }
}

TEST_CASE("a text has something to see, or only spaces and characters without width") {
    for (const std::string text : {"x", " x", "\u200B\u2060x", "é", "\U0001F600", "\xFF"}) {
        CAPTURE(text);
        CHECK(content::hasVisibleCharacter(text));
    }
    for (const std::string text : {"", " \n\t\r", "\u00A0", "\u200B", "\u2028", "\uFEFF\uFE0F", "\U000E0041"}) {
        CAPTURE(text);
        CHECK_FALSE(content::hasVisibleCharacter(text));
    }
}
