#include "content/FrameworkTextImporter.hpp"
#include "content/FrameworkReader.hpp"
#include "content/FrameworkText.hpp"
#include "content/FrameworkWriter.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

namespace {

/// A small invented framework: two competencies in two clusters, two levels, one value.
constexpr auto knownFile = R"(format: 1
framework: lighthouse
version: 3
title: Lighthouse keepers' framework
publisher: Harbour trust
wording: Restated
cumulative: yes
levels:
  1: {name: Keeper, about: Everybody}
  2: {name: Head keeper}
clusters:
  watch:
    name: Watch, light and weather
    about: Restated about watch
    competencies:
      LW:
        name: Look widely
        about: Restated
        matters: Restated
        levels:
          1: [a, b, c]
          2: [d, e]
  people:
    name: People of the coast
    competencies:
      SP:
        name: Steady and plain-spoken
        levels:
          1: [f, g]
          2: [h, i, j]
values:
  CARE:
    name: Carefulness
    positive: [k, l, m]
    negative: [n, o]
ranks:
  keeper: {name: Keeper, level: 1}
  head: {name: Head keeper, level: 2, except: {SP: 1}}
)";

/// The same framework as its invented publisher would print it.
constexpr auto published = R"(The lighthouse book

Who keeps a light needs more than oil.

Watch, light and weather	p.3
We look widely	p.3
People of the coast	p.5
We are steady and plain spoken	p.5

Cluster

Watch, light and weather

The sea gives little notice. Whoever keeps watch sees it early.

A light that fails is worse than none.

Competency : We look widely

We look at all of the horizon, and not only where we looked yesterday.

We ask those who come ashore what they saw.

Why is it important? What nobody looks for is what wrecks ships.

It also keeps us awake.

Level 1

- I scan the whole horizon before I write in the log.
- I don't trust a single lamp. I check its twin.
- I notice when the "usual" birds are missing.

Level 2

- I plan watches so that no quarter is left unseen for long.
- I ask others to look where I have stopped looking.

Cluster

People of the coast

We live far out, and depend on each other.

Competency : We are steady and plain-spoken

We say what is the case.

Why is it important? Storms leave no time for riddles.

Level 1

- I say what I see in short words.
- I keep my voice level when the glass falls.

Level 2

- I tell the harbour the truth about our stores.
- I let nobody be shouted at for a mistake that was owned.
- I repeat an order until it is understood.

Values of the trust

CAREFULNESS

We treat oil, glass and each other as if there were no boat until spring.



- Trims the wick before it smokes.
- Counts the stores twice.
- Mends a rope when it frays and not when it breaks.



- Leaves the store unlocked.
- Signs the log without reading it.
)";

model::CompetencyFramework known() {
    auto loaded = content::readFramework(knownFile, "lighthouse.yaml");
    REQUIRE(loaded);
    return std::move(*loaded.value);
}

content::FrameworkImport import(const std::string& text) {
    return content::importFrameworkText(text, "book.txt", known());
}

model::CompetencyFramework frameworkOf(const content::FrameworkImport& imported) {
    REQUIRE(imported.yaml);
    auto loaded = content::readFramework(*imported.yaml, "imported.yaml");
    for (const auto& diagnostic : loaded.diagnostics) {
        UNSCOPED_INFO(content::format(diagnostic));
    }
    REQUIRE(loaded);
    return std::move(*loaded.value);
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    std::size_t at = 0;
    while ((at = text.find(what, at)) != std::string::npos) {
        text.replace(at, what.size(), with);
        at += with.size();
    }
    return text;
}

std::string eachLine(const std::string& text, const std::function<std::string(const std::string&)>& change) {
    std::string result;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        result += change(text.substr(at, end - at)) + "\n";
        at = end + 1;
    }
    return result;
}

std::string brokenAt(const std::string& text, std::size_t width) {
    return eachLine(text, [&](const std::string& line) {
        std::string result;
        std::string rest = line;
        while (rest.size() > width && rest.find('\t') == std::string::npos) {
            const std::size_t space = rest.rfind(' ', width);
            if (space == std::string::npos || space < 3) {
                break;
            }
            result += rest.substr(0, space) + "\n";
            rest.erase(0, space + 1);
        }
        return result + rest;
    });
}

