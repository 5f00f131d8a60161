#pragma once

#include "drawing/PdfText.hpp"

#include <span>
#include <vector>

namespace drawing {

/// A4 with room to punch it on the left.
struct PdfPaper {
    static constexpr double width = 595.28;
    static constexpr double height = 841.89;
    static constexpr double left = 71;
    static constexpr double top = 64;
    static constexpr double bottom = 768; ///< where the text ends
    static constexpr double foot = 790;
};

/// A block with its text set.
struct PdfSetBlock {
    const PdfBlock* block;
    std::vector<PdfText> cells; ///< one for each of the block's
};

/// Which lines of a cell stand on a page.
struct PdfLines {
    std::size_t from = 0;
    std::size_t to = 0;
};

/// A block, or a part of one, in its place.
struct PdfPiece {
    std::size_t block;
    double top;
    double height;
    std::vector<PdfLines> lines; ///< for each cell
    bool first;                  ///< the block begins here
    bool last;
    bool repeated = false; ///< the head of a table once more
};

using PdfPage = std::vector<PdfPiece>;

[[nodiscard]] std::vector<PdfSetBlock> setBlocks(std::span<const PdfBlock> blocks, PdfTypesetter& type);

/// Fills pages from the top: keeps headings with what follows them, breaks blocks between lines with at least two on
/// either side, and repeats the head of a table. At least one page; none is empty unless there are no blocks.
[[nodiscard]] std::vector<PdfPage> paginate(std::span<const PdfSetBlock> blocks);

} // namespace drawing
