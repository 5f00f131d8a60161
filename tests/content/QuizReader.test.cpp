#include "content/QuizReader.hpp"

#include "content/QuizWriter.hpp"
#include "content/Reading.hpp"

#include <algorithm>
#include <ctime>

using namespace model;

namespace {

std::string benchQuiz() { return reading::slurp("tests/content/bench-quiz.yaml"); }

/// What the bench says to everybody.
content::Excerpt ofBench(std::string_view scenario, std::string_view situation) {
    static const auto framework = reading::smallFramework();
    static const auto bench = reading::scenarioOf(reading::slurp("tests/content/the-bench.yaml"), framework);
    if (scenario != bench.id) {
        return content::NoExcerpt{"there is no such scenario", "name another", {}};
    }
    return content::excerptOf(bench, situation);
}

content::Loaded<Quiz> read(const std::string& yaml, const content::Limits& limits = {}) {
    static const auto framework = reading::smallFramework();
    return content::readQuiz(yaml, "quiz.yaml", framework, ofBench, limits);
}

Quiz good(const std::string& yaml) {
    auto loaded = read(yaml);
    INFO(reading::described(loaded.diagnostics));
    REQUIRE(loaded);
    return std::move(*loaded.value);
}

const Question& named(const Quiz& quiz, std::string_view id) {
    const auto found = std::ranges::find(quiz.questions, id, &Question::id);
    REQUIRE(found != quiz.questions.end());
    return *found;
}

template <class Kind>
const Kind& taskOf(const Quiz& quiz, std::string_view id) {
    const auto* task = std::get_if<Kind>(&named(quiz, id).task);
    REQUIRE(task != nullptr);
    return *task;
}

/// A quiz of one question, whose lines begin under "ask".
std::string asking(const std::string& type, const std::string& lines, const std::string& ask = "What now?") {
    return "format: 1\nquiz: one\nversion: 1\ntitle: One\nframework: small\nabout: One.\nquestions:\n  it:\n    "
           "type: " +
           type + "\n    ask: " + ask + "\n" + lines;
}

std::vector<int> weightsOf(const std::vector<Option>& options) {
    std::vector<int> weights;
    for (const Option& option : options) {
        weights.push_back(option.weight);
    }
    return weights;
}

/// The one report there is, without its place.
std::string said(const std::string& yaml) {
    const auto loaded = read(yaml);
    INFO(reading::described(loaded.diagnostics));
    REQUIRE(loaded.diagnostics.size() == 1);
    const std::string whole = content::format(loaded.diagnostics.front());
    const std::string line = whole.substr(0, whole.find('\n'));
    return line.substr(line.find(": ") + 2);
}

} // namespace

TEST_CASE("a quiz is read with everything that its questions say") {
    const auto framework = reading::smallFramework();
    const Quiz quiz = good(benchQuiz());
    CHECK(quiz.id == "bench-quiz");
    CHECK(quiz.version == 2);
    CHECK(quiz.title == "At the bench");
    CHECK(quiz.about == "What helps when a man sleeps on a bench.");
    CHECK(quiz.notes == "Nobody is hurt.");
    CHECK(quiz.questions.size() == 12);
    const auto& first = named(quiz, "first-words");
    CHECK(first.difficulty == Difficulty::easy);
    CHECK(first.scene == "It is six in the morning. A man sleeps on a bench.\nFrost lies on his coat.");
    CHECK(first.ask == "What do you say first?");
    CHECK(first.explanation == "He is a person before he is a problem.");
    CHECK(first.statements == std::vector{*framework.findStatement("LI-1.1"), *framework.findStatement("KIN+1")});
    CHECK(named(quiz, "how-cold").difficulty == Difficulty::medium);
    CHECK(named(quiz, "how-cold").explanation.empty());
    CHECK(named(quiz, "how-cold").statements.empty());
    CHECK(named(quiz, "what-is-shown").ask.empty());
}

