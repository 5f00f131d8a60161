#include "content/Reading.hpp"

#include "content/Problems.hpp"
#include "content/TextStore.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>

using namespace model;

namespace {

std::string bench() { return reading::slurp("tests/content/the-bench.yaml"); }

std::vector<std::string> codesOf(const std::string& yaml, const CompetencyFramework& framework,
                                 content::Limits limits = {}) {
    std::vector<std::string> codes;
    for (const auto& diagnostic : content::readScenario(yaml, "test.yaml", framework, limits).diagnostics) {
        codes.emplace_back(diagnostic.code);
    }
    return codes;
}

} // namespace

TEST_CASE("a scenario is read into what its file says") {
    const auto framework = reading::smallFramework();
    const Scenario scenario = reading::scenarioOf(bench(), framework);
    CHECK(scenario.id == "the-bench");
    CHECK(scenario.title == "The bench");
    CHECK(framework[scenario.rank].id == "novice");
    CHECK(scenario.level == Level{1});
    CHECK(scenario.minutes == 5);
    REQUIRE(scenario.claims.size() == 1);
    REQUIRE(scenario.situations.size() == 2);
    REQUIRE(scenario.endings.size() == 2);

    const Situation& first = scenario[scenario.start];
    CHECK(first.id == "bench");
    CHECK(first.text == "Joan points to the bench.");
    CHECK(first.fixedOrder);
    CHECK_FALSE(first.conditionalChoices);
    CHECK(first.rationale == RationaleWish::optional);
    REQUIRE(scenario.presentIn(first).size() == 1);
    CHECK(scenario[scenario.presentIn(first)[0].who].name == "Joan Okafor");
    CHECK(scenario.presentIn(first)[0].expression == Expression::worried);
    REQUIRE(scenario.timerOf(first) != nullptr);
    CHECK(scenario.timerOf(first)->limit == std::chrono::seconds(30));
    CHECK(scenario[scenario.timerOf(first)->otherwise].id == "leave");

    const Choice& ask = scenario.choicesOf(first)[0];
    CHECK(ask.rating == Rating::best);
    REQUIRE(scenario.shownBy(ask).size() == 2);
    CHECK(framework[scenario.shownBy(ask)[0].statement].id == "LI-1.1");
    CHECK_FALSE(scenario.shownBy(ask)[0].partial);
    CHECK(framework[scenario.shownBy(ask)[1].statement].id == "KIN+1");
    CHECK(scenario.shownBy(ask)[1].partial);
    REQUIRE(scenario.effectsOf(ask).size() == 2);
    CHECK(scenario.effectsOf(ask)[0].kind == Effect::Kind::add);
    CHECK(scenario.effectsOf(ask)[1].kind == Effect::Kind::set);
    CHECK(std::get<SituationId>(ask.target) == *scenario.findSituation("talk"));
    const Choice& leave = scenario.choicesOf(first)[1];
    CHECK(framework[scenario.carriedBy(leave)[0].statement].id == "KIN-1");
    CHECK(std::get<EndingId>(leave.target) == *scenario.findEnding("gone"));
}

TEST_CASE("the words yaml calls nothing, yes and numbers stay text where text belongs") {
    const auto framework = reading::smallFramework();
    for (const std::string word : {"no", "yes", "null", "Null", "~", "010", "1e3", "0x1F", "true", "2026-01-01"}) {
        CAPTURE(word);
        const Scenario scenario =
            reading::scenarioOf(reading::replaced(bench(), "title: The bench", "title: " + word), framework);
        CHECK(scenario.title == word);
    }
}

TEST_CASE("numbers are plain decimal numbers and nothing else") {
    const auto framework = reading::smallFramework();
    for (const std::string number :
         {"010", "0x5", "5.0", "1e1", "'5'", "five", "5 ", "1_0", "99999999999", "--5", "+", ""}) {
        CAPTURE(number);
        const auto codes = codesOf(reading::replaced(bench(), "minutes: 5", "minutes: " + number), framework);
        if (number == "5 ") {
            CHECK(codes.empty());
        } else {
            CHECK(codes.size() == 1);
        }
    }
}

TEST_CASE("names and facts may be defined after they are used") {
    const auto framework = reading::smallFramework();
    const std::string whole = bench();
    const auto castAt = whole.find("cast:");
    const auto startAt = whole.find("\nstart:") + 1;
    const std::string reordered =
        whole.substr(0, castAt) + whole.substr(startAt) + whole.substr(castAt, startAt - castAt);
    const Scenario scenario = reading::scenarioOf(reordered, framework);
    CHECK(scenario[scenario.start].text == "Joan points to the bench.");
    CHECK(scenario.facts.size() == 2);
}

