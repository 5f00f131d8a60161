#include "window/Window.hpp"
#include "practice/Practice.hpp"
#include "records/Records.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <iostream>

using namespace window;

TEST_CASE("Without a display the window says so instead of ending the program") {
    const char* display = std::getenv("DISPLAY");
    const std::string before = display ? display : "";
    ::setenv("DISPLAY", ":987", 1);
    CHECK_FALSE(displayAvailable());
    ::unsetenv("DISPLAY");
    CHECK_FALSE(displayAvailable());

    auto records = records::Records::inMemory();
    REQUIRE(std::holds_alternative<records::Records>(records));
    practice::Settings settings;
    settings.frameworkFile = std::string(JUDGEMENT_SOURCE) + "/assets/frameworks/met-cvf.yaml";
    settings.nowUnixMilliseconds = [] { return std::int64_t{0}; };
    settings.randomSeed = [] { return std::uint64_t{1}; };
    settings.debriefBytes = [](const practice::FinishedDebrief&) { return std::string(); };
    auto practice = practice::Practice::open(settings, std::get<records::Records>(records));
    REQUIRE(std::holds_alternative<practice::Practice>(practice));
    Options options;
    options.clock = [] { return std::chrono::milliseconds(0); };
    CHECK(run(std::get<practice::Practice>(practice), options) == 3);
    if (display)
        ::setenv("DISPLAY", before.c_str(), 1);
}

// xvfb-run window_tests '[.window]' opens the real window over the scenarios of the project and stays until it is
// closed; says how long the first picture took.
TEST_CASE("The window, for looking at and measuring", "[.window]") {
    const auto begun = std::chrono::steady_clock::now();
    auto records = records::Records::inMemory();
    REQUIRE(std::holds_alternative<records::Records>(records));
    practice::Settings settings;
    settings.frameworkFile = std::string(JUDGEMENT_SOURCE) + "/assets/frameworks/met-cvf.yaml";
    settings.scenarioFolders = {std::string(JUDGEMENT_SOURCE) + "/scenarios"};
    settings.programVersion = "0.1.0";
    settings.nowUnixMilliseconds = [] { return std::int64_t{1'772'360'400'000}; };
    settings.randomSeed = [] { return std::uint64_t{7}; };
    settings.debriefBytes = [](const practice::FinishedDebrief&) { return std::string(); };
    auto practice = practice::Practice::open(settings, std::get<records::Records>(records));
    REQUIRE(std::holds_alternative<practice::Practice>(practice));

    Options options;
    bool said = false;
    options.clock = [&] {
        const auto now = std::chrono::steady_clock::now();
        if (!std::exchange(said, true))
            std::cerr << "first picture painted after "
                      << std::chrono::duration_cast<std::chrono::milliseconds>(now - begun).count() << " ms\n";
        return std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch());
    };
    options.writeReport = [](const practice::FinishedDebrief&) { return std::string("The files would be here."); };
    options.version = "judgement 0.1.0";
    if (const char* text = std::getenv("JUDGEMENT_PICTURE_TEXT"))
        options.preferences.look.text = std::atof(text);
    if (const char* scenario = std::getenv("JUDGEMENT_SCENARIO")) {
        options.first = BeginScenario{scenario};
        options.learner = "Ada";
    }
    CHECK(run(std::get<practice::Practice>(practice), options) == 0);
}
