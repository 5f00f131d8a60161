#include "drawing/PdfDocument.hpp"

#include "drawing/PdfCatalog.hpp"
#include "drawing/PdfPages.hpp"
#include "drawing/PdfPainter.hpp"

#include <algorithm>
#include <array>
#include <cairo-pdf.h>
#include <memory>
#include <new>
#include <utility>

namespace drawing {

namespace {

struct Destroy {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int length) {
    try {
        static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    } catch (const std::bad_alloc&) {
        return CAIRO_STATUS_NO_MEMORY; // no exception may go through Cairo
    }
    return CAIRO_STATUS_SUCCESS;
}

void describe(cairo_surface_t* surface, const PdfDocument& document) {
    const auto set = [surface](cairo_pdf_metadata_t what, const std::string& words) {
        cairo_pdf_surface_set_metadata(surface, what, printable(words).c_str());
    };
    set(CAIRO_PDF_METADATA_TITLE, document.title);
    set(CAIRO_PDF_METADATA_AUTHOR, document.author);
    set(CAIRO_PDF_METADATA_SUBJECT, document.subject);
    set(CAIRO_PDF_METADATA_CREATOR, document.creator);
    // Set even where it is unknown: otherwise Cairo takes the clock's, and no two files are the same.
    set(CAIRO_PDF_METADATA_CREATE_DATE, document.date);
    set(CAIRO_PDF_METADATA_MOD_DATE, document.date);
}

void addBookmarks(cairo_surface_t* surface, const std::vector<PdfSetBlock>& blocks, const std::vector<PdfPage>& pages) {
    std::array<int, 4> parents{};
    for (std::size_t p = 0; p < pages.size(); ++p) {
        for (const PdfPiece& piece : pages[p]) {
            const PdfBlock& block = *blocks[piece.block].block;
            if (block.bookmark.empty() || !piece.first || piece.repeated) {
                continue;
            }
            const auto level = static_cast<std::size_t>(std::clamp(block.bookmarkLevel, 1, 3));
            const int top = static_cast<int>(std::max(0.0, piece.top - 6));
            const std::string place = "page=" + std::to_string(p + 1) + " pos=[0 " + std::to_string(top) + "]";
            parents[level] = cairo_pdf_surface_add_outline(
                surface, parents[level - 1], printable(block.bookmark).c_str(), place.c_str(),
                level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : cairo_pdf_outline_flags_t());
        }
    }
}

} // namespace

std::variant<std::string, PdfProblem> pdfOf(const PdfDocument& document) {
    std::string bytes;
    const std::unique_ptr<cairo_surface_t, Destroy> surface(
        cairo_pdf_surface_create_for_stream(append, &bytes, PdfPaper::width, PdfPaper::height));
    describe(surface.get(), document);
    PdfTypesetter type;
    const std::vector<PdfSetBlock> blocks = setBlocks(document.blocks, type);
    const std::vector<PdfPage> pages = paginate(blocks);
    cairo_status_t status = CAIRO_STATUS_SUCCESS;
    {
        const std::unique_ptr<cairo_t, Destroy> cairo(cairo_create(surface.get()));
        PdfPainter painter(cairo.get(), blocks, type);
        for (std::size_t i = 0; i < pages.size(); ++i) {
            if (i + 1 == pages.size()) {
                addBookmarks(surface.get(), blocks, pages);
            }
            painter.paint(pages[i], document, i + 1, pages.size());
        }
        status = cairo_status(cairo.get());
    }
    cairo_surface_finish(surface.get());
    if (status == CAIRO_STATUS_SUCCESS) {
        status = cairo_surface_status(surface.get());
    }
    if (status != CAIRO_STATUS_SUCCESS) {
        return PdfProblem{cairo_status_to_string(status)};
    }
    return withReaderHints(std::move(bytes));
}

} // namespace drawing