TEST_CASE("paragraphs, lists and braces in a text") {
    const auto framework = reading::smallFramework();
    const std::string yaml = reading::replaced(
        bench(), "      {joan} points to the bench.",
        "      {joan} points\n      to the bench.\n\n\n      She says {{so}}:\n      - one\n      - two");
    CHECK(reading::scenarioOf(yaml, framework).situations[0].text ==
          "Joan points to the bench.\nShe says {so}:\n- one\n- two");
}

TEST_CASE("conditions: binding, brackets, and both ways round") {
    struct Row {
        std::string condition;
        bool good;
    };
    const auto row =
        GENERATE(Row{"trust >= 2", true}, Row{"2 <= trust", true}, Row{"not noted", true}, Row{"not not noted", true},
                 Row{"noted and (trust > 1 or not visited(talk))", true}, Row{"chose(bench.ask)", true},
                 Row{"visited( talk )", true}, Row{"trust == -1", true}, Row{"trust = 1", false},
                 Row{"noted == yes", false}, Row{"trust > noted", false}, Row{"trust + 1 > 2", false},
                 Row{"(noted", false}, Row{"noted)", false}, Row{"and noted", false}, Row{"noted or", false},
                 Row{"visited", false}, Row{"visited()", false}, Row{"chose(bench)", false}, Row{"1", false},
                 Row{"noted noted", false}, Row{"trust >= 02", false}, Row{"Trust >= 2", false});
    CAPTURE(row.condition);
    const auto framework = reading::smallFramework();
    const std::string yaml = reading::replaced(bench(), "{when: trust >= 2,", "{when: \"" + row.condition + "\",");
    CHECK(codesOf(yaml, framework).empty() == row.good);
}

TEST_CASE("a condition nested beyond reason is refused") {
    const auto framework = reading::smallFramework();
    const std::string deep = std::string(200, '(') + "noted" + std::string(200, ')');
    CHECK(codesOf(reading::replaced(bench(), "{when: trust >= 2,", "{when: \"" + deep + "\","), framework) ==
          std::vector<std::string>{"condition-too-long"});
}

TEST_CASE("what only hostile files do is refused quickly") {
    const auto framework = reading::smallFramework();
    const std::string good = bench();
    const auto at = [&](const std::string& title) {
        return reading::replaced(good, "title: The bench", "title: " + title);
    };
    struct Row {
        std::string name;
        std::string yaml;
        std::string code;
    };
    const std::vector<Row> rows{
        {"alias bomb", "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n" + good, "anchor"},
        {"alias to itself", at("&x [*x]"), "anchor"},
        {"flow nesting", "format: " + std::string(600, '[') + std::string(600, ']'), "too-deep"},
        {"brackets without end", "format: " + std::string(100000, '['), "key-not-text"},
        {"block nesting",
         [] {
             std::string yaml;
             for (int i = 0; i < 2000; ++i) {
                 yaml += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
             }
             return yaml;
         }(),
         "too-deep"},
        {"NUL", at(std::string("The\0bench", 9)), "control-character"},
        {"NUL by escape", at("\"The \\0 bench\""), "control-character"},
        {"direction by escape", at("\"The \\u202e bench\""), "direction-character"},
        {"direction mark", at("The \xE2\x80\x8F bench"), "direction-character"},
        {"only characters without width", at("\"\\u200b\\u2060\""), "empty-text"},
        {"end of text mark of the parser", at("The\x04 bench"), "control-character"},
        {"overlong UTF-8", at("The \xC0\xAF bench"), "not-utf8"},
        {"surrogate", at("The \xED\xA0\x80 bench"), "not-utf8"},
        {"UTF-16",
         std::string("\xFF\xFE"
                     "f\0o\0",
                     6),
         "not-utf8"},
        {"a million keys",
         [] {
             std::string yaml;
             for (int i = 0; i < 100000; ++i) {
                 yaml += "k" + std::to_string(i) + ": 1\n";
             }
             return yaml;
         }(),
         "unknown-key"},
        {"huge scalar", at(std::string(3000000, 'x')), "text-too-long"},
        {"too large", at(std::string(5000000, 'x')), "file-too-large"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const auto start = std::chrono::steady_clock::now();
        const auto diagnostics = content::readScenario(row.yaml, "test.yaml", framework).diagnostics;
        const auto took = std::chrono::steady_clock::now() - start;
        REQUIRE_FALSE(diagnostics.empty());
        CHECK(std::ranges::count(diagnostics, row.code, &content::Diagnostic::code) > 0);
        CHECK(diagnostics.size() <= content::Limits{}.diagnostics);
        CHECK(took < std::chrono::seconds(20)); // generous: sanitizers, and a busy machine
    }
}

TEST_CASE("a file cut off at any place is refused or good, and never a crash") {
    const auto framework = reading::smallFramework();
    const std::string good = bench();
    for (std::size_t length = 0; length < good.size(); ++length) {
        const auto loaded = content::readScenario(std::string_view(good).substr(0, length), "test.yaml", framework);
        CHECK(loaded.value.has_value() == loaded.diagnostics.empty());
    }
}

TEST_CASE("a byte order mark and Windows line ends change nothing, places included") {
    const auto framework = reading::smallFramework();
    std::string windows = "\xEF\xBB\xBF";
    for (const char c : reading::replaced(bench(), "rating: poor", "rating: pour")) {
        windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
    }
    const auto loaded = content::readScenario(windows, "bench.yaml", framework);
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics[0].place == content::Place{44, 17});
    CHECK(reading::scenarioOf(reading::replaced(windows, "pour", "poor"), framework).situations[0].text ==
          "Joan points to the bench.");
}

