#include "play/Random.hpp"
#include "records/FilledRecords.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <csignal>

using namespace playground;

TEST_CASE("Damage anywhere in the files is met with a sentence or does no harm", "[damage]") {
    Folder folder;
    const auto whole = folder / "whole.sqlite";
    const bool withLog = GENERATE(false, true);
    CAPTURE(withLog);
    if (withLog) {
        CHECK(inChild([&] {
                  fillRecords(whole, 3);
                  Records kept = valueOf(Records::open(whole));
                  (void)kept.addLearner("Ben", "deckhand", 1);
                  (void)kept.begin(newAttempt(scenarioText(20)));
                  ::raise(SIGKILL);
                  return 0;
              }) == 99);
        REQUIRE(fs::file_size(whole.string() + "-wal") > 0);
    } else {
        fillRecords(whole);
        REQUIRE_FALSE(fs::exists(whole.string() + "-wal"));
    }
    const std::size_t all = withLog ? 3 : 8;
    const std::string good = bytesOf(whole);
    const std::string goodLog = withLog ? bytesOf(whole.string() + "-wal") : "";
    play::Random random(20261121);
    int refusals = 0;
    for (int round = 0; round < 100; ++round) {
        const auto damaged = folder / "damaged.sqlite";
        std::string bytes = good;
        std::string log = goodLog;
        std::string& victim = withLog && random.below(2) == 0 ? log : bytes;
        const auto place = [&] { return random.below(static_cast<std::uint32_t>(victim.size())); };
        switch (random.below(4)) {
        case 0:
            victim.resize(place());
            break;
        case 1:
            victim[place()] ^= static_cast<char>(1u << random.below(8));
            break;
        case 2:
            for (int i = 0; i < 50; ++i) {
                victim[place()] = static_cast<char>(random.next());
            }
            break;
        default: {
            const std::size_t page = place() / 4096;
            std::fill_n(victim.begin() + static_cast<std::ptrdiff_t>(page * 4096),
                        std::min<std::size_t>(4096, victim.size() - page * 4096), '\0');
        }
        }
        CAPTURE(round);
        write(damaged, bytes);
        if (withLog) {
            write(damaged.string() + "-wal", log);
        }
        const auto opened = Records::open(damaged);
        if (std::holds_alternative<records::Problem>(opened)) {
            ++refusals;
            (void)problemOf(opened);
            CHECK(bytesOf(damaged) == bytes);
            if (withLog) {
                CHECK(bytesOf(damaged.string() + "-wal") == log);
            }
        } else {
            const auto decisions = readEverything(std::get<Records>(opened));
            CHECK(decisions.value_or(all) == all);
        }
    }
    CAPTURE(refusals);
    CHECK(refusals > 10);
    CHECK(refusals < 100);
}

TEST_CASE("Content that was changed inside the file is noticed") {
    Folder folder;
    const auto file = folder / "records.sqlite";
    const std::string id = fillRecords(file);
    const auto change = [&](const char* statement) {
        SQLite::Database raw(file.string(), SQLite::OPEN_READWRITE);
        raw.exec(statement);
    };
    SECTION("a scenario") {
        change("UPDATE content SET bytes = CAST(bytes || ' ' AS BLOB) WHERE kind = 'scenario'");
        Records kept = valueOf(Records::open(file));
        CHECK(problemOf(kept.content(valueOf(kept.load(id)).head.scenarioHash)).kind == ProblemKind::damaged);
    }
    SECTION("a name with control characters") {
        change("UPDATE learner SET name = 'a' || char(27) || '[2J'");
        Records kept = valueOf(Records::open(file));
        CHECK(problemOf(kept.learners()).kind == ProblemKind::damaged);
        CHECK(problemOf(kept.attempts()).kind == ProblemKind::damaged);
    }
    SECTION("a decision taken out of the middle") {
        change("PRAGMA foreign_keys = OFF; DELETE FROM decision WHERE number = 3");
        Records kept = valueOf(Records::open(file));
        CHECK(problemOf(kept.load(id)).kind == ProblemKind::damaged);
    }
    SECTION("a time beyond all calendars") {
        change("UPDATE attempt SET started = 9223372036854775807");
        CHECK(problemOf(valueOf(Records::open(file)).attempts()).kind == ProblemKind::damaged);
    }
}
