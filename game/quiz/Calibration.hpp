#pragma once

#include "quiz/Marking.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace quiz {

/// Between which shares of right answers the true one lies, 19 times of 20.
struct Between {
    double low = 0;
    double high = 1;
};

/// The score interval of E. B. Wilson ("Probable inference, the law of succession, and statistical inference", Journal
/// of the American Statistical Association 22 (1927), 209-212), at 95 %. `right` at most `answers`.
[[nodiscard]] Between wilson(std::size_t right, std::size_t answers);

/// How certainty and being right went together.
class Calibration {
public:
    struct Answers {
        std::size_t all = 0;
        std::size_t right = 0;
    };

    void add(Certainty certainty, double share);

    [[nodiscard]] const Answers& at(Certainty certainty) const {
        return m_answers[static_cast<std::size_t>(certainty)];
    }

    /// What can be said of the answers given with this certainty: nothing while they are too few to tell.
    enum class Verdict : std::uint8_t {
        notYet,         ///< the interval reaches over where another certainty would have paid
        fits,           ///< this certainty paid best
        surerThanRight, ///< a lower one would have paid better
        rightMoreOften  ///< a higher one would have paid better
    };
    [[nodiscard]] Verdict verdict(Certainty certainty) const;

private:
    std::array<Answers, marks.size()> m_answers{};
};

} // namespace quiz
