#include "classroom/Classrooms.hpp"

#include "classroom/EventRows.hpp"

using namespace classrooms;

namespace {

bool same(const ClassSession& one, const ClassSession& other) {
    return one.stage() == other.stage() && one.item() == other.item() && one.step() == other.step() &&
           one.people() == other.people() && one.polls().size() == other.polls().size() &&
           std::ranges::equal(one.polls(), other.polls(), [](const Poll& left, const Poll& right) {
               return left.ballots == right.ballots && left.cards == right.cards && left.closed == right.closed &&
                      left.opened == right.opened && left.item == right.item && left.vote == right.vote &&
                      left.practice == right.practice;
           });
}

} // namespace

TEST_CASE("A class reads, votes, sees the split, talks, votes again, takes what most want, and lives with it") {
    Played played;
    played.begin(4);
    ClassSession& session = played.session;
    REQUIRE(session.stage() == Stage::reading);

    played.must(Opened{60s});
    played.vote(1, "throw");
    played.vote(2, "shout");
    played.vote(3, "shout", 1, "It is quicker.");
    played.must(Closed{Because::facilitator});
    CHECK(played.tryIt(Taken{"shout", true}) == Refusal::notNow);
    played.must(Revealed{});
    CHECK(session.most() == std::vector<std::string>{"shout"});
    played.must(Discussing{120s});
    played.must(CardTurned{3, true});
    CHECK(played.tryIt(CardTurned{1, true}) == Refusal::unknown);
    CHECK(played.tryIt(CardTurned{3, true}) == Refusal::alreadyThere);

    played.must(Opened{std::nullopt});
    CHECK(session.poll()->vote == 2);
    played.vote(1, "throw");
    played.vote(2, "throw");
    played.vote(3, "shout");
    played.must(Closed{Because::facilitator});
    played.must(Revealed{});
    CHECK(session.pollBefore()->ballots.at(2).answer == "shout");
    CHECK(played.tryIt(Taken{"shout", true}) == Refusal::notAnAnswer);
    played.must(Taken{"throw", true});
    CHECK(session.stage() == Stage::consequence);
    played.must(WentOn{});

    REQUIRE(session.stage() == Stage::reading);
    CHECK(session.item() == 1);
    CHECK(session.poll() == nullptr);
    played.must(Opened{std::nullopt});
    played.vote(1, "pull");
    played.must(Closed{Because::facilitator});
    played.must(Revealed{});
    // "What if we did the other?" Both are kept.
    played.must(Taken{"call", false});
    CHECK(session.path().back().most == std::vector<std::string>{"pull"});
    CHECK_FALSE(session.path().back().byMost);
    played.must(WentOn{});
    CHECK(session.stage() == Stage::finished);
    played.must(Ended{});
    CHECK(session.stage() == Stage::ended);
    CHECK(played.tryIt(Joined{9}) == Refusal::notNow);
    CHECK(played.tryIt(Voted{1, {1, "pull", std::nullopt, ""}}) == Refusal::late);
}

TEST_CASE("A ballot counts once, the latest of a person's, and only while the vote is open") {
    Played played;
    played.begin(2);
    CHECK(played.tryIt(Voted{1, {1, "throw", std::nullopt, ""}}) == Refusal::late);
    played.must(Opened{30s});
    played.vote(1, "throw", 1);
    played.vote(1, "run", 3);
    CHECK(played.tryIt(Voted{1, {2, "shout", std::nullopt, ""}}) == Refusal::older);
    CHECK(played.tryIt(Voted{1, {3, "shout", std::nullopt, ""}}) == Refusal::older);
    CHECK(played.tryIt(Voted{3, {1, "throw", std::nullopt, ""}}) == Refusal::unknown);
    CHECK(played.tryIt(Voted{2, {1, "pull", std::nullopt, ""}}) == Refusal::notAnAnswer);
    CHECK(played.tryIt(Voted{2, {0, "throw", std::nullopt, ""}}) == Refusal::tooMany);
    CHECK(played.tryIt(Voted{2, {mostChangesOfAVote + 1, "throw", std::nullopt, ""}}) == Refusal::tooMany);
    CHECK(played.session.poll()->ballots.size() == 1);
    CHECK(played.session.poll()->ballots.at(1).answer == "run");

    played.now += 29999ms;
    played.vote(2, "throw");
    played.now += 1ms;
    CHECK(played.tryIt(Voted{2, {2, "run", std::nullopt, ""}}) == Refusal::late);
    CHECK(played.session.stage() == Stage::closed);
    CHECK(played.session.poll()->ballots.at(2).answer == "throw");
    CHECK(played.session.poll()->closed == 30s);
}

