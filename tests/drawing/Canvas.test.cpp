#include "drawing/Canvas.hpp"
#include "drawing/IntervalChart.hpp"
#include "drawing/Pixels.hpp"

#include <catch2/catch.hpp>
#include <cstdio>
#include <filesystem>

using namespace drawing;
using namespace pixels;

namespace {

Surface whitePage(Size size) {
    Surface surface(size);
    Canvas(surface).fill({0, 0, size.width, size.height}, rgb(0xFFFFFF));
    return surface;
}

debrief::UnitEvidence nothingSampled() {
    return {.unit = model::UnitId(0),
            .n = 0,
            .sum = 0,
            .interval = {},
            .band = debrief::Band::notSampled,
            .expected = false,
            .supported = false,
            .inversion = false,
            .observedIn = {},
            .statements = {}};
}

int changedColumns(const Surface& surface, std::uint32_t ground, int y) {
    int count = 0;
    for (int x = 0; x < surface.size().width; ++x)
        count += surface.pixel({x, y}) != ground;
    return count;
}

} // namespace

TEST_CASE("A filled rectangle covers exactly its pixels") {
    Surface surface = whitePage({20, 20});
    Canvas(surface).fill({5, 6, 7, 8}, rgb(0xFF0000));
    CHECK(surface.pixel({4, 6}) == white);
    CHECK(surface.pixel({5, 6}) == red);
    CHECK(surface.pixel({11, 13}) == red);
    CHECK(surface.pixel({12, 13}) == white);
    CHECK(surface.pixel({11, 14}) == white);
    CHECK(surface.pixel({-1, 0}) == 0);
    CHECK(surface.pixel({0, 99}) == 0);
}

TEST_CASE("Nothing outside a clip changes, and the clip ends with its life") {
    Surface surface = whitePage({20, 20});
    Canvas canvas(surface);
    {
        const Canvas::Clip outer(canvas, {0, 0, 10, 20});
        const Canvas::Clip inner(canvas, {5, 0, 15, 10});
        CHECK(canvas.clip() == Rect{5, 0, 5, 10});
        CHECK_FALSE(canvas.shows({0, 0, 5, 5}));
        canvas.fill({0, 0, 20, 20}, rgb(0xFF0000));
    }
    CHECK(canvas.clip() == Rect{0, 0, 20, 20});
    CHECK(surface.pixel({4, 5}) == white);
    CHECK(surface.pixel({5, 5}) == red);
    CHECK(surface.pixel({9, 9}) == red);
    CHECK(surface.pixel({10, 9}) == white);
    CHECK(surface.pixel({9, 10}) == white);
}

TEST_CASE("Sizes that no surface can have are brought into range") {
    CHECK(Surface({0, -5}).size() == Size{1, 1});
    CHECK(Surface({3, 2}).size() == Size{3, 2});
}

TEST_CASE("A picture that cannot be written says why") {
    const Surface surface({4, 4});
    const auto problem = surface.writePng("/no/such/folder/picture.png");
    REQUIRE(problem);
    CHECK_THAT(*problem, Catch::Contains("/no/such/folder/picture.png"));
    const auto path = std::filesystem::temp_directory_path() / "judgement-picture-test.png";
    CHECK_FALSE(surface.writePng(path.string()));
    CHECK(std::filesystem::file_size(path) > 0);
    std::filesystem::remove(path);
}

TEST_CASE("The chart puts the estimate, the interval and the flag where they belong") {
    const Theme& theme = lightTheme();
    const Scale scale;
    const Rect place{0, 0, 216, IntervalChart::height(scale)};
    const auto chart = [&](const debrief::UnitEvidence& evidence) {
        Surface surface({240, place.height});
        Canvas canvas(surface);
        canvas.fill({0, 0, 240, place.height}, theme.panel);
        IntervalChart(evidence).draw(canvas, place, theme, scale);
        return surface;
    };
    const auto toArgb = [](const Colour& c) {
        const auto part = [](double v) { return static_cast<std::uint32_t>(v * 255 + 0.5); };
        return 0xFF000000u | part(c.red) << 16 | part(c.green) << 8 | part(c.blue);
    };
    CHECK(IntervalChart::positionOf(0, place, scale) == 8);
    CHECK(IntervalChart::positionOf(1, place, scale) == 208);
    CHECK(IntervalChart::positionOf(0.5, place, scale) == 108);
    CHECK(IntervalChart::positionOf(7, place, scale) == 208);

    debrief::UnitEvidence evidence = nothingSampled();
    evidence.n = 4;
    evidence.sum = 3;
    evidence.interval = {0.4, 0.9};
    evidence.band = debrief::Band::emerging;
    const int middle = place.centre().y;
    {
        const Surface solid = chart(evidence);
        CHECK(solid.pixel({158, middle}) == toArgb(theme.accent));     // 3/4
        CHECK(solid.pixel({100, middle + 3}) != toArgb(theme.panel));  // inside the interval
        CHECK(solid.pixel({60, middle + 3}) == toArgb(theme.panel));   // below it
        CHECK(solid.pixel({200, middle + 3}) == toArgb(theme.panel));  // above it
        CHECK(solid.pixel({212, middle - 11}) == toArgb(theme.panel)); // no flag
    }
    evidence.expected = true;
    CHECK(chart(evidence).pixel({212, middle - 11}) == toArgb(theme.ink));

    // Too little evidence is hollow: the same place, not the same look.
    evidence.band = debrief::Band::insufficient;
    CHECK(chart(evidence).pixel({158, middle}) == toArgb(theme.panel));

    // Not sampled is plainly not "none shown": no point and no interval anywhere.
    const Surface none = chart(nothingSampled());
    CHECK(changedColumns(none, toArgb(theme.panel), middle) < 12);
    CHECK(changedColumns(none, toArgb(theme.panel), middle - 5) > 60);
}
