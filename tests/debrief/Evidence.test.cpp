#include "debrief/Example.hpp"

#include <functional>

using namespace debrief;
using namespace example;
using generated::Parts;
using model::Rating;

namespace {

using Names = std::vector<std::string>;

DecisionEvidence only(const Parts& parts) { return generated::evidenceOf(parts).decisions.at(0).evidence; }

template <class List, class Member = std::identity>
Names namesOf(const List& list, Member member = {}) {
    Names names;
    for (const auto& one : list) {
        names.push_back(generated::framework()[std::invoke(member, one)].id);
    }
    return names;
}

} // namespace

SCENARIO("A decision calls for what every top-rated choice shows") {
    GIVEN("two best choices that meet in one unit, and a good one") {
        Parts parts;
        parts.situations = {{"s",
                             {choice(Rating::best, {full("AA-1.1"), full("AA-1.2"), full("BB-1.1")}),
                              choice(Rating::best, {partly("AA-1.3"), full("VA+1")}),
                              choice(Rating::good, {partly("AA-1.1"), full("CC-1.1")})}}};
        WHEN("the first is taken") {
            parts.decisions = {took(parts, 0, 0)};
            const DecisionEvidence evidence = only(parts);
            THEN("only the unit they have in common is called for, at the lesser of the two credits") {
                REQUIRE(namesOf(evidence.offer.calledFor, &Opportunity::unit) == Names{"AA-1"});
                CHECK(evidence.offer.calledFor[0].leastHalfCredits == 1);
            }
            THEN("it is shown in full, and never more than that") { CHECK(evidence.calledFor.at(0).value == 1.0); }
            THEN("what else it shows is listed beside it") {
                CHECK(namesOf(evidence.alsoShown, &model::Shown::statement) == Names{"BB-1.1"});
            }
            THEN("what only the other best choice shows was sampled") {
                CHECK(namesOf(evidence.strongerWouldShow) == Names{"AA-1.3", "VA+1"});
                CHECK(namesOf(evidence.offer.sampled) == Names{"AA-1.1", "AA-1.2", "AA-1.3", "BB-1.1", "VA+1"});
            }
            THEN("its quality is 1") {
                CHECK(evidence.quality == 1.0);
                CHECK(evidence.strongest);
            }
        }
        WHEN("the good one is taken") {
            parts.decisions = {took(parts, 0, 2)};
            const DecisionEvidence evidence = only(parts);
            THEN("half a credit is all that was called for") { CHECK(evidence.calledFor.at(0).value == 1.0); }
            THEN("its quality is two thirds") {
                CHECK(*evidence.quality == Approx(2.0 / 3));
                CHECK_FALSE(evidence.strongest);
            }
            THEN("what was sampled does not include what only it shows") {
                CHECK(namesOf(evidence.offer.sampled) == Names{"AA-1.1", "AA-1.2", "AA-1.3", "BB-1.1", "VA+1"});
                CHECK(namesOf(evidence.alsoShown, &model::Shown::statement) == Names{"CC-1.1"});
            }
        }
    }

    GIVEN("one best choice that shows one and a half credits of a unit") {
        Parts parts;
        parts.situations = {
            {"s",
             {choice(Rating::best, {full("AA-1.1"), partly("AA-1.2")}), choice(Rating::good, {partly("AA-1.2")}),
              choice(Rating::poor, {full("AA-1.3")}), choice(Rating::harmful, {})}}};
        const auto [taken, value, quality] = GENERATE(table<std::size_t, double, double>(
            {{0, 1.0, 1.0}, {1, 1.0 / 3, 2.0 / 3}, {2, 2.0 / 3, 1.0 / 3}, {3, 0.0, 0.0}}));
        WHEN("a choice is taken") {
            CAPTURE(taken);
            parts.decisions = {took(parts, 0, taken)};
            THEN("its observation is its credit by the best choice's, whichever statements carry it") {
                CHECK(only(parts).calledFor.at(0).value == Approx(value));
                CHECK(*only(parts).quality == Approx(quality));
            }
        }
    }
}

