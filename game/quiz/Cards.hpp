#pragma once

#include "quiz/Fsrs.hpp"
#include "quiz/Marking.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace quiz {

/// A day of somebody's calendar, counted from 1970-01-01. It begins at four in the morning where they are, so that who
/// practises past midnight does not lose a day, and a clock that is put forward or back makes none longer.
using Day = std::int32_t;

/// The day at a moment; `secondsEastOfUtc` is what the clock there is ahead of UTC then.
[[nodiscard]] Day dayOf(std::int64_t unixMilliseconds, std::int32_t secondsEastOfUtc);

/// What is remembered of one statement or one written question.
struct Card {
    std::string key;              ///< "EA-1.3", or "quiz-id/question-id"
    std::optional<Memory> memory; ///< nothing until it has been seen
    Day last = 0;                 ///< when it was seen last
    Day due = 0;                  ///< when it should be seen again
    std::uint32_t seen = 0;
    std::uint32_t forgotten = 0; ///< how often after it had been recalled
};

/// How well it was recalled: forgotten below half right, hard where it was right in part or said without certainty.
[[nodiscard]] Recall recallOf(double share, Certainty certainty);

/// The card after it was seen on `today`, which is not before its last day.
[[nodiscard]] Card seen(Card card, Day today, Recall recall, const Fsrs& fsrs);

/// How much there is on one day.
struct Portion {
    std::size_t again = 20; ///< most cards that are due
    std::size_t fresh = 5;  ///< most cards that have not been seen
};

/// The cards of a day by position: due ones first, those that are still likeliest to be recalled at their head, since
/// they are the ones that a day more would lose; then fresh ones, as they stand. However long somebody was away, a day
/// has no more than its portion. `seenToday` fresh ones count against it.
[[nodiscard]] std::vector<std::size_t> ofTheDay(std::span<const Card> cards, Day today, const Fsrs& fsrs,
                                                const Portion& portion = {}, std::size_t freshSeenToday = 0);
/// How many are due, beyond a day's portion too.
[[nodiscard]] std::size_t dueOn(std::span<const Card> cards, Day today);

/// How well a card is known, in words and not in numbers.
enum class Mastery : std::uint8_t {
    unseen,
    fresh,   ///< would be forgotten within a week
    growing, ///< would last a week or more
    firm     ///< would last a month or more
};
[[nodiscard]] Mastery masteryOf(const Card& card);

} // namespace quiz
