#include "records/AttemptRecorder.hpp"

#include "records/ForgetfulDisk.hpp"
#include "records/Playground.hpp"
#include "records/Records.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace playground;
using records::Records;

namespace {

/// An attempt in hand: a front end's runner beside its recorder.
struct Player {
    Player(Records& kept, const model::Scenario& scenario, const records::NewAttempt& begin)
        : head(valueOf(kept.begin(begin))), recorder(kept.recorder(head, tickingClock(), modeInMark())),
          runner(scenario, head.seed) {}

    /// Takes the first choice shown and keeps it.
    std::optional<play::SaveProblem> decide() {
        const play::Runner before = runner;
        play::Runner after = runner;
        after.choose(after.available().front(), std::chrono::milliseconds(9));
        auto problem = recorder->decided(before.attempt().decisions.size(), before, after.attempt().decisions.back());
        if (!problem) {
            runner = std::move(after);
        }
        return problem;
    }
    void playToEnd() {
        while (!runner.available().empty()) {
            REQUIRE_FALSE(decide());
        }
    }

    /// A mark that depends on the mode and on the time of the end, as a debrief does.
    static records::MarkDebrief modeInMark() {
        return [](const play::Runner&, const std::string& mode, records::UnixMilliseconds ended) {
            const std::string digest = (mode == "first" ? "1" : "2") + std::to_string(ended);
            return records::DebriefMark{digest + std::string(64 - digest.size(), '0'), 1};
        };
    }

    records::AttemptHead head;
    std::unique_ptr<play::Recorder> recorder;
    play::Runner runner;
};

std::string modeOf(const Records& kept, const Player& player) { return valueOf(kept.load(player.head.id)).head.mode; }

} // namespace

SCENARIO("Of a learner's attempts at a scenario one is the first: the one that was decided in first") {
    Records kept = valueOf(Records::inMemory());
    const model::Scenario scenario = playground::scenario(scenarioText());
    auto begin = newAttempt();
    begin.learnerId = valueOf(kept.addLearner("Ana", "deckhand", 1)).id;
    GIVEN("two that were begun in turn, with nothing decided yet") {
        Player earlier(kept, scenario, begin);
        Player later(kept, scenario, begin);
        WHEN("the later one is decided in first, and then both are played in turn") {
            REQUIRE_FALSE(later.decide());
            while (!earlier.runner.available().empty() || !later.runner.available().empty()) {
                for (Player* player : {&earlier, &later}) {
                    if (!player->runner.available().empty()) {
                        REQUIRE_FALSE(player->decide());
                    }
                    CHECK(modeOf(kept, later) == "first");
                    CHECK(modeOf(kept, earlier) == "repeat");
                }
            }
            THEN("their ends are marked with what they are") {
                REQUIRE_FALSE(earlier.recorder->ended(earlier.runner));
                REQUIRE_FALSE(later.recorder->ended(later.runner));
                CHECK(valueOf(kept.load(earlier.head.id)).end->debriefDigest[0] == '2');
                CHECK(valueOf(kept.load(later.head.id)).end->debriefDigest[0] == '1');
            }
        }
        WHEN("the earlier one is decided in first, and its decision is written again after the other's") {
            const play::Runner before = earlier.runner;
            REQUIRE_FALSE(earlier.decide());
            REQUIRE_FALSE(later.decide());
            REQUIRE_FALSE(earlier.recorder->decided(0, before, earlier.runner.attempt().decisions.front()));
            THEN("it stays the first") {
                CHECK(modeOf(kept, earlier) == "first");
                CHECK(modeOf(kept, later) == "repeat");
            }
        }
    }
    GIVEN("one beside those that take nothing from it") {
        Player one(kept, scenario, begin);
        auto automatic = begin;
        automatic.policy = "good";
        auto nameless = begin;
        nameless.learnerId.reset();
        auto somebodys = begin;
        somebodys.learnerId = valueOf(kept.addLearner("Ben", "deckhand", 1)).id;
        auto elsewhere = begin;
        elsewhere.scenarioId = "other-quay";
        for (const auto& other : {automatic, nameless, somebodys, elsewhere}) {
            Player player(kept, scenario, other);
            REQUIRE_FALSE(player.decide());
            CHECK(modeOf(kept, player) == player.head.mode);
        }
        REQUIRE_FALSE(one.decide());
        THEN("it is the first") { CHECK(modeOf(kept, one) == "first"); }
    }
}

