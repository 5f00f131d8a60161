// Questions, cards and imports, beside floors that do the least that has to be done.

#include "content/AlikeReader.hpp"
#include "content/FrameworkReader.hpp"
#include "exchange/GiftReader.hpp"
#include "quiz/Alike.hpp"
#include "quiz/Cards.hpp"
#include "quiz/QuestionMaker.hpp"
#include "study/Deck.hpp"
#include "study/KeptQuestion.hpp"

#include <benchmark/benchmark.h>

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

std::string bytesOf(const char* file) {
    auto text = content::readFile(std::string(JUDGEMENT_SOURCE) + file, std::size_t{1} << 22);
    if (!text) {
        std::abort();
    }
    return std::move(*text.value);
}

struct Shipped {
    model::CompetencyFramework framework =
        std::move(*content::readFramework(bytesOf("/assets/frameworks/met-cvf.yaml"), "met-cvf.yaml").value);
    model::AlikeStatements reviewed =
        std::move(*content::readAlike(bytesOf("/assets/quiz/alike.yaml"), "alike.yaml", framework).value);
    quiz::Alike alike{framework, reviewed};
    quiz::QuestionMaker maker{framework, alike};
};

const Shipped& shipped() {
    static const Shipped all;
    return all;
}

void makeQuestion(benchmark::State& state) {
    const auto possible = shipped().maker.possible();
    std::size_t i = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(shipped().maker.make(possible[i % possible.size()], i));
        ++i;
    }
}
BENCHMARK(makeQuestion)->Unit(benchmark::kMicrosecond);

/// A question as it is kept with a round, written and read.
void keepQuestion(benchmark::State& state) {
    const auto question = shipped().maker.make(shipped().maker.possible()[3], 1);
    for (auto _ : state) {
        const std::string bytes = study::keptBytes(question, shipped().framework);
        benchmark::DoNotOptimize(study::readKept(bytes, shipped().framework, {}));
    }
}
BENCHMARK(keepQuestion)->Unit(benchmark::kMicrosecond);

constexpr std::size_t manyCards = 100'000;

std::vector<quiz::Card> reviewedOnce() {
    const quiz::Fsrs fsrs;
    std::vector<quiz::Card> cards(manyCards);
    for (std::size_t i = 0; i < cards.size(); ++i) {
        cards[i] =
            quiz::seen(std::move(cards[i]), static_cast<quiz::Day>(i % 50), static_cast<quiz::Recall>(1 + i % 4), fsrs);
    }
    return cards;
}

/// Every card is seen once more.
void schedule(benchmark::State& state) {
    const quiz::Fsrs fsrs;
    const auto before = reviewedOnce();
    for (auto _ : state) {
        state.PauseTiming();
        auto cards = before;
        state.ResumeTiming();
        for (quiz::Card& card : cards) {
            card = quiz::seen(std::move(card), 60, quiz::Recall::good, fsrs);
        }
        benchmark::DoNotOptimize(cards.data());
    }
}
BENCHMARK(schedule)->Unit(benchmark::kMillisecond);

/// The floor: one exponential for each card, which no scheduler of memory does without.
void scheduleFloor(benchmark::State& state) {
    for (auto _ : state) {
        double sum = 0;
        for (std::size_t i = 0; i < manyCards; ++i) {
            sum += std::exp(-static_cast<double>(i % 97) / 31);
        }
        benchmark::DoNotOptimize(sum);
    }
}
BENCHMARK(scheduleFloor)->Unit(benchmark::kMillisecond);

void portionOfTheDay(benchmark::State& state) {
    const quiz::Fsrs fsrs;
    const auto cards = reviewedOnce();
    for (auto _ : state) {
        benchmark::DoNotOptimize(quiz::ofTheDay(cards, 60, fsrs));
    }
}
BENCHMARK(portionOfTheDay)->Unit(benchmark::kMillisecond);

std::string manyQuestions() {
    std::string text;
    for (int i = 0; i < 10'000; ++i) {
        text += "::Question " + std::to_string(i) + ":: Who decides what is recorded in case " + std::to_string(i) +
                "? {=The officer#Yes, and says why. ~%50%The sergeant#In part. ~Nobody#No. ####It stands in the "
                "notes.}\n\n";
    }
    return text;
}

void importGift(benchmark::State& state) {
    const std::string text = manyQuestions();
    for (auto _ : state) {
        benchmark::DoNotOptimize(exchange::readGift(text, shipped().framework));
    }
}
BENCHMARK(importGift)->Unit(benchmark::kMillisecond);

/// The floor: every byte of it looked at once.
void importGiftFloor(benchmark::State& state) {
    const std::string text = manyQuestions();
    for (auto _ : state) {
        std::size_t signs = 0;
        for (const char c : text) {
            signs += c == '{' || c == '}' || c == '~' || c == '=' || c == '#' || c == ':' ? 1 : 0;
        }
        benchmark::DoNotOptimize(signs);
    }
}
BENCHMARK(importGiftFloor)->Unit(benchmark::kMillisecond);

} // namespace
