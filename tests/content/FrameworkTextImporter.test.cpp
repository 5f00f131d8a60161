#include "content/FrameworkTextImporter.hpp"

#include "content/PublishedText.hpp"

using namespace published_text;

TEST_CASE("A published framework's text becomes a framework file with the known ids and the published words") {
    const auto imported = import(published);
    CAPTURE(content::describe(imported));
    CHECK(imported.complete());
    CHECK(statementsLeft(imported) == 0);
    const auto framework = frameworkOf(imported);
    const auto like = known();
    REQUIRE(framework.statements.size() == like.statements.size());
    for (std::size_t i = 0; i < like.statements.size(); ++i) {
        CHECK(framework.statements[i].id == like.statements[i].id);
    }
    CHECK(textOf(framework, "LW-1.2") == "I don't trust a single lamp. I check its twin.");
    CHECK(textOf(framework, "LW-1.3") == "I notice when the \"usual\" birds are missing.");
    CHECK(textOf(framework, "SP-2.3") == "I repeat an order until it is understood.");
    CHECK(textOf(framework, "CARE+3") == "Mends a rope when it frays and not when it breaks.");
    CHECK(textOf(framework, "CARE-1") == "Leaves the store unlocked.");
    CHECK(framework.id == "lighthouse");
    CHECK(framework.version == 3);
    CHECK(framework.clusters[0].about ==
          "The sea gives little notice. Whoever keeps watch sees it early.\nA light that fails is worse than none.");
    CHECK(framework.competencies[0].about == "We look at all of the horizon, and not only where we looked yesterday.\n"
                                             "We ask those who come ashore what they saw.");
    CHECK(framework.competencies[0].matters == "What nobody looks for is what wrecks ships.\nIt also keeps us awake.");
    CHECK(framework.values[0].about == "We treat oil, glass and each other as if there were no boat until spring.");
    CHECK(framework.ranks[1].exceptions.size() == 1);
    CHECK(framework.wording.find("book.txt") != std::string::npos);
}

TEST_CASE("However the text was pasted, the same file comes out of it") {
    const std::string text = published;
    const auto bullet = [&](const std::string& mark) { return replaced(text, "\n- ", "\n" + mark); };
    const auto pasted = GENERATE_COPY(
        std::pair{"round bullets", bullet("\u2022 ")}, std::pair{"bullets without a space", bullet("\u2022")},
        std::pair{"stars", bullet("* ")}, std::pair{"en dashes", bullet("\u2013 ")},
        std::pair{"the letter o", bullet("o ")}, std::pair{"a symbol font's bullet and a tab", bullet("\uF0B7\t")},
        std::pair{"a dash alone, its text below", bullet("-\n")},
        std::pair{"a bullet alone, a blank line, its text", bullet("\u2022\n\n")},
        std::pair{"CRLF", replaced(text, "\n", "\r\n")}, std::pair{"CR", replaced(text, "\n", "\r")},
        std::pair{"a byte order mark", "\xEF\xBB\xBF" + text},
        std::pair{"curly quotes", replaced(replaced(text, "'", "\u2019"), "\"usual\"", "\u201Cusual\u201D")},
        std::pair{"non-breaking spaces", replaced(text, " ", "\u00A0")},
        std::pair{"indented lines with spaces behind",
                  eachLine(text, [](const std::string& l) { return "   " + l + "  "; })},
        std::pair{"numbered headings",
                  replaced(replaced(text, "Competency : We l", "1. We l"), "Competency : We a", "2) We a")},
        std::pair{"a label in one word with its colon", replaced(text, "Competency : ", "COMPETENCY: ")},
        std::pair{"capitals",
                  replaced(replaced(text, "Competency : We look widely", "WE LOOK WIDELY"), "Level", "LEVEL")},
        std::pair{"names without labels", replaced(text, "Competency : ", "")},
        std::pair{"a name repeated below its text", replaced(text, "ships.\n\nIt also keeps us awake.\n",
                                                             "ships.\n\nIt also keeps us awake.\n\nWe look widely\n")},
        std::pair{"levels with dashes",
                  replaced(replaced(text, "\nLevel 1\n", "\nLEVEL 1 \u2013\n"), "\nLevel 2\n", "\nLevel 2:\n")},
        std::pair{"levels with their people", replaced(replaced(text, "\nLevel 1\n", "\nLevel 1 (keeper)\n"),
                                                       "\nLevel 2\n", "\nLevel 2 - head keepers and masters\n")},
        std::pair{"blank lines after every line", replaced(text, "\n", "\n\n")},
        std::pair{"blank lines in the lists", replaced(text, ".\n- ", ".\n\n- ")},
        std::pair{"no double blank lines", replaced(replaced(text, "\n\n\n", "\n"), "spring.\n- ", "spring.\n\n- ")},
        std::pair{"lines broken at 40", brokenAt(text, 40)}, std::pair{"lines broken at 28", brokenAt(text, 28)},
        std::pair{"broken lines and lone bullets", replaced(brokenAt(text, 40), "\n- ", "\n\u2022\n")},
        std::pair{"page numbers", withPages(text, 9, "#")},
        std::pair{"page numbers with words", withPages(text, 7, "\nPage # of 19\n")},
        std::pair{"form feeds and page headers",
                  withPages(brokenAt(text, 50), 13, "p.#\n\fThe keepers' book of rules\n")},
        std::pair{"page footers with numbers in them", withPages(text, 8, "Lighthouse book, sheet #")},
        std::pair{"leader dots", replaced(text, "\tp.", " ......... ")},
        std::pair{"page references only", replaced(text, "\tp.", " p.")},
        std::pair{"contents with numbers only", replaced(text, "\tp.", "   ")},
        std::pair{"headed lists", replaced(replaced(text, "- Trims", "Positive behaviours\n- Trims"), "- Leaves",
                                           "Negative indicators\n- Leaves")},
        std::pair{"what it looks like", replaced(replaced(text, "- Trims", "What it looks like:\n- Trims"), "- Leaves",
                                                 "What it does not look like:\n- Leaves")},
        std::pair{"a drawn line between the lists", replaced(text, "breaks.\n\n\n\n", "breaks.\n-----\n")});
    CAPTURE(pasted.first);
    const auto imported = import(pasted.second);
    CAPTURE(content::describe(imported));
    CHECK(imported.complete());
    CHECK(statementsLeft(imported) == 0);
    REQUIRE(imported.yaml);
    CHECK(*imported.yaml == *import(text).yaml);
}