TEST_CASE("A pause stops the clock and the vote, and more time can be given, and a crash costs nobody a second") {
    Played played;
    played.begin(1);
    played.must(Opened{30s});
    played.now += 10s;
    played.must(Paused{});
    played.now += 500s;
    CHECK(played.session.left(played.now) == 20s);
    CHECK(played.tryIt(Voted{1, {1, "throw", std::nullopt, ""}}) == Refusal::paused);
    played.must(Extended{15s});
    played.must(Resumed{});
    CHECK(played.session.left(played.now) == 35s);
    played.now += 5s;
    played.must(Reopened{});
    CHECK(played.session.paused());
    played.now += 100s;
    CHECK(played.session.left(played.now) == 30s);
    played.must(Resumed{});
    played.now += 29s;
    played.vote(1, "throw");
}

TEST_CASE("Somebody who is taken out leaves no vote and no card, and the name can be taken again without them") {
    Played played;
    played.begin(2);
    played.must(Opened{std::nullopt});
    played.vote(1, "throw", 4, "Because.");
    played.vote(2, "run");
    played.must(Closed{Because::facilitator});
    played.must(Revealed{});
    played.must(CardTurned{1, true});
    played.must(Removed{1});
    CHECK(played.session.poll()->ballots.size() == 1);
    CHECK(played.session.poll()->cards.empty());
    CHECK(played.session.most() == std::vector<std::string>{"run"});
    CHECK(played.tryIt(Removed{1}) == Refusal::unknown);
    played.must(Joined{1});
    CHECK(played.tryIt(Joined{1}) == Refusal::alreadyThere);
    CHECK(played.session.poll()->ballots.size() == 1);
}

TEST_CASE("Going back to an earlier decision is practice, and leads back to where the class was") {
    Played played;
    played.begin(1);
    CHECK(played.tryIt(WentBack{0}) == Refusal::unknown);
    played.must(Opened{std::nullopt});
    played.vote(1, "throw");
    played.must(Closed{Because::facilitator});
    played.must(Revealed{});
    played.must(Taken{"throw", true});
    played.must(WentOn{});
    played.must(MessageCame{0}.message == 0 ? Happening(Opened{std::nullopt}) : Happening(Ended{}));
    CHECK(played.tryIt(WentBack{0}) == Refusal::notNow);
    played.vote(1, "pull");
    played.must(Closed{Because::facilitator});

    played.must(WentBack{0});
    CHECK(played.session.practice());
    CHECK(played.session.item() == 0);
    CHECK(played.session.stage() == Stage::reading);
    CHECK(played.session.poll() == nullptr);
    played.must(Opened{std::nullopt});
    CHECK(played.session.poll()->practice);
    played.vote(1, "run");
    played.must(Closed{Because::facilitator});
    played.must(Revealed{});
    played.must(Taken{"run", true});
    CHECK(played.session.path().back().practice);
    played.must(WentOn{});
    CHECK(played.session.stage() == Stage::finished);

    played.must(CameBack{});
    CHECK_FALSE(played.session.practice());
    CHECK(played.session.stage() == Stage::closed);
    CHECK(played.session.item() == 1);
    CHECK(played.session.poll()->ballots.at(1).answer == "pull");
    CHECK(played.tryIt(CameBack{}) == Refusal::notNow);
}

TEST_CASE("Messages of a situation are let in once, when the facilitator wants") {
    Played played;
    played.begin(1);
    played.must(MessageCame{1});
    CHECK(played.tryIt(MessageCame{1}) == Refusal::alreadyThere);
    CHECK(played.tryIt(MessageCame{2}) == Refusal::unknown);
    CHECK(played.session.messages() == std::set<std::size_t>{1});
}

