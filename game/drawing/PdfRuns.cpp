#include "drawing/PdfRuns.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <pango/pangocairo.h>
#include <vector>

namespace drawing {

namespace {

struct Run {
    PangoGlyphItem* glyphs;
    double x; ///< points from the line's left end
};

struct Release {
    void operator()(PangoGlyphItem* glyphs) const { pango_glyph_item_free(glyphs); }
};
using OwnGlyphs = std::unique_ptr<PangoGlyphItem, Release>;

/// As they stand on the paper, from left to right.
std::vector<Run> runsOf(const PangoLayoutLine& line) {
    std::vector<Run> runs;
    double x = 0;
    for (GSList* at = line.runs; at != nullptr; at = at->next) {
        auto* glyphs = static_cast<PangoGlyphItem*>(at->data);
        runs.push_back({glyphs, x});
        x += static_cast<double>(pango_glyph_string_get_width(glyphs->glyphs)) / PANGO_SCALE;
    }
    return runs;
}

bool fromRightToLeft(const PangoGlyphItem& run) { return run.item->analysis.level % 2 != 0; }

void takeColour(cairo_t* cairo, const PangoItem& item) {
    constexpr double most = UINT16_MAX;
    for (GSList* at = item.analysis.extra_attrs; at != nullptr; at = at->next) {
        if (const auto* colour = pango_attribute_as_color(static_cast<PangoAttribute*>(at->data));
            colour != nullptr && colour->attr.klass->type == PANGO_ATTR_FOREGROUND) {
            cairo_set_source_rgb(cairo, colour->color.red / most, colour->color.green / most,
                                 colour->color.blue / most);
        }
    }
}

/// The font's own glyph for a space; nothing where it has none.
std::optional<unsigned long> spaceOf(PangoFont* font) {
    cairo_scaled_font_t* scaled = pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(font));
    cairo_glyph_t* glyphs = nullptr;
    int count = 0;
    if (scaled == nullptr || cairo_scaled_font_text_to_glyphs(scaled, 0, 0, " ", 1, &glyphs, &count, nullptr, nullptr,
                                                              nullptr) != CAIRO_STATUS_SUCCESS) {
        return std::nullopt;
    }
    const auto space = count == 1 && glyphs[0].index != 0 ? std::optional(glyphs[0].index) : std::nullopt;
    cairo_glyph_free(glyphs);
    return space;
}

/// Gives the space where a line was broken its glyph back, which Pango has taken. Without it Cairo would write that
/// there is a space in a span of its own inside the text, and some readers take the end of that for the paragraph's.
void giveSpaceBack(const PangoGlyphItem& run, const char* text) {
    const int length = run.item->length;
    const int count = run.glyphs->num_glyphs;
    if (length == 0 || count == 0 || text[run.item->offset + length - 1] != ' ') {
        return;
    }
    PangoGlyphInfo& last = run.glyphs->glyphs[fromRightToLeft(run) ? 0 : count - 1];
    const auto space = last.glyph == PANGO_GLYPH_EMPTY ? spaceOf(run.item->analysis.font) : std::nullopt;
    if (space) {
        last.glyph = static_cast<PangoGlyph>(*space);
    }
}

/// Moves one letter by less than can be seen over the one before it. Poppler puts spaces into a line from right to left
/// in which no two letters touch; and whether they do would hang on the rounding of their places.
void overlap(PangoGlyphString& glyphs) {
    constexpr int little = PANGO_SCALE / 32; // of a point
    if (glyphs.num_glyphs > 1) {
        glyphs.glyphs[glyphs.num_glyphs - 2].geometry.x_offset += little;
    }
}

} // namespace

void showLine(cairo_t* cairo, PangoLayout* layout, PangoLayoutLine* line) {
    const char* text = pango_layout_get_text(layout);
    std::vector<Run> runs = runsOf(*line);
    std::ranges::sort(runs, {}, [](const Run& run) { return run.glyphs->item->offset; });
    double left = 0;
    double baseline = 0;
    cairo_get_current_point(cairo, &left, &baseline);
    for (const Run& run : runs) {
        const OwnGlyphs shown(pango_glyph_item_copy(run.glyphs));
        giveSpaceBack(*shown, text);
        if (fromRightToLeft(*shown)) {
            overlap(*shown->glyphs);
        }
        cairo_save(cairo);
        takeColour(cairo, *shown->item);
        cairo_move_to(cairo, left + run.x, baseline);
        pango_cairo_show_glyph_item(cairo, text, shown.get());
        cairo_restore(cairo);
    }
}

} // namespace drawing
