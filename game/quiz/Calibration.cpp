#include "quiz/Calibration.hpp"

#include "quiz/Round.hpp"

#include <algorithm>
#include <cmath>

namespace quiz {

Between wilson(std::size_t right, std::size_t answers) {
    if (answers == 0) {
        return {};
    }
    constexpr double z = 1.959964; // of the normal distribution, 95 % on both sides
    const auto n = static_cast<double>(answers);
    const double share = static_cast<double>(right) / n;
    const double centre = (share + z * z / (2 * n)) / (1 + z * z / n);
    const double half = z / (1 + z * z / n) * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    return {std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

void Calibration::add(Certainty certainty, double share) {
    Answers& answers = m_answers[static_cast<std::size_t>(certainty)];
    ++answers.all;
    answers.right += share >= countsAsRight ? 1 : 0;
}

Calibration::Verdict Calibration::verdict(Certainty certainty) const {
    // Between which chances of being right each certainty earns most: see Marking.hpp.
    constexpr std::array<Between, marks.size()> pays{{{0, 2.0 / 3}, {2.0 / 3, 0.8}, {0.8, 1}}};
    const Between& best = pays[static_cast<std::size_t>(certainty)];
    const Answers& answers = at(certainty);
    const Between truth = wilson(answers.right, answers.all);
    if (truth.high < best.low) {
        return Verdict::surerThanRight;
    }
    if (truth.low > best.high) {
        return Verdict::rightMoreOften;
    }
    return truth.low >= best.low && truth.high <= best.high ? Verdict::fits : Verdict::notYet;
}

} // namespace quiz
