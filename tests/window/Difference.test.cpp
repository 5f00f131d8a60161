#include "window/Difference.hpp"
#include "art/Artwork.hpp"
#include "window/Samples.hpp"
#include "window/Stage.hpp"
#include "window/screens/MessageScreen.hpp"

#include <catch2/catch.hpp>
#include <random>

using namespace window;

namespace {

/// Paints screens, as they are laid out once, before and after something about them changed.
class Easel {
public:
    Raster paint(Screen& screen, const drawing::Theme& theme = drawing::darkTheme()) {
        m_setting.theme = &theme;
        m_setting.generation = screen.root().newGeneration();
        screen.root().arrange(m_setting, {0, 0, size.width, size.height});
        return paintAgain(screen);
    }
    Raster paintAgain(Screen& screen) {
        drawing::Surface surface(size);
        Canvas canvas(surface);
        canvas.fill({0, 0, size.width, size.height}, m_setting.theme->page);
        screen.root().paint(canvas, m_setting);
        return rasterOf(surface);
    }

private:
    static constexpr Size size{960, 600};
    drawing::Typesetter m_type;
    art::Artwork m_art{JUDGEMENT_SOURCE "/assets/art"};
    Setting m_setting{&drawing::darkTheme(), drawing::scaleFor(size.width, size.height, 1), &m_type, size, 0, &m_art};
};

/// Every visible widget of a kind.
template <class Kind>
void collectVisible(Widget& widget, std::vector<Kind*>& out) {
    if (!widget.visible())
        return;
    if (auto* found = dynamic_cast<Kind*>(&widget))
        out.push_back(found);
    for (const auto& child : widget.children())
        collectVisible(*child, out);
}

template <class Kind>
std::vector<Kind*> inSight(Screen& screen) {
    std::vector<Kind*> all;
    collectVisible(screen.root(), all);
    std::erase_if(all, [&](const Kind* w) {
        Rect sight = screen.root().place();
        for (const Widget* up = w->parent(); up; up = up->parent())
            if (up->scrolls())
                sight = drawing::intersection(sight, up->clip());
        return w->place().empty() || !sight.contains(w->place());
    });
    return all;
}

MessageScreen message(const std::string& sentence) {
    return {MessageScreen::Place::page, "That did not work", sentence, {{"Go on", [] {}}}};
}

} // namespace

TEST_CASE("A button that moved by four pixels is seen") {
    Easel easel;
    int moved = 0;
    for (const auto& [name, screen] : samples::everyScreen(samples::Texts::usual)) {
        const Raster before = easel.paint(*screen);
        for (Button* button : inSight<Button>(*screen)) {
            for (const Point by : {Point{4, 0}, Point{0, 4}}) {
                button->moveBy(by.x, by.y);
                CAPTURE(name, button->text(), by.x);
                CHECK(Difference(before, easel.paintAgain(*screen)).seen());
                button->moveBy(-by.x, -by.y);
            }
            ++moved;
        }
    }
    CHECK(moved > 30);
}

TEST_CASE("A missing icon, mark or sign is seen") {
    Easel easel;
    std::size_t missed = 0;
    for (const auto& [name, screen] : samples::everyScreen(samples::Texts::usual)) {
        const Raster before = easel.paint(*screen);
        std::vector<Widget*> small;
        for (IconView* icon : inSight<IconView>(*screen))
            small.push_back(icon);
        for (MarkView* mark : inSight<MarkView>(*screen))
            small.push_back(mark);
        for (Sign* sign : inSight<Sign>(*screen))
            small.push_back(sign);
        for (Widget* widget : small) {
            widget->setVisible(false);
            CAPTURE(name, widget->place().x, widget->place().y);
            CHECK(Difference(before, easel.paintAgain(*screen)).seen());
            widget->setVisible(true);
        }
        missed += small.size();
    }
    CHECK(missed > 10);
}

