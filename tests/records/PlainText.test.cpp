#include "records/PlainText.hpp"

#include "content/Utf8.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <string>

using records::LineBreaks;

namespace {

std::string encoded(char32_t point) {
    const auto part = [&](unsigned shift) { return static_cast<char>(0x80 | ((point >> shift) & 0x3F)); };
    if (point < 0x80) {
        return {static_cast<char>(point)};
    }
    if (point < 0x800) {
        return {static_cast<char>(0xC0 | (point >> 6)), part(0)};
    }
    if (point < 0x10000) {
        return {static_cast<char>(0xE0 | (point >> 12)), part(6), part(0)};
    }
    return {static_cast<char>(0xF0 | (point >> 18)), part(12), part(6), part(0)};
}

} // namespace

TEST_CASE("What a file may say, the records can keep: of all characters they part at the tab only") {
    std::set<char32_t> apart;
    for (char32_t point = 0; point <= 0x10FFFF; ++point) {
        const std::string text = encoded(point);
        if (content::findBadCharacter(text).has_value() ==
            records::plainLength(text, LineBreaks::allowed).has_value()) {
            apart.insert(point);
        }
    }
    CHECK(apart == std::set<char32_t>{U'\t'});
}

TEST_CASE("Text is counted, cleaned and made fit for a sentence") {
    const std::string mixed = "a\u200Eb\xFF\n\u061Cé\t";
    CHECK_FALSE(records::plainLength(mixed, LineBreaks::allowed));
    CHECK(records::withoutUnplain(mixed) == "ab\né");
    CHECK(records::madePlain(mixed) == "a?b???é?");
    CHECK(records::plainLength("ab\né", LineBreaks::allowed) == 4);
    CHECK_FALSE(records::plainLength("ab\né", LineBreaks::refused));
    CHECK_FALSE(records::plainLength("ab\u2028", LineBreaks::refused));
}
