#include "records/Records.hpp"

#include "records/Playground.hpp"
#include "records/Secure.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <sys/stat.h>

using namespace playground;
using records::ProblemKind;
using records::Records;

namespace {

/// Plays an attempt to its end by always taking the first choice shown, with reasons for each third decision.
play::Runner playThrough(const model::Scenario& scenario, play::Recorder& recorder, std::uint64_t seed) {
    play::Runner runner(scenario, seed);
    while (!runner.available().empty()) {
        const std::size_t number = runner.attempt().decisions.size();
        const play::Runner before = runner;
        runner.choose(runner.available().front(), std::chrono::milliseconds(1500 + number));
        REQUIRE_FALSE(recorder.decided(number, before, runner.attempt().decisions.back()));
        if (number % 3 == 0) {
            REQUIRE_FALSE(recorder.reasoned(number, "Because of \"é\"\nand the tide."));
        }
    }
    return runner;
}

} // namespace

SCENARIO("An attempt is kept with everything that is needed to play it again") {
    Folder folder;
    const auto file = folder / "a/b/records.sqlite";
    const model::Scenario scenario = playground::scenario(scenarioText());
    std::string id;
    std::size_t decisions = 0;
    GIVEN("an attempt of a learner, played to its end") {
        {
            Records kept = valueOf(Records::open(file));
            const auto learner = valueOf(kept.addLearner("  Ana Ng ", "deckhand", 5));
            CHECK(learner.name == "Ana Ng");
            auto begin = newAttempt();
            begin.learnerId = learner.id;
            const auto head = valueOf(kept.begin(begin));
            id = head.id;
            CHECK(head.mode == "first");
            auto recorder = kept.recorder(head, tickingClock(), anyMark());
            const auto runner = playThrough(scenario, *recorder, head.seed);
            decisions = runner.attempt().decisions.size();
            CHECK(valueOf(kept.attempts()).front().end == std::nullopt);
            REQUIRE_FALSE(recorder->shown(decisions));
            REQUIRE_FALSE(recorder->ended(runner));
        }
        WHEN("the file is opened again") {
            Records kept = valueOf(Records::open(file));
            CHECK(kept.lasting());
            THEN("all of it is there") {
                const auto stored = valueOf(kept.load(id));
                CHECK(stored.head.learnerName == "Ana Ng");
                CHECK(stored.head.seed == 7);
                CHECK(stored.head.scenarioTitle == "The quay");
                CHECK(valueOf(kept.content(stored.head.scenarioHash)) == scenarioText());
                CHECK(valueOf(kept.content(stored.head.frameworkHash)) == frameworkText());
                REQUIRE(stored.end);
                CHECK(stored.end->debriefDigest == std::string(64, 'a'));
                CHECK(stored.end->endingTitle == scenario[*scenario.findEnding(stored.end->ending)].title);
                REQUIRE(stored.decisions.size() == decisions);
                play::Runner again(scenario, 7);
                for (std::size_t i = 0; i < decisions; ++i) {
                    CAPTURE(i);
                    const auto& decision = stored.decisions[i];
                    CHECK(decision.situation == again.situation()->id);
                    REQUIRE(decision.available.size() == again.available().size());
                    for (std::size_t shown = 0; shown < decision.available.size(); ++shown) {
                        CHECK(decision.available[shown] == scenario[again.available()[shown]].id);
                    }
                    CHECK(decision.choice == decision.available.front());
                    CHECK(decision.thoughtMilliseconds == 1500 + i);
                    again.choose(again.available().front(), std::chrono::milliseconds(0));
                }
                CHECK(stored.rationales.size() == (decisions + 2) / 3);
                CHECK(stored.rationales.at(1).decision == 3);
                CHECK(stored.rationales.at(1).text == "Because of \"é\"\nand the tide.");
                REQUIRE(stored.appearances.size() == 1);
                CHECK(stored.appearances[0].decision == decisions);
            }
            THEN("the name stands in one table only") {
                SQLite::Database raw("file:" + file.string() + "?immutable=1",
                                     SQLite::OPEN_READONLY | SQLite::OPEN_URI);
                const std::string bytes = bytesOf(file) + bytesOf(file.string() + "-wal");
                std::size_t found = 0;
                for (auto at = bytes.find("Ana Ng"); at != std::string::npos; at = bytes.find("Ana Ng", at + 1)) {
                    ++found;
                }
                CHECK(found == 2); // the row, and the index that keeps names apart
            }
            THEN("it can be found by the beginning of its id, in either case of letters") {
                CHECK(valueOf(kept.findAttempt(id.substr(0, 4))) == id);
                std::string upper = id;
                std::ranges::transform(upper, upper.begin(), [](unsigned char c) { return std::toupper(c); });
                CHECK(valueOf(kept.findAttempt(upper)) == id);
            }
            THEN("the learner's next attempt at the scenario is a repeat, an automatic one says so") {
                auto begin = newAttempt();
                begin.learnerId = valueOf(kept.learners()).front().id;
                CHECK(valueOf(kept.begin(begin)).mode == "repeat");
                begin.policy = "good";
                CHECK(valueOf(kept.begin(begin)).mode == "automatic: good");
            }
        }
    }
}

