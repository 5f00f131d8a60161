#pragma once

#include "drawing/Colour.hpp"
#include "drawing/PdfPages.hpp"
#include "drawing/PdfTags.hpp"

#include <span>
#include <string>

namespace drawing {

/// Paints filled pages, one after the other.
class PdfPainter {
public:
    /// All must outlive it.
    PdfPainter(cairo_t* cairo, std::span<const PdfSetBlock> blocks, PdfTypesetter& type)
        : m_cairo(cairo), m_blocks(blocks), m_type(&type), m_tags(cairo) {}

    /// The page's content with what stands at its head and foot. `number` from 1.
    void paint(const PdfPage& page, const PdfDocument& document, std::size_t number, std::size_t all);

private:
    void piece(const PdfPiece& piece);
    void ground(const PdfPiece& piece, const PdfBlock& block);
    /// How much lower a cell's text stands so that the first lines of all cells stand in line.
    [[nodiscard]] double dropOf(const PdfPiece& piece, std::size_t index) const;
    void cell(const PdfPiece& piece, std::size_t index);
    void text(const PdfText& set, const PdfLines& lines, double left, double top);
    void links(const PdfText& set, const PdfLines& lines, double left, double top);
    void chart(const PdfChart& chart, double left, double width, double middle);
    void shares(const PdfChart& chart, double left, double width, double middle);
    void margins(const PdfDocument& document, std::size_t number, std::size_t all);
    /// Says at the head of a page what goes on from the page before.
    void goesOn(const PdfPage& page);
    void line(const std::string& words, PdfSpan::Tone tone, double left, double width, double top,
              PdfTypesetter::End end);

    void source(const Colour& colour);
    void fill(double x, double y, double width, double height, const Colour& colour);
    void rule(PdfBlock::Rule rule, double y);

    cairo_t* m_cairo;
    std::span<const PdfSetBlock> m_blocks;
    PdfTypesetter* m_type;
    PdfTags m_tags;
    std::string m_section; ///< the last bookmark so far
};

} // namespace drawing
