#include "records/Rounds.hpp"
#include "records/AnsweredRounds.hpp"
#include "records/AuditTrail.hpp"
#include "records/BundleFile.hpp"
#include "records/Bundles.hpp"
#include "records/Erasure.hpp"
#include "records/Fields.hpp"
#include "records/Installation.hpp"
#include "records/PlayedRecords.hpp"
#include "records/RecordsCheck.hpp"
#include "records/Recovery.hpp"
#include "records/RoundRows.hpp"
#include "records/Secure.hpp"

#include <functional>

using namespace playground;
using records::Bundle;
using records::Rounds;

namespace {

std::vector<std::string> verdictOf(const Records& kept) { return valueOf(records::Seals(kept).verify()); }

} // namespace

TEST_CASE("a round is kept with what was asked and answered") {
    const Folder folder;
    const auto file = folder / "records.sqlite";
    std::string id;
    {
        const Records kept = valueOf(Records::open(file));
        Rounds rounds(kept);
        const auto head = valueOf(rounds.begin(newRound({}, 3)));
        id = head.id;
        (void)valueOf(rounds.answer(id, 0, answered("chosen 0", 1'000'000)));
        (void)valueOf(rounds.answer(id, 1, answered("typed a reason", 0)));
    }
    const Records kept = valueOf(Records::open(file));
    Rounds rounds(kept);
    const auto round = valueOf(rounds.load(id));
    CHECK(round.head.title == "Knots");
    CHECK(round.head.kind == records::RoundKind::round);
    CHECK(round.head.seconds == std::uint32_t{45});
    CHECK_FALSE(round.ended);
    REQUIRE(round.posed.size() == 3);
    CHECK(round.posed[1].card == "card-1");
    CHECK(round.posed[1].seed == ~std::uint64_t{1});
    CHECK(valueOf(rounds.question(round.posed[2].questionHash)) == "question 2");
    REQUIRE(round.answers.size() == 2);
    CHECK(round.answers[1].given == "typed a reason");
    CHECK(round.answers[1].certainty == quiz::Certainty::high);
    CHECK(round.answers[0].millionths == 1'000'000);
    CHECK(round.answers[0].day == 20'500);
    CHECK(valueOf(rounds.find(id.substr(0, 6))) == id);
    const auto lines = valueOf(rounds.all());
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].questions == 3);
    CHECK(lines[0].answers == 2);
    CHECK(lines[0].right == 1);
}

TEST_CASE("answers come in their order, once, and not after the end") {
    const Records kept = valueOf(Records::inMemory());
    Rounds rounds(kept);
    const auto id = valueOf(rounds.begin(newRound({}, 2))).id;
    CHECK(problemOf(rounds.end(id, 9)).kind == records::ProblemKind::refused); // nothing was answered
    CHECK(problemOf(rounds.answer(id, 1, answered("chosen 0", 0))).kind == records::ProblemKind::refused);
    (void)valueOf(rounds.answer(id, 0, answered("chosen 0", 0)));
    (void)valueOf(rounds.answer(id, 0, answered("chosen 0", 0))); // tried again
    CHECK(problemOf(rounds.answer(id, 0, answered("chosen 1", 0))).kind == records::ProblemKind::refused);
    CHECK(problemOf(rounds.answer(id, 1, answered("typed \x01", 0))).kind == records::ProblemKind::refused);
    CHECK(problemOf(rounds.answer(id, 1, answered(std::string(2001, 'a'), 0))).kind == records::ProblemKind::refused);
    (void)valueOf(rounds.end(id, 10));
    (void)valueOf(rounds.end(id, 11)); // tried again
    CHECK(problemOf(rounds.answer(id, 1, answered("chosen 0", 0))).kind == records::ProblemKind::refused);
    CHECK(valueOf(rounds.load(id)).ended == std::optional<records::UnixMilliseconds>(10));
    CHECK(valueOf(rounds.load(id)).answers.size() == 1);
    CHECK(problemOf(rounds.load("nothing")).kind == records::ProblemKind::notFound);
    CHECK(problemOf(rounds.find("")).kind == records::ProblemKind::notFound);
}

