#include "report/QuizNotes.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace model;

namespace {

/// A question of the type single whose right option has so many letters, beside one of five.
Question single(std::size_t letters) {
    Question question;
    question.explanation = "So.";
    question.statements = {StatementId(0)};
    question.task = Choosing{{{"wrong", 0, ""}, {std::string(letters, 'r'), 100, ""}}};
    return question;
}

Quiz quizOf(std::size_t longest, std::size_t others) {
    Quiz quiz{"a-quiz", 1, "A", "B", "", {}};
    quiz.questions.insert(quiz.questions.end(), longest, single(6));
    quiz.questions.insert(quiz.questions.end(), others, single(5)); // as long as the other is not longer
    return quiz;
}

bool tells(const Quiz& quiz, const std::string& part, const std::string& file = "a-quiz.yaml") {
    return std::ranges::any_of(report::quizNotes(quiz, file),
                               [&](const std::string& note) { return note.find(part) != std::string::npos; });
}

} // namespace

TEST_CASE("a quiz that lacks nothing is told by its number of questions only") {
    CHECK(report::quizNotes(quizOf(0, 3), "a-quiz.yaml") == std::vector<std::string>{"3 questions."});
    CHECK(report::quizNotes(quizOf(0, 1), "a-quiz.yaml") == std::vector<std::string>{"1 question."});
}

TEST_CASE("questions without explanation or statements are counted") {
    Quiz quiz = quizOf(0, 3);
    quiz.questions[0].explanation.clear();
    quiz.questions[1].statements.clear();
    quiz.questions[2].statements.clear();
    CHECK(tells(quiz, "1 question has no explanation"));
    CHECK(tells(quiz, "2 questions name no statements"));
}

TEST_CASE("a right option that is the longest is told when it is so in more than half of ten or more") {
    CHECK(tells(quizOf(6, 4), "In 6 of 10 questions"));
    CHECK_FALSE(tells(quizOf(5, 5), "the longest"));
    CHECK_FALSE(tells(quizOf(9, 0), "the longest"));
    Quiz several = quizOf(10, 0);
    for (Question& question : several.questions) {
        std::get<Choosing>(question.task).many = Choosing::Many::several;
    }
    CHECK_FALSE(tells(several, "the longest"));
}

TEST_CASE("how long an option is, is counted in letters and not in bytes") {
    Quiz quiz = quizOf(0, 0);
    quiz.questions.assign(10, single(0));
    for (Question& question : quiz.questions) {
        std::get<Choosing>(question.task).options[1].text = "éééé";
    }
    CHECK_FALSE(tells(quiz, "the longest"));
}

TEST_CASE("a quiz whose file has another name is told how to call it") {
    CHECK(tells(quizOf(0, 1), "call the file a-quiz.yaml", "doorstep.yaml"));
}
