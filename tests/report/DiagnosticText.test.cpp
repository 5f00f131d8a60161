#include "report/DiagnosticText.hpp"

#include "content/Problems.hpp"
#include "content/Reading.hpp"
#include "content/Utf8.hpp"

#include <catch2/catch.hpp>

using namespace report;

namespace {

content::Diagnostic diagnosticIn(const std::string& line, std::size_t caret) {
    return {"story.yaml",
            {12, caret},
            "unknown-rating",
            "this is not one of the four words that a rating may be",
            "write best, good, poor or harmful",
            "good",
            line,
            caret};
}

/// The character above the caret in the last two lines.
std::string pointedAt(const std::vector<std::string>& lines) {
    const std::string& above = lines.at(lines.size() - 2);
    std::size_t at = 0;
    for (std::size_t i = 0; i < lines.back().find('^') && at < above.size(); ++i) {
        at += content::utf8Length(std::string_view(above).substr(at));
    }
    return at < above.size() ? above.substr(at, content::utf8Length(std::string_view(above).substr(at)))
                             : std::string("(behind the end)");
}

} // namespace

TEST_CASE("where no width is given a diagnostic is told as it always was") {
    const auto diagnostic = diagnosticIn(std::string(300, 'x'), 200);
    CHECK(diagnosticText(diagnostic, 0) == content::format(diagnostic));
}

TEST_CASE("on a terminal the explanation is broken at spaces, moved in below its first line") {
    const auto lines = reading::linesOf(diagnosticText(diagnosticIn("        rating: goood", 17), 80));
    REQUIRE(lines.size() == 4);
    CHECK(lines[0] == "story.yaml:12:17: unknown-rating: this is not one of the four words that a");
    CHECK(lines[1] == "  rating may be; write best, good, poor or harmful; did you mean \"good\"?");
    CHECK(lines[2] == "            rating: goood");
    CHECK(lines[3] == "                    ^");
}

TEST_CASE("of a line that is longer than the terminal the part around the caret is shown") {
    std::string line;
    for (int i = 0; i < 50; ++i) {
        line += "gräßlich ";
    }
    const std::size_t length = content::utf8Count(line);
    for (const std::size_t width : {80u, 100u, 120u}) {
        for (const std::size_t caret : {std::size_t{1}, std::size_t{40}, width - 4, width - 3, std::size_t{200},
                                        length - 3, length, length + 1}) {
            CAPTURE(width, caret);
            std::string marked;
            std::size_t seen = 0;
            for (std::string_view rest = line; !rest.empty(); rest.remove_prefix(content::utf8Length(rest))) {
                marked += ++seen == caret ? std::string("!") : std::string(rest.substr(0, content::utf8Length(rest)));
            }
            const auto lines = reading::linesOf(diagnosticText(diagnosticIn(marked, caret), width));
            for (const std::string& one : lines) {
                CHECK(content::utf8Count(one) <= width);
            }
            CHECK(pointedAt(lines) == (caret > length ? "(behind the end)" : "!"));
            const std::string& shown = lines.at(lines.size() - 2);
            CHECK(shown.starts_with("    ") == true);
            CHECK((shown.find("…") != std::string::npos));
            CHECK(shown.ends_with("…") == (caret < length - 30));
        }
    }
}

TEST_CASE("problems beyond the first are counted") {
    const std::vector<content::Diagnostic> three(3, diagnosticIn("rating: goood", 9));
    const std::string text = problemsText(three, 2, 80);
    CHECK(text == diagnosticText(three[0], 80) + diagnosticText(three[1], 80) +
                      "and 1 more; `judgement check` shows all of them.\n");
    CHECK(problemsText(three, 3, 80).find("more") == std::string::npos);
}
