#include "art/Person.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace art {

Shades skinShades(int skin) {
    constexpr std::array<Shades, 10> all{{{"#F0D5C0", "#D6A88E", "#C68873", "#F8E6D6"},
                                          {"#E8C2A4", "#C79677", "#B97B66", "#F2D5BC"},
                                          {"#DDB08C", "#B78261", "#A96B55", "#E9C3A2"},
                                          {"#CE9C75", "#A4714F", "#975E4A", "#DBAE88"},
                                          {"#BB8760", "#8F5F41", "#8A5142", "#CA9870"},
                                          {"#A3714C", "#7A5035", "#7E4A3E", "#B4825B"},
                                          {"#8B5C3D", "#66402B", "#7E4A40", "#9F6F4D"},
                                          {"#764C36", "#523222", "#86503F", "#8A5C43"},
                                          {"#67432F", "#452B1E", "#7E4A3E", "#7B5240"},
                                          {"#583A2B", "#39241B", "#744438", "#6C4A39"}}};
    return all[static_cast<std::size_t>(std::clamp(skin, 1, 10) - 1)];
}

namespace {

using Named = std::pair<std::string_view, Shades>;

Shades shadesOf(std::span<const Named> all, std::string_view name) {
    const auto found = std::ranges::find(all, name, &Named::first);
    return found == all.end() ? all.front().second : found->second;
}

} // namespace

Shades hairShades(std::string_view colour) {
    static constexpr std::array all{Named{"black", {"#1B1B20", "#3A3C45", "#1B1B20", ""}},
                                    Named{"dark-brown", {"#33241E", "#553D31", "#2B1E19", ""}},
                                    Named{"brown", {"#5A3D2B", "#7F5A3F", "#4A3122", ""}},
                                    Named{"auburn", {"#6E3423", "#96502F", "#572818", ""}},
                                    Named{"red", {"#A4522A", "#C9783F", "#84401F", ""}},
                                    Named{"fair", {"#AD8A4E", "#D3B577", "#8A6A38", ""}},
                                    Named{"grey", {"#75777A", "#A1A3A3", "#5F6164", ""}},
                                    Named{"white", {"#B5B4AE", "#E6E2D8", "#8F8D88", ""}}};
    return shadesOf(all, colour);
}

Shades clothShades(std::string_view colour) {
    static constexpr std::array all{
        Named{"navy", {"#2A3F66", "#1A2946", "", ""}},   Named{"ink", {"#242B37", "#151A23", "", ""}},
        Named{"cream", {"#EAE0CA", "#C6B99C", "", ""}},  Named{"ochre", {"#C9973F", "#9A6F28", "", ""}},
        Named{"brick", {"#A94B30", "#7C3321", "", ""}},  Named{"sage", {"#7F9379", "#5C6F58", "", ""}},
        Named{"forest", {"#37584A", "#243E33", "", ""}}, Named{"teal", {"#3D7377", "#285356", "", ""}},
        Named{"sky", {"#8FB0BF", "#678B9B", "", ""}},    Named{"slate", {"#5C6B78", "#414E5A", "", ""}},
        Named{"stone", {"#A89F8C", "#80775F", "", ""}},  Named{"plum", {"#69405A", "#4A2A3F", "", ""}},
        Named{"rose", {"#C38B80", "#99645A", "", ""}},   Named{"brown", {"#6D4C38", "#4C3325", "", ""}},
        Named{"hivis", {"#D9D13B", "#A9A022", "", ""}},  Named{"white", {"#F2EDE0", "#C9C6BC", "", ""}},
        Named{"silver", {"#C3C8C9", "#8F9698", "", ""}}};
    return shadesOf(all, colour);
}

} // namespace art
