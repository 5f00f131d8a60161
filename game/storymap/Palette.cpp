#include "storymap/Palette.hpp"

#include "drawing/Theme.hpp"

#include <cmath>
#include <cstdio>

namespace storymap {

namespace {

std::string hex(const drawing::Colour& colour) {
    const auto part = [](double value) { return static_cast<unsigned>(std::lround(value * 255)); };
    char text[8];
    std::snprintf(text, sizeof text, "#%02x%02x%02x", part(colour.red) & 0xFFu, part(colour.green) & 0xFFu,
                  part(colour.blue) & 0xFFu);
    return text;
}

Palette from(const drawing::Theme& theme) {
    Palette palette;
    palette.page = hex(theme.page);
    palette.panel = hex(theme.panel);
    palette.line = hex(theme.line);
    palette.lineStrong = hex(theme.lineStrong);
    palette.ink = hex(theme.ink);
    palette.inkQuiet = hex(theme.inkQuiet);
    palette.accent = hex(theme.accent);
    palette.accentSoft = hex(theme.accentSoft);
    palette.onAccent = hex(theme.onAccent);
    return palette;
}

} // namespace

const std::string& Palette::of(model::Rating rating) const {
    switch (rating) {
    case model::Rating::best:
        return best;
    case model::Rating::good:
        return good;
    case model::Rating::poor:
        return poor;
    case model::Rating::harmful:
        break;
    }
    return harmful;
}

std::vector<std::pair<std::string_view, std::string>> Palette::named() const {
    return {{"--page", page},
            {"--panel", panel},
            {"--line", line},
            {"--line-strong", lineStrong},
            {"--ink", ink},
            {"--quiet", inkQuiet},
            {"--accent", accent},
            {"--soft", accentSoft},
            {"--on-accent", onAccent},
            {"--best", best},
            {"--good", good},
            {"--poor", poor},
            {"--harmful", harmful}};
}

const Palette& lightPalette() {
    static const Palette palette = [] {
        Palette light = from(drawing::lightTheme());
        light.best = "#17614d";
        light.good = "#2a5b94";
        light.poor = "#7d5a05";
        light.harmful = "#9a1b3c";
        return light;
    }();
    return palette;
}

const Palette& darkPalette() {
    static const Palette palette = [] {
        Palette dark = from(drawing::darkTheme());
        dark.best = "#6fcfae";
        dark.good = "#8bbcf2";
        dark.poor = "#d9b95b";
        dark.harmful = "#f58fa6";
        return dark;
    }();
    return palette;
}

} // namespace storymap