TEST_CASE("Parts that are missing are reported and not made up") {
    SECTION("no values") {
        const auto imported = import(without(published, "Values of the trust", ""));
        CHECK_FALSE(imported.complete());
        CHECK(statementsLeft(imported) == 0);
        const auto framework = frameworkOf(imported);
        CHECK(framework.values.empty());
        CHECK(framework.statements.size() == 10);
        CHECK(imported.values[0].positive == 0);
        CHECK(content::describe(imported).find("none (expected 3)") != std::string::npos);
    }
    SECTION("only values") {
        const auto imported = import(without(published, "Cluster", "Values of"));
        const auto framework = frameworkOf(imported);
        CHECK(framework.competencies.empty());
        CHECK(framework.statements.size() == 5);
        CHECK(framework.ranks[1].exceptions.empty());
    }
    SECTION("only the second level") {
        std::string text = without(published, "Level 1", "Level 2");
        text = without(text, "Level 1", "Level 2");
        const auto framework = frameworkOf(import(text));
        CHECK(textOf(framework, "LW-2.1") == "I plan watches so that no quarter is left unseen for long.");
        CHECK_FALSE(framework.findStatement("LW-1.1"));
        CHECK(framework.statements.size() == 10);
    }
    SECTION("a lost statement changes numbers, and that is said") {
        const auto imported =
            import(replaced(published, "- I scan the whole horizon before I write in the log.\n", ""));
        CHECK_FALSE(imported.complete());
        CHECK(imported.levels[0].found == 2);
        CHECK(imported.levels[0].expected == 3);
        CHECK(content::describe(imported).find("2 (expected 3)") != std::string::npos);
        CHECK(content::describe(imported).find("another sentence") != std::string::npos);
    }
}

TEST_CASE("Levels may stand above the competencies") {
    const std::string text =
        "LEVEL 1\n\nWe look widely\n\n- One.\n- Two.\n- Three.\n\nSteady and plain-spoken\n\n- Four.\n- Five.\n\n"
        "LEVEL 2\n\nWe look widely\n\n- Six.\n- Seven.\n\nSteady and plain-spoken\n\n- Eight.\n- Nine.\n- Ten.\n";
    const auto imported = import(text);
    CAPTURE(content::describe(imported));
    CHECK(statementsLeft(imported) == 0);
    CHECK_FALSE(imported.notes.empty());
    const auto framework = frameworkOf(imported);
    CHECK(textOf(framework, "LW-2.1") == "Six.");
    CHECK(textOf(framework, "SP-1.2") == "Five.");
}

TEST_CASE("A text in which nothing can be recognised is a clear problem and writes nothing") {
    const auto [name, text, expected] = GENERATE(table<const char*, std::string, const char*>(
        {{"empty", "", "No competency or value"},
         {"something else", "Dear all,\n\n- milk\n- bread\n", "No competency or value"},
         {"names without lists", "We look widely\n\nCarefulness\n", "no statement could be placed"},
         {"not UTF-8", "We look widely\n\nLevel 1\n- caf\xE9\n", "Line 4 is not UTF-8"},
         {"NUL", std::string("We look\0widely", 14), "NUL"},
         {"UTF-16", "\xFF\xFEW", "UTF-16"},
         {"a PDF", "%PDF-1.7\n", "PDF"},
         {"a word processor's document", "PK\x03\x04", "word processor"},
         {"huge", std::string(5u * 1024 * 1024, 'a'), "more than"}}));
    CAPTURE(name);
    const auto imported = import(text);
    CHECK_FALSE(imported.yaml);
    REQUIRE(imported.problem);
    CHECK(imported.problem->find(expected) != std::string::npos);
    CHECK_FALSE(imported.complete());
    CHECK(content::describe(imported).starts_with(*imported.problem));
}

TEST_CASE("What would make a file that cannot be used is a problem and writes nothing") {
    std::string text = "We look widely\n\nLevel 1\n\n";
    for (int i = 0; i < 2000; ++i) {
        text += "- Statement " + std::to_string(i) + ".\n";
    }
    const auto imported = import(text);
    CHECK_FALSE(imported.yaml);
    REQUIRE(imported.problem);
    CHECK(imported.problem->find("nothing was written") != std::string::npos);
}

TEST_CASE("Signs that mean something to YAML stay what they are") {
    std::string text =
        replaced(published, "Counts the stores twice.", "Says \\ \"no\": {yes} # & *all* [twice] | > % @ ` caf\u00E9");
    const auto framework = frameworkOf(import(text));
    CHECK(textOf(framework, "CARE+2") == "Says \\ \"no\": {yes} # & *all* [twice] | > % @ ` caf\u00E9");
}

TEST_CASE("Any cut of a published text is read without harm") {
    const std::string text = published;
    for (std::size_t length = 0; length < text.size(); length += 7) {
        const auto imported = import(text.substr(0, length));
        CHECK((imported.yaml || imported.problem));
        if (imported.yaml) {
            CHECK(content::readFramework(*imported.yaml, "cut.yaml"));
        }
    }
}
