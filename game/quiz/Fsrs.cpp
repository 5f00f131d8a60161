#include "quiz/Fsrs.hpp"

#include <algorithm>
#include <cmath>

namespace quiz {

namespace {

constexpr double leastStability = 0.001;
constexpr double mostStability = 36500;
constexpr double leastDifficulty = 1;
constexpr double mostDifficulty = 10;

double grade(Recall recall) { return static_cast<double>(recall); }
double inRange(double difficulty) { return std::clamp(difficulty, leastDifficulty, mostDifficulty); }

} // namespace

Fsrs::Fsrs(double retention, const Weights& weights)
    : m_w(weights), m_factor(std::pow(0.9, -1 / weights[20]) - 1),
      m_intervalPerDay((std::pow(retention, -1 / weights[20]) - 1) / m_factor) {}

double Fsrs::retrievability(const Memory& memory, double days) const {
    return std::pow(1 + m_factor * std::max(days, 0.0) / memory.stability, -m_w[20]);
}

Memory Fsrs::after(const std::optional<Memory>& before, double days, Recall recall) const {
    if (!before) {
        return {std::clamp(m_w[static_cast<std::size_t>(recall) - 1], leastStability, mostStability),
                inRange(firstDifficulty(recall))};
    }
    const double retrieved = retrievability(*before, days);
    double stability = 0;
    if (days < 1) {
        stability = onTheSameDay(before->stability, recall);
    } else if (recall == Recall::forgotten) {
        stability = afterForgetting(*before, retrieved);
    } else {
        stability = afterRecall(*before, retrieved, recall);
    }
    return {std::clamp(stability, leastStability, mostStability), nextDifficulty(before->difficulty, recall)};
}

int Fsrs::interval(const Memory& memory) const {
    return static_cast<int>(std::clamp(std::round(memory.stability * m_intervalPerDay), 1.0, mostStability));
}

double Fsrs::firstDifficulty(Recall recall) const { return m_w[4] - std::exp(m_w[5] * (grade(recall) - 1)) + 1; }

double Fsrs::nextDifficulty(double difficulty, Recall recall) const {
    const double change = -m_w[6] * (grade(recall) - 3);
    const double damped = difficulty + change * (mostDifficulty - difficulty) / 9;
    return inRange(m_w[7] * firstDifficulty(Recall::easy) + (1 - m_w[7]) * damped);
}

double Fsrs::afterRecall(const Memory& memory, double retrieved, Recall recall) const {
    const double hard = recall == Recall::hard ? m_w[15] : 1;
    const double easy = recall == Recall::easy ? m_w[16] : 1;
    return memory.stability * (1 + std::exp(m_w[8]) * (11 - memory.difficulty) * std::pow(memory.stability, -m_w[9]) *
                                       (std::exp(m_w[10] * (1 - retrieved)) - 1) * hard * easy);
}

double Fsrs::afterForgetting(const Memory& memory, double retrieved) const {
    const double left = m_w[11] * std::pow(memory.difficulty, -m_w[12]) *
                        (std::pow(memory.stability + 1, m_w[13]) - 1) * std::exp(m_w[14] * (1 - retrieved));
    return std::min(left, memory.stability / std::exp(m_w[17] * m_w[18]));
}

double Fsrs::onTheSameDay(double stability, Recall recall) const {
    const double growth = std::exp(m_w[17] * (grade(recall) - 3 + m_w[18])) * std::pow(stability, -m_w[19]);
    return stability * (recall >= Recall::good ? std::max(growth, 1.0) : growth);
}

} // namespace quiz
