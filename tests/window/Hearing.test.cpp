#include "window/Hearing.hpp"
#include "practice/Practice.hpp"
#include "records/Records.hpp"
#include "window/ReadAloud.hpp"
#include "window/Robot.hpp"
#include "window/SampleScenario.hpp"
#include "window/Strings.hpp"
#include "window/TempFolder.hpp"
#include "window/screens/SituationScreen.hpp"

#include <catch2/catch.hpp>
#include <fstream>

using namespace window;
using namespace std::chrono_literals;

namespace {

using Words = std::vector<std::string>;

/// Writes down what it is told.
class Listener final : public SoundPlayer, public Voice {
public:
    void play(std::string_view name) override { played.emplace_back(name); }
    void ambience(std::string_view name) override { around = name; }
    void setOn(bool now) override { on = now; }
    bool available() const override { return true; }
    void say(std::string text) override { said = {std::move(text)}; }
    void sayAlso(std::string text) override { said.push_back(std::move(text)); }
    void stop() override { said.clear(); }
    bool speaking() override { return !said.empty(); }

    Words takePlayed() { return std::exchange(played, {}); }

    Words played;
    std::string around;
    bool on = true;
    Words said; ///< what is being read
};

/// Somebody at the window with the sample scenario, who hears.
class Heard {
public:
    explicit Heard(const std::function<void(Options&)>& change = {}) : m_records(opened()) {
        std::filesystem::create_directories(m_folder / "scenarios");
        std::ofstream(scenario()) << samples::scenarioText();
        practice::Settings settings;
        settings.frameworkFile = std::string(JUDGEMENT_SOURCE) + "/assets/frameworks/met-cvf.yaml";
        settings.scenarioFolders = {m_folder / "scenarios"};
        settings.nowUnixMilliseconds = [] { return std::int64_t{1'772'360'400'000}; };
        settings.randomSeed = [] { return std::uint64_t{7}; };
        settings.debriefBytes = [](const practice::FinishedDebrief&) { return std::string(); };
        auto made = practice::Practice::open(settings, m_records);
        REQUIRE(std::holds_alternative<practice::Practice>(made));
        m_practice = std::make_unique<practice::Practice>(std::get<practice::Practice>(std::move(made)));
        Options options;
        options.writeReport = [this](const practice::FinishedDebrief&) {
            return Written("The files would be here.", writes);
        };
        options.keepPreferences = [this](const Preferences& preferences) { kept = preferences; };
        if (change)
            change(options);
        robot = std::make_unique<Robot>(*m_practice, options, Size{1280, 720}, Loudspeakers{&ear, &ear});
    }

    std::filesystem::path scenario() const { return m_folder / "scenarios/corner-shop.yaml"; }
    /// At the first situation, with nothing heard yet.
    void begin() {
        robot->press(Key::enter); // play
        robot->press(Key::tab);   // out of the field for a name
        robot->click(words::withoutName);
        REQUIRE(robot->screen() == "gallery");
        robot->press(Key::enter);
        REQUIRE(robot->screen() == "briefing");
        robot->press(Key::enter);
        REQUIRE(robot->screen() == "situation");
        ear.takePlayed();
    }
    std::string caption() {
        std::string all;
        for (const PlacedText& text : robot->stage().captions().texts(robot->stage().setting()))
            all += text.text;
        return all;
    }
    bool captioned(Cue cue) { return caption().find(words::caption(cue)) != std::string::npos; }

    Listener ear;
    bool writes = true;
    std::optional<Preferences> kept;
    std::unique_ptr<Robot> robot;

private:
    static records::Records opened() {
        auto made = records::Records::inMemory();
        REQUIRE(std::holds_alternative<records::Records>(made));
        return std::get<records::Records>(std::move(made));
    }
    TempFolder m_folder;
    records::Records m_records;
    std::unique_ptr<practice::Practice> m_practice;
};

} // namespace

