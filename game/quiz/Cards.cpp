#include "quiz/Cards.hpp"

#include <algorithm>
#include <utility>

namespace quiz {

namespace {

constexpr std::int64_t secondsPerDay = 86400;
constexpr std::int64_t dayBegins = 4 * 3600;
constexpr double aWeek = 7;
constexpr double aMonth = 30;

} // namespace

Day dayOf(std::int64_t unixMilliseconds, std::int32_t secondsEastOfUtc) {
    constexpr std::int64_t perSecond = 1000;
    const std::int64_t there = unixMilliseconds + (std::int64_t{secondsEastOfUtc} - dayBegins) * perSecond;
    const std::int64_t perDay = secondsPerDay * perSecond;
    return static_cast<Day>(there >= 0 ? there / perDay : -((perDay - 1 - there) / perDay));
}

Recall recallOf(double share, Certainty certainty) {
    constexpr double half = 0.5;
    constexpr double all = 0.999;
    if (share < half) {
        return Recall::forgotten;
    }
    if (share < all || certainty == Certainty::low) {
        return Recall::hard;
    }
    return certainty == Certainty::high ? Recall::easy : Recall::good;
}

Card seen(Card card, Day today, Recall recall, const Fsrs& fsrs) {
    const bool known = card.memory && card.seen > card.forgotten;
    card.memory = fsrs.after(card.memory, std::max(today - card.last, 0), recall);
    card.forgotten += known && recall == Recall::forgotten ? 1 : 0;
    ++card.seen;
    card.last = std::max(today, card.last);
    card.due = card.last + fsrs.interval(*card.memory);
    return card;
}

std::vector<std::size_t> ofTheDay(std::span<const Card> cards, Day today, const Fsrs& fsrs, const Portion& portion,
                                  std::size_t freshSeenToday) {
    std::vector<std::pair<double, std::size_t>> due;
    std::vector<std::size_t> fresh;
    const std::size_t freshLeft = portion.fresh - std::min(portion.fresh, freshSeenToday);
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const Card& card = cards[i];
        if (!card.memory) {
            if (fresh.size() < freshLeft) {
                fresh.push_back(i);
            }
        } else if (card.due <= today) {
            due.emplace_back(-fsrs.retrievability(*card.memory, today - card.last), i);
        }
    }
    const auto last = due.begin() + static_cast<std::ptrdiff_t>(std::min(portion.again, due.size()));
    std::partial_sort(due.begin(), last, due.end());
    std::vector<std::size_t> chosen;
    for (auto one = due.begin(); one != last; ++one) {
        chosen.push_back(one->second);
    }
    chosen.insert(chosen.end(), fresh.begin(), fresh.end());
    return chosen;
}

std::size_t dueOn(std::span<const Card> cards, Day today) {
    return static_cast<std::size_t>(
        std::ranges::count_if(cards, [today](const Card& card) { return card.memory && card.due <= today; }));
}

Mastery masteryOf(const Card& card) {
    if (!card.memory) {
        return Mastery::unseen;
    }
    if (card.memory->stability < aWeek) {
        return Mastery::fresh;
    }
    return card.memory->stability < aMonth ? Mastery::growing : Mastery::firm;
}

} // namespace quiz
