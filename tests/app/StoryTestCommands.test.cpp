#include "app/Home.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <map>
#include <regex>
#include <string>

using namespace program;

namespace {

const std::string transcripts = JUDGEMENT_SOURCE "/tests/transcripts";

std::string attemptIn(const Home& home) { return home.judgement("attempts").out.substr(0, 8); }

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

} // namespace

TEST_CASE("every shipped scenario has at least three story tests, and all of them hold") {
    std::map<std::string, int> tests;
    for (const auto& entry : fs::directory_iterator(transcripts)) {
        const std::string name = entry.path().filename().string();
        for (const auto& scenario : fs::directory_iterator(scenarios)) {
            if (scenario.is_directory()) {
                continue; // quizzes
            }
            tests[scenario.path().stem().string()] += name.starts_with(scenario.path().stem().string() + "-") ? 1 : 0;
        }
    }
    CHECK(tests.size() >= 3);
    for (const auto& [scenario, count] : tests) {
        CAPTURE(scenario);
        CHECK(count >= 3);
    }
    const Home home;
    const auto outcome = home.judgement("test " + transcripts);
    CAPTURE(outcome.out, outcome.err);
    CHECK(outcome.status == 0);
    CHECK(outcome.out.ends_with(" story tests: all hold.\n"));
    CHECK(home.judgement("check " + transcripts).status == 0); // as files; whether they hold is for `test`
    const auto bad = home.judgement("check " JUDGEMENT_SOURCE "/tests/bad-content/transcript/bad-step.yaml");
    CHECK(bad.status == 1);
    CHECK(bad.out.find("8:5: bad-step") != std::string::npos);
}

TEST_CASE("a story test that does not hold is told with its place, what was found and the way there") {
    const Home home;
    std::string text = slurp(transcripts + "/the-flat-below-strongest.yaml");
    text = replaced(text, "../../scenarios/the-flat-below.yaml", "the-flat-below");
    text = replaced(text, "knocks: 2", "knocks: 1");
    std::ofstream(home.path / "broken.yaml") << text;
    const auto outcome = home.judgement("test broken.yaml " + transcripts + "/the-flat-below-weakest.yaml");
    CHECK(outcome.status == 1);
    CHECK(outcome.err.empty());
    CHECK(outcome.out == "broken.yaml:10:21: knocks is 2, and 1 was expected.\n"
                         "      - facts: {knocks: 1, wes_told: yes}\n"
                         "                        ^\n"
                         "    The way there: --path upstairs.sit,notebook.pattern,landing.ask,account.test\n"
                         "2 story tests: 1 holds, 1 does not.\n");
    const auto there = home.judgement("play the-flat-below --auto best --path "
                                      "upstairs.sit,notebook.pattern,landing.ask,account.test");
    CHECK(there.status == 0);
    CHECK(there.out.starts_with("1. upstairs.sit: "));
}

TEST_CASE("what cannot be run is told, and the status says how it went") {
    const Home home;
    const std::string steps = "choices: [upstairs.sit]\n";
    std::ofstream(home.path / "misspelt.yaml") << "format: 1\ntitle: A\nscenario: the-falt-below\n" << steps;
    std::ofstream(home.path / "lost.yaml") << "format: 1\ntitle: A\nscenario: away.yaml\n" << steps;
    std::ofstream(home.path / "bad.yaml") << "format: 1\ntitle: A\nscenario: the-flat-below\nchoices: [upstairs]\n";
    std::ofstream(home.path / "ill.yaml")
        << "format: 1\ntitle: A\nscenario: " JUDGEMENT_SOURCE "/tests/bad-content/scenario/unknown-rating.yaml\n"
        << steps;
    fs::create_directories(home.path / "empty");
    const auto misspelt = home.judgement("test misspelt.yaml");
    CHECK(misspelt.status == 1);
    CHECK(misspelt.out.starts_with("misspelt.yaml:3:11: There is no scenario of the id \"the-falt-below\""));
    CHECK(misspelt.out.find("Did you mean the-flat-below?") != std::string::npos);
    const auto lost = home.judgement("test lost.yaml");
    CHECK(lost.status == 1);
    CHECK(lost.out.starts_with("lost.yaml:3:11: The scenario away.yaml cannot be read: there is no file of this name"));
    const auto bad = home.judgement("test bad.yaml");
    CHECK(bad.status == 1);
    CHECK(bad.out.starts_with("bad.yaml:4:11: bad-step: "));
    CHECK(bad.out.ends_with("1 story test: none holds, 1 could not be run.\n"));
    const auto ill = home.judgement("test ill.yaml");
    CHECK(ill.status == 1);
    CHECK(ill.out.find("cannot be played until") != std::string::npos);
    CHECK(home.judgement("test nowhere.yaml").status == 3);
    CHECK(home.judgement("test empty").status == 3);
    CHECK(home.judgement("test").status == 2);
    const auto scenario = home.judgement("test " + scenarios + "/the-review.yaml");
    CHECK(scenario.status == 1);
    CHECK(scenario.out.find("is not a story test") != std::string::npos);
    CHECK(home.judgement("test " + scenarios).status == 3);
}

