#include "report/Words.hpp"

#include <catch2/catch.hpp>

#include <limits>

using namespace report;

TEST_CASE("Numbers are written plainly, with a point") {
    struct Row {
        double value;
        int decimals;
        std::string expected;
    };
    const auto row = GENERATE(values<Row>({{0, 2, "0"},
                                           {-0.0, 2, "0"},
                                           {-0.001, 2, "0"},
                                           {1.5, 2, "1.5"},
                                           {100, 2, "100"},
                                           {100, 0, "100"},
                                           {1.0 / 3, 2, "0.33"},
                                           {2.0 / 3, 4, "0.6667"},
                                           {12.345, 1, "12.3"},
                                           {std::numeric_limits<double>::quiet_NaN(), 2, "0"},
                                           {std::numeric_limits<double>::infinity(), 2, "0"}}));
    CAPTURE(row.value, row.decimals);
    CHECK(number(row.value, row.decimals) == row.expected);
}

TEST_CASE("Proportions have two decimals") {
    const auto [value, expected] = GENERATE(table<double, std::string>({{0, "0.00"},
                                                                        {1, "1.00"},
                                                                        {0.5, "0.50"},
                                                                        {0.049, "0.05"},
                                                                        {2.0 / 3, "0.67"},
                                                                        {0.999, "1.00"},
                                                                        {-3, "0.00"},
                                                                        {7, "1.00"}}));
    CAPTURE(value);
    CHECK(proportion(value) == expected);
}

TEST_CASE("Times are told in seconds and minutes") {
    const auto [milliseconds, expected] =
        GENERATE(table<std::uint32_t, std::string>({{0, "under 1 s"},
                                                    {999, "under 1 s"},
                                                    {1000, "1 s"},
                                                    {59999, "59 s"},
                                                    {60000, "1 min"},
                                                    {125000, "2 min 5 s"},
                                                    {4294967295u, "71582 min 47 s"}}));
    CHECK(duration(milliseconds) == expected);
}

TEST_CASE("Moments are told in UTC, and what is no moment stays as it is") {
    const auto [iso, expected] =
        GENERATE(table<std::string, std::string>({{"2026-11-21T20:41:07Z", "21 November 2026, 20:41 UTC"},
                                                  {"2026-01-02T00:00:00Z", "2 January 2026, 00:00 UTC"},
                                                  {"", ""},
                                                  {"yesterday", "yesterday"},
                                                  {"2026-13-01T00:00", "2026-13-01T00:00"},
                                                  {"2026-00-01T00:00", "2026-00-01T00:00"},
                                                  {"2026-1-1", "2026-1-1"}}));
    CHECK(moment(iso) == expected);
}

TEST_CASE("Cleaned text is valid UTF-8 without anything that acts") {
    const auto [raw, expected] = GENERATE(table<std::string, std::string>({
        {"plain", "plain"},
        {"é – “ü” 漢 😀", "é – “ü” 漢 😀"},
        {"two\nlines", "two\nlines"},
        {"a\tb", "a b"},
        {"a\r\nb", "a\nb"},
        {std::string("a\0b", 3), "ab"},
        {"a\x1b[31mb", "a[31mb"},
        {"a\x7f\xC2\x9B"
         "b",
         "ab"},
        {"a\u2028b", "a\nb"},
        {"\uFEFFa\u200Eb\u202Ec\u2066d\u061Ce", "abcde"},
        {"\xff", "\uFFFD"},
        {"a\xC3", "a\uFFFD"},
        {"\xC0\xAF", "\uFFFD\uFFFD"},
        {"\xE0\x80\x80", "\uFFFD\uFFFD\uFFFD"},
        {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
        {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"},
        {"\xF0\x9F\x98", "\uFFFD\uFFFD\uFFFD"},
    }));
    CAPTURE(raw);
    CHECK(clean(raw) == expected);
    CHECK(clean(clean(raw)) == clean(raw));
}

TEST_CASE("What kind of run it was is said plainly") {
    CHECK(wordsForMode("first") == "First attempt");
    CHECK_THAT(wordsForMode("repeat"), Catch::Matchers::Contains("never enters a profile"));
    CHECK_THAT(wordsForMode("practice"), Catch::Matchers::Contains("never enters a profile"));
    CHECK_THAT(wordsForMode("automatic: worst"), Catch::Matchers::Contains("nothing about any person"));
    CHECK(wordsForMode("\x1bsomething") == "something");
    CHECK(wordsForMode("") == "Not stated");
}
