#include "proof/StoryTest.hpp"

#include "content/Reading.hpp"
#include "content/TranscriptReader.hpp"
#include "proof/TakenByName.hpp"

namespace {

struct Told {
    std::vector<std::string> mismatches; ///< "line: sentence"
    std::size_t held = 0;
};

/// Runs steps and what follows in the scenario of tests/content/the-bench.yaml; the first step is line 5.
Told run(const std::string& rest) {
    static const auto framework = reading::smallFramework();
    static const auto scenario = reading::scenarioOf(reading::slurp("tests/content/the-bench.yaml"), framework);
    const std::string text = "format: 1\ntitle: A\nscenario: the-bench\nchoices:\n" + rest;
    const auto read = content::readTranscript(text, "story.yaml");
    INFO(reading::described(read.diagnostics));
    REQUIRE(read);
    const auto result = proof::runStory(*read.value, scenario, framework);
    Told told;
    told.held = result.held;
    for (const auto& one : result.mismatches) {
        told.mismatches.push_back(std::to_string(content::spotAt(text, one.where).place.line) + ": " + one.what);
    }
    return told;
}

using Sentences = std::vector<std::string>;

} // namespace

TEST_CASE("a story test holds when everything is as it says") {
    const Told told = run("  - in: bench\n"
                          "    facts: {trust: 1, noted: no}\n"
                          "    sees: [Joan points to the bench., \"Any unit free?\"]\n"
                          "    not-sees: She smiles.\n"
                          "    available: [ask, leave]\n"
                          "  - bench.ask\n"
                          "  - in: talk\n"
                          "    facts: {trust: 2, noted: yes}\n"
                          "    sees: \"He looks up.   He tells\\nyou his name.\"\n"
                          "    not-available: [write]\n"
                          "  - talk.listen\n"
                          "  - in: known\n"
                          "    sees: [Known, He has a sister in Leyton.]\n"
                          "ending: known\n"
                          "facts: {trust: 2}\n"
                          "evidence:\n"
                          "  LI-1: {opportunities: 2, shown: 2}\n"
                          "  KIN: {opportunities: 1, shown: 1}\n"
                          "  LI-1.1: shown\n"
                          "  LI-2.1: not-sampled\n"
                          "  KIN-1: resisted\n"
                          "quality: 1\n");
    CHECK(told.mismatches == Sentences{});
    CHECK(told.held == 28);
}

TEST_CASE("the timer takes its choice, and what it shows counts") {
    const Told told = run("  - timeout: bench.leave\n"
                          "ending: gone\n"
                          "evidence:\n"
                          "  LI-1: {opportunities: 1, shown: 0}\n"
                          "  LI-1.1: not-shown\n"
                          "  KIN-1: shown\n"
                          "quality: 0.33\n");
    CHECK(told.mismatches == Sentences{});
    CHECK(run("  - timeout: bench.ask\n").mismatches ==
          Sentences{"5: Step 1: the timer was to take ask, but here it takes leave."});
    CHECK(run("  - bench.ask\n  - timeout: talk.listen\n").mismatches ==
          Sentences{"6: Step 2: the timer was to choose, but talk has no timer."});
}