TEST_CASE("limits hold, and can be raised from outside") {
    const auto framework = reading::smallFramework();
    content::Limits tight;
    tight.situations = 1;
    CHECK(codesOf(bench(), framework, tight)[0] == "unknown-target");
    CHECK(codesOf(bench(), framework, tight).back() == "too-many-situations");
}

TEST_CASE("the shipped framework has every published statement in order") {
    const auto framework = reading::framework("assets/frameworks/met-cvf.yaml");
    CHECK(framework.clusters.size() == 3);
    CHECK(framework.competencies.size() == 6);
    CHECK(framework.values.size() == 4);
    std::map<int, int> byLevel;
    int positive = 0;
    int negative = 0;
    for (const Statement& statement : framework.statements) {
        const auto& what = framework[statement.unit].what;
        if (const auto* level = std::get_if<CompetencyLevel>(&what)) {
            ++byLevel[level->level.number];
        } else {
            ++(statement.kind == StatementKind::positiveBehaviour ? positive : negative);
        }
        CHECK(framework[*framework.findStatement(statement.id)].text == statement.text);
    }
    CHECK(byLevel == std::map<int, int>{{1, 43}, {2, 36}, {3, 33}});
    CHECK(positive == 35);
    CHECK(negative == 37);
    const auto sergeant = *framework.findRank("sergeant");
    for (std::size_t i = 0; i < framework.competencies.size(); ++i) {
        const bool collaborative = framework.competencies[i].id == "CO";
        CHECK(framework.expectedLevel(sergeant, CompetencyId(i)) == Level{collaborative ? 1 : 2});
    }
    CHECK(framework.findStatement("EA-1.3"));
    CHECK(framework[*framework.findStatement("PRO-7")].kind == StatementKind::negativeBehaviour);
    CHECK_FALSE(framework.findStatement("EA-1.9"));
}

TEST_CASE("every shipped scenario is good") {
    const auto framework = reading::framework("assets/frameworks/met-cvf.yaml");
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(JUDGEMENT_SOURCE "/scenarios")) {
        if (entry.path().extension() == ".yaml") {
            CAPTURE(entry.path().string());
            reading::scenarioOf(reading::slurp("scenarios/" + entry.path().filename().string()), framework);
            ++count;
        }
    }
    CHECK(count >= 3);
}

TEST_CASE("the example in the docs is good") {
    const auto framework = reading::framework("assets/frameworks/met-cvf.yaml");
    const std::string page = reading::slurp("docs/scenario-format.md");
    const auto begin = page.find("```yaml\n") + 8;
    reading::scenarioOf(page.substr(begin, page.find("```", begin) - begin), framework);
}

TEST_CASE("nearest finds what was meant and keeps silent otherwise") {
    const std::vector<std::string_view> known{"rating", "rationale", "goto", "text"};
    CHECK(content::nearest("rateing", known) == "rating");
    CHECK(content::nearest("ratoinale", known) == "rationale");
    CHECK(content::nearest("goot", known) == "goto");
    CHECK(content::nearest("colour", known).empty());
    CHECK(content::nearest("", known).empty());
}

TEST_CASE("nearest takes small and capital letters for the same, and does not mind curly quotation marks") {
    const std::vector<std::string_view> known{"constable", "quiet", "EA-1.1", "COM-1", "best"};
    CHECK(content::nearest("Constable", known) == "constable");
    CHECK(content::nearest("QUIET", known) == "quiet");
    CHECK(content::nearest("ea-1.1", known) == "EA-1.1");
    CHECK(content::nearest("com-1", known) == "COM-1");
    CHECK(content::nearest("\u201Cbest\u201D", known) == "best");
    CHECK(content::nearest("\u201C\u201D", known).empty());
    // Where two differ in nothing else, the one that is written so.
    const std::vector<std::string_view> twins{"anna", "Anna", "ANNA"};
    CHECK(content::nearest("Anna", twins) == "Anna");
    CHECK(content::nearest("ANNA", twins) == "ANNA");
}

