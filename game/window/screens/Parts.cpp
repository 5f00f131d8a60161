#include "window/screens/Parts.hpp"

#include "window/PageWords.hpp"
#include "window/Strings.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace window {

EdgeButton keysButton(Action press) { return {words::keys, std::move(press), "keyboard"}; }

EdgeButton backButton(Action press) { return {words::back, std::move(press), "back"}; }

EdgeButton settingsButton(Action press) { return {words::settings, std::move(press), "settings"}; }

EdgeButton pauseButton(Action press) { return {words::pause, std::move(press), "pause"}; }

EdgeButton notebookButton(Action press) { return {words::notebook, std::move(press), "notebook"}; }

std::vector<EdgeButton> with(std::vector<EdgeButton> more, std::vector<EdgeButton> usual) {
    std::ranges::move(usual, std::back_inserter(more));
    return more;
}

Widget& addBar(Widget& root, std::string where, std::vector<EdgeButton> buttons) {
    auto& bar = root.add<Panel>(Panel::Look::bar, Insets::sides(24, 6));
    auto& row = bar.add<Row>(12, 60);
    auto& mark = row.add<MarkView>(26);
    mark.hints.across = Hints::Across::centre;
    TextStyle style = drawing::type::smallStrong;
    style.lines = 2;
    auto& label = row.add<Label>(std::move(where), style, Tone::quiet);
    label.hints = {1, Hints::Across::centre};
    auto& group = row.add<Wrap>(4, 0);
    group.hints.across = Hints::Across::centre;
    for (EdgeButton& button : buttons)
        group.add<Button>(std::move(button.text), std::move(button.press), Button::Kind::quiet)
            .setIcon(std::move(button.icon));
    return bar;
}

Page addPage(Widget& root, double width, double gap) {
    auto& scroll = root.add<ScrollView>();
    scroll.hints.grow = 1;
    auto& room = scroll.add<Padded>(Insets{32, 36, 16, 48});
    room.hints.grow = 1;
    auto& column = room.add<ReadingWidth>(width, ReadingWidth::At::centre, gap);
    column.hints.grow = 1;
    return {&scroll, &column};
}

FootedPage addFootedPage(Widget& root, double width) {
    auto& middle = root.add<Middle>();
    middle.hints.grow = 1;
    auto& scroll = middle.add<ScrollView>();
    scroll.hints.grow = 1;
    auto& column = scroll.add<Padded>(Insets{32, 36, 16, 16}).add<ReadingWidth>(width, ReadingWidth::At::centre);
    auto& foot = middle.add<Padded>(Insets{32, 12, 32, 24}).add<ReadingWidth>(width, ReadingWidth::At::centre);
    return {&scroll, &column, &foot};
}

FootedPage addPicturedPage(Widget& root, const SceneContent& scene) {
    constexpr double leastPage = 540;
    constexpr double pictureShare = 0.42;
    auto& beside = root.add<BesidePicture>(scene, leastPage, pictureShare);
    beside.hints.grow = 1;
    return addFootedPage(beside.page(), readingWidth);
}

TextField& addSearch(Widget& column, const char* hint, Action changed) {
    constexpr double width = 460;
    constexpr std::size_t most = 80;
    auto& field = column.add<ReadingWidth>(width).add<TextField>(TextField::Lines::one, hint, most);
    field.onChange(std::move(changed));
    return field;
}

Screen::Time timerStep(Screen::Time limit) {
    using namespace std::chrono_literals;
    return std::clamp<Screen::Time>(limit / 600, 100ms, 500ms);
}

Label& addHeading(Widget& column, std::string text) {
    return column.add<Label>(std::move(text), drawing::type::heading);
}

} // namespace window
