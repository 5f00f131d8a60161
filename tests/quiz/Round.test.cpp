#include "quiz/Round.hpp"

#include "quiz/Drawing.hpp"
#include "quiz/Shipped.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

using namespace quiz;
using model::Choosing;

namespace {

model::Question oneOf(std::size_t options, bool inOrder = false) {
    model::Question question;
    Choosing choosing;
    choosing.inOrder = inOrder;
    for (std::size_t i = 0; i < options; ++i) {
        choosing.options.push_back({"option " + std::to_string(i), i == 0 ? 100 : 0, ""});
    }
    question.task = choosing;
    return question;
}

Given chosen(std::size_t option, Certainty certainty) { return {Chosen{{option}}, certainty, 4000, false}; }

} // namespace

TEST_CASE("a round keeps what was given, adds up what it earned and knows its mistakes") {
    Round round({pose(oneOf(4), 1), pose(oneOf(4), 2), pose(oneOf(4), 3), pose(oneOf(4), 4)}, Feedback::atOnce);
    REQUIRE(round.current() == &round.questions()[0]);
    round.give(chosen(0, Certainty::high));
    round.give(chosen(2, Certainty::middle));
    CHECK(round.current() == &round.questions()[2]);
    CHECK(round.earned() == Approx(3 - 2));
    round.give({{}, Certainty::high, 9000, true});
    round.give(chosen(1, Certainty::high));
    CHECK(round.done());
    CHECK(round.earned() == Approx(3 - 2 + 0 - 6)); // no answer loses nothing
    CHECK(round.mistakes() == std::vector<std::size_t>{1, 2, 3});
    round.give(chosen(0, Certainty::high));
    CHECK(round.given().size() == 4);
    CHECK(round.share(0) == 1);
    CHECK(round.earnedFor(3) == -6);
}

TEST_CASE("what is shown where hangs on the seed alone, levels keep their order, and no ranking shows its answer") {
    CHECK(pose(oneOf(6), 5).shown == pose(oneOf(6), 5).shown);
    CHECK(pose(oneOf(3, true), 9).shown == std::vector<std::size_t>{0, 1, 2});
    model::Question ranking;
    ranking.task = model::Ranking{std::vector<model::Option>(3, {"an action", 0, ""})};
    model::Question typed;
    typed.task = model::FillIn{{{"yes", 100, ""}}};
    CHECK(pose(typed, 1).shown.empty());
    std::set<std::vector<std::size_t>> orders;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const auto shown = pose(ranking, seed).shown;
        CHECK_FALSE(std::ranges::is_sorted(shown));
        orders.insert(shown);
    }
    CHECK(orders.size() == 5);
}

TEST_CASE(
    "ten thousand rounds: no statement and no question twice, kinds in turn, right answers in every place alike") {
    const auto& framework = shippedFramework();
    const Alike alike(framework, shippedAlike());
    const QuestionMaker maker(framework, alike);
    constexpr int rounds = 10000;
    constexpr std::size_t questions = 10;
    std::array<std::size_t, allMade.size()> kinds{};
    std::array<std::size_t, 4> places{};
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        const auto drawn = draw(maker.possible(), framework, {}, questions, seed);
        REQUIRE(drawn.size() == questions);
        std::set<model::StatementId> statements;
        std::array<std::size_t, allMade.size()> here{};
        for (const MadeFrom& from : drawn) {
            REQUIRE(statements.insert(from.statement).second);
            ++here[static_cast<std::size_t>(from.kind)];
        }
        REQUIRE(*std::ranges::max_element(here) <= 2);
        for (std::size_t i = 0; i < here.size(); ++i) {
            kinds[i] += here[i];
        }
        if (seed % 10 != 0) {
            continue;
        }
        for (const MadeFrom& from : drawn) {
            if (from.kind == Made::level || from.kind == Made::side || from.kind == Made::weakensTrust) {
                continue;
            }
            const auto posed = pose(maker.make(from, seed), seed ^ from.statement.position());
            if (posed.shown.size() == places.size()) {
                const auto right = std::ranges::find(posed.shown, std::size_t{0});
                ++places[static_cast<std::size_t>(right - posed.shown.begin())];
            }
        }
    }
    // Within five standard errors of even.
    const auto even = [](const auto& counts) {
        double all = 0;
        for (const auto count : counts) {
            all += static_cast<double>(count);
        }
        const double mean = all / static_cast<double>(counts.size());
        return std::ranges::all_of(
            counts, [&](auto count) { return std::abs(static_cast<double>(count) - mean) < 5 * std::sqrt(mean); });
    };
    CHECK(even(kinds));
    CHECK(even(places));
}

TEST_CASE("a round can be about one competency, one value or one kind, and is shorter where there is not enough") {
    const auto& framework = shippedFramework();
    const Alike alike(framework, shippedAlike());
    const QuestionMaker maker(framework, alike);
    Wanted wanted;
    for (std::size_t i = 0; i < framework.units.size(); ++i) {
        if (framework.units[i].id == "EA-1") {
            wanted.units = {model::UnitId(i)};
        }
    }
    const auto drawn = draw(maker.possible(), framework, wanted, 10, 4);
    CHECK(drawn.size() == 8); // EA-1 has eight statements
    for (const MadeFrom& from : drawn) {
        CHECK(framework[from.statement].id.starts_with("EA-1."));
    }
    wanted.units.clear();
    wanted.kinds = {Made::weakensTrust};
    for (const MadeFrom& from : draw(maker.possible(), framework, wanted, 10, 4)) {
        CHECK(from.kind == Made::weakensTrust);
    }
    CHECK(draw({}, framework, {}, 10, 4).empty());
}
