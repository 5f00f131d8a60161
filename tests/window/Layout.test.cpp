#include "window/Layout.hpp"
#include "window/Raster.hpp"
#include "window/ScrollView.hpp"
#include "window/Strings.hpp"

#include <catch2/catch.hpp>

using namespace window;

namespace {

/// Wants a size, or less when there is less room.
class Box final : public Widget {
public:
    Box(int width, int height) : m_size{width, height} {}

protected:
    Size measured(const Setting&, int width) override { return {std::min(width, m_size.width), m_size.height}; }

private:
    Size m_size;
};

struct Room {
    drawing::Typesetter type;
    Setting setting{&drawing::darkTheme(), {}, &type, {1000, 800}, 0};

    void arrange(Widget& root, Rect place) {
        setting.generation = root.newGeneration();
        root.arrange(setting, place);
    }
    Size measure(Widget& root, int width) {
        setting.generation = root.newGeneration();
        return root.measure(setting, width);
    }
};

} // namespace

TEST_CASE("A column stacks its children with gaps, and gives what is left to those that grow") {
    Room room;
    Column column(10);
    auto& a = column.add<Box>(50, 20);
    auto& b = column.add<Box>(80, 30);
    auto& c = column.add<Box>(30, 40);
    CHECK(room.measure(column, 200) == Size{80, 110});
    b.hints.grow = 1;
    a.hints.across = Hints::Across::centre;
    c.hints.across = Hints::Across::end;
    room.arrange(column, {0, 0, 200, 210});
    CHECK(a.place() == Rect{75, 0, 50, 20});
    CHECK(b.place() == Rect{0, 30, 200, 130});
    CHECK(c.place() == Rect{170, 170, 30, 40});
    b.setVisible(false);
    room.arrange(column, {0, 0, 200, 210});
    CHECK(c.place().y == 30);
}

TEST_CASE("Things on several lines leave none alone on the last where they are to be even") {
    Room room;
    const auto lines = [&room](Wrap::Lines how, int width) {
        Wrap wrap(10, 10, how);
        for (int i = 0; i < 5; ++i)
            wrap.add<Box>(100, 20);
        room.arrange(wrap, {0, 0, width, 200});
        std::vector<int> perLine;
        int y = -1;
        for (const auto& child : wrap.children()) {
            if (std::exchange(y, child->place().y) != child->place().y)
                perLine.push_back(0);
            ++perLine.back();
        }
        return perLine;
    };
    CHECK(lines(Wrap::Lines::full, 539) == std::vector{4, 1});
    CHECK(lines(Wrap::Lines::even, 539) == std::vector{3, 2});
    CHECK(lines(Wrap::Lines::even, 540) == std::vector{5});
    CHECK(lines(Wrap::Lines::even, 250) == std::vector{2, 2, 1});
    CHECK(lines(Wrap::Lines::even, 50) == std::vector{1, 1, 1, 1, 1});
}

TEST_CASE("A sheet has an edge where the contrast is high, and none elsewhere") {
    Room room;
    for (const drawing::ThemeName name : drawing::themeNames) {
        room.setting.theme = &drawing::themeOf(name);
        Panel panel;
        panel.add<Box>(60, 40);
        room.arrange(panel, {0, 0, 100, 100});
        drawing::Surface surface({100, 100});
        Canvas canvas(surface);
        panel.paint(canvas, room.setting);
        const Raster raster = rasterOf(surface);
        CAPTURE(room.setting.theme->name);
        CHECK((distance(raster.at({0, 50}), raster.at({50, 50})) > 60) == (name == drawing::ThemeName::contrast));
    }
}

TEST_CASE("A part that grows gives way where there is too little height") {
    Room room;
    Column column(0);
    auto& page = column.add<ScrollView>();
    page.add<Box>(50, 500);
    page.hints.grow = 1;
    auto& foot = column.add<Box>(50, 40);
    room.arrange(column, {0, 0, 200, 240});
    CHECK(page.place().height == 200);
    CHECK(foot.place().bottom() == 240);
    CHECK(page.furthest() == 300);
}

TEST_CASE("What stands in the middle keeps its height, and gives way where there is too little") {
    Room room;
    Middle middle;
    auto& page = middle.add<ScrollView>();
    page.add<Box>(50, 100);
    page.hints.grow = 1;
    auto& foot = middle.add<Box>(50, 40);
    room.arrange(middle, {0, 10, 200, 240});
    CHECK(page.place() == Rect{0, 50, 200, 100});
    CHECK(foot.place() == Rect{0, 150, 200, 40});
    room.arrange(middle, {0, 10, 200, 100});
    CHECK(page.place().height == 60);
    CHECK(foot.place().bottom() == 110);
}