TEST_CASE("what makes no round is refused, and nothing is kept of it") {
    const Records kept = valueOf(Records::inMemory());
    Rounds rounds(kept);
    auto none = newRound({}, 0);
    CHECK(problemOf(rounds.begin(none)).kind == records::ProblemKind::refused);
    auto untitled = newRound({}, 1);
    untitled.title = "";
    CHECK(problemOf(rounds.begin(untitled)).kind == records::ProblemKind::refused);
    auto broken = newRound({}, 1);
    broken.title = "two\nlines";
    CHECK(problemOf(rounds.begin(broken)).kind == records::ProblemKind::refused);
    auto nameless = newRound({}, 1);
    nameless.questions[0].card = "";
    CHECK(problemOf(rounds.begin(nameless)).kind == records::ProblemKind::refused);
    auto ofNobody = newRound("aaaaaaaaaaaaaaaaaaaaaaaaaa", 1);
    CHECK(std::holds_alternative<records::Problem>(rounds.begin(ofNobody)));
    CHECK(valueOf(rounds.all()).empty());
    CHECK(countOf(kept, "question") == 0);
}

TEST_CASE("a question that is put again is kept once, and answers are told in their order") {
    const Records kept = valueOf(Records::inMemory());
    Records& writing = const_cast<Records&>(kept);
    const auto ana = valueOf(writing.addLearner("Ana", "deckhand", 1)).id;
    Rounds rounds(kept);
    const auto first = answerAll(rounds, ana, 2, 100);
    const auto second = answerAll(rounds, ana, 3, 50); // answered before the other one
    (void)answerAll(rounds, std::nullopt, 3, 60);
    CHECK(countOf(kept, "question") == 3);
    const auto answers = valueOf(rounds.answersOf(ana));
    REQUIRE(answers.size() == 5);
    CHECK(answers[0].card == "card-0");
    CHECK(answers[3].card == "card-0");
    CHECK(answers[4].card == "card-1");
    CHECK(valueOf(rounds.all(ana)).size() == 2);
    CHECK(valueOf(rounds.all(ana))[0].head.id == first);
    CHECK(valueOf(rounds.all()).size() == 3);
    CHECK(second != first);
}

TEST_CASE("what is kept of an ended round is sealed, and an altered one is found") {
    const Folder folder;
    PlayedRecords played(folder / "records.sqlite");
    Rounds rounds(played.records);
    const auto id = answerAll(rounds, played.ana, 3, 100);
    const auto open = valueOf(rounds.begin(newRound(played.ana, 2))).id;
    (void)valueOf(rounds.answer(open, 0, answered("chosen 1", 0)));
    CHECK(verdictOf(played.records).empty());
    auto& database = played.records.connection()->database;
    const char* change =
        GENERATE("UPDATE answer SET share = 7 WHERE number = 1", "UPDATE answer SET certainty = 1",
                 "UPDATE answer SET given = 'chosen 3' WHERE number = 0",
                 "UPDATE quiz_round SET title = 'Other' WHERE ended IS NOT NULL",
                 "UPDATE posed SET card = 'other' WHERE number = 2", "DELETE FROM answer WHERE number = 2");
    CAPTURE(change);
    database.exec(change);
    const auto findings = verdictOf(played.records);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].find("round " + id) != std::string::npos);
}

TEST_CASE("a round put in from outside, or taken out, is found") {
    const Folder folder;
    PlayedRecords played(folder / "records.sqlite");
    Rounds rounds(played.records);
    const auto id = answerAll(rounds, played.ana, 1, 100);
    auto& database = played.records.connection()->database;
    database.exec("DELETE FROM answer");
    database.exec("DELETE FROM posed");
    database.exec("DELETE FROM quiz_round");
    REQUIRE(verdictOf(played.records).size() == 1);
    CHECK(verdictOf(played.records)[0].find("not erased by the program") != std::string::npos);
}

TEST_CASE("erasing a learner takes their rounds, and no byte of what they typed is left") {
    const Folder folder;
    PlayedRecords played(folder / "records.sqlite");
    Rounds rounds(played.records);
    (void)answerAll(rounds, played.ana, 2, 100, "typed marzipan");
    const auto bens = answerAll(rounds, played.ben, 2, 100, "typed liquorice");
    const auto erased = valueOf(records::Erasures(played.records).learner(played.ana, "nobody", playedNow + 10));
    CHECK(erased.rows.rounds == 1);
    CHECK(verdictOf(played.records).empty());
    CHECK(valueOf(rounds.all()).size() == 1);
    CHECK(valueOf(rounds.load(bens)).answers[0].given == "typed liquorice");
    for (const auto& [path, bytes] : everythingIn(folder.path())) {
        CAPTURE(path);
        CHECK(bytes.find("marzipan") == std::string::npos);
    }
}

