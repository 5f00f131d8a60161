#include "drawing/Theme.hpp"

#include <catch2/catch.hpp>

using namespace drawing;

TEST_CASE("Contrast is what WCAG says it is") {
    CHECK(contrast(rgb(0x000000), rgb(0xFFFFFF)) == Approx(21.0));
    CHECK(contrast(rgb(0xFFFFFF), rgb(0x000000)) == Approx(21.0));
    CHECK(contrast(rgb(0x777777), rgb(0x777777)) == Approx(1.0));
    // The grey that every guide names as just failing on white.
    CHECK(contrast(rgb(0x777777), rgb(0xFFFFFF)) == Approx(4.48).margin(0.01));
}

TEST_CASE("Every text of a theme has a contrast of 4.5, in high contrast of 7, on every ground it can stand on") {
    for (const ThemeName name : themeNames) {
        const Theme* theme = &themeOf(name);
        const double least = theme->highContrast ? 7.0 : 4.5;
        const std::pair<const char*, Colour> grounds[] = {{"page", theme->page},
                                                          {"panel", theme->panel},
                                                          {"panelHover", theme->panelHover},
                                                          {"panelPressed", theme->panelPressed},
                                                          {"accentSoft", theme->accentSoft}};
        const std::pair<const char*, Colour> inks[] = {
            {"ink", theme->ink}, {"inkQuiet", theme->inkQuiet}, {"accent", theme->accent}};
        for (const auto& [groundName, ground] : grounds)
            for (const auto& [inkName, ink] : inks) {
                CAPTURE(theme->name, inkName, groundName);
                CHECK(contrast(ink, ground) >= least);
            }
        for (const Colour& accent : {theme->accent, theme->accentHover, theme->accentPressed}) {
            CAPTURE(theme->name);
            CHECK(contrast(theme->onAccent, accent) >= least);
        }
    }
}

TEST_CASE("In high contrast a portrait stands out from the page, in other themes its ground is quiet") {
    CHECK(contrast(contrastTheme().faceGround, contrastTheme().page) >= 7.0);
    for (const Theme* theme : {&lightTheme(), &darkTheme()}) {
        CAPTURE(theme->name);
        CHECK(contrast(theme->faceGround, theme->page) < 1.5);
    }
}

TEST_CASE("The edges of controls, charts and the focus ring can be seen") {
    for (const Theme* theme : {&lightTheme(), &darkTheme(), &contrastTheme()})
        for (const Colour& ground : {theme->page, theme->panel, theme->panelHover}) {
            CAPTURE(theme->name);
            CHECK(contrast(theme->lineStrong, ground) >= 3.0);
            CHECK(contrast(theme->accent, ground) >= 3.0);
        }
}

TEST_CASE("The scale follows the window and the reader's text size") {
    CHECK(scaleFor(960, 600, 1.0) == Scale{1.0, 1.0});
    CHECK(scaleFor(1280, 720, 1.0) == Scale{1.0, 1.0});
    CHECK(scaleFor(1920, 1080, 1.0).ui == Approx(1.3));
    CHECK(scaleFor(3840, 2160, 1.0).ui > 2.0);
    CHECK(scaleFor(3840, 600, 1.0).ui == 1.0);
    CHECK(scaleFor(1280, 720, 9.0).text == 2.0);
    CHECK(scaleFor(1280, 720, 0.1).text == 1.0);

    const Scale large{1.0, 2.0};
    CHECK(type::body.pixels(large) == 2 * type::body.pixels({1.0, 1.0}));
    CHECK(type::narrative.pixels(large) == 2 * type::narrative.pixels({1.0, 1.0}));
    CHECK(type::poster.pixels(large) < 2 * type::poster.pixels({1.0, 1.0}));
}
