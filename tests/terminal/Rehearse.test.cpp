#include "practice/RehearsedFile.hpp"
#include "terminal/Stage.hpp"
#include "terminal/StandardConsole.hpp"

#include <catch2/catch.hpp>

#include <array>

using namespace stage;
using terminal::Left;

namespace {

/// What an author does: types a line, or saves the file while a line is waited for.
struct Does {
    std::string line;
    std::function<void()> saves;
};

Does types(std::string line) { return {std::move(line), {}}; }

class Author final : public terminal::Input {
public:
    Author(const Paper& paper, std::vector<Does> all) : m_paper(paper), m_all(all.begin(), all.end()) {}

    [[nodiscard]] terminal::Read read(std::optional<Milliseconds>) override {
        if (m_all.empty()) {
            return terminal::Ended{};
        }
        const Does next = m_all.front();
        m_all.pop_front();
        if (next.saves) {
            next.saves();
            return terminal::Interrupted{};
        }
        std::string text = next.line;
        if (text.starts_with('=')) {
            const std::size_t at = m_paper.all.rfind(". " + text.substr(1));
            INFO(m_paper.all);
            REQUIRE(at != std::string::npos);
            text = m_paper.all.substr(at - 1, 1);
        }
        return terminal::Line{text, false};
    }
    void forgetUnsent() override { ++forgotten; }
    [[nodiscard]] bool echoes() const override { return onScreen; }

    [[nodiscard]] std::size_t left() const { return m_all.size(); }
    int forgotten = 0;
    bool onScreen = false;

private:
    const Paper& m_paper;
    std::deque<Does> m_all;
};

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), by);
}

/// A rehearsal of the fog in its file.
class RehearsalDesk : public Stage {
public:
    explicit RehearsalDesk(std::string_view scenario = scenarioText)
        : Stage(scenario), file(folder.path / "scenarios/fog.yaml") {}

    Does saves(std::string text) const {
        return {{}, [place = file, text = std::move(text)] { write(place, text); }};
    }
    Left rehearse(std::vector<Does> all) {
        auto setting = practice->rehearsing({});
        setting.path = path;
        practice::RehearsedFile rehearsed(file, std::move(setting), [this] { return clock.now; });
        Author author(paper, std::move(all));
        author.onScreen = onScreen;
        const Left left = terminal::rehearse(*practice, rehearsed, options, author, paper);
        unread = author.left();
        forgotten = author.forgotten;
        return left;
    }
    /// What was written after a text.
    [[nodiscard]] std::string after(const std::string& text) const {
        const std::size_t at = paper.all.rfind(text);
        REQUIRE(at != std::string::npos);
        return paper.all.substr(at);
    }

    Does deletes() const {
        return {{}, [place = file] { std::filesystem::remove(place); }};
    }
    /// Time passes until the next look at the file.
    Does waits() {
        return {{}, [this] { clock.now += practice::FileWatch::interval; }};
    }

    std::filesystem::path file;
    std::string path;
};

const std::string good(scenarioText);

} // namespace

TEST_CASE("a saved file is played at once, in the situation where the author stood") {
    RehearsalDesk desk;
    const std::string newer = replaced(good, "stares into the fog", "listens into the fog");
    CHECK(desk.rehearse({desk.saves(newer), types("quit")}) == Left::byQuitting);
    INFO(desk.paper.all);
    const std::string told = desk.after("The file was saved, and this is the new version.\n");
    CHECK(told.find("Ada listens into the fog.") != std::string::npos);
    CHECK(told.find("It is five in the morning.") == std::string::npos); // the briefing was read
    CHECK(told.find("Your choice:") != std::string::npos);
    CHECK(desk.forgotten == 1);
    CHECK(desk.unread == 0);
    CHECK(std::get<0>(desk.practice->attempts()).empty());
}

TEST_CASE("while the file is broken its problems are told above the prompt, and the last good version is played on") {
    RehearsalDesk desk;
    const std::string broken = replaced(good, "rating: poor", "rating: pour");
    desk.rehearse({desk.saves(broken), types("=Ring the bell."), types("because"), types(""), desk.saves(good),
                   types(""), types("quit")});
    INFO(desk.paper.all);
    const std::string told = desk.after("The file cannot be played as it is now, so the last good version stays:\n");
    CHECK(told.find("fog.yaml:47:17: unknown-rating: ") != std::string::npos);
    CHECK(told.find("                    ^\nYour choice: ") != std::string::npos);
    CHECK(told.find("Your reasons") != std::string::npos);
    CHECK(told.find("The file is good again, and the story is as it was.") != std::string::npos);
    CHECK(told.find("Somebody answers out there.") != std::string::npos);
}

