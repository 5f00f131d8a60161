#include "window/ColourVision.hpp"
#include "window/Button.hpp"
#include "window/Figures.hpp"

#include <catch2/catch.hpp>
#include <functional>

using namespace window;
using namespace std::chrono_literals;

namespace {

/// A widget by itself on the page, as large as it may stand on a screen.
class Slide {
public:
    explicit Slide(const drawing::Theme& theme) : m_setting{&theme, drawing::scaleFor(960, 600, 1), &m_type, size} {}

    Raster of(const std::function<Widget&(Widget&)>& make) {
        class Root final : public Padded {
        public:
            Root() : Padded(Insets::all(10)) {}
        };
        Root root;
        Widget& widget = make(root);
        m_setting.generation = root.newGeneration();
        root.arrange(m_setting, {0, 0, size.width, widget.measure(m_setting, size.width - 20).height + 20});
        drawing::Surface surface(size);
        Canvas canvas(surface);
        canvas.fill({0, 0, size.width, size.height}, m_setting.theme->page);
        root.paint(canvas, m_setting);
        return rasterOf(surface);
    }

private:
    static constexpr Size size{320, 90};
    drawing::Typesetter m_type;
    Setting m_setting;
};

using Make = std::function<Widget&(Widget&)>;

/// Two states of a thing. Shape tells them apart if some pixels differ by much, a ground if many differ by a step that
/// can be seen: L* differs by one where most people just notice it side by side.
struct Pair {
    std::string what;
    Make one, other;
};

bool toldApart(const Raster& a, const Raster& b, vision::Sight sight) {
    constexpr double much = 15, step = 3;
    constexpr int shape = 20, ground = 1500;
    return vision::pixelsApart(a, b, sight, much) >= shape || vision::pixelsApart(a, b, sight, step) >= ground;
}

void checkToldApart(const std::vector<Pair>& pairs) {
    for (const drawing::ThemeName theme : drawing::themeNames) {
        Slide slide(drawing::themeOf(theme));
        for (const Pair& pair : pairs) {
            const Raster one = slide.of(pair.one);
            const Raster other = slide.of(pair.other);
            for (const vision::Sight sight : vision::sights) {
                CAPTURE(drawing::themeOf(theme).name, pair.what, vision::nameOf(sight),
                        vision::pixelsApart(one, other, sight, 3), vision::pixelsApart(one, other, sight, 15));
                CHECK(toldApart(one, other, sight));
            }
        }
    }
}

void hover(Widget& widget) { widget.setHovered(true); }
void focus(Widget& widget) { widget.setFocused(true, true); }
void disable(Widget& widget) { widget.setEnabled(false); }

/// The thing as it is, against the thing after something was done to it.
Pair against(std::string what, const Make& make, const std::function<void(Widget&)>& change) {
    return {std::move(what), make, [make, change](Widget& root) -> Widget& {
                Widget& widget = make(root);
                change(widget);
                return widget;
            }};
}

} // namespace

TEST_CASE("The simulation of sight leaves grey alone and takes from each kind of sight what it lacks") {
    for (const vision::Sight sight : vision::sights) {
        CAPTURE(vision::nameOf(sight));
        for (const auto& row : vision::matrixOf(sight))
            CHECK(row[0] + row[1] + row[2] == Approx(1).margin(1e-5));
        CHECK(vision::lightness(0x000000, sight) == Approx(0).margin(0.01));
        CHECK(vision::lightness(0xFFFFFF, sight) == Approx(100).margin(0.01));
        CHECK(vision::lightness(0x777777, sight) == Approx(50.03).margin(0.1));
    }
    // Red is much darker to who lacks the red cones, and not to others.
    CHECK(vision::lightness(0xFF0000, vision::Sight::usual) == Approx(53.2).margin(0.1));
    CHECK(vision::lightness(0xFF0000, vision::Sight::protanopia) < 42);
    CHECK(vision::lightness(0xFF0000, vision::Sight::deuteranopia) > 50);
}

TEST_CASE("Two colours of the same lightness are not told apart, and a shape is") {
    const auto disc = [](std::uint32_t ground, std::uint32_t colour) {
        Raster picture{{320, 90}, {}};
        picture.pixels.assign(std::size_t{320} * 90, ground);
        for (int y = 20; y < 60; ++y)
            for (int x = 20; x < 60; ++x)
                picture.at({x, y}) = colour;
        return picture;
    };
    // The red and the green of traffic lights, as dark as each other to a deuteranope.
    const Raster red = disc(0x000000, 0xC83C28), green = disc(0x000000, 0x63852B);
    CHECK_FALSE(toldApart(red, green, vision::Sight::deuteranopia));
    CHECK(toldApart(red, disc(0x000000, 0x000000), vision::Sight::deuteranopia));
}

