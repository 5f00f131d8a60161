#include "records/AuditTrail.hpp"

#include "records/FilledRecords.hpp"
#include "records/Reviews.hpp"
#include "records/Seal.hpp"
#include "records/Times.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace playground;
using records::AuditTrail;
using records::Records;

namespace {

/// Ten rows beside the first.
void fill(const fs::path& file) {
    const Records kept = valueOf(Records::open(file));
    AuditTrail trail(kept);
    for (int i = 0; i < 10; ++i) {
        (void)valueOf(trail.add(now + i, {"nobody", "saw", "learner " + std::to_string(i), ""}));
    }
}

void change(const fs::path& file, const std::string& sql) {
    SQLite::Database raw(file.string(), SQLite::OPEN_READWRITE);
    raw.exec(sql);
}

std::vector<std::string> verified(const fs::path& file, const std::optional<records::AuditHead>& anchor = {}) {
    const Records kept = valueOf(Records::open(file));
    return valueOf(AuditTrail(kept).verify(anchor));
}

/// An ended attempt with reasons.
std::string playToEnd(Records& kept, const std::string& learner = "Ana") {
    const model::Scenario scenario = playground::scenario(scenarioText(3));
    auto begin = newAttempt(scenarioText(3));
    begin.learnerId = valueOf(kept.addLearner(learner, "deckhand", 1)).id;
    const auto head = valueOf(kept.begin(begin));
    auto recorder = kept.recorder(head, tickingClock(), anyMark());
    play::Runner runner(scenario, head.seed);
    for (std::size_t i = 0; i < 3; ++i) {
        const play::Runner before = runner;
        REQUIRE(runner.choose(*scenario.findChoice(std::get<model::SituationId>(before.position()), "tie"),
                              std::chrono::milliseconds(9)));
        REQUIRE_FALSE(recorder->decided(i, before, runner.attempt().decisions.back()));
    }
    REQUIRE_FALSE(recorder->reasoned(0, "It holds."));
    REQUIRE_FALSE(recorder->ended(runner));
    return head.id;
}

} // namespace

SCENARIO("The audit trail tells when a row was altered, taken out, put elsewhere or cut off") {
    Folder folder;
    const auto file = folder / "records.sqlite";
    fill(file);
    REQUIRE(verified(file).empty());
    const auto findings = [&](const std::string& sql) {
        change(file, sql);
        return verified(file);
    };
    WHEN("any field of any row is altered") {
        const char* column = GENERATE("at = at + 1", "actor = 'other'", "action = 'changed'", "subject = 'learner 99'",
                                      "detail = 'x'", "hash = printf('%064d', 7)");
        const int row = GENERATE(1, 5, 11);
        CAPTURE(column, row);
        CHECK_FALSE(
            findings("UPDATE audit SET " + std::string(column) + " WHERE number = " + std::to_string(row)).empty());
    }
    WHEN("a row is taken out") {
        const auto found = findings("DELETE FROM audit WHERE number = 4");
        REQUIRE_FALSE(found.empty());
        CHECK(found[0] == "Row 4 of the audit trail is missing.");
    }
    WHEN("two rows change places") {
        CHECK(findings("UPDATE audit SET number = 99 WHERE number = 4; UPDATE audit SET number = 4 WHERE number = 5; "
                       "UPDATE audit SET number = 5 WHERE number = 99")
                  .size() >= 2);
    }
    WHEN("the last rows are cut off") { CHECK_FALSE(findings("DELETE FROM audit WHERE number > 8").empty()); }
    WHEN("everything is") { CHECK_FALSE(findings("DELETE FROM audit").empty()); }
    WHEN("the whole trail is made anew, and all that the file says of it with it") {
        const auto anchor = [&] {
            const Records kept = valueOf(Records::open(file));
            return valueOf(AuditTrail(kept).head());
        }();
        CHECK(verified(file, anchor).empty());
        change(file, "DELETE FROM audit; UPDATE installation SET audit_rows = 0, audit_head = printf('%064d', 0)");
        fill(file);
        THEN("only an anchor that was written down elsewhere shows it") {
            CHECK(verified(file).empty());
            CHECK(verified(file, anchor).size() == 1);
        }
    }
}

SCENARIO("Where the row about the installation was lost, the trail is gone on with, and that shows in it") {
    Folder folder;
    const auto file = folder / "records.sqlite";
    fill(file);
    change(file, "DELETE FROM installation");
    CHECK(verified(file).empty());
    const Records kept = valueOf(Records::open(file));
    const auto rows = valueOf(AuditTrail(kept).rows(1, 100));
    REQUIRE(rows.size() == 12);
    CHECK(rows.back().event.action == "began");
}

SCENARIO("What came to its end is vouched for by the trail") {
    Folder folder;
    const auto file = folder / "records.sqlite";
    std::string attempt;
    {
        Records kept = valueOf(Records::open(file));
        attempt = playToEnd(kept);
        CHECK(valueOf(records::Seals(kept).verify()).empty());
    }
    const auto findings = [&](const std::string& sql) {
        change(file, "PRAGMA foreign_keys = OFF; " + sql);
        const Records kept = valueOf(Records::open(file));
        return valueOf(records::Seals(kept).verify());
    };
    WHEN("anything of an attempt is altered") {
        const char* sql = GENERATE("UPDATE decision SET choice = 'wait' WHERE number = 1",
                                   "UPDATE decision SET thought = thought + 1 WHERE number = 2",
                                   "UPDATE decision SET available = 'tie' WHERE number = 0",
                                   "UPDATE rationale SET text = 'It was late.'", "DELETE FROM rationale",
                                   "UPDATE attempt SET mode = 'repeat'", "UPDATE attempt SET ending = 'adrift'",
                                   "UPDATE attempt SET rank = 'mate'", "UPDATE attempt SET started = started - 1",
                                   "INSERT INTO appearance (attempt, decision, at) VALUES (1, 1, 7)");
        CAPTURE(sql);
        const auto found = findings(sql);
        REQUIRE(found.size() == 1);
        CHECK(found[0].find(attempt) != std::string::npos);
        CHECK(found[0].find("altered") != std::string::npos);
    }
    WHEN("an attempt is taken out") {
        const auto found =
            findings("DELETE FROM seal; DELETE FROM appearance; DELETE FROM rationale; DELETE FROM decision; "
                     "DELETE FROM attempt");
        REQUIRE(found.size() == 1);
        CHECK(found[0].find("not in the records any more") != std::string::npos);
    }
    WHEN("an attempt is put in from outside") {
        const auto found = findings(
            "INSERT INTO attempt SELECT 2, 'cccccccccccccccccccccccccc', learner, scenario, title, scenario_hash, "
            "framework_hash, program_version, seed, rank, mode, started, ended, ending, ending_title, debrief_digest, "
            "debrief_rules FROM attempt");
        REQUIRE(found.size() == 1);
        CHECK(found[0].find("knows nothing of") != std::string::npos);
    }
}
