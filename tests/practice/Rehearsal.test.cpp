#include "practice/Rehearsal.hpp"

#include "practice/Workshop.hpp"

#include <catch2/catch.hpp>

using namespace workshop;
using practice::Rehearsal;
using Step = play::Journey::Step;

namespace {

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    const std::size_t at = text.find(what);
    CAPTURE(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), by);
}

/// A rehearsal of the quay, some decisions in.
Rehearsal rehearsalAfter(std::size_t decisions, const std::string& choice = "tie") {
    Rehearsal rehearsal(rehearsalSetting());
    REQUIRE(rehearsal.read(scenarioText(), "quay.yaml") == Rehearsal::News::replaced);
    playDecisions(rehearsal.attempt()->journey(), decisions, choice);
    return rehearsal;
}

std::string here(const Rehearsal& rehearsal) {
    const auto& runner = rehearsal.attempt()->journey().runner();
    return std::string(runner.ending() != nullptr ? runner.ending()->id : runner.situation()->id);
}

std::size_t decisions(const Rehearsal& rehearsal) {
    return rehearsal.attempt()->journey().runner().attempt().decisions.size();
}

int turns(const Rehearsal& rehearsal) {
    return rehearsal.attempt()->journey().runner().facts().value(model::FactId(0));
}

} // namespace

TEST_CASE("a new text is played from where the author stood, with facts, reasons and the choices' order") {
    auto rehearsal = rehearsalAfter(4, "back");
    CHECK(here(rehearsal) == "s2");
    CHECK(turns(rehearsal) == 4);
    const auto before = rehearsal.attempt();
    const std::string newText = replaced(scenarioText(), "Boat number 2 comes in.", "A red boat comes in.");
    REQUIRE(rehearsal.read(newText, "quay.yaml") == Rehearsal::News::replaced);
    CHECK(rehearsal.attempt() != before);
    CHECK(rehearsal.moved().empty());
    CHECK(here(rehearsal) == "s2");
    CHECK(turns(rehearsal) == 4);
    const auto& runner = rehearsal.attempt()->journey().runner();
    CHECK(runner.text() == "A red boat comes in.\nThe tide turns.");
    CHECK(runner.attempt().rationales == before->journey().runner().attempt().rationales);
    CHECK_FALSE(runner.attempt().rationales.empty());
    CHECK(runner.attempt().seed == before->journey().runner().attempt().seed);
    CHECK_FALSE(rehearsal.attempt()->journey().saving());
}

TEST_CASE("the step between two situations stays as well") {
    for (const Step wanted : {Step::rationale, Step::consequence}) {
        auto rehearsal = rehearsalAfter(3);
        auto& journey = rehearsal.attempt()->journey();
        step(journey);
        REQUIRE(journey.step() == Step::rationale); // after s4
        if (wanted == Step::consequence) {
            step(journey);
        }
        REQUIRE(journey.step() == wanted);
        REQUIRE(rehearsal.read(scenarioText() + "# saved\n", "quay.yaml") == Rehearsal::News::replaced);
        CHECK(rehearsal.attempt()->journey().step() == wanted);
        CHECK(decisions(rehearsal) == 4);
        CHECK(rehearsal.moved().empty());
    }
    auto ended = rehearsalAfter(11);
    playToEnd(ended.attempt()->journey());
    REQUIRE(ended.attempt()->journey().step() == Step::ending);
    REQUIRE(ended.read(scenarioText() + "# saved\n", "quay.yaml") == Rehearsal::News::replaced);
    CHECK(ended.attempt()->journey().step() == Step::ending);
    CHECK(here(ended) == "home");
}

TEST_CASE("a decision that does not fit any more ends what is kept, and it is said why") {
    struct Row {
        std::string what, by, where, sentence;
        std::size_t kept;
    };
    const std::string text = scenarioText();
    for (const Row& row :
         {Row{"      tie: {text: Tie it., rating: best, shows: [KN-1.1, CAR+1], why: It holds., goto: s3}",
              "      knot: {text: Tie it., rating: best, shows: [KN-1.1, CAR+1], why: It holds., goto: s3}", "s2",
              "Decision 2 does not fit any more (\"s2\" has no choice \"tie\" any more), so you are back at the "
              "situation \"s2\".",
              1},
          Row{"      tie: {text: Tie it., rating: best, shows: [KN-1.1, CAR+1], why: It holds., goto: s3}",
              "      tie: {text: Tie it., when: turns >= 1, rating: best, shows: [KN-1.1, CAR+1], why: It holds., "
              "goto: s3}",
              "s2",
              "Decision 2 does not fit any more (the choice \"tie\" in \"s2\" cannot be taken there now), so you are "
              "back at the situation \"s2\".",
              1},
          Row{"why: It holds., goto: s2}", "why: It holds., goto: s4}", "s4",
              "Decision 2 does not fit any more (the story does not come to \"s2\" there any more), so you are back at "
              "the situation \"s4\".",
              1},
          Row{"start: s1", "start: s3", "s3",
              "Decision 1 does not fit any more (the story does not come to \"s1\" there any more), so you are back at "
              "the situation \"s3\".",
              0}}) {
        CAPTURE(row.by);
        auto rehearsal = rehearsalAfter(3);
        REQUIRE(rehearsal.read(replaced(text, row.what, row.by), "quay.yaml") == Rehearsal::News::replaced);
        CHECK(here(rehearsal) == row.where);
        CHECK(decisions(rehearsal) == row.kept);
        CHECK(rehearsal.moved() == row.sentence);
        CHECK(rehearsal.attempt()->journey().step() == Step::situation);
    }
}

