#include "drawing/PdfPainter.hpp"

#include "drawing/PdfInk.hpp"
#include "drawing/PdfRuns.hpp"

#include <algorithm>
#include <array>
#include <cairo-pdf.h>
#include <charconv>
#include <cmath>
#include <numbers>
#include <pango/pangocairo.h>

namespace drawing {

namespace {

constexpr double ruledLineApart = 21;

/// With a point in every locale.
std::string points(double value) {
    std::array<char, 32> buffer{};
    const auto [end, error] =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, 2);
    return {buffer.data(), error == std::errc() ? end : buffer.data()};
}

} // namespace

void PdfPainter::source(const Colour& colour) { cairo_set_source_rgb(m_cairo, colour.red, colour.green, colour.blue); }

void PdfPainter::fill(double x, double y, double width, double height, const Colour& colour) {
    source(colour);
    cairo_rectangle(m_cairo, x, y, width, height);
    cairo_fill(m_cairo);
}

void PdfPainter::rule(PdfBlock::Rule rule, double y) {
    if (rule == PdfBlock::Rule::hair) {
        fill(PdfPaper::left, y, pdfTextWidth, 0.5, ink::line);
    } else if (rule == PdfBlock::Rule::strong) {
        fill(PdfPaper::left, y, pdfTextWidth, 1, ink::black);
    } else if (rule == PdfBlock::Rule::cut) {
        constexpr double dash = 4;
        for (double x = 0; x < PdfPaper::width; x += 2 * dash) {
            fill(x, y, dash, 0.5, ink::quiet);
        }
    }
}

void PdfPainter::paint(const PdfPage& page, const PdfDocument& document, std::size_t number, std::size_t all) {
    if (number == 1) {
        m_tags.start();
    }
    for (const PdfPiece& one : page) {
        piece(one);
    }
    if (number == all) {
        m_tags.finish();
    }
    margins(document, number, all);
    goesOn(page);
    cairo_show_page(m_cairo);
}

void PdfPainter::goesOn(const PdfPage& page) {
    const auto bookmarkOf = [this](const PdfPiece& one) { return m_blocks[one.block].block->bookmark; };
    const auto begins = [&](const PdfPiece& one) { return one.first && !bookmarkOf(one).empty(); };
    const auto head = std::ranges::find_if(page, [](const PdfPiece& one) { return !one.repeated; });
    if (!m_section.empty() && head != page.end() && !begins(*head)) {
        line(m_section + ", continued", PdfSpan::Tone::quiet, PdfPaper::left, pdfTextWidth, PdfPaper::top - 15,
             PdfTypesetter::End::left);
    }
    for (const PdfPiece& one : page) {
        if (begins(one))
            m_section = bookmarkOf(one);
    }
}

void PdfPainter::piece(const PdfPiece& piece) {
    const PdfBlock& block = *m_blocks[piece.block].block;
    ground(piece, block);
    if (!block.anchor.empty() && piece.first && !piece.repeated) {
        const std::string place =
            "name='" + block.anchor + "' x=" + points(PdfPaper::left) + " y=" + points(std::max(0.0, piece.top - 6));
        cairo_tag_begin(m_cairo, CAIRO_TAG_DEST, place.c_str());
        cairo_tag_end(m_cairo, CAIRO_TAG_DEST);
    }
    if (!piece.repeated) {
        m_tags.beginBlock(block.kind);
    }
    for (std::size_t i = 0; i < block.cells.size(); ++i) {
        cell(piece, i);
    }
    if (!piece.repeated) {
        m_tags.endBlock(block.kind);
    }
}

void PdfPainter::ground(const PdfPiece& piece, const PdfBlock& block) {
    if (block.markedFrom) {
        const double left = PdfPaper::left + *block.markedFrom;
        fill(left, piece.top, PdfPaper::left + pdfTextWidth - left, piece.height, ink::ground);
        fill(left, piece.top, 2.5, piece.height, ink::accent);
    }
    if (piece.first) {
        rule(block.above, piece.top);
    }
    if (piece.last) {
        rule(block.below, piece.top + piece.height);
        const double from = piece.top + piece.height - block.ruledLines;
        for (double y = ruledLineApart; y <= block.ruledLines; y += ruledLineApart) {
            const double left = block.cells.empty() ? 0 : block.cells.back().left;
            fill(PdfPaper::left + left, from + y, pdfTextWidth - left, 0.5, ink::strongLine);
        }
    }
}

