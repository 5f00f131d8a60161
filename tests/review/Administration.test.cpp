#include "review/Administration.hpp"

#include "records/AuditTrail.hpp"
#include "records/FilledRecords.hpp"

#include <functional>

using namespace playground;
using records::Records;
using review::Administration;
using review::Change;
using review::Office;
using review::Role;
using review::Visitor;

namespace {

constexpr std::int64_t now = 1'767'225'600'000;

/// An installation with one of each role; Femi facilitates the spring cohort with Ben in it.
struct Town {
    Records kept = valueOf(Records::inMemory());
    Administration office{kept, [] { return now; }, {1, 8192}};
    Visitor rowan, femi, sunita, ben, anybody;
    std::string ana, autumn, spring;

    Town() {
        rowan = visitor(got(office.setUp("Rowan Achebe", "harbour pencil violet")));
        femi = visitor(got(office.addAccount(rowan, "Femi Brandt", Role::facilitator)).account);
        sunita = visitor(got(office.addAccount(rowan, "Sunita Rhys", Role::supervisor)).account);
        ana = got(office.addLearner(rowan, "Ana Petrov", "deckhand")).id;
        const auto bens = got(office.addLearner(femi, "Ben Okoro", "mate")).id;
        ben = visitor(got(office.addLearnersAccount(rowan, bens)).account);
        spring = got(office.addCohort(rowan, "Spring intake")).id;
        autumn = got(office.addCohort(rowan, "Autumn intake")).id;
        REQUIRE_FALSE(office.facilitate(rowan, spring, femi.account, Change::add));
        REQUIRE_FALSE(office.enrol(femi, spring, bens, Change::add));
    }

    template <class Value>
    static Value got(practice::Outcome<Value> outcome) {
        if (const auto* problem = std::get_if<practice::Problem>(&outcome)) {
            FAIL(problem->sentence);
        }
        return std::get<Value>(std::move(outcome));
    }

    static Visitor visitor(const records::Account& account) {
        return {account.id, account.name, account.role, account.learnerId};
    }

    [[nodiscard]] std::int64_t rows() const { return valueOf(records::AuditTrail(kept).head()).rows; }
    [[nodiscard]] records::AuditEvent last() const {
        return valueOf(records::AuditTrail(kept).rows(rows(), 1)).front().event;
    }
};

template <class Value>
std::string said(const practice::Outcome<Value>& outcome) {
    const auto* problem = std::get_if<practice::Problem>(&outcome);
    return problem != nullptr ? problem->sentence : std::string();
}

std::string said(const std::optional<practice::Problem>& problem) {
    return problem ? problem->sentence : std::string();
}

} // namespace

