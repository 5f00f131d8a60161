#include "study/KeptQuestion.hpp"

#include "content/QuizReader.hpp"
#include "content/QuizWriter.hpp"

#include <utility>

namespace study {

std::string keptBytes(model::Question question, const model::CompetencyFramework& framework) {
    model::Quiz quiz;
    quiz.id = "kept";
    quiz.title = "A question as it was put";
    quiz.about = "Kept with a round.";
    question.id = "question";
    quiz.questions.push_back(std::move(question));
    return content::writeQuiz(quiz, framework);
}

std::optional<model::Question> readKept(std::string_view bytes, const model::CompetencyFramework& framework,
                                        const content::Limits& limits) {
    auto quiz = content::readQuiz(bytes, "kept question", framework, {}, limits);
    if (!quiz || quiz.value->questions.size() != 1) {
        return std::nullopt;
    }
    return std::move(quiz.value->questions.front());
}

} // namespace study
