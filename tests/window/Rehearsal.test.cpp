#include "practice/RehearsedFile.hpp"
#include "records/Records.hpp"
#include "window/Robot.hpp"
#include "window/Samples.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace window;
using namespace std::chrono_literals;

namespace {

namespace fs = std::filesystem;

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    const std::size_t at = text.find(what);
    CAPTURE(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), by);
}

/// A scenario file and the window that rehearses it.
class RehearsalDesk {
public:
    explicit RehearsalDesk(const std::string& text = samples::scenarioText(), const std::string& path = {},
                           Size size = {1280, 720}, Look look = {})
        : m_folder(newFolder()), file(m_folder / "corner-shop.yaml") {
        save(text);
        auto opened = records::Records::inMemory();
        REQUIRE(std::holds_alternative<records::Records>(opened));
        m_records = std::make_unique<records::Records>(std::get<records::Records>(std::move(opened)));
        practice::Settings settings;
        settings.frameworkFile = std::string(JUDGEMENT_SOURCE) + "/assets/frameworks/met-cvf.yaml";
        settings.programVersion = "0.1.0";
        settings.nowUnixMilliseconds = [] { return std::int64_t{1'772'360'400'000}; };
        settings.randomSeed = [] { return std::uint64_t{7}; };
        auto made = practice::Practice::open(settings, *m_records);
        REQUIRE(std::holds_alternative<practice::Practice>(made));
        practice = std::make_unique<practice::Practice>(std::get<practice::Practice>(std::move(made)));
        auto setting = practice->rehearsing({});
        setting.path = path;
        m_rehearsed =
            std::make_unique<practice::RehearsedFile>(file, std::move(setting), [this] { return watchClock; });
        Options options;
        options.first = Rehearse{m_rehearsed.get()};
        options.deadEnd = [](const play::Runner& runner) {
            return "DEAD END in " + std::string(runner.situation()->id);
        };
        options.preferences.look = look;
        robot = std::make_unique<Robot>(*practice, options, size);
    }
    ~RehearsalDesk() { fs::remove_all(m_folder); }
    RehearsalDesk(const RehearsalDesk&) = delete;
    RehearsalDesk& operator=(const RehearsalDesk&) = delete;

    void save(const std::string& text) const { std::ofstream(file) << text; }
    void saveAndLook(const std::string& text) const {
        save(text);
        robot->lookAtFile();
    }
    /// From the briefing into the second situation.
    void playToAccount() const {
        robot->click("Begin");
        robot->click("Put your notebook away");
        robot->click("Go on without");
        robot->click("Go on");
        REQUIRE(robot->screen() == "situation");
    }

private:
    static fs::path newFolder() {
        std::string pattern = (fs::temp_directory_path() / "judgement-window-XXXXXX").string();
        REQUIRE(::mkdtemp(pattern.data()));
        return pattern;
    }

    fs::path m_folder;
    std::unique_ptr<records::Records> m_records;
    std::unique_ptr<practice::RehearsedFile> m_rehearsed;

public:
    mutable std::chrono::milliseconds watchClock{0}; ///< by which the file is watched
    fs::path file;
    std::unique_ptr<practice::Practice> practice;
    std::unique_ptr<Robot> robot;
};

const std::string good = samples::scenarioText();

} // namespace

SCENARIO("The window shows a saved file at once, in the situation where the author stood") {
    const RehearsalDesk desk;
    Robot& robot = *desk.robot;
    REQUIRE(robot.screen() == "briefing");
    desk.saveAndLook(replaced(good, "on a wet Tuesday", "on a dry Sunday"));
    REQUIRE(robot.screen() == "briefing");
    CHECK(robot.sees("on a dry Sunday"));
    CHECK(robot.sees("This attempt is not being saved."));

    desk.playToAccount();
    desk.saveAndLook(replaced(good, "Take a full account now", "Take her whole account now"));
    REQUIRE(robot.screen() == "situation");
    CHECK(robot.sees("Take her whole account now"));
    robot.pass(60s);
    robot.click("Take her whole account now");
    CHECK(robot.screen() == "rationale");
}

