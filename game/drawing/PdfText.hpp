#pragma once

#include "drawing/PdfDocument.hpp"

#include <memory>
#include <string>
#include <vector>

typedef struct _PangoContext PangoContext;
typedef struct _PangoFontMap PangoFontMap;
typedef struct _PangoLayout PangoLayout;

namespace drawing {

/// One line of set text, measured in points.
struct PdfLine {
    double height;
    double baseline; ///< below the line's top
    double left;     ///< of the text within its cell
};

/// A place in a line that leads somewhere.
struct PdfLink {
    std::size_t line;
    double left;
    double width;
    std::string goTo;
};

/// The text of a cell, shaped and broken into lines. Owns its layout.
class PdfText {
public:
    [[nodiscard]] const std::vector<PdfLine>& lines() const { return m_lines; }
    [[nodiscard]] const std::vector<PdfLink>& links() const { return m_links; }
    /// For this room only.
    [[nodiscard]] PangoLayout* handle() const { return m_layout.get(); }

private:
    friend class PdfTypesetter;
    struct Release {
        void operator()(PangoLayout* layout) const;
    };
    std::unique_ptr<PangoLayout, Release> m_layout;
    std::vector<PdfLine> m_lines;
    std::vector<PdfLink> m_links;
};

/// The text as UTF-8 in which nothing is a control character but line breaks.
[[nodiscard]] std::string printable(const std::string& text);

/// Sets text for paper: in points, without a screen's rounding.
class PdfTypesetter {
public:
    PdfTypesetter();
    /// Bytes that are not UTF-8, and control characters, are replaced.
    [[nodiscard]] PdfText set(const PdfCell& cell);
    /// The same in one line at most, which ends in an ellipsis where there is more; at the right end of the cell.
    enum class End { left, middle, right };
    [[nodiscard]] PdfText setLine(const PdfCell& cell, End end);

private:
    struct Release {
        void operator()(PangoContext* context) const;
        void operator()(PangoFontMap* map) const;
    };
    [[nodiscard]] std::unique_ptr<PangoLayout, PdfText::Release> layoutOf(const PdfCell& cell, PdfText& into);
    void measure(const PdfCell& cell, PdfText& text) const;

    std::unique_ptr<PangoFontMap, Release> m_map;
    std::unique_ptr<PangoContext, Release> m_context;
};

} // namespace drawing