double PdfPainter::dropOf(const PdfPiece& piece, std::size_t index) const {
    const PdfSetBlock& set = m_blocks[piece.block];
    const auto baseline = [&](std::size_t i) {
        return piece.lines[i].from < piece.lines[i].to ? set.cells[i].lines()[piece.lines[i].from].baseline : 0.0;
    };
    double lowest = 0;
    for (std::size_t i = 0; i < piece.lines.size(); ++i)
        lowest = std::max(lowest, baseline(i));
    return baseline(index) > 0 ? lowest - baseline(index) : 0;
}

void PdfPainter::cell(const PdfPiece& piece, std::size_t index) {
    const PdfSetBlock& set = m_blocks[piece.block];
    const PdfCell& cell = set.block->cells[index];
    const PdfLines& lines = piece.lines[index];
    const double left = PdfPaper::left + cell.left;
    const double top = piece.top + set.block->padding + dropOf(piece, index);
    if (cell.ruled && piece.first) {
        fill(left, piece.top, cell.width, 0.5, ink::strongLine);
    }
    if (cell.chart) {
        if (piece.first) {
            chart(*cell.chart, left, cell.width, top + 7);
        }
        return;
    }
    const bool shown = set.cells[index].handle() != nullptr && lines.from < lines.to;
    const auto draw = [&] {
        if (shown) {
            text(set.cells[index], lines, left, top);
        }
    };
    const auto lead = [&] {
        if (shown) {
            links(set.cells[index], lines, left, top);
        }
    };
    const bool inTable = set.block->kind != PdfBlock::Kind::flow;
    if (piece.repeated || (!shown && !inTable)) {
        draw();
        return;
    }
    m_tags.cell(cell.role, draw, lead);
}

void PdfPainter::text(const PdfText& set, const PdfLines& lines, double left, double top) {
    double y = top;
    for (std::size_t i = lines.from; i < lines.to; ++i) {
        const PdfLine& line = set.lines()[i];
        source(ink::black);
        cairo_move_to(m_cairo, left + line.left, y + line.baseline);
        showLine(m_cairo, set.handle(), pango_layout_get_line_readonly(set.handle(), static_cast<int>(i)));
        y += line.height;
    }
    cairo_new_path(m_cairo);
}

void PdfPainter::links(const PdfText& set, const PdfLines& lines, double left, double top) {
    for (const PdfLink& link : set.links()) {
        if (link.line < lines.from || link.line >= lines.to) {
            continue;
        }
        double y = top;
        for (std::size_t i = lines.from; i < link.line; ++i) {
            y += set.lines()[i].height;
        }
        // A figure is a small thing to hit.
        const double wider = 2;
        const std::string place = "dest='" + link.goTo + "' rect=[" + points(left + link.left - wider) + " " +
                                  points(y) + " " + points(link.width + 2 * wider) + " " +
                                  points(set.lines()[link.line].height) + "]";
        cairo_tag_begin(m_cairo, CAIRO_TAG_LINK, place.c_str());
        cairo_tag_end(m_cairo, CAIRO_TAG_LINK);
    }
}

