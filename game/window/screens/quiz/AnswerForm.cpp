#include "window/screens/quiz/AnswerForm.hpp"

#include "window/screens/quiz/FieldForm.hpp"
#include "window/screens/quiz/MatchForm.hpp"
#include "window/screens/quiz/PickForm.hpp"
#include "window/screens/quiz/RankForm.hpp"

namespace window {

namespace {

using Many = AnswerOption::Many;

struct Maker {
    const quiz::Posed& posed;
    const model::CompetencyFramework& framework;
    AnswerForm::Ways& ways;

    std::unique_ptr<AnswerForm> operator()(const model::Choosing& task) const {
        return std::make_unique<PickForm>(
            posed, framework, task.many == model::Choosing::Many::one ? Many::one : Many::several, std::move(ways));
    }
    std::unique_ptr<AnswerForm> operator()(const model::TrueOrFalse&) const {
        return std::make_unique<JudgeForm>(posed, framework, std::move(ways));
    }
    std::unique_ptr<AnswerForm> operator()(const model::Matching& task) const {
        return std::make_unique<MatchForm>(posed, task, framework, std::move(ways));
    }
    std::unique_ptr<AnswerForm> operator()(const model::Ranking&) const {
        return std::make_unique<RankForm>(posed, framework, std::move(ways));
    }
    std::unique_ptr<AnswerForm> operator()(const model::FillIn&) const {
        return std::make_unique<FieldForm>(FieldForm::Of::words, std::move(ways));
    }
    std::unique_ptr<AnswerForm> operator()(const model::NumberIn&) const {
        return std::make_unique<FieldForm>(FieldForm::Of::number, std::move(ways));
    }
    std::unique_ptr<AnswerForm> operator()(const model::Spotting&) const {
        return std::make_unique<PickForm>(posed, framework, Many::several, std::move(ways));
    }
};

} // namespace

std::unique_ptr<AnswerForm> answerForm(const quiz::Posed& posed, const model::CompetencyFramework& framework,
                                       AnswerForm::Ways ways) {
    return std::visit(Maker{posed, framework, ways}, posed.question.task);
}

} // namespace window
