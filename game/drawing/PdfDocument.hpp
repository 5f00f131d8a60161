#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

/// A document of A4 pages as plain data, and the PDF file that is made of it. Lengths are in points (1/72 inch), places
/// across are counted from the left edge of the text area.
namespace drawing {

inline constexpr double pdfTextWidth = 470;

/// Words of one kind within a text.
struct PdfSpan {
    enum class Tone { usual, strong, quiet };
    std::string text;
    Tone tone = Tone::usual;
    std::string goTo = {}; ///< the anchor that a click leads to; may be empty
};

enum class PdfStyle { kicker, title, part, heading, label, lead, body, story, small, mono, code };

/// What a cell is to a screen reader. Bullets and items become a list; cells of `row` blocks, a table.
enum class PdfRole { title, part, heading, label, paragraph, quote, bullet, item, headCell, cell, decoration };

/// A proportion on a line from 0 to 1, or shares as bars below each other. Told apart by shape as well as by tone, for
/// prints in grey.
struct PdfChart {
    enum class Kind {
        scale,   ///< the figures 0, ½ and 1 over the column
        empty,   ///< nothing known: dots
        counted, ///< too little to judge: an open bar and an open point
        judged,
        shares ///< a bar for each of `shares`: the last one is filled, those before it are open
    };
    Kind kind = Kind::empty;
    double low = 0;
    double high = 0;
    double point = 0;
    bool expected = false;           ///< a flag at its end
    std::vector<double> shares = {}; ///< 0 to 1, two at most
};

struct PdfCell {
    std::vector<PdfSpan> text;
    double left = 0;
    double width = pdfTextWidth;
    PdfStyle style = PdfStyle::body;
    PdfRole role = PdfRole::paragraph;
    std::optional<PdfChart> chart = {}; ///< drawn in the place of text; what it shows stands in words beside it
    bool ruled = false;                 ///< a line over it, to sign on
    bool hanging = false; ///< in the margin: what follows may stand beside it, unless it reaches into the margin, too
};

/// Cells beside each other. A block that does not fit is broken between lines, never leaving one line alone.
struct PdfBlock {
    enum class Kind {
        flow,
        head, ///< the head of a table; stands again at the top of every page that the table goes on to
        row
    };
    enum class Rule { none, hair, strong, cut }; ///< cut: dashes from edge to edge, to cut along

    std::vector<PdfCell> cells;
    Kind kind = Kind::flow;
    double before = 0;  ///< above it, except at the top of a page
    double padding = 0; ///< inside, above and below its text
    Rule above = Rule::none;
    Rule below = Rule::none;
    bool keepWithNext = false;             ///< never the last thing on a page
    bool keepWhole = false;                ///< not broken, unless a page cannot hold it
    std::optional<double> markedFrom = {}; ///< a bar there, and a ground to the right of it
    double ruledLines = 0;                 ///< height of empty ruled lines below the text
    std::string anchor = {};               ///< what links lead to; may be empty
    std::string bookmark = {};             ///< in the reader's list of contents; may be empty
    int bookmarkLevel = 1;
};

struct PdfDocument {
    std::string title;
    std::string author;
    std::string subject;
    std::string creator;
    std::string date;   ///< ISO 8601; empty where unknown
    std::string notice; ///< at the head of every page; may be empty
    std::string footLeft;
    std::string footMiddle;
    std::vector<PdfBlock> blocks;
};

struct PdfProblem {
    std::string reason; ///< what the system says about it
};

/// The file's bytes. The same document gives the same bytes on a machine with the same fonts.
[[nodiscard]] std::variant<std::string, PdfProblem> pdfOf(const PdfDocument& document);

} // namespace drawing
