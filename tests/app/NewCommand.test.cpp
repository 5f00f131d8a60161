#include "app/Home.hpp"

#include <catch2/catch.hpp>

#include <string>

using program::Home;
using program::slurp;
namespace fs = std::filesystem;

TEST_CASE("new writes a scenario without a single finding, and says what to do next") {
    const Home home;
    const auto made = home.judgement("new 'The corner shop'");
    CHECK(made.status == 0);
    CHECK(made.err.empty());
    CHECK(made.out.starts_with("Wrote the-corner-shop.yaml, and scenario.schema.json beside it"));
    for (const std::string next :
         {"judgement check the-corner-shop.yaml", "judgement play the-corner-shop.yaml --watch",
          "judgement map the-corner-shop.yaml -o the-corner-shop.html"}) {
        CHECK(made.out.find("  " + next + "\n") != std::string::npos);
    }
    const auto checked = home.judgement("check --format json the-corner-shop.yaml");
    CAPTURE(checked.out);
    CHECK(checked.status == 0);
    CHECK(checked.out.find("\"the-corner-shop.yaml\"") != std::string::npos);
    CHECK(checked.out.find("\"severity\"") == std::string::npos); // errors, faults and advice alike
    for (const std::string policy : {"best", "worst", "random"}) {
        CHECK(home.judgement("--no-save play the-corner-shop.yaml --auto " + policy).status == 0);
    }
}

TEST_CASE("what new and map say to type next is typed as the person started the program") {
    const Home home;
    const auto startedAs = [&](const char* program, const std::string& words) {
        ::setenv("JUDGEMENT_CALLED_AS", program, 1);
        const auto outcome = home.judgement(words);
        ::unsetenv("JUDGEMENT_CALLED_AS");
        return outcome;
    };
    const auto made = startedAs("./play", "new shop");
    CHECK(made.status == 0);
    for (const std::string next : {"check shop.yaml", "play shop.yaml --watch", "map shop.yaml -o shop.html"}) {
        CHECK(made.out.find("  ./play " + next + "\n") != std::string::npos);
    }
    CHECK(startedAs("my copy/play", "new other").out.find("  'my copy/play' check other.yaml\n") != std::string::npos);
    CHECK(startedAs("./play", "map shop.yaml").err.find("./play map shop.yaml -o shop.html\n") != std::string::npos);
}

TEST_CASE("new shows what a scenario can have: facts that come back, a timer, a message, reasons") {
    const std::string text = slurp(JUDGEMENT_SOURCE "/assets/authoring/new-scenario.yaml");
    for (const std::string key : {"facts:", "also:", "injects:", "timer:", "rationale:", "when:", "then:", "notes:",
                                  "consequence:", "carries:", "shows:", "visited("}) {
        CAPTURE(key);
        CHECK(text.find(key) != std::string::npos);
    }
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at);
        CHECK(text.substr(at, end - at).find('\t') == std::string::npos);
        at = end + 1;
    }
}

TEST_CASE("new replaces nothing that is there") {
    const Home home;
    std::ofstream(home.path / "mine.yaml") << "mine\n";
    fs::create_symlink("nowhere.yaml", home.path / "link.yaml");
    std::ofstream(home.path / "scenario.schema.json") << "mine too\n";
    for (const std::string file : {"mine.yaml", "link.yaml"}) {
        const auto refused = home.judgement("new mine -o " + file);
        CHECK(refused.status == 3);
        CHECK(refused.err.starts_with("There is something called " + file + " already"));
        CHECK(refused.out.empty());
    }
    CHECK(slurp(home.path / "mine.yaml") == "mine\n");
    CHECK_FALSE(fs::exists(home.path / "nowhere.yaml"));
    const auto beside = home.judgement("new other");
    CHECK(beside.status == 0);
    CHECK(beside.out.starts_with("Wrote other.yaml.\n"));
    CHECK(slurp(home.path / "scenario.schema.json") == "mine too\n");
    CHECK(home.judgement("new other -o no/such/folder.yaml").status == 3);
    CHECK(home.judgement("new 24").status == 2);
}

TEST_CASE("new says so when the framework in use is another than the one its choices are keyed to") {
    const Home home;
    const auto made =
        home.judgement("--framework " JUDGEMENT_SOURCE "/tests/content/small-framework.yaml new the-corner-shop");
    CHECK(made.status == 0);
    CHECK(made.err.starts_with("The choices are keyed to met-cvf, and the framework in use is small"));
}

TEST_CASE("schema prints what new lays beside a scenario") {
    const Home home;
    REQUIRE(home.judgement("new shop").status == 0);
    const auto printed = home.judgement("schema");
    CHECK(printed.status == 0);
    CHECK(printed.out == slurp(JUDGEMENT_SOURCE "/assets/authoring/scenario.schema.json"));
    CHECK(printed.out == slurp(home.path / "scenario.schema.json"));
    CHECK(slurp(home.path / "shop.yaml").starts_with("# yaml-language-server: $schema=scenario.schema.json\n"));
}

TEST_CASE("new writes a quiz without a single finding") {
    const Home home;
    const auto made = home.judgement("new 'Stop and search' --quiz");
    CAPTURE(made.err);
    CHECK(made.status == 0);
    CHECK(made.out.starts_with("Wrote stop-and-search.yaml, and quiz.schema.json beside it"));
    CHECK(made.out.find("judgement check stop-and-search.yaml\n") != std::string::npos);
    const auto checked = home.judgement("check --format json stop-and-search.yaml");
    CAPTURE(checked.out, checked.err);
    CHECK(checked.status == 0);
    CHECK(checked.out.find("\"severity\"") == std::string::npos);
    CHECK(slurp(home.path / "stop-and-search.yaml").find("title: \"Stop and search\"") != std::string::npos);
    CHECK(home.judgement("new 'Stop and search' --quiz").status == 3);
}
