#include "content/FrameworkTextImporter.hpp"

#include "content/PublishedText.hpp"

using namespace published_text;

TEST_CASE("What cannot be placed is named with its line and a reason") {
    SECTION("two lists of a value that run into each other") {
        const auto imported = import(replaced(published, "breaks.\n\n\n\n- Leaves", "breaks.\n- Leaves"));
        CHECK(statementsLeft(imported) == 5);
        const auto* left = leftAt(imported, "Trims the wick before it smokes.");
        REQUIRE(left != nullptr);
        CHECK(left->reason.find("cannot be told apart") != std::string::npos);
        CHECK(imported.values[0].positive + imported.values[0].negative == 0);
    }
    SECTION("one list only, as long as the positive one should be") {
        const auto imported = import(without(published, "\n\n\n- Leaves", "") + "\n");
        CHECK(statementsLeft(imported) == 3);
    }
    SECTION("one list only, with a blank line in it") {
        const auto imported = import(replaced(without(published, "\n\n\n- Leaves", ""), "- Mends", "\n- Mends") + "\n");
        CHECK(statementsLeft(imported) == 3);
    }
    SECTION("a competency that the known framework does not have, labelled") {
        const auto imported =
            import(replaced(published, "Competency : We are steady and plain-spoken", "Competency : We row"));
        CHECK(statementsLeft(imported) == 5);
        const auto* left = leftAt(imported, "I say what I see in short words.");
        REQUIRE(left != nullptr);
        CHECK(left->reason.find("We row") != std::string::npos);
        CHECK(imported.levels[0].found == 3);
        CHECK(imported.levels[1].found == 2);
    }
    SECTION("a competency that the known framework does not have, as a bare line") {
        std::string text = without(published, "Cluster\n\nPeople", "We live");
        text = replaced(text, "Competency : We are steady and plain-spoken", "We row");
        const auto imported = import(text);
        CHECK(statementsLeft(imported) == 5);
        CHECK(imported.levels[0].found == 3);
    }
    SECTION("a value that the known framework does not have") {
        const auto imported =
            import(published + std::string("\nBRAVERY\n\nWe go out.\n\n- Goes out.\n\n- Stays in.\n"));
        CHECK(statementsLeft(imported) == 2);
        CHECK(imported.values[0].negative == 2);
        REQUIRE(leftAt(imported, "Goes out.") != nullptr);
        CHECK(leftAt(imported, "Goes out.")->reason.find("BRAVERY") != std::string::npos);
    }
    SECTION("a level that the known framework does not have") {
        const auto imported = import(replaced(published, "Level 2\n\n- I plan", "Level 4\n\n- I plan"));
        CHECK(statementsLeft(imported) == 2);
        CHECK(leftAt(imported, "I ask others to look where I have stopped looking.")->reason ==
              "the known framework has no level 4");
    }
    SECTION("list items without a level") {
        const auto imported = import(replaced(published, "Level 1\n\n- I scan", "- I scan"));
        CHECK(statementsLeft(imported) == 3);
        const auto* left = leftAt(imported, "I scan the whole horizon before I write in the log.");
        REQUIRE(left != nullptr);
        CHECK(left->line == 28);
        CHECK(left->reason.find("no level heading") != std::string::npos);
    }
    SECTION("the same statement twice in one list") {
        const auto imported =
            import(replaced(published, "- Counts the stores twice.", "- Trims the wick before it smokes."));
        CHECK(imported.values[0].positive == 2);
        CHECK(leftAt(imported, "Trims the wick before it smokes.") != nullptr);
    }
    SECTION("levels as the head of a table") {
        const auto imported = import(replaced(published, "Level 1\n\n- I scan", "Level 1  Level 2\n\n- I scan"));
        CHECK(statementsLeft(imported) == 3);
    }
}

TEST_CASE(
    "a misspelt name is no part of the statement above it, and text behind a level heading is not lost silently") {
    const auto known = content::readFramework(knownFile, "known.yaml");
    REQUIRE(known);
    std::string text = published;
    const std::string heading = "Competency : We are steady and plain-spoken";
    text.replace(text.find(heading), heading.size(), "2 Steady and plain-spokn");
    const auto at = text.find("Level 1", text.find("plain-spokn"));
    text.replace(at, 7, "Level 1: I say what I see at once");
    const auto import = content::importFrameworkText(text, "pasted.txt", *known.value);
    CHECK_FALSE(import.complete());
    CHECK(content::describe(import).find("plain-spokn") != std::string::npos);
    CHECK(content::describe(import).find("I say what I see at once") != std::string::npos);
    if (import.yaml) {
        CHECK(import.yaml->find("plain-spokn") == std::string::npos);
    }
}
