#include "records/Reviews.hpp"

#include "records/Accounts.hpp"
#include "records/AuditTrail.hpp"
#include "records/Connection.hpp"
#include "records/FilledRecords.hpp"
#include "records/Seal.hpp"
#include "records/Secure.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace playground;
using records::ProblemKind;
using records::Records;
using records::Reviews;

SCENARIO("What is said of an attempt is added, answered, and never changed unseen") {
    constexpr std::int64_t now = 1'767'225'600'000;
    Folder folder;
    const auto file = folder / "records.sqlite";
    const std::string attempt = fillRecords(file, 3);
    Records kept = valueOf(Records::open(file));
    records::Accounts accounts(kept, {1, 8192});
    const auto supervisor = valueOf(accounts.add("Sunita Rhys", records::Role::supervisor, "nobody", now)).account.id;
    const auto learner = valueOf(kept.learners())[0].id;
    const auto theirs = valueOf(accounts.addForLearner(learner, "nobody", now)).account.id;
    Reviews reviews(kept);
    const auto first =
        valueOf(reviews.comment({attempt, 1, {}, supervisor, "What did you see there?\nAnd why wait?"}, now));
    const auto reply = valueOf(reviews.comment({attempt, 1, first.id, theirs, "The rope was wet."}, now + 1));
    (void)valueOf(reviews.comment({attempt, {}, {}, supervisor, "Well looked after."}, now + 2));
    THEN("it stands there in order, each by its author") {
        const auto all = valueOf(reviews.commentsOn(attempt));
        REQUIRE(all.size() == 3);
        CHECK(all[0].authorName == "Sunita Rhys");
        CHECK(all[0].decision == 1);
        CHECK(all[1].answers == first.id);
        CHECK(all[1].authorName == "Ana 3");
        CHECK_FALSE(all[2].decision);
        CHECK(valueOf(reviews.commentCounts(learner)).at(attempt) == 3);
        CHECK(valueOf(reviews.findComment(reply.id.substr(0, 12)))->text == "The rope was wet.");
        CHECK(valueOf(records::Seals(kept).verify()).empty());
    }
    THEN("what cannot be kept is refused with the reason") {
        const records::NewComment good{attempt, 1, {}, supervisor, "Yes."};
        auto bad = good;
        bad.text = " \n ";
        CHECK(problemOf(reviews.comment(bad, now)).kind == ProblemKind::refused);
        bad.text = std::string(5001, 'x');
        CHECK(problemOf(reviews.comment(bad, now)).kind == ProblemKind::refused);
        bad.text = "bell \a";
        CHECK(problemOf(reviews.comment(bad, now)).kind == ProblemKind::refused);
        bad = good;
        bad.decision = 3;
        CHECK(problemOf(reviews.comment(bad, now)).kind == ProblemKind::notFound);
        bad = good;
        bad.answers = "zzzzzzzzzzzzzzzzzzzzzzzzzz";
        CHECK(problemOf(reviews.comment(bad, now)).kind == ProblemKind::notFound);
        bad = good;
        bad.attempt = "zzzzzzzzzzzzzzzzzzzzzzzzzz";
        CHECK(problemOf(reviews.comment(bad, now)).kind == ProblemKind::notFound);
        CHECK(valueOf(reviews.commentsOn(attempt)).size() == 3);
    }
    WHEN("a conversation about the profile is signed off") {
        const auto signOff = valueOf(reviews.signOff(
            {learner, {}, supervisor, "We talked about ropes.", "Knots by May.", "Part 1: …"}, now + 3));
        CHECK(signOff.digest == records::contentHash("Part 1: …"));
        CHECK(valueOf(reviews.signOffsOf(learner))[0].agreed == "Knots by May.");
        CHECK(problemOf(reviews.signOff({learner, attempt, supervisor, "Open still.", "", "x"}, now)).kind ==
              ProblemKind::refused);
        CHECK(valueOf(records::Seals(kept).verify()).empty());
        THEN("altering it, or a comment, from outside shows") {
            const char* sql =
                GENERATE("UPDATE sign_off SET agreed = 'Nothing.'", "UPDATE sign_off SET signed = 'x'",
                         "UPDATE sign_off SET at = at + 1", "UPDATE sign_off SET supervisor_name = 'Other'",
                         "DELETE FROM sign_off", "UPDATE comment SET text = 'No.' WHERE number = 2",
                         "UPDATE comment SET decision = 0 WHERE number = 2", "DELETE FROM comment WHERE number = 3");
            CAPTURE(sql);
            kept.connection()->database.exec(sql);
            CHECK(valueOf(records::Seals(kept).verify()).size() == 1);
        }
    }
}
