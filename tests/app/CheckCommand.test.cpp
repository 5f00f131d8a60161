#include "app/Home.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <regex>

using program::Home;
using program::small;

namespace {

const std::string stories = JUDGEMENT_SOURCE "/tests/bad-content/story/";

} // namespace

TEST_CASE("check tells a fault with its place and a way that play --path goes") {
    const Home home;
    const auto checked = home.judgement(small + "check " + stories + "dead-end.yaml");
    CAPTURE(checked.out, checked.err);
    CHECK(checked.status == 1);
    CHECK(checked.out.find("dead-end.yaml:64:3: dead-end: ") != std::string::npos);
    std::smatch way;
    REQUIRE(std::regex_search(checked.out, way, std::regex("Fault\\. Shown by --path (\\S+)")));
    const auto played = home.judgement(small + "play " + stories + "dead-end.yaml --auto best --path " + way[1].str());
    CAPTURE(played.out, played.err);
    CHECK(played.status == 1);
    CHECK((played.out + played.err).find("gate") != std::string::npos);
}

TEST_CASE("check's exit status tells faults from advice, and from what could not be looked at") {
    const Home home;
    const auto statusOf = [&](const std::string& words) { return home.judgement(small + "check " + words).status; };
    CHECK(statusOf(JUDGEMENT_SOURCE "/tests/proof/the-fair-bench.yaml") == 0);
    CHECK(statusOf(stories + "loop.yaml") == 0);
    CHECK(statusOf(stories + "trap.yaml") == 1);
    CHECK(statusOf(stories + "loop.yaml " + stories + "trap.yaml") == 1);
    CHECK(statusOf("nowhere.yaml") == 3);
    CHECK(statusOf("--format csv " + stories + "loop.yaml") == 2);
    CHECK(statusOf("--format yaml " + stories + "loop.yaml") == 2);
}

TEST_CASE("advice can be left out, and its number is still told") {
    const Home home;
    const auto all = home.judgement(small + "check " + stories + "loop.yaml");
    CHECK(all.out.find("Advice. Shown at the start.") != std::string::npos);
    const auto faults = home.judgement(small + "check --no-advice " + stories + "loop.yaml");
    CHECK(faults.out.find(": loop: ") == std::string::npos);
    CHECK(faults.out.find("1 piece of advice (not shown)") != std::string::npos);
}

TEST_CASE("two files whose scenarios have the same id are told of at both places, and one file twice is not") {
    const Home home;
    const std::string story = program::slurp(JUDGEMENT_SOURCE "/tests/proof/the-fair-bench.yaml");
    program::fs::create_directories(home.path / "mine/old");
    std::ofstream(home.path / "mine/bench.yaml") << story;
    std::ofstream(home.path / "mine/old/copy.yaml") << "# as it was\n" << story;
    program::fs::create_symlink("bench.yaml", home.path / "mine/link.yaml");
    const auto told = home.judgement(small + "check mine/bench.yaml mine/old");
    CAPTURE(told.out, told.err);
    CHECK(told.status == 1);
    const std::string id = story.substr(story.find("scenario: ") + 10,
                                        story.find('\n', story.find("scenario: ")) - story.find("scenario: ") - 10);
    CHECK(told.out.find("mine/bench.yaml:2:11: doubled-scenario-id: the id \"" + id +
                        "\" is also that of the scenario in mine/old/copy.yaml; give each scenario an id of its own\n"
                        "    scenario: " +
                        id + "\n              ^\n    Fault.\n") != std::string::npos);
    CHECK(told.out.find("mine/old/copy.yaml:3:11: doubled-scenario-id: ") != std::string::npos);
    CHECK(told.out.find("2 files checked: 0 errors and 2 faults") != std::string::npos);
    const auto data = home.judgement(small + "check --format json mine/bench.yaml mine/old");
    CHECK(data.status == 1);
    CHECK(data.out.find("\"code\": \"doubled-scenario-id\"") != std::string::npos);
    CHECK(home.judgement(small + "check mine/bench.yaml mine/link.yaml ./mine/bench.yaml").status == 0);
    CHECK(home.judgement("explain doubled-scenario-id").status == 0);
}

TEST_CASE("beyond its budget check says what is exact and what is sampled") {
    const Home home;
    const auto checked = home.judgement(small + "check --states 500 " + stories + "too-many-states.yaml");
    CAPTURE(checked.out);
    CHECK(checked.status == 0);
    CHECK(checked.out.find("too-many-states: the story has more than 500 different states") != std::string::npos);
    CHECK(checked.out.find("Decisions on a path: at least 1 (exact).") != std::string::npos);
    CHECK(checked.out.find("Sampled, not proved, from 5,000 random plays") != std::string::npos);
    CHECK(checked.out.find("what follows is exact") == std::string::npos);
}

TEST_CASE("check and simulate say the same for any number of threads") {
    const Home home;
    const std::string scenario = JUDGEMENT_SOURCE "/scenarios/the-review.yaml";
    const auto one = home.judgement("check --format json " + scenario);
    CHECK(one.status == 0);
    CHECK(home.judgement("check --jobs 3 --format json " + scenario).out == one.out);
    const auto plays = home.judgement("simulate --plays 3000 --policy careful --format json " + scenario);
    CHECK(plays.status == 0);
    CHECK(home.judgement("simulate --plays 3000 --policy careful --format json --jobs 4 " + scenario).out == plays.out);
    CHECK(home.judgement("simulate --plays 3000 --policy careful --seed 2 --format json " + scenario).out != plays.out);
}

TEST_CASE("coverage lists every statement once, in each format") {
    const Home home;
    const std::string library = JUDGEMENT_SOURCE "/scenarios";
    constexpr std::ptrdiff_t statements = 112 + 35 + 37;
    const auto csv = home.judgement("check --coverage --format csv " + library);
    CHECK(csv.status == 0);
    CHECK(std::ranges::count(csv.out, '\n') == statements + 1);
    CHECK(csv.out.starts_with("statement,kind,unit,text,scenarios,situations,a-team-under-strain,"));
    const auto html = home.judgement("check --coverage --format html " + library);
    const std::regex row("<tr><th scope=\"row\">");
    CHECK(std::distance(std::sregex_iterator(html.out.begin(), html.out.end(), row), std::sregex_iterator()) ==
          statements);
    CHECK(html.out.find("http") == std::string::npos);
    const auto text = home.judgement("check --coverage " + library);
    CHECK(text.out.find("of 112 indicators are sampled in some scenario") != std::string::npos);
    CHECK(text.out.find("Not sampled by any scenario yet:") != std::string::npos);
    // A file that cannot be read is named, and the table is made of the rest.
    const auto broken = home.judgement("check --coverage " + library +
                                       " " JUDGEMENT_SOURCE "/tests/bad-content/scenario/unknown-key.yaml");
    CHECK(broken.status == 1);
    CHECK(broken.err.find("is left out of the table") != std::string::npos);
    CHECK(broken.out == text.out);
}
