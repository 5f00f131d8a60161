#include "drawing/Picture.hpp"

#include <librsvg/rsvg.h>
#include <string>

namespace drawing {

void Picture::Release::operator()(RsvgHandle* handle) const { g_object_unref(handle); }

std::optional<Picture> Picture::read(std::string_view svg) {
    // Without a base address librsvg follows no reference to a file.
    Handle handle(rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), nullptr));
    if (!handle) {
        return std::nullopt;
    }
    gboolean hasWidth = 0;
    gboolean hasHeight = 0;
    gboolean hasViewBox = 0;
    RsvgLength width{};
    RsvgLength height{};
    RsvgRectangle viewBox{};
    rsvg_handle_get_intrinsic_dimensions(handle.get(), &hasWidth, &width, &hasHeight, &height, &hasViewBox, &viewBox);
    if (hasViewBox == 0 || !(viewBox.width > 0) || !(viewBox.height > 0)) {
        return std::nullopt;
    }
    return Picture(std::move(handle), viewBox.width / viewBox.height);
}

bool Picture::setStyle(const std::string& css) {
    return rsvg_handle_set_stylesheet(m_handle.get(), reinterpret_cast<const guint8*>(css.data()), css.size(),
                                      nullptr) != 0;
}

void Picture::cover(Canvas& canvas, const Rect& place, double focusX, double focusY) const {
    if (place.empty()) {
        return;
    }
    const Canvas::Clip clip(canvas, place);
    const double wide = std::max<double>(place.width, place.height * m_aspect);
    const double high = wide / m_aspect;
    draw(canvas, {place.x - (wide - place.width) * focusX, place.y - (high - place.height) * focusY, wide, high});
}

void Picture::draw(Canvas& canvas, const Frame& frame) const {
    const RsvgRectangle viewport{frame.x, frame.y, frame.width, frame.height};
    rsvg_handle_render_document(m_handle.get(), canvas.handle(), &viewport, nullptr);
}

bool Picture::drawPart(Canvas& canvas, std::string_view id, const Frame& frame) const {
    const RsvgRectangle viewport{frame.x, frame.y, frame.width, frame.height};
    const std::string fragment = "#" + std::string(id);
    return rsvg_handle_has_sub(m_handle.get(), fragment.c_str()) != 0 &&
           rsvg_handle_render_layer(m_handle.get(), canvas.handle(), fragment.c_str(), &viewport, nullptr) != 0;
}

bool Picture::hasPart(std::string_view id) const {
    return rsvg_handle_has_sub(m_handle.get(), ("#" + std::string(id)).c_str()) != 0;
}

} // namespace drawing
