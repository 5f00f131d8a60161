#include "exchange/Aiken.hpp"

#include <catch2/catch.hpp>

using namespace exchange;

namespace {

Imported importedAiken(const std::string& text) {
    auto import = readAiken(text);
    REQUIRE(std::holds_alternative<Imported>(import));
    return std::get<Imported>(std::move(import));
}

} // namespace

TEST_CASE("questions in Aiken are read, with either sign behind a letter") {
    const auto imported =
        importedAiken("Who goes first?\r\nA. The nearest\r\nB. The one who knows\r\nANSWER: B\r\n\r\nWhich\nof "
                      "these?\nA) One\nB) Two\nC) Three\nANSWER:C\n");
    REQUIRE(imported.groups.size() == 1);
    REQUIRE(imported.groups[0].questions.size() == 2);
    const auto& first = imported.groups[0].questions[0];
    CHECK(first.id == "who-goes-first");
    const auto& options = std::get<model::Choosing>(first.task).options;
    REQUIRE(options.size() == 2);
    CHECK(options[0].weight == 0);
    CHECK(options[1].weight == 100);
    CHECK(options[1].text == "The one who knows");
    CHECK(imported.groups[0].questions[1].ask == "Which\nof these?");
    CHECK(imported.notices.empty());
}

TEST_CASE("a question that keeps to no rule is left out, told with its line, and takes no other with it") {
    const auto imported =
        importedAiken("One?\nA. a\nB. b\n\nTwo?\nA. a\nB. b\nANSWER: D\n\nThree?\nA. a\nANSWER: A\n\nANSWER: "
                      "B\n\nFour?\nA. a\nB. b\nANSWER: A\n\nFive?\nA. a\nB. b\n");
    REQUIRE(imported.groups.size() == 1);
    REQUIRE(imported.groups[0].questions.size() == 1);
    CHECK(imported.groups[0].questions[0].ask == "Four?");
    REQUIRE(imported.notices.size() == 5);
    CHECK(imported.notices[0].line == 1);
    CHECK(imported.notices[1].line == 5);
    CHECK(imported.notices[1].sentence.find("ANSWER: D") != std::string::npos);
    CHECK(imported.notices[4].about == "Five?");
    CHECK(importedAiken("").groups.empty());
    CHECK(std::holds_alternative<Unreadable>(readAiken("Caf\xE9?\nA. a\nB. b\nANSWER: A\n")));
}
