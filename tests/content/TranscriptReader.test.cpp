#include "content/TranscriptReader.hpp"

#include "content/Reading.hpp"
#include "content/TranscriptWriter.hpp"

#include <filesystem>

namespace {

const std::string whole = "format: 1\n"
                          "title: She is heard\n"
                          "scenario: ../corner-shop.yaml\n"
                          "choices:\n"
                          "  - in: arrival\n"
                          "    facts: {trust: 1, cctv_secured: no}\n"
                          "  - arrival.listen\n"
                          "  - sees: [\"It isn't the money\", third time]\n"
                          "    not-sees: nothing at all\n"
                          "    available: [statement, leave]\n"
                          "    not-available: [hurry]\n"
                          "  - timeout: account.leave\n"
                          "ending: alone\n"
                          "facts: {trust: -2}\n"
                          "evidence:\n"
                          "  EA-1: {opportunities: 3, shown: 2.5}\n"
                          "  EA-1.1: not-shown\n"
                          "  COM-1: resisted\n"
                          "quality: 0.83\n";

content::Transcript readStory(const std::string& text) {
    auto loaded = content::readTranscript(text, "story.yaml");
    INFO(reading::described(loaded.diagnostics));
    REQUIRE(loaded);
    return std::move(*loaded.value);
}

std::vector<std::string> reportsOnStory(const std::string& text) {
    return reading::reportsOf(content::readTranscript(text, "story.yaml").diagnostics);
}

} // namespace

TEST_CASE("a story test is read as it is written, with the places of what it says") {
    const content::Transcript story = readStory(whole);
    CHECK(story.title == "She is heard");
    CHECK(story.scenario.value == "../corner-shop.yaml");
    REQUIRE(story.steps.size() == 4);
    const auto& start = std::get<content::Expectation>(story.steps[0]);
    CHECK(start.in->value == "arrival");
    REQUIRE(start.facts.size() == 2);
    CHECK(start.facts[0].value.value == std::variant<int, bool>(1));
    CHECK(start.facts[1].value.value == std::variant<int, bool>(false));
    CHECK(content::spotAt(whole, start.facts[1].value.where).place == content::Place{6, 37});
    const auto& listen = std::get<content::ChoiceStep>(story.steps[1]);
    CHECK(listen.choice.value == content::NamedChoice{"arrival", "listen"});
    CHECK_FALSE(listen.byTimer);
    CHECK(content::spotAt(whole, listen.choice.where).place == content::Place{7, 5});
    const auto& after = std::get<content::Expectation>(story.steps[2]);
    REQUIRE(after.sees.size() == 2);
    CHECK(after.sees[1].value == "third time");
    REQUIRE(after.notSees.size() == 1);
    CHECK(after.available.size() == 2);
    CHECK(after.notAvailable.front().value == "hurry");
    CHECK(std::get<content::ChoiceStep>(story.steps[3]).byTimer);
    CHECK(story.ending->value == "alone");
    CHECK(story.facts.front().value.value == std::variant<int, bool>(-2));
    CHECK(story.units.front().opportunities->value == 3);
    CHECK(story.units.front().shown->value == Approx(2.5));
    REQUIRE(story.statements.size() == 2);
    CHECK(story.statements[1].outcome.value == content::Outcome::resisted);
    CHECK(story.quality->value == Approx(0.83));
}

TEST_CASE("a story test that is written and read again is the same") {
    const std::string once = content::writeTranscript(readStory(whole));
    CHECK(content::writeTranscript(readStory(once)) == once);
    for (const std::string part : {"It isn't the money", "timeout: account.leave", "{opportunities: 3, shown: 2.5}",
                                   "{trust: -2}", "quality: 0.83", "not-available: [hurry]"}) {
        CAPTURE(part);
        CHECK(once.find(part) != std::string::npos);
    }
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(JUDGEMENT_SOURCE "/tests/transcripts")) {
        const std::string name = "tests/transcripts/" + entry.path().filename().string();
        CAPTURE(name);
        const std::string written = content::writeTranscript(readStory(reading::slurp(name)));
        CHECK(content::writeTranscript(readStory(written)) == written);
        ++files;
    }
    CHECK(files >= 9);
}

TEST_CASE("all that is wrong with a story test is told at once, each at its place") {
    std::string bad = reading::replaced(whole, "title: She is heard\n", "");
    bad = reading::replaced(bad, "in: arrival", "inn: arrival");
    bad = reading::replaced(bad, "timeout: account.leave", "{timeout: leave, in: account}");
    bad = reading::replaced(bad, "trust: -2", "trust: \"2\"");
    bad = reading::replaced(bad, "shown: 2.5", "shown: 2,5");
    CHECK(reportsOnStory(bad) == std::vector<std::string>{"1:1: missing-key", "4:5: unknown-key", "11:15: bad-step",
                                                          "11:22: unknown-key", "13:16: bad-fact-value",
                                                          "15:37: unknown-key"});
}

TEST_CASE("what is no step, no number and no outcome is refused where it stands") {
    struct Row {
        std::string from;
        std::string to;
        std::vector<std::string> reports;
    };
    const auto [from, to, reports] =
        GENERATE(values<Row>({{"arrival.listen", "arrival listen", {"7:5: bad-step"}},
                              {"arrival.listen", "arrival.listen.now", {"7:5: bad-step"}},
                              {"arrival.listen", ".listen", {"7:5: bad-step"}},
                              {"arrival.listen", "[arrival, listen]", {"7:5: bad-step"}},
                              {"arrival.listen", "{}", {"7:5: nothing-expected"}},
                              {"arrival.listen", "{timeout: }", {"7:6: bad-step"}},
                              {"[statement, leave]", "statement", {"10:16: expected-list"}},
                              {"[statement, leave]", "[]", {"10:16: nothing-expected"}},
                              {"nothing at all", "\"\"", {"9:15: empty-text"}},
                              {"{opportunities: 3, shown: 2.5}", "{}", {"16:9: nothing-expected"}},
                              {"{opportunities: 3, shown: 2.5}", "[3]", {"16:9: unknown-outcome"}},
                              {"not-shown", "often", {"17:11: unknown-outcome"}},
                              {"COM-1:", "EA-1.1:", {"18:3: duplicate-key"}},
                              {"0.83", "1.5", {"19:10: expected-decimal"}},
                              {"0.83", "-1", {"19:10: expected-decimal"}},
                              {"0.83", "1.", {"19:10: expected-decimal"}},
                              {"0.83", "\"0.83\"", {"19:10: expected-decimal"}},
                              {"0.83", "0.833", {"19:10: expected-decimal"}},
                              {"format: 1", "format: 2", {"1:9: unsupported-format"}},
                              {"trust: -2", "trust: ", {"14:9: bad-fact-value"}}}));
    CAPTURE(from, to);
    CHECK(reportsOnStory(reading::replaced(whole, from, to)) == reports);
}

TEST_CASE("numbers are written to two places, without zeros at the end") {
    CHECK(content::decimalText(0) == "0");
    CHECK(content::decimalText(2.5) == "2.5");
    CHECK(content::decimalText(1.0 / 3) == "0.33");
    CHECK(content::decimalText(2.0 / 3) == "0.67");
    CHECK(content::decimalText(0.05) == "0.05");
    CHECK(content::decimalText(12) == "12");
    CHECK(content::decimalText(0.999) == "1");
}
