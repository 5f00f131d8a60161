#include "report/PdfSheet.hpp"

#include "report/Phrases.hpp"
#include "report/Words.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace report {

using drawing::PdfBlock;
using drawing::PdfCell;
using drawing::PdfRole;
using drawing::PdfSpan;
using drawing::PdfStyle;

namespace {

constexpr double bulletWidth = 12;
constexpr double gap = 7;      ///< between things
constexpr double smallGap = 3; ///< between things of one kind

} // namespace

void PdfSheet::part(const std::string& words) {
    PdfBlock block{{{{{words}}, 0, drawing::pdfTextWidth, PdfStyle::part, PdfRole::part}}};
    block.before = 26;
    block.padding = 5;
    block.above = PdfBlock::Rule::strong;
    block.keepWithNext = true;
    block.bookmark = words;
    add(std::move(block));
}

void PdfSheet::heading(const std::string& words, const std::string& anchor) {
    PdfBlock block{{{{{words}}, 0, drawing::pdfTextWidth, PdfStyle::heading, PdfRole::heading}}};
    block.before = 16;
    block.padding = 2;
    block.keepWithNext = true;
    block.anchor = anchor;
    block.bookmark = words;
    block.bookmarkLevel = 2;
    add(std::move(block));
}

PdfBlock PdfSheet::block(PdfCell cell) {
    PdfBlock made;
    made.before = gap;
    if (!m_label.empty()) {
        made.cells.push_back({{{std::exchange(m_label, {})}}, 0, textLeft - 14, PdfStyle::label, PdfRole::label});
        made.cells.back().hanging = true;
    }
    made.cells.push_back(std::move(cell));
    return made;
}

void PdfSheet::paragraph(const Spans& text, PdfStyle style) {
    add(block({text, textLeft, textWidth, style, PdfRole::paragraph}));
}

void PdfSheet::paragraphs(std::span<const std::string> texts, PdfStyle style, PdfRole role) {
    for (const std::string& one : texts) {
        const bool first = &one == texts.data();
        add(block({{{one}}, textLeft, textWidth, style, role}));
        m_blocks.back().before = first ? gap : 5;
    }
}

void PdfSheet::item(const Spans& text, const std::string& bullet) {
    const bool first = !m_label.empty() || m_blocks.empty() || m_blocks.back().cells.empty() ||
                       m_blocks.back().cells.back().role != PdfRole::item;
    PdfBlock made = block({{quiet(bullet)}, textLeft, bulletWidth, PdfStyle::body, PdfRole::bullet});
    made.cells.push_back({text, textLeft + bulletWidth, textWidth - bulletWidth, PdfStyle::body, PdfRole::item});
    made.before = first ? gap : smallGap;
    add(std::move(made));
}

void PdfSheet::markedItem(const Spans& text) {
    item(text, "");
    PdfBlock& made = m_blocks.back();
    made.markedFrom = textLeft;
    made.padding = 4;
    made.cells.back().width -= 8;
}

void PdfSheet::ruled(int lines) {
    m_blocks.back().ruledLines = 21.0 * lines + 2;
    m_blocks.back().keepWhole = true;
}

void PdfSheet::tableHead(std::span<const Column> columns, std::span<const std::string_view> words) {
    PdfBlock head;
    head.kind = PdfBlock::Kind::head;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        head.cells.push_back(
            {{quiet(words[i])}, columns[i].left, columns[i].width, PdfStyle::small, PdfRole::headCell});
    }
    head.before = 3;
    head.padding = 3;
    head.below = PdfBlock::Rule::strong;
    head.keepWithNext = true;
    add(std::move(head));
}

void PdfSheet::tableGroup(const std::string& words) {
    PdfBlock group{{{{strong(words)}, 0, drawing::pdfTextWidth, PdfStyle::body, PdfRole::headCell}}};
    group.kind = PdfBlock::Kind::row;
    group.before = 5;
    group.padding = 3;
    group.keepWithNext = true;
    add(std::move(group));
}

void PdfSheet::tableRow(std::vector<PdfCell> cells, const std::string& anchor) {
    PdfBlock row{std::move(cells)};
    row.kind = PdfBlock::Kind::row;
    row.padding = 2.5;
    row.above = PdfBlock::Rule::hair;
    row.keepWhole = true;
    row.anchor = anchor;
    add(std::move(row));
}

void PdfSheet::signatures(std::span<const std::string_view> people) {
    constexpr double apart = 16;
    constexpr double dateWidth = 84;
    constexpr double wide = (drawing::pdfTextWidth - dateWidth - 2 * apart) / 2;
    for (const std::string_view person : people) {
        const bool last = person == people.back();
        PdfBlock made;
        for (const auto& [left, width, what] : {std::tuple(0.0, wide, std::string(person) + ": name"),
                                                std::tuple(wide + apart, wide, std::string("Signature")),
                                                std::tuple(2 * (wide + apart), dateWidth, std::string("Date"))}) {
            made.cells.push_back({{quiet(what)}, left, width, PdfStyle::small, PdfRole::paragraph, {}, true});
        }
        made.before = 40;
        made.padding = 3;
        made.keepWhole = true;
        made.keepWithNext = !last;
        add(std::move(made));
    }
}

void PdfSheet::add(PdfBlock block) { m_blocks.push_back(std::move(block)); }

PdfCell cellIn(const PdfSheet::Column& column, Spans text, PdfStyle style, PdfRole role) {
    return {std::move(text), column.left, column.width, style, role};
}

Spans linksTo(const std::vector<std::size_t>& decisions) {
    Spans spans;
    for (const std::size_t number : decisions) {
        if (!spans.empty()) {
            spans.push_back({", "});
        }
        spans.push_back({std::to_string(number), PdfSpan::Tone::usual, decisionAnchor(number)});
    }
    return spans;
}

Spans decisionLinks(const std::vector<std::size_t>& decisions) {
    Spans spans{{decisions.size() == 1 ? "decision " : "decisions "}};
    for (std::size_t i = 0; i < decisions.size(); ++i) {
        if (i > 0) {
            spans.push_back({i + 1 == decisions.size() ? " and " : ", "});
        }
        spans.push_back({std::to_string(decisions[i]), PdfSpan::Tone::usual, decisionAnchor(decisions[i])});
    }
    return decisions.empty() ? Spans{{decisionWords({})}} : spans;
}

Spans withLinks(const std::string& sentence, const practice::FinishedDebrief& finished) {
    Spans spans;
    for (const auto& [words, anchor] : linkedPieces(sentence, finished)) {
        spans.push_back({words, PdfSpan::Tone::usual, anchor});
    }
    return spans;
}

std::string decisionAnchor(std::size_t number) { return "decision-" + std::to_string(number); }

Spans joined(Spans first, const Spans& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

PdfSpan strong(std::string_view words) { return {std::string(words), PdfSpan::Tone::strong}; }
PdfSpan quiet(std::string_view words) { return {std::string(words), PdfSpan::Tone::quiet}; }

std::string oneLine(std::string_view text) {
    std::string line = clean(text);
    std::ranges::replace(line, '\n', ' ');
    return line;
}

} // namespace report
