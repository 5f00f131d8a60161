#include "report/QuizNotes.hpp"

#include "content/Utf8.hpp"
#include "model/Counted.hpp"
#include "report/Words.hpp"

#include <algorithm>

namespace report {

namespace {

/// The right option of a question that has one, if it is longer than every other.
bool rightIsLongest(const std::vector<model::Option>& options) {
    const auto right = std::ranges::max_element(options, {}, &model::Option::weight);
    return std::ranges::all_of(options, [&](const model::Option& option) {
        return &option == &*right || content::utf8Count(option.text) < content::utf8Count(right->text);
    });
}

} // namespace

QuizCounts countsOf(const model::Quiz& quiz) {
    QuizCounts counts;
    counts.questions = quiz.questions.size();
    for (const model::Question& question : quiz.questions) {
        counts.withoutExplanation += question.explanation.empty() ? 1 : 0;
        counts.withoutStatements += question.statements.empty() ? 1 : 0;
        const auto* choosing = std::get_if<model::Choosing>(&question.task);
        if (choosing != nullptr && choosing->many == model::Choosing::Many::one && !choosing->options.empty()) {
            ++counts.single;
            counts.rightIsLongest += rightIsLongest(choosing->options) ? 1 : 0;
        }
    }
    return counts;
}

std::vector<std::string> quizNotes(const model::Quiz& quiz, std::string_view fileName) {
    const QuizCounts counts = countsOf(quiz);
    std::vector<std::string> notes{model::counted(counts.questions, "question", "questions") + "."};
    if (counts.withoutExplanation > 0) {
        notes.push_back(model::counted(counts.withoutExplanation, "question has", "questions have") +
                        " no explanation: who answers is not told why.");
    }
    if (counts.withoutStatements > 0) {
        notes.push_back(model::counted(counts.withoutStatements, "question names", "questions name") +
                        " no statements: answers do not count for any competency or value.");
    }
    if (counts.longestGivesAway()) {
        notes.push_back("In " + std::to_string(counts.rightIsLongest) + " of " + std::to_string(counts.single) +
                        " questions of the type single the right option is the longest. Who notices need not know "
                        "the answer: make it shorter, or others longer.");
    }
    if (fileName != quiz.id + ".yaml") {
        notes.push_back("Its id is " + quiz.id + ", and its file is called " + std::string(fileName) +
                        ": call the file " + quiz.id + ".yaml, so that it is found by its name.");
    }
    return notes;
}

} // namespace report
