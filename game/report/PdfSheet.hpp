#pragma once

#include "drawing/PdfDocument.hpp"
#include "practice/Practice.hpp"

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace report {

using Spans = std::vector<drawing::PdfSpan>;

/// The paper as it grows: what a report puts on it, each kind in its place and its type. Labels stand in a column on
/// the left, text in a column of a good measure beside it, tables over both.
class PdfSheet {
public:
    /// A part of the document, with a bookmark.
    void part(const std::string& words);
    /// A heading with a bookmark below its part's; links lead to the anchor.
    void heading(const std::string& words, const std::string& anchor = {});

    /// Stands beside the first thing that comes after it.
    void label(std::string_view words) { m_label = words; }
    void paragraph(const Spans& text, drawing::PdfStyle style = drawing::PdfStyle::body);
    void paragraphs(std::span<const std::string> texts, drawing::PdfStyle style, drawing::PdfRole role);
    void item(const Spans& text, const std::string& bullet = "–");
    /// An item on a ground of its own: it was taken.
    void markedItem(const Spans& text);
    /// Empty ruled lines to write on, below what came last.
    void ruled(int lines);

    struct Column {
        double left;
        double width;
    };
    /// The head of a table in these columns; the rows that follow are under it.
    void tableHead(std::span<const Column> columns, std::span<const std::string_view> words);
    /// A line over the rows of one thing.
    void tableGroup(const std::string& words);
    void tableRow(std::vector<drawing::PdfCell> cells, const std::string& anchor = {});

    /// Lines to sign on, with what belongs on them.
    void signatures(std::span<const std::string_view> people);

    void add(drawing::PdfBlock block);
    /// The last thing, to be set otherwise than usual.
    [[nodiscard]] drawing::PdfBlock& last() { return m_blocks.back(); }
    /// It stays with what comes next.
    void keepWithNext() { last().keepWithNext = true; }
    /// It stands close below what came before.
    void tighten() { last().before = 1.5; }
    /// A line over it.
    void ruleAbove() { last().above = drawing::PdfBlock::Rule::hair; }
    [[nodiscard]] std::vector<drawing::PdfBlock> take() { return std::move(m_blocks); }

    static constexpr double textLeft = 108;
    static constexpr double textWidth = drawing::pdfTextWidth - textLeft;

private:
    /// With the label, if one waits, beside it.
    drawing::PdfBlock block(drawing::PdfCell cell);

    std::vector<drawing::PdfBlock> m_blocks;
    std::string m_label;
};

/// What stands in a column of a table.
[[nodiscard]] drawing::PdfCell cellIn(const PdfSheet::Column& column, Spans text,
                                      drawing::PdfStyle style = drawing::PdfStyle::small,
                                      drawing::PdfRole role = drawing::PdfRole::cell);

/// Numbers of decisions that lead to them: "1, 4".
[[nodiscard]] Spans linksTo(const std::vector<std::size_t>& decisions);
/// "decisions 1, 4 and 6", each number leading to its decision.
[[nodiscard]] Spans decisionLinks(const std::vector<std::size_t>& decisions);
[[nodiscard]] std::string decisionAnchor(std::size_t number);
[[nodiscard]] Spans joined(Spans first, const Spans& second);
[[nodiscard]] drawing::PdfSpan strong(std::string_view words);
[[nodiscard]] drawing::PdfSpan quiet(std::string_view words);
/// A sentence of the debrief's own, in which names of units and decisions lead there.
[[nodiscard]] Spans withLinks(const std::string& sentence, const practice::FinishedDebrief& finished);
/// For a heading or a foot: no line breaks.
[[nodiscard]] std::string oneLine(std::string_view text);

} // namespace report
