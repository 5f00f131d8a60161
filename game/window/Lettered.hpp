#pragma once

#include "window/Widget.hpp"

namespace window {

/// A widget with text of its own. It says once where that text stands, for painting and for the check of the layout.
class Lettered : public Widget {
public:
    [[nodiscard]] std::vector<PlacedText> texts(const Setting& setting) const final {
        std::vector<PlacedText> placed;
        for (Lettering& letters : lettering(setting))
            placed.push_back({letters.place, std::move(letters.text)});
        return placed;
    }

protected:
    using Layout = std::shared_ptr<const drawing::TextLayout>;

    struct Lettering {
        Lettering(Layout set, Point at, std::string words)
            : layout(std::move(set)), place{at.x, at.y, layout->size().width, layout->size().height},
              text(std::move(words)) {}

        void paint(Canvas& canvas, const drawing::Colour& ink) const { canvas.text(*layout, {place.x, place.y}, ink); }

        Layout layout;
        Rect place;
        std::string text;
    };
    [[nodiscard]] virtual std::vector<Lettering> lettering(const Setting& setting) const = 0;
};

} // namespace window