SCENARIO("While the file is broken a panel over the page tells what is wrong, and goes away by itself") {
    const RehearsalDesk desk;
    Robot& robot = *desk.robot;
    desk.playToAccount();
    const std::string broken = replaced(good, "rating: best", "rateing: best");
    desk.saveAndLook(broken);
    REQUIRE(robot.screen() == "problems");
    CHECK(robot.top().overlay());
    CHECK(robot.sees("corner-shop.yaml cannot be played as it is now"));
    CHECK(robot.sees("unknown-key"));
    CHECK(robot.sees("did you mean \u201Crating\u201D?"));

    GIVEN("the very text that is played") {
        desk.saveAndLook(good);
        CHECK(robot.screen() == "situation");
        CHECK(robot.stage().screens().screens().size() == 1);
    }
    GIVEN("other problems, and help over them") {
        robot.press(Key::f1);
        REQUIRE(robot.screen() == "help");
        desk.saveAndLook(replaced(broken, "rating: good", "rating: goood"));
        REQUIRE(robot.screen() == "problems");
        CHECK(robot.sees("unknown-rating"));
        desk.saveAndLook(replaced(good, "Take a full account now", "Take her whole account now"));
        REQUIRE(robot.screen() == "situation");
        CHECK(robot.sees("Take her whole account now"));
        CHECK(robot.stage().screens().screens().size() == 1);
    }
    GIVEN("an author who goes on with the last good version") {
        robot.click("Go on with the last good version");
        REQUIRE(robot.screen() == "situation");
        robot.click("Take a full account now");
        CHECK(robot.screen() == "rationale");
        robot.lookAtFile();
        CHECK(robot.screen() == "rationale");
        desk.saveAndLook(broken + "# again\n");
        CHECK(robot.screen() == "problems");
    }
}

SCENARIO("When decisions do not fit any more the window says where the author is now, and why") {
    const RehearsalDesk desk;
    Robot& robot = *desk.robot;
    desk.playToAccount();
    desk.saveAndLook(replaced(good, "      listen:\n", "      hear:\n"));
    REQUIRE(robot.screen() == "message");
    CHECK(robot.sees("\"arrival\" has no choice \"listen\" any more"));
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "situation");
    CHECK(robot.sees("is talking before the door has closed"));
}

SCENARIO("The window waits for a file that cannot be played yet") {
    const RehearsalDesk desk("format: 1\n");
    Robot& robot = *desk.robot;
    REQUIRE(robot.screen() == "problems");
    CHECK_FALSE(robot.top().overlay());
    CHECK(robot.sees("The story begins by itself"));
    desk.saveAndLook("format: 2\n");
    REQUIRE(robot.screen() == "problems");
    CHECK(robot.sees("unsupported-format"));
    desk.saveAndLook(good);
    CHECK(robot.screen() == "briefing");
}

SCENARIO("The end of a rehearsal leads to its debrief and back to its beginning, and nothing is kept") {
    const RehearsalDesk desk;
    Robot& robot = *desk.robot;
    robot.click("Begin");
    for (int steps = 0; robot.screen() != "ending" && steps < 40; ++steps) {
        if (robot.screen() == "situation")
            robot.type(U"1");
        else if (robot.screen() == "rationale")
            robot.click("Go on without");
        else
            robot.press(Key::enter);
    }
    REQUIRE(robot.screen() == "ending");
    robot.click("See the debrief");
    REQUIRE(robot.screen() == "debrief");
    desk.saveAndLook(replaced(good, "title: The corner shop", "title: The other shop"));
    CHECK(robot.screen() == "debrief");
    CHECK(robot.sees("The other shop"));
    robot.press(Key::escape);
    CHECK(robot.screen() == "briefing");
    const auto all = desk.practice->attempts();
    CHECK(std::get<std::vector<practice::AttemptSummary>>(all).empty());
    robot.click("Back");
    CHECK(robot.stage().quitting());
}

