#include "content/QuizWriter.hpp"

#include "content/QuizDraft.hpp"
#include "content/QuizReader.hpp"
#include "content/Reading.hpp"

#include <rapidcheck.h>

#include <set>

using namespace model;

namespace {

const CompetencyFramework& small() {
    static const auto framework = reading::smallFramework();
    return framework;
}

/// Texts that YAML or a hasty writer could take for something else.
const std::vector<std::string> nasty{"yes",     "no",
                                     "~",       "null",
                                     "1e3",     "3",
                                     "0x1F",    "- item",
                                     "a: b",    "#no",
                                     "a #b",    "\"q\"",
                                     "'q'",     "{a: b}",
                                     "[a]",     "\\n",
                                     "C:\\x\\", "%TAG",
                                     "@at",     "`tick`",
                                     "!tag",    "&a",
                                     "*a",      "|",
                                     ">",       "---",
                                     "...a",    "?",
                                     ":",       "a,b",
                                     "“curly”", "naïve",
                                     "日本",    "👮‍♀️",
                                     "<<",      "=",
                                     "end:",    "x\ny",
                                     "x\n- y",  "\u2028x",
                                     "\u00A0x", "\uFEFFx",
                                     "Zürich",  "right: yes",
                                     "{joan}",  "____"};

/// A text as readers keep it, never empty, that no other of the same generator reads the same as.
rc::Gen<std::string> text() {
    return rc::gen::map(rc::gen::pair(rc::gen::elementOf(nasty), rc::gen::inRange(0, 1 << 30)), [](const auto& drawn) {
        const auto& [piece, number] = drawn;
        switch (number % 4) {
        case 0:
            return piece + " " + std::to_string(number);
        case 1:
            return std::to_string(number) + piece;
        case 2:
            return piece + "\n" + piece + std::to_string(number);
        default:
            return "x" + std::to_string(number) + " " + piece + "x";
        }
    });
}

std::string textOrNone() { return *rc::gen::arbitrary<bool>() ? *text() : std::string(); }

int between(int least, int most) { return *rc::gen::inRange(least, most + 1); }

std::vector<Option> options(int least, int most) {
    std::vector<Option> drawn;
    std::set<std::string> seen;
    const auto count = static_cast<std::size_t>(between(least, most));
    while (drawn.size() < count) {
        std::string one = *text();
        if (seen.insert(one).second) {
            drawn.push_back({std::move(one), 0, textOrNone()});
        }
    }
    return drawn;
}

std::vector<std::string> texts(int least, int most) {
    std::vector<std::string> drawn;
    for (Option& option : options(least, most)) {
        drawn.push_back(std::move(option.text));
    }
    return drawn;
}

std::vector<StatementId> statements(std::size_t first, std::size_t count) {
    std::vector<StatementId> drawn;
    for (std::size_t i = 0; i < count; ++i) {
        drawn.emplace_back((first + i) % small().statements.size());
    }
    return drawn;
}

std::size_t anyOf(const std::vector<Option>& all) {
    return static_cast<std::size_t>(between(0, static_cast<int>(all.size()) - 1));
}

Choosing single() {
    Choosing task{options(2, 8), Choosing::Many::one, *rc::gen::arbitrary<bool>()};
    task.options[anyOf(task.options)].weight = 100;
    return task;
}

Choosing several() {
    Choosing task{options(2, 10), Choosing::Many::several, *rc::gen::arbitrary<bool>()};
    std::vector<bool> right(task.options.size());
    for (std::size_t i = 0; i < right.size(); ++i) {
        right[i] = *rc::gen::arbitrary<bool>();
    }
    right[anyOf(task.options)] = true;
    auto weights = content::sharedWeights(right);
    if (*rc::gen::arbitrary<bool>()) { // weights of one's own
        weights.assign(weights.size(), between(-100, 0));
        weights.front() = between(1, 99);
        weights.back() = 100 - weights.front();
    }
    for (std::size_t i = 0; i < weights.size(); ++i) {
        task.options[i].weight = weights[i];
    }
    return task;
}

TrueOrFalse trueOrFalse() {
    TrueOrFalse task{*rc::gen::arbitrary<bool>(), {}};
    if (*rc::gen::arbitrary<bool>()) {
        task.reasons = options(2, 5);
        task.reasons[anyOf(task.reasons)].weight = 100;
    }
    return task;
}

Matching matching() {
    const auto lefts = texts(2, 8);
    auto rights = texts(static_cast<int>(lefts.size()), static_cast<int>(lefts.size()) + 4);
    Matching task;
    for (std::size_t i = 0; i < lefts.size(); ++i) {
        task.pairs.push_back({lefts[i], rights[i]});
    }
    task.others.assign(rights.begin() + static_cast<std::ptrdiff_t>(lefts.size()), rights.end());
    return task;
}

FillIn fillIn() {
    FillIn task{options(1, 6)};
    for (Option& accepted : task.accepted) {
        accepted.weight = between(1, 100);
    }
    task.accepted.front().weight = 100;
    return task;
}

NumberIn numberIn() {
    NumberIn task;
    for (int i = between(1, 5); i > 0; --i) {
        const int from = *rc::gen::inRange(-1000000, 1000000);
        task.accepted.push_back({from / 1000.0, (from + between(0, 500)) / 1000.0, between(1, 100), textOrNone()});
    }
    task.accepted.back().weight = 100;
    return task;
}

Question question(const std::string& id) {
    Question drawn;
    drawn.id = id;
    drawn.difficulty = *rc::gen::element(Difficulty::easy, Difficulty::medium, Difficulty::hard);
    drawn.scene = textOrNone();
    drawn.ask = *text();
    const int kind = between(0, 7);
    const auto start = static_cast<std::size_t>(between(0, 20));
    switch (kind) {
    case 0:
        drawn.task = single();
        break;
    case 1:
        drawn.task = several();
        break;
    case 2:
        drawn.task = trueOrFalse();
        break;
    case 3:
        drawn.task = matching();
        break;
    case 4:
        drawn.task = Ranking{options(3, 6)};
        break;
    case 5:
        drawn.task = fillIn();
        break;
    case 6:
        drawn.task = numberIn();
        break;
    default:
        drawn.task = Spotting{statements(start, 1), statements(start + 1, 2)};
        drawn.scene = *text();
        drawn.ask = textOrNone();
    }
    if (kind == 5 || kind == 6) {
        drawn.ask = "How ____? \"So\": 'no'\\";
    }
    drawn.explanation = textOrNone();
    drawn.statements = statements(start, static_cast<std::size_t>(between(0, 4)));
    return drawn;
}

Quiz quiz() {
    Quiz drawn{"drawn-quiz", between(1, 999), *text(), *text(), textOrNone(), {}};
    for (int i = between(1, 4); i > 0; --i) {
        drawn.questions.push_back(question("q" + std::to_string(i)));
    }
    return drawn;
}

} // namespace

