#include "quiz/Marking.hpp"

#include "play/Random.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>

using namespace quiz;
using model::Choosing;
using model::Question;

namespace {

Question asking(model::Task task) {
    Question question;
    question.task = std::move(task);
    return question;
}

Question choosing(const std::vector<int>& weights, Choosing::Many many) {
    Choosing choosing{{}, many};
    for (const int weight : weights) {
        choosing.options.push_back({"option " + std::to_string(choosing.options.size()), weight, ""});
    }
    return asking(choosing);
}

Question ranking(std::size_t actions) {
    return asking(model::Ranking{std::vector<model::Option>(actions, {"an action", 0, ""})});
}

std::vector<std::size_t> shuffled(std::size_t count, play::Random& random) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t i = count; i > 1; --i) {
        std::swap(order[i - 1], order[random.below(static_cast<std::uint32_t>(i))]);
    }
    return order;
}

/// The mean share of random answers of the kind that `shareByChance` speaks of.
template <class Guess>
double guessed(const Question& question, Guess guess) {
    constexpr int guesses = 40000;
    play::Random random(3);
    double sum = 0;
    for (int i = 0; i < guesses; ++i) {
        sum += shareOf(question, guess(random));
    }
    return sum / guesses;
}

} // namespace

TEST_CASE("one of several options is right or it is not, and two are none") {
    const auto question = choosing({0, 100, 0, 0}, Choosing::Many::one);
    CHECK(shareOf(question, Chosen{{1}}) == 1);
    CHECK(shareOf(question, Chosen{{0}}) == 0);
    CHECK(shareOf(question, Chosen{{0, 1}}) == 0);
    CHECK(shareOf(question, Chosen{{7}}) == 0);
    CHECK(shareOf(question, Chosen{}) == 0);
    CHECK(shareOf(question, {}) == 0);
    CHECK(shareOf(question, Typed{"1"}) == 0);
    CHECK(shareByChance(question) == Approx(0.25));
    CHECK(shareByChance(choosing({100, 100, 50, -50}, Choosing::Many::one)) == Approx(2.5 / 4));
}

TEST_CASE("of several right options each counts, and a wrong one takes away") {
    const auto question = choosing({50, -50, 50, -50}, Choosing::Many::several);
    CHECK(shareOf(question, Chosen{{0, 2}}) == 1);
    CHECK(shareOf(question, Chosen{{2}}) == 0.5);
    CHECK(shareOf(question, Chosen{{0, 1}}) == 0);
    CHECK(shareOf(question, Chosen{{0, 1, 2}}) == 0.5);
    CHECK(shareOf(question, Chosen{{0, 1, 2, 3}}) == 0);
    CHECK(shareOf(question, Chosen{{0, 0, 2}}) == 0);
    CHECK(shareByChance(question) == Approx(1.0 / 6)); // of six pairs one is right, four are half right and half wrong
    const auto weighted = choosing({60, 40, -20, 0}, Choosing::Many::several);
    CHECK(shareOf(weighted, Chosen{{0, 1, 2}}) == Approx(0.8));
}

TEST_CASE("whether is half, and why the other half") {
    const auto question = asking(model::TrueOrFalse{true, {{"so", 100, ""}, {"not so", 0, ""}}});
    CHECK(shareOf(question, Judged{true, 0}) == 1);
    CHECK(shareOf(question, Judged{true, 1}) == 0.5);
    CHECK(shareOf(question, Judged{true, {}}) == 0.5);
    CHECK(shareOf(question, Judged{true, 9}) == 0.5);
    CHECK(shareOf(question, Judged{false, 0}) == 0);
    CHECK(shareByChance(question) == Approx(0.375));
    const auto bare = asking(model::TrueOrFalse{false, {}});
    CHECK(shareOf(bare, Judged{false, {}}) == 1);
    CHECK(shareByChance(bare) == 0.5);
}

TEST_CASE("pairs count one by one, and nothing can be put to two") {
    const auto question = asking(model::Matching{{{"a", "A"}, {"b", "B"}, {"c", "C"}}, {"D"}});
    CHECK(shareOf(question, Matched{{0, 1, 2}}) == 1);
    CHECK(shareOf(question, Matched{{0, 3, {}}}) == Approx(1.0 / 3));
    CHECK(shareOf(question, Matched{{0, 0, 0}}) == 0);
    CHECK(shareOf(question, Matched{{0, 1}}) == 0);
    CHECK(guessed(question, [](play::Random& random) {
              const auto order = shuffled(4, random);
              return Matched{{order[0], order[1], order[2]}};
          }) == Approx(shareByChance(question)).margin(0.01));
}

