#include "drawing/PdfRuns.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
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

/// Whether the run ends with a space that Pango has taken the width of, because the line was broken there.
bool endsWithoutWidth(const PangoGlyphItem& run, const char* text) {
    const int length = run.item->length;
    const int shown = run.glyphs->num_glyphs;
    const int last = fromRightToLeft(run) ? 0 : shown - 1;
    return length > 0 && shown > 0 && text[run.item->offset + length - 1] == ' ' &&
           run.glyphs->glyphs[last].glyph == PANGO_GLYPH_EMPTY;
}

/// A space of its own where a line was broken. Cairo would write that there is one without showing any, in a span
/// inside the text, and some readers take the end of that for the end of the paragraph.
void showSpace(cairo_t* cairo, const PangoGlyphItem& run, double x, double baseline) {
    cairo_scaled_font_t* font = pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(run.item->analysis.font));
    cairo_glyph_t* glyphs = nullptr;
    cairo_text_cluster_t* clusters = nullptr;
    int glyphCount = 0;
    int clusterCount = 0;
    cairo_text_cluster_flags_t flags{};
    if (font == nullptr || cairo_scaled_font_text_to_glyphs(font, x, baseline, " ", 1, &glyphs, &glyphCount, &clusters,
                                                            &clusterCount, &flags) != CAIRO_STATUS_SUCCESS) {
        return;
    }
    if (glyphCount == 1 && glyphs[0].index != 0) {
        if (fromRightToLeft(run)) {
            cairo_text_extents_t extents{};
            cairo_scaled_font_glyph_extents(font, glyphs, 1, &extents);
            glyphs[0].x -= extents.x_advance;
        }
        cairo_set_scaled_font(cairo, font);
        cairo_show_text_glyphs(cairo, " ", 1, glyphs, glyphCount, clusters, clusterCount, flags);
    }
    cairo_glyph_free(glyphs);
    cairo_text_cluster_free(clusters);
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
        const bool backwards = fromRightToLeft(*run.glyphs);
        OwnGlyphs shown(pango_glyph_item_copy(run.glyphs));
        const bool broken = endsWithoutWidth(*shown, text);
        if (broken) {
            OwnGlyphs space = std::move(shown);
            shown.reset(space->item->length > 1 ? pango_glyph_item_split(space.get(), text, space->item->length - 1)
                                                : nullptr);
        }
        if (shown && backwards) {
            overlap(*shown->glyphs);
        }
        cairo_save(cairo);
        takeColour(cairo, *run.glyphs->item);
        if (shown) {
            cairo_move_to(cairo, left + run.x, baseline);
            pango_cairo_show_glyph_item(cairo, text, shown.get());
        }
        if (broken) {
            const double width = static_cast<double>(pango_glyph_string_get_width(run.glyphs->glyphs)) / PANGO_SCALE;
            showSpace(cairo, *run.glyphs, left + run.x + (backwards ? 0 : width), baseline);
        }
        cairo_restore(cairo);
    }
}

} // namespace drawing