TEST_CASE("whatever a quiz says, written and read again it is the same") {
    const bool held = rc::check([] {
        const Quiz drawn = quiz();
        const std::string written = content::writeQuiz(drawn, small());
        const auto again = content::readQuiz(written, "written.yaml", small());
        RC_LOG() << written << reading::described(again.diagnostics);
        RC_ASSERT(again.value.has_value());
        RC_ASSERT(*again.value == drawn);
        RC_ASSERT(content::writeQuiz(*again.value, small()) == written);
    });
    CHECK(held);
}

TEST_CASE("a quiz is written as people write it") {
    const Question one{"first-words",
                       Difficulty::hard,
                       "It is six.\nFrost lies.",
                       "Say \"what\"?",
                       Choosing{{{"Good: morning", 100, ""}, {"yes", 0, "He sleeps."}}, Choosing::Many::one, true},
                       "",
                       statements(0, 2)};
    CHECK(content::writeQuiz({"a-quiz", 3, "A", "B", "", {one}}, small()) ==
          "format: 1\nquiz: a-quiz\nversion: 3\ntitle: \"A\"\nframework: small\nabout: \"B\"\nquestions:\n"
          "  first-words:\n"
          "    type: single\n"
          "    difficulty: hard\n"
          "    vignette: \"It is six.\\n\\nFrost lies.\"\n"
          "    ask: \"Say \\\"what\\\"?\"\n"
          "    in_order: yes\n"
          "    options:\n"
          "      - text: \"Good: morning\"\n"
          "        right: yes\n"
          "      - text: \"yes\"\n"
          "        because: \"He sleeps.\"\n"
          "    statements: [LI-1.1, LI-1.2]\n");
}

TEST_CASE("what may not stand in a file is left out, and texts come tidy") {
    Question one{"q", Difficulty::easy, "", "", TrueOrFalse{true, {}}, "", {}};
    one.ask = "  A\x07 \xFF"
              "b\x1B[2J\u202E\r\n  c\t d\u0085 ";
    const auto again =
        content::readQuiz(content::writeQuiz({"q", 1, "A", "B", "", {one}}, small()), "written.yaml", small());
    INFO(reading::described(again.diagnostics));
    REQUIRE(again);
    CHECK(again.value->questions[0].ask == "A b[2J\nc d");
}
