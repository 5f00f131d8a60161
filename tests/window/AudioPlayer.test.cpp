#include "window/sound/AudioPlayer.hpp"
#include "window/TempFolder.hpp"

#include <SFML/System/Err.hpp>
#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <thread>
#include <vector>

using namespace window;
using namespace std::chrono_literals;

namespace {

/// How loud what was played is, in parts of a tenth of a second: the root of the mean square, where 1 is full.
std::vector<double> loudness(const std::filesystem::path& wave) {
    std::ifstream stream(wave, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    const auto data = bytes.find("data");
    REQUIRE(data != std::string::npos);
    const auto samples = (bytes.size() - data - 8) / sizeof(std::int16_t);
    constexpr std::size_t part = 44100 / 10;
    std::vector<double> parts;
    for (std::size_t first = 0; first + part <= samples; first += part) {
        double sum = 0;
        for (std::size_t i = first; i < first + part; ++i) {
            std::int16_t sample = 0;
            std::memcpy(&sample, bytes.data() + data + 8 + i * sizeof sample, sizeof sample);
            sum += sample / 32768.0 * (sample / 32768.0);
        }
        parts.push_back(std::sqrt(sum / part));
    }
    return parts;
}

double loudest(const std::vector<double>& parts, double from, double to) {
    const auto at = [&parts](double seconds) {
        return parts.begin() + std::clamp<std::ptrdiff_t>(std::lround(seconds * 10), 0, std::ssize(parts));
    };
    return at(from) == at(to) ? 0 : *std::max_element(at(from), at(to));
}

std::string inFigures(const std::vector<double>& parts) {
    std::string all;
    for (const double part : parts)
        all += std::to_string(std::lround(part * 10000)) + " ";
    return all;
}

const std::filesystem::path sounds = std::string(JUDGEMENT_SOURCE) + "/assets/sounds";

} // namespace

// OpenAL reads how to play once a program, so all is heard in one piece: played into a file, without a device.
TEST_CASE("Sounds and ambiences are heard when they are asked for, and nothing is while sounds are off") {
    sf::err().rdbuf(nullptr);
    const TempFolder folder;
    const auto wave = folder / "played.wav";
    std::ofstream(folder / "alsoft.conf")
        << "[general]\nfrequency = 44100\nchannels = mono\nsample-type = int16\n[wave]\nfile = " << wave.string()
        << "\n";
    ::setenv("ALSOFT_CONF", (folder / "alsoft.conf").c_str(), 1);
    ::setenv("ALSOFT_DRIVERS", "wave", 1);
    ::setenv("ALSOFT_LOGLEVEL", "0", 1);
    {
        AudioPlayer player(sounds);
        std::this_thread::sleep_for(100ms);
        CHECK_FALSE(std::filesystem::exists(wave)); // the device waits for the first sound

        player.play("radio");
        std::this_thread::sleep_for(2s);
        player.ambience("ambience-rain"); // comes in 1.5 s
        std::this_thread::sleep_for(2500ms);
        player.setOn(false);
        std::this_thread::sleep_for(300ms);
        const auto written = std::filesystem::file_size(wave);
        const auto parts = loudness(wave);
        CAPTURE(inFigures(parts));
        CHECK(parts.size() >= 43);
        const double radio = loudest(parts, 0, 1.5);
        const double rain = loudest(parts, 3.8, 4.4);
        CHECK(radio > 0.02);
        CHECK(rain > 0.004);
        CHECK(rain < radio / 4);                      // hardly heard
        CHECK(loudest(parts, 2.1, 2.5) < rain * 0.6); // it comes gently
        player.play("phone");
        std::this_thread::sleep_for(500ms);
        CHECK(std::filesystem::file_size(wave) == written); // off is at once: the device is closed

        player.setOn(true);
        std::this_thread::sleep_for(2s);
        player.ambience("");
        player.play("no-such-sound");
        std::this_thread::sleep_for(3s);
    }
    // A device that is opened again begins the file again.
    const auto parts = loudness(wave);
    CAPTURE(inFigures(parts));
    REQUIRE(parts.size() > 45);
    CHECK(loudest(parts, 1.6, 1.9) > 0.003); // on again, the place is heard again
    const double end = static_cast<double>(parts.size()) / 10;
    CHECK(loudest(parts, end - 0.5, end) < 0.0001); // and goes
    ::unsetenv("ALSOFT_CONF");
}