TEST_CASE("when the decisions all fit and lead elsewhere, it is said whether the old place is gone") {
    auto elsewhere = rehearsalAfter(1);
    const std::string skips = replaced(scenarioText(), "why: It holds., goto: s2}", "why: It holds., goto: s5}");
    REQUIRE(elsewhere.read(skips, "quay.yaml") == Rehearsal::News::replaced);
    CHECK(here(elsewhere) == "s5");
    CHECK(elsewhere.moved() ==
          "Your decisions now lead to the situation \"s5\", and no longer to the situation \"s2\".");

    auto renamed = rehearsalAfter(1);
    std::string text = scenarioText();
    for (const auto& [what, by] : {std::pair<std::string, std::string>{"  s2:\n", "  jetty:\n"},
                                   {"goto: s2}", "goto: jetty}"},
                                   {"goto: s2}", "goto: jetty}"},
                                   {"goto: s2}", "goto: jetty}"},
                                   {"goto: s2}", "goto: jetty}"},
                                   {"goto: s2}", "goto: jetty}"}}) {
        text = replaced(text, what, by);
    }
    REQUIRE(renamed.read(text, "quay.yaml") == Rehearsal::News::replaced);
    CHECK(here(renamed) == "jetty");
    CHECK(renamed.moved() == "The situation \"s2\" is gone; your decisions now lead to the situation \"jetty\".");
}

TEST_CASE("while the file is broken the last good version stays, and it is told when the file is good again") {
    auto rehearsal = rehearsalAfter(2);
    const auto before = rehearsal.attempt();
    const std::string broken = replaced(scenarioText(), "rating: best", "rateing: best");
    CHECK(rehearsal.read(broken, "quay.yaml") == Rehearsal::News::broken);
    CHECK(rehearsal.attempt() == before);
    REQUIRE(rehearsal.problems().size() == 1);
    CHECK(rehearsal.problems().front().file == "quay.yaml");
    CHECK(rehearsal.read(broken, "quay.yaml") == Rehearsal::News::none);
    step(before->journey()); // the author plays on meanwhile

    CHECK(rehearsal.read(scenarioText(), "quay.yaml") == Rehearsal::News::mended);
    CHECK(rehearsal.problems().empty());
    CHECK(rehearsal.attempt() == before);

    CHECK(rehearsal.read(broken, "quay.yaml") == Rehearsal::News::broken);
    CHECK(rehearsal.read(scenarioText() + "# other\n", "quay.yaml") == Rehearsal::News::replaced);
    CHECK(rehearsal.problems().empty());
    CHECK(decisions(rehearsal) == 3);

    CHECK(rehearsal.unreadable({content::Diagnostic{}}) == Rehearsal::News::broken);
    CHECK(rehearsal.problems().size() == 1);
    CHECK(rehearsal.read(scenarioText() + "# other\n", "quay.yaml") == Rehearsal::News::mended);
}

TEST_CASE("a file that is broken from the start is played once it is good, and a rehearsal can begin again") {
    Rehearsal rehearsal(rehearsalSetting());
    CHECK(rehearsal.read("format: 1\n", "quay.yaml") == Rehearsal::News::broken);
    CHECK(rehearsal.attempt() == nullptr);
    REQUIRE(rehearsal.read(scenarioText(), "quay.yaml") == Rehearsal::News::replaced);
    CHECK(rehearsal.moved().empty());
    playDecisions(rehearsal.attempt()->journey(), 3);
    rehearsal.restart();
    CHECK(decisions(rehearsal) == 0);
    CHECK(here(rehearsal) == "s1");
}

TEST_CASE(
    "a rehearsal goes back decision by decision, with the reasons that were given before, to its first situation") {
    auto rehearsal = rehearsalAfter(4, "back");
    const auto before = rehearsal.attempt();
    const auto made = before->journey().runner().attempt();
    for (std::size_t left = 4; left > 0; --left) {
        REQUIRE(rehearsal.back());
        REQUIRE(decisions(rehearsal) == left - 1);
        const auto& now = rehearsal.attempt()->journey().runner().attempt();
        CHECK(std::equal(now.decisions.begin(), now.decisions.end(), made.decisions.begin()));
        for (const auto& reasons : now.rationales) {
            CHECK(std::ranges::count(made.rationales, reasons) == 1);
        }
        CHECK(rehearsal.attempt()->journey().step() == Step::situation);
        CHECK(here(rehearsal) == before->scenario()[before->scenario()[made.decisions[left - 1].choice].situation].id);
        CHECK(now.seed == made.seed);
    }
    CHECK(turns(rehearsal) == 0);
    CHECK_FALSE(rehearsal.back());
    CHECK(decisions(rehearsal) == 0);
}