TEST_CASE("rounds are kept no longer than was settled") {
    const Folder folder;
    PlayedRecords played(folder / "records.sqlite");
    Rounds rounds(played.records);
    constexpr std::int64_t day = 86'400'000;
    const auto old = answerAll(rounds, played.ana, 1, playedNow - 400 * day);
    const auto young = answerAll(rounds, played.ana, 1, playedNow - 300 * day);
    (void)valueOf(records::Installations(played.records).keepFor(365, "nobody", playedNow));
    records::Erasures erasures(played.records);
    CHECK(valueOf(erasures.dueRounds(playedNow, 0)) == std::vector<std::string>{old});
    CHECK(valueOf(erasures.dueRounds(playedNow, 90)) == std::vector<std::string>{old, young});
    CHECK(valueOf(erasures.whatIsDue("nobody", playedNow)).rows.rounds == 1);
    CHECK(valueOf(rounds.all()).size() == 1);
    CHECK(verdictOf(played.records).empty());
}

TEST_CASE("rounds go with a bundle, once, and are not brought back where they were erased") {
    const Folder folder;
    PlayedRecords there(folder / "there.sqlite");
    Rounds theirs(there.records);
    const auto id = answerAll(theirs, there.ana, 3, 100, "typed marzipan");
    const auto ofNobody = answerAll(theirs, std::nullopt, 2, 200);
    (void)valueOf(theirs.begin(newRound(there.ana, 2))); // not ended: stays
    const auto made = valueOf(records::Bundles(there.records).make({}, "nobody", playedNow));
    const auto read = records::openFile(made.file);
    REQUIRE(std::holds_alternative<records::Bundle>(read));
    const auto& bundle = std::get<records::Bundle>(read);
    CHECK(bundle.rounds.size() == 2);
    CHECK(bundle.questions.size() == 3);

    const Records here = valueOf(Records::open(folder / "here.sqlite"));
    records::Bundles bundles(here);
    const auto merged = valueOf(bundles.merge(bundle, {"nobody", playedNow, true}));
    CHECK(merged.rounds.fresh == 2);
    CHECK(merged.refused.empty());
    CHECK(valueOf(Rounds(here).load(id)).answers[1].given == "typed marzipan");
    CHECK(verdictOf(here).empty());
    CHECK(countOf(here, "round_origin") == 2);
    const auto again = valueOf(bundles.merge(bundle, {"nobody", playedNow, true}));
    CHECK(again.rounds.fresh == 0);
    CHECK(again.rounds.same == 2);

    here.connection()->database.exec("UPDATE answer SET thought = 9");
    const auto differs = valueOf(bundles.merge(bundle, {"nobody", playedNow, true}));
    CHECK(differs.refused.size() == 2);

    (void)valueOf(records::Erasures(here).learner(there.ana, "nobody", playedNow));
    const auto gone = valueOf(bundles.merge(bundle, {"nobody", playedNow, true}));
    CHECK(gone.rounds.fresh == 0);
    CHECK(problemOf(Rounds(here).load(id)).kind == records::ProblemKind::notFound);
    CHECK(valueOf(Rounds(here).load(ofNobody)).posed.size() == 2);
}

TEST_CASE("a bundle from before there were rounds is taken in as it was", "[bundle]") {
    const Folder folder;
    PlayedRecords there(folder / "there.sqlite");
    auto bundle = valueOf(records::Bundles(there.records).make({}, "nobody", playedNow)).bundle;
    const auto keys = records::newKeyPair();
    bundle.publicKey = keys.publicKey;
    // Without the three empty lists at its end, as version 1 wrote it.
    const std::string text = records::bundleText(bundle);
    REQUIRE(text.ends_with("1:01:01:0"));
    const std::string before = text.substr(0, text.size() - 9);
    std::string file = "JCALBUNDLE1R" + before;
    file += records::contentHash(file);
    file += records::signatureOf(file, keys.secretKey);
    const auto read = valueOf(records::openFile(file));
    CHECK(read.attempts.size() == bundle.attempts.size());
    CHECK(records::bundleText(read) == text);
    CHECK_THROWS_AS(records::readBundle(before), records::BadField);
}

