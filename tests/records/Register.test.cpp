#include "records/Register.hpp"

#include "records/Accounts.hpp"
#include "records/AuditTrail.hpp"
#include "records/Cohorts.hpp"
#include "records/FilledRecords.hpp"
#include "records/Times.hpp"

using namespace playground;
using records::Accounts;
using records::Records;
using records::Register;
using records::Role;

namespace {

std::string trailOf(const Records& kept) {
    std::string all;
    for (const auto& row : valueOf(records::AuditTrail(kept).rows(1, 1000))) {
        all += row.event.action + " " + row.event.subject + " " + row.event.detail + "\n";
    }
    return all;
}

} // namespace

SCENARIO("Several learners are added together or not at all, each told to the trail by id alone") {
    Records kept = valueOf(Records::inMemory());
    Accounts accounts(kept, cheap);
    (void)valueOf(accounts.setUp("Rowan Achebe", "harbour pencil violet", now));
    Register names(kept);
    const auto added = valueOf(names.add({"Ana Petrov", " Ben Okoro ", "Zoë"}, "mate", "rowan", now));
    REQUIRE(added.size() == 3);
    CHECK(added[1].name == "Ben Okoro");
    CHECK(valueOf(kept.learners()).size() == 3);
    CHECK(trailOf(kept).find("added learner " + added[2].id) != std::string::npos);
    CHECK(trailOf(kept).find("Ana") == std::string::npos);
    const auto before = valueOf(records::AuditTrail(kept).head());
    for (const char* bad : {"ben OKORO", "rowan achebe", "", "New One"}) {
        CAPTURE(bad);
        CHECK(problemOf(names.add({"New One", bad}, "mate", "rowan", now)).sentence.size() > 20);
        CHECK(valueOf(kept.learners()).size() == 3);
        CHECK(valueOf(records::AuditTrail(kept).head()) == before);
    }
}

SCENARIO("A learner is renamed, with the account, and nobody gets a name that is taken") {
    Records kept = valueOf(Records::inMemory());
    Accounts accounts(kept, cheap);
    (void)valueOf(accounts.setUp("Rowan Achebe", "harbour pencil violet", now));
    Register names(kept);
    const auto added = valueOf(names.add({"Ana Petrov", "Ben Okoro"}, "mate", "rowan", now));
    const auto account = valueOf(accounts.addForLearner(added[0].id, "rowan", now));
    CHECK(valueOf(names.rename(added[0].id, " Ana Silva ", "rowan", now)).name == "Ana Silva");
    CHECK(valueOf(kept.findLearner("Ana Silva")).has_value());
    CHECK_FALSE(valueOf(kept.findLearner("Ana Petrov")).has_value());
    CHECK(valueOf(accounts.byId(account.account.id))->name == "Ana Silva");
    CHECK(trailOf(kept).find("renamed learner " + added[0].id + " \n") != std::string::npos);
    CHECK(trailOf(kept).find("Silva") == std::string::npos);
    CHECK(valueOf(names.rename(added[0].id, "ana silva", "rowan", now)).name ==
          "ana silva"); // her own, written otherwise
    const auto before = valueOf(records::AuditTrail(kept).head());
    for (const char* bad : {"ben okoro", "ROWAN ACHEBE", " ", "ana silva"}) {
        CAPTURE(bad);
        (void)names.rename(added[0].id, bad, "rowan", now);
        CHECK(valueOf(kept.findLearner("ana silva"))->id == added[0].id);
        CHECK(valueOf(records::AuditTrail(kept).head()) == before);
    }
    CHECK(problemOf(names.rename("nobody", "Somebody", "rowan", now)).kind == records::ProblemKind::notFound);
}

