#include "art/Person.hpp"

#include "art/LookWords.hpp"
#include "art/Role.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>

namespace art {

namespace {

using namespace look;

std::string inSmallLetters(std::string_view text) {
    std::string small(text);
    std::ranges::transform(small, small.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return small;
}

/// Numbers that a name always gives alike. (FNV-1a: Fowler, Noll, Vo; the finaliser of SplitMix64.)
class Lots {
public:
    explicit Lots(std::string_view name) {
        for (const char c : name) {
            m_state = (m_state ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
        }
    }
    std::size_t below(std::size_t count) {
        m_state += 0x9E3779B97F4A7C15u;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return (z ^ (z >> 31)) % count;
    }
    std::string_view one(std::span<const std::string_view> of) { return of[below(of.size())]; }

private:
    std::uint64_t m_state = 0xCBF29CE484222325u;
};

std::optional<int> numberIn(std::string_view text) {
    const std::size_t at = text.find_first_of("0123456789");
    int number = 0;
    if (at == std::string_view::npos ||
        std::from_chars(text.data() + at, text.data() + text.size(), number).ec != std::errc()) {
        return std::nullopt;
    }
    return number;
}

std::string_view uniformFor(std::string_view rank) {
    if (says(rank, "sergeant")) {
        return "police-sergeant";
    }
    for (const std::string_view senior : {"superintendent", "commander", "commissioner", "chief constable"}) {
        if (says(rank, senior)) {
            return "police-senior";
        }
    }
    return says(rank, "inspector") ? "police-inspector" : "police-constable";
}

/// How tall a body is and how large its head, against an adult's: a child's head is nearly grown before the rest is.
Growth growthAt(int years) {
    return years < 5    ? Growth{0.56, 1.46, 0.9}
           : years < 10 ? Growth{0.66, 1.32, 0.86}
           : years < 14 ? Growth{0.77, 1.19, 0.85}
           : years < 18 ? Growth{0.92, 1.06, 0.93}
                        : Growth{};
}

bool isPolice(std::string_view garment) { return garment.starts_with("police-"); }

constexpr std::array<std::string_view, 5> heads{"oval", "round", "long", "square", "heart"};
constexpr std::array<std::string_view, 5> noses{"nose-1", "nose-2", "nose-3", "nose-4", "nose-5"};
constexpr std::array<std::string_view, 12> plainHairs{"short",     "cropped",     "side-parting",    "bob",
                                                      "tied-back", "short-curls", "curly",           "fringe",
                                                      "wavy",      "bun",         "shoulder-length", "shaved-sides"};
constexpr std::array<std::string_view, 10> darkSkinnedHairs{"short-curls", "cropped", "braids", "afro", "locs",
                                                            "buzz",        "bun",     "curly",  "bob",  "tied-back"};
constexpr std::array<std::string_view, 3> darkHairs{"black", "black", "dark-brown"};
constexpr std::array<std::string_view, 6> lightHairs{"dark-brown", "brown", "brown", "auburn", "fair", "red"};
constexpr std::array<std::string_view, 15> plainClothes{
    "jumper", "cardigan",    "shirt", "coat",  "hoodie",       "blouse",    "t-shirt",       "leather-jacket",
    "anorak", "check-shirt", "polo",  "gilet", "denim-jacket", "long-coat", "striped-jumper"};
constexpr std::array<std::string_view, 6> olderClothes{"cardigan", "coat",        "jumper",
                                                       "shirt",    "check-shirt", "long-coat"};
constexpr std::array<std::string_view, 6> childrensClothes{"hoodie", "t-shirt", "striped-jumper",
                                                           "polo",   "jumper",  "school-uniform"};
constexpr std::array<std::string_view, 5> teenagersClothes{"hoodie", "tracksuit", "t-shirt", "denim-jacket", "gilet"};
constexpr std::array<std::string_view, 3> childrensCarries{"", "", "backpack"};
constexpr std::array<std::string_view, 8> carries{"", "", "", "", "scarf", "shoulder-bag", "backpack", "necklace"};
constexpr std::array<std::string_view, 12> cloths{"navy",  "ochre", "brick", "sage", "forest", "teal",
                                                  "slate", "stone", "plum",  "rose", "brown",  "sky"};
constexpr std::array<std::string_view, 4> darkCloths{"ink", "navy", "ink", "slate"};
constexpr std::array<std::string_view, 3> lightCloths{"cream", "white", "sky"};

/// How wide shoulders are, and the shape of what hangs from them.
struct Build {
    double width;
    std::string_view torso;
};
constexpr std::array<Build, 6> builds{
    {{0.92, "tapered"}, {0.97, "straight"}, {1, "tapered"}, {1, "straight"}, {1.05, "straight"}, {1.06, "round"}}};
constexpr Build growing{1, "straight"};
constexpr std::array<double, 5> statures{0.93, 0.955, 0.975, 1, 1};
constexpr std::size_t manners = 60; ///< shares out evenly among as many postures as any feeling has

std::optional<Build> buildSaid(std::string_view build) {
    if (says(build, "slim") || says(build, "slight") || says(build, "thin") || says(build, "lean")) {
        return Build{0.9, "tapered"};
    }
    if (says(build, "heavy") || says(build, "big")) {
        return Build{1.12, "round"};
    }
    return says(build, "broad") ? std::optional(Build{1.12, "straight"}) : std::nullopt;
}

} // namespace

Person personOf(std::string_view name, std::string_view role,
                const std::vector<std::pair<std::string_view, std::string_view>>& look) {
    std::string hair, skin, age, build, beard, glasses, wear, everything;
    for (const auto& [key, value] : look) {
        const std::string text = inSmallLetters(value);
        everything += text + "; ";
        std::string* const known = key == "hair"          ? &hair
                                   : key == "hair-colour" ? &hair
                                   : key == "skin"        ? &skin
                                   : key == "age"         ? &age
                                   : key == "build"       ? &build
                                   : key == "beard"       ? &beard
                                   : key == "glasses"     ? &glasses
                                   : key == "wear"        ? &wear
                                                          : nullptr;
        if (known != nullptr) {
            *known += text + "; ";
        }
        if (key == "uniform") {
            wear += "uniform " + text + "; ";
        }
    }
    const std::string rank = inSmallLetters(role) + " " + wear;
    Lots lots(name);
    Person person;
    person.head = lots.one(heads);
    person.nose = lots.one(noses);
    const int anyYears = 24 + static_cast<int>(lots.below(30));
    const auto called = role::yearsOf(age.empty() ? inSmallLetters(role) : age);
    const int years = numberIn(age).value_or(called.value_or(anyYears));
    person.growth = growthAt(years);
    person.child = years < 14;
    if (person.child) {
        person.head = "child";
        person.nose = "nose-3";
    }
    if (years >= 65) {
        person.lines.emplace_back("age-old");
    } else if (years >= 46) {
        person.lines.emplace_back("age-older");
    }
    if (everything.find("freckle") != std::string::npos) {
        person.lines.emplace_back("freckles");
    }

    const auto hairColourSaid = meant(hair, hairColours);
    const bool lightHair = hairColourSaid && *hairColourSaid != "black" && *hairColourSaid != "dark-brown" &&
                           *hairColourSaid != "grey" && *hairColourSaid != "white";
    const int anySkin = 1 + static_cast<int>(lots.below(lightHair ? 4 : 10));
    const auto skinSaid = meant(skin, skins);
    person.skin = std::clamp(numberIn(skin).value_or(skinSaid ? *numberIn(*skinSaid) : anySkin), 1, 10);

    const std::string_view anyHair =
        person.skin >= 8 ? lots.one(darkSkinnedHairs) : lots.one(std::span<const std::string_view>(plainHairs));
    person.hair = meant(hair, hairs).value_or(anyHair);
    const bool light = person.skin < 4;
    const std::string_view anyColour = light ? lots.one(std::span<const std::string_view>(lightHairs))
                                             : lots.one(std::span<const std::string_view>(darkHairs));
    const bool greyed = years >= 72 || (years >= 56 && lots.below(2) == 0);
    person.hairColour = hairColourSaid.value_or(years >= 72 ? "white" : greyed ? "grey" : anyColour);
    if (!beard.empty()) {
        person.beard = meant(beard, beards).value_or("short");
    }
    if (const auto cover = meant(everything, covers)) {
        person.cover = *cover;
    }

    const std::string_view anyGarment = person.child  ? lots.one(childrensClothes)
                                        : years < 18  ? lots.one(teenagersClothes)
                                        : years >= 60 ? lots.one(olderClothes)
                                                      : lots.one(std::span<const std::string_view>(plainClothes));
    const std::string_view anyCloth = lots.one(cloths);
    const std::string_view anyDark = lots.one(darkCloths);
    const std::string_view anyCloth2 = lots.one(lightCloths);
    const std::string_view anyTrim = lots.one(cloths);
    const bool uniform = says(wear, "uniform") && !says(wear, "school");
    const auto work = role::garmentOf(inSmallLetters(role));
    const auto garment = meant(wear, garments);
    if (uniform) {
        person.wear = work && !isPolice(*work) && *work != "suit" ? *work : uniformFor(rank);
    } else {
        person.wear = garment ? *garment : work.value_or(anyGarment);
    }
    if (isPolice(person.wear)) {
        person.cloth = "ink";
        person.cloth2 = says(rank, "pcso") || says(rank, "community support") ? "sky" : "white";
        person.trim = "silver";
    } else {
        const bool dark = person.wear == "suit" || person.wear == "clerical" || person.wear == "leather-jacket";
        person.cloth = meant(wear, clothColours)
                           .value_or(person.wear == "hi-vis"       ? "hivis"
                                     : person.wear == "paramedic"  ? "forest"
                                     : person.wear == "work-shirt" ? "sky"
                                     : dark                        ? anyDark
                                                                   : anyCloth);
        person.cloth2 = person.wear == "hi-vis" ? "navy" : anyCloth2;
        person.trim = anyTrim == person.cloth ? "cream" : anyTrim;
    }
    const bool helmet = person.cover.starts_with("police") || person.cover == "custodian";
    const std::string_view anyCover = lots.one(cloths);
    person.coverColour = helmet                     ? "ink"
                         : isPolice(person.wear)    ? "navy" // worn with a uniform, it is as dark
                         : anyCover == person.cloth ? person.trim
                                                    : anyCover;

    if (!glasses.empty() || says(everything, "glasses")) {
        person.extras.emplace_back(says(glasses, "round")     ? "glasses-round"
                                   : says(glasses, "reading") ? "reading-glasses"
                                   : says(glasses, "thin")    ? "glasses-thin"
                                                              : "glasses-square");
    }
    for (const auto& [said, extra] : extras) {
        if (extra != "reading-glasses" && says(everything, said) && std::ranges::count(person.extras, extra) == 0) {
            person.extras.emplace_back(extra);
        }
    }
    const std::string_view anyCarried = person.child ? lots.one(childrensCarries) : lots.one(carries);
    if (wear.empty() && !work && person.extras.empty() && person.cover.empty() && !anyCarried.empty()) {
        person.carried = anyCarried;
    }
    const Build& anyBuild = builds[lots.below(builds.size())];
    const Build body = person.child ? growing : buildSaid(build).value_or(anyBuild);
    person.width = body.width * person.growth.shoulders;
    person.torso = body.torso;
    const double anyStature = statures[lots.below(statures.size())];
    person.stature = years < 18 ? 1 : anyStature;
    person.manner = lots.below(manners);
    return person;
}

Person personOf(const model::Scenario& scenario, const model::CastMember& who) {
    std::vector<std::pair<std::string_view, std::string_view>> look;
    for (const model::LookPart& part : who.look.in(scenario.looks)) {
        look.emplace_back(part.key, part.value);
    }
    return personOf(who.name, who.role, look);
}

} // namespace art
