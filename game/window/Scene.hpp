#pragma once

#include "art/Artwork.hpp"
#include "window/Widget.hpp"

#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace window {

/// Where it happens and who is there, as a picture that fills its width. Takes no room where there is no picture of the
/// place.
class SceneView : public Widget {
public:
    /// `place`: as the scenario names it. `share`: of the window's height, at most. As high as it is told to be where
    /// it grows.
    explicit SceneView(std::string_view place, double share) : m_place(art::placeOf(place)), m_share(share) {}
    /// Somebody stands in it, from left to right in the order in which they are added.
    void addPerson(art::Person person, model::Expression expression) {
        m_people.push_back({std::move(person), expression});
    }
    void paint(Canvas& canvas, const Setting& setting) const override;

protected:
    Size measured(const Setting& setting, int width) override;

private:
    struct Present {
        art::Person person;
        model::Expression expression;
    };
    void paintPeople(Canvas& canvas, Size size, art::Artwork& artwork) const;

    std::optional<art::Place> m_place;
    std::vector<Present> m_people;
    double m_share;
    mutable const drawing::Theme* m_paintedFor = nullptr;
    mutable std::unique_ptr<drawing::Surface> m_painted; ///< drawing it takes longer than laying it over the window
};

} // namespace window
