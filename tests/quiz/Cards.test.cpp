#include "quiz/Cards.hpp"

#include "play/Random.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace quiz;

namespace {

constexpr std::int64_t hour = 3'600'000;
constexpr std::int64_t lateOctober = 1'792'886'400'000; // 2026-10-25 00:00 UTC; clocks in London go back at 01:00 UTC

} // namespace

TEST_CASE("a day begins at four in the morning where somebody is, and a clock change makes none longer or shorter") {
    const Day saturday = dayOf(lateOctober - 12 * hour, 3600);
    CHECK(dayOf(lateOctober + 2 * hour, 0) == saturday); // two at night, after the change, is still Saturday's practice
    CHECK(dayOf(lateOctober + 5 * hour, 0) == saturday + 1);
    CHECK(dayOf(lateOctober + 27 * hour, 0) == saturday + 1);
    CHECK(dayOf(lateOctober + 28 * hour, 0) == saturday + 2);
    // A month of practice at nine in the evening by the wall clock is thirty days, whatever the clock does.
    std::set<Day> days;
    for (int night = -15; night < 15; ++night) {
        const bool summer = night < 0;
        const std::int64_t nineByTheClock = lateOctober + night * 24 * hour + 21 * hour - (summer ? hour : 0);
        days.insert(dayOf(nineByTheClock, summer ? 3600 : 0));
    }
    CHECK(days.size() == 30);
    CHECK(*days.rbegin() - *days.begin() == 29);
    CHECK(dayOf(4 * hour, 0) == 0);
    CHECK(dayOf(4 * hour - 1, 0) == -1);
    CHECK(dayOf(lateOctober, -8 * 3600) == saturday); // afternoon in California
}

TEST_CASE("how an answer went says how it was recalled") {
    CHECK(recallOf(0, Certainty::high) == Recall::forgotten);
    CHECK(recallOf(0.4, Certainty::low) == Recall::forgotten);
    CHECK(recallOf(0.75, Certainty::high) == Recall::hard);
    CHECK(recallOf(1, Certainty::low) == Recall::hard);
    CHECK(recallOf(1, Certainty::middle) == Recall::good);
    CHECK(recallOf(1, Certainty::high) == Recall::easy);
}

TEST_CASE("a card that is seen is due later the better it is known, and counts what was forgotten again") {
    const Fsrs fsrs;
    Card card{"EA-1.3", {}, 0, 0, 0, 0};
    CHECK(masteryOf(card) == Mastery::unseen);
    card = seen(card, 100, Recall::good, fsrs);
    CHECK(card.due == 102);
    CHECK(masteryOf(card) == Mastery::fresh);
    Day wait = 2;
    for (int review = 0; review < 4; ++review) {
        const Day today = card.due;
        card = seen(card, today, Recall::good, fsrs);
        CHECK(card.due - today > wait);
        wait = card.due - today;
    }
    CHECK(masteryOf(card) == Mastery::firm);
    CHECK(card.forgotten == 0);
    card = seen(card, card.due, Recall::forgotten, fsrs);
    CHECK(card.forgotten == 1);
    CHECK(card.due - card.last < wait);
    CHECK(card.seen == 6);
    const Card back = seen(card, card.last - 3, Recall::good, fsrs); // a clock that was put back
    CHECK(back.last == card.last);
    CHECK(back.due > back.last);
}

TEST_CASE("a day has its portion and no more, however long somebody was away") {
    const Fsrs fsrs;
    std::vector<Card> cards;
    play::Random random(5);
    for (int i = 0; i < 200; ++i) {
        Card card{"card " + std::to_string(i), {}, 0, 0, 0, 0};
        if (i < 150) {
            card = seen(card, 100 - static_cast<Day>(random.below(20)), static_cast<Recall>(1 + random.below(4)), fsrs);
        }
        cards.push_back(card);
    }
    for (const Day today : {100, 103, 130, 465}) {
        CAPTURE(today);
        const auto chosen = ofTheDay(cards, today, fsrs);
        const std::size_t due = dueOn(cards, today);
        REQUIRE(chosen.size() == std::min<std::size_t>(due, 20) + 5);
        double before = 1;
        std::set<std::size_t> once;
        for (std::size_t i = 0; i < chosen.size(); ++i) {
            const Card& card = cards[chosen[i]];
            CHECK(once.insert(chosen[i]).second);
            if (i + 5 < chosen.size()) {
                REQUIRE(card.memory);
                CHECK(card.due <= today);
                const double recall = fsrs.retrievability(*card.memory, today - card.last);
                CHECK(recall <= before);
                before = recall;
            } else {
                CHECK_FALSE(card.memory);
            }
        }
    }
    CHECK(ofTheDay(cards, 465, fsrs, {20, 5}, 3).size() == 22);
    CHECK(ofTheDay(cards, 465, fsrs, {20, 5}, 9).size() == 20);
    CHECK(ofTheDay({}, 465, fsrs).empty());
}

TEST_CASE("who practises daily keeps up, and a week's absence is made good within a week") {
    const Fsrs fsrs;
    std::vector<Card> cards(184);
    for (std::size_t i = 0; i < cards.size(); ++i) {
        cards[i].key = std::to_string(i);
    }
    play::Random random(11);
    std::size_t longest = 0;
    for (Day today = 0; today < 90; ++today) {
        if (today >= 60 && today < 67) {
            continue; // away
        }
        const auto chosen = ofTheDay(cards, today, fsrs);
        longest = std::max(longest, chosen.size());
        for (const std::size_t i : chosen) {
            const double known = cards[i].memory ? fsrs.retrievability(*cards[i].memory, today - cards[i].last) : 0.4;
            const bool recalled = random.below(1000) < static_cast<std::uint32_t>(known * 1000);
            cards[i] = seen(cards[i], today, recalled ? Recall::good : Recall::forgotten, fsrs);
        }
        if (today == 59 || today == 74) {
            CHECK(dueOn(cards, today) == 0);
        }
    }
    CHECK(longest <= 25);
    CHECK(std::ranges::all_of(cards, [](const Card& card) { return card.seen > 0; }));
}

TEST_CASE("a hundred thousand cards are looked through at once") {
    const Fsrs fsrs;
    std::vector<Card> cards(100'000);
    play::Random random(2);
    for (Card& card : cards) {
        card = seen(card, static_cast<Day>(random.below(300)), static_cast<Recall>(1 + random.below(4)), fsrs);
    }
    CHECK(ofTheDay(cards, 300, fsrs).size() == 20);
}
