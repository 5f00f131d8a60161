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

    [[nodiscard]] std::size_t left() const { return m_all.size(); }
    int forgotten = 0;

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
class Desk : public Stage {
public:
    explicit Desk(std::string_view scenario = scenarioText)
        : Stage(scenario), file(folder.path / "scenarios/fog.yaml") {}

    Does saves(std::string text) const {
        return {{}, [place = file, text = std::move(text)] { write(place, text); }};
    }
    Left rehearse(std::vector<Does> all) {
        practice::RehearsedFile rehearsed(file, practice->rehearsing({}));
        Author author(paper, std::move(all));
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

    std::filesystem::path file;
};

const std::string good(scenarioText);

} // namespace

TEST_CASE("a saved file is played at once, in the situation where the author stood") {
    Desk desk;
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
    Desk desk;
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
    Desk desk;
    const std::string without = replaced(good, "      ring:\n", "      chime:\n");
    desk.rehearse({types("=Ring the bell."), types("reason"), desk.saves(without), types("quit")});
    INFO(desk.paper.all);
    CHECK(desk.paper.has("The reasons that you were writing are gone with the version before."));
    std::string told = desk.after("The file was saved, and this is the new version. ");
    std::ranges::replace(told, '\n', ' ');
    CHECK(told.find("Decision 1 does not fit any more (\"mole\" has no choice \"ring\" any more), so you are back at "
                    "the situation \"mole\".") != std::string::npos);
    CHECK(told.find("Your choice:") != std::string::npos);
}

TEST_CASE("a file that cannot be played yet is waited for, and the briefing comes with its first good version") {
    Desk desk("format: 1\n");
    CHECK(desk.rehearse({types("1"), desk.saves(good), types("quit")}) == Left::byQuitting);
    INFO(desk.paper.all);
    CHECK(desk.paper.has("The file cannot be played yet:\n"));
    CHECK(desk.paper.has("missing-key"));
    CHECK(desk.after("The file was saved").find("It is five in the morning.") != std::string::npos);
    CHECK(desk.unread == 0);
}

TEST_CASE("after the ending and its debrief the author can begin again, or save and be told the end once more") {
    Desk desk;
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