TEST_CASE("The file and the folder made for it can be read by this account only") {
    Folder folder;
    const ::mode_t before = ::umask(0);
    {
        Records kept = valueOf(Records::open(folder / "new/deeper/records.sqlite"));
        (void)valueOf(kept.addLearner("Ana", "deckhand", 5));
        const auto mode = [](const fs::path& path) {
            struct stat found {};
            REQUIRE(::stat(path.c_str(), &found) == 0);
            return found.st_mode & 0777u;
        };
        CHECK(mode(folder / "new") == 0700);
        CHECK(mode(folder / "new/deeper") == 0700);
        CHECK(mode(folder / "new/deeper/records.sqlite") == 0600);
        CHECK(mode(folder / "new/deeper/records.sqlite-wal") == 0600);
    }
    ::umask(before);
}

TEST_CASE("A decision costs less than 400 bytes") {
    Folder folder;
    const auto file = folder / "records.sqlite";
    const model::Scenario scenario = playground::scenario(scenarioText(200));
    const auto grow = [&](int attempts) {
        std::size_t decisions = 0;
        {
            Records kept = valueOf(Records::open(file));
            for (int i = 0; i < attempts; ++i) {
                const auto head = valueOf(kept.begin(newAttempt(scenarioText(200))));
                auto recorder = kept.recorder(head, tickingClock(), anyMark());
                play::Runner runner(scenario, head.seed);
                while (!runner.available().empty()) {
                    const play::Runner at = runner;
                    runner.choose(runner.available().back(), std::chrono::milliseconds(123456));
                    REQUIRE_FALSE(recorder->decided(decisions = at.attempt().decisions.size(), at,
                                                    runner.attempt().decisions.back()));
                }
            }
        }
        return decisions + 1;
    };
    grow(1);
    const auto before = fs::file_size(file);
    const std::size_t decisions = grow(1);
    const auto bytesEach = (fs::file_size(file) - before) / decisions;
    CAPTURE(decisions, bytesEach);
    CHECK(decisions > 100);
    CHECK(bytesEach < 400);
}

