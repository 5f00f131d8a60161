#include "classroom/Classrooms.hpp"

#include "classroom/ClassDebrief.hpp"

using namespace classrooms;

namespace {

model::RankId deckhand() { return model::RankId(0); }

const debrief::UnitEvidence& unitOf(const debrief::Profile& profile, const std::string& id) {
    const auto& units = framework()->units;
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (units[i].id == id) {
            return profile.units[i];
        }
    }
    FAIL("no unit " << id);
    return profile.units.front();
}

/// Four people decide twice; two change their mind about the first.
Played played() {
    Played played;
    played.begin(4);
    played.must(Opened{std::nullopt});
    played.vote(1, "throw", 1, "It holds.");
    played.vote(2, "shout");
    played.vote(3, "run");
    played.vote(4, "run");
    played.must(Closed{Because::facilitator});
    played.must(Revealed{});
    played.must(CardTurned{1, true});
    played.must(Opened{std::nullopt});
    played.vote(1, "throw");
    played.vote(3, "throw");
    played.vote(4, "throw");
    played.must(Closed{Because::facilitator});
    played.must(Revealed{});
    played.must(Taken{"throw", true});
    played.must(WentOn{});
    played.must(Opened{std::nullopt});
    played.vote(1, "pull");
    played.vote(2, "call");
    played.must(Closed{Because::facilitator});
    played.must(Revealed{});
    played.must(Taken{"call", false});
    played.must(WentOn{});
    return played;
}

} // namespace

TEST_CASE("What a class came to: its path, the split and movement at each step, and what first votes showed") {
    const Played class_ = played();
    const auto debrief = classDebriefOf(class_.session, *framework(), "The last ferry", deckhand());
    CHECK(debrief.people == 4);
    REQUIRE(debrief.items.size() == 2);
    const auto& quay = debrief.items[0];
    CHECK(quay.voted == std::vector<std::size_t>{4, 3});
    CHECK(quay.moved == 2);
    CHECK(quay.byMost);
    CHECK(quay.options[0].votes == std::vector<std::size_t>{1, 3});
    CHECK(quay.options[2].votes == std::vector<std::size_t>{2, 0});
    CHECK(quay.options[0].taken);
    REQUIRE(quay.cards.size() == 1);
    CHECK(quay.cards[0].words == "It holds.");
    CHECK(quay.cards[0].option == "Throw the rope.");
    CHECK_FALSE(debrief.items[1].byMost);
    CHECK(debrief.endingTitle == "Home");

    // One decision is one observation, whoever many voted: 1, 1/2 for the wrong knot, 0 and 0 of four.
    REQUIRE(debrief.profile);
    const auto& knots = unitOf(*debrief.profile, "KN-1");
    CHECK(knots.n == 1);
    CHECK(knots.sum == Approx((1 + 0.5) / 4));
    const auto& care = unitOf(*debrief.profile, "CAR");
    CHECK(care.n == 1);
    CHECK(care.sum == Approx(0.75));
    REQUIRE(debrief.behaviours.size() == 1);
    CHECK(debrief.behaviours[0].chosen == 2);
    CHECK(debrief.behaviours[0].votes == 4);
}

TEST_CASE("Everybody's own ballots make a debrief of their own, along the path of the class") {
    const Played class_ = played();
    const auto own = [&](Person person) { return ownDebriefOf(class_.session, person, *framework(), deckhand(), {}); };
    const auto first = own(1);
    REQUIRE(first);
    CHECK(first->decisions.size() == 2);
    CHECK(first->quality.strongest == 2);
    CHECK(first->decisions[0].rationale == "It holds.");
    CHECK_FALSE(first->ending);
    const auto third = own(3);
    REQUIRE(third);
    CHECK(third->decisions.size() == 1);
    CHECK(third->profile.behaviours.front().shownIn.size() == 1);
    CHECK_FALSE(own(9));
}

TEST_CASE("Practice counts in no profile of the class, and what nobody voted on neither") {
    Played class_ = played();
    const auto before = classDebriefOf(class_.session, *framework(), "", deckhand());
    class_.must(WentBack{0});
    class_.must(Opened{std::nullopt});
    class_.vote(1, "run");
    class_.must(Closed{Because::facilitator});
    class_.must(Revealed{});
    class_.must(Taken{"run", true});
    const auto after = classDebriefOf(class_.session, *framework(), "", deckhand());
    CHECK(after.items.size() == 3);
    CHECK(after.items[2].practice);
    CHECK(*after.profile == *before.profile);
}