TEST_CASE("What stands in the middle stays where it began when a message comes below it") {
    Room room;
    Middle middle;
    auto& form = middle.add<Box>(100, 100);
    auto& message = middle.add<Box>(100, 200);
    message.setVisible(false);
    room.arrange(middle, {0, 0, 400, 600});
    const int began = form.place().y;
    CHECK(began == 200);
    message.setVisible(true);
    room.arrange(middle, {0, 0, 400, 600});
    CHECK(form.place().y == began);
    CHECK(message.place().bottom() <= 600);
    auto& more = middle.add<Box>(100, 200); // too much to stay there
    room.arrange(middle, {0, 0, 400, 600});
    CHECK(more.place().bottom() == 600);
    room.arrange(middle, {0, 0, 400, 700}); // another window: begins anew
    CHECK(form.place().y == 80);
}

TEST_CASE("Stacked panes say what is below until it is in sight") {
    Room room;
    PanesWithCue both(500, 0.5, 10, "Choices", "More");
    both.panes().left().add<Box>(50, 900);
    both.panes().right().add<Box>(50, 300);
    room.arrange(both, {0, 0, 800, 400});
    CHECK_FALSE(both.cueShows()); // beside each other
    room.arrange(both, {0, 0, 400, 400});
    REQUIRE(both.cueShows());
    CHECK(both.panes().place().bottom() < 400);
    both.panes().scrollTo(720);
    room.arrange(both, {0, 0, 400, 400});
    CHECK_FALSE(both.cueShows());
    CHECK(both.panes().place().bottom() == 400);
}

TEST_CASE(
    "Panes beside each other offer to read on until the text is at its end, and the text does not move meanwhile") {
    Room room;
    PanesWithCue both(500, 0.5, 10, "Choices", "More");
    auto& text = both.panes().left().add<Box>(50, 600);
    both.panes().right().add<Box>(50, 300);
    const auto& more = *both.children().back();
    room.arrange(both, {0, 0, 800, 400});
    REQUIRE(more.visible());
    CHECK(both.panes().left().place().bottom() <= more.place().y);
    both.panes().left().scrollTo(1000);
    const Rect read = text.place();
    room.arrange(both, {0, 0, 800, 400});
    CHECK_FALSE(more.visible());
    CHECK(text.place() == read);
    CHECK(text.place().bottom() <= both.panes().left().place().bottom());
    room.arrange(both, {0, 0, 800, 900}); // all of it fits
    CHECK_FALSE(more.visible());
    CHECK(both.panes().left().place().height == 900);
}

TEST_CASE("A row shares its width among those that grow, and stacks where that would be too little") {
    Room room;
    Row row(10, 100);
    auto& fixed = row.add<Box>(60, 20);
    auto& one = row.add<Box>(500, 20);
    auto& two = row.add<Box>(500, 50);
    one.hints.grow = 1;
    two.hints.grow = 2;
    room.arrange(row, {0, 0, 380, 50});
    CHECK(fixed.place() == Rect{0, 0, 60, 50});
    CHECK(one.place() == Rect{70, 0, 100, 50});
    CHECK(two.place() == Rect{180, 0, 200, 50});
    room.arrange(row, {0, 0, 370, 110});
    CHECK(one.place().x == 0);
    CHECK(one.place().y == 30);
    CHECK(two.place().y == 60);
    CHECK(room.measure(row, 370).height == 110);
}

TEST_CASE("Fixed children of a row that do not fit are stacked, never pushed out") {
    Room room;
    Row row(10);
    row.add<Box>(60, 20);
    auto& second = row.add<Box>(60, 20);
    room.arrange(row, {0, 0, 129, 50});
    CHECK(second.place() == Rect{0, 30, 129, 20});
    room.arrange(row, {0, 0, 130, 20});
    CHECK(second.place() == Rect{70, 0, 60, 20});
}

TEST_CASE("A wrap begins a new line where the next child does not fit") {
    Room room;
    Wrap wrap(10, 5);
    for (int i = 0; i < 3; ++i)
        wrap.add<Box>(60, 20 + 10 * i);
    CHECK(room.measure(wrap, 200) == Size{200, 40});
    CHECK(room.measure(wrap, 199) == Size{130, 75});
    room.arrange(wrap, {100, 100, 199, 75});
    CHECK(wrap.children()[0]->place() == Rect{100, 105, 60, 20});
    CHECK(wrap.children()[2]->place() == Rect{100, 135, 60, 40});
}