TEST_CASE("options are weighed as the format says") {
    const Quiz quiz = good(benchQuiz());
    const auto& one = taskOf<Choosing>(quiz, "first-words");
    CHECK(one.many == Choosing::Many::one);
    CHECK_FALSE(one.inOrder);
    CHECK(weightsOf(one.options) == std::vector{100, 0, 0});
    CHECK(one.options[1].because == "True, and he has nowhere else.");
    CHECK(taskOf<Choosing>(quiz, "how-cold").inOrder);
    const auto& shared = taskOf<Choosing>(quiz, "what-hurries");
    CHECK(shared.many == Choosing::Many::several);
    CHECK(weightsOf(shared.options) == std::vector{34, 33, 33, -33});
    CHECK(weightsOf(taskOf<Choosing>(quiz, "what-helps").options) == std::vector{30, 70, 0, -50});
    const auto& no = taskOf<TrueOrFalse>(quiz, "he-must-answer");
    CHECK_FALSE(no.holds);
    CHECK(weightsOf(no.reasons) == std::vector{100, 0});
    CHECK(taskOf<TrueOrFalse>(quiz, "he-may-go") == TrueOrFalse{true, {}});
}

TEST_CASE("pairs, orders, answers and behaviours are read") {
    const auto framework = reading::smallFramework();
    const Quiz quiz = good(benchQuiz());
    CHECK(taskOf<Matching>(quiz, "who-knows-what") ==
          Matching{{{"The park keeper", "When the gates open"}, {"The man", "Why he is here"}},
                   {"Where the nearest bus goes"}});
    const auto& order = taskOf<Ranking>(quiz, "what-to-do-first").order;
    CHECK(order.size() == 3);
    CHECK(order[0] == Option{"See that he is well", 0, "Without that nothing else counts."});
    CHECK(taskOf<FillIn>(quiz, "open-or-closed") ==
          FillIn{{{"open", 100, ""}, {"open-ended", 50, "Nearly: one word is enough."}}});
    CHECK(taskOf<NumberIn>(quiz, "how-many-benches") ==
          NumberIn{{{12, 12, 100, ""}, {10, 14.5, 40, "You counted in the dark."}}});
    const auto& spot = taskOf<Spotting>(quiz, "what-is-shown");
    CHECK(spot.shown == std::vector{*framework.findStatement("LI-1.1"), *framework.findStatement("KIN+1")});
    CHECK(spot.others == std::vector{*framework.findStatement("LI-1.2"), *framework.findStatement("ASK-1.1")});
}

TEST_CASE("an excerpt is what its situation says to everybody, with names filled in") {
    const Quiz quiz = good(benchQuiz());
    CHECK(named(quiz, "what-is-shown-here").scene == "Joan points to the bench."); // and not "She smiles."
    CHECK(said(reading::replaced(benchQuiz(), "the-bench/bench", "the-bench/bensh")) ==
          "unknown-excerpt: the scenario \"the-bench\" has no situation \"bensh\"; name one of its situations; did you "
          "mean \"the-bench/bench\"?");
    CHECK(said(reading::replaced(benchQuiz(), "the-bench/bench", "bench")).starts_with("unknown-excerpt: \"bench\" "));
    CHECK(said(reading::replaced(benchQuiz(), "the-bench/bench", "other/bench")) ==
          "unknown-excerpt: there is no such scenario; name another");
    const auto framework = reading::smallFramework();
    CHECK_FALSE(content::readQuiz(benchQuiz(), "quiz.yaml", framework)); // nowhere to take it from
    const auto ofLength = [&](std::size_t characters) {
        const content::Excerpts some = [&](auto, auto) -> content::Excerpt {
            std::string text;
            for (std::size_t i = 0; i < characters; ++i) {
                text += "é";
            }
            return text;
        };
        return content::readQuiz(benchQuiz(), "quiz.yaml", framework, some);
    };
    CHECK(ofLength(1200));
    CHECK(reading::reportsOf(ofLength(1201).diagnostics) == std::vector<std::string>{"97:14: text-too-long"});
}

