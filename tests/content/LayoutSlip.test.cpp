#include "content/LayoutSlip.hpp"

#include "content/Reading.hpp"

#include <algorithm>
#include <filesystem>

namespace {

namespace fs = std::filesystem;

/// tests/content/the-bench.yaml with one line replaced.
std::string benchWith(std::size_t number, const std::string& line) {
    std::string yaml;
    std::size_t at = 0;
    for (const std::string& old : reading::linesOf(reading::slurp("tests/content/the-bench.yaml"))) {
        yaml += (++at == number ? line : old) + "\n";
    }
    return yaml;
}

/// "line:column: what; expected", one after the other.
std::string slipsIn(const std::string& yaml) {
    std::string out;
    for (const auto& one : content::readScenario(yaml, "bench.yaml", reading::smallFramework()).diagnostics) {
        out += (out.empty() ? "" : " | ") + std::to_string(one.place.line) + ":" + std::to_string(one.place.column) +
               ": " + one.what + "; " + one.expected;
    }
    return out;
}

} // namespace

TEST_CASE("a line in a wrong column is named itself, with the column where it belongs, and nothing else is said") {
    struct Row {
        std::size_t number;
        std::string line;
        std::string expected;
    };
    const auto row = GENERATE(values<Row>(
        {{38, "       why: He is a person.",
          "38:8: \"why\" is indented by 7 spaces, which is not enough; indent it by 8 spaces, like \"shows\" above it"},
         {38, "      why: He is a person.",
          "38:7: \"why\" is indented by 6 spaces, which is not enough; indent it by 8 spaces, like \"shows\" above it"},
         {38, "    why: He is a person.",
          "38:5: \"why\" is indented by 4 spaces, which is not enough; indent it by 8 spaces, like \"shows\" above it"},
         {38, "          why: He is a person.",
          "38:11: \"why\" is indented by 10 spaces, which is too much; indent it by 8 spaces, like \"shows\" above it"},
         {35, "       text: Ask him.",
          "35:8: \"text\" is indented by 7 spaces, which is not enough; indent it by 8 spaces, like \"rating\" below "
          "it"},
         {35, "         text: Ask him.",
          "35:10: \"text\" is indented by 9 spaces, which is too much; indent it by 8 spaces, like \"rating\" below "
          "it"},
         {42, "        leave:",
          "42:9: \"leave\" is indented by 8 spaces, which is too much; indent it by 6 spaces, like \"ask\" above it"},
         {42, "    leave:",
          "42:5: \"leave\" is indented by 4 spaces, which is not enough; indent it by 6 spaces, like \"ask\" above it"},
         {34, "     ask:",
          "34:6: \"ask\" is indented by 5 spaces, which is not enough; indent it by 6 spaces, like \"leave\" below it"},
         {48, "talk:",
          "48:1: \"talk\" begins at the left margin and does not belong there; indent it by 2 spaces, like \"bench\" "
          "above it"},
         {48, "    talk:",
          "48:5: \"talk\" is indented by 4 spaces, which is too much; indent it by 2 spaces, like \"bench\" above it"},
         {64, "  endings:",
          "64:3: \"endings\" is indented by 2 spaces, which is too much; begin it at the left margin, like "
          "\"situations\" above it"},
         {18, "noted: no",
          "18:1: \"noted\" begins at the left margin and does not belong there; indent it by 2 spaces, like \"trust\" "
          "above it"}}));
    CAPTURE(row.line);
    CHECK(slipsIn(benchWith(row.number, row.line)) == row.expected);
}

TEST_CASE("a colon or a space that is missing is named in its own line") {
    struct Row {
        std::size_t number;
        std::string line;
        std::string expected;
    };
    const auto row = GENERATE(values<Row>(
        {{43, "        text:Walk on.", "43:13: a space is missing behind the colon; write \"text: Walk on.\""},
         {53, "        when:trust >= 2", "53:13: a space is missing behind the colon; write \"when: trust >= 2\""},
         {35, "        text:Ask him.", "35:13: a space is missing behind the colon; write \"text: Ask him.\""},
         {43, "        text Walk on.", "43:13: a colon is missing behind \"text\"; write \"text: Walk on.\""},
         {42, "      leave", "42:12: a colon is missing behind \"leave\"; write \"leave:\""},
         {50, "    choices", "50:12: a colon is missing behind \"choices\"; write \"choices:\""},
         {20, "situations", "20:11: a colon is missing behind \"situations\"; write \"situations:\""},
         {39, "        then: {trust:+1}", "39:21: a space is missing behind the colon; write \"trust: +1\""},
         {17, "  trust: {from 0, to: 3, start: 1}", "17:15: a colon is missing behind \"from\"; write \"from: 0\""},
         {15, "  sam: {name:Sam Reyes}", "15:13: a space is missing behind the colon; write \"name: Sam Reyes\""}}));
    CAPTURE(row.line);
    CHECK(slipsIn(benchWith(row.number, row.line)) == row.expected);
}

TEST_CASE("what stands outside its text, or inside one by mistake, is told apart") {
    CHECK(slipsIn(benchWith(25, "      {joan} points.\n    It rains.")) ==
          "26:5: this line stands outside the text of \"text\" above it; if it belongs to that text, indent it by 6 "
          "spaces");
    CHECK(slipsIn(benchWith(43, "        text:\n        Walk on.")) ==
          "44:9: this line stands outside the text of \"text\" above it; if it belongs to that text, indent it by 10 "
          "spaces");
    CHECK(slipsIn(reading::replaced(reading::slurp("tests/content/the-bench.yaml"),
                                    "        text: Walk on.\n        rating: poor",
                                    "        text: |\n          Walk on.\n          rating: poor")) ==
          "45:11: \"rating\" is indented so far that it is part of the text above it; indent it by 8 spaces, like "
          "\"text\" above it");
}

