#include "drawing/Picture.hpp"

#include "drawing/Pixels.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace drawing;
using namespace pixels;

namespace {

/// Left half `.a`, right half `.b`; a dot with an id in the middle.
constexpr std::string_view halves =
    R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><rect class="a" width="100" height="100"/>)"
    R"(<rect class="b" x="100" width="100" height="100"/><circle id="dot" class="c" cx="100" cy="50" r="20"/></svg>)";

Picture styled() {
    auto picture = Picture::read(halves);
    REQUIRE(picture.has_value());
    REQUIRE(picture->setStyle(".a{fill:#f00}.b{fill:#00f}.c{fill:#0f0}"));
    return std::move(*picture);
}

} // namespace

TEST_CASE("A picture takes its colours from a style, and another style changes them") {
    Picture picture = styled();
    CHECK(picture.aspect() == Approx(2));
    Surface surface({200, 100});
    Canvas canvas(surface);
    picture.draw(canvas, {0, 0, 200, 100});
    CHECK(surface.pixel({10, 50}) == red);
    CHECK(surface.pixel({190, 50}) == blue);
    REQUIRE(picture.setStyle(".a{fill:#00f}"));
    picture.draw(canvas, {0, 0, 200, 100});
    CHECK(surface.pixel({10, 50}) == blue);
}

TEST_CASE("A picture covers any place without being pulled out of shape, and nothing outside the place changes") {
    const Picture picture = styled();
    Surface surface({100, 100});
    Canvas canvas(surface);
    picture.cover(canvas, {20, 20, 60, 60});
    CHECK(surface.pixel({21, 50}) == red);
    CHECK(surface.pixel({78, 50}) == blue);
    CHECK(surface.pixel({50, 50}) == 0xFF00FF00);
    // The dot stays round: 20 of 100 high is 12 of 60, and as much to the sides.
    CHECK(surface.pixel({50 + 10, 50}) == 0xFF00FF00);
    CHECK(surface.pixel({50 + 13, 50}) == blue);
    CHECK(surface.pixel({19, 50}) == nothing);
    CHECK(surface.pixel({81, 50}) == nothing);
    CHECK(surface.pixel({50, 19}) == nothing);
    CHECK(canvas.clip() == Rect{0, 0, 100, 100});

    // The focus says what stays in sight: here the left side.
    picture.cover(canvas, {0, 0, 50, 100}, 0.0, 0.5);
    CHECK(surface.pixel({49, 10}) == red);
}

TEST_CASE("One part of a picture is drawn where it stands in the whole") {
    const Picture picture = styled();
    Surface surface({200, 100});
    Canvas canvas(surface);
    CHECK(picture.drawPart(canvas, "dot", {0, 0, 200, 100}));
    CHECK(surface.pixel({100, 50}) == 0xFF00FF00);
    CHECK(surface.pixel({10, 50}) == nothing);
    CHECK_FALSE(picture.drawPart(canvas, "line", {0, 0, 200, 100}));
    CHECK(picture.hasPart("dot"));
    CHECK_FALSE(picture.hasPart("line"));
}

TEST_CASE("What is no picture is told from one, and a picture reads no other file") {
    CHECK_FALSE(Picture::read("").has_value());
    CHECK_FALSE(Picture::read("<svg").has_value());
    CHECK_FALSE(Picture::read("<p>no</p>").has_value());
    CHECK_FALSE(Picture::read(R"(<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>)").has_value());

    const auto file = std::filesystem::temp_directory_path() / "judgement-picture-test.svg";
    std::ofstream(file)
        << R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>)";
    const auto picture =
        Picture::read(R"(<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" )"
                      R"(viewBox="0 0 10 10"><image xlink:href="file://)" +
                      file.string() + R"(" width="10" height="10"/></svg>)");
    REQUIRE(picture.has_value());
    Surface surface({10, 10});
    Canvas canvas(surface);
    picture->draw(canvas, {0, 0, 10, 10});
    CHECK(surface.pixel({5, 5}) == nothing);
    std::filesystem::remove(file);
}

TEST_CASE("A surface is laid over another pixel for pixel") {
    Surface small({4, 4});
    Canvas(small).fill({0, 0, 4, 4}, rgb(0xFF0000));
    Surface surface({10, 10});
    Canvas(surface).surface(small, {3, 3});
    CHECK(surface.pixel({3, 3}) == red);
    CHECK(surface.pixel({6, 6}) == red);
    CHECK(surface.pixel({7, 7}) == nothing);
    CHECK(surface.pixel({2, 2}) == nothing);
}
