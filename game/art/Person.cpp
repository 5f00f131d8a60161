#include "art/Person.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>

namespace art {

namespace {

/// What an author may write, and the part that it names. Longer ways to say it stand before shorter ones.
using Word = std::pair<std::string_view, std::string_view>;

constexpr std::array hairs{Word{"short curls", "short-curls"},
                           Word{"side parting", "side-parting"},
                           Word{"shaved sides", "shaved-sides"},
                           Word{"shoulder", "shoulder-length"},
                           Word{"tied back", "tied-back"},
                           Word{"ponytail", "tied-back"},
                           Word{"plait", "long-plait"},
                           Word{"braids", "braids"},
                           Word{"cornrows", "braids"},
                           Word{"locs", "locs"},
                           Word{"dreadlocks", "locs"},
                           Word{"afro", "afro"},
                           Word{"close-cropped", "cropped"},
                           Word{"cropped", "cropped"},
                           Word{"thinning", "thinning"},
                           Word{"receding", "thinning"},
                           Word{"bald", "bald"},
                           Word{"shaved", "buzz"},
                           Word{"buzz", "buzz"},
                           Word{"bob", "bob"},
                           Word{"bun", "bun"},
                           Word{"fringe", "fringe"},
                           Word{"curl", "curly"},
                           Word{"wavy", "wavy"},
                           Word{"long", "long"},
                           Word{"neat", "side-parting"},
                           Word{"parting", "side-parting"},
                           Word{"short", "short"}};
constexpr std::array hairColours{Word{"dark brown", "dark-brown"},
                                 Word{"black", "black"},
                                 Word{"dark", "dark-brown"},
                                 Word{"brown", "brown"},
                                 Word{"auburn", "auburn"},
                                 Word{"ginger", "red"},
                                 Word{"red", "red"},
                                 Word{"blond", "fair"},
                                 Word{"fair", "fair"},
                                 Word{"silver", "grey"},
                                 Word{"grey", "grey"},
                                 Word{"white", "white"}};
constexpr std::array covers{
    Word{"hijab", "hijab"},           Word{"turban", "turban"},        Word{"patka", "patka"},
    Word{"kippah", "kippah"},         Word{"headscarf", "headscarf"},  Word{"head scarf", "headscarf"},
    Word{"headwrap", "headscarf"},    Word{"flat cap", "flat-cap"},    Word{"police cap", "police-cap"},
    Word{"peaked cap", "police-cap"}, Word{"bowler", "police-bowler"}, Word{"helmet", "custodian"},
    Word{"beanie", "beanie"},         Word{"woolly hat", "beanie"},    Word{"hood up", "hood"},
    Word{"sun hat", "sun-hat"},       Word{"headset", "headset"}};
constexpr std::array beards{Word{"stubble", "stubble"}, Word{"moustache", "moustache"}, Word{"goatee", "goatee"},
                            Word{"long beard", "long"}, Word{"long", "long"},           Word{"short", "short"},
                            Word{"full", "full"},       Word{"beard", "full"},          Word{"grey", "short"}};
constexpr std::array garments{Word{"police constable", "police-constable"},
                              Word{"police sergeant", "police-sergeant"},
                              Word{"police inspector", "police-inspector"},
                              Word{"police fleece", "police-fleece"},
                              Word{"hi-vis", "hi-vis"},
                              Word{"high-vis", "hi-vis"},
                              Word{"raincoat", "raincoat"},
                              Word{"long coat", "long-coat"},
                              Word{"overcoat", "long-coat"},
                              Word{"anorak", "anorak"},
                              Word{"parka", "anorak"},
                              Word{"leather", "leather-jacket"},
                              Word{"coat", "coat"},
                              Word{"dressing gown", "dressing-gown"},
                              Word{"school uniform", "school-uniform"},
                              Word{"blazer", "suit"},
                              Word{"dark jacket", "suit"},
                              Word{"suit", "suit"},
                              Word{"shirt and tie", "shirt-and-tie"},
                              Word{"tie", "shirt-and-tie"},
                              Word{"cardigan", "cardigan"},
                              Word{"hoodie", "hoodie"},
                              Word{"t-shirt", "t-shirt"},
                              Word{"tracksuit", "tracksuit"},
                              Word{"shalwar", "shalwar-kameez"},
                              Word{"salwar", "shalwar-kameez"},
                              Word{"sari", "sari"},
                              Word{"scrubs", "scrubs"},
                              Word{"tunic", "tunic"},
                              Word{"nurse", "scrubs"},
                              Word{"apron", "apron"},
                              Word{"clerical", "clerical"},
                              Word{"overalls", "overalls"},
                              Word{"painter", "overalls"},
                              Word{"boiler suit", "overalls"},
                              Word{"dress", "dress"},
                              Word{"blouse", "blouse"},
                              Word{"jumper", "jumper"},
                              Word{"sweater", "jumper"},
                              Word{"fleece", "jumper"},
                              Word{"jacket", "leather-jacket"},
                              Word{"shirt", "shirt"}};
constexpr std::array clothColours{
    Word{"navy", "navy"},     Word{"black", "ink"},      Word{"dark", "ink"},      Word{"cream", "cream"},
    Word{"white", "white"},   Word{"yellow", "ochre"},   Word{"mustard", "ochre"}, Word{"orange", "brick"},
    Word{"red", "brick"},     Word{"green", "forest"},   Word{"teal", "teal"},     Word{"turquoise", "teal"},
    Word{"pale blue", "sky"}, Word{"light blue", "sky"}, Word{"blue", "navy"},     Word{"grey", "slate"},
    Word{"beige", "stone"},   Word{"brown", "brown"},    Word{"purple", "plum"},   Word{"pink", "rose"}};
constexpr std::array extras{Word{"reading glasses", "reading-glasses"},
                            Word{"hearing aid", "hearing-aid"},
                            Word{"nose stud", "nose-stud"},
                            Word{"earrings", "earrings"},
                            Word{"lanyard", "lanyard"},
                            Word{"wheelchair", "wheelchair"},
                            Word{"stick", "walking-stick"},
                            Word{"cane", "walking-stick"},
                            Word{"plaster", "plaster"},
                            Word{"stethoscope", "stethoscope"},
                            Word{"radio", "radio"}};
constexpr std::array skins{Word{"very pale", "1"}, Word{"pale", "1"},  Word{"fair", "2"},  Word{"light brown", "5"},
                           Word{"light", "2"},     Word{"olive", "4"}, Word{"tan", "4"},   Word{"dark brown", "9"},
                           Word{"brown", "6"},     Word{"dark", "8"},  Word{"black", "9"}, Word{"white", "2"}};

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

/// Whether a text, in small letters, holds a word or the beginning of one.
bool says(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        if (at == 0 || !isLetter(text[at - 1])) {
            return true;
        }
    }
    return false;
}

std::optional<std::string_view> meant(std::string_view text, std::span<const Word> words) {
    const auto found = std::ranges::find_if(words, [&](const Word& word) { return says(text, word.first); });
    return found == words.end() ? std::nullopt : std::optional(found->second);
}

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

bool isPolice(std::string_view garment) { return garment.starts_with("police-"); }

constexpr std::array<std::string_view, 5> heads{"oval", "round", "long", "square", "heart"};
constexpr std::array<std::string_view, 5> noses{"nose-1", "nose-2", "nose-3", "nose-4", "nose-5"};
constexpr std::array<std::string_view, 7> plainHairs{"short",     "cropped",     "side-parting", "bob",
                                                     "tied-back", "short-curls", "curly"};
constexpr std::array<std::string_view, 3> darkHairs{"black", "black", "dark-brown"};
constexpr std::array<std::string_view, 6> lightHairs{"dark-brown", "brown", "brown", "auburn", "fair", "red"};
constexpr std::array<std::string_view, 7> plainClothes{"jumper", "cardigan", "shirt",  "coat",
                                                       "hoodie", "blouse",   "t-shirt"};
constexpr std::array<std::string_view, 12> cloths{"navy",  "ochre", "brick", "sage", "forest", "teal",
                                                  "slate", "stone", "plum",  "rose", "brown",  "sky"};
constexpr std::array<std::string_view, 3> lightCloths{"cream", "white", "sky"};

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
    const int years = numberIn(age).value_or(24 + static_cast<int>(lots.below(30)));
    person.child = years < 14;
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

