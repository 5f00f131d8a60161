#include "drawing/PdfText.hpp"

#include "drawing/Families.hpp"
#include "drawing/PangoUnits.hpp"
#include "drawing/PdfInk.hpp"

#include <algorithm>
#include <cmath>
#include <pango/pangocairo.h>

namespace drawing {

namespace {

struct Type {
    Typeface face;
    double size; ///< points
    int weight;
    double leading; ///< points from line to line
    Colour colour = ink::black;
};

Type typeOf(PdfStyle style) {
    switch (style) {
    case PdfStyle::kicker:
        return {Typeface::interface, 9.5, 600, 13, ink::accent};
    case PdfStyle::title:
        return {Typeface::display, 25, 700, 29};
    case PdfStyle::part:
        return {Typeface::display, 15, 700, 19};
    case PdfStyle::heading:
        return {Typeface::display, 11.5, 700, 15};
    case PdfStyle::label:
        return {Typeface::interface, 8.25, 600, 12};
    case PdfStyle::lead:
        return {Typeface::interface, 10, 400, 14.5};
    case PdfStyle::story:
        return {Typeface::narrative, 9.25, 400, 13.75};
    case PdfStyle::small:
        return {Typeface::interface, 8, 400, 11.5};
    case PdfStyle::mono:
        return {Typeface::mono, 7, 400, 11.5, ink::quiet};
    case PdfStyle::code:
        return {Typeface::mono, 17, 400, 22};
    case PdfStyle::body:
        break;
    }
    return {Typeface::interface, 9, 400, 13};
}

void add(PangoAttrList* list, PangoAttribute* attribute, std::size_t from, std::size_t to) {
    attribute->start_index = static_cast<guint>(from);
    attribute->end_index = static_cast<guint>(to);
    pango_attr_list_insert(list, attribute);
}

PangoAttribute* colourOf(const Colour& colour) {
    const auto part = [](double value) { return static_cast<guint16>(std::lround(value * 65535)); };
    return pango_attr_foreground_new(part(colour.red), part(colour.green), part(colour.blue));
}

/// Says where a word that is longer than any line may be broken. Pango breaks a word where it must, but looks at all
/// that is left of it for each line, so that ten thousand letters without a space take seconds.
void addBreaks(PangoAttrList* attributes, const std::string& text) {
    constexpr std::size_t longest = 100; ///< letters of a word that is left to Pango
    constexpr std::size_t atOnce = 8;
    const auto letters = static_cast<std::size_t>(g_utf8_strlen(text.data(), static_cast<gssize>(text.size())));
    if (letters <= longest) {
        return;
    }
    std::vector<PangoLogAttr> marks(letters + 1);
    pango_get_log_attrs(text.data(), static_cast<int>(text.size()), -1, pango_language_from_string("en-GB"),
                        marks.data(), static_cast<int>(marks.size()));
    std::vector<std::size_t> word{0}; ///< where its letters begin, in bytes, and where it ends
    const char* at = text.data();
    for (std::size_t i = 1; i <= letters; ++i) {
        at = g_utf8_next_char(at);
        if (marks[i].is_cursor_position) {
            word.push_back(static_cast<std::size_t>(at - text.data()));
        }
        if (!marks[i].is_line_break && !marks[i].is_mandatory_break && i < letters) {
            continue;
        }
        for (std::size_t from = 0; word.size() > longest && from + atOnce < word.size(); from += atOnce) {
            add(attributes, pango_attr_word_new(), word[from], word[from + atOnce]);
        }
        word = {static_cast<std::size_t>(at - text.data())};
    }
}

/// As much of a text as could show in one line: every page has such lines, and setting ten thousand letters for each
/// takes seconds.
std::string beginningOf(const std::string& text) {
    constexpr glong most = 1'000; // letters, of which a page is a few hundred wide at most
    const auto length = static_cast<gssize>(text.size());
    if (g_utf8_strlen(text.data(), length) <= most) {
        return text;
    }
    const char* end = g_utf8_offset_to_pointer(text.data(), most);
    return text.substr(0, static_cast<std::size_t>(end - text.data()));
}

struct Reach {
    std::size_t from;
    std::size_t to;
    std::string goTo;
};

std::vector<PdfLink> linksIn(PangoLayout* layout, const std::vector<Reach>& reaches) {
    std::vector<PdfLink> links;
    const int lines = pango_layout_get_line_count(layout);
    for (int i = 0; i < lines && !reaches.empty(); ++i) {
        PangoLayoutLine* line = pango_layout_get_line_readonly(layout, i);
        const auto start = static_cast<std::size_t>(line->start_index);
        const std::size_t end = start + static_cast<std::size_t>(line->length);
        for (const Reach& reach : reaches) {
            const std::size_t from = std::max(reach.from, start);
            const std::size_t to = std::min(reach.to, end);
            if (from >= to) {
                continue;
            }
            int* ranges = nullptr;
            int count = 0;
            pango_layout_line_get_x_ranges(line, static_cast<int>(from), static_cast<int>(to), &ranges, &count);
            for (int r = 0; r < count; ++r) {
                const double left = fromPango(ranges[2 * r]);
                links.push_back({static_cast<std::size_t>(i), left, fromPango(ranges[2 * r + 1]) - left, reach.goTo});
            }
            g_free(ranges);
        }
    }
    return links;
}

} // namespace

std::string printable(const std::string& text) {
    char* valid = g_utf8_make_valid(text.data(), static_cast<gssize>(text.size()));
    std::string made(valid);
    g_free(valid);
    std::ranges::replace_if(
        made, [](char one) { return (static_cast<unsigned char>(one) < 0x20 && one != '\n') || one == 0x7F; }, ' ');
    return made;
}

void PdfText::Release::operator()(PangoLayout* layout) const { g_object_unref(layout); }
void PdfTypesetter::Release::operator()(PangoContext* context) const { g_object_unref(context); }
void PdfTypesetter::Release::operator()(PangoFontMap* map) const { g_object_unref(map); }

PdfTypesetter::PdfTypesetter()
    : m_map(PANGO_FONT_MAP(g_object_ref(pango_cairo_font_map_get_default()))),
      m_context(pango_font_map_create_context(m_map.get())) {
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(m_context.get(), options);
    cairo_font_options_destroy(options);
    pango_cairo_context_set_resolution(m_context.get(), 72);
    pango_context_set_round_glyph_positions(m_context.get(), FALSE);
    pango_context_set_language(m_context.get(), pango_language_from_string("en-GB"));
}

std::unique_ptr<PangoLayout, PdfText::Release> PdfTypesetter::layoutOf(const PdfCell& cell, PdfText& into) {
    std::unique_ptr<PangoLayout, PdfText::Release> layout(pango_layout_new(m_context.get()));
    const Type type = typeOf(cell.style);
    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_family(font, familyOf(type.face, Letters::usual));
    pango_font_description_set_weight(font, static_cast<PangoWeight>(type.weight));
    pango_font_description_set_absolute_size(font, type.size * PANGO_SCALE);
    pango_layout_set_font_description(layout.get(), font);
    pango_font_description_free(font);

    std::string text;
    std::vector<Reach> reaches;
    PangoAttrList* attributes = pango_attr_list_new();
    for (const PdfSpan& span : cell.text) {
        const std::size_t from = text.size();
        text += printable(span.text);
        if (span.tone == PdfSpan::Tone::strong) {
            add(attributes, pango_attr_weight_new(PANGO_WEIGHT_SEMIBOLD), from, text.size());
        }
        const Colour colour = !span.goTo.empty()                  ? ink::accent
                              : span.tone == PdfSpan::Tone::quiet ? ink::quiet
                                                                  : type.colour;
        add(attributes, colourOf(colour), from, text.size());
        if (!span.goTo.empty()) {
            reaches.push_back({from, text.size(), span.goTo});
        }
    }
    // Figures of one width, so that columns of numbers stand in line.
    add(attributes, pango_attr_font_features_new("tnum=1"), 0, text.size());
    addBreaks(attributes, text);
    pango_layout_set_attributes(layout.get(), attributes);
    pango_attr_list_unref(attributes);
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_width(layout.get(), toPango(cell.width));
    into.m_links = linksIn(layout.get(), reaches);
    return layout;
}

void PdfTypesetter::measure(const PdfCell& cell, PdfText& text) const {
    const double leading = typeOf(cell.style).leading;
    PangoLayoutIter* iter = pango_layout_get_iter(text.m_layout.get());
    do {
        PangoRectangle logical{};
        pango_layout_iter_get_line_extents(iter, nullptr, &logical);
        const double tall = fromPango(logical.height);
        const double ascent = fromPango(pango_layout_iter_get_baseline(iter) - logical.y);
        const double height = std::max(leading, tall - 2); // letters of another script may need more
        text.m_lines.push_back({height, (height - tall) / 2 + ascent, fromPango(logical.x)});
    } while (pango_layout_iter_next_line(iter));
    pango_layout_iter_free(iter);
}

PdfText PdfTypesetter::set(const PdfCell& cell) {
    PdfText text;
    if (!cell.text.empty()) {
        text.m_layout = layoutOf(cell, text);
        measure(cell, text);
    }
    return text;
}

PdfText PdfTypesetter::setLine(const PdfCell& cell, End end) {
    PdfCell beginning = cell;
    for (PdfSpan& span : beginning.text) {
        span.text = beginningOf(printable(span.text));
    }
    PdfText text;
    text.m_layout = layoutOf(beginning, text);
    pango_layout_set_single_paragraph_mode(text.m_layout.get(), TRUE);
    pango_layout_set_ellipsize(text.m_layout.get(), PANGO_ELLIPSIZE_END);
    pango_layout_set_auto_dir(text.m_layout.get(), FALSE); // a name in any script stands on its own side of the foot
    pango_layout_set_alignment(text.m_layout.get(), end == End::left     ? PANGO_ALIGN_LEFT
                                                    : end == End::middle ? PANGO_ALIGN_CENTER
                                                                         : PANGO_ALIGN_RIGHT);
    measure(cell, text);
    return text;
}

} // namespace drawing