SCENARIO("In a rehearsal every screen has a way back by one decision, and a way to begin again") {
    const RehearsalDesk desk;
    Robot& robot = *desk.robot;
    robot.click("Begin");
    REQUIRE(robot.screen() == "situation");
    robot.click("Put your notebook away");
    REQUIRE(robot.screen() == "rationale");
    robot.click("Back one decision");
    REQUIRE(robot.screen() == "situation");
    CHECK(robot.sees("is talking before the door has closed"));
    robot.click("Put your notebook away");
    robot.click("Go on without");
    REQUIRE(robot.screen() == "consequence");
    robot.click("Back one decision");
    CHECK(robot.sees("is talking before the door has closed"));

    GIVEN("two decisions") {
        robot.click("Put your notebook away");
        robot.click("Go on without");
        robot.click("Go on");
        robot.click("Take a full account now");
        REQUIRE(robot.screen() == "rationale");
        robot.click("Back one decision");
        REQUIRE(robot.screen() == "situation");
        CHECK(robot.sees("Take a full account now"));
        robot.click("Back one decision");
        CHECK(robot.sees("is talking before the door has closed"));
        robot.click("Back one decision");
        CHECK(robot.screen() == "briefing");
        robot.click("Begin");
        CHECK(robot.sees("is talking before the door has closed"));
    }
    GIVEN("one decision, and no wish to go on from it") {
        robot.click("Put your notebook away");
        robot.click("Begin again");
        CHECK(robot.screen() == "briefing");
    }
    GIVEN("a pause") {
        robot.press(Key::escape);
        REQUIRE(robot.screen() == "message");
        CHECK(robot.sees("Nothing of this rehearsal is kept"));
        CHECK_FALSE(robot.sees("title"));
        robot.click("Begin again");
        CHECK(robot.screen() == "briefing");
        CHECK(robot.stage().screens().screens().size() == 1);
    }
    const auto all = desk.practice->attempts();
    CHECK(std::get<std::vector<practice::AttemptSummary>>(all).empty());
}

SCENARIO("The window says at once when the file is gone, and goes on when it is back") {
    const RehearsalDesk desk;
    Robot& robot = *desk.robot;
    desk.playToAccount();
    const fs::path away = desk.file.string() + "~";
    fs::rename(desk.file, away);
    robot.lookAtFile();
    REQUIRE(robot.screen() == "situation"); // an editor may be at it
    desk.watchClock += practice::FileWatch::interval;
    robot.lookAtFile();
    REQUIRE(robot.screen() == "problems");
    CHECK(robot.sees("corner-shop.yaml is not there any more"));
    CHECK_FALSE(robot.sees("Line 1"));
    fs::rename(away, desk.file);
    robot.lookAtFile();
    CHECK(robot.screen() == "situation");
    CHECK(robot.sees("Take a full account now"));
}

SCENARIO("A rehearsal in the window begins where its path ends") {
    const RehearsalDesk desk(good, "arrival.listen");
    Robot& robot = *desk.robot;
    REQUIRE(robot.screen() == "situation");
    CHECK(robot.sees("Take a full account now"));
    robot.click("Take a full account now");
    robot.click("Begin again");
    REQUIRE(robot.screen() == "situation");
    CHECK(robot.sees("Take a full account now"));
    desk.saveAndLook(replaced(good, "      listen:\n", "      hear:\n"));
    REQUIRE(robot.screen() == "message");
    robot.press(Key::enter);
    robot.click("Begin again");
    REQUIRE(robot.screen() == "message");
    CHECK(robot.sees("Step 1 of the path cannot be gone"));
    robot.press(Key::enter);
    CHECK(robot.screen() == "briefing");
}

SCENARIO("An author who comes to a dead end in the window is shown why, and can step back") {
    std::string stuck = good;
    const std::string rating = "        rating:";
    const std::string never = "        when: trust > 3\n";
    std::size_t at = stuck.find(rating, stuck.find("\n  account:"));
    while (at < stuck.find("\n  cctv:")) {
        stuck.insert(at, never);
        at = stuck.find(rating, at + never.size() + rating.size());
    }
    const RehearsalDesk desk(stuck, "arrival.listen");
    Robot& robot = *desk.robot;
    CAPTURE(stuck, robot.everything());
    REQUIRE(robot.screen() == "message");
    CHECK(robot.sees("DEAD END in account"));
    CHECK_FALSE(robot.sees("tell the author"));
    robot.click("Back one decision");
    CHECK(robot.screen() == "situation");
    CHECK(robot.sees("is talking before the door has closed"));
}

SCENARIO("The ways back are in sight in the smallest window with the largest text") {
    const RehearsalDesk desk(good, "arrival.listen", {640, 480}, Look{drawing::ThemeName::dark, 2.0});
    Robot& robot = *desk.robot;
    REQUIRE(robot.screen() == "situation");
    for (const std::string way : {"Back one decision", "Begin again", "Keys", "Pause"}) {
        CAPTURE(way);
        CHECK(robot.inSight(way));
    }
}
