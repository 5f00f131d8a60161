#include "classroom/ScreenAnswer.hpp"

#include "quiz/AnswerText.hpp"
#include "study/Told.hpp"

#include <algorithm>
#include <utility>

namespace classroom {

namespace {

using Places = std::vector<std::size_t>;

std::optional<std::size_t> placeOf(const Places& shown, std::size_t position) {
    const auto found = std::ranges::find(shown, position);
    return found == shown.end() ? std::nullopt : std::optional<std::size_t>(found - shown.begin());
}

TaskKind kindOf(const model::Question& question) {
    struct Kind {
        TaskKind operator()(const model::Choosing& task) const {
            return task.many == model::Choosing::Many::one ? TaskKind::one : TaskKind::several;
        }
        TaskKind operator()(const model::TrueOrFalse&) const { return TaskKind::truth; }
        TaskKind operator()(const model::Matching&) const { return TaskKind::match; }
        TaskKind operator()(const model::Ranking&) const { return TaskKind::rank; }
        TaskKind operator()(const model::FillIn&) const { return TaskKind::typed; }
        TaskKind operator()(const model::NumberIn&) const { return TaskKind::typed; }
        TaskKind operator()(const model::Spotting&) const { return TaskKind::several; }
    };
    return std::visit(Kind{}, question.task);
}

/// Turns an answer on the screen into the question's own, or says that it names what is not there.
class Reading {
public:
    Reading(const quiz::Posed& posed, const ScreenAnswer& answer) : m_posed(posed), m_answer(answer) {}

    [[nodiscard]] std::optional<quiz::Answer> read() const {
        const TaskKind kind = kindOf(m_posed.question);
        if (kind == TaskKind::typed) {
            return quiz::Typed{m_answer.typed};
        }
        if (kind == TaskKind::truth) {
            return judged();
        }
        if (kind == TaskKind::match) {
            return matched();
        }
        const auto all = every();
        if (!all) {
            return std::nullopt;
        }
        return kind == TaskKind::rank ? quiz::Answer(quiz::Ordered{*all}) : quiz::Answer(quiz::Chosen{*all});
    }

private:
    [[nodiscard]] std::optional<std::size_t> at(std::size_t place) const {
        return place < m_posed.shown.size() ? std::optional(m_posed.shown[place]) : std::nullopt;
    }
    [[nodiscard]] std::optional<Places> every() const {
        Places all;
        for (const auto& place : m_answer.positions) {
            const auto position = place ? at(*place) : std::nullopt;
            if (!position) {
                return std::nullopt;
            }
            all.push_back(*position);
        }
        return all;
    }
    [[nodiscard]] std::optional<quiz::Answer> judged() const {
        const auto& given = m_answer.positions;
        if (given.empty() || given.size() > 2 || !given[0] || *given[0] > 1) {
            return std::nullopt;
        }
        quiz::Judged judged{*given[0] == 1, std::nullopt};
        if (given.size() == 2 && given[1]) {
            judged.reason = at(*given[1]);
            if (!judged.reason) {
                return std::nullopt;
            }
        }
        return judged;
    }
    [[nodiscard]] std::optional<quiz::Answer> matched() const {
        quiz::Matched matched;
        for (const auto& place : m_answer.positions) {
            matched.rights.push_back(place ? at(*place) : std::nullopt);
            if (place && !matched.rights.back()) {
                return std::nullopt;
            }
        }
        return matched;
    }

    const quiz::Posed& m_posed;
    const ScreenAnswer& m_answer;
};

/// The other way.
struct Showing {
    const Places& shown;

    [[nodiscard]] ScreenAnswer of(const Places& positions) const {
        ScreenAnswer answer;
        for (const std::size_t position : positions) {
            answer.positions.push_back(placeOf(shown, position));
        }
        return answer;
    }
    ScreenAnswer operator()(std::monostate) const { return {}; }
    ScreenAnswer operator()(const quiz::Chosen& chosen) const { return of(chosen.options); }
    ScreenAnswer operator()(const quiz::Ordered& ordered) const { return of(ordered.order); }
    ScreenAnswer operator()(const quiz::Typed& typed) const { return {{}, typed.text}; }
    ScreenAnswer operator()(const quiz::Judged& judged) const {
        ScreenAnswer answer{{judged.holds ? 1U : 0U}, {}};
        if (judged.reason) {
            answer.positions.push_back(placeOf(shown, *judged.reason));
        }
        return answer;
    }
    ScreenAnswer operator()(const quiz::Matched& matched) const {
        ScreenAnswer answer;
        for (const auto& right : matched.rights) {
            answer.positions.push_back(right ? placeOf(shown, *right) : std::nullopt);
        }
        return answer;
    }
};

TaskView taskOf(const ScenarioCourse& course) {
    TaskView task;
    for (const model::ChoiceId choice : course.runner().available()) {
        task.options.emplace_back(course.scenario()[choice].text);
    }
    return task;
}

TaskView taskOf(const quiz::Posed& posed, const model::CompetencyFramework& framework) {
    TaskView task;
    task.kind = kindOf(posed.question);
    const auto things = study::thingsOf(posed.question, framework);
    for (const std::size_t position : posed.shown) {
        task.options.push_back(things.at(position));
    }
    if (const auto* matching = std::get_if<model::Matching>(&posed.question.task)) {
        for (const model::Pair& pair : matching->pairs) {
            task.lefts.push_back(pair.left);
        }
    }
    return task;
}

} // namespace

std::optional<TaskView> taskOf(const Course& course, const model::CompetencyFramework& framework) {
    if (const auto* scenario = std::get_if<ScenarioCourse>(&course)) {
        return scenario->over() ? std::nullopt : std::optional(taskOf(*scenario));
    }
    const quiz::Posed* posed = std::get<QuizCourse>(course).question();
    return posed == nullptr ? std::nullopt : std::optional(taskOf(*posed, framework));
}

std::optional<std::string> keptAnswer(const Course& course, const ScreenAnswer& answer) {
    if (const auto* scenario = std::get_if<ScenarioCourse>(&course)) {
        const auto available = scenario->runner().available();
        if (answer.positions.size() != 1 || !answer.positions[0] || *answer.positions[0] >= available.size()) {
            return std::nullopt;
        }
        return std::string(scenario->scenario()[available[*answer.positions[0]]].id);
    }
    const quiz::Posed* posed = std::get<QuizCourse>(course).question();
    const auto read = posed == nullptr ? std::nullopt : Reading(*posed, answer).read();
    return read ? std::optional(quiz::answerText(*read)) : std::nullopt;
}

ScreenAnswer onScreen(const Course& course, std::string_view kept) {
    if (const auto* scenario = std::get_if<ScenarioCourse>(&course)) {
        const auto available = scenario->runner().available();
        for (std::size_t i = 0; i < available.size(); ++i) {
            if (scenario->scenario()[available[i]].id == kept) {
                return {{i}, {}};
            }
        }
        return {};
    }
    const quiz::Posed* posed = std::get<QuizCourse>(course).question();
    const auto read = posed == nullptr ? std::nullopt : quiz::readAnswer(kept);
    return read ? std::visit(Showing{posed->shown}, *read) : ScreenAnswer{};
}

} // namespace classroom
