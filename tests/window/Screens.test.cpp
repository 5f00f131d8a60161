#include "art/Artwork.hpp"
#include "window/LayoutCheck.hpp"
#include "window/Samples.hpp"
#include "window/Stage.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>

using namespace window;

namespace {

constexpr Size sizes[] = {{960, 600}, {1280, 720}, {1920, 1080}, {2560, 1440}, {3840, 2160}};
constexpr double checkedTextSizes[] = {1.0, 1.5, 2.0};

void layOut(Screen& screen, Setting& setting, Size size, double text,
            drawing::Letters letters = drawing::Letters::usual) {
    setting.window = size;
    setting.scale = drawing::scaleFor(size.width, size.height, text, letters);
    setting.generation = screen.root().newGeneration();
    screen.root().arrange(setting, {0, 0, size.width, size.height});
    screen.onLaidOut();
}

art::Artwork artwork() { return art::Artwork(JUDGEMENT_SOURCE "/assets/art"); }

void checkEveryScreen(samples::Texts texts, drawing::Letters letters = drawing::Letters::usual) {
    drawing::Typesetter type;
    art::Artwork art = artwork();
    Setting setting{&drawing::darkTheme(), {}, &type, {}, 0, &art};
    for (const auto& [name, screen] : samples::everyScreen(texts))
        for (const Size size : sizes)
            for (const double text : checkedTextSizes) {
                layOut(*screen, setting, size, text, letters);
                CAPTURE(name, size.width, size.height, text);
                const auto problems = layoutProblems(*screen, setting);
                CHECK(problems == std::vector<std::string>{});
            }
}

} // namespace

TEST_CASE("On every screen nothing is clipped, off the window, overlapping or too small to hit") {
    checkEveryScreen(samples::Texts::usual);
}

TEST_CASE("Every screen holds the letters for readers with dyslexia, which are wider") {
    checkEveryScreen(samples::Texts::usual, drawing::Letters::dyslexia);
}

TEST_CASE("Every screen holds texts that are 40 % longer") { checkEveryScreen(samples::Texts::longer); }

TEST_CASE("Every screen holds names and titles at their limits, unbreakable words and Arabic") {
    checkEveryScreen(samples::Texts::extreme);
}

TEST_CASE("The layout check sees what it is there to see") {
    class Bad final : public Widget {
    public:
        std::vector<PlacedText> texts(const Setting&) const override { return {{{900, 10, 200, 20}, "wide"}}; }
        bool takesInput() const override { return true; }

    protected:
        Size measured(const Setting&, int) override { return {10, 10}; }
    };
    class BadScreen final : public Screen {
    public:
        BadScreen() {
            root().add<Bad>();
            root().add<Bad>();
        }
        std::string_view name() const override { return "bad"; }
    };
    drawing::Typesetter type;
    Setting setting{&drawing::darkTheme(), {}, &type, {}, 0};
    BadScreen screen;
    layOut(screen, setting, {960, 600}, 1.0);
    std::string all;
    for (const std::string& problem : layoutProblems(screen, setting))
        all += problem + "\n";
    CHECK_THAT(all, Catch::Contains("does not fit"));
    CHECK_THAT(all, Catch::Contains("off the window"));
    CHECK_THAT(all, Catch::Contains("sticks out sideways"));
    CHECK_THAT(all, Catch::Contains("under 44 px"));
    CHECK_THAT(all, Catch::Contains("lies over"));
}

TEST_CASE("Running text keeps to lines of 60 to 75 letters where there is room") {
    drawing::Typesetter type;
    const std::string prose = "The till is shut, half the lights are off, and there is glass swept into a careful heap "
                              "beside the counter, where somebody has set down a cup of tea and then forgotten it.";
    for (const double text : checkedTextSizes) {
        const drawing::Scale scale = drawing::scaleFor(2560, 1440, text);
        const auto one = type.set(prose, drawing::type::narrative, scale);
        const double letters = static_cast<double>(prose.size()) * scale.measure(640) / one->size().width;
        CAPTURE(text, letters);
        CHECK(letters >= 58);
        CHECK(letters <= 76);
    }
}

// JUDGEMENT_PICTURES=DIR window_tests '[.pictures]' writes every screen as a picture, to be looked at.
TEST_CASE("Pictures of every screen", "[.pictures]") {
    const char* folder = std::getenv("JUDGEMENT_PICTURES");
    REQUIRE(folder);
    const char* texts = std::getenv("JUDGEMENT_PICTURE_TEXT");
    const char* wide = std::getenv("JUDGEMENT_PICTURE_WIDTH");
    const double text = texts ? std::atof(texts) : 1.0;
    const int width = wide ? std::atoi(wide) : 1280;
    const char* tall = std::getenv("JUDGEMENT_PICTURE_HEIGHT");
    const Size size{width, tall ? std::atoi(tall) : width == 960 ? 600 : width * 9 / 16};
    art::Artwork art = artwork();
    for (const drawing::ThemeName theme : drawing::themeNames)
        for (const auto& [name, screen] : samples::everyScreen(samples::Texts::usual)) {
            const auto picture = window::paint(*screen, size, {theme, text}, &art);
            CHECK_FALSE(picture.writePng(std::string(folder) + "/" + name + "-" +
                                         std::string(drawing::themeOf(theme).name) + ".png"));
        }
}