SCENARIO("Only what was available counts") {
    GIVEN("a best choice that was not available") {
        Parts parts;
        parts.situations = {
            {"s",
             {choice(Rating::best, {full("AA-1.1")}, {carried("VA-1")}),
              choice(Rating::good, {full("BB-1.1")}, {serious("VA-2")}), choice(Rating::poor, {full("CC-1.1")})}}};
        parts.decisions = {{0, 0b110, 2, false}};
        const DecisionEvidence evidence = only(parts);
        THEN("the strongest of the others says what is called for") {
            CHECK(namesOf(evidence.offer.calledFor, &Opportunity::unit) == Names{"BB-1"});
            CHECK(evidence.calledFor.at(0).value == 0.0);
            CHECK(*evidence.quality == Approx(0.5));
        }
        THEN("only what the available choices carry was at risk") {
            REQUIRE(namesOf(evidence.atRisk, &AtRisk::behaviour) == Names{"VA-2"});
            CHECK_FALSE(evidence.atRisk[0].shown);
            CHECK(evidence.atRisk[0].serious);
        }
    }

    GIVEN("only harmful choices") {
        Parts parts;
        parts.situations = {{"s", {choice(Rating::harmful, {}, {carried("VA-1")}), choice(Rating::harmful, {})}}};
        parts.decisions = {took(parts, 0, 1)};
        THEN("the decision has no quality") { CHECK_FALSE(only(parts).quality.has_value()); }
    }

    GIVEN("a record that says nothing was available, or more than there are choices") {
        Parts parts;
        parts.situations = {{"s", {choice(Rating::best, {full("AA-1.1")})}}};
        THEN("nothing available calls for nothing") {
            parts.decisions = {{0, 0, 0, false}};
            CHECK(only(parts).offer.calledFor.empty());
            CHECK_FALSE(only(parts).strongest);
        }
        THEN("bits without a choice mean nothing") {
            parts.decisions = {{0, 0xFFFF, 0, false}};
            CHECK(only(parts).offer.available == 1);
            CHECK(only(parts).calledFor.size() == 1);
        }
    }
}

SCENARIO("A negative behaviour at risk was either shown or resisted") {
    GIVEN("choices that carry behaviours, one of them serious in one place only") {
        Parts parts;
        parts.situations = {
            {"s",
             {choice(Rating::best, {full("AA-1.1")}), choice(Rating::poor, {}, {carried("VA-1"), carried("VB-1")}),
              choice(Rating::harmful, {}, {serious("VB-1"), carried("VB-2")})}}};
        WHEN("none of them is taken") {
            parts.decisions = {took(parts, 0, 0)};
            const DecisionEvidence evidence = only(parts);
            THEN("all were resisted, the serious one first") {
                REQUIRE(namesOf(evidence.atRisk, &AtRisk::behaviour) == Names{"VB-1", "VA-1", "VB-2"});
                CHECK(evidence.atRisk[0].serious);
                CHECK(std::ranges::none_of(evidence.atRisk, &AtRisk::shown));
            }
        }
        WHEN("the poor one is taken") {
            parts.decisions = {took(parts, 0, 1)};
            const DecisionEvidence evidence = only(parts);
            THEN("what was shown is as serious as it is marked there") {
                REQUIRE(namesOf(evidence.atRisk, &AtRisk::behaviour) == Names{"VA-1", "VB-1", "VB-2"});
                CHECK(evidence.atRisk[0].shown);
                CHECK(evidence.atRisk[1].shown);
                CHECK_FALSE(evidence.atRisk[1].serious);
                CHECK_FALSE(evidence.atRisk[2].shown);
            }
            THEN("nothing of it lowers what was shown well") {
                CHECK(namesOf(evidence.offer.calledFor, &Opportunity::unit) == Names{"AA-1"});
            }
        }
    }
}

SCENARIO("Content that no reader should let through still cannot turn a fault into a strength") {
    GIVEN("a choice keyed to show a negative behaviour and to carry a positive one") {
        Parts parts;
        parts.situations = {
            {"s", {choice(Rating::best, {full("VA-1"), full("VA+1")}, {carried("VA+2"), carried("VA-2")})}}};
        parts.decisions = {took(parts, 0, 0)};
        const DecisionEvidence evidence = only(parts);
        THEN("each counts only on its own side") {
            CHECK(namesOf(evidence.shown, &model::Shown::statement) == Names{"VA+1"});
            CHECK(namesOf(evidence.atRisk, &AtRisk::behaviour) == Names{"VA-2"});
        }
    }
    GIVEN("a statement keyed twice") {
        Parts parts;
        parts.situations = {{"s", {choice(Rating::best, {partly("AA-1.1"), full("AA-1.1"), partly("AA-1.1")})}}};
        parts.decisions = {took(parts, 0, 0)};
        THEN("it counts once, at its greater credit") {
            CHECK(only(parts).offer.calledFor.at(0).leastHalfCredits == 2);
            CHECK(only(parts).shown.size() == 1);
        }
    }
}
