#include "classroom/Classrooms.hpp"

#include "classroom/EventRows.hpp"
#include "classroom/OwnMessage.hpp"
#include "classroom/VotedRecords.hpp"
#include "practice/Workshop.hpp"
#include "records/AuditTrail.hpp"
#include "records/Erasure.hpp"
#include "records/Secure.hpp"

#include <nlohmann/json.hpp>

using namespace classrooms;
using Catch::Matchers::Contains;
using review::Role;
using review::Visitor;

namespace {

/// Two decisions: the first person votes twice about the first, is sure of it and says why, and misses the second.
Played voted() {
    Played played;
    played.people(2);
    played.must(WentOn{});
    played.must(WentOn{});
    played.must(Opened{std::nullopt});
    played.now += 4s;
    played.must(Voted{1, {1, "run", quiz::Certainty::high, "It is fast."}});
    played.must(Voted{2, {1, "throw", std::nullopt, "Private to two."}});
    played.must(Closed{Because::facilitator});
    played.must(Revealed{});
    played.must(Opened{std::nullopt});
    played.vote(1, "throw");
    played.vote(2, "throw");
    played.must(Closed{Because::facilitator});
    played.must(Revealed{});
    played.must(Taken{"throw", true});
    played.must(WentOn{});
    played.must(Opened{std::nullopt});
    played.vote(2, "call");
    played.must(Closed{Because::facilitator});
    played.must(Revealed{});
    played.must(Taken{"pull", false});
    played.must(WentOn{});
    played.must(Ended{});
    return played;
}

/// Records with two learners, of whom the first has a supervisor, and classes that they voted in.
class Voters {
public:
    Voters() {
        workshop::furnish(m_folder.path());
        m_records.emplace(playground::valueOf(records::Records::open(m_folder / "records.sqlite")));
        m_practice.emplace(workshop::openPractice(workshop::settings(m_folder.path()), *m_records));
        ana = playground::valueOf(m_records->addLearner("Ana Petrov", "deckhand", 1));
        bo = playground::valueOf(m_records->addLearner("Bo Lind", "deckhand", 1));
        m_review.emplace(*m_records, *m_practice, content::Limits{}, [] { return std::int64_t{2'000'000}; });
    }

