#include "records/Secure.hpp"
#include "window/ReviewHouse.hpp"
#include "window/ReviewWords.hpp"
#include "window/Strings.hpp"

using namespace window;
using namespace std::chrono_literals;

namespace {

std::vector<records::Comment> commentsOn(ReviewHouse& house, const std::string& attempt) {
    return ReviewHouse::kept(records::Reviews(house.records).commentsOn(attempt));
}

} // namespace

SCENARIO("A learner's page answers what was shown, how sure that is, and what comes next") {
    ReviewHouse house;
    Robot robot(house.practice, house.options());
    ReviewHouse::toAnasPage(robot);
    CHECK(robot.sees(words::noConversation));
    CHECK(robot.sees(words::whatNext));
    CHECK(robot.sees(words::inShort));
    CHECK(robot.sees("first attempt"));
    CHECK(robot.sees("played again"));

    THEN("a number leads to its decisions, with the version of the key, and back") {
        robot.click("Emotionally aware");
        REQUIRE(robot.screen() == "evidence");
        CHECK(robot.sees("DECISION"));
        CHECK(robot.sees("key "));
        CHECK(robot.sees("The choices, and the author's reasoning"));
        CHECK_FALSE(robot.sees("open to you"));
        robot.press(Key::escape);
        CHECK(robot.screen() == "learner-page");
    }
    THEN("two attempts chosen from the list stand side by side") {
        const auto compares = [&] {
            std::vector<Widget*> all;
            for (Widget* widget : focusOrder(robot.top().root()))
                if (const auto* button = dynamic_cast<Button*>(widget); button && button->text() == words::choose)
                    all.push_back(widget);
            return all;
        }();
        REQUIRE(compares.size() == 2);
        CHECK_FALSE(robot.find(words::compareNow)); // until two are chosen, and it says so
        CHECK(robot.sees(words::chooseTwo(0)));
        compares[0]->activate();
        CHECK_FALSE(robot.find(words::compareNow));
        CHECK(robot.sees("One is chosen: choose another"));
        compares[1]->activate();
        robot.click(words::compareNow);
        REQUIRE(robot.screen() == "compare");
        CHECK(robot.sees(words::twoPaths));
        CHECK(robot.sees("First: "));
        CHECK(robot.sees("FIRST · "));
        CHECK_THAT(robot.everything(), Catch::Contains(words::modeName("repeat")));
        robot.press(Key::escape);
        CHECK(robot.screen() == "learner-page");
    }
    THEN("a conversation is signed off as it stands, and heads the page from then on") {
        robot.press(Key::enter);
        REQUIRE(robot.screen() == "sign-off");
        CHECK(robot.sees("2 attempts."));
        CHECK(robot.sees("Sign off a conversation with Ana Petrov"));
        CHECK(robot.sees(records::contentHash("Summary:\n2 attempts.")));
        robot.press(Key::tab);
        robot.press(Key::tab);
        robot.press(Key::enter);
        CHECK(robot.screen() == "sign-off"); // without a word of what was said it is none
        CHECK(ReviewHouse::kept(records::Reviews(house.records).signOffsOf(house.ana)).empty());
        robot.press(Key::tab, true);
        robot.press(Key::tab, true);
        robot.type(U"We talked about the glass.");
        robot.press(Key::tab);
        robot.type(U"Listen first, by May.");
        robot.click(words::signNow);
        REQUIRE(robot.screen() == "message"); // one question before it stands
        CHECK(robot.sees("You talked with Ana Petrov."));
        robot.press(Key::escape);
        REQUIRE(robot.screen() == "sign-off");
        CHECK(ReviewHouse::kept(records::Reviews(house.records).signOffsOf(house.ana)).empty());
        CHECK(robot.sees("We talked about the glass."));
        robot.click(words::signNow);
        robot.press(Key::enter);
        REQUIRE(robot.screen() == "learner-page");
        CHECK(robot.sees("We talked about the glass."));
        CHECK(robot.sees("Listen first, by May."));
        CHECK(robot.sees("Signed off by Sunita Rhys on"));
        const auto kept = ReviewHouse::kept(records::Reviews(house.records).signOffsOf(house.ana));
        REQUIRE(kept.size() == 1);
        CHECK(kept[0].signedText == "Summary:\n2 attempts.");
        CHECK_FALSE(kept[0].attempt);
        robot.press(Key::escape);
        REQUIRE(robot.screen() == "learners");
        CHECK_FALSE(robot.sees("No conversation yet")); // the list knows of it as well
        CHECK_FALSE(robot.sees("and no conversation"));
        CHECK(robot.sees("Last conversation"));
    }
}

