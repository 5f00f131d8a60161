#pragma once

#include "drawing/Geometry.hpp"
#include "drawing/Theme.hpp"

#include <cstddef>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

typedef struct _PangoContext PangoContext;
typedef struct _PangoFontMap PangoFontMap;
typedef struct _PangoLayout PangoLayout;

namespace drawing {

/// A set piece of text: shaped, wrapped and measured. Const once set.
class TextLayout {
public:
    /// Whole pixels that the text takes: its widest line, and all of its lines.
    [[nodiscard]] Size size() const { return m_size; }
    [[nodiscard]] int lines() const;
    /// From the top of the box to the first line's baseline.
    [[nodiscard]] int baseline() const;
    [[nodiscard]] bool rightToLeft() const;

    /// The caret before the byte `index` of the text, relative to the box; one pixel wide.
    [[nodiscard]] Rect caret(std::size_t index) const;
    /// The byte of the text at a place in the box; the nearest one outside.
    [[nodiscard]] std::size_t indexAt(Point place) const;
    /// One cursor position on, `step` characters forward or back, never into the middle of a character. Stops at the
    /// ends.
    enum class Direction { back, forward };
    [[nodiscard]] std::size_t next(std::size_t index, Direction direction) const;
    [[nodiscard]] std::size_t nextWord(std::size_t index, Direction direction) const;

    /// For this room only.
    [[nodiscard]] PangoLayout* handle() const { return m_layout.get(); }

private:
    friend class Typesetter;
    struct Release {
        void operator()(PangoLayout* layout) const;
    };
    explicit TextLayout(PangoLayout* layout);
    std::unique_ptr<PangoLayout, Release> m_layout;
    Size m_size;
};

enum class Alignment { start, centre, end };

/// Sets text and remembers what it has set lately: a warm screen is laid out without shaping anything again.
class Typesetter {
public:
    Typesetter();

    /// `width`: where lines break, in pixels; nothing: they do not. A word that is longer than the width breaks
    /// anywhere, so that nothing ever sticks out. Bytes that are not UTF-8 are replaced.
    [[nodiscard]] std::shared_ptr<const TextLayout> set(std::string_view text, const TextStyle& style,
                                                        const Scale& scale, std::optional<int> width = {},
                                                        Alignment alignment = Alignment::start);

    /// How many layouts are kept; older ones are dropped first.
    static constexpr std::size_t mostKept = 2000;

private:
    struct Release {
        void operator()(PangoContext* context) const;
        void operator()(PangoFontMap* map) const;
    };
    using Kept = std::list<std::pair<std::string, std::shared_ptr<const TextLayout>>>;

    std::unique_ptr<PangoFontMap, Release> m_map;
    std::unique_ptr<PangoContext, Release> m_context;
    Kept m_kept;                                                 ///< latest first
    std::unordered_map<std::string_view, Kept::iterator> m_find; ///< views into `m_kept`
};

} // namespace drawing
