#include "content/FrameworkReader.hpp"
#include "content/ScenarioReader.hpp"
#include "proof/Proof.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <utility>

using namespace proof;

namespace {

std::string contentOf(const std::string& path) {
    auto text = content::readFile(std::string(JUDGEMENT_SOURCE) + "/" + path, 1u << 20);
    REQUIRE(text.value);
    return std::move(*text.value);
}

using Changes = std::vector<std::pair<std::string_view, std::string_view>>;

/// What is found about tests/proof/the-fair-bench.yaml once it is changed: the code and the sentence.
std::vector<std::string> told(const Changes& changes) {
    std::string text = contentOf("tests/proof/the-fair-bench.yaml");
    for (const auto& [from, to] : changes) {
        const std::size_t at = text.find(from);
        REQUIRE(at != std::string::npos);
        text.replace(at, from.size(), to);
    }
    const auto framework =
        content::readFramework(contentOf("tests/content/small-framework.yaml"), "small-framework.yaml");
    const auto read = content::readPlacedScenario(text, "changed.yaml", *framework.value);
    for (const auto& diagnostic : read.diagnostics) {
        UNSCOPED_INFO(content::format(diagnostic));
    }
    REQUIRE(read);
    std::vector<std::string> sentences;
    for (const Finding& finding : prove(read.value->scenario, *framework.value).findings) {
        std::string way = finding.way && !finding.way->empty() ? " [" + nameOf(read.value->scenario, *finding.way) + "]"
                                                               : std::string();
        sentences.push_back(std::string(finding.code) + ": " + finding.what + way);
    }
    return sentences;
}

bool contains(const std::vector<std::string>& sentences, const std::string& sentence) {
    for (const std::string& each : sentences) {
        UNSCOPED_INFO(each);
    }
    return std::ranges::count(sentences, sentence) == 1;
}

} // namespace

TEST_CASE("What can never be says how far the facts get there") {
    CHECK(
        told({{"noted or trust >= 2", "trust >= 3"}}) ==
        std::vector<std::string>{
            "choice-never-available: the choice \"read\" can never be taken: its \"when\" holds on no path that comes "
            "here (here \"trust\" is at most 2)",
            "fact-never-read: no condition reads the fact \"noted\", so it makes no difference"});
    CHECK(
        told({{"noted or trust >= 2", "noted and trust == 0 and visited(bench) and not chose(walk.note)"}}).at(0) ==
        "choice-never-available: the choice \"read\" can never be taken: its \"when\" holds on no path that comes here "
        "(here \"noted\" can be yes or no, \"trust\" is at most 2, \"bench\" was always visited before and "
        "\"walk.note\" may or may not have been chosen before, and never at once what it asks for)");
    CHECK(told({{"trust >= 2, text", "noted, text"}, {"noted or trust >= 2", "noted and trust >= 1"}}).at(0) ==
          "paragraph-never-shown: this paragraph of \"walk\" is never shown: its \"when\" holds on no path that comes "
          "here (here \"noted\" is always no)");
    CHECK(told({{"noted or trust >= 2", "noted or trust >= 0"}}).at(0) ==
          "condition-always-true: this condition holds on every path, so the choice \"read\" is always there (here "
          "\"noted\" can be yes or no and \"trust\" is at most 2)");
    CHECK(told({{"start: 1", "start: 2"}, {"noted or trust >= 2", "noted or trust == 0"}}).at(0) ==
          "condition-part-never-true: this part of the condition never holds when it is read (here \"trust\" is at "
          "least 1)");
}

TEST_CASE("A place that nobody comes to says which choices should lead there") {
    CHECK(told({{"goto: gone\nendings", "goto: known\nendings"}, {"goto: gone", "goto: gate"}}).at(0) ==
          "ending-unreached: no path comes to the ending \"gone\": no choice goes to it");
    CHECK(
        told({{"goto: gone\nendings", "goto: known\nendings"}, {"goto: gone", "goto: gone\n        when: trust >= 3"}})
            .at(0) == "ending-unreached: no path comes to the ending \"gone\": of the choices that go to it, none can "
                      "be taken (\"walk.leave\")");
}

TEST_CASE("A dead end says how the facts stand in it") {
    CHECK(told({{"        text: Wait with him.", "        when: noted\n        text: Wait with him."},
                {"when: noted or trust >= 2", "when: trust >= 2"},
                {"        text: Point out", "        when: chose(bench.ask)\n        text: Point out"}})
              .at(0) ==
          "dead-end: a learner can arrive at \"gate\" when \"noted\" is no, \"trust\" is 1 and \"bench.ask\" was not "
          "chosen before, and find no choice available: the story cannot go on [bench.wait,walk.stay]");
}

TEST_CASE("A fact that changes only where nobody comes is not changed") {
    const Changes unchanged{{"then: {trust: -1}", ""}, {"then: {trust: +1}", ""}};
    CHECK(contains(told(unchanged),
                   "fact-never-changed: no choice changes the fact \"trust\", so it always stays as it "
                   "starts"));
    CHECK(
        contains(told({{"then: {noted: yes}", "then: {noted: yes}\n        when: trust >= 3"}}),
                 "fact-never-changed: no choice that can be taken changes the fact \"noted\", so it always stays as it "
                 "starts"));
}

TEST_CASE("A timer counts what is read on the way there, and shows the way") {
    constexpr std::string_view timed = "with you.\n    timer: {limit: 20s, otherwise: stay}\n";
    CHECK(told({{"with you.\n", timed}}).empty());
    std::string baker = "text: \"He tells you that he was a baker";
    for (int i = 0; i < 30; ++i) {
        baker += ", and rose at three";
    }
    CHECK(contains(told({{"with you.\n", timed}, {"text: He tells you that he was a baker.", baker + ".\""}}),
                   "timer-too-short: reading \"walk\" and its choices takes about 50 s, and its timer leaves 20 s "
                   "[bench.ask]"));
}
