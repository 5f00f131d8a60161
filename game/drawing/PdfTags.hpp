#pragma once

#include "drawing/PdfDocument.hpp"

#include <functional>
#include <string>
#include <vector>

typedef struct _cairo cairo_t;

namespace drawing {

/// Tells a screen reader what is what: wraps what is drawn into structure tags, and opens and closes the lists and
/// tables around them, which may go on over several pages.
class PdfTags {
public:
    explicit PdfTags(cairo_t* cairo) : m_cairo(cairo) {}

    /// Before the first page.
    void start() { begin("Document"); }
    /// Before the cells of a block, and after them.
    void beginBlock(PdfBlock::Kind kind);
    void endBlock(PdfBlock::Kind kind);
    /// `draw` draws the cell's text; `links`, which draws nothing, makes the places in it that lead somewhere.
    void cell(PdfRole role, const std::function<void()>& draw, const std::function<void()>& links);
    /// At the end of the document.
    void finish();

private:
    void begin(const char* tag);
    void end(const char* tag);
    void leaf(const char* tag, const std::function<void()>& draw, const std::function<void()>& links);
    /// The same with the text as a paragraph of its own.
    void holder(const char* tag, const std::function<void()>& draw, const std::function<void()>& links);
    void closeItem();
    void closeList();
    void closeTable();

    cairo_t* m_cairo;
    bool m_inList = false;
    bool m_inItem = false;
    bool m_inTable = false;
};

} // namespace drawing
