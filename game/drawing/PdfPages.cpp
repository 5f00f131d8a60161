#include "drawing/PdfPages.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

namespace drawing {

namespace {

constexpr double chartHeight = 13.5;
constexpr std::size_t fewestTogether = 2;

double heightOf(const PdfText& text, const PdfLines& lines) {
    double height = 0;
    for (std::size_t i = lines.from; i < lines.to; ++i) {
        height += text.lines()[i].height;
    }
    return height;
}

double heightOf(const PdfSetBlock& set, std::span<const PdfLines> lines) {
    double height = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool drawn = set.block->cells[i].chart.has_value();
        if (!set.block->cells[i].hanging)
            height = std::max(height, drawn ? chartHeight : heightOf(set.cells[i], lines[i]));
    }
    return height + 2 * set.block->padding;
}

std::vector<PdfLines> allLines(const PdfSetBlock& set) {
    std::vector<PdfLines> lines;
    std::ranges::transform(set.cells, std::back_inserter(lines), [](const PdfText& text) {
        return PdfLines{0, text.lines().size()};
    });
    return lines;
}

/// How far down what hangs in the margin reaches; 0 where nothing does.
double marginOf(const PdfSetBlock& set) {
    double height = 0;
    for (std::size_t i = 0; i < set.cells.size(); ++i) {
        if (set.block->cells[i].hanging)
            height = std::max(height, heightOf(set.cells[i], {0, set.cells[i].lines().size()}) + set.block->padding);
    }
    return height;
}

bool reachesIntoMargin(const PdfBlock& block) {
    return std::ranges::any_of(block.cells, [](const PdfCell& cell) { return cell.left <= 0; });
}

/// Whether there is a line of the text itself.
bool anyLeft(const PdfBlock& block, std::span<const PdfLines> lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!block.cells[i].hanging && lines[i].from < lines[i].to)
            return true;
    }
    return false;
}

class Filler {
public:
    explicit Filler(std::span<const PdfSetBlock> blocks) : m_blocks(blocks), m_pages(1) {}

    [[nodiscard]] std::vector<PdfPage> fill() {
        for (std::size_t i = 0; i < m_blocks.size(); ++i) {
            place(i);
        }
        return std::move(m_pages);
    }

private:
    static constexpr double pageHeight = PdfPaper::bottom - PdfPaper::top;

    void place(std::size_t index) {
        const PdfBlock& block = *m_blocks[index].block;
        if (block.kind == PdfBlock::Kind::head) {
            m_head = index;
        } else if (block.kind == PdfBlock::Kind::flow) {
            m_head.reset();
        }
        if (reachesIntoMargin(block)) {
            m_y = std::max(m_y, m_margin);
        }
        if (!atTop() && m_y + block.before + together(index) > PdfPaper::bottom) {
            turn(index);
        }
        std::vector<PdfLines> rest = allLines(m_blocks[index]);
        double y = m_y + (atTop() ? 0 : block.before);
        for (bool first = true;; first = false) {
            const double height = heightOf(m_blocks[index], rest);
            const double below = block.ruledLines;
            const double room = PdfPaper::bottom - y;
            if (height + below <= room || m_forced) {
                add({index, y, height + below, rest, first, true});
                m_forced = false;
                return;
            }
            std::vector<PdfLines> now = thatFit(index, rest, room);
            if (anyLeft(*m_blocks[index].block, now)) {
                add({index, y, heightOf(m_blocks[index], now), now, first, false});
                for (std::size_t i = 0; i < rest.size(); ++i) {
                    rest[i].from = now[i].to;
                }
            } else if (atTop() || onlyHead()) {
                m_forced = true; // taller than any page, and cannot be broken
                continue;
            }
            turn(index);
            y = m_y;
        }
    }

    /// How much must stand on one page from this block on.
    [[nodiscard]] double together(std::size_t index) const {
        double height = 0;
        double margin = 0;
        for (std::size_t i = index; i < m_blocks.size(); ++i) {
            const PdfBlock& block = *m_blocks[i].block;
            height += i == index ? 0 : block.before;
            margin = std::max(margin, height + marginOf(m_blocks[i]));
            const double whole = heightOf(m_blocks[i], allLines(m_blocks[i])) + block.ruledLines;
            if (!staysWithNext(i)) {
                const double least = block.keepWhole || block.kind != PdfBlock::Kind::flow ? whole : beginning(i);
                height += std::min(least, pageHeight / 2);
                break;
            }
            height += whole;
        }
        const double all = std::max(height, margin);
        return all <= pageHeight ? all : 0;
    }

