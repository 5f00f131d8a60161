#include "window/Goldens.hpp"

#include "art/Artwork.hpp"
#include "window/Stage.hpp"

#include <array>
#include <cmath>

namespace goldens {

namespace {

constexpr std::array<drawing::Size, 2> sizes{{{960, 600}, {1280, 720}}};
constexpr std::array<double, 2> textSizes{1.0, 2.0};

std::string fileOf(const std::string& screen, drawing::ThemeName theme, drawing::Size size, double text) {
    return screen + "/" + std::string(drawing::themeOf(theme).name) + "-" + std::to_string(size.width) + "-" +
           std::to_string(std::lround(text * 100)) + ".png";
}

} // namespace

std::string folder() { return JUDGEMENT_SOURCE "/tests/window/goldens"; }

void paintEvery(drawing::ThemeName theme, const std::function<void(const Shown&)>& take) {
    art::Artwork art(JUDGEMENT_SOURCE "/assets/art");
    for (const auto& [name, screen] : samples::everyScreen(samples::Texts::usual))
        for (const drawing::Size size : sizes)
            for (const double text : textSizes)
                take({fileOf(name, theme, size, text), rasterOf(window::paint(*screen, size, {theme, text}, &art))});
}

std::vector<std::string> files() {
    std::vector<std::string> all;
    for (const drawing::ThemeName theme : drawing::themeNames)
        for (const auto& [name, screen] : samples::everyScreen(samples::Texts::usual))
            for (const drawing::Size size : sizes)
                for (const double text : textSizes)
                    all.push_back(fileOf(name, theme, size, text));
    return all;
}

} // namespace goldens