SCENARIO("Each call of the administration asks who may, says why not, and then has changed nothing") {
    Town town;
    Administration& office = town.office;
    const std::string mins = town.sunita.account;
    struct Call {
        const char* name;
        std::function<std::string(const Visitor&)> run;
        Office office;
    };
    const Call calls[] = {
        {"people", [&](const Visitor& who) { return said(office.people(who)); }, Office::manageAccounts},
        {"add", [&](const Visitor& who) { return said(office.addAccount(who, "New", Role::supervisor)); },
         Office::manageAccounts},
        {"add learner's", [&](const Visitor& who) { return said(office.addLearnersAccount(who, town.ana)); },
         Office::manageAccounts},
        {"new code", [&](const Visitor& who) { return said(office.newCode(who, mins)); }, Office::manageAccounts},
        {"close", [&](const Visitor& who) { return said(office.close(who, mins)); }, Office::manageAccounts},
        {"add learner", [&](const Visitor& who) { return said(office.addLearner(who, "Noor", "mate")); },
         Office::addLearner},
        {"add cohort", [&](const Visitor& who) { return said(office.addCohort(who, "Winter")); },
         Office::manageCohorts},
        {"facilitate",
         [&](const Visitor& who) { return said(office.facilitate(who, town.autumn, town.femi.account, Change::add)); },
         Office::manageCohorts},
        {"assign", [&](const Visitor& who) { return said(office.assign(who, town.ana, mins, Change::add)); },
         Office::manageCohorts},
        {"supervisors", [&](const Visitor& who) { return said(office.supervisorsOf(who, town.ana)); },
         Office::manageCohorts},
        {"supervised", [&](const Visitor& who) { return said(office.supervisedBy(who, mins)); }, Office::manageCohorts},
        {"cohorts of", [&](const Visitor& who) { return said(office.cohortsOf(who, {})); }, Office::manageCohorts},
        {"settled", [&](const Visitor& who) { return said(office.settled(who)); }, Office::settle},
        {"keep", [&](const Visitor& who) { return said(office.keepFor(who, 365)); }, Office::settle},
        {"lock", [&](const Visitor& who) { return said(office.lockAfter(who, 5)); }, Office::settle},
        {"erase", [&](const Visitor& who) { return said(office.eraseDue(who)); }, Office::erase},
        {"add learners",
         [&](const Visitor& who) {
             return said(office.addLearners(who, {"One", "Two"}, "mate"));
         },
         Office::addLearner},
        {"rename", [&](const Visitor& who) { return said(office.rename(who, town.ana, "Ana Silva")); },
         Office::manageCohorts},
        {"prepare", [&](const Visitor& who) { return said(office.prepareCode(who)); }, Office::manageAccounts},
        {"codes",
         [&](const Visitor& who) {
             return said(office.giveCodes(who, {{mins, {}}}, {Town::got(office.prepareCode(town.rowan))}));
         },
         Office::manageAccounts},
        {"sheet", [&](const Visitor& who) { return said(office.tellOfSheet(who, 1)); }, Office::manageAccounts},
        {"assign all", [&](const Visitor& who) { return said(office.assignAll(who, {town.ana}, mins, Change::add)); },
         Office::manageCohorts},
        {"erase a person",
         [&](const Visitor& who) {
             return said(office.erase(who, {"Ana Silva", {}, records::Learner{town.ana, "Ana Silva", "mate"}}));
         },
         Office::erase},
    };
    for (const Call& call : calls) {
        for (const Visitor& who : {town.femi, town.sunita, town.ben, town.anybody}) {
            if (review::may(who, call.office)) {
                continue;
            }
            const auto before = town.rows();
            CAPTURE(call.name, who.name);
            CHECK(call.run(who) == review::whyNot(who, call.office));
            CHECK(town.rows() == before);
        }
    }
    for (const Call& call : calls) {
        CAPTURE(call.name);
        CHECK(call.run(town.rowan) == "");
    }
}

SCENARIO("A facilitator says who is in a cohort that is theirs, and in no other") {
    Town town;
    using review::Deed;
    CHECK(said(town.office.enrol(town.femi, town.autumn, town.ana, Change::add)) ==
          review::whyNot(town.femi, Deed::enrol));
    CHECK(said(town.office.enrol(town.sunita, town.spring, town.ana, Change::add)) ==
          review::whyNot(town.sunita, Deed::enrol));
    CHECK(said(town.office.roster(town.femi, town.autumn)) == review::whyNot(town.femi, Deed::enrol));
    CHECK(said(town.office.cohorts(town.ben)) == review::whyNot(town.ben, Deed::enrol));
    CHECK(said(town.office.findLearner(town.sunita, "Ana Petrov")) == review::whyNot(town.sunita, Deed::enrol));
    CHECK(said(town.office.learners(town.sunita)) == review::whyNot(town.sunita, Deed::enrol));
    const auto theirs = Town::got(town.office.cohorts(town.femi));
    REQUIRE(theirs.size() == 1);
    CHECK(theirs.front().id == town.spring);
    CHECK(Town::got(town.office.learners(town.femi)).size() == 1); // nobody but those in their cohorts is listed

    REQUIRE_FALSE(town.office.enrol(town.femi, town.spring, town.ana, Change::add));
    CHECK(town.last().action == "joined");
    CHECK(town.last().actor == town.femi.account);
    const auto roster = Town::got(town.office.roster(town.femi, town.spring));
    REQUIRE(roster.learners.size() == 2);
    CHECK(roster.learners.front().name == "Ana Petrov");
    REQUIRE(roster.facilitators.size() == 1);
    CHECK(roster.facilitators.front().name == "Femi Brandt");
    REQUIRE_FALSE(town.office.enrol(town.femi, town.spring, town.ana, Change::remove));
    CHECK(town.last().action == "left");
    CHECK(Town::got(town.office.roster(town.rowan, town.spring)).learners.size() == 1);
}

