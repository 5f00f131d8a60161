#pragma once

#include "drawing/Canvas.hpp"
#include "drawing/Geometry.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

typedef struct _RsvgHandle RsvgHandle;

namespace drawing {

/// An SVG picture, crisp at any size. It may name no files, and nothing in it runs. Not to be used by two threads at a
/// time.
class Picture {
public:
    /// Nothing where `svg` is not a picture with a viewBox.
    [[nodiscard]] static std::optional<Picture> read(std::string_view svg);

    /// The proportions of its viewBox: width / height.
    [[nodiscard]] double aspect() const { return m_aspect; }

    /// Which colour each class has, as CSS. Takes the place of the style before. False where it is not CSS.
    bool setStyle(const std::string& css);

    /// Draws it so that it covers `place` wholly, cutting off what lies outside. `focusX` and `focusY`, 0 to 1, say
    /// which point of the picture stays in sight at all proportions.
    void cover(Canvas& canvas, const Rect& place, double focusX = 0.5, double focusY = 0.5) const;

    /// Draws it whole, with the viewBox exactly in `frame`.
    void draw(Canvas& canvas, const Frame& frame) const;

    /// Draws only the element with this id, where it stands when the viewBox is in `frame`. False where there is none.
    bool drawPart(Canvas& canvas, std::string_view id, const Frame& frame) const;
    [[nodiscard]] bool hasPart(std::string_view id) const;

private:
    struct Release {
        void operator()(RsvgHandle* handle) const;
    };
    using Handle = std::unique_ptr<RsvgHandle, Release>;
    Picture(Handle handle, double aspect) : m_handle(std::move(handle)), m_aspect(aspect) {}

    Handle m_handle;
    double m_aspect;
};

} // namespace drawing
