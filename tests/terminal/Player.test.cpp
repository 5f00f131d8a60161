#include "terminal/Reading.hpp"

#include "content/Utf8.hpp"

using namespace stage;
using terminal::Left;

SCENARIO("What is not understood is said, and nothing is chosen") {
    Stage stage;
    auto attempt = stage.begin();
    const auto typed = GENERATE(as<std::string>{}, "0", "4", "-1", "1x", "ring", "99999999999999999999999999",
                                "\x1b[2J\x1b[H", "\xFF\xFE", "１", std::string(100'000, '9'), "");
    CAPTURE(typed.substr(0, 40));
    stage.play(*attempt, {{typed}, {"=Ring the bell."}});
    CAPTURE(stage.paper.all.substr(0, 3000));
    CHECK(taken(*attempt) == Ids{"ring"});
    CHECK(stage.paper.count("from 1 to 3") == 1);
    CHECK(stage.paper.all.find('\x1b') == std::string::npos);
    CHECK_FALSE(content::findBadCharacter(stage.paper.all));
}

SCENARIO("Reasons are asked for before any feedback") {
    Stage stage;
    auto attempt = stage.begin();
    stage.play(*attempt, {{"=Wait for the fog to lift."},
                          {"I was afraid."},
                          {"?"},
                          {"notes"},
                          {""},
                          {""},
                          {""},
                          {"=Throw the rope."},
                          {""}});
    CAPTURE(stage.paper.all);
    inThisOrder(stage.paper, {"Your reasons", "National Decision Model", "Write lines of text",
                              "What was decided so far", "Nothing is heard."});
    CHECK(attempt->journey().runner().attempt().rationales[0].text == "I was afraid.");
}

SCENARIO("Reasons beyond any measure are cut with a sentence and not lost") {
    Stage stage;
    auto attempt = stage.begin();
    stage.play(*attempt, {{"=Ring the bell."}, {"First."}, {std::string(5000, 'x')}, {"Last."}, {""}});
    CHECK(attempt->journey().runner().attempt().rationales[0].text == "First.\nLast.");
    CHECK(stage.paper.has("this line is left out"));
}

SCENARIO("A scenario that offers no choice is said to be at fault, and the learner is not") {
    std::string text = scenarioText;
    const std::string always = "      rope:\n        text: Throw the rope.\n";
    text.replace(text.find(always), always.size(), always + "        when: not warned\n");
    text.erase(text.find("    timer:"), text.find("    injects:\n      - {after: 15s") - text.find("    timer:"));
    text.replace(text.find("        text: Stand and look.\n"), 0, "        when: not warned\n");
    Stage stage(text);
    auto attempt = stage.begin();
    CHECK(stage.play(*attempt, {{"=Ring the bell."}, {"x"}, {""}, {""}, {""}}) == Left::stuck);
    CAPTURE(stage.paper.all);
    CHECK(stage.paper.has("The situation \"boat\" offers no choice"));
}
