#include "debrief/Example.hpp"

using namespace debrief;
using namespace example;
using generated::Parts;
using model::Rating;

namespace {

/// `count` situations, each with a best choice that shows `shown` and a harmful one that shows nothing; of these
/// decisions the first `taken` take the best.
void addSituations(Parts& parts, std::string_view shown, int count, int taken) {
    for (int i = 0; i < count; ++i) {
        parts.situations.push_back({"s", {choice(Rating::best, {full(shown)}), choice(Rating::harmful, {})}});
        parts.decisions.push_back(took(parts, parts.situations.size() - 1, i < taken ? 0 : 1));
    }
}

} // namespace

SCENARIO("A level is supported only by every level below it") {
    Parts parts;
    GIVEN("levels 1 and 2 shown consistently and level 3 not sampled") {
        addSituations(parts, "AA-1.1", 3, 3);
        addSituations(parts, "AA-2.1", 3, 3);
        const Profile profile = generated::profileOf(parts);
        THEN("both are supported and the third is nothing at all") {
            CHECK(unit(profile, "AA-1").supported);
            CHECK(unit(profile, "AA-2").supported);
            CHECK(unit(profile, "AA-3").band == Band::notSampled);
            CHECK_FALSE(unit(profile, "AA-3").supported);
        }
    }
    GIVEN("level 2 shown consistently above a level 1 that was not sampled") {
        addSituations(parts, "AA-2.1", 3, 3);
        const Profile profile = generated::profileOf(parts);
        THEN("it is an inversion, and level 1 stays not sampled") {
            CHECK(unit(profile, "AA-2").inversion);
            CHECK_FALSE(unit(profile, "AA-2").supported);
            CHECK(unit(profile, "AA-1").band == Band::notSampled);
        }
    }
    GIVEN("levels 2 and 3 shown consistently above a level 1 that was not") {
        addSituations(parts, "AA-1.1", 3, 1);
        addSituations(parts, "AA-2.1", 3, 3);
        addSituations(parts, "AA-3.1", 3, 3);
        const Profile profile = generated::profileOf(parts);
        THEN("both are inversions") {
            CHECK(unit(profile, "AA-1").band == Band::toDevelop);
            CHECK(unit(profile, "AA-2").inversion);
            CHECK(unit(profile, "AA-3").inversion);
        }
    }
}

SCENARIO("The rank says which level is expected, with exceptions") {
    Parts parts;
    addSituations(parts, "AA-1.1", 1, 1);
    const auto expectedUnits = [&parts](std::size_t rank) {
        parts.rank = model::RankId(rank);
        std::vector<std::string> names;
        for (const UnitEvidence& one : generated::profileOf(parts).units) {
            if (one.expected) {
                names.push_back(generated::framework()[one.unit].id);
            }
        }
        return names;
    };
    CHECK(expectedUnits(0) == std::vector<std::string>{"AA-1", "BB-1", "CC-1", "VA", "VB"});
    CHECK(expectedUnits(1) == std::vector<std::string>{"AA-2", "BB-1", "CC-2", "VA", "VB"});
}

SCENARIO("Every statement is shown, sampled but not shown, or not sampled") {
    Parts parts;
    parts.situations = {{"s",
                         {choice(Rating::best, {full("AA-1.1"), full("AA-1.2")}),
                          choice(Rating::good, {full("AA-1.1"), partly("BB-1.1")})}},
                        {"s", {choice(Rating::best, {full("AA-1.1")}), choice(Rating::poor, {})}}};
    parts.decisions = {took(parts, 0, 1), took(parts, 1, 1)};
    const Profile profile = generated::profileOf(parts);

    CHECK(evidenceFor(profile, "AA-1.1").state == StatementState::shown);
    CHECK(evidenceFor(profile, "AA-1.1").shownIn == std::vector<Source>{{0, 1}});
    CHECK(evidenceFor(profile, "AA-1.1").sampledIn == std::vector<Source>{{0, 1}, {0, 2}});
    CHECK(evidenceFor(profile, "AA-1.2").state == StatementState::notShown);
    CHECK(evidenceFor(profile, "AA-1.3").state == StatementState::notSampled);
    // Shown without having been called for: evidence, but no part of a proportion.
    CHECK(evidenceFor(profile, "BB-1.1").state == StatementState::shown);
    CHECK(evidenceFor(profile, "BB-1.1").sampledIn.empty());
    CHECK(unit(profile, "BB-1").n == 0);
    // 1 of 2 credits in the first decision and none in the second.
    CHECK(unit(profile, "AA-1").n == 2);
    CHECK(unit(profile, "AA-1").sum == Approx(0.5));
    CHECK(unit(profile, "AA-1").observedIn == std::vector<Source>{{0, 1}, {0, 2}});
    CHECK(unit(profile, "AA-1").band == Band::insufficient);
}

SCENARIO("Negative behaviours are listed with their decisions and never netted") {
    Parts parts;
    for (int i = 0; i < 3; ++i) {
        parts.situations.push_back({"s",
                                    {choice(Rating::best, {full("VA+1")}, {carried("VA-1")}),
                                     choice(Rating::harmful, {}, {serious("VA-1"), carried("VB-3")})}});
    }
    parts.decisions = {took(parts, 0, 0), took(parts, 1, 1), took(parts, 2, 0)};
    const Profile profile = generated::profileOf(parts);
    CHECK(behaviour(profile, "VA-1").shownIn == std::vector<Source>{{0, 1}, {0, 2}, {0, 3}});
    CHECK(behaviour(profile, "VA-1").seriousIn == std::vector<Source>{{0, 2}});
    CHECK(behaviour(profile, "VB-3").resistedIn == std::vector<Source>{{0, 1}, {0, 3}});
    CHECK_FALSE(behaviour(profile, "VB-1").atRisk());
    CHECK(unit(profile, "VA").sum == 2);
    CHECK(unit(profile, "VA").n == 3);
    CHECK(profile.behaviours.size() == 6);
}

SCENARIO("A profile over several attempts waits for a second scenario, unit by unit") {
    Parts first;
    addSituations(first, "AA-1.1", 4, 4);
    addSituations(first, "BB-1.1", 4, 4);
    Parts second;
    addSituations(second, "AA-1.1", 1, 0);
    std::vector<AttemptEvidence> attempts{generated::evidenceOf(first), generated::evidenceOf(second)};
    attempts[1].scenarioId = "another";

    const Profile profile = makeProfile(generated::framework(), model::RankId(0), attempts);
    // 4 of 5 over two scenarios: lower end 0.437.
    CHECK(unit(profile, "AA-1").n == 5);
    CHECK(unit(profile, "AA-1").band == Band::emerging);
    CHECK(unit(profile, "AA-1").observedIn.back() == Source{1, 1});
    CHECK(unit(profile, "BB-1").n == 4);
    CHECK(unit(profile, "BB-1").band == Band::insufficient);
    CHECK_FALSE(unit(profile, "BB-1").supported);
    // By itself, the first attempt shows it consistently.
    CHECK(unit(generated::profileOf(first), "BB-1").band == Band::consistent);
}