TEST_CASE("What a button is doing shows in lightness or shape to every kind of sight") {
    std::vector<Pair> pairs;
    const auto states = [&pairs](const std::string& what, const Make& make) {
        pairs.push_back(against(what + ", pointed at", make, hover));
        pairs.push_back(against(what + ", focused", make, focus));
    };
    const auto button = [](Button::Kind kind) -> Make {
        return [kind](Widget& root) -> Widget& {
            auto& made = root.add<Button>(
                "Take the phone", [] {}, kind);
            made.hints.across = Hints::Across::start;
            return made;
        };
    };
    states("the next thing", button(Button::Kind::primary));
    states("another thing", button(Button::Kind::secondary));
    states("a thing at the edge", button(Button::Kind::quiet));
    states("an entry of a list", button(Button::Kind::entry));
    states("an option", button(Button::Kind::option));
    states("a choice", [](Widget& root) -> Widget& { return root.add<ChoiceButton>(1, "Take the phone", [] {}); });
    for (const auto look : {Pressable::Look::card, Pressable::Look::row})
        states(look == Pressable::Look::card ? "a card" : "a row",
               [look](Widget& root) -> Widget& { return root.add<Pressable>([] {}, look, Insets::all(20)); });
    pairs.push_back(against("the next thing, disabled", button(Button::Kind::primary), disable));
    pairs.push_back(against("an option, chosen", button(Button::Kind::option),
                            [](Widget& widget) { dynamic_cast<Button&>(widget).setChosen(true); }));
    checkToldApart(pairs);
}

TEST_CASE("Signs, turners and the timer show by shape to every kind of sight") {
    std::vector<Pair> pairs;
    const auto sign = [](Sign::Kind kind) -> Make {
        return [kind](Widget& root) -> Widget& {
            auto& made = root.add<Sign>(kind);
            made.hints.across = Hints::Across::start;
            return made;
        };
    };
    const std::pair<const char*, Sign::Kind> kinds[] = {
        {"shown", Sign::Kind::shown},    {"resisted", Sign::Kind::resisted}, {"missed", Sign::Kind::missed},
        {"taken", Sign::Kind::taken},    {"plain", Sign::Kind::plain},       {"negative", Sign::Kind::negative},
        {"serious", Sign::Kind::serious}};
    for (const auto& [one, oneKind] : kinds)
        for (const auto& [other, otherKind] : kinds)
            if (oneKind < otherKind)
                pairs.push_back({std::string(one) + " and " + other, sign(oneKind), sign(otherKind)});
    pairs.push_back(against(
        "open", [](Widget& root) -> Widget& { return root.add<Turner>(); },
        [](Widget& widget) { dynamic_cast<Turner&>(widget).setOpen(true); }));
    const Make timer = [](Widget& root) -> Widget& {
        auto& bar = root.add<TimerBar>(60s);
        bar.setLeft(30s);
        return bar;
    };
    pairs.push_back(
        against("little time", timer, [](Widget& widget) { dynamic_cast<TimerBar&>(widget).setLeft(12s); }));
    checkToldApart(pairs);
}

TEST_CASE("What a line of the profile says shows by shape to every kind of sight") {
    const auto chart = [](debrief::UnitEvidence evidence) -> Make {
        return [evidence](Widget& root) -> Widget& { return root.add<ChartView>(evidence); };
    };
    using debrief::Band;
    const model::UnitId unit{0};
    const debrief::UnitEvidence enough{unit, 6, 3, {0.3, 0.7}, Band::emerging, false, false, false, {}, {}};
    debrief::UnitEvidence few = enough;
    few.band = Band::insufficient;
    debrief::UnitEvidence expected = enough;
    expected.expected = true;
    const debrief::UnitEvidence none{unit, 0, 0, {0, 1}, Band::notSampled, false, false, false, {}, {}};
    checkToldApart({{"too little evidence", chart(enough), chart(few)},
                    {"no evidence", chart(few), chart(none)},
                    {"expected", chart(enough), chart(expected)}});
}