TEST_CASE("what does not hold is told with what was expected and what was found, and the story goes on") {
    struct Row {
        std::string rest;
        Sentences told;
    };
    const auto [rest, told] = GENERATE(values<Row>({
        {"  - in: talk\n  - bench.ask\n",
         {"5: talk was expected. The story is in bench, where ask and leave can be taken."}},
        {"  - in: tlak\n",
         {"5: There is no situation or ending \"tlak\" in this scenario. The story is in bench, where ask and leave "
          "can "
          "be taken. Did you mean talk?"}},
        {"  - facts: {trust: 2, noted: yes}\n  - bench.ask\nfacts: {trust: 1}\n",
         {"5: trust is 1, and 2 was expected.", "5: noted is no, and yes was expected.",
          "7: trust is 2, and 1 was expected."}},
        {"  - facts: {trsut: 1}\n", {"5: There is no fact \"trsut\" in this scenario. Did you mean trust?"}},
        {"  - facts: {trust: yes, noted: 1}\n",
         {"5: trust is a number, and yes or no was expected. Write a number.",
          "5: noted is yes or no, and a number was expected. Write yes or no."}},
        {"  - sees: She smiles.\n",
         {"5: \"She smiles.\" was expected to be seen, and is not. It stands in a paragraph under \"also\" whose "
          "condition does not hold here."}},
        {"  - sees: Joan points to the table.\n",
         {"5: \"Joan points to the table.\" was expected to be seen, and is not. The nearest that is seen: \"Joan "
          "points "
          "to the bench.\""}},
        {"  - sees: Rain\n",
         {"5: \"Rain\" was expected to be seen, and is not. What is seen there begins: \"Joan points to the bench. Any "
          "unit free?\""}},
        {"  - not-sees: points to\n", {"5: \"points to\" was not to be seen, and is."}},
        {"  - available: [ask, aks]\n",
         {"5: The situation bench has no choice \"aks\". The story is in bench, where ask and leave can be taken. Did "
          "you "
          "mean ask?"}},
        {"  - not-available: [ask]\n",
         {"5: ask was not to be available, and is. The story is in bench, where ask and leave can be taken."}},
        {"  - bench.ask\n  - available: [write]\n",
         {"6: write was expected to be available, and is not. The story is in talk, where listen can be taken."}},
        {"  - bench.leave\n  - available: [ask]\n",
         {"6: No choice is left. The story is over: it came to the ending gone."}},
        {"  - bench.ask\nending: known\n",
         {"6: The ending known was expected. The story is in talk, where listen can be taken."}},
        {"  - bench.leave\nending: known\n",
         {"6: The ending known was expected. The story is over: it came to the ending gone."}},
        {"  - bench.leave\nending: knwon\n",
         {"6: There is no ending \"knwon\" in this scenario. The story is over: it came to the ending gone. Did you "
          "mean "
          "known?"}},
        {"  - bench.leave\nevidence:\n  LI-1: {opportunities: 2, shown: 1}\n",
         {"7: LI-1 has 1 opportunity on this way, and 2 were expected.",
          "7: LI-1 was shown 0 of 1 time, and 1 was expected."}},
        {"  - bench.leave\nevidence:\n  LI-3: {shown: 1}\n",
         {"7: The framework has no competency level or value \"LI-3\" that evidence is counted for. Write one such as "
          "LI-1. Did you mean LI-1?"}},
        {"  - bench.leave\nevidence:\n  LI-1.1: shown\n  KIN-1: resisted\n",
         {"7: LI-1.1 is sampled and not shown on this way, and shown was expected. (Lets people finish.)",
          "8: KIN-1 is shown on this way, and at risk and resisted was expected. (Hurries people.)"}},
        {"  - bench.leave\nevidence:\n  LI-1.1: resisted\n  KIN-1: not-shown\n  LI-9.1: shown\n",
         {"7: LI-1.1 is to be shown: write shown, not-shown or not-sampled.",
          "8: KIN-1 is a negative behaviour: write shown, resisted or not-at-risk.",
          "9: The framework has no statement \"LI-9.1\". Did you mean LI-1.1?"}},
        {"  - bench.leave\nquality: 0.34\n", {"6: The decision quality is 0.33, and 0.34 was expected."}},
        {"  - in: bench\nquality: 1\n", {"6: No decision on this way has a quality, and 1 was expected."}},
    }));
    CAPTURE(rest);
    CHECK(run(rest).mismatches == told);
}

TEST_CASE("a choice that is not there any more ends the test, with what is there and what may be meant") {
    struct Row {
        std::string steps;
        std::string told;
    };
    const auto [steps, told] = GENERATE(values<Row>({
        {"  - bench.aks\n", "5: Step 1: The situation bench has no choice \"aks\". The story is in bench, where ask "
                            "and leave can be taken. "
                            "Did you mean bench.ask?"},
        {"  - bnech.ask\n", "5: Step 1: There is no situation \"bnech\" in this scenario. The story is in bench, where "
                            "ask and leave can be "
                            "taken. Did you mean bench.ask?"},
        {"  - bnech.go\n", "5: Step 1: There is no situation \"bnech\" in this scenario. The story is in bench, where "
                           "ask and leave can be "
                           "taken. Did you mean bench?"},
        {"  - bench.ask\n  - talk.write\n", "6: Step 2: talk.write cannot be taken now: its condition does not hold. "
                                            "The story is in talk, where listen can "
                                            "be taken."},
        {"  - talk.listen\n",
         "5: Step 1: talk.listen cannot be taken here. The story is in bench, where ask and leave can be taken."},
        {"  - bench.leave\n  - talk.listen\n",
         "6: Step 2: talk.listen cannot be taken here. The story is over: it came to the ending gone."},
    }));
    CAPTURE(steps);
    // What follows would be another story, so nothing is said of it.
    CHECK(run(steps + "  - in: nowhere\nending: nowhere\nquality: 0.5\n").mismatches == Sentences{told});
}

TEST_CASE("a path is taken apart into choices, or says at which step it cannot be gone") {
    const auto framework = reading::smallFramework();
    const auto scenario = reading::scenarioOf(reading::slurp("tests/content/the-bench.yaml"), framework);
    const auto count = [&](std::string_view path) {
        const auto found = proof::choicesOnPath(scenario, path);
        REQUIRE(std::holds_alternative<std::vector<model::ChoiceId>>(found));
        return std::get<std::vector<model::ChoiceId>>(found).size();
    };
    CHECK(count("") == 0);
    CHECK(count("  ") == 0);
    CHECK(count("bench.ask") == 1);
    CHECK(count("bench.ask,talk.listen") == 2);
    CHECK(count(" bench.ask , talk.listen, ") == 2);
    const auto wrong = [&](std::string_view path) {
        const auto found = proof::choicesOnPath(scenario, path);
        REQUIRE(std::holds_alternative<proof::WrongStep>(found));
        return std::get<proof::WrongStep>(found);
    };
    CHECK(wrong("bench.ask,talk.lisen").step == 2);
    CHECK(wrong("bench.ask,talk.lisen").sentence ==
          "The situation talk has no choice \"lisen\". The story is in talk, where listen can be taken. Did you mean "
          "talk.listen?");
    CHECK(wrong("bench.ask,,talk.listen").step == 2);
    CHECK(wrong("ask").sentence.find("is not a choice of a situation") != std::string::npos);
    CHECK(wrong("bench.leave,bench.ask").sentence ==
          "bench.ask cannot be taken here. The story is over: it came to the ending gone.");
}
