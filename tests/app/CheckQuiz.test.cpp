#include "app/Home.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using program::Home;
using program::small;

namespace {

const std::string source = JUDGEMENT_SOURCE;

} // namespace

TEST_CASE("check tells what is wrong with a quiz, and of a good one what its author may want to know") {
    const Home home;
    const auto good = home.judgement(small + "check " + source + "/tests/content/bench-quiz.yaml");
    CAPTURE(good.out, good.err);
    CHECK(good.status == 0);
    CHECK(good.out.find("bench-quiz.yaml: At the bench\n  12 questions.\n") != std::string::npos);
    CHECK(good.out.find("9 questions have no explanation") != std::string::npos);
    CHECK(good.out.find("1 file checked: no errors.") != std::string::npos);
    const auto bad = home.judgement(small + "check " + source + "/tests/bad-content/quiz/one-gap.yaml");
    CHECK(bad.status == 1);
    CHECK(bad.out.find("one-gap.yaml:38:10: one-gap: there is no gap to fill in") != std::string::npos);
    const auto data = home.judgement(small + "check --format json " + source + "/tests/content/bench-quiz.yaml");
    CHECK(data.status == 0);
    CHECK(data.out.find("\"quiz\": \"bench-quiz\"") != std::string::npos);
    CHECK(data.out.find("\"withoutExplanation\": 9") != std::string::npos);
}

TEST_CASE("quizzes in a folder below scenarios are checked with them, and take excerpts from these") {
    const Home home;
    const auto quizzes = home.path / "mine/quizzes";
    program::fs::create_directories(quizzes);
    const std::string bench = program::slurp(source + "/tests/content/the-bench.yaml");
    std::ofstream(home.path / "mine/the-bench.yaml") << bench;
    program::fs::copy_file(source + "/tests/content/bench-quiz.yaml", quizzes / "bench-quiz.yaml");
    const auto both = home.judgement(small + "check mine");
    CAPTURE(both.out, both.err);
    CHECK(both.out.find("At the bench") != std::string::npos);
    CHECK(both.out.find("2 files checked: ") != std::string::npos);
    CHECK(both.out.find("unknown-excerpt") == std::string::npos);
    const auto coverage = home.judgement(small + "check --coverage mine");
    CHECK(coverage.err.find("left out") == std::string::npos);
    // Without the scenario, and with one that cannot be read.
    program::fs::remove(home.path / "mine/the-bench.yaml");
    const auto alone = home.judgement(small + "check mine");
    CHECK(alone.status == 1);
    CHECK(alone.out.find("unknown-excerpt: there is no scenario \"the-bench\" in the gallery") != std::string::npos);
    std::ofstream(home.path / "mine/the-bench.yaml") << bench << "oops: 1\n";
    const auto broken = home.judgement(small + "check mine/quizzes");
    CHECK(broken.out.find("the scenario \"the-bench\" has mistakes and cannot be read") != std::string::npos);
}

TEST_CASE("two quizzes of one id are told of at both places") {
    const Home home;
    const std::string quiz = program::slurp(source + "/tests/bad-content/quiz/one-gap.yaml");
    const auto at = quiz.find("ask: How many benches has the park?");
    REQUIRE(at != std::string::npos);
    const std::string good = quiz.substr(0, at) + "ask: ____ benches." + quiz.substr(quiz.find('\n', at));
    std::ofstream(home.path / "one.yaml") << good;
    std::ofstream(home.path / "two.yaml") << good;
    const auto told = home.judgement(small + "check one.yaml two.yaml");
    CAPTURE(told.out);
    CHECK(told.status == 1);
    CHECK(told.out.find("one.yaml:2:7: doubled-quiz-id: the id \"bench-quiz\" is also that of the quiz in two.yaml") !=
          std::string::npos);
    CHECK(told.out.find("two.yaml:2:7: doubled-quiz-id: ") != std::string::npos);
}

TEST_CASE("the schema of quizzes is printed when it is asked for") {
    const Home home;
    CHECK(home.judgement("schema --quiz").out == program::slurp(source + "/assets/authoring/quiz.schema.json"));
    CHECK(home.judgement("schema").out == program::slurp(source + "/assets/authoring/scenario.schema.json"));
}