SCENARIO("An end can be kept again, whatever was said of the first time") {
    Folder folder;
    const auto file = folder / "records.sqlite";
    const model::Scenario scenario = playground::scenario(scenarioText());
    GIVEN("an end that was kept") {
        Records kept = valueOf(Records::open(file));
        Player player(kept, scenario, newAttempt());
        player.playToEnd();
        REQUIRE_FALSE(player.recorder->ended(player.runner));
        const auto stored = valueOf(kept.load(player.head.id));
        THEN("keeping it again changes nothing, its time included") {
            CHECK_FALSE(player.recorder->ended(player.runner));
            CHECK(valueOf(kept.load(player.head.id)).end->ended == stored.end->ended);
        }
        THEN("an end of other decisions is refused") {
            play::Runner other(scenario, player.head.seed);
            while (!other.available().empty()) {
                other.choose(other.available().back(), std::chrono::milliseconds(9));
            }
            CHECK(player.recorder->ended(other));
        }
        THEN("one whose debrief has another mark is refused") {
            const auto recorder = kept.recorder(player.head, tickingClock(), anyMark());
            CHECK(recorder->ended(player.runner));
        }
        CHECK(valueOf(kept.load(player.head.id)).end->debriefDigest == stored.end->debriefDigest);
    }
    GIVEN("a disk that reports a fault, of a sync that was done or was not") {
        const auto sync = GENERATE(ForgetfulDisk::Sync::fails, ForgetfulDisk::Sync::worksAndReportsFault);
        const std::uint64_t seed = GENERATE(range(1u, 9u));
        CAPTURE(sync == ForgetfulDisk::Sync::fails, seed);
        std::optional<play::Runner> last;
        records::AttemptHead head;
        ForgetfulDisk::Image image;
        {
            ForgetfulDisk disk(seed, [](ForgetfulDisk&) {});
            Records kept = valueOf(Records::open(file));
            Player player(kept, scenario, newAttempt());
            player.playToEnd();
            head = player.head;
            last = player.runner;
            disk.setSync(sync);
            const auto problem = player.recorder->ended(player.runner);
            REQUIRE(problem);
            CHECK(problem->sentence.find("try again") != std::string::npos);
            image = disk.cutPower();
            // The same program tries again.
            CHECK(player.recorder->ended(player.runner));
            disk.setSync(ForgetfulDisk::Sync::works);
            CHECK_FALSE(player.recorder->ended(player.runner));
            CHECK(valueOf(kept.load(head.id)).end);
        }
        // The power was cut after the fault, and another run of the program tries again.
        const Folder after;
        for (const auto& [path, bytes] : image) {
            write(after / fs::path(path).filename().string(), bytes);
        }
        Records kept = valueOf(Records::open(after / "records.sqlite"));
        const auto found = valueOf(kept.load(head.id));
        CHECK((sync == ForgetfulDisk::Sync::fails || found.end));
        const auto recorder = kept.recorder(
            head, [] { return 1'800'000'000'000; }, Player::modeInMark());
        CHECK_FALSE(recorder->ended(*last));
        const auto ended = valueOf(kept.load(head.id)).end;
        REQUIRE(ended);
        CHECK(ended->ended == (found.end ? found.end->ended : 1'800'000'000'000));
    }
    GIVEN("a commit that lands and reports an error in the same program") {
        records::AttemptHead head;
        {
            Records kept = valueOf(Records::open(file));
            head = valueOf(kept.begin(newAttempt()));
        }
        const auto connection = valueOf(records::connect(file));
        records::AttemptRecorder recorder(connection, head.id, tickingClock(), Player::modeInMark());
        play::Runner runner(scenario, head.seed);
        const auto fault = [](void*, sqlite3*, const char*, int) { return SQLITE_IOERR; };
        // SQLite reports what this returns, after the commit.
        sqlite3_wal_hook(connection->database.getHandle(), fault, nullptr);
        while (!runner.available().empty()) {
            const play::Runner before = runner;
            const std::size_t number = before.attempt().decisions.size();
            runner.choose(runner.available().front(), std::chrono::milliseconds(9));
            REQUIRE(recorder.decided(number, before, runner.attempt().decisions.back()));
            REQUIRE_FALSE(recorder.decided(number, before, runner.attempt().decisions.back()));
        }
        CHECK(recorder.ended(runner));
        CHECK_FALSE(recorder.ended(runner));
        CHECK(connection->database.execAndGet("SELECT count(*) FROM attempt WHERE ended IS NOT NULL").getInt() == 1);
        CHECK(connection->database.execAndGet("SELECT count(*) FROM decision").getInt64() ==
              static_cast<std::int64_t>(runner.attempt().decisions.size()));
    }
}