TEST_CASE("what is a number is typed as one, and what stands in quotation marks is not") {
    const auto task = [](const std::string& answers) {
        return good(asking("fill-in", "    answers: " + answers + "\n", "There are ____.")).questions.front().task;
    };
    CHECK(task("[3]") == Task(NumberIn{{{3, 3, 100, ""}}}));
    CHECK(task("[-0.5, +7]") == Task(NumberIn{{{-0.5, -0.5, 100, ""}, {7, 7, 100, ""}}}));
    CHECK(task("[{text: 3, weight: 50}, 4]") == Task(NumberIn{{{3, 3, 50, ""}, {4, 4, 100, ""}}}));
    CHECK(task("[\"3\"]") == Task(FillIn{{{"3", 100, ""}}}));
    CHECK(task("[3, three]") == Task(FillIn{{{"3", 100, ""}, {"three", 100, ""}}}));
    CHECK(task("[1e3]") == Task(FillIn{{{"1e3", 100, ""}}}));
    CHECK(task("[123456789012345]") == Task(NumberIn{{{123456789012345, 123456789012345, 100, ""}}}));
    CHECK(task("[1234567890123456]") == Task(FillIn{{{"1234567890123456", 100, ""}}}));
    CHECK(task("[3.]") == Task(FillIn{{{"3.", 100, ""}}}));
}

TEST_CASE("what is wrong with a question is told in words that mend it") {
    const auto [yaml, report] = GENERATE(table<std::string, std::string>(
        {{asking("true/false", "    answer: yes\n"),
          "unknown-type: the type of a question cannot be \"true/false\"; write single, several, true-false, match, "
          "rank, fill-in or spot; did you mean \"true-false\"?"},
         {asking("Single", "    options: [{text: A, right: yes}, {text: B}]\n"),
          "unknown-type: the type of a question cannot be \"Single\"; write single, several, true-false, match, rank, "
          "fill-in or spot; did you mean \"single\"?"},
         {asking("single", "    options: [{text: A, right: yes}]\n"),
          "list-length: \"options\" has 1 entry; it has 2 to 8: add some"},
         {asking("single", "    options: [{text: A}, {text: B}]\n"),
          "right-answers: none of \"options\" is right; write \"right: yes\" at the one that is"},
         {asking("single", "    options: [{text: A, right: yes}, {text: B, right: yes}, {text: C}]\n"),
          "right-answers: 2 of \"options\" are right, and one can be taken; keep \"right: yes\" at one of them, or "
          "write "
          "\"type: several\""},
         {asking("several", "    options: [{text: A, right: no}, {text: B}]\n"),
          "right-answers: none of \"options\" is right; write \"right: yes\" at those that are"},
         {asking("several", "    options: [{text: A, weight: 60}, {text: B, weight: 50}]\n"),
          "weight-sum: the weights above 0 come to 110, and not to 100; change them so that they come to 100"},
         {asking("several", "    options: [{text: A, weight: 100}, {text: B}]\n"),
          "right-or-weight: this option has no \"weight\", and others have one; write \"weight\" at every option, and "
          "\"right\" at none; what counts for nothing has 0"},
         {asking("single", "    options: [{text: A, weight: 100}, {text: B, right: yes}]\n"),
          "right-or-weight: this option has \"right\", and others have \"weight\"; write \"weight\" at every option, "
          "and "
          "\"right\" at none; what counts for nothing has 0"},
         {asking("single", "    options: [{text: A, weight: 50}, {text: B, weight: 0}]\n"),
          "right-answers: no option is wholly right; give the one that is right \"weight: 100\", and others what is "
          "right "
          "of them"},
         {asking("single", "    options: [{text: Élan., right: yes}, {text: elan}]\n"),
          "reads-alike: this option reads the same as one before it: \"elan\"; word one of them otherwise, or remove "
          "it"},
         {asking("single", "    options: [{text: Well, well., right: yes}, {text: B}]\n"),
          "unknown-key: \"well.\" is not a key of an option; if it is the rest of the text before it, put that text in "
          "quotation marks: inside { } a comma ends it"},
         {asking("single", "    options:\n      - A\n      - {text: B, right: yes}\n"),
          "expected-map: an option is written with keys, and this is \"A\"; write \"text: \" before it"},
         {asking("rank", "    order: [{text: A}, {text: B}, {text: C, right: yes}]\n"),
          "unknown-key: \"right\" is not a key of an action; known keys: text or because"},
         {asking("match", "    pairs: [{left: A, right: B}, {left: C, right: b}]\n"),
          "reads-alike: this right side reads the same as one before it: \"b\"; word one of them otherwise, or remove "
          "it"},
         {asking("match", "    pairs:\n      - {left: A, right: B}\n      - {left: C, right: D}\n      - He: here\n"),
          "unknown-key: \"He\" is not a key of a pair; write {left: \"He\", right: \"here\"}"},
         {asking("single", "    options: [{text: A, correct: yes}, {text: B}]\n"),
          "unknown-key: \"correct\" is not a key of an option; known keys: text, right, weight or because"},
         {asking("true-false", "    answer: yes\n    options: []\n"),
          "unknown-key: \"options\" is not a key of a question of the type true-false; it belongs to the type single "
          "or several: change the type, or remove it"},
         {asking("fill-in", "    answers: [{from: 10,5, to: 14}]\n", "One ____."),
          "unknown-key: \"5\" is not a key of a range of numbers; write a point in a number: 10.5"},
         {reading::replaced(asking("true-false", "    answer: yes\n"), "  it:", "  Who knows?:"),
          "bad-id: \"Who knows?\" cannot be the name of a question; an id starts with a lower-case letter and goes on "
          "with lower-case letters, digits, - and _"},
         {asking("fill-in", "    answers: [a]\n", "One ____ and ____."),
          "one-gap: there are 2 gaps; keep one, or make several questions of it"},
         {asking("fill-in", "    answers: [a, A]\n", "One ________."),
          "reads-alike: this answer reads the same as one before it: \"A\"; word one of them otherwise, or remove it"},
         {asking("fill-in", "    answers: [{text: a, weight: 50}]\n", "One ____."),
          "weight-sum: no answer is wholly right; leave out \"weight\", or write \"weight: 100\", at one at least"},
         {asking("fill-in", "    answers: [{from: 4, to: 3}]\n", "One ____."),
          "number-range: the range ends before it begins; write the smaller number at \"from\" and the larger one at "
          "\"to\""},
         {asking("spot", "    shown: [LI-1.1]\n    others: [LI-1.2, ASK-1.1]\n"),
          "missing-key: a question of the type spot lacks the scene that is looked at; add \"vignette\" or "
          "\"excerpt\""},
         {asking("spot", "    vignette: A.\n    shown: [LI-1.1]\n    others: [LI-1.1, LI-1.2]\n"),
          "duplicate-statement: LI-1.1 is given twice; keep one"},
         {asking("true-false", "    answer: yes\n", std::string(601, 'x')),
          "text-too-long: \"ask\" has 601 characters, and 600 are the most; say it in fewer words, or make two "
          "questions of it"}}));
    CAPTURE(yaml);
    CHECK(said(yaml) == report);
}