SCENARIO("A situation is heard: its place, what arrives, the end of its time, the choice") {
    Heard heard;
    Robot& robot = *heard.robot;
    CHECK(heard.ear.around.empty());
    heard.begin();
    CHECK(heard.ear.around == "ambience-indoors"); // of shop-night
    CHECK(heard.caption().find(words::ambienceCaption("ambience-indoors")) != std::string::npos);

    WHEN("a message comes over the radio, and then somebody says something") {
        robot.pass(7900ms);
        CHECK(heard.ear.played.empty());
        robot.pass(200ms);
        CHECK(heard.ear.takePlayed() == Words{"radio"});
        CHECK(heard.captioned(Cue::radio));
        robot.pass(12s);
        CHECK(heard.ear.takePlayed() == Words{"message"});
        THEN("the last quarter of the time begins once") {
            robot.pass(13500ms); // 33.6 of 45 s
            CHECK(heard.ear.played.empty());
            robot.pass(400ms);
            CHECK(heard.ear.takePlayed() == Words{"timer-low"});
            CHECK(heard.captioned(Cue::timerLow));
            robot.pass(10s);
            CHECK(heard.ear.played.empty());
            robot.pass(3s);
            CHECK(robot.screen() != "situation");
            CHECK(heard.ear.played.empty()); // what time chose was not chosen
        }
    }
    WHEN("a choice is taken") {
        robot.type(U"1");
        CHECK(heard.ear.takePlayed() == Words{"choose"});
        CHECK(heard.captioned(Cue::choose));
        THEN("the place is heard on while the learner gives reasons and reads what came of it") {
            REQUIRE(robot.screen() == "rationale");
            CHECK(heard.ear.around == "ambience-indoors");
        }
    }
    WHEN("it is paused, and goes on") {
        robot.press(Key::escape);
        CHECK(heard.ear.around.empty());
        robot.press(Key::enter);
        REQUIRE(robot.screen() == "situation");
        CHECK(heard.ear.around == "ambience-indoors");
        CHECK(heard.ear.takePlayed() == Words{"back"});
        CHECK_FALSE(heard.captioned(Cue::back)); // that the pause is over can be seen
        AND_WHEN("it is left for the title") {
            robot.press(Key::escape);
            robot.click(words::toTitle);
            REQUIRE(robot.screen() == "title");
            CHECK(heard.ear.around.empty());
            CHECK(heard.ear.takePlayed() == Words{"back"});
            CHECK(heard.captioned(Cue::back)); // that an attempt was left cannot
        }
    }
}

SCENARIO("An ending and a report that was written are heard") {
    Heard heard;
    Robot& robot = *heard.robot;
    heard.begin();
    for (int i = 0; i < 200 && robot.screen() != "ending"; ++i) {
        if (robot.screen() == "situation")
            robot.type(U"1");
        else
            robot.press(Key::enter, false, robot.screen() == "rationale");
    }
    REQUIRE(robot.screen() == "ending");
    CHECK(heard.ear.takePlayed().back() == "ending");
    CHECK(heard.ear.around.empty());
    robot.press(Key::f1);
    robot.press(Key::escape);
    CHECK(heard.ear.takePlayed() == Words{"back"}); // an ending that is seen again is not heard again
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "debrief");
    CHECK(heard.ear.takePlayed().empty());
    heard.writes = false;
    robot.click(words::writeReport);
    CHECK(heard.ear.takePlayed().empty());
    heard.writes = true;
    robot.click(words::writeReport);
    CHECK(heard.ear.takePlayed() == Words{"save"});
    CHECK(heard.captioned(Cue::save));
}

SCENARIO("M turns sounds off and on at once, says so and keeps it, and captions go on") {
    Heard heard;
    Robot& robot = *heard.robot;
    heard.begin();
    robot.type(U"m");
    CHECK_FALSE(heard.ear.on);
    CHECK(heard.caption().find(words::soundsOff) != std::string::npos);
    REQUIRE(heard.kept);
    CHECK_FALSE(heard.kept->sounds);
    robot.type(U"1");
    CHECK(heard.captioned(Cue::choose));
    REQUIRE(robot.screen() == "rationale");

    WHEN("M is written into the reasons") {
        robot.type(U"Mm");
        THEN("it is only written") { CHECK_FALSE(heard.ear.on); }
    }
    WHEN("M is pressed again") {
        robot.press(Key::escape);
        robot.type(U"M");
        THEN("they are on again") {
            CHECK(heard.ear.on);
            CHECK(heard.caption().find(words::soundsOn) != std::string::npos);
            CHECK(heard.kept->sounds);
        }
    }
    WHEN("it is pressed on the page of settings") {
        robot.press(Key::escape);
        robot.click(words::settings);
        REQUIRE(robot.screen() == "settings");
        robot.type(U"m");
        CHECK(heard.ear.on);
        CHECK(heard.caption().find(words::soundsOn) != std::string::npos);
        THEN("the page knows it, and keeps it when something else is chosen there") {
            robot.click("Twice as much");
            robot.press(Key::escape);
            CHECK(heard.kept->sounds);
            CHECK(heard.kept->pace == Pace::twice);
        }
    }
}

TEST_CASE("Without captions nothing is told in words, but M still says what it did") {
    Heard heard([](Options& o) { o.preferences.captions = false; });
    heard.begin();
    heard.robot->type(U"1");
    CHECK(heard.ear.takePlayed() == Words{"choose"});
    CHECK(heard.caption().empty());
    heard.robot->press(Key::escape);
    heard.robot->type(U"m");
    CHECK(heard.caption() == words::soundsOff);
}

TEST_CASE("Sounds that were turned off once are off from the start") {
    const Heard heard([](Options& o) { o.preferences.sounds = false; });
    CHECK_FALSE(heard.ear.on);
}