TEST_CASE("other ways to say yes and no, and other letters' cases, are answered with ours") {
    const auto framework = reading::smallFramework();
    const auto [from, to, suggestion] = GENERATE(
        table<std::string, std::string, std::string>({{"neutral: yes", "neutral: Yes", "yes"},
                                                      {"neutral: yes", "neutral: TRUE", "yes"},
                                                      {"noted: no\n", "noted: No\n", "no"},
                                                      {"noted: no\n", "noted: off\n", "no"},
                                                      {"noted: yes", "noted: YES", "yes"},
                                                      {"rank: novice", "rank: Novice", "novice"},
                                                      {"rating: best", "rating: Best", "best"},
                                                      {"joan: worried", "joan: Worried", "worried"},
                                                      {"[LI-1.2]", "[li-1.2]", "LI-1.2"},
                                                      {"[KIN-1]", "[kin-1]", "KIN-1"},
                                                      {"goto: talk", "goto: Talk", "talk"},
                                                      {"goto: talk", "goto: \u201Ctalk\u201D", "talk"},
                                                      {"  talk:", "  Talk:", "talk"},
                                                      {"framework: small", "framework: small-2", "small"},
                                                      {"framework: small", "framework: Small", "small"},
                                                      {"framework: small", "framework: A small framework", "small"}}));
    CAPTURE(to);
    const auto loaded = content::readScenario(reading::replaced(bench(), from, to), "bench.yaml", framework);
    INFO(reading::described(loaded.diagnostics));
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics[0].suggestion == suggestion);
}

TEST_CASE("a part of a framework's id leads to it") {
    model::CompetencyFramework framework = reading::smallFramework();
    framework.id = "met-cvf";
    for (const std::string typed : {"cvf", "CVF", "met", "Met"}) {
        CAPTURE(typed);
        const auto loaded = content::readScenario(reading::replaced(bench(), "framework: small", "framework: " + typed),
                                                  "bench.yaml", framework);
        REQUIRE(loaded.diagnostics.size() == 1);
        CHECK(loaded.diagnostics[0].code == "wrong-framework");
        CHECK(loaded.diagnostics[0].suggestion == "met-cvf");
    }
    const auto other =
        content::readScenario(reading::replaced(bench(), "framework: small", "framework: vf"), "bench.yaml", framework);
    CHECK(other.diagnostics[0].suggestion.empty());
}

TEST_CASE("where a statement is wanted, a whole level or value is told what it holds") {
    const auto framework = reading::smallFramework();
    const auto [typed, what, lookUp] = GENERATE(table<std::string, std::string, std::string>(
        {{"LI-1", "LI-1 is a whole level of \"Listening\", with 2 statements, LI-1.1 to LI-1.2", "show LI-1`"},
         {"li-2", "LI-2 is a whole level of \"Listening\", with one statement, LI-2.1", "show LI-2`"},
         {"LI", "LI is the whole competency \"Listening\", with the levels LI-1, LI-2", "show LI`"},
         {"Listening", "LI is the whole competency \"Listening\", with the levels LI-1, LI-2", "show LI`"},
         {"KIN",
          "KIN is the whole value \"Kindness\", with one positive behaviour, KIN+1 and one negative behaviour, KIN-1",
          "show KIN`"}}));
    CAPTURE(typed);
    const auto loaded = content::readScenario(
        reading::replaced(bench(), "carries: [KIN-1]", "carries: [" + typed + "]"), "bench.yaml", framework);
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics[0].what == what);
    CHECK(loaded.diagnostics[0].expected.find(lookUp) != std::string::npos);
}

TEST_CASE("a text may have 20,000 characters, however many bytes they take") {
    const auto framework = reading::smallFramework();
    const auto withText = [&](std::string_view character, int count) {
        std::string text;
        for (int i = 0; i < count; ++i) {
            text += character;
        }
        return content::readScenario(reading::replaced(bench(), "Walk on.", text), "bench.yaml", framework);
    };
    for (const std::string_view character : {"a", "\u00e9", "\u2019", "\U0001F600"}) {
        CAPTURE(character);
        CHECK(withText(character, 20000));
        const auto more = withText(character, 20001);
        REQUIRE(more.diagnostics.size() == 1);
        CHECK(more.diagnostics[0].code == "text-too-long");
    }
}