void PdfPainter::chart(const PdfChart& chart, double left, double width, double middle) {
    constexpr double before = 5;
    constexpr double behind = 15; // room for the flag
    const auto across = [&](double proportion) {
        return left + before + std::clamp(proportion, 0.0, 1.0) * (width - before - behind);
    };
    const auto disc = [&](double x, double radius, const Colour& colour) {
        source(colour);
        cairo_arc(m_cairo, x, middle, radius, 0, 2 * std::numbers::pi);
        cairo_fill(m_cairo);
    };
    if (chart.kind == PdfChart::Kind::scale) {
        for (const auto& [place, figure] : {std::pair(0.0, "0"), std::pair(0.5, "½"), std::pair(1.0, "1")}) {
            line(figure, PdfSpan::Tone::quiet, across(place) - 10, 20, middle - 7, PdfTypesetter::End::middle);
        }
        return;
    }
    if (chart.kind == PdfChart::Kind::shares) {
        shares(chart, left, width, middle);
        return;
    }
    if (chart.kind == PdfChart::Kind::empty) {
        for (double x = across(0); x <= across(1) + 0.1; x += (across(1) - across(0)) / 32) {
            fill(x - 0.4, middle - 0.4, 0.8, 0.8, ink::strongLine);
        }
    } else {
        fill(across(0), middle - 0.25, across(1) - across(0), 0.5, ink::strongLine);
        for (const double end : {0.0, 0.5, 1.0}) {
            const double tall = end == 0.5 ? 11 : 6;
            fill(across(end) - 0.25, middle - tall / 2, 0.5, tall, ink::strongLine);
        }
        const bool judged = chart.kind == PdfChart::Kind::judged;
        const double low = across(chart.low);
        cairo_rectangle(m_cairo, low, middle - 3, std::max(1.0, across(chart.high) - low), 6);
        source(judged ? ink::bar : ink::paper);
        cairo_fill_preserve(m_cairo);
        source(judged ? ink::accent : ink::strongLine);
        cairo_set_line_width(m_cairo, 0.6);
        cairo_stroke(m_cairo);
        if (low < across(0.5) && across(chart.high) > across(0.5)) {
            fill(across(0.5) - 0.25, middle - 5.5, 0.5, 11, ink::strongLine);
        }
        disc(across(chart.point), 4.2, ink::paper);
        disc(across(chart.point), 3.4, ink::accent);
        if (!judged) {
            disc(across(chart.point), 2.4, ink::paper);
        }
    }
    if (chart.expected) {
        const double pole = left + width - 1;
        fill(pole, middle - 6, 0.8, 12, ink::black);
        source(ink::black);
        cairo_move_to(m_cairo, pole, middle - 6);
        cairo_line_to(m_cairo, pole, middle - 0.5);
        cairo_line_to(m_cairo, pole - 5, middle - 3.25);
        cairo_close_path(m_cairo);
        cairo_fill(m_cairo);
    }
}

void PdfPainter::shares(const PdfChart& chart, double left, double width, double middle) {
    constexpr double thick = 7;
    constexpr double apart = 12; // a line of small text
    double y = middle - thick / 2;
    for (std::size_t i = 0; i < chart.shares.size(); ++i, y += apart) {
        const bool latest = i + 1 == chart.shares.size();
        const double wide = std::clamp(chart.shares[i], 0.0, 1.0) * width;
        fill(left, y + thick - 0.5, width, 0.5, ink::line);
        if (wide <= 0) {
            continue;
        }
        if (latest) {
            fill(left, y, wide, thick, ink::accent);
            continue;
        }
        cairo_rectangle(m_cairo, left + 0.3, y + 0.3, std::max(0.6, wide - 0.6), thick - 0.6);
        source(ink::bar);
        cairo_fill_preserve(m_cairo);
        source(ink::accent);
        cairo_set_line_width(m_cairo, 0.6);
        cairo_stroke(m_cairo);
    }
}

void PdfPainter::line(const std::string& words, PdfSpan::Tone tone, double left, double width, double top,
                      PdfTypesetter::End end) {
    PdfCell cell{{{words, tone}}};
    cell.width = width;
    cell.style = PdfStyle::small;
    const PdfText set = m_type->setLine(cell, end);
    text(set, {0, 1}, left, top);
}

void PdfPainter::margins(const PdfDocument& document, std::size_t number, std::size_t all) {
    if (!document.notice.empty()) {
        const double height = 17;
        const double top = 24;
        fill(PdfPaper::left, top, pdfTextWidth, height, ink::black);
        fill(PdfPaper::left + 1, top + 1, pdfTextWidth - 2, height - 2, ink::paper);
        line(document.notice, PdfSpan::Tone::strong, PdfPaper::left + 8, pdfTextWidth - 16, top + 3,
             PdfTypesetter::End::middle);
    }
    fill(PdfPaper::left, PdfPaper::foot - 6, pdfTextWidth, 0.5, ink::line);
    const double middle = 120;
    const double right = 70;
    const double left = pdfTextWidth - middle - right;
    line(document.footLeft, PdfSpan::Tone::quiet, PdfPaper::left, left - 10, PdfPaper::foot, PdfTypesetter::End::left);
    line(document.footMiddle, PdfSpan::Tone::quiet, PdfPaper::left + left, middle, PdfPaper::foot,
         PdfTypesetter::End::left);
    line("Page " + std::to_string(number) + " of " + std::to_string(all), PdfSpan::Tone::quiet,
         PdfPaper::left + left + middle, right, PdfPaper::foot, PdfTypesetter::End::right);
}

} // namespace drawing
