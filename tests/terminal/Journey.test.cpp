#include "terminal/Stage.hpp"

#include "content/Utf8.hpp"

#include <algorithm>

using namespace stage;
using terminal::Left;
using Lines = std::vector<Types>;
using Ids = std::vector<std::string>;

namespace {

std::size_t placeOf(const Paper& paper, std::string_view text) {
    INFO(paper.all);
    INFO("wanted: " << text);
    const std::size_t at = paper.all.find(text);
    REQUIRE(at != std::string::npos);
    return at;
}

void inThisOrder(const Paper& paper, const Ids& texts) {
    for (std::size_t i = 1; i < texts.size(); ++i) {
        CAPTURE(texts[i - 1], texts[i]);
        CHECK(placeOf(paper, texts[i - 1]) < placeOf(paper, texts[i]));
    }
}

/// A recorder that fails as often as it is told.
class Failing final : public play::Recorder {
public:
    explicit Failing(int& failures) : m_failures(failures) {}
    std::optional<play::SaveProblem> decided(std::size_t, const play::Runner&, const play::Decision&) override {
        return fail();
    }
    std::optional<play::SaveProblem> reasoned(std::size_t, std::string_view) override { return fail(); }
    std::optional<play::SaveProblem> restarted(std::size_t) override { return std::nullopt; }
    std::optional<play::SaveProblem> ended(const play::Runner&) override { return fail(); }

private:
    std::optional<play::SaveProblem> fail() {
        if (m_failures == 0) {
            return std::nullopt;
        }
        --m_failures;
        return play::SaveProblem{"The disk is full."};
    }
    int& m_failures;
};

} // namespace

SCENARIO("A learner comes for the first time, plays to an ending and reads the debrief") {
    GIVEN("a practice nobody has used") {
        Stage stage;
        WHEN("the learner gives a name and a rank and plays") {
            const Left left = stage.run({{"Zoë Marsh"},
                                         {"=Harbour master"},
                                         {"=Fog at the mole"},
                                         {""},
                                         {"=Ring the bell."},
                                         {"I could hear the engine."},
                                         {"The bell carries."},
                                         {""},
                                         {""},
                                         {"=Throw the rope."},
                                         {""},
                                         {"quit"}});
            CAPTURE(stage.paper.all);
            THEN("everything was told, in this order") {
                CHECK(left == Left::byQuitting);
                CHECK(stage.unread == 0);
                inThisOrder(stage.paper, {"Who plays?",
                                          "Deck hand",
                                          "Welcome, Zoë Marsh",
                                          "Fog at the mole",
                                          "Level 1, Deck hand, about 5 minutes",
                                          "Content note: Somebody is hurt.",
                                          "It can show: Looks out, level 1; Care.",
                                          "It is five in the morning.",
                                          "The boat should have been in at four.",
                                          "Place: Harbour wall.",
                                          "With you: Ada Finn, mate, worried.",
                                          "Ada stares into the fog.",
                                          "What do you do?",
                                          "Your reasons",
                                          "Somebody answers out there.",
                                          "Next you will have 40 seconds",
                                          "A boat drifts",
                                          "You have 40 seconds.",
                                          "It is caught.",
                                          "The end: Moored",
                                          "Tea is made.",
                                          "DEBRIEF of 2 decisions, for Zoë Marsh",
                                          "FILES are written."});
            }
            THEN("nothing waits, and the reasons are kept") {
                CHECK(stage.waiting().empty());
                const auto attempts = std::get<std::vector<practice::AttemptSummary>>(stage.practice->attempts());
                REQUIRE(attempts.size() == 1);
                const auto debrief = std::get<practice::FinishedDebrief>(stage.practice->debriefOf(attempts[0].id));
                CHECK(debrief.debrief.decisions[0].rationale == "I could hear the engine.\nThe bell carries.");
                CHECK((*debrief.framework)[debrief.debrief.rank].id == "master");
            }
            AND_WHEN("the learner comes again") {
                stage.paper.all.clear();
                stage.run({{"=Zoë Marsh"}, {"quit"}});
                THEN("the name is known") { CHECK(stage.paper.has("Welcome back, Zoë Marsh.")); }
            }
        }
    }
}

