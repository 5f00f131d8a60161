#include "content/CataloguePages.hpp"
#include "content/Reading.hpp"
#include "content/Utf8.hpp"

#include <regex>
#include <sstream>

namespace {

using content::About;

} // namespace

TEST_CASE("every entry fits the terminal, and is complete sentences in plain words") {
    const std::regex machineWords(
        R"re(\b([Ss]calar|[Nn]ode|[Pp]arser?|[Tt]oken|[Ss]tring|[Mm]apping|[Ss]yntax|[Ii]nteger)s?\b)re");
    for (const auto& entry : content::catalogue().entries()) {
        const std::string page = content::explained(entry, 80);
        CAPTURE(page);
        for (const std::string& line : reading::linesOf(page)) {
            CHECK(content::utf8Count(line) <= 80);
        }
        CHECK(page.starts_with(entry.code + ": " + entry.title + "\n"));
        CHECK(entry.title.back() != '.');
        CHECK(entry.means.back() == '.');
        CHECK(entry.mend.back() == '.');
        CHECK(entry.means.size() > 80);
        CHECK_FALSE(std::regex_search(entry.title + " " + entry.means + " " + entry.mend, machineWords));
    }
}

TEST_CASE("docs/diagnostics.md is what the program writes") {
    const bool same = reading::slurp("docs/diagnostics.md") == content::markdown(content::catalogue());
    INFO("write it again: judgement explain --markdown > docs/diagnostics.md");
    CHECK(same);
}

TEST_CASE("the list of all codes has each once, under what it is about") {
    const std::string list = content::listed(content::catalogue(), 80);
    CHECK(list.starts_with("The file, and how it is written\n  alias "));
    for (const std::string& line : reading::linesOf(list)) {
        CHECK(content::utf8Count(line) <= 80);
    }
    for (const auto& entry : content::catalogue().entries()) {
        const std::string start = "\n  " + entry.code + " ";
        CAPTURE(entry.code);
        const auto at = list.find(start);
        REQUIRE(at != std::string::npos);
        CHECK(list.find(start, at + 1) == std::string::npos);
    }
    CHECK(list.find("Settings\n  unknown-setting ") != std::string::npos);
}

TEST_CASE("signs that Markdown takes for its own are masked, but not between backticks or in examples") {
    const content::Catalogue catalogue({{"odd",
                                         About::keys,
                                         content::Severity::fault,
                                         "A * here",
                                         "Digits, - and _ <here>, -1.",
                                         "Run `a*b_c`, not #.",
                                         "a: *b",
                                         "a: b",
                                         {},
                                         {}}});
    const std::string page = content::markdown(catalogue);
    CAPTURE(page);
    CHECK(page.ends_with("## Keys and values, in any file\n"
                         "\n### odd\n\n**A \\* here.** Fault: the file can be read, but what happens in it cannot be "
                         "meant.\n\nDigits, \\- and \\_ \\<here\\>, -1.\n\nWhat to do: Run `a*b_c`, not \\#.\n"
                         "\nWrong:\n\n```text\na: *b\n```\n\nRight:\n\n```yaml\na: b\n```\n"));
    CHECK(page.find("## Stories") == std::string::npos); // no group without a code
}

TEST_CASE("one entry is shown with meaning, what to do, and an example") {
    const content::CatalogueEntry entry{"odd-tab",
                                        About::file,
                                        content::Severity::advice,
                                        "A tab",
                                        "It is odd.\nIt is a tab.",
                                        "Remove it.",
                                        "a:\n\tb",
                                        "a:\n  b",
                                        {},
                                        {}};
    CHECK(content::explained(entry, 80) == "odd-tab: A tab\n"
                                           "  Advice: worth a look, and may be meant.\n"
                                           "\n"
                                           "What it means\n"
                                           "  It is odd.\n"
                                           "  It is a tab.\n"
                                           "\n"
                                           "What to do\n"
                                           "  Remove it.\n"
                                           "\n"
                                           "Wrong\n"
                                           "  a:\n"
                                           "  →b\n"
                                           "\n"
                                           "Right\n"
                                           "  a:\n"
                                           "    b\n");
}