SCENARIO("A supervisor comments on a decision, the learner finds that in their debrief and replies") {
    ReviewHouse house;
    {
        Robot robot(house.practice, house.options());
        ReviewHouse::toAnasPage(robot);
        robot.click("first attempt · ");
        REQUIRE(robot.screen() == "debrief");
        REQUIRE(robot.tabTo(words::addComment));
        robot.press(Key::enter);
        robot.press(Key::tab);
        robot.press(Key::enter);
        CHECK(commentsOn(house, house.anasFirst).empty()); // nothing was written
        robot.press(Key::tab, true);
        robot.type(U"What did you hear first?");
        robot.press(Key::tab);
        robot.press(Key::enter);
        CHECK(robot.sees("What did you hear first?"));
        CHECK(robot.sees("Sunita Rhys · "));
        REQUIRE(commentsOn(house, house.anasFirst).size() == 1);
        robot.press(Key::escape);
        REQUIRE(robot.screen() == "learner-page");
        CHECK(robot.sees("1 comment"));
    }
    Robot robot(house.practice, house.options());
    ReviewHouse::signIn(robot, U"Ana Petrov", ReviewHouse::typedSecret);
    robot.click(words::earlierAttempts);
    robot.click("first attempt · ");
    REQUIRE(robot.screen() == "debrief");
    CHECK(robot.sees("What did you hear first?"));
    CHECK_FALSE(robot.find(words::addComment));
    REQUIRE(robot.tabTo(words::reply));
    robot.press(Key::enter);
    CHECK(robot.sees("In reply to Sunita Rhys"));
    robot.type(U"Her breath.");
    robot.click(words::keep);
    CHECK(robot.sees("in reply to Sunita Rhys"));
    const auto kept = commentsOn(house, house.anasFirst);
    REQUIRE(kept.size() == 2);
    CHECK(kept[1].answers == kept[0].id);
    CHECK(kept[1].authorName == "Ana Petrov");
}

SCENARIO("A debrief is told of the learner to somebody else, and to the learner as theirs") {
    ReviewHouse house;
    const auto told = [&](std::u32string_view who, const std::function<void(Robot&)>& open) {
        Robot robot(house.practice, house.options());
        ReviewHouse::signIn(robot, who, ReviewHouse::typedSecret);
        open(robot);
        REQUIRE(robot.screen() == "debrief");
        return robot.everything();
    };
    // Questions are put to the learner whoever reads them.
    const auto openPage = [](Robot& robot) {
        robot.click("Ana Petrov");
        robot.click("first attempt · ");
    };
    const std::string another = told(U"Sunita Rhys", openPage);
    for (const char* sentence : {"The choice taken was the strongest open then in ", "Over the decisions that averages",
                                 words::theirFlagKey, words::theirReflection}) {
        CAPTURE(sentence);
        CHECK_THAT(another, Catch::Contains(sentence));
    }
    CHECK_THAT(another, !Catch::Contains("You took") && !Catch::Contains("open to you") &&
                            !Catch::Contains("your decisions") && !Catch::Contains("your rank"));
    const std::string own = told(U"Ana Petrov", [](Robot& robot) {
        robot.click(words::earlierAttempts);
        robot.click("first attempt · ");
    });
    CHECK_THAT(own, Catch::Contains("You took the strongest choice open to you in ") &&
                        Catch::Contains("Over your decisions that averages") && Catch::Contains(words::flagKey));
}

