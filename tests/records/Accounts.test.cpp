#include "records/Accounts.hpp"

#include "records/AuditTrail.hpp"
#include "records/Overview.hpp"
#include "records/Playground.hpp"
#include "records/Times.hpp"

using namespace playground;
using records::Accounts;
using records::ProblemKind;
using records::Records;
using records::Role;

namespace {

records::Account setUp(Accounts& accounts) {
    return valueOf(accounts.setUp("Rowan Achebe", "harbour pencil violet", now));
}

template <class Way>
bool went(const records::Outcome<records::SignIn>& outcome) {
    const auto* how = std::get_if<records::SignIn>(&outcome);
    return how != nullptr && std::holds_alternative<Way>(*how);
}

} // namespace

SCENARIO("The first account is an administrator's, who chose a passphrase") {
    const Records kept = valueOf(Records::inMemory());
    Accounts accounts(kept, cheap);
    CHECK_FALSE(valueOf(accounts.any()));
    GIVEN("a passphrase that nobody should have") {
        for (const char* bad :
             {"", "short", "eleven char", "aaaaaaaaaaaaaaaa", "I am Rowan Achebe now", "with a\ttab inside"}) {
            CAPTURE(bad);
            const auto problem = problemOf(accounts.setUp("Rowan Achebe", bad, now));
            CHECK(problem.kind == ProblemKind::refused);
            CHECK(problem.sentence.size() > 40);
        }
        CHECK_FALSE(valueOf(accounts.any()));
    }
    GIVEN("a good one") {
        const auto account = setUp(accounts);
        CHECK(account.role == Role::administrator);
        CHECK(valueOf(accounts.any()));
        CHECK(went<records::SignedIn>(accounts.signIn("rowan achebe", "harbour pencil violet", now)));
        CHECK(went<records::NotSignedIn>(accounts.signIn("Rowan Achebe", "harbour pencil violets", now)));
        CHECK(went<records::NotSignedIn>(accounts.signIn("Nobody", "harbour pencil violet", now)));
        THEN("there is no second first one") {
            CHECK(problemOf(accounts.setUp("Somebody Else", "harbour pencil violet", now)).kind ==
                  ProblemKind::refused);
        }
        THEN("the last administrator's account stays open") {
            CHECK(problemOf(accounts.close(account.id, account.id, now)).kind == ProblemKind::refused);
        }
    }
}

SCENARIO("Somebody with a new account signs in with a code, once, and chooses a passphrase") {
    Records kept = valueOf(Records::inMemory());
    Accounts accounts(kept, cheap);
    const auto administrator = setUp(accounts);
    const auto added = valueOf(accounts.add("Mina Kowalczyk", Role::supervisor, administrator.id, now));
    CHECK(added.account.waitsForCode);
    CHECK(added.code.size() == 14);
    std::string typed = added.code;
    std::erase(typed, '-');
    for (char& letter : typed) {
        letter = static_cast<char>(std::tolower(letter));
    }
    CHECK(went<records::ChoosePassphrase>(accounts.signIn("Mina Kowalczyk", typed, now)));
    CHECK(problemOf(accounts.choosePassphrase("Mina Kowalczyk", typed, "too short", now)).kind == ProblemKind::refused);
    CHECK(went<records::SignedIn>(accounts.choosePassphrase("Mina Kowalczyk", typed, "window gravel oboe", now)));
    CHECK(went<records::NotSignedIn>(accounts.signIn("Mina Kowalczyk", added.code, now)));
    CHECK(went<records::SignedIn>(accounts.signIn("Mina Kowalczyk", "window gravel oboe", now)));
    WHEN("an administrator gives them a new start") {
        const auto anew = valueOf(accounts.startAnew(added.account.id, administrator.id, now));
        CHECK(anew.code != added.code);
        CHECK(went<records::NotSignedIn>(accounts.signIn("Mina Kowalczyk", "window gravel oboe", now)));
        CHECK(went<records::ChoosePassphrase>(accounts.signIn("Mina Kowalczyk", anew.code, now)));
    }
    WHEN("the account is closed") {
        (void)valueOf(accounts.close(added.account.id, administrator.id, now));
        CHECK(went<records::NotSignedIn>(accounts.signIn("Mina Kowalczyk", "window gravel oboe", now)));
    }
    WHEN("a name is wanted that is taken") {
        (void)valueOf(kept.addLearner("Ana", "deckhand", now));
        CHECK(problemOf(accounts.add("ANA", Role::facilitator, administrator.id, now)).kind == ProblemKind::refused);
        CHECK(problemOf(accounts.add("mina kowalczyk", Role::facilitator, administrator.id, now)).kind ==
              ProblemKind::refused);
        CHECK(problemOf(kept.addLearner("Mina Kowalczyk", "deckhand", now)).kind == ProblemKind::refused);
    }
    WHEN("a learner gets an account") {
        const auto learner = valueOf(kept.addLearner("Ana", "deckhand", now));
        const auto theirs = valueOf(accounts.addForLearner(learner.id, administrator.id, now));
        CHECK(theirs.account.name == "Ana");
        CHECK(went<records::ChoosePassphrase>(accounts.signIn("ana", theirs.code, now)));
        CHECK(problemOf(accounts.addForLearner(learner.id, administrator.id, now)).kind == ProblemKind::refused);
    }
}

