#include "terminal/DebriefPages.hpp"

#include "terminal/Reading.hpp"

#include <algorithm>

using namespace stage;
using terminal::Left;

namespace {

constexpr std::string_view debriefText = R"(Debrief: Fog

Learner: Ada

Part 1: Summary

Evidence is thin.

Part 2: Profile

Looks out
- Level 1: Emerging.

Part 3: The decisions

Decision 1

A boat drifts.

Choices:
- Decision 7

Decision 2

It has gone.

Decision by decision, one learns.

Part 4: Questions

Why?
)";

const Lines toTheDebrief{{""}, {"=Ring the bell."}, {"x"}, {""}, {""}, {""}, {"=Throw the rope."}, {""}};

} // namespace

SCENARIO("A debrief is cut into its parts and decisions, and nothing of it is lost") {
    const auto pieces = terminal::piecesOf(debriefText);
    std::string together;
    std::vector<std::string> heads;
    for (const std::string_view piece : pieces) {
        together += piece;
        heads.emplace_back(piece.substr(0, piece.find('\n')));
    }
    CHECK(together == debriefText);
    CHECK(heads == Ids{"Debrief: Fog", "Part 2: Profile", "Part 3: The decisions", "Decision 2", "Part 4: Questions"});
    CHECK(pieces[2].find("Decision 1\n") != std::string_view::npos);
    for (const auto* whole : {"", "Nothing here.", "Part 1: Summary\n\nShort.\n"}) {
        CAPTURE(whole);
        CHECK(terminal::piecesOf(whole) == std::vector<std::string_view>{whole});
    }
}

SCENARIO("On a screen the debrief comes piece by piece, and the briefing waits") {
    Stage stage;
    stage.onScreen = true;
    stage.options.debriefText = [](const practice::FinishedDebrief&, std::size_t) { return std::string(debriefText); };
    auto attempt = stage.begin();
    Lines lines = toTheDebrief;
    lines.push_back({""});
    GIVEN("somebody who reads on") {
        lines.insert(lines.end(), {{"?"}, {""}, {"again"}, {""}, {""}, {""}});
        CHECK(stage.play(*attempt, lines) == Left::atEnding);
        CAPTURE(stage.paper.all);
        CHECK(stage.unread == 0);
        inThisOrder(stage.paper, {"It is five in the morning.", "Press Enter to begin.", "Ada stares into the fog.",
                                  "The end: Moored", "Press Enter for your debrief.", "Evidence is thin.",
                                  "(next: Part 2: Profile)", "- Level 1: Emerging.", "(next: Part 3: The decisions)",
                                  "A boat drifts.\n\nChoices:", "(next: Decision 2)", "It has gone.",
                                  "(next: Part 4: Questions)", "Why?", "FILES are written."});
        CHECK(stage.paper.count("(next: Part 2: Profile)") == 2);
        CHECK(stage.paper.count("- Level 1: Emerging.") == 2);
    }
    GIVEN("somebody who wants all of it") {
        lines.push_back({"all"});
        CHECK(stage.play(*attempt, lines) == Left::atEnding);
        CAPTURE(stage.paper.all);
        CHECK(stage.paper.count("(next: ") == 1);
        CHECK(stage.paper.has(debriefText.substr(debriefText.find("Part 2"))));
    }
    GIVEN("somebody who has read enough") {
        lines.push_back({"back"});
        CHECK(stage.play(*attempt, lines) == Left::atEnding);
        CAPTURE(stage.paper.all);
        CHECK_FALSE(stage.paper.has("Emerging"));
        CHECK(stage.paper.has("FILES are written."));
    }
    GIVEN("somebody who leaves, or whose input ends") {
        const bool quits = GENERATE(false, true);
        if (quits) {
            lines.push_back({"quit"});
        }
        CHECK(stage.play(*attempt, lines) == (quits ? Left::byQuitting : Left::atEnding));
        CHECK(stage.paper.has("FILES are written."));
    }
}

SCENARIO("Where nobody sits at a screen the debrief comes whole") {
    Stage stage;
    stage.options.debriefText = [](const practice::FinishedDebrief&, std::size_t) { return std::string(debriefText); };
    auto attempt = stage.begin();
    stage.play(*attempt, Lines(toTheDebrief.begin() + 1, toTheDebrief.end()));
    CAPTURE(stage.paper.all);
    CHECK(stage.paper.has(debriefText));
    CHECK_FALSE(stage.paper.has("(next: "));
    CHECK_FALSE(stage.paper.has("Press Enter to begin."));
}
