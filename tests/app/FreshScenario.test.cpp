#include "app/FreshScenario.hpp"

#include "content/FrameworkReader.hpp"
#include "content/ScenarioReader.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>
#include <string>

namespace {

app::FreshScenario freshOf(const std::string& name) {
    auto made = app::freshScenario(name);
    CAPTURE(name);
    if (const auto* sentence = std::get_if<std::string>(&made)) {
        FAIL(*sentence);
    }
    return std::get<app::FreshScenario>(std::move(made));
}

model::CompetencyFramework framework() {
    std::ifstream stream(JUDGEMENT_SOURCE "/assets/frameworks/met-cvf.yaml");
    std::ostringstream text;
    text << stream.rdbuf();
    return std::move(*content::readFramework(text.str(), "met-cvf.yaml").value);
}

} // namespace

TEST_CASE("an id gives a title, and a title gives an id") {
    struct Row {
        std::string name, id, title;
    };
    for (const Row& row :
         {Row{"the-corner-shop", "the-corner-shop", "The corner shop"},
          Row{"night_bus_2", "night_bus_2", "Night bus 2"},
          Row{"The corner shop", "the-corner-shop", "The corner shop"},
          Row{"Amira's shop", "amiras-shop", "Amira's shop"},
          Row{"Amira\u2019s shop", "amiras-shop", "Amira\u2019s shop"}, Row{"  Who, me?  ", "who-me", "  Who, me?  "},
          Row{"Caf\u00e9 Zo\u00eb: \"late\"", "caf-zo-late", "Caf\u00e9 Zo\u00eb: \"late\""}}) {
        CAPTURE(row.name);
        const auto fresh = freshOf(row.name);
        CHECK(fresh.id == row.id);
        CHECK(fresh.title == row.title);
    }
    const auto cut =
        freshOf("A title " + std::string(10, 'x') + " that goes on for far longer than an id may ever do so");
    CHECK(cut.id == "a-title-xxxxxxxxxx-that-goes-on-for-far-longer-than-an-id-may");
}

TEST_CASE("what is written can be played under that id and title, whatever stands in the title") {
    const auto inUse = framework();
    for (const std::string name : {"the-corner-shop", "The corner shop", "Yes: no # \"a\" 'b' \\ {amira} [c]",
                                   "a - b, \u201cc\u201d & *d", "no"}) {
        CAPTURE(name);
        const auto fresh = freshOf(name);
        const auto read = content::readScenario(fresh.text, "fresh.yaml", inUse);
        CAPTURE(read.diagnostics.empty() ? std::string() : content::format(read.diagnostics.front()));
        REQUIRE(read);
        CHECK(read.value->id == fresh.id);
        CHECK(read.value->title == fresh.title);
        CHECK(fresh.text.starts_with("# yaml-language-server: $schema=scenario.schema.json\n"));
        CHECK(fresh.text.find(" # the id, for files and records\n") != std::string::npos);
    }
}

TEST_CASE("a name of which no id can be made is answered with a sentence and an example") {
    for (const std::string name : {"", "   ", "\u200b", "24 hours", "???", "\u65e5\u672c", "one\ntwo", "tab\x01",
                                   "\xff", "\u202eabc", "scenarios/shop", "shop.yaml"}) {
        CAPTURE(name);
        const auto made = app::freshScenario(name);
        REQUIRE(std::holds_alternative<std::string>(made));
        CHECK(std::get<std::string>(made).find("For example: judgement new ") != std::string::npos);
    }
    CHECK(std::holds_alternative<std::string>(app::freshScenario(std::string(201, 'a'))));
    CHECK(std::holds_alternative<app::FreshScenario>(app::freshScenario(std::string(200, 'a'))));
}
