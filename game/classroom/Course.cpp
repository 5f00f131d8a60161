#include "classroom/Course.hpp"

#include "quiz/AnswerText.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace classroom {

namespace {

using Positions = std::vector<std::size_t>;

bool areDifferentBelow(const Positions& positions, std::size_t count) {
    const std::set<std::size_t> different(positions.begin(), positions.end());
    return different.size() == positions.size() && (different.empty() || *different.rbegin() < count);
}

/// Whether an answer is one to this kind of task, with positions that are there.
struct Fits {
    const quiz::Answer& answer;

    bool operator()(const model::Choosing& task) const {
        const auto* chosen = std::get_if<quiz::Chosen>(&answer);
        return chosen != nullptr && !chosen->options.empty() &&
               (task.many == model::Choosing::Many::several || chosen->options.size() == 1) &&
               areDifferentBelow(chosen->options, task.options.size());
    }
    bool operator()(const model::TrueOrFalse& task) const {
        const auto* judged = std::get_if<quiz::Judged>(&answer);
        return judged != nullptr && (!judged->reason || *judged->reason < task.reasons.size());
    }
    bool operator()(const model::Matching& task) const {
        const auto* matched = std::get_if<quiz::Matched>(&answer);
        if (matched == nullptr || matched->rights.size() != task.pairs.size()) {
            return false;
        }
        Positions given;
        for (const auto& right : matched->rights) {
            if (right) {
                given.push_back(*right);
            }
        }
        return !given.empty() && areDifferentBelow(given, task.pairs.size() + task.others.size());
    }
    bool operator()(const model::Ranking& task) const {
        const auto* ordered = std::get_if<quiz::Ordered>(&answer);
        return ordered != nullptr && ordered->order.size() == task.order.size() &&
               areDifferentBelow(ordered->order, task.order.size());
    }
    bool operator()(const model::FillIn&) const { return isTyped(); }
    bool operator()(const model::NumberIn&) const { return isTyped(); }
    bool operator()(const model::Spotting& task) const {
        const auto* chosen = std::get_if<quiz::Chosen>(&answer);
        return chosen != nullptr && !chosen->options.empty() &&
               areDifferentBelow(chosen->options, task.shown.size() + task.others.size());
    }

private:
    [[nodiscard]] bool isTyped() const {
        const auto* typed = std::get_if<quiz::Typed>(&answer);
        return typed != nullptr && !typed->text.empty();
    }
};

} // namespace

ScenarioCourse::ScenarioCourse(std::shared_ptr<const model::Scenario> scenario, std::uint64_t seed)
    : m_scenario(std::move(scenario)), m_at(*m_scenario, seed), m_next(m_at) {}

std::optional<model::ChoiceId> ScenarioCourse::choice(std::string_view id) const {
    const auto available = m_at.available();
    const auto found =
        std::ranges::find_if(available, [&](model::ChoiceId one) { return (*m_scenario)[one].id == id; });
    return found == available.end() ? std::nullopt : std::optional(*found);
}

bool ScenarioCourse::take(std::string_view answer, std::chrono::milliseconds thought) {
    const auto found = choice(answer);
    if (!found || m_taken) {
        return false;
    }
    m_next = m_at;
    m_taken = found;
    return m_next.choose(*found, thought);
}

void ScenarioCourse::goOn() {
    if (m_taken) {
        m_at = m_next;
        m_taken.reset();
    }
}

bool ScenarioCourse::backTo(std::size_t item) {
    play::Attempt attempt = m_taken ? m_next.attempt() : m_at.attempt();
    if (item >= attempt.decisions.size()) {
        return false;
    }
    attempt.decisions.erase(attempt.decisions.begin() + static_cast<std::ptrdiff_t>(item), attempt.decisions.end());
    auto replayed = play::Runner::replay(*m_scenario, attempt);
    auto* runner = std::get_if<play::Runner>(&replayed);
    if (runner == nullptr) {
        return false;
    }
    m_at = std::move(*runner);
    m_taken.reset();
    return true;
}

bool QuizCourse::accepts(std::string_view answer) const {
    const auto read = quiz::readAnswer(answer);
    return read && question() != nullptr && std::visit(Fits{*read}, question()->question.task);
}

bool QuizCourse::take(std::string_view answer) {
    if (!answer.empty() || over() || m_explained) {
        return false;
    }
    m_explained = true;
    return true;
}

void QuizCourse::goOn() {
    if (m_explained) {
        ++m_at;
        m_explained = false;
    }
}

bool QuizCourse::backTo(std::size_t item) {
    if (item > m_at || (item == m_at && !m_explained)) {
        return false;
    }
    m_at = item;
    m_explained = false;
    return true;
}

} // namespace classroom
