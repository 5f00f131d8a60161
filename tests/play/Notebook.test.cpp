#include "play/Notebook.hpp"

#include "content/Reading.hpp"

using namespace model;
using namespace std::chrono_literals;

namespace {

struct Bench {
    CompetencyFramework framework = reading::smallFramework();
    Scenario scenario = reading::scenarioOf(reading::slurp("tests/content/the-bench.yaml"), framework);
    ChoiceId ask = *scenario.findChoice(*scenario.findSituation("bench"), "ask");
    ChoiceId listen = *scenario.findChoice(*scenario.findSituation("talk"), "listen");
    play::Journey journey{play::Runner(scenario, 1), nullptr};
};

std::vector<std::string_view> messagesOf(const play::NotebookPage& page) {
    std::vector<std::string_view> texts;
    for (const Inject* message : page.messages) {
        texts.push_back(message->text);
    }
    return texts;
}

using Texts = std::vector<std::string_view>;

} // namespace

TEST_CASE_METHOD(Bench, "The notebook of an attempt that has just begun holds the briefing and what is in sight") {
    const auto unseen = play::notebookOf(journey, std::nullopt);
    CHECK(unseen.briefing == "It is early, and the park is empty.");
    CHECK(unseen.pages.empty()); // a situation that was not shown yet is not in it

    const auto early = play::notebookOf(journey, 4s);
    REQUIRE(early.pages.size() == 1);
    CHECK(early.pages[0].number == 1);
    CHECK(early.pages[0].place == "park");
    CHECK(early.pages[0].text == "Joan points to the bench.");
    CHECK(early.pages[0].choice == nullptr);
    CHECK(early.pages[0].messages.empty());
    CHECK(messagesOf(play::notebookOf(journey, 5s).pages.at(0)) == Texts{"Any unit free?"});
    CHECK(
        play::notebookOf(journey, 9s, [](std::size_t, auto after) { return after * 2; }).pages.at(0).messages.empty());
}

TEST_CASE_METHOD(Bench, "What came of a decision is in the notebook once it was told, and not before") {
    REQUIRE_FALSE(journey.choose(ask, 6s));
    REQUIRE(journey.step() == play::Journey::Step::rationale);
    auto notebook = play::notebookOf(journey, 7s);
    REQUIRE(notebook.pages.size() == 1);
    CHECK(notebook.pages[0].choice == &scenario[ask]);
    CHECK(notebook.pages[0].consequence.empty());
    CHECK(notebook.pages[0].reasons.empty());

    REQUIRE_FALSE(journey.giveRationale("He may be ill."));
    notebook = play::notebookOf(journey, std::nullopt);
    REQUIRE(notebook.pages.size() == 1);
    CHECK(notebook.pages[0].reasons == "He may be ill.");
    CHECK(notebook.pages[0].consequence == "He looks up.");

    REQUIRE_FALSE(journey.goOn());
    notebook = play::notebookOf(journey, 0s);
    REQUIRE(notebook.pages.size() == 2);
    CHECK(notebook.pages[1].number == 2);
    CHECK(notebook.pages[1].text == "He tells you his name.");
    CHECK(notebook.pages[1].choice == nullptr);

    REQUIRE_FALSE(journey.choose(listen, 1s));
    CHECK(play::notebookOf(journey, std::nullopt).ending == nullptr); // what came of it is told first
    REQUIRE_FALSE(journey.goOn());
    notebook = play::notebookOf(journey, std::nullopt);
    REQUIRE(notebook.pages.size() == 2);
    REQUIRE(notebook.ending != nullptr);
    CHECK(notebook.ending->title == "Known");
    CHECK(notebook.endingText == "He has a sister in Leyton.");
}

TEST_CASE_METHOD(Bench, "Only messages that had come before the decision are in the notebook") {
    const auto [thought, factor, come] = GENERATE(table<std::chrono::milliseconds, int, bool>(
        {{4999ms, 1, false}, {5000ms, 1, true}, {9s, 2, false}, {10s, 2, true}}));
    CAPTURE(thought.count(), factor);
    REQUIRE_FALSE(journey.choose(ask, thought));
    std::vector<std::size_t> asked;
    const auto notebook = play::notebookOf(
        journey, std::nullopt, [&asked, factor = factor](std::size_t decision, std::chrono::milliseconds after) {
            asked.push_back(decision);
            return after * factor;
        });
    CHECK(messagesOf(notebook.pages.at(0)) == (come ? Texts{"Any unit free?"} : Texts{}));
    CHECK(asked == std::vector<std::size_t>{0});
}

TEST_CASE_METHOD(Bench, "Where the time ran out the notebook says so, with all that came meanwhile") {
    REQUIRE_FALSE(journey.expire());
    const auto notebook = play::notebookOf(journey, std::nullopt,
                                           [](std::size_t, std::chrono::milliseconds after) { return after * 100; });
    REQUIRE(notebook.pages.size() == 1);
    CHECK(notebook.pages[0].expired);
    CHECK(notebook.pages[0].choice->text == "Walk on.");
    CHECK(messagesOf(notebook.pages[0]) == Texts{"Any unit free?"});
}
