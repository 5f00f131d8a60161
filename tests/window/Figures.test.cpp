#include "window/Figures.hpp"

#include "art/Artwork.hpp"
#include "drawing/Surface.hpp"
#include "drawing/TextLayout.hpp"

#include <catch2/catch.hpp>

using namespace window;

namespace {

/// The colour at the top of the disc that a tag begins with, above any head.
std::uint32_t topOfDisc(PersonTag&& tag, const drawing::Theme& theme) {
    drawing::Typesetter type;
    art::Artwork art(JUDGEMENT_SOURCE "/assets/art");
    Setting setting{&theme, {}, &type, {300, 60}, 0, &art};
    setting.generation = tag.newGeneration();
    tag.arrange(setting, {0, 0, 300, 46});
    drawing::Surface surface({300, 60});
    Canvas canvas(surface);
    tag.paint(canvas, setting);
    return surface.pixel({23, 2});
}

} // namespace

TEST_CASE("Behind a face lies the theme's ground for faces, behind initials its tint") {
    for (const drawing::ThemeName name : drawing::themeNames) {
        const drawing::Theme& theme = drawing::themeOf(name);
        CAPTURE(theme.name);
        const art::Person person = art::personOf("Ann Lee", "", {{"hair", "short"}});
        drawing::Surface one({1, 1});
        const auto asPixel = [&](const drawing::Colour& colour) {
            Canvas(one).fill({0, 0, 1, 1}, colour);
            return one.pixel({0, 0});
        };
        CHECK(topOfDisc({"Ann Lee", "", person, model::Expression::neutral}, theme) == asPixel(theme.faceGround));
        CHECK(topOfDisc({"Ann Lee", ""}, theme) == asPixel(theme.accentSoft));
    }
}
