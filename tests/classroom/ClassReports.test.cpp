#include "classroom/Classrooms.hpp"

#include "classroom/ClassReport.hpp"
#include "drawing/PdfReader.hpp"
#include "report/PageChecks.hpp"
#include "report/XapiJudge.hpp"

using namespace classrooms;
using Catch::Matchers::Contains;

namespace {

constexpr const char* home = "abcdefghijklmnopqrstuvwxyz";

ClassFacts facts() {
    return {"cls", "2026-11-21T20:41:07Z", "2026-11-21T21:20:00Z", "f00d", "5ce0", "1.0", 1'000, 2'000'000};
}

/// Three people go through the story; two change their mind, and the facilitator takes another choice than most.
Played story() {
    Played played;
    played.begin(3);
    played.must(Opened{std::nullopt});
    played.vote(1, "throw", 1, "It <holds> & \"more\".");
    played.vote(2, "run");
    played.vote(3, "run");
    played.must(Closed{Because::facilitator});
    played.must(Revealed{});
    played.must(CardTurned{1, true});
    played.must(Opened{std::nullopt});
    played.vote(1, "throw");
    played.vote(2, "throw");
    played.vote(3, "throw");
    played.must(Closed{Because::facilitator});
    played.must(Revealed{});
    played.must(Taken{"throw", true});
    played.must(WentOn{});
    played.must(Opened{std::nullopt});
    played.vote(1, "pull");
    played.vote(2, "pull");
    played.must(Closed{Because::facilitator});
    played.must(Revealed{});
    played.must(Taken{"call", false});
    played.must(WentOn{});
    played.must(WentBack{0});
    played.must(Opened{std::nullopt});
    played.vote(1, "run");
    played.must(Closed{Because::facilitator});
    played.must(Revealed{});
    played.must(Taken{"run", true});
    played.must(CameBack{});
    return played;
}

Played questioned() {
    Played played;
    played.session = ClassSession(QuizCourse(questions()));
    played.people(2);
    played.must(WentOn{});
    played.must(Opened{std::nullopt});
    played.vote(1, "chosen 0");
    played.vote(2, "chosen 1");
    played.must(Closed{Because::facilitator});
    played.must(Revealed{});
    played.must(Opened{std::nullopt});
    played.vote(1, "chosen 0");
    played.vote(2, "chosen 0");
    played.must(Closed{Because::facilitator});
    played.must(Revealed{});
    played.must(Taken{"", false});
    played.must(WentOn{});
    played.must(Opened{std::nullopt});
    played.vote(1, "ordered 0 1 2");
    played.must(Closed{Because::facilitator});
    played.must(Revealed{});
    played.must(Taken{"", false});
    return played;
}

ClassDebrief debriefOf(const Played& played) {
    return classDebriefOf(played.session, *framework(), "The last ferry", model::RankId(0));
}

std::string pdfOf(const ClassDebrief& debrief) {
    auto made = classPdf(debrief, facts(), *framework());
    REQUIRE(std::holds_alternative<std::string>(made));
    return std::get<std::string>(made);
}

} // namespace

TEST_CASE(
    "The page of a class tells its path, what moved, what was taken and by whom, and every link leads somewhere") {
    const std::string page = classHtml(debriefOf(story()), facts(), *framework());
    pages::checkPage(page);
    for (const char* words :
         {"Debrief of a class", "21 November 2026, 20:41 UTC to 21:20 UTC", "3 people",
          "2 changed their mind: 2 from C to A", "B: the facilitator took it. Most wanted A.", "A, as most wanted.",
          "Vote 2", "3 (100 %)", "once more as practice", "It &lt;holds&gt; &amp; &quot;more&quot;.", "for A",
          "It is caught.", "Each decision counts once", "Ending"}) {
        CAPTURE(words);
        CHECK_THAT(page, Contains(words));
    }
    pages::checkPage(classHtml(debriefOf(questioned()), facts(), *framework()));
    Played none;
    pages::checkPage(classHtml(debriefOf(none), facts(), *framework()));
}

TEST_CASE("A class on paper says the same in the same order, tagged, and the same class gives the same bytes") {
    const std::string bytes = pdfOf(debriefOf(story()));
    CHECK(bytes == pdfOf(debriefOf(story())));
    const PdfReader reader(bytes);
    CHECK_THAT(reader.complaints(), Contains("No syntax or stream encoding errors"));
    const std::string words = reader.words();
    std::size_t at = 0;
    for (const std::string one : {"Debrief of a class",
                                  "The last ferry",
                                  "Took part 3 people",
                                  "Summary",
                                  "Most divided: decision 1",
                                  "The path",
                                  "Profile of the class",
                                  "How it is counted",
                                  "Negative behaviours that could have been chosen",
                                  "Decision by decision",
                                  "Decision 1",
                                  "A ferry comes in too fast.",
                                  "Throw the rope.",
                                  "2 from C to A",
                                  "Reasons that were talked about",
                                  "The author’s reasoning",
                                  "What came of it",
                                  "Decision 2",
                                  "Most wanted A.",
                                  "Decision 1, once more as practice",
                                  "Ending: Home",
                                  "What this was computed from",
                                  "What this does not say"}) {
        CAPTURE(one, words);
        const std::size_t found = words.find(one, at);
        REQUIRE(found != std::string::npos);
        at = found + one.size();
    }
    const std::string asked = PdfReader(pdfOf(debriefOf(questioned()))).words();
    for (const char* one : {"Which one holds?", "2 people answered 2 questions.", "What is right"}) {
        CAPTURE(one, asked);
        CHECK_THAT(asked, Contains(one));
    }
}

TEST_CASE("A class as statements is a group that names nobody, with each vote and each choice that was taken") {
    const Played class_ = story();
    const auto told =
        statements::Json::parse(classXapi(class_.session, debriefOf(class_), facts(), *framework(), home));
    CHECK(statements::Judge("Group").problemsOf(told) == std::vector<std::string>());
    std::vector<std::string> verbs;
    for (const auto& one : told) {
        verbs.push_back(statements::verbOf(one));
    }
    CHECK(verbs == std::vector<std::string>{"initialized", "answered", "answered", "responded", "answered", "responded",
                                            "answered", "responded", "completed", "receive"});
    const auto split = statements::extensionOf(told[1]["result"], "split");
    CHECK(split[0] == statements::Json{{"choice", "throw"}, {"votes", 1}});
    CHECK(statements::extensionOf(told[2]["result"], "changed-their-mind") == 2);
    CHECK(statements::extensionOf(told[5]["result"], "taken-by-most") == false);
    CHECK(statements::extensionOf(told[7]["context"], "mode") == "class: practice");
    CHECK(told.dump().find("holds") == std::string::npos); // nobody's words
    const Played quiz = questioned();
    const auto asked = statements::Json::parse(classXapi(quiz.session, debriefOf(quiz), facts(), *framework(), home));
    CHECK(statements::Judge("Group").problemsOf(asked) == std::vector<std::string>());
    CHECK(asked.size() == 5);
}