SCENARIO("What is said of an attempt that was opened from evidence leads back to the evidence") {
    ReviewHouse house;
    Robot robot(house.practice, house.options());
    ReviewHouse::toAnasPage(robot);
    robot.click("Emotionally aware");
    REQUIRE(robot.screen() == "evidence");
    const std::string before = robot.everything();
    robot.click(words::wholeDebrief);
    REQUIRE(robot.screen() == "debrief");
    robot.click(words::addComment);
    robot.type(U"A calm attempt.");
    robot.click(words::keep);
    REQUIRE(commentsOn(house, house.anasFirst).size() + commentsOn(house, house.anasSecond).size() == 1);
    robot.press(Key::escape);
    REQUIRE(robot.screen() == "evidence");
    CHECK(robot.everything() == before);
    robot.press(Key::escape);
    REQUIRE(robot.screen() == "learner-page");
    CHECK(robot.sees("1 comment"));
    robot.click("first attempt · "); // and from the page no evidence comes up any more
    robot.click(words::addComment);
    robot.type(U"Once more.");
    robot.click(words::keep);
    robot.press(Key::escape);
    CHECK(robot.screen() == "learner-page");
    robot.press(Key::escape);
    CHECK(robot.screen() == "learners");
}

SCENARIO("An attempt is signed off by mouse alone, and what was signed names nobody") {
    ReviewHouse house;
    Robot robot(house.practice, house.options(), {960, 600});
    ReviewHouse::toAnasPage(robot);
    robot.click("first attempt · ");
    robot.click(words::signOff);
    REQUIRE(robot.screen() == "sign-off");
    CHECK(robot.sees("The debrief of somebody: The corner shop"));
    robot.click(words::noteHint);
    robot.type(U"Read together.");
    robot.click(words::signNow);
    REQUIRE(robot.screen() == "message");
    robot.click(words::signYes);
    REQUIRE(robot.screen() == "debrief");
    CHECK(robot.sees("Signed off by Sunita Rhys on"));
    CHECK(robot.sees(words::nothingAgreed));
    robot.press(Key::escape);
    REQUIRE(robot.screen() == "learner-page");
    CHECK(robot.sees("Signed off"));
    const auto kept = ReviewHouse::kept(records::Reviews(house.records).signOffsOf(house.ana));
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].attempt == house.anasFirst);
}

SCENARIO("What is written to files from a review is in the audit trail") {
    ReviewHouse house;
    Robot robot(house.practice, house.options());
    ReviewHouse::toAnasPage(robot);
    robot.click("first attempt · ");
    robot.click(words::writeReport);
    CHECK(robot.sees("Written for Ana Petrov."));
    bool told = false;
    for (const auto& row : ReviewHouse::kept(records::AuditTrail(house.records).rows(1, 1000)))
        told = told || (row.event.actor == house.sunita && row.event.action == "exported" &&
                        row.event.subject == "attempt " + house.anasFirst);
    CHECK(told);
}

SCENARIO("Learners are searched for, narrowed down and sorted, and a thousand are shown a few at a time") {
    ReviewHouse house(ReviewHouse::Accounts::none);
    for (int i = 0; i < 1000; ++i)
        (void)house.learner("Recruit " + std::to_string(i));
    const auto cohort = ReviewHouse::kept(records::Cohorts(house.records).add("Spring intake", "nobody", 1)).id;
    (void)ReviewHouse::kept(records::Cohorts(house.records).join(cohort, house.ben, "nobody", 1));
    Robot robot(house.practice, house.options());
    robot.click(words::review);
    REQUIRE(robot.screen() == "learners");
    CHECK(robot.sees("1002 learners"));
    CHECK(robot.sees("Show 30 more of 972"));
    CHECK_FALSE(robot.sees("Recruit 999"));
    robot.press(Key::end);
    robot.press(Key::home);
    robot.press(Key::tab, true);
    robot.type(U"/");
    robot.type(U"recruit 999");
    CHECK(robot.sees("Recruit 999"));
    CHECK(robot.sees("1 of 1002 learners"));
    robot.press(Key::escape);
    CHECK(robot.sees("1002 learners"));
    robot.click("Spring intake");
    CHECK(robot.sees("Ben Okoro"));
    CHECK(robot.sees("1 learner"));
    CHECK(robot.focusText().find("Spring intake") != std::string::npos); // the keyboard stays where it was
    robot.click(words::everybody);
    robot.click(words::sinceConversation);
    CHECK(robot.sees("2 learners"));
    robot.click(words::sinceConversation);
    robot.click(words::byAttempts);
    CHECK_THAT(robot.everything(), Catch::Contains("Ana Petrov"));
    CHECK_FALSE(robot.sees("Recruit 500"));
}