TEST_CASE("a story test that names an id which two scenarios have is refused, and says which files they are in") {
    const Home home;
    fs::create_directories(home.path / "mine");
    const std::string scenario = slurp(scenarios + "/the-flat-below.yaml");
    std::ofstream(home.path / "mine/flat.yaml") << scenario;
    std::ofstream(home.path / "one.yaml") << replaced(slurp(transcripts + "/the-flat-below-strongest.yaml"),
                                                      "../../scenarios/the-flat-below.yaml", "the-flat-below");
    CHECK(home.judgement("--scenarios mine test one.yaml").status == 0); // a copy that differs in nothing
    std::ofstream(home.path / "mine/flat.yaml") << scenario << "# changed\n";
    const auto refused = home.judgement("--scenarios mine test one.yaml");
    CAPTURE(refused.out);
    CHECK(refused.status == 1);
    CHECK(refused.out.find("Two scenarios in the gallery have the id \"the-flat-below\": ") != std::string::npos);
    CHECK(refused.out.find("mine/flat.yaml") != std::string::npos);
}

TEST_CASE("an attempt becomes a story test that holds, without names and reasons") {
    const Home home;
    const auto played = home.judgement("play the-review --text --learner 'Bartholomew Quick'",
                                       "\n1\nBecause I am sure of it\n\n\n2\n\n3\nSo it is\n\n");
    REQUIRE(played.status == 0);
    const std::string id = attemptIn(home);
    const auto recorded = home.judgement("record " + id + " -o tests/played.yaml");
    CAPTURE(recorded.out, recorded.err);
    CHECK(recorded.status == 3); // there is no such folder
    fs::create_directories(home.path / "tests");
    const auto again = home.judgement("record " + id.substr(0, 4) + " -o tests/played.yaml");
    CAPTURE(again.out, again.err);
    CHECK(again.status == 0);
    CHECK(again.out.starts_with("Wrote tests/played.yaml: "));
    const std::string story = slurp(home.path / "tests/played.yaml");
    CHECK(story.find("Bartholomew") == std::string::npos);
    CHECK(story.find("sure of it") == std::string::npos);
    CHECK(story.find("the-review.yaml\"\n") != std::string::npos);
    const auto tested = home.judgement("test tests");
    CAPTURE(tested.out, tested.err, story);
    CHECK(tested.status == 0);
    CHECK(tested.out == "1 story test: it holds.\n");
    const auto refused = home.judgement("record " + id + " -o tests/played.yaml");
    CHECK(refused.status == 3);
    CHECK(refused.err.find("is not overwritten") != std::string::npos);
    CHECK(slurp(home.path / "tests/played.yaml") == story);
    CHECK(home.judgement("record zzzz -o other.yaml").status == 3);
    CHECK_FALSE(fs::exists(home.path / "other.yaml"));
}

