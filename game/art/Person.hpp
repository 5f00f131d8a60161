#pragma once

#include "model/Scenario.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace art {

/// What sets the young apart from adults, each against an adult's.
struct Growth {
    double height = 1, head = 1, shoulders = 1; ///< head and shoulders against their own height
    bool operator==(const Growth&) const = default;
};

/// What somebody looks like, in the names of assets/art/people and of the colours below.
struct Person {
    std::string head, nose, hair;
    std::string cover; ///< on the head; may be empty
    std::string beard; ///< may be empty
    std::string wear;
    std::vector<std::string> lines;  ///< of age, and freckles
    std::vector<std::string> extras; ///< glasses, a radio, a wheelchair
    int skin = 3;                    ///< 1 light to 10 dark
    std::string hairColour;
    std::string cloth, cloth2, trim, coverColour;
    std::string carried; ///< over plain clothes: a scarf, a bag; may be empty
    double width = 1;    ///< of the body
    std::string torso = "straight";
    double stature = 1;     ///< of an adult, against the tallest
    std::size_t manner = 0; ///< which of the postures that suit a feeling; see postureOf
    Growth growth;
    bool child = false;
    bool operator==(const Person&) const = default;
};

/// Reads a `look` as its author wrote it ("wear: raincoat over a kitchen tunic"): what it says is taken by its words,
/// the rest comes from the name, always the same for one name. `look` may be empty.
[[nodiscard]] Person personOf(const model::Scenario& scenario, const model::CastMember& who);

/// The same from parts. `look` holds keys and values.
[[nodiscard]] Person personOf(std::string_view name, std::string_view role,
                              const std::vector<std::pair<std::string_view, std::string_view>>& look);

/// A colour of skin, hair or cloth with the shade beside it, as CSS.
struct Shades {
    std::string_view base, shade;
    std::string_view third; ///< lips, or brows
    std::string_view light; ///< what is lit most; of skin only
};
[[nodiscard]] Shades skinShades(int skin);
[[nodiscard]] Shades hairShades(std::string_view colour);
[[nodiscard]] Shades clothShades(std::string_view colour);

} // namespace art