SCENARIO("What does not fit is refused and leaves the attempt as it was") {
    Records kept = valueOf(Records::inMemory());
    CHECK_FALSE(kept.lasting());
    const model::Scenario scenario = playground::scenario(scenarioText());
    const auto head = valueOf(kept.begin(newAttempt()));
    auto recorder = kept.recorder(head, tickingClock(), anyMark());
    play::Runner runner(scenario, head.seed);
    const play::Runner before = runner;
    runner.choose(runner.available().front(), std::chrono::milliseconds(5));
    const auto decision = runner.attempt().decisions.front();
    GIVEN("one decision") {
        REQUIRE_FALSE(recorder->decided(0, before, decision));
        THEN("writing it again changes nothing") {
            CHECK_FALSE(recorder->decided(0, before, decision));
            CHECK(valueOf(kept.load(head.id)).decisions.size() == 1);
        }
        THEN("another one in its place is refused") {
            play::Runner other = before;
            other.choose(other.available().back(), std::chrono::milliseconds(5));
            const auto problem = recorder->decided(0, before, other.attempt().decisions.front());
            REQUIRE(problem);
            CHECK(problem->sentence.find("somewhere else") != std::string::npos);
        }
        THEN("one that would leave a gap is refused") { CHECK(recorder->decided(2, before, decision)); }
        THEN("reasons can be written again, and only for a decision that was made") {
            CHECK_FALSE(recorder->reasoned(0, "first"));
            CHECK_FALSE(recorder->reasoned(0, ""));
            CHECK(recorder->reasoned(1, "for nothing"));
            const auto stored = valueOf(kept.load(head.id));
            REQUIRE(stored.rationales.size() == 1);
            CHECK(stored.rationales[0].text.empty());
        }
        THEN("reasons that cannot be shown, or are endless, are refused with a sentence") {
            for (const std::string& text :
                 {std::string("a\x1b[2J"), std::string("a\0b", 3), std::string("\xff"), std::string(20'001, 'x'),
                  std::string("\xe2\x80\xae"
                              "evil")}) {
                CAPTURE(text.substr(0, 20));
                CHECK(recorder->reasoned(0, text));
            }
            CHECK(valueOf(kept.load(head.id)).rationales.empty());
        }
        THEN("an end that is not reached is refused") { CHECK(recorder->ended(runner)); }
    }
    GIVEN("an attempt that has ended") {
        const auto last = playThrough(scenario, *recorder, head.seed);
        REQUIRE_FALSE(recorder->ended(last));
        THEN("nothing more is added to it") {
            CHECK(recorder->reasoned(0, "late"));
            CHECK(recorder->shown(0));
            CHECK(recorder->decided(last.attempt().decisions.size(), before, decision));
        }
    }
    GIVEN("a learner who is not there") {
        auto begin = newAttempt();
        begin.learnerId = "nobody";
        THEN("no attempt begins") {
            CHECK(problemOf(kept.begin(begin)).kind == ProblemKind::notFound);
            CHECK(valueOf(kept.attempts()).size() == 1);
        }
    }
    GIVEN("an id that is not there") {
        THEN("a sentence says so") {
            for (const std::string& id :
                 {std::string(""), std::string("zzzz"), std::string("%"), std::string("a' OR 1=1"), head.id + "a",
                  std::string("\0", 1), std::string(100'000, 'a')}) {
                CAPTURE(id.substr(0, 20));
                CHECK(problemOf(kept.findAttempt(id)).kind == ProblemKind::notFound);
            }
            CHECK(problemOf(kept.load("zzzz")).kind == ProblemKind::notFound);
        }
    }
}

TEST_CASE("A shortened id that fits two attempts is asked for again") {
    Records kept = valueOf(Records::inMemory());
    std::vector<std::string> ids;
    for (int i = 0; i < 40; ++i) { // 40 ids, 32 first letters
        ids.push_back(valueOf(kept.begin(newAttempt())).id);
    }
    std::ranges::sort(ids);
    const auto twins = std::ranges::adjacent_find(ids, {}, [](const std::string& id) { return id[0]; });
    REQUIRE(twins != ids.end());
    CHECK(problemOf(kept.findAttempt(twins->substr(0, 1))).kind == ProblemKind::ambiguous);
}

TEST_CASE("Names are kept when people have them, and refused when nobody could read them") {
    Records kept = valueOf(Records::inMemory());
    const auto add = [&](const std::string& name) { return kept.addLearner(name, "deckhand", 1); };
    for (const std::string name : {"Zoë O’Brien", "李雷", "محمد", "Robert'); DROP TABLE learner;--", "X", "a  b"}) {
        CAPTURE(name);
        CHECK(valueOf(add(name)).name == name);
        CHECK(valueOf(kept.findLearner(" " + name + " "))->name == name);
    }
    CHECK(valueOf(add(std::string(80, 'n'))).name.size() == 80);
    for (const std::string& name : {std::string(), std::string("   "), std::string(81, 'n'), std::string("a\nb"),
                                    std::string("a\tb"), std::string("a\0b", 3), std::string("\x1b[31mred"),
                                    std::string("\xff\xfe"), std::string("\xc0\xaf"), std::string("\xed\xa0\x80"),
                                    std::string("\xe2\x80\xae"
                                                "gnp.exe"),
                                    std::string("\xe2\x80\x8b"),
                                    std::string("\xc2\x9b"
                                                "x"),
                                    std::string(1'000'000, 'n')}) {
        CAPTURE(name.substr(0, 20));
        CHECK(problemOf(add(name)).kind == ProblemKind::refused);
    }
    SECTION("and two learners cannot have the same one") {
        CHECK(problemOf(add("ZOë O’BRIEN")).kind == ProblemKind::refused);
        CHECK(problemOf(add("x ")).sentence.find("\"X\"") != std::string::npos);
        CHECK(valueOf(kept.learners()).size() == 7);
    }
}

TEST_CASE("Content hashes are BLAKE2b-256, ids are 128 bits in base 32") {
    // Made with another implementation: Python's hashlib.blake2b(digest_size=32).
    CHECK(records::contentHash("") == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
    CHECK(records::contentHash("abc") == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
    CHECK(records::randomId().size() == 26);
    CHECK(records::randomId().find_first_not_of("abcdefghijklmnopqrstuvwxyz234567") == std::string::npos);
    CHECK(records::randomId() != records::randomId());
    CHECK(records::randomNumber() != records::randomNumber());
}