/// Puts `between` after every `count` lines; "#" in it becomes the page's number.
std::string withPages(const std::string& text, int count, const std::string& between) {
    int number = 0;
    return eachLine(text, [&](const std::string& line) {
        ++number;
        return number % count == 0 ? line + "\n" + replaced(between, "#", std::to_string(number / count)) : line;
    });
}

std::size_t statementsLeft(const content::FrameworkImport& imported) {
    return static_cast<std::size_t>(
        std::ranges::count(imported.leftOvers, content::LeftOver::Kind::statement, &content::LeftOver::kind));
}

const content::LeftOver* leftAt(const content::FrameworkImport& imported, const std::string& text) {
    const auto found = std::ranges::find(imported.leftOvers, text, &content::LeftOver::text);
    return found == imported.leftOvers.end() ? nullptr : &*found;
}

std::string textOf(const model::CompetencyFramework& framework, const std::string& id) {
    const auto found = framework.findStatement(id);
    return found ? framework[*found].text : "(no " + id + ")";
}

std::string without(std::string text, const std::string& from, const std::string& to) {
    const std::size_t first = text.find(from);
    REQUIRE(first != std::string::npos);
    const std::size_t last = to.empty() ? text.size() : text.find(to, first);
    REQUIRE(last != std::string::npos);
    return text.erase(first, last - first);
}

} // namespace

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

