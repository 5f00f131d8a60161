#include "art/Posture.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

namespace art {

namespace {

using Names = std::span<const std::string_view>;
using model::Expression;

constexpr std::array<std::string_view, 10> atEase{"square", "clasped",  "pockets", "hip",    "folded",
                                                  "square", "hip-left", "pockets", "folded", "held-arm-left"};
constexpr std::array<std::string_view, 5> calm{"square", "open", "clasped", "pockets", "open-left"};
constexpr std::array<std::string_view, 6> pleased{"open", "square", "hip", "clasped", "hip-left", "open-left"};
constexpr std::array<std::string_view, 5> worried{"clasped", "held-arm", "chest", "phone", "held-arm-left"};
constexpr std::array<std::string_view, 4> upset{"held-arm", "chest", "clasped", "held-arm-left"};
constexpr std::array<std::string_view, 6> angry{"folded", "appeal", "hip", "open", "folded", "hip-left"};
constexpr std::array<std::string_view, 4> afraid{"held-arm", "clasped", "chest", "held-arm-left"};
constexpr std::array<std::string_view, 4> tired{"pockets", "square", "held-arm", "held-arm-left"};
constexpr std::array<std::string_view, 3> surprised{"appeal", "chest", "square"};
constexpr std::array<std::string_view, 5> thoughtful{"folded", "pockets", "clasped", "held-arm", "held-arm-left"};
// Whoever wears police uniform neither folds arms at people nor has hands in pockets.
constexpr std::array<std::string_view, 4> onDuty{"square", "vest", "notebook", "clasped"};
constexpr std::array<std::string_view, 3> onDutyMoved{"open", "vest", "open-left"};
constexpr std::array<std::string_view, 2> onDutyTroubled{"clasped", "vest"};
constexpr std::array<std::string_view, 4> smallPostures{"square", "clasped", "pockets", "square"};
constexpr std::array<std::string_view, 3> smallTroubled{"held-arm", "clasped", "held-arm-left"};

bool isTroubled(Expression expression) {
    return expression == Expression::worried || expression == Expression::upset || expression == Expression::afraid;
}

Names posturesFor(const Person& person, Expression expression) {
    if (person.child) {
        return isTroubled(expression) ? Names(smallTroubled) : Names(smallPostures);
    }
    if (person.wear.starts_with("police-")) {
        const bool moved =
            expression == Expression::angry || expression == Expression::surprised || expression == Expression::pleased;
        return isTroubled(expression) ? Names(onDutyTroubled) : moved ? Names(onDutyMoved) : Names(onDuty);
    }
    switch (expression) {
    case Expression::neutral:
        break;
    case Expression::calm:
        return calm;
    case Expression::pleased:
        return pleased;
    case Expression::worried:
        return worried;
    case Expression::upset:
        return upset;
    case Expression::angry:
        return angry;
    case Expression::afraid:
        return afraid;
    case Expression::tired:
        return tired;
    case Expression::surprised:
        return surprised;
    case Expression::thoughtful:
        return thoughtful;
    }
    return atEase;
}

bool has(const Person& person, std::string_view extra) { return std::ranges::count(person.extras, extra) > 0; }

} // namespace

bool isSeated(const Person& person) { return has(person, "wheelchair"); }

std::string_view postureOf(const Person& person, Expression expression) {
    if (isSeated(person)) {
        return "lap";
    }
    if (has(person, "walking-stick")) {
        return "stick";
    }
    const Names suited = posturesFor(person, expression);
    return suited[person.manner % suited.size()];
}

} // namespace art
