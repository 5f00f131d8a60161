#include "storymap/Words.hpp"

#include <catch2/catch.hpp>

using namespace storymap;

TEST_CASE("an id is read as words") {
    CHECK(readable("the-back_door") == "The back door");
    CHECK(readable("page41") == "Page41");
    CHECK(readable("").empty());
}

TEST_CASE("texts are cut after a word, and long words are broken, never inside a character") {
    CHECK(firstWords("She points at the till.", 40) == "She points at the till.");
    CHECK(firstWords("She points at the till.", 12) == "She points…");
    CHECK(firstWords("She points, at the till.", 12) == "She points…");
    CHECK(firstWords("Line\nbreaks  are spaces", 40) == "Line breaks are spaces");
    CHECK(firstWords("", 10).empty());
    CHECK(wrapped("one two three", 7, 3) == std::vector<std::string>{"one two", "three"});
    CHECK(wrapped("éééééééééé", 4, 9) == std::vector<std::string>{"éééé", "éééé", "éé"});
    CHECK(wrapped("漢字漢字", 4, 9) == std::vector<std::string>{"漢字", "漢字"});
    for (std::size_t columns = 2; columns < 12; ++columns) {
        for (const std::string& line :
             wrapped("Pneumonoultramicroscopicsilico volcanoconiosis is a word.", columns, 3)) {
            CHECK(line.size() <= columns + 3); // the three bytes of "…"
        }
    }
}

TEST_CASE("how often something happens is said in words that are never more exact than the figure") {
    CHECK(howOften(0) == "0 %");
    CHECK(howOften(0.004) == "under 1 %");
    CHECK(howOften(0.333) == "33 %");
    CHECK(howOften(1) == "100 %");
    CHECK(howOften(1.44) == "1.4 times");
}

TEST_CASE("nothing in a text means anything to XML or to Graphviz") {
    CHECK(forXml("<b a='\"'>&amp;") == "&lt;b a=&#39;&quot;&#39;&gt;&amp;amp;");
    CHECK(forLabel("C:\\new\\N") == "C:\\\\new\\\\N");
    CHECK(forLabel("a & b;") == "a &amp; b;");
    CHECK(forLabel("&lt;") == "&amp;\u200Blt;");
}
