#include "app/Home.hpp"

#include <catch2/catch.hpp>

using program::Home;
using program::slurp;

TEST_CASE("docs/library.md is what the program writes of the shipped library") {
    const Home home;
    const auto page = home.judgement("library");
    CHECK(page.status == 0);
    CHECK(page.err.empty());
    const bool same = page.out == slurp(JUDGEMENT_SOURCE "/docs/library.md");
    INFO("write it again: judgement library -o docs/library.md");
    CHECK(same);
    const auto written = home.judgement("library -o page.md");
    CHECK(written.status == 0);
    CHECK(slurp(home.path / "page.md") == page.out);
}

TEST_CASE("a library that cannot be told of says why, and writes nothing") {
    const Home home;
    const auto nowhere = home.judgement("library nowhere");
    CHECK(nowhere.status == 3);
    CHECK(nowhere.err == "There is no folder nowhere. Name one that has scenarios.\n");
    std::filesystem::create_directories(home.path / "mine");
    CHECK(home.judgement("library mine").err == "There is no scenario in mine.\n");
    std::ofstream(home.path / "mine/torn.yaml") << "scenario: [\n";
    const auto torn = home.judgement("library mine -o page.md");
    CHECK(torn.status != 0);
    CHECK(torn.err.find("A page about the library is made once every scenario in it can be read.") !=
          std::string::npos);
    CHECK_FALSE(std::filesystem::exists(home.path / "page.md"));
}