    const std::string_view anyHair = lots.one(plainHairs);
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

    person.width = says(build, "slim") || says(build, "slight") || says(build, "thin") || says(build, "lean") ? 0.92
                   : says(build, "broad") || says(build, "heavy") || says(build, "big")                       ? 1.1
                                                                                                              : 1.0;
    const std::string_view anyGarment = lots.one(plainClothes);
    const std::string_view anyCloth = lots.one(cloths);
    const std::string_view anyCloth2 = lots.one(lightCloths);
    const std::string_view anyTrim = lots.one(cloths);
    const bool uniform = says(wear, "uniform") && !says(wear, "school");
    if (uniform) {
        person.wear = uniformFor(rank);
    } else if (const auto garment = meant(wear, garments)) {
        person.wear = *garment;
    } else {
        person.wear = person.child ? "jumper" : anyGarment;
    }
    if (isPolice(person.wear)) {
        person.cloth = "ink";
        person.cloth2 = "white";
        person.trim = "silver";
    } else {
        const bool dark = person.wear == "suit" || person.wear == "clerical" || person.wear == "leather-jacket";
        person.cloth = meant(wear, clothColours).value_or(person.wear == "hi-vis" ? "hivis" : dark ? "ink" : anyCloth);
        person.cloth2 = person.wear == "hi-vis" ? "navy" : anyCloth2;
        person.trim = anyTrim == person.cloth ? "cream" : anyTrim;
    }
    person.coverColour = person.cover.starts_with("police") || person.cover == "custodian" ? "ink" : lots.one(cloths);

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
    return person;
}