TEST_CASE("A grid has as many equal columns as fit, at most so many, and lines of equal height") {
    Room room;
    Grid grid(100, 3, 10);
    for (int i = 0; i < 4; ++i)
        grid.add<Box>(30, 20 + 10 * i);
    room.arrange(grid, {0, 0, 320, 200});
    CHECK(grid.children()[1]->place() == Rect{110, 0, 100, 40});
    CHECK(grid.children()[3]->place() == Rect{0, 50, 100, 50});
    room.arrange(grid, {0, 0, 319, 200});
    CHECK(grid.children()[2]->place().y == 40);
    room.arrange(grid, {0, 0, 50, 400});
    CHECK(grid.children()[1]->place() == Rect{0, 30, 50, 30});
    room.arrange(grid, {0, 0, 900, 400});
    CHECK(grid.children()[3]->place().x == 0);
}

TEST_CASE("A reading width keeps to the width that reads well, at the start or in the middle") {
    Room room;
    ReadingWidth start(200);
    auto& a = start.add<Box>(900, 20);
    room.arrange(start, {0, 0, 500, 20});
    CHECK(a.place() == Rect{0, 0, 200, 20});
    ReadingWidth middle(200, ReadingWidth::At::centre);
    auto& b = middle.add<Box>(900, 20);
    room.arrange(middle, {0, 0, 500, 20});
    CHECK(b.place() == Rect{150, 0, 200, 20});
    room.setting.scale.text = 2;
    room.arrange(middle, {0, 0, 500, 20});
    CHECK(b.place() == Rect{50, 0, 400, 20});
}

TEST_CASE("Two parts stand beside each other where there is room, else one below the other in one scroll") {
    Room room;
    TwoPanes panes(600, 0.5, 20);
    auto& a = panes.left().add<Box>(100, 900);
    auto& b = panes.right().add<Box>(100, 100);
    room.arrange(panes, {0, 0, 800, 400});
    CHECK(panes.wide());
    CHECK(panes.furthest() == 0);
    CHECK(panes.left().furthest() == 500);
    CHECK(b.place().x > 400);
    room.arrange(panes, {0, 0, 500, 400});
    CHECK_FALSE(panes.wide());
    CHECK(panes.furthest() == 600);
    CHECK(panes.left().furthest() == 0);
    CHECK(b.place().y == a.place().bottom());
}

TEST_CASE("What is shown in figures is shown in plain words") {
    CHECK(words::decimal(3) == "3");
    CHECK(words::decimal(2.5) == "2.5");
    CHECK(words::decimal(1.25) == "1.25");
    CHECK(words::decimal(0.05) == "0.05");
    CHECK(words::decimal(2.0 / 3) == "0.67");
    CHECK(words::timeLeft(std::chrono::seconds(65)) == "1:05 left");
    CHECK(words::timeLeft(std::chrono::seconds(-3)) == "0:00 left");
    CHECK(words::placeName("shop-night") == "Shop, night");
    CHECK(words::placeName("front-counter") == "Front counter");
    CHECK(words::placeName("") == "");
    CHECK(words::day("2026-03-01T10:00:00Z") == "1\u00A0March\u00A02026");
    for (const char* odd : {"", "yesterday", "2026-13-01", "2026-03-0x", "12345678901"}) {
        CAPTURE(odd);
        CHECK(words::day(odd) == odd);
    }
    CHECK(words::sourcesInWords("Shown", {{0, 1}}) == "Shown in decision 1");
    CHECK(words::sourcesInWords("Shown", {{0, 1}, {0, 3}, {0, 7}}) == "Shown in decisions 1, 3 and 7");
    CHECK(words::notSampledLevels({2}) == "Level 2: not sampled");
    CHECK(words::notSampledLevels({2, 3}) == "Levels 2 and 3: not sampled");
    CHECK(words::looks("", model::Expression::angry) == "looks angry");
    CHECK(words::looks("shopkeeper", model::Expression::neutral) == "shopkeeper");
    CHECK(words::observation(0.5) == "shown in part (50 %)");

    debrief::DecisionQuality quality;
    CHECK_THAT(words::qualityInWords(quality, words::Reader::learner), Catch::Contains("No decision"));
    quality = {4, 1, 0.5, debrief::QualityRange{0.25, 1}};
    CHECK_THAT(words::qualityInWords(quality, words::Reader::learner), Catch::Contains("1 of 4 decisions") &&
                                                                           Catch::Contains("averages 0.5") &&
                                                                           Catch::Contains("between 0.25 and 1"));
}
