#include "app/NotFound.hpp"

#include "app/Home.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

using namespace program;
using Catch::Matchers::Contains;

namespace {

/// A scenario that comes to a situation in which no choice is left.
const std::string stuckScenario = R"(format: 1
scenario: dead-end
version: 1
title: Dead end
framework: met-cvf
rank: constable
level: 1
minutes: 1
summary: Nothing can be done.
briefing: A door.
facts:
  key: no
start: door
situations:
  door:
    place: door
    text: It is shut.
    choices:
      open: {text: Open it., rating: best, neutral: yes, why: It opens., goto: cellar}
  cellar:
    place: cellar
    text: It is dark.
    choices:
      light: {text: Switch on the light., when: key, rating: best, neutral: yes, why: Light., goto: end}
endings:
  end: {title: End, text: It ends.}
)";

} // namespace

TEST_CASE("a learner who is not here is said not to be, with the names most like it first") {
    using app::noLearnerSentence;
    CHECK(noLearnerSentence("jay", {}) == "No learner called jay. There are no learners here yet.");
    CHECK(noLearnerSentence("jay", {"Ada", "Jay Patel"}) == "No learner called jay. Learners here: Jay Patel, Ada.");
    CHECK(noLearnerSentence("Rya", {"Ada", "Bo", "Cy", "Di", "Ed", "Flo", "RAY"}) ==
          "No learner called Rya. Learners here: RAY, Ada, Bo, Cy, Di and 2 more.");
    CHECK(noLearnerSentence("x", {"Ada", "Bo", "Cy", "Di", "Ed"}) ==
          "No learner called x. Learners here: Ada, Bo, Cy, Di, Ed.");
}

TEST_CASE("a name or a mistyped id where an attempt's id belongs leads on") {
    const Home home;
    REQUIRE(home.judgement("play the-review --text --learner 'Jay Patel'", "\n").status == 0);
    for (const std::string command : {"debrief", "verify", "resume --text", "what-if --text --decision 1"}) {
        CAPTURE(command);
        const auto unknown = home.judgement(command + " jay");
        CHECK(unknown.status == 3);
        CHECK(unknown.err == "No attempt jay. `judgement attempts` lists them.\n");
        const auto named = home.judgement(command + " 'jay patel'");
        CHECK(named.status == 3);
        CHECK_THAT(named.err, Contains("No attempt jay patel. That is a learner's name: `judgement attempts --learner "
                                       "\"Jay Patel\"`"));
    }
    const auto nobody = home.judgement("attempts --learner jay");
    CHECK(nobody.status == 3);
    CHECK(nobody.err == "No learner called jay. Learners here: Jay Patel.\n");
}

TEST_CASE("an id that two files have is not guessed at, and one file found twice is one") {
    const Home home;
    const auto folder = home.path / "mine";
    program::fs::create_directories(folder);
    program::fs::copy_file(JUDGEMENT_SOURCE "/scenarios/the-review.yaml", folder / "mine.yaml");
    const std::string twice = "--scenarios " + folder.string() + " ";
    for (const std::string command : {"play the-review --auto best", "map the-review -o map.dot"}) {
        const auto refused = home.judgement(twice + command);
        CAPTURE(command, refused.err);
        CHECK(refused.status == 3);
        CHECK_THAT(refused.err, Contains("More than one scenario has the id \"the-review\". Say which file:"));
        CHECK_THAT(refused.err, Contains("mine/mine.yaml"));
        CHECK_THAT(refused.err, Contains("scenarios/the-review.yaml"));
    }
    CHECK(home.judgement("--scenarios " JUDGEMENT_SOURCE "/scenarios map the-review -o map.dot").status == 0);
}

TEST_CASE("a folder named for scenarios that is none is said to be none") {
    const Home home;
    const auto missing = home.judgement("--scenarios /nonexistent play the-review --auto best");
    CHECK(missing.status == 3);
    CHECK(missing.out.empty());
    CHECK(missing.err == "There is no folder /nonexistent to take scenarios from. Check the name after --scenarios.\n");
    const auto file = home.judgement("--scenarios in attempts");
    CHECK(file.status == 3);
    CHECK_THAT(file.err, Contains("in is a file"));
    fs::create_directory(home.path / "more");
    CHECK(home.judgement("--scenarios more attempts").status == 0);
}

TEST_CASE("a scenario that is stuck ends alike whoever plays it") {
    const Home home;
    std::ofstream(home.path / "s.yaml") << stuckScenario;
    const auto byPolicy = home.judgement("play s.yaml --auto best");
    const auto byPerson = home.judgement("play s.yaml --text", "1\n\n");
    CAPTURE(byPolicy.err, byPerson.out, byPerson.err);
    CHECK(byPolicy.status == 1);
    CHECK(byPerson.status == 1);
    const std::string said = byPolicy.err.substr(0, byPolicy.err.find('\n'));
    CHECK_THAT(said, Contains("The situation \"cellar\" offers no choice"));
    std::string heard = byPerson.out; // broken into lines there
    std::replace(heard.begin(), heard.end(), '\n', ' ');
    CHECK_THAT(heard, Contains(said));
}

TEST_CASE("a file that is no framework is said to be none, with where to read on") {
    const Home home;
    std::ofstream(home.path / "notes.txt") << "Be kind.\nBe brave.\n";
    std::ofstream(home.path / "s.yaml") << stuckScenario;
    struct Row {
        std::string words;
        std::string says;
    };
    const std::vector<Row> rows{{"--framework notes.txt framework show", "notes.txt is not a framework file"},
                                {"--framework notes.txt play the-review --auto best", "is not a framework file"},
                                {"--framework s.yaml framework show", "s.yaml is a scenario and not a framework file"},
                                {"framework use notes.txt", "notes.txt is not a framework file"},
                                {"framework import notes.txt -o f.yaml", "is named in this text"}};
    for (const Row& row : rows) {
        CAPTURE(row.words);
        const auto outcome = home.judgement(row.words);
        CHECK(outcome.status == 1);
        CHECK_THAT(outcome.err, Contains(row.says));
        CHECK_THAT(outcome.err, Contains("docs/framework-format.md"));
    }
    CHECK_FALSE(fs::exists(home.path / "f.yaml"));

    const auto already =
        home.judgement("framework import " JUDGEMENT_SOURCE "/tests/content/small-framework.yaml -o f.yaml");
    CHECK(already.status == 1);
    CHECK_THAT(already.err, Contains("is a framework file already, so nothing was written. Use it with: judgement"));

    // One that is meant to be a framework keeps its diagnostics.
    std::ofstream(home.path / "broken.yaml") << "format: 1\nframework: x\nranks: {}\n";
    const auto broken = home.judgement("--framework broken.yaml framework show");
    CHECK(broken.status == 1);
    CHECK_THAT(broken.err, Contains("missing-key"));
}