SCENARIO("Who looks after somebody has the role for it, and who is known here has one line") {
    Town town;
    CHECK_THAT(said(town.office.assign(town.rowan, town.ana, town.femi.account, Change::add)),
               Catch::Contains("Femi Brandt is not a supervisor"));
    CHECK_THAT(said(town.office.facilitate(town.rowan, town.spring, town.sunita.account, Change::add)),
               Catch::Contains("Sunita Rhys is not a facilitator"));
    CHECK_THAT(said(town.office.assign(town.rowan, town.ana, "nobody", Change::add)),
               Catch::Contains("no such account"));
    REQUIRE_FALSE(town.office.assign(town.rowan, town.ana, town.sunita.account, Change::add));
    CHECK(Town::got(town.office.supervisorsOf(town.rowan, town.ana)).front().name == "Sunita Rhys");
    CHECK(Town::got(town.office.supervisedBy(town.rowan, town.sunita.account)).front().name == "Ana Petrov");
    REQUIRE_FALSE(town.office.assign(town.rowan, town.ana, town.sunita.account, Change::remove));
    CHECK(Town::got(town.office.supervisorsOf(town.rowan, town.ana)).empty());

    const auto people = Town::got(town.office.people(town.rowan));
    std::string lines;
    for (const review::Person& person : people) {
        lines += person.name + (person.account ? " a" : "") + (person.learner ? " l" : "") + "; ";
    }
    CHECK(lines == "Rowan Achebe a; Femi Brandt a; Sunita Rhys a; Ana Petrov l; Ben Okoro a l; ");
    CHECK(Town::got(town.office.cohortsOf(town.rowan, people[4])).front().name == "Spring intake");
    CHECK(Town::got(town.office.cohortsOf(town.rowan, people[1])).front().name == "Spring intake");
    CHECK(town.last().action == "unassigned"); // looking is told to nobody
    CHECK_THAT(said(town.office.setUp("Another", "harbour pencil violet")), Catch::Contains("set up here already"));
    CHECK_THAT(said(town.office.close(town.rowan, town.rowan.account)), Catch::Contains("last administrator"));
}

SCENARIO("What is due is counted by what was settled, and erased only by who may") {
    std::int64_t clock = now;
    Records kept = valueOf(Records::inMemory());
    Administration office(kept, [&clock] { return clock; }, {1, 8192});
    auto begin = newAttempt();
    begin.started = now;
    (void)valueOf(kept.begin(begin));
    const auto counted = [&office] { return Town::got(office.due()); };
    CHECK_FALSE(counted().keptDays);
    REQUIRE_FALSE(office.keepFor({}, 365));
    CHECK(counted().keptDays == 365);
    clock = now;
    CHECK(counted().over.all() + counted().soon.all() == 0);
    clock = now + std::int64_t{350} * 86'400'000;
    CHECK(counted().soon.all() == 1);
    CHECK(counted().over.all() == 0);
    clock = now + std::int64_t{366} * 86'400'000;
    CHECK(counted().soon.all() == 0);
    CHECK(counted().over.all() == 1);
    CHECK(Town::got(office.eraseDue({})).rows.attempts == 1);
    CHECK(counted().over.all() == 0);
    CHECK_THAT(said(office.keepFor({}, 0)), Catch::Contains("Nothing was changed"));
    CHECK_THAT(said(office.lockAfter({}, 241)), Catch::Contains("1 to 240"));
}

SCENARIO("Names are told to those alone who may read them, and codes go to those alone who wait for one") {
    Town town;
    CHECK(Town::got(town.office.knownNames(town.femi)) == std::vector<std::string>{"Ben Okoro"});
    CHECK(Town::got(town.office.knownNames(town.rowan)).size() == 5);
    CHECK(said(town.office.knownNames(town.sunita)) == review::whyNot(town.sunita, review::Deed::enrol));
    CHECK(said(town.office.enrolAll(town.femi, town.autumn, {town.ana})) ==
          review::whyNot(town.femi, review::Deed::enrol));
    REQUIRE_FALSE(town.office.enrolAll(town.femi, town.spring, {town.ana}));
    CHECK(Town::got(town.office.roster(town.femi, town.spring)).learners.size() == 2);

    REQUIRE_FALSE(town.office.close(town.rowan, town.femi.account));
    const auto wishes = review::codesFor(Town::got(town.office.people(town.rowan)));
    CHECK(wishes.signedIn == 1); // Rowan
    CHECK(wishes.closed == 1);   // Femi
    REQUIRE(wishes.wanted.size() == 3);
    CHECK(wishes.wanted[0].account == town.sunita.account);
    CHECK(wishes.wanted[1].learner == town.ana);
    CHECK(said(town.office.giveCodes(town.rowan, wishes.wanted, {})).size() > 10);
}