TEST_CASE("a recorded scenario that is in no gallery is named by its file, as seen from the story test") {
    const Home home;
    fs::create_directories(home.path / "mine");
    fs::create_directories(home.path / "tests");
    const std::string scenario =
        replaced(slurp(scenarios + "/the-review.yaml"), "scenario: the-review", "scenario: my-review");
    std::ofstream(home.path / "mine/my-review.yaml") << scenario;
    std::ofstream(home.path / "mine/other.yaml") << replaced(scenario, "my-review", "my-other-review");
    REQUIRE(home.judgement("play mine/my-review.yaml --auto worst --out d").status == 0);
    const std::string id = attemptIn(home);
    const auto recorded = home.judgement("record " + id + " -o tests/a.yaml");
    CAPTURE(recorded.out, recorded.err);
    CHECK(recorded.out.find("It names the scenario's file: ../mine/my-review.yaml\n") != std::string::npos);
    CHECK(slurp(home.path / "tests/a.yaml").find("scenario: \"../mine/my-review.yaml\"") != std::string::npos);
    CHECK(home.judgement("test tests/a.yaml").status == 0);

    // One that was edited since is named as well, and that is told; the very text comes before it, wherever it is.
    std::ofstream(home.path / "mine/my-review.yaml")
        << replaced(scenario, "rating: poor\n        carries: [INT-9]", "rating: good\n        carries: [INT-9]");
    const auto changed = home.judgement("record " + id + " -o tests/b.yaml");
    CHECK(changed.out.find("has changed since this attempt was played") != std::string::npos);
    CHECK(slurp(home.path / "tests/b.yaml").find("scenario: \"../mine/my-review.yaml\"") != std::string::npos);
    CHECK(home.judgement("test tests/b.yaml").status == 1);
    std::ofstream(home.path / "tests/copy.yaml") << scenario;
    const auto seen = home.judgement("--scenarios mine record " + id + " -o tests/c.yaml");
    CHECK(seen.out.find("has changed") == std::string::npos);
    CHECK(slurp(home.path / "tests/c.yaml").find("scenario: \"copy.yaml\"") != std::string::npos);
    CHECK(home.judgement("test tests/c.yaml").status == 0);
}

TEST_CASE("where the file of a recorded scenario cannot be known, it is said what to fill in") {
    const Home home;
    fs::create_directories(home.path / "far/away");
    const fs::path file = home.path / "far/away/my-review.yaml";
    const std::string scenario =
        replaced(slurp(scenarios + "/the-review.yaml"), "scenario: the-review", "scenario: my-review");
    std::ofstream(file) << scenario;
    REQUIRE(home.judgement("play far/away/my-review.yaml --auto worst --out d").status == 0);
    const std::string id = attemptIn(home);
    const auto recorded = home.judgement("record " + id + " -o a.yaml");
    CAPTURE(recorded.out, recorded.err);
    CHECK(recorded.status == 0);
    CHECK(recorded.out.find("Open a.yaml and write in its line \"scenario: my-review\" the scenario's file in place of "
                            "the id") != std::string::npos);
    CHECK(slurp(home.path / "a.yaml").find("scenario: \"my-review\"") != std::string::npos);
    CHECK(home.judgement("test a.yaml").status == 1);
    CHECK(home.judgement("--scenarios far/away test a.yaml").status == 0);
    // Two files that have only the id leave it open which is meant.
    std::ofstream(home.path / "one.yaml") << scenario << "# one\n";
    std::ofstream(home.path / "two.yaml") << scenario << "# two\n";
    CHECK(home.judgement("record " + id + " -o b.yaml").out.find("Open b.yaml and write") != std::string::npos);
}

TEST_CASE("a path is gone first, then a policy, a person or nobody goes on, and nothing is saved") {
    const Home home;
    const auto played = home.judgement("play the-review --auto best --path draft.ring,chair.accept");
    CAPTURE(played.out.substr(0, 500), played.err);
    CHECK(played.status == 0);
    CHECK(played.err.empty());
    CHECK(played.out.starts_with("1. draft.ring: Ring Dr Raman before you do anything else."));
    CHECK(played.out.find("   She rings back within ten minutes.") != std::string::npos);
    CHECK(played.out.find("\nNothing is saved.\n") != std::string::npos);
    CHECK(played.out.find("Part 1") != std::string::npos);
    const auto byHand = home.judgement("play the-review --text --path draft.ring", "\n");
    CHECK(byHand.status == 0);
    CHECK(byHand.out.find("Situation 2") != std::string::npos);
    CHECK(byHand.out.find("It is a Monday in March") == std::string::npos); // the briefing
    CHECK(byHand.out.find("resume") == std::string::npos);
    const auto start = home.judgement("play the-review --text --path ''", "\n");
    CHECK(start.out.starts_with("From the start.\nNothing is saved.\n"));
    CHECK(start.out.find("Situation 1") != std::string::npos);
    CHECK(home.judgement("attempts").out == "There are no attempts yet.\n");
    CHECK(slurp(home.path / ".local/share/judgement-call/records.sqlite").find("the-review") == std::string::npos);
}