SCENARIO("A reads the screen in use, and stops") {
    Heard heard;
    Robot& robot = *heard.robot;
    heard.begin();
    CHECK(heard.ear.said.empty());
    robot.type(U"a");
    REQUIRE(heard.ear.said.size() == 1);
    const std::string text = heard.ear.said.front();
    CAPTURE(text);
    const auto at = [&text](const std::string& part) {
        CAPTURE(part);
        const auto found = text.find(part);
        CHECK(found != std::string::npos);
        return found;
    };
    CHECK(at("The corner shop") < at("Shop, night"));
    CHECK(at("Shop, night") < at(words::whatDoYouDo));
    CHECK(at(words::whatDoYouDo) < at("1. "));
    CHECK(at("1. ") < at("2. "));
    CHECK(text.find("Any unit free") == std::string::npos); // it has not come yet
    CHECK(text.find(words::pause) == std::string::npos);

    WHEN("A is pressed again") {
        robot.type(U"A");
        CHECK(heard.ear.said.empty());
    }
    WHEN("a key leads to another screen") {
        robot.press(Key::escape);
        CHECK(heard.ear.said.empty());
    }
    WHEN("a key leads nowhere") {
        robot.press(Key::down);
        CHECK_FALSE(heard.ear.said.empty());
    }
    WHEN("sounds are turned off") {
        robot.type(U"m");
        THEN("it is still read: that is set apart") { CHECK_FALSE(heard.ear.said.empty()); }
    }
}

SCENARIO("Who wants it has each screen read as it comes, and each message as it arrives") {
    Heard heard([](Options& o) { o.preferences.readAloud = true; });
    Robot& robot = *heard.robot;
    REQUIRE(heard.ear.said.size() == 1);
    CHECK_THAT(heard.ear.said.front(), Catch::Contains(words::play));
    heard.begin();
    REQUIRE(heard.ear.said.size() == 1);
    CHECK_THAT(heard.ear.said.front(), Catch::Contains(words::whatDoYouDo));
    robot.pass(8100ms);
    REQUIRE(heard.ear.said.size() == 2); // after what is being read
    CHECK_THAT(heard.ear.said.back(), Catch::StartsWith("Over the radio.") && Catch::Contains("Any unit free"));
    robot.press(Key::escape);
    REQUIRE(heard.ear.said.size() == 1);
    CHECK_THAT(heard.ear.said.front(), Catch::Contains(words::pauseTitle));
    robot.press(Key::enter);
    CHECK(heard.ear.said.empty()); // the situation was read before
}

TEST_CASE("Where nothing can read aloud, A says so and settings say what to install") {
    Heard heard;
    SilentVoice none;
    auto records = records::Records::inMemory();
    REQUIRE(std::holds_alternative<records::Records>(records));
    practice::Settings settings;
    settings.frameworkFile = std::string(JUDGEMENT_SOURCE) + "/assets/frameworks/met-cvf.yaml";
    settings.nowUnixMilliseconds = [] { return std::int64_t{0}; };
    settings.randomSeed = [] { return std::uint64_t{7}; };
    settings.debriefBytes = [](const practice::FinishedDebrief&) { return std::string(); };
    auto practice = practice::Practice::open(settings, std::get<records::Records>(records));
    REQUIRE(std::holds_alternative<practice::Practice>(practice));
    Robot deaf(std::get<practice::Practice>(practice), Options{}, {1280, 720}, {nullptr, &none});
    deaf.type(U"a");
    const auto texts = deaf.stage().captions().texts(deaf.stage().setting());
    REQUIRE(texts.size() == 1);
    CHECK(texts.front().text == words::noVoiceNow);
    deaf.click(words::settings);
    CHECK(deaf.sees(words::noVoice));
    CHECK_FALSE(deaf.sees(words::readAloudTitle));

    heard.robot->click(words::settings);
    CHECK(heard.robot->sees(words::readAloudTitle));
}

TEST_CASE("Signs that are drawn rather than said are not read") {
    CHECK(sayable("LEVEL 1 · CONSTABLE") == "LEVEL 1, CONSTABLE");
    CHECK(sayable("Read the briefing  →") == "Read the briefing  ");
    CHECK(sayable("1\u00A0March") == "1 March");
    CHECK(sayable("[[h@'loU]] café…") == "  h@'loU   café...");
}

TEST_CASE("The sound of what arrives is that of what it comes through") {
    // By the words that a scenario may give; a person's name and a voice are as a message.
    const auto scenario = samples::scenario(samples::Texts::usual);
    const play::Journey journey(play::Runner(*scenario, 7), nullptr);
    SituationScreen screen(journey, SituationScreen::Actions{[] { return Screen::Time(0); }, {}, {}, {}, {}});
    CHECK(screen.place() == "shop-night");
    screen.onShown(Screen::Time(0));
    screen.onTick(25s);
    const auto told = screen.takeCues();
    REQUIRE(told.size() == 2);
    CHECK(told[0].cue == Cue::radio);
    CHECK(told[1].cue == Cue::message);
    CHECK(screen.takeCues().empty());
}