TEST_CASE("when decisions do not fit any more the author is told where they are, and why") {
    RehearsalDesk desk;
    const std::string without = replaced(good, "      ring:\n", "      chime:\n");
    desk.rehearse({types("=Ring the bell."), types("reason"), desk.saves(without), types("quit")});
    INFO(desk.paper.all);
    CHECK(desk.paper.has("The reasons that you were writing are not kept."));
    std::string told = desk.after("The file was saved, and this is the new version. ");
    std::ranges::replace(told, '\n', ' ');
    CHECK(told.find("Decision 1 does not fit any more (\"mole\" has no choice \"ring\" any more), so you are back at "
                    "the situation \"mole\".") != std::string::npos);
    CHECK(told.find("Your choice:") != std::string::npos);
}

TEST_CASE("a file that cannot be played yet is waited for, and the briefing comes with its first good version") {
    RehearsalDesk desk("format: 1\n");
    CHECK(desk.rehearse({types("1"), desk.saves(good), types("quit")}) == Left::byQuitting);
    INFO(desk.paper.all);
    CHECK(desk.paper.has("The file cannot be played yet:\n"));
    CHECK(desk.paper.has("missing-key"));
    CHECK(desk.after("The file was saved").find("It is five in the morning.") != std::string::npos);
    CHECK(desk.unread == 0);
}

TEST_CASE("after the ending and its debrief the author can begin again, or save and be told the end once more") {
    RehearsalDesk desk;
    const auto ending = replaced(good, "Tea is made.", "Soup is made.");
    const std::vector<Does> toTheEnd{types("=Ring the bell."),  types(""), types(""), types(""),
                                     types("=Throw the rope."), types("")};
    std::vector<Does> all = toTheEnd;
    all.push_back(desk.saves(ending));
    all.push_back(types("")); // begin again
    all.push_back(types("quit"));
    CHECK(desk.rehearse(all) == Left::byQuitting);
    INFO(desk.paper.all);
    CHECK(desk.paper.count("DEBRIEF of 2 decisions, for nobody") == 2);
    CHECK(desk.after("The file was saved").find("Soup is made.") != std::string::npos);
    CHECK(desk.paper.count("It is five in the morning.") == 2);
    CHECK_FALSE(desk.paper.has("FILES are written."));
}

TEST_CASE("in a rehearsal a decision is taken back wherever something is asked, and it begins again when asked to") {
    RehearsalDesk desk;
    CHECK(desk.rehearse({types("=Ring the bell."), types("back"),          // while reasons are written
                         types("=Shout a little."), types("x"), types(""), // to the boat
                         types(""), types("BACK"),                         // while a choice is waited for
                         types("back"),                                    // nothing is left to take back
                         types("=Ring the bell."), types("x"), types(""), types("restart"), types("quit")}) ==
          Left::byQuitting);
    INFO(desk.paper.all);
    CHECK(desk.unread == 0);
    CHECK(desk.paper.count("The last decision is taken back.") == 2);
    CHECK(desk.paper.count("Nothing has been decided yet that could be taken back.") == 1);
    CHECK(desk.paper.count("The reasons that you were writing are not kept.") == 0); // none were
    CHECK(desk.paper.count("Ada stares into the fog.") == 5);
    CHECK(desk.paper.count("A boat drifts towards the stones.") == 1);
    CHECK(desk.after("Begun again.").find("It is five in the morning.") != std::string::npos);
    CHECK(desk.paper.has("Nothing of this rehearsal is kept."));
    CHECK(std::get<0>(desk.practice->attempts()).empty());
}

TEST_CASE("the help of a rehearsal offers the way back, and a learner's does not") {
    RehearsalDesk desk;
    desk.rehearse({types("?"), types("=Ring the bell."), types("?"), types("quit")});
    INFO(desk.paper.all);
    CHECK(desk.paper.has("  - back: takes the last decision back"));
    CHECK(desk.paper.has("  - restart: begins again\n"));
    CHECK(desk.paper.has("back, restart and quit work here"));
    Stage stage;
    auto attempt = stage.begin();
    stage.play(*attempt, {{"?"}, {"back"}, {"quit"}});
    CHECK_FALSE(stage.paper.has("takes the last decision back"));
    CHECK(stage.paper.has("That was not understood."));
}

TEST_CASE("after the debrief the last decision can be taken back, and in its pages back only stops them") {
    RehearsalDesk desk;
    desk.options.debriefText = [](const practice::FinishedDebrief&, std::size_t) {
        return "Head\n\nPart 1: One\n\nText\n\nPart 2: Two\n\nText\n";
    };
    desk.onScreen = true;
    std::vector<Does> all;
    for (const std::string line : {"", "=Shout a little.", "x", "", "", "=Stand and look.", "", "back", "back", "",
                                   "=Throw the rope.", "", "", "all", "quit"}) {
        all.push_back(types(line));
    }
    desk.rehearse(all);
    INFO(desk.paper.all);
    CHECK(desk.paper.has("Press Enter to begin again, type back to take the last decision back, or quit."));
    CHECK(desk.paper.count("A boat drifts towards the stones.") == 2);
    CHECK(desk.paper.has("The end: Moored"));
    CHECK(desk.unread == 0);
}

