#include "drawing/PdfTags.hpp"

#include <cairo-pdf.h>

namespace drawing {

void PdfTags::begin(const char* tag) { cairo_tag_begin(m_cairo, tag, nullptr); }
void PdfTags::end(const char* tag) { cairo_tag_end(m_cairo, tag); }

void PdfTags::beginBlock(PdfBlock::Kind kind) {
    if (kind == PdfBlock::Kind::flow) {
        closeTable();
        return;
    }
    closeList();
    if (!m_inTable) {
        begin("Table");
        m_inTable = true;
    }
    begin("TR");
}

void PdfTags::endBlock(PdfBlock::Kind kind) {
    if (kind != PdfBlock::Kind::flow) {
        end("TR");
    }
}

void PdfTags::cell(PdfRole role, const std::function<void()>& draw, const std::function<void()>& links) {
    if (role != PdfRole::item) {
        closeItem();
    }
    if (role != PdfRole::item && role != PdfRole::bullet && role != PdfRole::decoration) {
        closeList();
    }
    switch (role) {
    case PdfRole::title:
        return leaf("H1", draw, links);
    case PdfRole::part:
        return leaf("H2", draw, links);
    case PdfRole::heading:
        return leaf("H3", draw, links);
    case PdfRole::label:
        return leaf("H4", draw, links);
    case PdfRole::paragraph:
        return leaf("P", draw, links);
    case PdfRole::quote:
        return holder("BlockQuote", draw, links);
    case PdfRole::headCell:
        return holder("TH", draw, links);
    case PdfRole::cell:
        return holder("TD", draw, links);
    case PdfRole::bullet:
    case PdfRole::item:
        if (!m_inList) {
            begin("L");
            m_inList = true;
        }
        if (!m_inItem) {
            begin("LI");
            m_inItem = true;
        }
        return role == PdfRole::bullet ? leaf("Lbl", draw, links) : holder("LBody", draw, links);
    case PdfRole::decoration:
        return draw();
    }
}

void PdfTags::leaf(const char* tag, const std::function<void()>& draw, const std::function<void()>& links) {
    begin(tag);
    draw();
    end(tag);
    links();
}

void PdfTags::holder(const char* tag, const std::function<void()>& draw, const std::function<void()>& links) {
    begin(tag);
    leaf("P", draw, links);
    end(tag);
}

void PdfTags::closeItem() {
    if (m_inItem) {
        end("LI");
        m_inItem = false;
    }
}

void PdfTags::closeList() {
    closeItem();
    if (m_inList) {
        end("L");
        m_inList = false;
    }
}

void PdfTags::closeTable() {
    if (m_inTable) {
        end("Table");
        m_inTable = false;
    }
}

void PdfTags::finish() {
    closeList();
    closeTable();
    end("Document");
}

} // namespace drawing
