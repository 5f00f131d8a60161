#include "app/Refused.hpp"

#include <catch2/catch.hpp>

using namespace program;

TEST_CASE("a map is written in each form, from a file or an id") {
    const Home home;
    const std::pair<std::string, std::string> table[] = {
        {"map.svg", "<?xml"}, {"map.html", "<!DOCTYPE html>"}, {"map.dot", "digraph map {"}, {"MAP.PNG", "\x89PNG"}};
    for (const auto& [file, begins] : table) {
        CAPTURE(file);
        const auto drawn = home.judgement("map the-review -o " + file);
        CAPTURE(drawn.err);
        CHECK(drawn.status == 0);
        CHECK(drawn.err.empty());
        CHECK(drawn.out.find("The map of \"The review\" is in " + file) == 0);
        CHECK(slurp(home.path / file).starts_with(begins));
    }
    CHECK(home.judgement("map " JUDGEMENT_SOURCE "/scenarios/the-review.yaml -o again.dot").status == 0);
    CHECK(slurp(home.path / "again.dot") == slurp(home.path / "map.dot"));
}

TEST_CASE("a map that cannot be drawn is refused in a sentence and leaves no file") {
    const Home home;
    std::ofstream(home.path / "broken.yaml") << "format: 1\nscenario: broken\n";
    const auto refused = [&](const std::string& words, int status, const std::string& says) {
        checkRefused(home, "map " + words, status, says);
    };
    refused("the-review -o map.jpeg", 2, "Let it end in .svg, .html, .dot or .png.");
    refused("the-review -o map", 2, "Let it end in .svg, .html, .dot or .png.");
    refused("the-review", 2, "For example: judgement map the-review -o the-review.html\n");
    refused("'my stories/one.yaml'", 2, "judgement map 'my stories/one.yaml' -o one.html\n");
    refused("old.html", 2, "judgement map old.html -o map.html\n");
    refused("nowhere -o map.svg", 3, "There is no scenario \"nowhere\"");
    refused("broken.yaml -o map.svg", 1, "missing-key");
    refused("the-review -o no/such/folder/map.svg", 3, "no/such/folder/map.svg");
    CHECK_FALSE(fs::exists(home.path / "map.svg"));
    CHECK_FALSE(fs::exists(home.path / "map"));
}
