#include "content/QuizReader.hpp"
#include "content/Reading.hpp"
#include "content/SettingsReader.hpp"
#include "content/TranscriptReader.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>

namespace {

using Reports = std::vector<std::string>;

/// tests/bad-content/expected.txt: `kind/file.yaml:line:column: code`, each a place that a person has looked at.
std::map<std::string, Reports> expectedReports() {
    std::map<std::string, Reports> expected;
    std::istringstream lines(reading::slurp("tests/bad-content/expected.txt"));
    for (std::string line; std::getline(lines, line);) {
        const auto colon = line.find(':');
        expected[line.substr(0, colon)].push_back(line.substr(colon + 1));
    }
    return expected;
}

} // namespace

TEST_CASE("every bad file is refused for what it is named after, at the right place, and for nothing else") {
    const auto framework = reading::smallFramework();
    const auto expected = expectedReports();
    std::set<std::string> codes;
    std::size_t files = 0;
    for (const std::string kind : {"scenario", "framework", "settings", "transcript", "quiz"}) {
        const std::string folder = "tests/bad-content/" + kind;
        for (const auto& entry : std::filesystem::directory_iterator(std::string(JUDGEMENT_SOURCE "/") + folder)) {
            const std::string name = kind + "/" + entry.path().filename().string();
            const std::string code = entry.path().stem().string();
            const std::string text = reading::slurp("tests/bad-content/" + name);
            const auto diagnostics = kind == "scenario"    ? content::readScenario(text, name, framework).diagnostics
                                     : kind == "framework" ? content::readFramework(text, name).diagnostics
                                     : kind == "settings"  ? content::readSettings(text, name).diagnostics
                                     : kind == "quiz"      ? content::readQuiz(text, name, framework).diagnostics
                                                           : content::readTranscript(text, name).diagnostics;
            CAPTURE(name, reading::described(diagnostics));
            REQUIRE(expected.contains(name));
            CHECK(reading::reportsOf(diagnostics) == expected.at(name));
            CHECK(std::ranges::count(diagnostics, code, &content::Diagnostic::code) >= 1);
            for (const auto& diagnostic : diagnostics) {
                CHECK_FALSE(diagnostic.what.empty());
                CHECK((!diagnostic.expected.empty() || !diagnostic.suggestion.empty()));
            }
            codes.insert(code);
            ++files;
        }
    }
    CHECK(files == expected.size());
    CHECK(codes.size() >= 40);
}

TEST_CASE("the files that the bad ones were made from are good") {
    const auto framework = reading::smallFramework();
    reading::scenarioOf(reading::slurp("tests/content/the-bench.yaml"), framework);
}

TEST_CASE("a diagnostic says file, line, column, code, what is wrong, what is right, and points with a caret") {
    const auto framework = reading::smallFramework();
    const std::string yaml =
        reading::replaced(reading::slurp("tests/content/the-bench.yaml"), "rating: poor", "rating: pour");
    const auto loaded = content::readScenario(yaml, "bench.yaml", framework);
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(content::format(loaded.diagnostics[0]) ==
          "bench.yaml:44:17: unknown-rating: a rating cannot be \"pour\"; write best, good, poor or harmful; "
          "did you mean \"poor\"?\n"
          "            rating: pour\n"
          "                    ^\n");
}

TEST_CASE("all problems of a file are reported at once, in the file's order") {
    const auto framework = reading::smallFramework();
    std::string yaml = reading::slurp("tests/content/the-bench.yaml");
    yaml = reading::replaced(yaml, "rank: novice", "rank: novise");
    yaml = reading::replaced(yaml, "goto: talk", "goto: tlak");
    yaml = reading::replaced(yaml, "noted: yes", "notd: yes");
    yaml = reading::replaced(yaml, "title: Known", "titel: Known");
    const auto loaded = content::readScenario(yaml, "bench.yaml", framework);
    CHECK(reading::reportsOf(loaded.diagnostics) ==
          Reports{"6:7: unknown-rank", "39:27: unknown-fact", "41:15: unknown-target", "65:11: unknown-key"});
}

TEST_CASE("columns count characters, and a long line is cut around the place") {
    const auto framework = reading::smallFramework();
    const std::string yaml =
        reading::replaced(reading::slurp("tests/content/the-bench.yaml"), "{joan} points to the bench.",
                          std::string(200, 'x') + " Zoë, naïve, {jaon}");
    const auto loaded = content::readScenario(yaml, "bench.yaml", framework);
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics[0].place.column == 7 + 200 + 13);
    CHECK(loaded.diagnostics[0].line.substr(0, 3) == "xxx");
    const auto& line = loaded.diagnostics[0].line;
    // The caret counts characters as well: step over the two bytes of ë and ï.
    CHECK(line.substr(loaded.diagnostics[0].caret - 1 + 2, 6) == "{jaon}");
}