SCENARIO("Codes are given to several together or to none, and run out after two weeks") {
    Records kept = valueOf(Records::inMemory());
    Accounts accounts(kept, cheap);
    (void)valueOf(accounts.setUp("Rowan Achebe", "harbour pencil violet", now));
    const auto learners = valueOf(Register(kept).add({"Ana Petrov", "Ben Okoro"}, "mate", "rowan", now));
    const auto mina = valueOf(accounts.add("Mina Kowalczyk", Role::supervisor, "rowan", now));
    const auto code = [&accounts] { return valueOf(accounts.prepareCode()); };
    const auto comes = [&accounts](const char* name, const std::string& secret, std::int64_t at) {
        return valueOf(accounts.signIn(name, secret, at));
    };
    GIVEN("one who cannot get one") {
        const auto before = valueOf(records::AuditTrail(kept).head());
        CHECK(problemOf(accounts.giveCodes({{std::nullopt, learners[0].id, code()}, {std::nullopt, "nobody", code()}},
                                           "rowan", now))
                  .sentence.size() > 20);
        CHECK(valueOf(accounts.all()).size() == 2);
        CHECK(valueOf(records::AuditTrail(kept).head()) == before);
    }
    GIVEN("people who can") {
        const std::int64_t later = now + 10 * day;
        const auto given = valueOf(accounts.giveCodes({{std::nullopt, learners[0].id, code()},
                                                       {mina.account.id, {}, code()},
                                                       {std::nullopt, learners[1].id, code()}},
                                                      "rowan", later));
        REQUIRE(given.size() == 3);
        CHECK(given[0].account.name == "Ana Petrov");
        CHECK(given[1].account.name == "Mina Kowalczyk");
        CHECK(std::holds_alternative<records::ChoosePassphrase>(comes("Ana Petrov", given[0].code, later)));
        CHECK(std::holds_alternative<records::NotSignedIn>(comes("Mina Kowalczyk", mina.code, later)));
        CHECK(std::holds_alternative<records::ChoosePassphrase>(comes("Mina Kowalczyk", given[1].code, later)));
        const std::int64_t last = later + records::codeDays * day;
        CHECK(std::holds_alternative<records::ChoosePassphrase>(comes("Ben Okoro", given[2].code, last)));
        CHECK(std::holds_alternative<records::CodeRanOut>(comes("Ben Okoro", given[2].code, last + 1)));
        CHECK(std::holds_alternative<records::NotSignedIn>(comes("Ben Okoro", given[1].code, last + 1)));
        auto tried = accounts.choosePassphrase("Ben Okoro", given[2].code, "window gravel oboe", last + 1);
        CHECK(std::holds_alternative<records::CodeRanOut>(valueOf(std::move(tried))));
        const auto anew = valueOf(accounts.startAnew(given[2].account.id, "rowan", last + 2));
        CHECK(std::holds_alternative<records::ChoosePassphrase>(comes("Ben Okoro", anew.code, last + 3)));
        CHECK(trailOf(kept).find(given[0].code) == std::string::npos);
    }
}

SCENARIO("Several learners join a cohort or get a supervisor in one step, or none of them does") {
    Records kept = valueOf(Records::inMemory());
    Accounts accounts(kept, cheap);
    (void)valueOf(accounts.setUp("Rowan Achebe", "harbour pencil violet", now));
    const auto learners = valueOf(Register(kept).add({"Ana Petrov", "Ben Okoro"}, "mate", "rowan", now));
    const auto mina = valueOf(accounts.add("Mina Kowalczyk", Role::supervisor, "rowan", now)).account.id;
    records::Cohorts cohorts(kept);
    const auto spring = valueOf(cohorts.add("Spring", "rowan", now)).id;
    CHECK(std::holds_alternative<records::Problem>(cohorts.joinAll(spring, {learners[0].id, "nobody"}, "rowan", now)));
    CHECK(valueOf(cohorts.learnersOf(spring)).empty());
    (void)valueOf(cohorts.joinAll(spring, {learners[0].id, learners[1].id}, "rowan", now));
    CHECK(valueOf(cohorts.learnersOf(spring)).size() == 2);
    (void)valueOf(cohorts.assignAll({learners[0].id, learners[1].id}, mina, "rowan", now));
    CHECK(valueOf(cohorts.assignedTo(mina)).size() == 2);
    const auto before = valueOf(records::AuditTrail(kept).head());
    (void)valueOf(cohorts.assignAll({learners[0].id, learners[1].id}, mina, "rowan", now)); // done already
    CHECK(valueOf(records::AuditTrail(kept).head()) == before);
    (void)valueOf(cohorts.unassignAll({learners[0].id, learners[1].id}, mina, "rowan", now));
    CHECK(valueOf(cohorts.assignedTo(mina)).empty());
}