SCENARIO("A cohort's map leads to each learner, and hides names where too few would be told by numbers") {
    ReviewHouse house;
    Robot robot(house.practice, house.options());
    ReviewHouse::signIn(robot, U"Femi Brandt", ReviewHouse::typedSecret);
    REQUIRE(robot.screen() == "learners");
    robot.click("Spring intake");
    robot.click(words::cohortMapOne);
    REQUIRE(robot.screen() == "cohort");
    CHECK(robot.sees("Ben Okoro"));
    CHECK_FALSE(robot.sees("Ana Petrov"));
    CHECK(robot.sees("EA-1"));
    robot.click(words::withoutNames);
    REQUIRE(robot.screen() == "cohort");
    CHECK_FALSE(robot.sees("Ben Okoro"));
    CHECK(robot.sees(words::tooFewForNone));
    robot.press(Key::enter); // the keyboard is where it was
    CHECK(robot.sees("Ben Okoro"));
    robot.click("Ben Okoro");
    REQUIRE(robot.screen() == "learner-page");
    robot.press(Key::escape);
    CHECK(robot.screen() == "cohort");
    robot.press(Key::escape);
    CHECK(robot.screen() == "learners");
}

SCENARIO(
    "Whom something was written for finds it on the title, in the list of attempts and on their page, until read") {
    ReviewHouse house;
    {
        Robot robot(house.practice, house.options());
        ReviewHouse::signIn(robot, U"Ana Petrov", ReviewHouse::typedSecret);
        CHECK_FALSE(robot.sees(words::readNews));
    }
    const auto said =
        ReviewHouse::kept(records::Reviews(house.records)
                              .comment({house.anasFirst, 0, {}, house.sunita, "What did you hear?"}, house.wall));
    Robot robot(house.practice, house.options());
    ReviewHouse::signIn(robot, U"Ana Petrov", ReviewHouse::typedSecret);
    const std::string sentence = "Sunita Rhys has written about \u201CThe corner shop\u201D";
    REQUIRE(robot.sees(sentence));
    robot.click(words::earlierAttempts);
    CHECK(robot.sees(sentence));
    robot.press(Key::escape);
    robot.click(words::myPage);
    CHECK(robot.sees(words::whatWaits));
    CHECK(robot.sees("1 attempt that you have not read"));
    robot.press(Key::escape);
    robot.click(sentence);
    REQUIRE(robot.screen() == "debrief");
    CHECK(robot.sees("What did you hear?"));
    robot.press(Key::escape);
    REQUIRE(robot.screen() == "title");
    CHECK_FALSE(robot.sees(words::readNews));
    robot.click(words::earlierAttempts);
    CHECK_FALSE(robot.sees(sentence));

    WHEN("the learner replies, the supervisor is told, until that was read") {
        (void)ReviewHouse::kept(
            records::Reviews(house.records)
                .comment({house.anasFirst, 0, said.id, house.anasAccount, "Her breath."}, house.wall));
        robot.press(Key::escape);
        robot.click(words::signOut);
        ReviewHouse::signIn(robot, U"Sunita Rhys", ReviewHouse::typedSecret);
        REQUIRE(robot.screen() == "learners");
        CHECK(robot.sees("1 reply not read · 2 attempts ended, and no conversation yet"));
        robot.click("Ana Petrov");
        CHECK(robot.sees(words::whatWaits));
        robot.click("Read what was said of");
        REQUIRE(robot.screen() == "debrief");
        robot.press(Key::escape);
        REQUIRE(robot.screen() == "learner-page");
        CHECK_FALSE(robot.find("Read what was said of"));
        CHECK_FALSE(robot.sees("not read"));
        robot.press(Key::escape);
        REQUIRE(robot.screen() == "learners");
        CHECK_FALSE(robot.sees("1 reply not read"));
        CHECK(robot.sees("2 attempts ended, and no conversation yet"));
    }
}

