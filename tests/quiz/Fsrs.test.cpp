#include "quiz/Fsrs.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <cmath>
#include <fstream>
#include <sstream>
#include <string>

using quiz::Fsrs;
using quiz::Memory;
using quiz::Recall;

namespace {

struct RecalledCard {
    Memory memory;
    double days;
    Recall recall;
};

RecalledCard anyCard() {
    const auto thousandths = [](int from, int to) { return static_cast<double>(*rc::gen::inRange(from, to)) / 1000; };
    return {{thousandths(10, 5'000'000), thousandths(1000, 10'001)},
            static_cast<double>(*rc::gen::inRange(0, 2000)),
            static_cast<Recall>(*rc::gen::inRange(1, 5))};
}

void holds(const std::function<void()>& property) { REQUIRE(rc::check(property)); }

} // namespace

TEST_CASE("memories are those that an implementation by others computes") {
    std::ifstream file(JUDGEMENT_SOURCE "/tests/quiz/reference/fsrs.txt");
    const Fsrs fsrs;
    std::optional<Memory> memory;
    std::size_t compared = 0;
    std::string line;
    for (std::size_t number = 1; std::getline(file, line); ++number) {
        if (line.empty()) {
            memory.reset();
            continue;
        }
        CAPTURE(number, line);
        std::istringstream numbers(line);
        double days = 0, stability = 0, difficulty = 0, before = 0;
        int recall = 0, interval = 0;
        REQUIRE(numbers >> days >> recall >> stability >> difficulty >> interval >> before);
        if (memory) {
            CHECK(fsrs.retrievability(*memory, days) == Approx(before).epsilon(1e-4));
        }
        memory = fsrs.after(memory, days, static_cast<Recall>(recall));
        CHECK(memory->stability == Approx(stability).epsilon(1e-4));
        CHECK(memory->difficulty == Approx(difficulty).epsilon(1e-6));
        CHECK(std::abs(fsrs.interval(*memory) - interval) <= (interval > 1000 ? 1 : 0));
        memory = Memory{stability, difficulty}; // so that rounding there does not add up here
        ++compared;
    }
    CHECK(compared == 640);
}

TEST_CASE("after as many days as its stability a card is recalled nine times of ten, and less with every day") {
    holds([] {
        const Fsrs fsrs;
        const RecalledCard card = anyCard();
        RC_ASSERT(std::abs(fsrs.retrievability(card.memory, card.memory.stability) - 0.9) < 1e-9);
        RC_ASSERT(fsrs.retrievability(card.memory, 0) == 1);
        RC_ASSERT(fsrs.retrievability(card.memory, card.days + 1) < fsrs.retrievability(card.memory, card.days));
        RC_ASSERT(fsrs.retrievability(card.memory, card.days) > 0);
    });
}

TEST_CASE("a memory stays in its ranges, and better recall never leaves a weaker one") {
    holds([] {
        const Fsrs fsrs;
        const RecalledCard card = anyCard();
        std::optional<Memory> weaker;
        for (const Recall recall : {Recall::forgotten, Recall::hard, Recall::good, Recall::easy}) {
            const Memory after = fsrs.after(card.memory, card.days, recall);
            RC_ASSERT(after.stability > 0);
            RC_ASSERT(after.stability <= 36500);
            RC_ASSERT(after.difficulty >= 1);
            RC_ASSERT(after.difficulty <= 10);
            RC_ASSERT(fsrs.interval(after) >= 1);
            RC_ASSERT(!weaker || after.difficulty <= weaker->difficulty);
            if (weaker && recall > Recall::hard) {
                RC_ASSERT(after.stability >= weaker->stability);
            }
            weaker = after;
        }
        if (card.days >= 1) {
            RC_ASSERT(fsrs.after(card.memory, card.days, Recall::forgotten).stability <= card.memory.stability);
            RC_ASSERT(fsrs.after(card.memory, card.days, Recall::hard).stability >=
                      std::min(card.memory.stability, 36500.0));
        }
    });
}

TEST_CASE("who recalls it after longer gains more, and who wants to be surer sees it sooner") {
    holds([] {
        const Fsrs fsrs;
        const RecalledCard card = anyCard();
        const double days = std::max(card.days, 1.0);
        RC_ASSERT(fsrs.after(card.memory, days + 30, Recall::good).stability >=
                  fsrs.after(card.memory, days, Recall::good).stability);
        RC_ASSERT(Fsrs(0.95).interval(card.memory) <= fsrs.interval(card.memory));
        RC_ASSERT(Fsrs(0.8).interval(card.memory) >= fsrs.interval(card.memory));
    });
}

TEST_CASE("a first recall gives a memory by how it went, as published") {
    const Fsrs fsrs;
    CHECK(fsrs.after({}, 0, Recall::forgotten).stability == Approx(0.212));
    CHECK(fsrs.after({}, 0, Recall::good).stability == Approx(2.3065));
    CHECK(fsrs.interval(fsrs.after({}, 0, Recall::good)) == 2);
    CHECK(fsrs.interval(fsrs.after({}, 0, Recall::easy)) == 8);
}
