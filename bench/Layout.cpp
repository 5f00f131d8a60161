// How long each screen takes to lay out: Catch runs it, because the sample screens are made with its help.

#include "art/Artwork.hpp"
#include "window/Samples.hpp"
#include "window/Stage.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <cstdio>

using namespace window;

namespace {

constexpr Size size{1280, 720};

double milliseconds(const std::function<void()>& work) {
    const auto begun = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count();
}

/// The median of several, warm.
double usual(const std::function<void()>& work) {
    constexpr int rounds = 15;
    std::vector<double> all;
    work();
    for (int i = 0; i < rounds; ++i)
        all.push_back(milliseconds(work));
    std::sort(all.begin(), all.end());
    return all[all.size() / 2];
}

void collect(const Widget& widget, const Setting& setting, std::vector<PlacedText>& out) {
    for (PlacedText& text : widget.texts(setting))
        out.push_back(std::move(text));
    for (const auto& child : widget.children())
        collect(*child, setting, out);
}

} // namespace

TEST_CASE("Every screen is laid out in 4 ms") {
    drawing::Typesetter type;
    art::Artwork art(JUDGEMENT_SOURCE "/assets/art");
    Setting setting{&drawing::darkTheme(), drawing::scaleFor(size.width, size.height, 1), &type, size, 0, &art};
    // The floor: only asking for each text, set already.
    std::printf("%-22s %10s %10s %10s %10s\n", "screen", "layout ms", "of floor", "paint ms", "first ms");
    for (const auto& [name, screen] : samples::everyScreen(samples::Texts::usual)) {
        const auto layOut = [&, &shown = *screen] {
            setting.generation = shown.root().newGeneration();
            shown.root().arrange(setting, {0, 0, size.width, size.height});
            shown.onLaidOut();
        };
        drawing::Surface surface(size);
        const auto paint = [&, &shown = *screen] {
            Canvas canvas(surface);
            canvas.fill({0, 0, size.width, size.height}, setting.theme->page);
            shown.root().paint(canvas, setting);
        };
        const double first = milliseconds([&] {
            layOut();
            paint();
        });
        const double layout = usual(layOut);
        std::vector<PlacedText> texts;
        collect(screen->root(), setting, texts);
        const double floor = usual([&] {
            for (const PlacedText& text : texts)
                (void)type.set(text.text, drawing::type::body, setting.scale, text.place.width);
        });
        std::printf("%-22s %10.3f %10.1f %10.2f %10.2f\n", name.c_str(), layout, layout / floor, usual(paint), first);
        CHECK(layout < 4);
    }
}