SCENARIO("What was begun to be written waits where it was begun, and leaving the program asks") {
    ReviewHouse house;
    Robot robot(house.practice, house.options());
    ReviewHouse::toAnasPage(robot);
    robot.click("first attempt · ");
    robot.click(words::addComment);
    robot.type(U"What did you hear f");
    robot.press(Key::escape);
    REQUIRE(robot.screen() == "learner-page");
    robot.click("first attempt · ");
    CHECK(robot.sees("What did you hear f"));
    CHECK(robot.sees("not kept yet"));
    robot.press(Key::escape);
    robot.click(words::signOff);
    robot.type(U"We talked ab");
    robot.press(Key::tab);
    robot.type(U"By M");
    robot.press(Key::escape);
    robot.click(words::signOff);
    CHECK(robot.sees("We talked ab"));
    CHECK(robot.sees("By M"));
    robot.click(words::back);

    WHEN("the window is closed") {
        robot.stage().handle(CloseAsked{});
        REQUIRE_FALSE(robot.stage().quitting());
        REQUIRE(robot.screen() == "message");
        CHECK(robot.sees(words::draftTitle));
        THEN("asking again asks nothing more") {
            robot.stage().handle(CloseAsked{});
            robot.press(Key::escape);
            CHECK(robot.screen() == "learner-page");
            CHECK_FALSE(robot.stage().quitting());
        }
        THEN("it can be left all the same") {
            robot.click(words::quitAnyway);
            CHECK(robot.stage().quitting());
        }
    }
    WHEN("somebody else signs in, they do not find it, and it is there for who began it") {
        robot.press(Key::escape);
        robot.click(words::signOut); // from the list itself
        ReviewHouse::signIn(robot, U"Ana Petrov", ReviewHouse::typedSecret);
        robot.click(words::earlierAttempts);
        robot.click("first attempt · ");
        CHECK_FALSE(robot.sees("What did you hear f"));
        robot.press(Key::escape);
        robot.click(words::signOut);
        ReviewHouse::toAnasPage(robot);
        robot.click("first attempt · ");
        CHECK(robot.sees("What did you hear f"));
        robot.click(words::discard);
        robot.press(Key::escape);
        robot.click("first attempt · ");
        CHECK_FALSE(robot.sees("What did you hear f"));
    }
    WHEN("all of it is kept or taken back, nothing is asked") {
        robot.click("first attempt · ");
        robot.click(words::keep);
        robot.press(Key::escape);
        robot.click(words::signOff);
        robot.click(words::signNow);
        robot.click(words::signYes);
        robot.stage().handle(CloseAsked{});
        CHECK(robot.stage().quitting());
    }
}

SCENARIO("From a search, Enter opens the first hit, which is marked, and Down goes into the list") {
    ReviewHouse house(ReviewHouse::Accounts::none);
    for (int i = 0; i < 20; ++i)
        (void)house.learner("Recruit " + std::to_string(i));
    Robot robot(house.practice, house.options());
    robot.click(words::review);
    robot.press(Key::enter);
    CHECK(robot.screen() == "learners"); // nothing was looked for yet
    robot.type(U"recruit 1");
    CHECK(robot.sees("Enter opens Recruit 1"));
    const auto* hit = dynamic_cast<Pressable*>(robot.find("Recruit 1"));
    REQUIRE(hit);
    CHECK(hit->marked());
    robot.press(Key::down);
    CHECK(robot.focusText().find("Recruit 1") != std::string::npos);
    robot.type(U"/");
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "learner-page");
    CHECK(robot.sees("Recruit 1"));
}