TEST_CASE("a path into a dead end shows its author why nobody can go on, and a learner hears whose fault it is") {
    const Home home;
    fs::copy_file(JUDGEMENT_SOURCE "/tests/bad-content/story/dead-end.yaml", home.path / "dead end.yaml");
    const std::string play =
        "--framework " JUDGEMENT_SOURCE "/tests/content/small-framework.yaml play 'dead end.yaml' ";
    const std::string way = "bench.push,walk.stay";
    for (const std::string how : {"--text", "--auto best", ""}) {
        const auto shown = home.judgement(play + how + " --path " + way);
        CAPTURE(how, shown.out, shown.err);
        CHECK(shown.status == 1);
        CHECK(shown.out.starts_with("1. bench.push: "));
        CHECK(shown.out.find("Nobody can go on here: in \"gate\" no choice can be taken.") != std::string::npos);
        CHECK(shown.out.find("\n      judgement check 'dead end.yaml'\n") != std::string::npos);
        CHECK(shown.out.find("      when: ") != std::string::npos);
        CHECK(shown.out.find("(does not hold)\n") != std::string::npos);
        CHECK(shown.out.find("  - trust: 0 (") != std::string::npos);
        CHECK((shown.out + shown.err).find("tell its author") == std::string::npos);
    }
    int stuck = 0;
    for (const std::string numbers :
         {"1\n1\n", "1\n2\n", "1\n3\n", "2\n1\n", "2\n2\n", "2\n3\n", "3\n1\n", "3\n2\n", "3\n3\n"}) {
        const auto author = home.judgement(play + "--text --seed 1 --path ''", numbers);
        const auto learner = home.judgement(play + "--text --seed 1", numbers);
        CAPTURE(numbers, author.out, learner.out);
        const bool here = author.status == 1;
        stuck += here ? 1 : 0;
        CHECK((learner.status == 1) == here);
        CHECK((author.out.find("Nobody can go on here") != std::string::npos) == here);
        CHECK((learner.out.find("Please tell its author") != std::string::npos) == here);
        CHECK(learner.out.find("Nobody can go on here") == std::string::npos);
    }
    CHECK(stuck == 1);
}

TEST_CASE("a path that cannot be gone says at which step and what is there, and nothing is played") {
    const Home home;
    const auto wrong = home.judgement("play the-review --auto best --path draft.ring,chair.acept");
    CHECK(wrong.status == 2);
    CHECK(wrong.out.empty());
    CHECK(wrong.err == "Step 2 of --path: The situation chair has no choice \"acept\". The story is in chair, where "
                       "listen, accept, sample and who can be taken. Did you mean chair.accept?\n");
    CHECK(home.judgement("play the-review --auto best --path draft").status == 2);
    CHECK(home.judgement("play nowhere --path a.b").status == 3);
}

TEST_CASE("the example in docs/story-tests.md holds for the one in docs/scenario-format.md") {
    const Home home;
    const auto example = [](const std::string& page) {
        const std::string text = slurp(JUDGEMENT_SOURCE "/docs/" + page);
        const std::string before = "```yaml\n";
        const auto first = text.find(before) + before.size();
        return text.substr(first, text.find("```", first) - first);
    };
    fs::create_directories(home.path / "tests");
    std::ofstream(home.path / "corner-shop.yaml") << example("scenario-format.md");
    std::ofstream(home.path / "tests/heard.yaml") << example("story-tests.md");
    const auto outcome = home.judgement("test tests/");
    CAPTURE(outcome.out, outcome.err);
    CHECK(outcome.out == "1 story test: it holds.\n");
}