Person personOf(const model::Scenario& scenario, const model::CastMember& who) {
    std::vector<std::pair<std::string_view, std::string_view>> look;
    for (const model::LookPart& part : who.look.in(scenario.looks)) {
        look.emplace_back(part.key, part.value);
    }
    return personOf(who.name, who.role, look);
}

Shades skinShades(int skin) {
    constexpr std::array<Shades, 10> all{{{"#F0D5C0", "#D6A88E", "#C68873"},
                                          {"#E8C2A4", "#C79677", "#B97B66"},
                                          {"#DDB08C", "#B78261", "#A96B55"},
                                          {"#CE9C75", "#A4714F", "#975E4A"},
                                          {"#BB8760", "#8F5F41", "#865040"},
                                          {"#A3714C", "#7A5035", "#733F33"},
                                          {"#8B5C3D", "#66402B", "#74423A"},
                                          {"#744A33", "#522F20", "#693C34"},
                                          {"#633F2F", "#45291E", "#613730"},
                                          {"#523528", "#37221A", "#59332D"}}};
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
    static constexpr std::array all{
        Named{"black", {"#1B1B20", "#3A3C45", "#1B1B20"}}, Named{"dark-brown", {"#33241E", "#553D31", "#2B1E19"}},
        Named{"brown", {"#5A3D2B", "#7F5A3F", "#4A3122"}}, Named{"auburn", {"#6E3423", "#96502F", "#572818"}},
        Named{"red", {"#A4522A", "#C9783F", "#84401F"}},   Named{"fair", {"#AD8A4E", "#D3B577", "#8A6A38"}},
        Named{"grey", {"#75777A", "#A1A3A3", "#5F6164"}},  Named{"white", {"#B5B4AE", "#E6E2D8", "#8F8D88"}}};
    return shadesOf(all, colour);
}

Shades clothShades(std::string_view colour) {
    static constexpr std::array all{
        Named{"navy", {"#2A3F66", "#1A2946", ""}},   Named{"ink", {"#242B37", "#151A23", ""}},
        Named{"cream", {"#EAE0CA", "#C6B99C", ""}},  Named{"ochre", {"#C9973F", "#9A6F28", ""}},
        Named{"brick", {"#A94B30", "#7C3321", ""}},  Named{"sage", {"#7F9379", "#5C6F58", ""}},
        Named{"forest", {"#37584A", "#243E33", ""}}, Named{"teal", {"#3D7377", "#285356", ""}},
        Named{"sky", {"#8FB0BF", "#678B9B", ""}},    Named{"slate", {"#5C6B78", "#414E5A", ""}},
        Named{"stone", {"#A89F8C", "#80775F", ""}},  Named{"plum", {"#69405A", "#4A2A3F", ""}},
        Named{"rose", {"#C38B80", "#99645A", ""}},   Named{"brown", {"#6D4C38", "#4C3325", ""}},
        Named{"hivis", {"#D9D13B", "#A9A022", ""}},  Named{"white", {"#F2EDE0", "#C9C6BC", ""}},
        Named{"silver", {"#C3C8C9", "#8F9698", ""}}};
    return shadesOf(all, colour);
}

} // namespace art