    std::string hold(const Played& played, records::UnixMilliseconds started, bool ended = true) {
        records::Classes classes(*m_records);
        records::NewClass wanted;
        wanted.code = "K7MPQ2";
        wanted.deskDigest = records::contentHash("desk");
        wanted.title = "The last ferry";
        wanted.scenarioBytes = storyText();
        wanted.frameworkBytes = playground::frameworkText();
        wanted.programVersion = "0.1.0";
        wanted.seed = 7;
        wanted.rank = "deckhand";
        wanted.names = records::ClassNames::listed;
        wanted.started = started;
        wanted.people = {{1, "", ana.id, ""}, {2, "", bo.id, ""}};
        const std::string id = playground::valueOf(classes.begin(wanted)).id;
        std::vector<records::ClassRow> rows;
        for (const ClassEvent& event : played.events) {
            rows.push_back(rowOf(event));
        }
        (void)playground::valueOf(classes.add(id, 0, rows, {}));
        if (ended) {
            (void)playground::valueOf(classes.end(id, started + 60'000));
        }
        return id;
    }

    [[nodiscard]] VotedRecords voted() { return {*m_review, {}}; }
    [[nodiscard]] records::Records& records() { return *m_records; }

    records::Learner ana, bo;
    Visitor anybody;
    Visitor himself() const { return {"account-of-bo", "Bo Lind", Role::learner, bo.id}; }

private:
    playground::Folder m_folder;
    std::optional<records::Records> m_records;
    std::optional<practice::Practice> m_practice;
    std::optional<review::Review> m_review;
};

} // namespace

TEST_CASE("Who voted finds each ballot again, marked as voted, with what the class went on with and what it showed") {
    Voters voters;
    const std::string id = voters.hold(voted(), 1'000'000);
    const auto own = workshop::valueOf(voters.voted().own(voters.anybody, voters.ana, id.substr(0, 8)));
    CHECK(own.items == 2);
    CHECK(own.voted == 1);
    REQUIRE(own.ballots.size() == 1);
    REQUIRE(own.ballots[0].votes.size() == 2);
    CHECK(own.ballots[0].votes[0].answer == "Run.");
    CHECK(own.ballots[0].votes[0].certainty == quiz::Certainty::high);
    CHECK(own.ballots[0].votes[0].reason == "It is fast.");
    CHECK(own.ballots[0].votes[1].vote == 2);
    CHECK(own.ballots[0].taken == "Throw the rope.");
    REQUIRE(own.finished);
    CHECK(own.finished->debrief.provenance.mode == votedMode);
    REQUIRE(own.finished->debrief.decisions.size() == 1);
    CHECK(own.finished->debrief.decisions[0].thoughtMilliseconds == 4000);
    CHECK(own.finished->debrief.profile.behaviours.front().shownIn.size() == 1);
    const std::string text = ownText(own, 200);
    for (const char* words : {"voted in a class: 1 of 2 decisions", "Vote 1: Run. (sure)", "Reason: It is fast.",
                              "The class went on with: Throw the rope. (as most wanted)", "Voted in a class and not",
                              "that of the class"}) {
        CAPTURE(words, text);
        CHECK_THAT(text, Contains(words));
    }
    CHECK(text.find("Private to two") == std::string::npos);
}

TEST_CASE("Votes make a profile of their own, once for each story, and only of classes that have ended") {
    Voters voters;
    (void)voters.hold(voted(), 1'000'000);
    (void)voters.hold(voted(), 5'000'000);
    (void)voters.hold(voted(), 9'000'000, false);
    const auto page = workshop::valueOf(voters.voted().page(voters.anybody, voters.bo));
    REQUIRE(page.classes.size() == 2);
    CHECK(page.counted == std::vector<std::size_t>{1});
    CHECK_THAT(page.classes[0].leftOut, Contains("earlier class"));
    for (const auto& unit : page.profile.units) {
        CHECK(unit.n <= 1);
        CHECK((unit.n == 0 || unit.band == debrief::Band::insufficient));
    }
    const std::string text = votedText(page, 200);
    CHECK_THAT(text, Contains("voted in a class: 2 of 2 decisions"));
    CHECK_THAT(text, Contains("Not counted below."));
    CHECK(voters.voted().any(voters.bo.id));
}

TEST_CASE("Votes are for those who may see the learner, who looked is told, and erasing takes them out") {
    Voters voters;
    const std::string id = voters.hold(voted(), 1'000'000);
    auto records = voters.voted();
    CHECK(workshop::valueOf(records.own(voters.himself(), voters.bo, id)).voted == 2);
    workshop::problemOf(records.own(voters.himself(), voters.ana, id));
    workshop::problemOf(records.page(voters.himself(), voters.ana));
    const Visitor administrator{"office", "Rowan", Role::administrator, {}};
    workshop::problemOf(records.page(administrator, voters.bo));
    std::size_t told = 0;
    for (const auto& row : playground::valueOf(records::AuditTrail(voters.records()).rows(1, 1000))) {
        told += row.event.action == "saw" && row.event.subject == "learner " + voters.bo.id &&
                        row.event.detail == "votes=" + id
                    ? 1
                    : 0;
    }
    CHECK(told == 1);
    (void)playground::valueOf(records::Erasures(voters.records()).learner(voters.bo.id, "nobody", 3'000'000));
    CHECK_FALSE(voters.voted().any(voters.bo.id));
    CHECK(workshop::valueOf(voters.voted().own(voters.anybody, voters.ana, id)).ballots.size() == 1);
}

TEST_CASE("What a phone is told of its person's own votes has evidence and ranges, no score, and nobody else's words") {
    const Played class_ = voted();
    const auto message = ownMessage(class_.session, 1, *framework(), model::RankId(0));
    REQUIRE(message);
    const auto told = nlohmann::json::parse(*message);
    CHECK(told["t"] == "own");
    REQUIRE(told["decisions"].size() == 1);
    CHECK(told["decisions"][0]["item"] == 1);
    CHECK(told["decisions"][0]["yours"] == "Run.");
    CHECK(told["decisions"][0]["same"] == false);
    CHECK(told["decisions"][0]["class"] == "Throw the rope.");
    REQUIRE_FALSE(told["shown"].empty());
    CHECK_THAT(told["shown"][0]["says"], Contains("Too little"));
    CHECK_THAT(told["shown"][0]["between"], Contains(" to "));
    CHECK(message->find("Private") == std::string::npos);
    CHECK(message->find("score") == std::string::npos);
    CHECK_FALSE(ownMessage(class_.session, 9, *framework(), model::RankId(0)));
    CHECK(withOwnDebrief("<head></head>").find("<script src=\"/own.js\" defer></script>\n</head>") !=
          std::string::npos);
}
