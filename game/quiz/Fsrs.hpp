#pragma once

#include <array>
#include <cstdint>
#include <optional>

namespace quiz {

/// How well something was recalled.
enum class Recall : std::uint8_t { forgotten = 1, hard, good, easy };

/// What is known of somebody's memory of one card.
struct Memory {
    double stability = 0;  ///< days after which it is recalled nine times of ten
    double difficulty = 0; ///< 1 (easy) to 10
    bool operator==(const Memory&) const = default;
};

/// The scheduler FSRS, version 6: when a card should be seen again, from how it was recalled before.
/// Source: "The Algorithm", wiki of the project open-spaced-repetition/free-spaced-repetition-scheduler, section FSRS-6
/// (J. Ye and others; the model of memory: J. Ye, J. Su, Y. Cao, "A stochastic shortest path algorithm for optimizing
/// spaced repetition scheduling", KDD 2022). The numbers of the formulas are named as there, w0 to w20.
class Fsrs {
public:
    using Weights = std::array<double, 21>;
    /// As published, fitted there to some hundred million reviews: w0-w3 stability after a first recall, by how it
    /// went; w4-w7 difficulty; w8-w10 growth of stability; w11-w14 what is left after forgetting; w15, w16 hard and
    /// easy; w17-w19 more than one review a day; w20 how the curve falls.
    static constexpr Weights published{0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194,
                                       0.001,  1.8722, 0.1666, 0.796,  1.4835, 0.0614, 0.2629,
                                       1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};

    /// `retention`: how probable recall should still be when a card is due, above 0 and below 1.
    explicit Fsrs(double retention = 0.9, const Weights& weights = published);

    /// How probable it is that the card is recalled after so many days, from 1 down towards 0.
    [[nodiscard]] double retrievability(const Memory& memory, double days) const;

    /// The memory after a review; `before` is nothing at the first. `days` since the last review, 0 on the same day.
    [[nodiscard]] Memory after(const std::optional<Memory>& before, double days, Recall recall) const;

    /// Whole days until the card is due again: when recall is as probable as `retention`, 1 to 36,500.
    [[nodiscard]] int interval(const Memory& memory) const;

private:
    [[nodiscard]] double firstDifficulty(Recall recall) const;
    [[nodiscard]] double nextDifficulty(double difficulty, Recall recall) const;
    [[nodiscard]] double afterRecall(const Memory& memory, double retrievability, Recall recall) const;
    [[nodiscard]] double afterForgetting(const Memory& memory, double retrievability) const;
    [[nodiscard]] double onTheSameDay(double stability, Recall recall) const;

    Weights m_w;
    double m_factor;         ///< so that retrievability is 0.9 after `stability` days
    double m_intervalPerDay; ///< days until due, for each day of stability
};

} // namespace quiz
