#include "app/Home.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <regex>
#include <string>
#include <vector>

using namespace program;

namespace {

/// Each policy plays every other shipped scenario; one debrief of each is made again from the records.
void playEveryOther(std::size_t first) {
    const Home home;
    constexpr std::array policies{"best", "good", "worst", "random"};
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(scenarios)) {
        if (entry.path().extension() == ".yaml") {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    REQUIRE(files.size() >= 3);
    for (std::size_t i = first; i < files.size(); i += 2) {
        for (const std::string policy : policies) {
            CAPTURE(files[i].string(), policy);
            const auto played =
                home.judgement("play " + files[i].string() + " --auto " + policy + " --seed 5 --out " + policy);
            CAPTURE(played.err);
            REQUIRE(played.status == 0);
            for (const std::string file : {"debrief.json", "debrief.html", "debrief.txt", "debrief.pdf"}) {
                CHECK(fs::file_size(home.path / policy / file) > 1000);
            }
            std::smatch id;
            REQUIRE(std::regex_search(played.out, id, std::regex("attempt ([a-z0-9]+)")));
            if (policy != policies[i % policies.size()]) {
                continue;
            }
            const auto again = home.judgement("debrief " + id[1].str() + " --format json");
            CHECK(again.out == slurp(home.path / policy / "debrief.json"));
            const auto paper = home.judgement("debrief " + id[1].str() + " --format pdf");
            CHECK(paper.out.starts_with("%PDF-"));
            CHECK(paper.out == slurp(home.path / policy / "debrief.pdf"));
        }
    }
    const auto verified = home.judgement("verify --all");
    CAPTURE(verified.out, verified.err);
    CHECK(verified.status == 0);
    CHECK(home.judgement("attempts").out.find("automatic: worst") != std::string::npos);
}

} // namespace

TEST_CASE("every policy plays every shipped scenario to a debrief that verifies, the first and each other one") {
    playEveryOther(0);
}
TEST_CASE("every policy plays every shipped scenario to a debrief that verifies, the second and each other one") {
    playEveryOther(1);
}

TEST_CASE("a PDF goes into a file or a pipe, and never onto a terminal") {
    const Home home;
    const auto played = home.judgement("play the-review --auto best --out d");
    std::smatch id;
    REQUIRE(std::regex_search(played.out, id, std::regex("attempt ([a-z0-9]+)")));
    const std::string words = "debrief " + id[1].str() + " --format pdf";
    const std::string command = "cd " + home.path.string() + " && HOME=" + home.path.string() +
                                " script -qec '" JUDGEMENT_PROGRAM " " + words + "' seen <in >/dev/null";
    const int status = std::system(command.c_str());
    const std::string seen = slurp(home.path / "seen");
    CAPTURE(seen.substr(0, 500));
    CHECK(WEXITSTATUS(status) == 3);
    CHECK(seen.find("> debrief.pdf") != std::string::npos);
    CHECK(seen.find("%PDF-") == std::string::npos);
}

TEST_CASE("the same policy and seed decide the same way again") {
    const Home home;
    const auto decisions = [&](const std::string& words) {
        const auto played = home.judgement("--no-save play the-review --auto random " + words);
        REQUIRE(played.status == 0);
        return played.out.substr(played.out.find("Part 1"), 2000);
    };
    CHECK(decisions("--seed 11") == decisions("--seed 11"));
    CHECK(decisions("--seed 11") != decisions("--seed 12"));
}

TEST_CASE("with neither a display nor a terminal the program plays by itself and says where the debrief is") {
    const Home home;
    const auto outcome = home.judgement("");
    CHECK(outcome.status == 0);
    std::smatch folder;
    REQUIRE(std::regex_search(outcome.out, folder, std::regex("debrief is in (\\S+):")));
    CHECK(fs::exists(fs::path(folder[1].str()) / "debrief.html"));

    const Home another;
    const auto unsaved = another.judgement("--no-save");
    CHECK(unsaved.out.find("Part 1") != std::string::npos);
    CHECK_FALSE(fs::exists(another.path / ".local/share"));
}

TEST_CASE("a learner who is cut off goes on in the same place") {
    const Home home;
    const auto first = home.judgement("play the-review --text --learner 'Zoë Ní Bhriain'", "\n1\n\n");
    CHECK(first.status == 0);
    CHECK(first.out.find("resume") != std::string::npos);
    const auto listed = home.judgement("attempts --learner 'Zoë Ní Bhriain'");
    CHECK(listed.out.find("1 decision, open") != std::string::npos);
    const auto second = home.judgement("resume --text", "");
    CHECK(second.status == 0);
    CHECK(second.out.find("Situation 2") != std::string::npos);
}

TEST_CASE("a decision of an ended attempt is tried otherwise from the command line, and is practice in every list") {
    const Home home;
    std::string answers;
    for (int i = 0; i < 200; ++i) {
        answers += i % 2 == 0 ? "1\n" : "\n";
    }
    const auto played = home.judgement("play the-review --text --learner Zoe", answers);
    REQUIRE(played.status == 0);
    std::smatch command;
    REQUIRE(
        std::regex_search(played.out, command, std::regex("what-if\\s+--text\\s+([a-z2-7]{8})\\s+--decision\\s+N")));
    const std::string id = command[1].str();
    const auto none = home.judgement("what-if --text " + id + " --decision 99");
    CHECK(none.status == 3);
    CHECK(none.err.find("no decision 99") != std::string::npos);
    const auto run = home.judgement("what-if --text " + id + " --decision 2", "\n2\n");
    CHECK(run.status == 0);
    CHECK(run.out.find("What if?") != std::string::npos);
    CHECK(run.out.find("Situation 2 (practice: what if?)") != std::string::npos);
    const auto listed = home.judgement("attempts").out;
    CHECK(listed.find("practice (what if? from decision 2), 2 decisions, open") != std::string::npos);
    CHECK(listed.find(id + "  ") != std::string::npos);
    CHECK(listed.find(", first, ") != std::string::npos);
}

TEST_CASE("results go to standard output, messages to standard error, and the status tells what happened") {
    const Home home;
    struct Row {
        std::string words;
        int status;
    };
    const std::vector<Row> rows{
        {"--version", 0},
        {"check " + scenarios, 0},
        {"check " JUDGEMENT_SOURCE "/tests/bad-content", 1},
        {"check nowhere", 3},
        {"play nowhere --auto best", 3},
        {"play the-review --auto perfect", 2},
        {"play the-review --auto best --rank admiral", 2},
        {"play " JUDGEMENT_SOURCE "/tests/bad-content/scenario/unknown-key.yaml --auto best", 1},
        {"debrief zzzz", 3},
        {"verify zzzz", 3},
        {"resume", 3},
        {"resume --text zzzz", 3},
        {"what-if zzzz --decision 1", 3},
        {"what-if zzzz", 2},
        {"framework show EA-1.3", 0},
        {"framework show ZZ", 2},
        {"framework import nowhere.txt -o x.yaml", 3},
        {"framework use in", 1},
        {"--framework nowhere attempts", 0},
        {"--framework nowhere play the-review --auto best", 1},
        {"play the-review --auto best --out in/there", 3},
        {"--data in/there attempts", 3},
        {"--data in/there --no-save play the-review --auto best", 0},
        {"nonsense", 2}};
    for (const Row& row : rows) {
        CAPTURE(row.words);
        const auto outcome = home.judgement(row.words);
        CAPTURE(outcome.out.substr(0, 500), outcome.err.substr(0, 500));
        CHECK(outcome.status == row.status);
        if (row.status == 0) {
            CHECK_FALSE(outcome.out.empty());
        } else {
            CHECK_FALSE((outcome.err.empty() && outcome.out.empty()));
        }
    }
    CHECK_FALSE(fs::exists(home.path / "x.yaml"));
}

TEST_CASE("a folder of malformed files is reported whole, file by file, as a result") {
    const Home home;
    const auto outcome = home.judgement("check " JUDGEMENT_SOURCE "/tests/bad-content/scenario");
    CHECK(outcome.status == 1);
    CHECK(outcome.err.empty());
    for (const auto& entry : fs::directory_iterator(JUDGEMENT_SOURCE "/tests/bad-content/scenario")) {
        CAPTURE(entry.path().string());
        CHECK(outcome.out.find(entry.path().string() + ":") != std::string::npos);
    }
}

TEST_CASE("an organisation's own framework is used from then on") {
    const Home home;
    const auto used = home.judgement("framework use " JUDGEMENT_SOURCE "/tests/content/small-framework.yaml");
    CHECK(used.status == 0);
    CHECK(home.judgement("framework show LI-1.1").status == 0);
    const auto played = home.judgement("play " JUDGEMENT_SOURCE "/tests/content/the-bench.yaml --auto best --out d");
    CAPTURE(played.err);
    CHECK(played.status == 0);
    CHECK(slurp(home.path / "d/debrief.txt").find("Listening") != std::string::npos);
    CHECK(used.err.find("cannot be played") != std::string::npos);
    CHECK(home.judgement("framework use --shipped").status == 0);
    CHECK(home.judgement("framework show EA-1.1").status == 0);
    CHECK(home.judgement("framework use").status == 2);
}

TEST_CASE("an attempt does not need the framework file, the scenario file or the limits that it was begun with") {
    const Home home;
    fs::copy(JUDGEMENT_SOURCE "/tests/content/small-framework.yaml", home.path / "f.yaml");
    fs::copy(JUDGEMENT_SOURCE "/tests/content/the-bench.yaml", home.path / "s.yaml");
    std::ofstream(home.path / "s.yaml", std::ios::app) << std::string(5'000'000, '#') << "\n";
    REQUIRE(home.judgement("framework use f.yaml").status == 0);
    CHECK(home.judgement("play s.yaml --auto best --out d").status == 1);
    const auto played = home.judgement("--most-bytes 9000000 play s.yaml --auto best --out d");
    CAPTURE(played.err);
    REQUIRE(played.status == 0);
    std::smatch id;
    REQUIRE(std::regex_search(played.out, id, std::regex("attempt ([a-z0-9]+)")));
    fs::remove(home.path / "f.yaml");
    fs::remove(home.path / "s.yaml");
    for (const std::string command : {"attempts", "verify ", "debrief "}) {
        const auto outcome = home.judgement(command == "attempts" ? command : command + id[1].str());
        CAPTURE(command, outcome.out, outcome.err);
        CHECK(outcome.status == 0);
        CHECK(outcome.err.find("f.yaml") != std::string::npos);
    }
    CHECK(home.judgement("debrief " + id[1].str() + " --format json --out e").out ==
          slurp(home.path / "d/debrief.json"));
}

TEST_CASE("a learner is found by name whatever the case, and an attempt that was only opened is not the first") {
    const Home home;
    home.judgement("play the-review --text --learner Ada", "\n");
    const auto second = home.judgement("play the-review --text --learner ' ada '", "\n1\n\n");
    CAPTURE(second.out, second.err);
    CHECK(second.status == 0);
    const auto listed = home.judgement("attempts --learner ADA");
    CHECK(listed.out.find("first, 1 decision, open") != std::string::npos);
    CHECK(listed.out.find("repeat") == std::string::npos);
    CHECK(home.judgement("attempts --learner Bob").status == 3);
}

TEST_CASE("asked whether to play without saving, the rest of the input is the learner's") {
    const Home home;
    const auto outcome = home.judgement("--data in/there play the-review --text", "yes\n\n1\n\n");
    CHECK(outcome.out.find("Situation 1") != std::string::npos);
}

TEST_CASE("the log holds no names and no answers") {
    const Home home;
    home.judgement("play the-review --text --learner 'Bartholomew Quick'", "\n1\nBecause I am sure\n\n2\n");
    const std::string log = slurp(home.path / ".local/state/judgement-call/judgement.log");
    CHECK_FALSE(log.empty());
    CHECK(log.find("Bartholomew") == std::string::npos);
    CHECK(log.find("Because") == std::string::npos);
}