TEST_CASE("What cannot be placed is named with its line and a reason") {
    SECTION("two lists of a value that run into each other") {
        const auto imported = import(replaced(published, "breaks.\n\n\n\n- Leaves", "breaks.\n- Leaves"));
        CHECK(statementsLeft(imported) == 5);
        const auto* left = leftAt(imported, "Trims the wick before it smokes.");
        REQUIRE(left != nullptr);
        CHECK(left->reason.find("cannot be told apart") != std::string::npos);
        CHECK(imported.values[0].positive + imported.values[0].negative == 0);
    }
    SECTION("one list only, as long as the positive one should be") {
        const auto imported = import(without(published, "\n\n\n- Leaves", "") + "\n");
        CHECK(statementsLeft(imported) == 3);
    }
    SECTION("one list only, with a blank line in it") {
        const auto imported = import(replaced(without(published, "\n\n\n- Leaves", ""), "- Mends", "\n- Mends") + "\n");
        CHECK(statementsLeft(imported) == 3);
    }
    SECTION("a competency that the known framework does not have, labelled") {
        const auto imported =
            import(replaced(published, "Competency : We are steady and plain-spoken", "Competency : We row"));
        CHECK(statementsLeft(imported) == 5);
        const auto* left = leftAt(imported, "I say what I see in short words.");
        REQUIRE(left != nullptr);
        CHECK(left->reason.find("We row") != std::string::npos);
        CHECK(imported.levels[0].found == 3);
        CHECK(imported.levels[1].found == 2);
    }
    SECTION("a competency that the known framework does not have, as a bare line") {
        std::string text = without(published, "Cluster\n\nPeople", "We live");
        text = replaced(text, "Competency : We are steady and plain-spoken", "We row");
        const auto imported = import(text);
        CHECK(statementsLeft(imported) == 5);
        CHECK(imported.levels[0].found == 3);
    }
    SECTION("a value that the known framework does not have") {
        const auto imported =
            import(published + std::string("\nBRAVERY\n\nWe go out.\n\n- Goes out.\n\n- Stays in.\n"));
        CHECK(statementsLeft(imported) == 2);
        CHECK(imported.values[0].negative == 2);
        REQUIRE(leftAt(imported, "Goes out.") != nullptr);
        CHECK(leftAt(imported, "Goes out.")->reason.find("BRAVERY") != std::string::npos);
    }
    SECTION("a level that the known framework does not have") {
        const auto imported = import(replaced(published, "Level 2\n\n- I plan", "Level 4\n\n- I plan"));
        CHECK(statementsLeft(imported) == 2);
        CHECK(leftAt(imported, "I ask others to look where I have stopped looking.")->reason ==
              "the known framework has no level 4");
    }
    SECTION("list items without a level") {
        const auto imported = import(replaced(published, "Level 1\n\n- I scan", "- I scan"));
        CHECK(statementsLeft(imported) == 3);
        const auto* left = leftAt(imported, "I scan the whole horizon before I write in the log.");
        REQUIRE(left != nullptr);
        CHECK(left->line == 28);
        CHECK(left->reason.find("no level heading") != std::string::npos);
    }
    SECTION("the same statement twice in one list") {
        const auto imported =
            import(replaced(published, "- Counts the stores twice.", "- Trims the wick before it smokes."));
        CHECK(imported.values[0].positive == 2);
        CHECK(leftAt(imported, "Trims the wick before it smokes.") != nullptr);
    }
    SECTION("levels as the head of a table") {
        const auto imported = import(replaced(published, "Level 1\n\n- I scan", "Level 1  Level 2\n\n- I scan"));
        CHECK(statementsLeft(imported) == 3);
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

TEST_CASE("A framework that is written and read again is the same") {
    const auto like = known();
    const std::string once = content::writeFramework(like);
    auto again = content::readFramework(once, "again.yaml");
    REQUIRE(again);
    CHECK(content::writeFramework(*again.value) == once);
    CHECK(again.value->ranks[1].exceptions == like.ranks[1].exceptions);
    CHECK(again.value->levels[1].about.empty());
}

TEST_CASE("A framework is shown whole or in the parts that are named") {
    const auto framework = known();
    SECTION("whole") {
        const auto shown = content::describeFramework(framework, {}, 60);
        for (const auto& statement : framework.statements) {
            CHECK(shown.text.find(statement.id + "  " + statement.text) != std::string::npos);
        }
        CHECK(shown.text.find("Head keeper (head): expected at level 2, but level 1 of") != std::string::npos);
        std::size_t longest = 0;
        eachLine(shown.text, [&](const std::string& line) {
            longest = std::max(longest, line.size());
            return line;
        });
        CHECK(longest <= 60);
    }
    SECTION("by id") {
        const auto [id, expected] =
            GENERATE(table<std::string, std::string>({{"watch", "Cluster: Watch, light and weather"},
                                                      {"LW", "Look widely (LW)"},
                                                      {"lw-2", "Look widely, level 2 (LW-2)"},
                                                      {"CARE", "Value: Carefulness (CARE)"},
                                                      {"care-2", "negative behaviour of Carefulness"},
                                                      {"SP-1.2", "indicator of Steady"},
                                                      {"head", "expected at level 2"}}));
        CAPTURE(id);
        const std::vector<std::string> ids{id};
        const auto shown = content::describeFramework(framework, ids, 80);
        CHECK(shown.problems.empty());
        CHECK(shown.text.find(expected) != std::string::npos);
    }
    SECTION("by an id that is not there") {
        const std::vector<std::string> ids{"LW-1.4", "SP", "zzzzz\x1b[2J"};
        const auto shown = content::describeFramework(framework, ids, 80);
        REQUIRE(shown.problems.size() == 2);
        CHECK(shown.problems[0].find("did you mean \"LW-1.") != std::string::npos);
        CHECK(shown.problems[1].find('\x1b') == std::string::npos);
        CHECK(shown.text.find("Steady and plain-spoken (SP)") != std::string::npos);
    }
}

TEST_CASE("a misspelt name is no part of the statement above it, and text behind a level heading is not lost silently") {
    const auto known = content::readFramework(knownFile, "known.yaml");
    REQUIRE(known);
    std::string text = published;
    const std::string heading = "Competency : We are steady and plain-spoken";
    text.replace(text.find(heading), heading.size(), "2 Steady and plain-spokn");
    const auto at = text.find("Level 1", text.find("plain-spokn"));
    text.replace(at, 7, "Level 1: I say what I see at once");
    const auto import = content::importFrameworkText(text, "pasted.txt", *known.value);
    CHECK_FALSE(import.complete());
    CHECK(content::describe(import).find("plain-spokn") != std::string::npos);
    CHECK(content::describe(import).find("I say what I see at once") != std::string::npos);
    if (import.yaml) {
        CHECK(import.yaml->find("plain-spokn") == std::string::npos);
    }
}
