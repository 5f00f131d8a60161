#include "drawing/PdfPages.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace drawing;

namespace {

PdfBlock textOf(int words, PdfStyle style = PdfStyle::body) {
    std::string text;
    for (int i = 0; i < words; ++i) {
        text += "word ";
    }
    PdfBlock block{{{{{text}}, 0, 300, style}}};
    block.before = 6;
    return block;
}

PdfBlock headingOf() {
    PdfBlock block = textOf(2, PdfStyle::heading);
    block.keepWithNext = true;
    return block;
}

PdfBlock rowOf(int words) {
    PdfBlock block{{{{{"a"}}, 0, 60}, textOf(words).cells.front()}};
    block.cells.back().left = 70;
    block.kind = PdfBlock::Kind::row;
    block.keepWhole = true;
    return block;
}

/// What must hold of any filling: every line stands once and in order, nothing below the text area, no heading last, no
/// line alone.
void check(const std::vector<PdfBlock>& blocks) {
    PdfTypesetter type;
    const auto set = setBlocks(blocks, type);
    const auto pages = paginate(set);
    std::vector<std::vector<std::size_t>> reached;
    for (const PdfSetBlock& one : set) {
        reached.emplace_back(one.cells.size(), 0);
    }
    std::size_t next = 0;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        CAPTURE(p);
        REQUIRE_FALSE(pages[p].empty());
        double y = PdfPaper::top;
        for (const PdfPiece& piece : pages[p]) {
            CAPTURE(piece.block);
            CHECK(piece.top >= y - 0.01);
            y = piece.top + piece.height;
            CHECK(y <= PdfPaper::bottom + 0.01);
            if (piece.repeated) {
                continue;
            }
            CHECK(piece.block == next);
            next += piece.last ? 1 : 0;
            for (std::size_t c = 0; c < piece.lines.size(); ++c) {
                CHECK(piece.lines[c].from == reached[piece.block][c]);
                reached[piece.block][c] = piece.lines[c].to;
                const std::size_t all = set[piece.block].cells[c].lines().size();
                const std::size_t here = piece.lines[c].to - piece.lines[c].from;
                CHECK((here != 1 || all == 1 || piece.lines.size() > 1));
            }
        }
        const PdfPiece& last = pages[p].back();
        CHECK((p + 1 == pages.size() || !blocks[last.block].keepWithNext));
    }
    CHECK(next == blocks.size());
    for (std::size_t i = 0; i < set.size(); ++i) {
        for (std::size_t c = 0; c < set[i].cells.size(); ++c) {
            CHECK(reached[i][c] == set[i].cells[c].lines().size());
        }
    }
}

} // namespace

TEST_CASE("However long the paragraphs, pages keep headings with what follows and leave no line alone") {
    unsigned seed = 1;
    for (int round = 0; round < 25; ++round) {
        std::vector<PdfBlock> blocks;
        for (int i = 0; i < 40; ++i) {
            seed = seed * 1664525u + 1013904223u;
            const int words = static_cast<int>((seed >> 16) % 170u) + 1;
            if (i % 5 == 0) {
                blocks.push_back(headingOf());
            }
            blocks.push_back(i % 7 > 4 ? rowOf(words) : textOf(words));
        }
        check(blocks);
    }
}

TEST_CASE("A paragraph longer than several pages, and a row that is, are broken over them") {
    check({headingOf(), textOf(5000), headingOf(), textOf(3)});
    check({textOf(200), rowOf(3000), rowOf(10)});
}

TEST_CASE("The head of a table stands again on every page that the table goes on to") {
    std::vector<PdfBlock> blocks{textOf(30)};
    blocks.push_back(rowOf(1));
    blocks.back().kind = PdfBlock::Kind::head;
    blocks.back().keepWithNext = true;
    for (int i = 0; i < 120; ++i) {
        blocks.push_back(rowOf(3));
    }
    check(blocks);
    PdfTypesetter type;
    const auto set = setBlocks(blocks, type);
    const auto pages = paginate(set);
    REQUIRE(pages.size() > 2);
    for (std::size_t p = 1; p < pages.size(); ++p) {
        CHECK(pages[p].front().repeated);
        CHECK(pages[p].front().block == 1);
    }

    SECTION("and text after the table begins its page without it") {
        PdfBlock tall = textOf(40);
        tall.ruledLines = 600;
        tall.keepWhole = true;
        blocks.push_back(tall);
        const auto again = setBlocks(blocks, type);
        CHECK_FALSE(paginate(again).back().front().repeated);
    }
}

TEST_CASE("No row of a table goes on to another page alone") {
    PdfTypesetter type;
    for (int rows = 40; rows < 60; ++rows) {
        const std::vector<PdfBlock> blocks(static_cast<std::size_t>(rows), rowOf(1));
        const auto set = setBlocks(blocks, type);
        CAPTURE(rows);
        CHECK(paginate(set).back().size() > 1);
    }
}

TEST_CASE("What hangs in the margin takes no room from the text, but nothing in the margin stands on it") {
    PdfBlock labelled = textOf(1);
    labelled.cells.front().left = 100;
    labelled.cells.insert(labelled.cells.begin(), PdfCell{{{"a label of many words"}}, 0, 40, PdfStyle::label});
    labelled.cells.front().hanging = true;
    PdfBlock beside = textOf(1);
    beside.cells.front().left = 100;
    PdfTypesetter type;
    const std::vector<PdfBlock> blocks{labelled, beside, textOf(1)};
    const auto set = setBlocks(blocks, type);
    const PdfPage page = paginate(set).front();
    const double label = 12.0 * static_cast<double>(set[0].cells[0].lines().size());
    CHECK(page[1].top < page[0].top + 20);
    CHECK(page[2].top >= page[0].top + label);
}
