#pragma once

#include "art/Person.hpp"
#include "art/PersonParts.hpp"
#include "art/Place.hpp"
#include "drawing/Canvas.hpp"
#include "drawing/Picture.hpp"
#include "drawing/Surface.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace art {

/// Draws the product's pictures from the folder that they lie in (assets/art), each read when it is first wanted. What
/// is missing is not drawn: a picture never says anything that the words beside it do not.
class Artwork {
public:
    explicit Artwork(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    /// Reads now what drawing the first person or icon would read.
    void warmUp();

    /// Draws a place over the whole of `area`. False where it is missing, and nothing is drawn.
    bool drawPlace(drawing::Canvas& canvas, const drawing::Rect& area, const Place& place);

    /// Draws somebody from head to hip, with the frame of the parts (2 wide, 3 high) in `frame`. False where the parts
    /// are missing.
    bool drawPerson(drawing::Canvas& canvas, const drawing::Frame& frame, const Person& person,
                    model::Expression expression, Light light = Light::day);

    /// Draws somebody's head and shoulders, cut out as a disc that fills `place`. False where the parts are missing.
    bool drawPortrait(drawing::Canvas& canvas, const drawing::Rect& place, const Person& person,
                      model::Expression expression);

    /// What the classes of a light are painted with, as 0xFFRRGGBB by the class's name.
    [[nodiscard]] std::map<std::string, std::uint32_t> tonesOf(Light light);

    /// Draws an icon of assets/art/icons.svg as lines of a colour, square, in the middle of `place`. False where it is
    /// missing.
    bool drawIcon(drawing::Canvas& canvas, const drawing::Rect& place, std::string_view name,
                  const drawing::Colour& colour);

    /// Draws the mark of the product.
    bool drawMark(drawing::Canvas& canvas, const drawing::Rect& place, bool highContrast);

private:
    /// The picture in a file below the folder, with the style that `css` says; null where it cannot be read.
    drawing::Picture* picture(const std::string& file, const std::string& css);
    const std::string& tones(Light light);

    struct Styled {
        std::optional<drawing::Picture> picture;
        std::string css;
    };
    std::filesystem::path m_folder;
    std::map<std::string, Styled> m_pictures; ///< by file
    std::map<Light, std::string> m_tones;
    std::map<std::pair<std::string, int>, drawing::Surface> m_icons; ///< how opaque each is, by name and side
    std::optional<PersonParts> m_people;                             ///< once somebody was drawn
};

} // namespace art
