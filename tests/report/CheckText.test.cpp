#include "report/CheckReport.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>

using namespace report;

namespace {

proof::PlacedFinding finding(std::size_t line, std::string_view code, content::Severity severity) {
    return {{"story.yaml", {line, 3}, code, "this is how it is", "make it otherwise", {}, "  bench:", 3},
            severity,
            "bench.ask,bench.leave",
            true};
}

std::vector<CheckedFile> fileWith(std::vector<proof::PlacedFinding> findings) {
    std::vector<CheckedFile> files(1);
    files[0].path = "story.yaml";
    files[0].findings = std::move(findings);
    return files;
}

/// Where texts stand, which must be there.
std::vector<std::size_t> placesOf(const std::vector<std::string>& wanted, const std::string& text) {
    std::vector<std::size_t> places;
    for (const std::string& one : wanted) {
        places.push_back(text.find(one));
        CAPTURE(one, text);
        REQUIRE(places.back() != std::string::npos);
    }
    return places;
}

} // namespace

TEST_CASE("faults are told before advice, each in the order of their places") {
    using content::Severity;
    const auto files = fileWith({finding(3, "hard-sentence", Severity::advice), finding(5, "dead-end", Severity::fault),
                                 finding(7, "loop", Severity::advice), finding(9, "trap", Severity::fault)});
    const model::CompetencyFramework framework;
    const std::string text = checkText(files, framework, true, 0);
    const auto places = placesOf({":5:3: dead-end", ":9:3: trap", ":3:3: hard-sentence", ":7:3: loop"}, text);
    CHECK(std::ranges::is_sorted(places));
    CHECK(text.find("    Fault. Shown by --path bench.ask,bench.leave\n") != std::string::npos);
    CHECK(checkText(files, framework, false, 0).find("hard-sentence") == std::string::npos);
}

TEST_CASE("for a terminal every line of a report fits, but for a way that is to be copied") {
    auto one = finding(5, "dead-end", content::Severity::fault);
    for (int i = 0; i < 30; ++i) {
        one.told.what += " and this is how it goes on";
        one.told.line += " and so on";
    }
    const auto files = fileWith({one});
    const model::CompetencyFramework framework;
    for (const std::size_t width : {80u, 120u}) {
        std::istringstream lines(checkText(files, framework, true, width));
        std::size_t count = 0;
        for (std::string line; std::getline(lines, line); ++count) {
            CAPTURE(width, line);
            CHECK(line.size() <= width + 2); // "…" has three bytes
        }
        CHECK(count > 8);
    }
    const std::string piped = checkText(files, framework, true, 0);
    CHECK(piped.find(one.told.what + "; make it otherwise\n    " + one.told.line + "\n") != std::string::npos);
}