TEST_CASE("an order is worth less the further actions are from where they belong") {
    CHECK(shareOf(ranking(4), Ordered{{0, 1, 2, 3}}) == 1);
    CHECK(shareOf(ranking(4), Ordered{{1, 0, 2, 3}}) == Approx(0.75));
    CHECK(shareOf(ranking(4), Ordered{{3, 1, 2, 0}}) == Approx(0.25));
    CHECK(shareOf(ranking(4), Ordered{{3, 2, 1, 0}}) == 0);
    CHECK(shareOf(ranking(4), Ordered{{2, 3, 0, 1}}) == 0);
    CHECK(shareOf(ranking(4), Ordered{{0, 1, 2, 2}}) == 0);
    CHECK(shareOf(ranking(4), Ordered{{0, 1, 2}}) == 0);
    CHECK(shareOf(ranking(5), Ordered{{4, 3, 2, 1, 0}}) == 0);
    for (const std::size_t n : {3, 4, 5, 6}) {
        CAPTURE(n);
        CHECK(guessed(ranking(n), [n](play::Random& random) { return Ordered{shuffled(n, random)}; }) ==
              Approx(shareByChance(ranking(n))).margin(0.01));
    }
}

TEST_CASE("what is typed is taken without regard to how it is typed, and no further") {
    const auto question = asking(model::FillIn{{{"Independent advocate", 100, ""}, {"advocate", 60, "Which one?"}}});
    CHECK(shareOf(question, Typed{"  independent   ADVOCATE. "}) == 1);
    CHECK(shareOf(question, Typed{"Indépendent advocate"}) == 1);
    CHECK(shareOf(question, Typed{"advocate"}) == Approx(0.6));
    CHECK(shareOf(question, Typed{"advocates"}) == 0);
    CHECK(shareOf(question, Typed{""}) == 0);
    CHECK(shareOf(question, Typed{" . "}) == 0);
    const auto number = asking(model::NumberIn{{{23.5, 24.5, 100, ""}, {20, 30, 50, ""}}});
    CHECK(shareOf(number, Typed{"24"}) == 1);
    CHECK(shareOf(number, Typed{"24,5"}) == 1);
    CHECK(shareOf(number, Typed{"20.0"}) == 0.5);
    CHECK(shareOf(number, Typed{"-24"}) == 0);
    for (const char* none : {"", "24 h", "1e1", "2.4.0", ".", "inf", "0x18", "1111111111111111111"}) {
        CAPTURE(none);
        CHECK(shareOf(number, Typed{none}) == 0);
    }
}

TEST_CASE("behaviours that a scene shows are picked from those that it does not") {
    using model::StatementId;
    const auto question = asking(model::Spotting{{StatementId(4), StatementId(7)}, {StatementId(5), StatementId(9)}});
    CHECK(shareOf(question, Chosen{{0, 1}}) == 1);
    CHECK(shareOf(question, Chosen{{0}}) == 0.5);
    CHECK(shareOf(question, Chosen{{0, 2}}) == 0);
}

TEST_CASE("being sure pays only for who is right often enough: it is best to say what one believes") {
    for (int percent = 0; percent <= 100; ++percent) {
        const double chance = percent / 100.0;
        CAPTURE(percent);
        std::array<double, 3> expected{};
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const auto certainty = static_cast<Certainty>(i);
            expected[i] = chance * earned(certainty, 1) + (1 - chance) * earned(certainty, 0);
            // A share is worth what a right answer of that chance is.
            CHECK(earned(certainty, chance) == Approx(expected[i]).margin(1e-9));
        }
        if (percent < 66) {
            CHECK(std::ranges::max_element(expected) == expected.begin());
        } else if (percent > 67 && percent < 80) {
            CHECK(std::ranges::max_element(expected) == expected.begin() + 1);
        } else if (percent > 80) {
            CHECK(std::ranges::max_element(expected) == expected.begin() + 2);
        }
    }
}

TEST_CASE("a number that is typed is the same as in a file") {
    const auto number = asking(model::NumberIn{{{0.3, 0.3, 100, ""}, {9.81, 9.81, 100, ""}}});
    CHECK(shareOf(number, Typed{"0.3"}) == 1);
    CHECK(shareOf(number, Typed{"9,81"}) == 1);
    CHECK(shareOf(number, Typed{".30"}) == 1);
    CHECK(shareOf(number, Typed{"0.31"}) == 0);
}
