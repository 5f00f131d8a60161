#include "drawing/TextLayout.hpp"

#include "drawing/Families.hpp"
#include "drawing/PangoUnits.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <pango/pangocairo.h>

namespace drawing {

namespace {

template <class Part>
void append(std::string& key, const Part& part) {
    const auto at = key.size();
    key.resize(at + sizeof part);
    std::memcpy(key.data() + at, &part, sizeof part);
}

std::string keyOf(std::string_view text, const TextStyle& style, Letters letters, double pixels, int width,
                  Alignment alignment) {
    std::string key;
    key.reserve(text.size() + 48);
    append(key, style.face);
    append(key, letters);
    append(key, style.weight);
    append(key, style.leading);
    append(key, style.tracking);
    append(key, style.lines);
    append(key, pixels);
    append(key, width);
    append(key, alignment);
    key += text;
    return key;
}

} // namespace

void TextLayout::Release::operator()(PangoLayout* layout) const { g_object_unref(layout); }

TextLayout::TextLayout(PangoLayout* layout) : m_layout(layout) {
    PangoRectangle logical{};
    pango_layout_get_pixel_extents(layout, nullptr, &logical);
    m_size = {logical.width, logical.height};
}

int TextLayout::lines() const { return pango_layout_get_line_count(m_layout.get()); }

int TextLayout::baseline() const { return PANGO_PIXELS(pango_layout_get_baseline(m_layout.get())); }

bool TextLayout::rightToLeft() const { return pango_layout_get_direction(m_layout.get(), 0) == PANGO_DIRECTION_RTL; }

Rect TextLayout::caret(std::size_t index) const {
    PangoRectangle strong{};
    const int last = static_cast<int>(std::strlen(pango_layout_get_text(m_layout.get())));
    pango_layout_get_cursor_pos(m_layout.get(), std::min(static_cast<int>(index), last), &strong, nullptr);
    return {PANGO_PIXELS(strong.x), PANGO_PIXELS(strong.y), 1, PANGO_PIXELS(strong.height)};
}

std::size_t TextLayout::indexAt(Point place) const {
    int index = 0;
    int trailing = 0;
    pango_layout_xy_to_index(m_layout.get(), place.x * PANGO_SCALE, place.y * PANGO_SCALE, &index, &trailing);
    const char* text = pango_layout_get_text(m_layout.get());
    const char* at = text + index;
    for (; trailing > 0 && *at != '\0'; --trailing)
        at = g_utf8_next_char(at);
    return static_cast<std::size_t>(at - text);
}

namespace {

/// Walks character by character from `index` until `stop` says that the place after the step will do.
template <class Stop>
std::size_t walk(PangoLayout* layout, std::size_t index, TextLayout::Direction direction, Stop stop) {
    const char* text = pango_layout_get_text(layout);
    int count = 0;
    const PangoLogAttr* attributes = pango_layout_get_log_attrs_readonly(layout, &count);
    const std::size_t length = std::strlen(text);
    const char* at = text + std::min(index, length);
    long position = g_utf8_pointer_to_offset(text, at);
    while (true) {
        if (direction == TextLayout::Direction::forward) {
            if (*at == '\0')
                break;
            at = g_utf8_next_char(at);
            ++position;
        } else {
            if (at == text)
                break;
            at = g_utf8_prev_char(at);
            --position;
        }
        if (position >= count || stop(attributes[position]))
            break;
    }
    return static_cast<std::size_t>(at - text);
}

} // namespace

std::size_t TextLayout::next(std::size_t index, Direction direction) const {
    return walk(m_layout.get(), index, direction, [](const PangoLogAttr& a) { return a.is_cursor_position != 0; });
}

std::size_t TextLayout::nextWord(std::size_t index, Direction direction) const {
    return walk(m_layout.get(), index, direction, [direction](const PangoLogAttr& a) {
        return direction == Direction::forward ? a.is_word_end != 0 : a.is_word_start != 0;
    });
}

void Typesetter::Release::operator()(PangoContext* context) const { g_object_unref(context); }
void Typesetter::Release::operator()(PangoFontMap* map) const { g_object_unref(map); }

// Fonts are found once a thread: finding them takes longer than setting a screen.
Typesetter::Typesetter()
    : m_map(PANGO_FONT_MAP(g_object_ref(pango_cairo_font_map_get_default()))),
      m_context(pango_font_map_create_context(m_map.get())) {
    // Grey, lightly hinted letters look the same whatever the desktop is set to, so pictures can be compared.
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_SLIGHT);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_ON);
    pango_cairo_context_set_font_options(m_context.get(), options);
    cairo_font_options_destroy(options);
    pango_cairo_context_set_resolution(m_context.get(), 96);
    pango_context_set_language(m_context.get(), pango_language_from_string("en-GB"));
}

std::shared_ptr<const TextLayout> Typesetter::set(std::string_view text, const TextStyle& style, const Scale& scale,
                                                  std::optional<int> width, Alignment alignment) {
    const double pixels = style.pixels(scale);
    const int breakAt = width ? std::max(1, *width) : -1;
    std::string key = keyOf(text, style, scale.letters, pixels, breakAt, alignment);
    if (const auto found = m_find.find(key); found != m_find.end()) {
        m_kept.splice(m_kept.begin(), m_kept, found->second);
        return m_kept.front().second;
    }

    PangoLayout* layout = pango_layout_new(m_context.get());
    const char* const family = familyOf(style.face, scale.letters);
    PangoFontDescription* font = pango_font_description_from_string(family);
    pango_font_description_set_family(font, family);
    pango_font_description_set_weight(font, static_cast<PangoWeight>(style.weight));
    pango_font_description_set_absolute_size(font, pixels * PANGO_SCALE);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);

    PangoAttrList* attributes = pango_attr_list_new();
    pango_attr_list_insert(attributes,
                           pango_attr_line_height_new_absolute(toPango(std::round(pixels * style.leading))));
    if (style.tracking != 0)
        pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(toPango(pixels * style.tracking)));
    pango_layout_set_attributes(layout, attributes);
    pango_attr_list_unref(attributes);

    char* valid = g_utf8_make_valid(text.data(), static_cast<gssize>(text.size()));
    pango_layout_set_text(layout, valid, -1);
    g_free(valid);
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(layout, alignment == Alignment::start    ? PANGO_ALIGN_LEFT
                                       : alignment == Alignment::centre ? PANGO_ALIGN_CENTER
                                                                        : PANGO_ALIGN_RIGHT);
    if (style.lines > 0 && breakAt > 0) {
        pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
        pango_layout_set_height(layout, -style.lines);
    }
    if (breakAt > 0) {
        pango_layout_set_width(layout, breakAt * PANGO_SCALE);
        // Rounding and letter spacing can leave a line a pixel too long.
        PangoRectangle logical{};
        pango_layout_get_pixel_extents(layout, nullptr, &logical);
        if (logical.width > breakAt && breakAt > 2 * (logical.width - breakAt))
            pango_layout_set_width(layout, (2 * breakAt - logical.width) * PANGO_SCALE);
    }

    m_kept.emplace_front(std::move(key), std::shared_ptr<const TextLayout>(new TextLayout(layout)));
    m_find.emplace(m_kept.front().first, m_kept.begin());
    if (m_kept.size() > mostKept) {
        m_find.erase(m_kept.back().first);
        m_kept.pop_back();
    }
    return m_kept.front().second;
}

} // namespace drawing