TEST_CASE("one that can be taken may be right in part, and is written so again") {
    const auto quiz = read(
        asking("single", "    options: [{text: A, weight: 100}, {text: B, weight: 50}, {text: C, weight: -20}]\n"));
    REQUIRE(quiz);
    CHECK(weightsOf(std::get<Choosing>(quiz.value->questions.front().task).options) == std::vector{100, 50, -20});
    const std::string written = content::writeQuiz(*quiz.value, reading::smallFramework());
    CHECK(written.find("weight: 50") != std::string::npos);
    const auto again = read(written);
    REQUIRE(again);
    CHECK(*again.value == *quiz.value);
}

TEST_CASE("in the author's order an option may speak of those above it") {
    const std::string options = "    options: [{text: A}, {text: All of the above, right: yes}]\n";
    CHECK(said(asking("single", options)).starts_with("option-of-others: an option says \"of the above\""));
    CHECK(read(asking("single", options + "    in_order: yes\n")));
    CHECK(read(asking("single", "    options: [{text: The flat above, right: yes}, {text: B}]\n")));
}

TEST_CASE("everything that is wrong with a quiz is told at once, each at its place") {
    std::string yaml = benchQuiz();
    yaml = reading::replaced(yaml, "notes: Nobody is hurt.", "note: Nobody is hurt.");
    yaml = reading::replaced(yaml, "difficulty: easy", "difficulty: esy");
    yaml = reading::replaced(yaml, "how-cold:", "first-words:");
    yaml = reading::replaced(yaml, "weight: 30}", "weight: 130}");
    yaml = reading::replaced(yaml, "    answer: no\n", "");
    yaml = reading::replaced(yaml, "[LI-1.1, KIN+1]\n    others", "[LI-1.7, KIN+1]\n    others");
    CHECK(reading::reportsOf(read(yaml).diagnostics) ==
          std::vector<std::string>{"7:1: unknown-key", "11:17: unknown-difficulty", "25:3: duplicate-key",
                                   "48:29: number-range", "52:3: missing-key", "92:13: unknown-statement"});
}