TEST_CASE("A colour of a theme that changed by a visible step is seen") {
    using drawing::Theme;
    // Grounds are large, so a small step shows; of letters only a larger one does.
    constexpr double ofGrounds = 0.04, ofLines = 0.3;
    const std::tuple<const char*, drawing::Colour Theme::*, double> tokens[] = {
        {"page", &Theme::page, ofGrounds},
        {"panel", &Theme::panel, ofGrounds},
        {"line", &Theme::line, ofLines},
        {"lineStrong", &Theme::lineStrong, ofLines},
        {"ink", &Theme::ink, ofLines},
        {"inkQuiet", &Theme::inkQuiet, ofLines},
        {"accent", &Theme::accent, ofGrounds},
        {"onAccent", &Theme::onAccent, ofLines},
        {"accentSoft", &Theme::accentSoft, ofGrounds}};
    Easel easel;
    const auto screens = samples::everyScreen(samples::Texts::usual);
    for (const drawing::ThemeName theme : drawing::themeNames)
        for (const auto& [name, token, step] : tokens) {
            const Theme& before = drawing::themeOf(theme);
            Theme after = before;
            drawing::Colour& colour = after.*token;
            const double grey = colour.red + colour.green + colour.blue > 1.5 ? 0 : 1;
            colour = drawing::mix(colour, {grey, grey, grey}, step);
            bool seen = false;
            for (const auto& [screenName, screen] : screens)
                seen = seen || Difference(easel.paint(*screen, before), easel.paint(*screen, after)).seen();
            CAPTURE(before.name, name);
            CHECK(seen);
        }
}

TEST_CASE("A word that changed is seen") {
    Easel easel;
    const auto paint = [&easel](const std::string& sentence) {
        MessageScreen screen = message(sentence);
        return easel.paint(screen);
    };
    const Raster before = paint("The records could not be opened because another program is using them.");
    for (const char* after : {"The records could not be opened because another program is using then.",
                              "The records could now be opened because another program is using them.",
                              "The record could not be opened because another program is using them.",
                              "The records could not be opened because another program is using them"}) {
        CAPTURE(after);
        CHECK(Difference(before, paint(after)).seen());
    }
}

TEST_CASE("Text that another font library draws a pixel lower is no difference") {
    Easel easel;
    MessageScreen screen = message("The records could not be opened because another program is using them.");
    const Raster before = easel.paint(screen);
    std::vector<Lettered*> labels;
    collectVisible(screen.root(), labels);
    REQUIRE(labels.size() >= 2);
    for (Lettered* label : labels)
        label->moveBy(0, 1);
    const Raster lower = easel.paintAgain(screen);
    CHECK(before.pixels != lower.pixels);
    CHECK_FALSE(Difference(before, lower).seen());
}

TEST_CASE("A picture of another size is another picture") {
    CHECK(Difference(Raster{{2, 1}, {0, 0}}, Raster{{1, 2}, {0, 0}}).seen());
}

TEST_CASE("What another machine does to the edges of letters and shapes is no difference") {
    Easel easel;
    std::mt19937 random(7);
    for (const auto& [name, screen] : samples::everyScreen(samples::Texts::usual)) {
        CAPTURE(name);
        const Raster before = easel.paint(*screen);
        const auto in = [&before](Point p) {
            return Point{std::clamp(p.x, 0, before.size.width - 1), std::clamp(p.y, 0, before.size.height - 1)};
        };
        Raster noisy = before;
        for (int y = 0; y < before.size.height; ++y)
            for (int x = 0; x < before.size.width; ++x) {
                const std::uint32_t here = before.at({x, y});
                // Each edge a little lighter or darker, by what lies beside it.
                const std::uint32_t beside =
                    before.at(in({x + static_cast<int>(random() % 3) - 1, y + static_cast<int>(random() % 3) - 1}));
                const auto mixed = [share = static_cast<int>(random() % 30)](int a, int b) {
                    return static_cast<std::uint32_t>(a + (b - a) * share / 100);
                };
                noisy.at({x, y}) = mixed(redOf(here), redOf(beside)) << 16 |
                                   mixed(greenOf(here), greenOf(beside)) << 8 | mixed(blueOf(here), blueOf(beside));
            }
        CHECK_FALSE(Difference(before, noisy).seen());
        CHECK_FALSE(Difference(before, withFewColours(before)).seen());
    }
}

TEST_CASE("A picture in few colours comes back from its file as it went") {
    Easel easel;
    MessageScreen screen = message("Close it and try again.");
    const Raster picture = withFewColours(easel.paint(screen));
    const std::string path = JUDGEMENT_DIFFERENCES "-small.png";
    REQUIRE(writeSmallPng(picture, path));
    const auto again = readPng(path);
    REQUIRE(again);
    CHECK(again->size == picture.size);
    CHECK(again->pixels == picture.pixels);

    Raster many{{300, 1}, {}};
    for (std::uint32_t i = 0; i < 300; ++i)
        many.pixels.push_back(i * 100);
    CHECK_FALSE(writeSmallPng(many, path));
}
