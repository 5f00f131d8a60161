#include "records/Schema.hpp"

#include "records/AuditTrail.hpp"
#include "records/Installation.hpp"
#include "records/Playground.hpp"
#include "records/Records.hpp"
#include "records/Seal.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace playground;
using records::ProblemKind;
using records::Records;

namespace {

/// A file as an earlier version of the program left it, with a learner and two contents; `rows` is what stands in it
/// beside.
void writeVersion(std::size_t version, const fs::path& file, const char* rows) {
    SQLite::Database old(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    records::migrate(old, records::migrationSteps().first(version), 0);
    old.exec("PRAGMA journal_mode = WAL");
    old.exec(R"sql(
        INSERT INTO content VALUES (printf('%064d', 1), 'scenario', x'61'), (printf('%064d', 2), 'framework', x'62');
        INSERT INTO learner VALUES ('aaaaaaaaaaaaaaaaaaaaaaaaaa', 'Ana', 'deckhand', 1);
    )sql");
    old.exec(rows);
}

/// An open attempt that was resumed twice after its only decision.
void writeVersion1(const fs::path& file) {
    writeVersion(1, file, R"sql(
        INSERT INTO attempt (id, learner, scenario, title, scenario_hash, framework_hash, program_version, seed, rank,
            mode, started) VALUES ('bbbbbbbbbbbbbbbbbbbbbbbbbb', 'aaaaaaaaaaaaaaaaaaaaaaaaaa', 'long-quay', 'The quay',
            printf('%064d', 1), printf('%064d', 2), '0.1.0', 7, 'deckhand', 'first', 1000);
        INSERT INTO decision VALUES (1, 0, 's1', 'tie', 'tie wait', 900, 0, 0, 2000);
        INSERT INTO rationale VALUES (1, 0, 'It holds.', 3000);
        INSERT INTO resumption (attempt, decision, at) VALUES (1, 1, 4000), (1, 1, 5000);
    )sql");
}

/// An attempt that was played to its end, one decision long.
void writeVersion2(const fs::path& file) {
    writeVersion(2, file, R"sql(
        INSERT INTO attempt VALUES (1, 'bbbbbbbbbbbbbbbbbbbbbbbbbb', 'aaaaaaaaaaaaaaaaaaaaaaaaaa', 'long-quay',
            'The quay', printf('%064d', 1), printf('%064d', 2), '0.1.0', 7, 'deckhand', 'first', 1000, 9000, 'home',
            'Home', printf('%064d', 3), 1);
        INSERT INTO decision VALUES (1, 0, 's1', 'tie', 'tie wait', 900, 0, 0, 2000);
        INSERT INTO appearance (attempt, decision, at) VALUES (1, 0, 1500);
    )sql");
}

} // namespace

SCENARIO("Records of version 2, which knew no practice runs from a decision, are brought along whole") {
    Folder folder;
    const auto file = folder / "records.sqlite";
    writeVersion2(file);
    for (int time = 0; time < 2; ++time) {
        CAPTURE(time);
        Records kept = valueOf(Records::open(file));
        const auto lines = valueOf(kept.attempts());
        REQUIRE(lines.size() == (time == 0 ? 1 : 2));
        const auto stored = valueOf(kept.load("bbbbbbbbbbbbbbbbbbbbbbbbbb"));
        CHECK_FALSE(stored.head.branch);
        CHECK(stored.head.mode == "first");
        CHECK(stored.end->endingTitle == "Home");
        CHECK(stored.decisions.size() == 1);
        CHECK(stored.appearances.size() == 1);
        if (time == 0) {
            const auto run = valueOf(kept.begin(records::NewBranch{{stored.head.id, 0}, "0.2.0", 2000}));
            CHECK(valueOf(kept.load(run.id)).head.branch == records::Branch{stored.head.id, 0});
        }
    }
    SQLite::Database raw(file.string(), SQLite::OPEN_READWRITE);
    CHECK(raw.execAndGet("PRAGMA user_version").getInt64() == records::currentVersion());
}

SCENARIO("Records of version 3, which knew no installation, get one, and what had ended is sealed") {
    Folder folder;
    const auto file = folder / "records.sqlite";
    writeVersion(3, file, R"sql(
        INSERT INTO attempt VALUES
            (1, 'bbbbbbbbbbbbbbbbbbbbbbbbbb', 'aaaaaaaaaaaaaaaaaaaaaaaaaa', 'long-quay', 'The quay', printf('%064d', 1),
             printf('%064d', 2), '0.1.0', 7, 'deckhand', 'first', 1000, 9000, 'home', 'Home', printf('%064d', 3), 1),
            (2, 'cccccccccccccccccccccccccc', 'aaaaaaaaaaaaaaaaaaaaaaaaaa', 'long-quay', 'The quay', printf('%064d', 1),
             printf('%064d', 2), '0.1.0', 7, 'deckhand', 'practice', 1000, NULL, NULL, NULL, NULL, NULL);
        INSERT INTO decision VALUES (1, 0, 's1', 'tie', 'tie wait', 900, 0, 0, 2000), (2, 0, 's1', 'tie', 'tie wait', 9, 0, 0, 2);
        INSERT INTO branch VALUES (2, 1, 0);
    )sql");
    std::string id;
    for (int time = 0; time < 2; ++time) {
        CAPTURE(time);
        const Records kept = valueOf(Records::open(file));
        const auto here = valueOf(records::Installations(kept).here());
        CHECK(here.publicKey.size() == 32);
        CHECK((id.empty() || id == here.id));
        id = here.id;
        CHECK(valueOf(records::Seals(kept).verify()).empty());
        const auto rows = valueOf(records::AuditTrail(kept).rows(1, 9));
        REQUIRE(rows.size() == 2);
        CHECK(rows[1].event.action == "sealed late");
        CHECK(rows[1].event.subject == "attempt bbbbbbbbbbbbbbbbbbbbbbbbbb");
        CHECK(valueOf(records::AuditTrail(kept).verify()).empty());
    }
    WHEN("what had ended is altered afterwards") {
        {
            SQLite::Database raw(file.string(), SQLite::OPEN_READWRITE);
            raw.exec("UPDATE decision SET choice = 'wait' WHERE attempt = 1");
        }
        const Records kept = valueOf(Records::open(file));
        THEN("it shows") { CHECK(valueOf(records::Seals(kept).verify()).size() == 1); }
    }
}

SCENARIO("Records of version 1 are brought along whole") {
    Folder folder;
    const auto file = folder / "records.sqlite";
    writeVersion1(file);
    WHEN("this program opens them") {
        const auto check = [&] {
            const Records kept = valueOf(Records::open(file));
            const auto stored = valueOf(kept.load("bbbbbbbbbbbbbbbbbbbbbbbbbb"));
            CHECK(stored.head.learnerName == "Ana");
            REQUIRE(stored.decisions.size() == 1);
            CHECK(stored.decisions[0].available == std::vector<std::string>{"tie", "wait"});
            REQUIRE(stored.rationales.size() == 1);
            CHECK(stored.rationales[0].text == "It holds.");
            REQUIRE(stored.appearances.size() == 2);
            CHECK(stored.appearances[1].decision == 1);
            CHECK(stored.appearances[1].at == 5000);
        };
        THEN("all that they hold is there, the first time and the second") {
            check();
            check();
            SQLite::Database raw(file.string(), SQLite::OPEN_READWRITE);
            CHECK(raw.execAndGet("PRAGMA user_version").getInt64() == records::currentVersion());
        }
    }
    WHEN("their tables are not those of version 1") {
        {
            SQLite::Database changed(file.string(), SQLite::OPEN_READWRITE);
            changed.exec("CREATE TRIGGER trap AFTER INSERT ON decision BEGIN DELETE FROM learner; END");
        }
        const std::string before = bytesOf(file);
        THEN("they are refused before anything is changed") {
            CHECK(problemOf(Records::open(file)).kind == ProblemKind::damaged);
            CHECK(bytesOf(file) == before);
        }
    }
}

SCENARIO("Files of an earlier version are migrated, step by step, each step whole or not at all") {
    using records::MigrationStep;
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    const auto version = [&] { return database.execAndGet("PRAGMA user_version").getInt(); };
    const std::vector<MigrationStep> steps{
        {"CREATE TABLE boat (name TEXT NOT NULL) STRICT; INSERT INTO boat VALUES ('Ada')"},
        {"ALTER TABLE boat ADD COLUMN length INTEGER; UPDATE boat SET length = 7"},
        {"CREATE TABLE quay (name TEXT); INSERT INTO nowhere VALUES (1)"},
    };
    GIVEN("an empty file") {
        records::migrate(database, std::span(steps).first(1), 0);
        CHECK(version() == 1);
        WHEN("a later program opens it") {
            records::migrate(database, std::span(steps).first(2), 1);
            THEN("what was in it has come along") {
                CHECK(version() == 2);
                CHECK(database.execAndGet("SELECT name || length FROM boat").getString() == "Ada7");
                CHECK(database.execAndGet("PRAGMA application_id").getInt64() == records::applicationId);
            }
            THEN("nothing is done twice") {
                records::migrate(database, std::span(steps).first(2), 2);
                CHECK(version() == 2);
            }
        }
        WHEN("a step fails") {
            CHECK_THROWS_AS(records::migrate(database, steps, 1), SQLite::Exception);
            THEN("the steps before it stand, and of itself nothing") {
                CHECK(version() == 2);
                CHECK_FALSE(database.tableExists("quay"));
            }
        }
    }
    GIVEN("this program's own steps") {
        records::migrate(database, records::migrationSteps(), 0);
        CHECK(version() == records::currentVersion());
        CHECK(records::schemaOf(database) == records::expectedSchema(records::currentVersion()));
    }
}
