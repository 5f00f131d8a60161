#pragma once

#include "art/Artwork.hpp"
#include "window/Widget.hpp"

#include <memory>
#include <optional>
#include <string_view>

namespace window {

/// Where it happens, as a picture that fills its width. Takes no room where there is no picture of the place.
class SceneView : public Widget {
public:
    /// `place`: as the scenario names it. `share`: of the window's height, at most. As high as it is told to be where
    /// it grows.
    explicit SceneView(std::string_view place, double share) : m_place(art::placeOf(place)), m_share(share) {}
    void paint(Canvas& canvas, const Setting& setting) const override;

protected:
    Size measured(const Setting& setting, int width) override;

private:
    std::optional<art::Place> m_place;
    double m_share;
    mutable std::unique_ptr<drawing::Surface> m_painted; ///< drawing it takes longer than laying it over the window
};

} // namespace window
