#pragma once

#include "model/CompetencyFramework.hpp"
#include "quiz/Calibration.hpp"
#include "quiz/Cards.hpp"
#include "records/Rounds.hpp"
#include "study/Deck.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace study {

/// How much of one unit is known, and how well.
struct UnitMastery {
    model::UnitId unit{0};
    std::array<std::size_t, 4> cards{}; ///< by quiz::Mastery
    [[nodiscard]] std::size_t all() const { return cards[0] + cards[1] + cards[2] + cards[3]; }
    [[nodiscard]] std::size_t of(quiz::Mastery mastery) const { return cards[static_cast<std::size_t>(mastery)]; }
};

/// Where somebody stands with the quizzes. It is about knowing the framework; it is never read where a debrief or a
/// profile is made.
struct Standing {
    quiz::Day today = 0;
    std::size_t due = 0;       ///< cards that should be seen again by today
    std::size_t waiting = 0;   ///< what today's portion still has
    std::size_t seenCards = 0; ///< of `cards`
    std::size_t cards = 0;
    std::size_t answers = 0;
    bool practisedToday = false;
    std::size_t daysOfLastSeven = 0;         ///< on which something was answered, today among them
    std::vector<UnitMastery> units;          ///< in the framework's order; those without cards are left out
    std::vector<quiz::Mastery> ofStatements; ///< by statement, of its own card; unseen where it has none
    quiz::Calibration calibration;           ///< over all that was answered
};

/// How much there is on one day: five minutes of it.
inline constexpr quiz::Portion dailyPortion{.again = 12, .fresh = 3};

[[nodiscard]] Standing standingOf(const Deck& deck, const model::CompetencyFramework& framework,
                                  std::span<const records::CardAnswer> answers, const quiz::Fsrs& fsrs,
                                  quiz::Day today);

/// How many cards were met for the first time on that day.
[[nodiscard]] std::size_t freshOn(std::span<const records::CardAnswer> answers, quiz::Day day);

} // namespace study