TEST_CASE("a file that is gone is told of after a second, above the prompt, and the story goes on with it") {
    RehearsalDesk desk;
    desk.rehearse({desk.deletes(), desk.waits(), types("=Shout a little."), types("x"), types(""), desk.saves(good),
                   types("quit")});
    INFO(desk.paper.all);
    const std::string told = desk.after("fog.yaml is not there any more: ");
    CHECK(told.find("is back.\nYour choice: ") != std::string::npos);
    CHECK(desk.paper.count("is not there any more") == 1);
    const std::string back = desk.after("The file is back, and the story is as it was.\n");
    CHECK(back.find("Press Enter when you are ready.") != std::string::npos); // what was waited for, once more
    CHECK(back.find("A boat drifts") == std::string::npos);

    RehearsalDesk quick;
    quick.rehearse({quick.deletes(), quick.saves(good + "# again\n"), quick.waits(), types("quit")});
    CHECK_FALSE(quick.paper.has("is not there any more"));
    CHECK(quick.paper.has("The file was saved"));
}

TEST_CASE("a rehearsal begins where its path ends, without the briefing") {
    RehearsalDesk desk;
    desk.path = "mole.shout";
    desk.rehearse({types(""), types("back"), types("quit")});
    INFO(desk.paper.all);
    CHECK_FALSE(desk.paper.has("It is five in the morning."));
    const auto at = desk.paper.all.find("A boat drifts towards the stones.");
    CHECK(at != std::string::npos);
    CHECK(desk.paper.all.find("Ada stares into the fog.") > at);
}

TEST_CASE(
    "an author in a dead end is shown why, can take the last decision back, and a learner hears whose fault it is") {
    const std::string stuck =
        replaced(replaced(replaced(good, "text: Throw the rope.\n", "text: Throw the rope.\n        when: warned\n"),
                          "text: Stand and look.\n", "text: Stand and look.\n        when: warned\n"),
                 "    timer: {limit: 40s, otherwise: freeze}\n", "");
    RehearsalDesk desk(stuck);
    desk.options.deadEnd = [](const play::Runner& runner, std::size_t width) {
        return "DEAD END in " + std::string(runner.situation()->id) + " at " + std::to_string(width) + "\n";
    };
    CHECK(desk.rehearse({types("=Shout a little."), types("x"), types(""), types("back"), types("quit")}) ==
          Left::byQuitting);
    INFO(desk.paper.all);
    CHECK(desk.paper.has("DEAD END in boat at 80\nMend the file and save it, or type back, restart or quit.\n"));
    CHECK(desk.paper.count("Ada stares into the fog.") == 2);

    Stage stage(stuck);
    auto attempt = stage.begin();
    CHECK(stage.play(*attempt, {{"=Shout a little."}, {"x"}, {""}}) == Left::stuck);
    CHECK(stage.paper.has("Please tell its author"));
}

TEST_CASE("a message that arrives while a choice is waited for leaves the prompt below it") {
    Stage stage;
    auto attempt = stage.begin();
    stage.play(*attempt, {{"quit", 60s}});
    INFO(stage.paper.all);
    CHECK(stage.paper.has("Your choice: \nRadio: \u201CEngine trouble.\u201D\nYour choice: \nAda: "));
    CHECK(stage.paper.has("Shall I ring the bell?\u201D\nYour choice: quit\n"));
}

TEST_CASE(
    "reading is interrupted by another descriptor at once, after so long without one, and by neither for a line") {
    std::array<int, 2> lines{}, other{};
    REQUIRE(::pipe(lines.data()) == 0);
    REQUIRE(::pipe(other.data()) == 0);
    terminal::DescriptorInput input(lines[0]);
    input.alsoWake(other[0], 10'000ms);
    REQUIRE(::write(other[1], "x", 1) == 1);
    CHECK(std::holds_alternative<terminal::Interrupted>(input.read(std::nullopt)));
    REQUIRE(::write(lines[1], "one\n", 4) == 4);
    const auto line = input.read(std::nullopt);
    REQUIRE(std::holds_alternative<terminal::Line>(line));
    CHECK(std::get<terminal::Line>(line).text == "one");
    char taken = 0;
    REQUIRE(::read(other[0], &taken, 1) == 1);
    CHECK(std::holds_alternative<terminal::TimedOut>(input.read(20ms)));
    input.alsoWake(-1, 20ms);
    CHECK(std::holds_alternative<terminal::Interrupted>(input.read(std::nullopt)));
    CHECK(std::holds_alternative<terminal::TimedOut>(input.read(0ms)));
    for (const int descriptor : {lines[0], lines[1], other[0], other[1]}) {
        ::close(descriptor);
    }
}