TEST_CASE("A round of questions is gone through in class, and explained before the next") {
    ClassSession session{QuizCourse(questions())};
    ClassTime now{0};
    const auto must = [&](Happening what) {
        REQUIRE_FALSE(session.refusal(what, now));
        session.apply({now, std::move(what)});
    };
    must(Joined{1});
    must(WentOn{});
    CHECK(session.stage() == Stage::reading);
    must(Opened{std::nullopt});
    CHECK(session.refusal(Voted{1, {1, "chosen 0 1", std::nullopt, ""}}, now) == Refusal::notAnAnswer);
    CHECK(session.refusal(Voted{1, {1, "chosen 7", std::nullopt, ""}}, now) == Refusal::notAnAnswer);
    CHECK(session.refusal(Voted{1, {1, "ordered 0 1 2", std::nullopt, ""}}, now) == Refusal::notAnAnswer);
    CHECK(session.refusal(Voted{1, {1, "rubbish", std::nullopt, ""}}, now) == Refusal::notAnAnswer);
    must(Voted{1, {1, "chosen 0", quiz::Certainty::high, ""}});
    must(Closed{Because::facilitator});
    must(Revealed{});
    must(Taken{"", false});
    CHECK(std::get<QuizCourse>(session.course()).explained());
    must(WentOn{});
    must(Opened{std::nullopt});
    CHECK(session.refusal(Voted{1, {1, "ordered 0 1", std::nullopt, ""}}, now) == Refusal::notAnAnswer);
    CHECK(session.refusal(Voted{1, {1, "ordered 0 1 1", std::nullopt, ""}}, now) == Refusal::notAnAnswer);
    must(Voted{1, {1, "ordered 2 0 1", std::nullopt, ""}});
    must(Closed{Because::facilitator});
    must(Revealed{});
    must(Taken{"", false});
    must(WentOn{});
    CHECK(session.stage() == Stage::finished);
}

TEST_CASE("What happened can be kept row by row, and makes the same class again") {
    Played played;
    played.begin(3);
    played.must(MessageCame{0});
    played.must(Opened{45s});
    played.must(Voted{1, {2, "throw", quiz::Certainty::middle, "A rope is at hand."}});
    played.vote(2, "run");
    played.must(Paused{});
    played.must(Extended{30s});
    played.must(Reopened{});
    played.must(Resumed{});
    played.must(Closed{Because::facilitator});
    played.must(Revealed{});
    played.must(CardTurned{1, true});
    played.must(CardTurned{1, false});
    played.must(Discussing{60s});
    played.must(Removed{2});
    played.must(Taken{"throw", true});
    played.must(WentOn{});
    played.must(WentBack{0});
    played.must(CameBack{});
    played.must(Ended{});

    ClassSession again{storyCourse()};
    for (const ClassEvent& event : played.events) {
        const auto read = eventIn(rowOf(event));
        REQUIRE(read);
        CHECK(*read == event);
        REQUIRE_FALSE(again.refusal(read->what, read->at));
        again.apply(*read);
    }
    CHECK(same(played.session, again));

    records::ClassRow unknown{0, "flew away"};
    CHECK_FALSE(eventIn(unknown));
    CHECK_FALSE(eventIn({0, "voted", 1, 1}));
    CHECK_FALSE(eventIn({0, "joined"}));
    CHECK_FALSE(eventIn({0, "opened", {}, 99999}));
}

TEST_CASE("A vote again after a practice is held against the vote before it, not against the practice") {
    Played played;
    played.begin(2);
    const auto voted = [&](const std::string& one, const std::string& other) {
        played.must(Opened{});
        played.vote(1, one);
        played.vote(2, other);
        played.must(Closed{Because::facilitator});
        played.must(Revealed{});
    };
    voted("throw", "throw");
    played.must(Taken{"throw", true});
    played.must(WentOn{});
    voted("pull", "call");
    played.must(WentBack{0});
    voted("run", "shout");
    voted("run", "run");
    CHECK(played.session.pollBefore() == &played.session.polls()[2]);
    played.must(CameBack{});
    voted("pull", "pull");
    REQUIRE(played.session.poll() == &played.session.polls()[4]);
    CHECK(played.session.pollBefore() == &played.session.polls()[1]);
    CHECK(played.session.votesUpTo(4) == std::vector<std::size_t>{1, 4});
    CHECK(played.session.votesUpTo(3) == std::vector<std::size_t>{2, 3});
    CHECK(played.session.votesUpTo(0) == std::vector<std::size_t>{0});
}