SCENARIO("Guessing at a passphrase takes longer and longer, over restarts too") {
    Folder folder;
    const auto file = folder / "records.sqlite";
    const auto guess = [&](std::int64_t at) {
        const Records kept = valueOf(Records::open(file));
        Accounts accounts(kept, cheap);
        return valueOf(accounts.signIn("Rowan Achebe", "not this one at all", at));
    };
    {
        const Records kept = valueOf(Records::open(file));
        Accounts accounts(kept, cheap);
        setUp(accounts);
    }
    for (int i = 0; i < records::freeFailures; ++i) {
        CHECK(std::holds_alternative<records::NotSignedIn>(guess(now)));
    }
    std::int64_t at = now;
    std::int64_t before = 0;
    for (int i = 0; i < 12; ++i) {
        const auto answer = guess(at);
        REQUIRE(std::holds_alternative<records::Wait>(answer));
        const std::int64_t wait = std::get<records::Wait>(answer).milliseconds;
        CHECK(wait == std::min(records::longestWait, before == 0 ? records::firstWait : before * 2));
        at += wait;
        CHECK(std::holds_alternative<records::NotSignedIn>(guess(at)));
        before = wait;
    }
    const Records kept = valueOf(Records::open(file));
    Accounts accounts(kept, cheap);
    THEN("the right one has to wait as well, and then ends it") {
        CHECK(went<records::Wait>(accounts.signIn("Rowan Achebe", "harbour pencil violet", at)));
        CHECK(went<records::SignedIn>(
            accounts.signIn("Rowan Achebe", "harbour pencil violet", at + records::longestWait)));
        CHECK(went<records::NotSignedIn>(accounts.signIn("Rowan Achebe", "wrong again and again", at)));
    }
    THEN("a clock that was set back a year makes nobody wait longer than the longest wait") {
        const auto answer = valueOf(accounts.signIn("Rowan Achebe", "harbour pencil violet", at - 31'536'000'000));
        CHECK(std::get<records::Wait>(answer).milliseconds <= records::longestWait);
    }
}

SCENARIO("What is done with accounts is told to the audit trail, by ids alone") {
    const Records kept = valueOf(Records::inMemory());
    Accounts accounts(kept, cheap);
    const auto administrator = setUp(accounts);
    (void)valueOf(accounts.add("Mina Kowalczyk", Role::supervisor, administrator.id, now));
    (void)accounts.signIn("Rowan Achebe", "harbour pencil violets", now);
    (void)accounts.signIn("Rowan Achebe", "harbour pencil violet", now);
    std::vector<std::string> actions;
    for (const auto& row : valueOf(records::AuditTrail(kept).rows(1, 100))) {
        actions.push_back(row.event.action);
        CHECK(row.event.subject.find("Rowan") == std::string::npos);
        CHECK(row.event.detail.find("Mina") == std::string::npos);
    }
    CHECK(actions == std::vector<std::string>{"began", "set up", "added", "failed to sign in", "signed in"});
}

SCENARIO("Who asks what is kept of them is told when they came and what became of their account") {
    Folder folder;
    Records kept = valueOf(Records::open(folder / "records.sqlite"));
    const auto ana = valueOf(kept.addLearner("Ana", "deckhand", 100)).id;
    Accounts accounts(kept, cheap);
    auto dates = valueOf(records::datesOf(kept, ana));
    CHECK(dates.added == 100);
    CHECK_FALSE(dates.accountAdded);
    CHECK(dates.failedSignIns == 0);
    const auto account = valueOf(accounts.addForLearner(ana, "nobody", 200)).account.id;
    (void)valueOf(accounts.signIn("Ana", "not the code", 300));
    dates = valueOf(records::datesOf(kept, ana));
    CHECK(dates.accountAdded == 200);
    CHECK_FALSE(dates.accountClosed);
    CHECK(dates.failedSignIns == 1);
    (void)valueOf(accounts.close(account, "nobody", 400));
    CHECK(valueOf(records::datesOf(kept, ana)).accountClosed == 400);
}