    /// Asked for, or the last row but one: no row goes on to the next page alone.
    [[nodiscard]] bool staysWithNext(std::size_t index) const {
        const auto isRow = [this](std::size_t i) {
            return i < m_blocks.size() && m_blocks[i].block->kind == PdfBlock::Kind::row;
        };
        return m_blocks[index].block->keepWithNext || (isRow(index) && isRow(index + 1) && !isRow(index + 2));
    }

    /// The least that a block that may be broken leaves at the foot of a page.
    [[nodiscard]] double beginning(std::size_t index) const {
        std::vector<PdfLines> lines = allLines(m_blocks[index]);
        const double whole = heightOf(m_blocks[index], lines) + m_blocks[index].block->ruledLines;
        for (PdfLines& one : lines) {
            one.to = one.to < 2 * fewestTogether ? one.to : fewestTogether;
        }
        return anyLeft(*m_blocks[index].block, lines) ? std::min(whole, heightOf(m_blocks[index], lines)) : whole;
    }

    /// As many lines as there is room for, with no line left alone on either side.
    [[nodiscard]] std::vector<PdfLines> thatFit(std::size_t index, const std::vector<PdfLines>& rest,
                                                double room) const {
        const PdfSetBlock& set = m_blocks[index];
        std::vector<PdfLines> now = rest;
        if (set.block->keepWhole && heightOf(set, rest) <= pageHeight) {
            std::ranges::for_each(now, [](PdfLines& one) { one.to = one.from; });
            return now;
        }
        for (std::size_t i = 0; i < now.size(); ++i) {
            if (set.block->cells[i].hanging)
                continue;
            const std::size_t end = rest[i].to;
            double height = 2 * set.block->padding;
            std::size_t to = rest[i].from;
            while (to < end && height + set.cells[i].lines()[to].height <= room) {
                height += set.cells[i].lines()[to++].height;
            }
            if (to < end && end - to < fewestTogether) {
                to = end - std::min(fewestTogether, end - rest[i].from);
            }
            if (to < end && to - rest[i].from < fewestTogether) {
                to = rest[i].from;
            }
            now[i].to = to;
        }
        return now;
    }

    void add(PdfPiece piece) {
        m_y = piece.top + piece.height;
        if (piece.first)
            m_margin = std::max(m_margin, piece.top + marginOf(m_blocks[piece.block]));
        m_pages.back().push_back(std::move(piece));
    }

    void turn(std::size_t index) {
        m_pages.emplace_back();
        m_y = PdfPaper::top;
        m_margin = PdfPaper::top;
        if (m_head && *m_head != index) {
            const PdfSetBlock& head = m_blocks[*m_head];
            const std::vector<PdfLines> lines = allLines(head);
            const double height = heightOf(head, lines);
            if (height < pageHeight / 4) {
                add({*m_head, m_y, height, lines, true, true, true});
            }
        }
    }

    [[nodiscard]] bool atTop() const { return m_pages.back().empty(); }
    [[nodiscard]] bool onlyHead() const {
        return std::ranges::all_of(m_pages.back(), [](const PdfPiece& one) { return one.repeated; });
    }

    std::span<const PdfSetBlock> m_blocks;
    std::vector<PdfPage> m_pages;
    std::optional<std::size_t> m_head; ///< of the table that is being filled
    double m_y = PdfPaper::top;
    double m_margin = PdfPaper::top; ///< where what hangs in the margin ends
    bool m_forced = false;
};

} // namespace

std::vector<PdfSetBlock> setBlocks(std::span<const PdfBlock> blocks, PdfTypesetter& type) {
    std::vector<PdfSetBlock> set;
    set.reserve(blocks.size());
    for (const PdfBlock& block : blocks) {
        set.push_back({&block, {}});
        for (const PdfCell& cell : block.cells) {
            set.back().cells.push_back(type.set(cell));
        }
    }
    return set;
}

std::vector<PdfPage> paginate(std::span<const PdfSetBlock> blocks) { return Filler(blocks).fill(); }

} // namespace drawing