TEST_CASE("a slip hides what stands behind it and what it brings about, but not what stands before") {
    std::string yaml = benchWith(46, "      why: Nobody learns anything.");
    yaml = reading::replaced(yaml, "minutes: 5", "minutes: five");
    yaml = reading::replaced(yaml, "rating: good", "rating: fine");
    const auto loaded = content::readScenario(yaml, "bench.yaml", reading::smallFramework());
    CAPTURE(reading::described(loaded.diagnostics));
    REQUIRE(loaded.diagnostics.size() == 2);
    CHECK(loaded.diagnostics[0].code == "expected-number");
    CHECK_FALSE(loaded.diagnostics[0].readingStopped);
    CHECK(loaded.diagnostics[1].place.line == 46);
    CHECK(loaded.diagnostics[1].readingStopped);
}

TEST_CASE("a key without a space behind one that is given twice is no key yet") {
    CHECK(slipsIn(benchWith(49, "    text: He nods.\n    text: He waits.\n    choices:now")) ==
          "51:12: a space is missing behind the colon; write \"choices: now\"");
}

TEST_CASE("only where reading stopped is it said so") {
    const auto framework = reading::smallFramework();
    const auto stops = [&](const std::string& yaml) {
        const auto loaded = content::readScenario(yaml, "bench.yaml", framework);
        REQUIRE_FALSE(loaded.diagnostics.empty());
        CHECK(std::ranges::count(loaded.diagnostics, true, &content::Diagnostic::readingStopped) <= 1);
        return loaded.diagnostics.back().readingStopped;
    };
    CHECK(stops(benchWith(4, "title: \"The bench")));
    CHECK(stops(benchWith(9, "topics: [park")));
    CHECK(stops(benchWith(22, "\tplace: park")));
    CHECK_FALSE(stops(benchWith(44, "        rating: pour")));
    CHECK_FALSE(stops(benchWith(41, "        goto: nowhere")));
}

TEST_CASE("whichever line of a scenario slips, that line is named, and nothing else") {
    const auto framework = reading::smallFramework();
    const auto lines = reading::linesOf(reading::slurp("tests/content/the-bench.yaml"));
    std::size_t refused = 0;
    std::size_t elsewhere = 0;
    const auto tryLine = [&](std::size_t number, const std::string& line) {
        const auto loaded = content::readScenario(benchWith(number, line), "bench.yaml", framework);
        if (loaded) {
            return true; // some lines may stand in more than one column
        }
        ++refused;
        return loaded.diagnostics.size() == 1 && loaded.diagnostics[0].place.line == number;
    };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string& line = lines[i];
        const std::size_t colon = line.find(": ");
        const std::size_t indent = line.find_first_not_of(' ');
        CAPTURE(line);
        if (colon != std::string::npos) {
            CHECK(tryLine(i + 1, std::string(line).erase(colon, 1)));
            CHECK(tryLine(i + 1, std::string(line).erase(colon + 1, 1)));
        }
        if (line.ends_with(':')) {
            CHECK(tryLine(i + 1, line.substr(0, line.size() - 1)));
        }
        for (const std::string spaces : {" ", "  "}) {
            elsewhere += tryLine(i + 1, spaces + line) ? 0u : 1u;
            if (indent >= spaces.size()) {
                elsewhere += tryLine(i + 1, line.substr(spaces.size())) ? 0u : 1u;
            }
        }
    }
    CHECK(refused >= 300);
    CHECK(elsewhere <= 6); // among them the first line, to which nothing above it says where it belongs
}

TEST_CASE("a scenario that can be read has no slip") {
    std::size_t files = 0;
    const auto none = [&](const std::string& yaml) {
        const auto slip = content::findLayoutSlip(yaml, content::scenarioLevel());
        INFO((slip ? slip->what : std::string()));
        CHECK_FALSE(slip);
        ++files;
    };
    none(reading::slurp("tests/content/the-bench.yaml"));
    for (const std::string folder : {"scenarios", "tests/bad-content/story"}) {
        for (const auto& entry : fs::directory_iterator(JUDGEMENT_SOURCE "/" + folder)) {
            if (entry.path().extension() == ".yaml") {
                CAPTURE(entry.path());
                none(reading::slurp(folder + "/" + entry.path().filename().string()));
            }
        }
    }
    CHECK(files >= 30);
}

TEST_CASE("things may be called like keys") {
    const auto none = [](const std::string& from, const std::string& to) {
        std::string yaml = reading::slurp("tests/content/the-bench.yaml");
        for (auto at = yaml.find(from); at != std::string::npos; at = yaml.find(from, at + to.size())) {
            yaml.replace(at, from.size(), to);
        }
        CAPTURE(to);
        reading::scenarioOf(yaml, reading::smallFramework());
        CHECK_FALSE(content::findLayoutSlip(yaml, content::scenarioLevel()));
    };
    none("talk", "text");
    none("talk", "start");
    none("ask", "order");
    none("noted", "timer");
    none("gone", "title");
}