TEST_CASE("going back takes the last decision back wherever one stands") {
    for (const Step wanted : {Step::rationale, Step::consequence}) {
        auto rehearsal = rehearsalAfter(3);
        const std::string was = here(rehearsal);
        auto& journey = rehearsal.attempt()->journey();
        while (journey.step() != wanted) {
            step(journey);
        }
        REQUIRE(rehearsal.back());
        CHECK(decisions(rehearsal) == 3);
        CHECK(here(rehearsal) == was);
        CHECK(rehearsal.attempt()->journey().step() == Step::situation);
    }
    auto ended = rehearsalAfter(11);
    playToEnd(ended.attempt()->journey());
    REQUIRE(ended.back());
    CHECK(ended.attempt()->journey().step() == Step::situation);
    CHECK(decisions(ended) == 11);
}

TEST_CASE("a rehearsal begins at the end of its path, again and again, and goes back into it") {
    auto along = rehearsalSetting();
    along.path = "s1.tie, s2.tie,";
    Rehearsal rehearsal(along);
    CHECK(rehearsal.read("format: 1\n", "quay.yaml") == Rehearsal::News::broken);
    REQUIRE(rehearsal.read(scenarioText(), "quay.yaml") == Rehearsal::News::replaced);
    CHECK(here(rehearsal) == "s3");
    CHECK(decisions(rehearsal) == 2);
    CHECK(rehearsal.moved().empty());
    CHECK(rehearsal.attempt()->journey().step() == Step::situation);
    playDecisions(rehearsal.attempt()->journey(), 4);
    rehearsal.restart();
    CHECK(here(rehearsal) == "s3");
    REQUIRE(rehearsal.back());
    CHECK(here(rehearsal) == "s2");
}

TEST_CASE("a path that cannot be gone to its end is gone as far as it can be, and it is said why") {
    struct Row {
        std::string path, where;
        std::size_t kept;
    };
    for (const Row& row : {Row{"s1.tie,s2.nothing,s3.tie", "s2", 1}, Row{"s9.tie", "s1", 0},
                           Row{"s1.tie,s2.tie,s2.tie", "s3", 2}, Row{",s1.tie", "s1", 0}}) {
        CAPTURE(row.path);
        auto along = rehearsalSetting();
        along.path = row.path;
        Rehearsal rehearsal(along);
        REQUIRE(rehearsal.read(scenarioText(), "quay.yaml") == Rehearsal::News::replaced);
        CHECK(here(rehearsal) == row.where);
        CHECK(decisions(rehearsal) == row.kept);
        CHECK(rehearsal.moved().starts_with("Step " + std::to_string(row.kept + 1) + " of the path cannot be gone: "));
        CHECK(rehearsal.moved().find("The story is in " + row.where + ", where ") != std::string::npos);
    }
}

TEST_CASE("a time limit that ran out runs out again, while the same choice counts for it") {
    auto rehearsal = rehearsalAfter(1);
    REQUIRE_FALSE(rehearsal.attempt()->journey().expire());
    (void)rehearsal.attempt()->journey().goOn();
    REQUIRE(rehearsal.read(scenarioText() + "# saved\n", "quay.yaml") == Rehearsal::News::replaced);
    CHECK(rehearsal.attempt()->journey().runner().attempt().decisions.back().expired);
    const std::string other = replaced(scenarioText(), "otherwise: wait", "otherwise: tie");
    REQUIRE(rehearsal.read(other, "quay.yaml") == Rehearsal::News::replaced);
    CHECK(rehearsal.moved().empty());
    CHECK_FALSE(rehearsal.attempt()->journey().runner().attempt().decisions.back().expired);
}

TEST_CASE("a rehearsal has a debrief, and leaves nothing in the records") {
    const Folder folder;
    furnish(folder.path());
    auto records = std::get<records::Records>(records::Records::open(folder.path() / "records.sqlite"));
    auto practice = openPractice(settings(folder.path()), records);
    Rehearsal rehearsal(practice.rehearsing({}));
    REQUIRE(rehearsal.read(scenarioText(3), "quay.yaml") == Rehearsal::News::replaced);
    playToEnd(rehearsal.attempt()->journey());
    const auto finished = valueOf(practice.debriefOf(*rehearsal.attempt()));
    CHECK(finished.debrief.decisions.size() == 3);
    CHECK(finished.debrief.provenance.mode == "practice");
    CHECK(finished.debrief.provenance.scenarioHash == records::contentHash(scenarioText(3)));
    CHECK(valueOf(practice.attempts()).empty());
}