TEST_CASE("of another framework's quiz it is not told that its statements are missing") {
    std::string yaml = reading::replaced(benchQuiz(), "framework: small", "framework: large");
    yaml = reading::replaced(yaml, "[LI-1.1, KIN+1]", "[XX-1.1, YY+1]");
    CHECK(reading::reportsOf(read(yaml).diagnostics) == std::vector<std::string>{"5:12: wrong-framework"});
}

TEST_CASE("a line of a quiz that begins in the wrong column is told as that") {
    const std::string yaml =
        reading::replaced(benchQuiz(), "    explanation: He is a person", "      explanation: He is a person");
    const auto loaded = read(yaml);
    INFO(reading::described(loaded.diagnostics));
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics.front().code == "yaml-indentation");
    CHECK(loaded.diagnostics.front().place.line == 23);
}

TEST_CASE("a quiz has no more questions than are allowed, and ten thousand are read in no time") {
    std::string yaml = asking("single", "    options: [{text: A, right: yes}, {text: B}]\n");
    yaml.resize(yaml.find("  it:"));
    constexpr std::size_t many = 10000;
    for (std::size_t i = 0; i < many; ++i) {
        yaml += "  q" + std::to_string(i) +
                ":\n    type: single\n    ask: What helps him most in the first minute of a call?\n    options:\n"
                "      - {text: Let him finish and say back what was heard, right: yes}\n      - {text: Explain it}\n"
                "      - {text: Begin with the form}\n    explanation: People tell more once they were heard.\n"
                "    statements: [LI-1.1, KIN+1]\n";
    }
    const auto refused = read(yaml);
    REQUIRE(refused.diagnostics.size() == 1);
    CHECK(refused.diagnostics.front().code == "too-many-questions");
    content::Limits limits;
    limits.questions = many;
    limits.bytes = yaml.size();
    const std::clock_t started = std::clock();
    const auto loaded = read(yaml, limits);
    const double seconds = static_cast<double>(std::clock() - started) / CLOCKS_PER_SEC;
    INFO(reading::described(loaded.diagnostics));
    REQUIRE(loaded);
    CHECK(loaded.value->questions.size() == many);
    CHECK(seconds < 10); // with every check of a debugging build
}

TEST_CASE("a quiz says so by its key") {
    CHECK(content::looksLikeQuiz(benchQuiz()));
    CHECK(content::looksLikeQuiz(reading::replaced(benchQuiz(), "quiz: bench", "quizz: bench")));
    CHECK_FALSE(content::looksLikeQuiz(reading::slurp("tests/content/the-bench.yaml")));
    CHECK_FALSE(content::looksLikeQuiz(reading::slurp("tests/content/small-framework.yaml")));
}

TEST_CASE("the example in docs/quiz-format.md is a good quiz of the shipped framework") {
    const std::string page = reading::slurp("docs/quiz-format.md");
    const auto begin = page.find("```yaml\n") + 8;
    const auto framework = reading::framework("assets/frameworks/met-cvf.yaml");
    const auto loaded =
        content::readQuiz(page.substr(begin, page.find("```", begin) - begin), "example.yaml", framework);
    INFO(reading::described(loaded.diagnostics));
    CHECK(loaded);
}
