#include "content/Hostile.hpp"

#include "content/Reading.hpp"

namespace hostile {

namespace {

constexpr std::size_t large = 512u * 1024;

std::string times(std::string_view piece, std::size_t bytes = large) {
    std::string out;
    out.reserve(bytes + piece.size());
    while (out.size() < bytes) {
        out += piece;
    }
    return out;
}

/// Pieces with a number in place of `#`, up to about so many bytes.
std::string numbered(const std::string& piece, std::size_t bytes = large) {
    std::string out;
    const std::size_t at = piece.find('#');
    for (int i = 0; out.size() < bytes; ++i) {
        out += piece.substr(0, at);
        out += std::to_string(100000 + i);
        out += piece.substr(at + 1);
    }
    return out;
}

} // namespace

std::vector<Made> largeFiles(const std::string& scenario, const std::string& framework) {
    std::vector<Made> made;
    const auto bad = [&](std::string name, const std::string& from, const std::string& to, std::string_view code) {
        made.push_back({std::move(name), reading::replaced(scenario, from, to), code});
    };
    const auto badFramework = [&](std::string name, const std::string& from, const std::string& to,
                                  std::string_view code) {
        made.push_back({std::move(name), reading::replaced(framework, from, to), code, true});
    };
    const std::string title = "title: The bench\n";
    const std::string topics = "topics: [park]";
    const std::string shows = "shows: [LI-1.2]";
    const std::string with = "with: [{joan: worried}]";
    const std::string when = "when: not noted or trust == 3";
    const std::string choice =
        "{text: a, rating: best, neutral: yes, why: a, goto: situation-that-is-nowhere-in-the-whole-file-but-late-";
    // Nesting.
    bad("lists in lists", topics, "topics: " + times("["), "text-too-long");
    bad("maps in maps", topics, "topics: " + times("{a: "), "too-deep");
    bad("lists in lists by dashes", topics, "topics:\n  " + times("- "), "too-deep");
    bad("closing brackets", topics, "topics: " + times("]"), "yaml-bracket");
    // Many.
    bad("unknown keys at the top", title, title + numbered("k#: x\n"), "unknown-key");
    bad("unknown keys in a choice", "        text: Walk on.", "        text: Walk on.\n" + numbered("        k#: x\n"),
        "unknown-key");
    bad("unknown keys in one line", "look: {hair: grey}", "look: {" + numbered("k#: x, ") + "}", "unknown-key");
    bad("the same key in one line", "then: {trust: +1, noted: yes}", "then: {" + times("trust: +1, ") + "}",
        "duplicate-key");
    bad("keys without values in one line", "then: {trust: +1, noted: yes}", "then: {" + times("a,") + "}",
        "duplicate-key");
    bad("unknown statements", shows, "shows: [" + numbered("LI-#, ") + "]", "unknown-statement");
    bad("long unknown statements", shows, "shows: [" + numbered(std::string(60, 'L') + "#, ") + "]",
        "unknown-statement");
    bad("empty braces", shows, "shows: [" + times("{},") + "]", "statement-mark");
    bad("unknown claims", "claims: [LI]", "claims: [" + numbered("L#, ") + "]", "unknown-claim");
    bad("people who are not there", with, "with: [" + numbered("somebody-who-is-nowhere-#,") + "]", "unknown-person");
    bad("one person again and again", with, "with: [" + times("joan,") + "]", "duplicate-person");
    bad("empty items", topics, "topics: [" + times("\"\",") + "]", "empty-text");
    bad("people", "  sam: {name", numbered("  p#: {name: x}\n") + "  sam: {name", "too-many-people");
    bad("facts", "  noted: no\n", numbered("  f#: no\n") + "  noted: no\n", "too-many-facts");
    bad("choices", "      leave:\n", numbered("      c#: {}\n") + "      leave:\n", "too-many-choices");
    bad("empty situations", "  talk:\n", numbered("  s#: {}\n") + "  talk:\n", "missing-key");
    bad("injects", "    injects:\n", "    injects:\n" + times("      - {}\n"), "missing-key");
    bad("situations that lead nowhere", "  talk:\n",
        numbered("  situation-that-is-somewhere-in-the-whole-file-but-late-#: {text: a, choices: {c: " + choice +
                 "z}}}\n") +
            "  talk:\n",
        "unknown-target");
    bad("conditions about situations that are nowhere", "    also:\n",
        "    also:\n" + numbered("      - {when: visited(situation-that-is-nowhere-#), text: a}\n"),
        "condition-situation");
    bad("long conditions", "    also:\n",
        "    also:\n" + times("      - {when: \"" + times("noted and ", 900) + "nothing\", text: a}\n"),
        "condition-fact");
    // Long.
    bad("a long text", "text: Walk on.", "text: " + times("Walk on. "), "text-too-long");
    bad("a long text in quotation marks", "text: Walk on.", "text: \"" + times("Walk on. ") + "\"", "text-too-long");
    bad("a long block text", "text: Walk on.", "text: |\n" + times("          Walk on.\n"), "text-too-long");
    bad("a long text of line ends", "text: Walk on.", "text: \"" + times("\n") + "\"", "empty-text");
    bad("a long text of escapes", "text: Walk on.", "text: \"" + times("\\x41") + "\"", "text-too-long");
    bad("a long number", "minutes: 5", "minutes: " + times("9"), "expected-number");
    bad("a long id", "start: bench", "start: " + times("b"), "bad-id");
    bad("a long key", title, title + times("k") + ": x\n", "text-too-long");
    bad("a long condition", when, "when: " + times("not ", 100000) + "noted", "text-too-long");
    bad("a long anchor", title, "title: &" + times("a") + " x\n", "anchor");
    bad("a long tag", title, "title: !" + times("a") + " x\n", "tag");
    bad("a long comment and a mistake", title, "#" + times("x") + "\ntitel: The bench\n", "text-too-long");
    // Signs.
    bad("tabs behind a letter", title, title + "x" + times("\t") + ": x\n", "text-too-long");
    bad("lines of tabs behind a letter", topics, "topics: [\n" + times(" " + std::string(30, 'x') + "\t,\n") + "[]]",
        "expected-text");
    bad("colons", topics, "topics: " + times(": "), "yaml-colon");
    bad("commas", topics, "topics: [" + times(",") + "]", "empty-text");
    bad("question marks", topics, "topics: [" + times("? ") + "]", "yaml-bracket");
    bad("question marks in lines", topics, times("? \n") + topics, "unknown-key");
    bad("quotation marks", topics, "topics: " + times("\""), "yaml-quote");
    bad("single quotation marks not closed", topics, "topics: [" + times("'" + std::string(30, 'x') + "',") + "'",
        "yaml-quote");
    bad("quotation marks not closed, in braces", with, "with: [{" + times("a: 'x', ") + "b: 'x", "yaml-quote");
    bad("ampersands", topics, "topics: [" + times("&a x,") + "]", "anchor");
    bad("stars", topics, "topics: [" + times("*a,") + "]", "alias");
    bad("exclamation marks", topics, "topics: [" + times("! x,") + "]", "tag");
    bad("dashes", topics, "topics:\n" + times("  -\n"), "empty-text");
    bad("spaces", topics, times(" ") + topics, "text-too-long");
    bad("empty lines and a mistake", topics, times("\n") + "topcis: [park]", "text-too-long");
    bad("letters of two bytes in one line, and mistakes", topics,
        "topics: [" + times(std::string(60, 'x') + "\u00e9, \"\", "), "yaml-bracket");
    made.push_back({"documents", times("---\n"), "not-a-map"});
    made.push_back({"documents behind a good one", scenario + times("---\n"), "second-document"});
    made.push_back({"bytes that are no text", times("\xff"), "not-utf8"});
    made.push_back({"nothing but zeros", std::string(large, '\0'), "not-utf8"});
    made.push_back({"controls behind a line", scenario + times("\x01"), "control-character"});
    made.push_back({"more than the limit", scenario + times("# more\n", 5u * 1024 * 1024), "file-too-large"});
    std::string bomb = "a: &a [x,x,x,x,x,x,x,x,x,x]\n";
    for (char name = 'b'; name <= 'z'; ++name) {
        const std::string item = std::string("*") + static_cast<char>(name - 1) + ",";
        bomb += std::string(1, name) + ": &" + name + " [" + times(item, 3000) + "]\n";
    }
    made.push_back({"references to references", bomb + scenario, "alias"});
    // Frameworks.
    badFramework("competencies", "      ASK:\n", numbered("      A#: {name: x, levels: {1: [x]}}\n") + "      ASK:\n",
                 "too-many-entries");
    badFramework(
        "clusters with competencies", "  people:\n",
        numbered("  c#: {name: x, competencies: {" + numbered("A#: {name: x, levels: {1: [x]}}, ", 12000) + "}}\n") +
            "  people:\n",
        "too-many-entries");
    badFramework("statements", "            - Asks open questions.\n", times("            - Asks.\n"),
                 "too-many-entries");
    badFramework("exceptions that are nowhere", "except: {ASK: 1}", "except: {" + numbered("A#: 1, ") + "}",
                 "too-many-entries");
    badFramework("ranks with exceptions that are nowhere", "  novice: {",
                 numbered("  r#: {name: x, level: 1, except: {" + numbered("A9#: 1, ", 4000) + "}}\n") + "  novice: {",
                 "unknown-competency");
    made.push_back({"a long competency and exceptions that are nowhere",
                    reading::replaced(reading::replaced(framework, "      ASK:\n", "      " + times("A") + ":\n"),
                                      "except: {ASK: 1}", "except: {" + numbered("A#: 1, ", 4000) + "}"),
                    "text-too-long", true});
    badFramework("levels", "  2: {name: Second}\n", numbered("  #: {name: x}\n"), "number-range");
    badFramework("values", "  KIN:\n", numbered("  V#: {name: x, positive: [x], negative: [x]}\n") + "  KIN:\n",
                 "too-many-entries");
    badFramework("lists in lists", "            - Asks open questions.", "            - " + times("["),
                 "text-too-long");
    return made;
}

} // namespace hostile
