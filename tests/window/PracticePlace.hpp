#pragma once

// A practice on the sample scenario, for tests that drive the whole window.

#include "practice/Practice.hpp"
#include "records/Records.hpp"
#include "window/SampleScenario.hpp"
#include "window/Window.hpp"

#include <catch2/catch.hpp>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>
#include <variant>
#include <vector>

namespace fs = std::filesystem;

/// A practice of its own: the sample scenario and a broken one, in a folder that is gone afterwards.
class Place {
public:
    Place() {
        std::string pattern = (fs::temp_directory_path() / "judgement-window-XXXXXX").string();
        REQUIRE(::mkdtemp(pattern.data()));
        folder = pattern;
        fs::create_directories(folder / "scenarios");
        std::ofstream(folder / "scenarios/corner-shop.yaml") << samples::scenarioText();
        std::ofstream(folder / "scenarios/broken.yaml") << "format: 1\nscenario: broken\nratting: 3\n";
    }
    ~Place() {
        std::error_code ignored;
        fs::remove_all(folder, ignored);
    }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

    practice::Settings settings() const {
        practice::Settings s;
        s.frameworkFile = std::string(JUDGEMENT_SOURCE) + "/assets/frameworks/met-cvf.yaml";
        s.scenarioFolders = {folder / "scenarios"};
        s.programVersion = "0.1.0";
        s.nowUnixMilliseconds = [] { return std::int64_t{1'772'360'400'000}; };
        s.randomSeed = [] { return std::uint64_t{7}; };
        s.debriefBytes = [](const practice::FinishedDebrief& f) { return std::to_string(f.debrief.decisions.size()); };
        return s;
    }

    fs::path folder;
};

inline records::Records inMemory() {
    auto opened = records::Records::inMemory();
    REQUIRE(std::holds_alternative<records::Records>(opened));
    return std::get<records::Records>(std::move(opened));
}

inline records::Records inFile(const fs::path& file) {
    auto opened = records::Records::open(file);
    REQUIRE(std::holds_alternative<records::Records>(opened));
    return std::get<records::Records>(std::move(opened));
}

inline practice::Practice open(const Place& place, records::Records& records) {
    auto opened = practice::Practice::open(place.settings(), records);
    REQUIRE(std::holds_alternative<practice::Practice>(opened));
    return std::get<practice::Practice>(std::move(opened));
}

inline window::Options options() {
    window::Options o;
    o.writeReport = [](const practice::FinishedDebrief& f) { return "Written for " + f.learnerName + "."; };
    return o;
}

inline std::vector<practice::AttemptSummary> attemptsIn(const practice::Practice& practice) {
    auto all = practice.attempts();
    REQUIRE(std::holds_alternative<std::vector<practice::AttemptSummary>>(all));
    return std::get<std::vector<practice::AttemptSummary>>(std::move(all));
}
