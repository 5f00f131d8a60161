#include "records/Cohorts.hpp"

#include "records/Accounts.hpp"
#include "records/AuditTrail.hpp"
#include "records/FilledRecords.hpp"
#include "records/Overview.hpp"
#include "records/Times.hpp"

using namespace playground;
using records::Cohorts;
using records::ProblemKind;
using records::Records;

SCENARIO("Cohorts have learners and facilitators, and learners have supervisors") {
    Records kept = valueOf(Records::inMemory());
    records::Accounts accounts(kept, {1, 8192});
    const auto facilitator = valueOf(accounts.add("Femi Brandt", records::Role::facilitator, "nobody", now)).account.id;
    const auto supervisor = valueOf(accounts.add("Sunita Rhys", records::Role::supervisor, "nobody", now)).account.id;
    const auto ana = valueOf(kept.addLearner("Ana", "deckhand", now)).id;
    const auto ben = valueOf(kept.addLearner("Ben", "deckhand", now)).id;
    Cohorts cohorts(kept);
    const auto spring = valueOf(cohorts.add("  Spring intake ", "nobody", now));
    CHECK(spring.name == "Spring intake");
    CHECK(problemOf(cohorts.add("SPRING INTAKE", "nobody", now)).kind == ProblemKind::refused);
    CHECK(problemOf(cohorts.add("", "nobody", now)).kind == ProblemKind::refused);
    (void)valueOf(cohorts.join(spring.id, ana, "nobody", now));
    (void)valueOf(cohorts.facilitate(spring.id, facilitator, "nobody", now));
    (void)valueOf(cohorts.assign(ben, supervisor, "nobody", now));

    CHECK(valueOf(cohorts.learnersOf(spring.id)) == std::vector<std::string>{ana});
    CHECK(valueOf(cohorts.find("spring intake"))->learners == 1);
    CHECK(valueOf(cohorts.facilitatedBy(facilitator)).size() == 1);
    CHECK(valueOf(cohorts.facilitatedBy(supervisor)).empty());
    CHECK(valueOf(cohorts.isInCohortOf(ana, facilitator)));
    CHECK_FALSE(valueOf(cohorts.isInCohortOf(ben, facilitator)));
    CHECK(valueOf(cohorts.isAssigned(ben, supervisor)));
    CHECK_FALSE(valueOf(cohorts.isAssigned(ana, supervisor)));
    WHEN("each is asked whose lines they see") {
        const auto names = [&](const records::Whose& whose) {
            std::string all;
            for (const auto& line : valueOf(records::learnerLines(kept, whose))) {
                all += line.learner.name + " ";
            }
            return all;
        };
        CHECK(names({}) == "Ana Ben ");
        CHECK(names({ana, {}, {}, {}}) == "Ana ");
        CHECK(names({{}, spring.id, {}, {}}) == "Ana ");
        CHECK(names({{}, {}, supervisor, {}}) == "Ben ");
        CHECK(names({{}, {}, {}, facilitator}) == "Ana ");
        CHECK(names({{}, spring.id, supervisor, {}}).empty());
    }
    WHEN("it is done again, or for somebody who is not there") {
        const auto before = valueOf(records::AuditTrail(kept).head()).rows;
        (void)valueOf(cohorts.join(spring.id, ana, "nobody", now));
        CHECK(valueOf(records::AuditTrail(kept).head()).rows == before);
        CHECK(problemOf(cohorts.join(spring.id, "zzzzzzzzzzzzzzzzzzzzzzzzzz", "nobody", now)).kind ==
              ProblemKind::refused);
    }
    WHEN("it ends") {
        (void)valueOf(cohorts.leave(spring.id, ana, "nobody", now));
        (void)valueOf(cohorts.unassign(ben, supervisor, "nobody", now));
        (void)valueOf(cohorts.noLongerFacilitate(spring.id, facilitator, "nobody", now));
        CHECK(valueOf(cohorts.learnersOf(spring.id)).empty());
        CHECK_FALSE(valueOf(cohorts.isAssigned(ben, supervisor)));
        CHECK(valueOf(cohorts.facilitatedBy(facilitator)).empty());
    }
}

SCENARIO("A learner's line counts what they did, and no run by policy") {
    Folder folder;
    const auto file = folder / "records.sqlite";
    fillRecords(file, 3);
    Records kept = valueOf(Records::open(file));
    auto automatic = newAttempt();
    automatic.learnerId = valueOf(kept.learners())[0].id;
    automatic.policy = "good";
    (void)valueOf(kept.begin(automatic));
    const auto lines = valueOf(records::learnerLines(kept, {}));
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].open == 1);
    CHECK(lines[0].firstAttempts == 0);
    CHECK(lines[0].lastAttempt == 1'767'225'600'000);
    CHECK_FALSE(lines[0].lastSignOff);
}