TEST_CASE("rounds that cannot be are refused with the whole bundle, although it is signed", "[bundle]") {
    const Folder folder;
    PlayedRecords there(folder / "there.sqlite");
    Rounds rounds(there.records);
    (void)answerAll(rounds, there.ana, 3, 100);
    const auto bundle = valueOf(records::Bundles(there.records).make({}, "nobody", playedNow)).bundle;
    const std::vector<std::function<void(records::StoredRound&, Bundle&)>> absurd{
        [](auto& round, Bundle&) { round.posed.clear(); },
        [](auto& round, Bundle&) { round.answers.clear(); },
        [](auto& round, Bundle&) { round.answers.push_back(round.answers.back()); },
        [](auto& round, Bundle&) { round.answers[0].given = "chosen the first"; },
        [](auto& round, Bundle&) { round.answers[0].given = "typed " + std::string(2000, 'x'); },
        [](auto& round, Bundle&) { round.answers[0].given = "typed \a"; },
        [](auto& round, Bundle&) { round.answers[0].millionths = 1'000'001; },
        [](auto& round, Bundle&) { round.answers[0].day = -1; },
        [](auto& round, Bundle&) { round.answers[0].certainty = static_cast<quiz::Certainty>(3); },
        [](auto& round, Bundle&) { round.answers[0].at = -5; },
        [](auto& round, Bundle&) { round.head.title = ""; },
        [](auto& round, Bundle&) { round.head.title = "two\nlines"; },
        [](auto& round, Bundle&) { round.head.seconds = 4; },
        [](auto& round, Bundle&) { round.head.id = "short"; },
        [](auto& round, Bundle&) { round.head.learnerId = "aaaaaaaaaaaaaaaaaaaaaaaaaa"; },
        [](auto& round, Bundle&) { round.head.frameworkHash = std::string(64, '0'); },
        [](auto& round, Bundle&) { round.posed[1].questionHash = std::string(64, '0'); },
        [](auto& round, Bundle&) { round.posed[1].card = std::string(161, 'x'); },
        [](auto&, Bundle& one) { one.questions[0].bytes += " "; },
        [](auto&, Bundle& one) { one.questions.push_back(one.questions[0]); },
        [](auto&, Bundle& one) { one.questions.clear(); },
        [](auto&, Bundle& one) { one.rounds.push_back(one.rounds[0]); }};
    const auto keys = records::newKeyPair();
    for (std::size_t i = 0; i <= absurd.size(); ++i) {
        CAPTURE(i);
        Bundle one = bundle;
        one.publicKey = keys.publicKey;
        if (i < absurd.size()) {
            absurd[i](one.rounds[0].round, one);
        }
        for (auto& [round, seal] : one.rounds) {
            seal.digest = records::saltedHash(seal.salt, records::sealedBytes(round));
        }
        const auto opened = records::openFile(records::signedFile(one, keys.secretKey));
        if (i == absurd.size()) {
            CHECK(std::holds_alternative<Bundle>(opened)); // as it was
        } else {
            CHECK(problemOf(opened).sentence.find("cannot be right") != std::string::npos);
        }
    }
}

TEST_CASE("a check finds rounds that cannot be shown, and a recovery takes them out alone") {
    const Folder folder;
    const auto file = folder / "records.sqlite";
    std::string whole;
    {
        PlayedRecords played(file);
        Rounds rounds(played.records);
        whole = answerAll(rounds, played.ana, 2, 100);
        auto spoilt = newRound(played.ana, 2);
        spoilt.questions[1].bytes = "another question"; // which was not answered
        const auto id = valueOf(rounds.begin(spoilt)).id;
        (void)valueOf(rounds.answer(id, 0, answered("chosen 0", 0)));
        played.records.connection()->database.exec(
            "UPDATE question SET bytes = CAST('x' AS BLOB) WHERE bytes = CAST('another question' AS BLOB)");
    }
    const auto checked = valueOf(records::checkRecords(file));
    REQUIRE(checked.faults.size() == 1);
    CHECK(checked.faults[0].find("question") != std::string::npos);
    const auto recovered = valueOf(records::recover(file, playedNow));
    CHECK(recovered.lost == std::vector<std::string>{"1 round of questions that cannot be read whole."});
    const Records kept = valueOf(Records::open(recovered.file));
    REQUIRE(valueOf(Rounds(kept).all()).size() == 1);
    CHECK(valueOf(Rounds(kept).load(whole)).answers.size() == 2);
}