SCENARIO("A learner plays without a name") {
    Stage stage;
    CHECK(stage.run({{""},
                     {"=Fog at the mole"},
                     {""},
                     {"=Shout a little."},
                     {""},
                     {""},
                     {""},
                     {"=Throw the rope."},
                     {""},
                     {""},
                     {"quit"}}) == Left::byQuitting);
    CAPTURE(stage.paper.all);
    CHECK(stage.paper.has("DEBRIEF of 2 decisions, for nobody"));
    CHECK(stage.paper.count("Scenarios") == 2);
    CHECK(stage.paper.has("No reasons are written yet."));
    CHECK(stage.unread == 0);
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

SCENARIO("Time is told in words, and what runs out counts") {
    Stage stage;
    auto attempt = stage.begin();
    const Lines toTheBoat{{"=Shout a little."}, {"x"}, {""}, {""}};
    GIVEN("a situation with forty seconds") {
        WHEN("nothing is typed") {
            Lines lines = toTheBoat;
            lines.push_back({"1", 10min});
            CHECK(stage.play(*attempt, lines) == Left::atEnding);
            CAPTURE(stage.paper.all);
            THEN("it is told three times how long it lasts, and the timer's choice is taken") {
                inThisOrder(stage.paper, {"You have 40 seconds.", "Ada: \u201CDo something!\u201D",
                                          "Half of your time is left: 20 seconds.", "Ten seconds left.",
                                          "The time has run out. That counts as: \u201CStand and look.\u201D",
                                          "The end: On the stones"});
                CHECK(stage.paper.count("second") == 4);       // the announcement before Enter, and the three above
                CHECK(stage.paper.count("Your choice:") == 2); // once for each situation
                CHECK(taken(*attempt) == Ids{"shout", "freeze"});
                const auto& last = attempt->journey().runner().attempt().decisions.back();
                CHECK(last.expired);
                CHECK(last.thoughtMilliseconds == 40'000);
                CHECK(stage.forgotten == 1);
            }
        }
        WHEN("something is typed one millisecond before the end") {
            Lines lines = toTheBoat;
            lines.push_back({"=Throw the rope.", 39'999ms});
            stage.play(*attempt, lines);
            THEN("it counts") { CHECK(taken(*attempt) == Ids{"shout", "rope"}); }
        }
        WHEN("something is typed in the very moment of the end") {
            Lines lines = toTheBoat;
            lines.push_back({"=Throw the rope.", 40'000ms});
            stage.play(*attempt, lines);
            THEN("it is too late") { CHECK(taken(*attempt) == Ids{"shout", "freeze"}); }
        }
        WHEN("the time is asked for, and the situation once more") {
            Lines lines = toTheBoat;
            lines.push_back({"time", 12'500ms});
            lines.push_back({"again", 5'000ms});
            lines.push_back({"=Throw the rope.", 1ms});
            stage.play(*attempt, lines);
            CAPTURE(stage.paper.all);
            THEN("both are told and time goes on meanwhile") {
                CHECK(stage.paper.has("Time left: 28 seconds."));
                CHECK(stage.paper.count("A boat drifts") == 2);
                CHECK(stage.paper.count("Do something!") == 2); // when it came, and with the situation again
                CHECK(attempt->journey().runner().attempt().decisions.back().thoughtMilliseconds == 17'501);
            }
        }
    }
}

SCENARIO("Reminders of the time never stand close together") {
    const auto [limit, half, last] = GENERATE(table<std::string, int, int>(
        {{"14s", 0, 0}, {"15s", 0, 1}, {"22s", 0, 1}, {"29s", 0, 1}, {"30s", 1, 1}, {"2m", 1, 1}}));
    CAPTURE(limit);
    std::string text = scenarioText;
    text.replace(text.find("limit: 40s"), 10, "limit: " + limit);
    const std::size_t inject = text.find("    injects:\n      - {after: 15s");
    text.erase(inject, text.find("    choices:", inject) - inject);
    Stage stage(text);
    auto attempt = stage.begin();
    stage.play(*attempt, {{"=Shout a little."}, {"x"}, {""}, {""}, {"1", 10min}});
    CHECK(stage.paper.count("Half of your time") == static_cast<std::size_t>(half));
    CHECK(stage.paper.count("Ten seconds left.") == static_cast<std::size_t>(last));
    CHECK(stage.paper.count("The time has run out.") == 1);
}

SCENARIO("Messages arrive at their time on lines of their own") {
    Stage stage;
    auto attempt = stage.begin();
    stage.play(*attempt, {{"notes", 7'999ms}, {"time", 2ms}, {"=Ring the bell.", 41'000ms}});
    CAPTURE(stage.paper.all);
    inThisOrder(stage.paper, {"Nothing has been decided yet.", "\nRadio: \u201CEngine trouble.\u201D\n",
                              "There is no time limit here.", "Your reasons"});
    CHECK_FALSE(stage.paper.has("Shall I ring")); // it would have come at 50 seconds
}

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

SCENARIO("Wherever the input ends or the learner quits, the attempt can be gone on with and ends as it would have") {
    const Lines whole{{"=Ring the bell.", 3s}, {"Because."}, {""}, {""}, {""}, {"=Throw the rope.", 5s}, {""}};
    const auto how = GENERATE(as<std::string>{}, "the input ends", "quit");
    for (std::size_t cut = 0; cut < whole.size(); ++cut) {
        CAPTURE(how, cut);
        Stage stage;
        auto attempt = stage.begin();
        const std::string id = attempt->id();
        Lines lines(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(cut));
        if (how == "quit") {
            lines.push_back({"quit"});
        }
        const Left left = stage.play(*attempt, lines);
        CAPTURE(stage.paper.all);
        if (left == Left::atEnding) { // before an ending there is nothing to answer any more
            CHECK((how == "the input ends" && cut == whole.size() - 1));
            continue;
        }
        CHECK(left == (how == "quit" ? Left::byQuitting : Left::inputEnded));
        REQUIRE(stage.waiting().size() == 1);
        attempt.reset();

        auto again = stage.resume(id);
        const auto decided = taken(*again);
        CHECK(decided.size() == (cut == 0 ? 0u : cut < 6 ? 1u : 2u));
        stage.paper.all.clear();
        Lines rest;
        if (decided.empty()) {
            rest = whole;
        } else if (decided.size() == 1) {
            const bool reasonsOpen = again->journey().step() == play::Journey::Step::rationale;
            CHECK(reasonsOpen == (cut == 1));
            rest = reasonsOpen ? Lines(whole.begin() + 1, whole.end()) : Lines(whole.begin() + 4, whole.end());
        } else {
            rest = {{""}};
        }
        CHECK(stage.play(*again, rest) == Left::atEnding);
        CAPTURE(stage.paper.all);
        CHECK(stage.paper.has("Going on with"));
        CHECK(taken(*again) == Ids{"ring", "rope"});
        CHECK(again->journey().runner().attempt().rationales[0].text == "Because.");
        CHECK(stage.waiting().empty());
    }
}

SCENARIO("Going on tells the last decision and what came of it, but no feedback before the reasons") {
    Stage stage;
    auto attempt = stage.begin();
    const std::string id = attempt->id();
    stage.play(*attempt, {{"=Ring the bell."}});
    attempt.reset();
    stage.paper.all.clear();
    auto again = stage.resume(id);
    stage.play(*again, {});
    CAPTURE(stage.paper.all);
    CHECK(stage.paper.has("Your last decision: \u201CRing the bell.\u201D"));
    CHECK_FALSE(stage.paper.has("Somebody answers"));
    CHECK(stage.paper.has("judgement resume"));

    stage.paper.all.clear();
    stage.play(*again, {{"x"}, {""}, {""}});
    again.reset();
    stage.paper.all.clear();
    auto third = stage.resume(id);
    stage.play(*third, {});
    CAPTURE(stage.paper.all);
    inThisOrder(stage.paper, {"Going on with", "Your last decision", "What came of it:", "Somebody answers out there.",
                              "Next you will have"});
}

SCENARIO("Where nothing can be saved that is said at the start and at the end") {
    Stage stage(scenarioText, Kept::inMemory);
    stage.run({{""}, {"=Fog at the mole"}, {""}, {"?"}, {"quit"}});
    CAPTURE(stage.paper.all);
    inThisOrder(stage.paper, {"Nothing can be saved now", "so it ends then", "This attempt was not being saved"});
    CHECK_FALSE(stage.paper.has("judgement resume"));
}

SCENARIO("An attempt that waits is offered first") {
    Stage stage;
    stage.run({{""}, {"=Fog at the mole"}, {""}, {"=Ring the bell."}, {"x"}, {""}, {"quit"}});
    CHECK(stage.paper.has("To go on where you are now: judgement resume"));
    stage.paper.all.clear();
    stage.run({{""}, {"1"}, {""}, {"=Throw the rope."}, {""}, {"quit"}});
    CAPTURE(stage.paper.all);
    inThisOrder(stage.paper, {"Attempts that wait for you", "Go on with Fog at the mole (1 decision, begun",
                              "Scenarios", "The end: Moored"});
}

SCENARIO("When something cannot be saved, the learner tries again or goes on without") {
    Stage stage;
    auto begun = stage.begin();
    int failures = 0;
    practice::OpenAttempt attempt(begun->id(), "", begun->sharedFramework(), begun->sharedScenario(),
                                  std::make_unique<Failing>(failures), play::Runner(begun->scenario(), 3), false,
                                  begun->background());
    GIVEN("a disk that is full twice") {
        failures = 2;
        CHECK(
            stage.play(
                attempt,
                {{"=Ring the bell."}, {"what?"}, {"1"}, {"1"}, {"x"}, {""}, {""}, {""}, {"=Throw the rope."}, {""}}) ==
            Left::atEnding);
        CAPTURE(stage.paper.all);
        CHECK(stage.paper.count("The disk is full.") == 2);
        CHECK(taken(attempt) == Ids{"ring", "rope"});
        CHECK(attempt.journey().saving());
    }
    GIVEN("a disk that stays full") {
        failures = 1'000'000;
        WHEN("the learner goes on without saving") {
            CHECK(stage.play(attempt,
                             {{"=Ring the bell."}, {"2"}, {"x"}, {""}, {""}, {""}, {"=Throw the rope."}, {""}}) ==
                  Left::atEnding);
            CHECK(stage.paper.count("The disk is full.") == 1);
            CHECK_FALSE(attempt.journey().saving());
        }
        WHEN("the learner leaves") {
            CHECK(stage.play(attempt, {{"=Ring the bell."}, {"quit"}}) == Left::byQuitting);
            CHECK(taken(attempt).empty());
        }
        WHEN("the time runs out meanwhile") {
            failures = 0;
            CHECK(stage.play(attempt, {{"=Ring the bell."}, {"x"}, {""}, {""}}) == Left::inputEnded);
            failures = 1;
            CHECK(stage.play(attempt, {{""}, {"1", 2min}, {"1", 0ms}}) == Left::atEnding);
            CHECK(taken(attempt) == Ids{"ring", "freeze"});
        }
    }
}

SCENARIO("Files that cannot be played are named with what is wrong") {
    Stage stage;
    write(stage.folder.path / "scenarios/broken.yaml", "format: 1\nscenario: broken\nnonsense: 1\n");
    stage.open();
    stage.run({{""}, {"quit"}});
    CAPTURE(stage.paper.all);
    CHECK(stage.paper.has("These files cannot be played until they are mended:"));
    CHECK(stage.paper.has("broken.yaml"));
    CHECK(stage.paper.has("the file lacks"));
}

SCENARIO("The list can be returned to from a briefing, and nothing is begun") {
    Stage stage;
    stage.run({{""}, {"=Fog at the mole"}, {"back"}, {"=Fog at the mole"}, {"hm"}, {"quit"}});
    CAPTURE(stage.paper.all);
    CHECK(stage.paper.count("It is five in the morning.") == 2);
    CHECK(stage.waiting().empty());
}

SCENARIO("Names from a keyboard that sends anything are made harmless or refused") {
    Stage stage;
    stage.run({{"Mal\x1b[31mory\x07 \xFF"}, {"1"}, {"quit"}});
    CAPTURE(stage.paper.all);
    CHECK_FALSE(content::findBadCharacter(stage.paper.all));
    const auto learners = std::get<std::vector<practice::Learner>>(stage.practice->learners());
    REQUIRE(learners.size() == 1);
    CHECK(learners[0].name.find('\x1b') == std::string::npos);

    stage.paper.all.clear();
    stage.run({{std::string(500, 'n')}, {"1"}, {""}, {"quit"}});
    CHECK(std::get<std::vector<practice::Learner>>(stage.practice->learners()).size() == 1);
    CHECK(stage.paper.has("80"));
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
    CHECK(stage.paper.has("\"boat\""));
}

SCENARIO("Lines keep to the width, and colour is only added where it is wanted") {
    const bool colour = GENERATE(false, true);
    Stage stage;
    auto attempt = stage.begin();
    Paper paper(40, colour);
    Learner learner(
        stage.clock, paper,
        {{"?"}, {"again", 9s}, {"=Ring the bell."}, {"x"}, {""}, {""}, {""}, {"=Throw the rope.", 25s}, {""}});
    CHECK(terminal::play(*stage.practice, *attempt, stage.options, learner, paper) == Left::atEnding);
    CAPTURE(paper.all);
    std::string plain = paper.all;
    for (std::size_t at = 0; (at = plain.find('\x1b', at)) != std::string::npos;) {
        plain.erase(at, plain.find('m', at) + 1 - at);
    }
    CHECK((plain != paper.all) == colour);
    for (std::size_t at = 0; at < plain.size();) {
        const std::size_t end = std::min(plain.find('\n', at), plain.size());
        CHECK(content::utf8Count(std::string_view(plain).substr(at, end - at)) <= 40);
        at = end + 1;
    }
}
