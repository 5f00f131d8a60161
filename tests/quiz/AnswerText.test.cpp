#include "quiz/AnswerText.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using quiz::Answer;
using quiz::answerText;
using quiz::readAnswer;

TEST_CASE("an answer is kept as one line and read again") {
    const std::vector<std::pair<Answer, std::string>> kept{
        {Answer(), ""},
        {quiz::Chosen{{0, 2}}, "chosen 0 2"},
        {quiz::Chosen{}, "chosen"},
        {quiz::Judged{true, {}}, "holds"},
        {quiz::Judged{false, 1}, "does-not-hold 1"},
        {quiz::Matched{{2, std::nullopt, 0}}, "matched 2 - 0"},
        {quiz::Ordered{{1, 0, 2}}, "ordered 1 0 2"},
        {quiz::Typed{"stop  and search"}, "typed stop  and search"},
        {quiz::Typed{""}, "typed "},
    };
    for (const auto& [answer, text] : kept) {
        CAPTURE(text);
        CHECK(answerText(answer) == text);
        const auto again = readAnswer(text);
        REQUIRE(again);
        CHECK(again->index() == answer.index());
        CHECK(answerText(*again) == text);
    }
}

TEST_CASE("what no answer was kept as is none") {
    for (const std::string text : {"chosen x", "chosen 0  2", "chosen 0 ", "chosen -", "chosen 01", "chosen 200",
                                   "ordered - 1", "holds 1 2", "holds yes", "matched a", "guessed 1", "Chosen 1",
                                   "typed", " ", "chosen 99999999999999999999999", "chosen +1"}) {
        CAPTURE(text);
        CHECK_FALSE(readAnswer(text));
    }
}
