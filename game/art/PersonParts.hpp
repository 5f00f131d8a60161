#pragma once

#include "art/Person.hpp"
#include "art/Place.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace art {

/// The drawn parts of people, from assets/art/people: each a group with an id, all in one frame.
class PersonParts {
public:
    static constexpr double frameWidth = 600;
    static constexpr double frameHeight = 900;

    /// Reads every file of the folder. What is missing is left out of pictures.
    explicit PersonParts(const std::filesystem::path& folder);

    [[nodiscard]] bool empty() const { return m_parts.empty(); }
    [[nodiscard]] bool has(std::string_view file, std::string_view id) const { return find(file, id) != nullptr; }

    /// A whole picture of somebody, parts laid over one another from back to front, as SVG in the frame.
    [[nodiscard]] std::string svg(const Person& person, model::Expression expression) const;

    /// A square of the frame that holds somebody's head and shoulders.
    struct Square {
        double x, y, side;
    };
    [[nodiscard]] static Square headOf(const Person& person);

    /// What the classes of the parts are painted with for somebody, in the light of a place. In the light that a reader
    /// chose for its contrast people keep the colours of day.
    [[nodiscard]] static std::string style(const Person& person, Light light = Light::day);

private:
    struct Part {
        std::string content;
        bool hidesHair = false; ///< in front; a long style may still show behind
        bool hidesBack = false;
        std::string sleeve = "cloth"; ///< what a garment's arms are painted with
        std::string band;             ///< across sleeves, of a striped garment; may be empty
        bool bareArms = false;        ///< below its sleeves
        int brim = 0;                 ///< hair is cut off above this height under a hat; 0: it is not
        std::string on;               ///< "head", "torso" or "figure"
    };
    [[nodiscard]] const Part* find(std::string_view file, std::string_view id) const;
    /// The arms of a posture, over whatever garment, sleeved as it is.
    [[nodiscard]] std::string arms(std::string_view posture, const Part& garment) const;
    void read(const std::string& file, std::string_view text);

    std::map<std::string, Part, std::less<>> m_parts; ///< by "file/id"
};

} // namespace art
