#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace art::look {

/// What an author may write, and the part that it names. Longer ways to say it stand before shorter ones.
using Word = std::pair<std::string_view, std::string_view>;

inline constexpr std::array hairs{Word{"short curls", "short-curls"},
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
inline constexpr std::array hairColours{Word{"dark brown", "dark-brown"},
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
inline constexpr std::array covers{
    Word{"hijab", "hijab"},           Word{"turban", "turban"},        Word{"patka", "patka"},
    Word{"kippah", "kippah"},         Word{"headscarf", "headscarf"},  Word{"head scarf", "headscarf"},
    Word{"headwrap", "headscarf"},    Word{"flat cap", "flat-cap"},    Word{"police cap", "police-cap"},
    Word{"peaked cap", "police-cap"}, Word{"bowler", "police-bowler"}, Word{"helmet", "custodian"},
    Word{"beanie", "beanie"},         Word{"woolly hat", "beanie"},    Word{"hood up", "hood"},
    Word{"sun hat", "sun-hat"},       Word{"headset", "headset"}};
inline constexpr std::array beards{Word{"stubble", "stubble"}, Word{"moustache", "moustache"}, Word{"goatee", "goatee"},
                                   Word{"long beard", "long"}, Word{"long", "long"},           Word{"short", "short"},
                                   Word{"full", "full"},       Word{"beard", "full"},          Word{"grey", "short"}};
inline constexpr std::array garments{Word{"police constable", "police-constable"},
                                     Word{"police sergeant", "police-sergeant"},
                                     Word{"police inspector", "police-inspector"},
                                     Word{"police fleece", "police-fleece"},
                                     Word{"paramedic", "paramedic"},
                                     Word{"ambulance", "paramedic"},
                                     Word{"hi-vis", "hi-vis"},
                                     Word{"high-vis", "hi-vis"},
                                     Word{"raincoat", "raincoat"},
                                     Word{"long coat", "long-coat"},
                                     Word{"overcoat", "long-coat"},
                                     Word{"anorak", "anorak"},
                                     Word{"parka", "anorak"},
                                     Word{"leather", "leather-jacket"},
                                     Word{"denim", "denim-jacket"},
                                     Word{"gilet", "gilet"},
                                     Word{"body warmer", "gilet"},
                                     Word{"coat", "coat"},
                                     Word{"dressing gown", "dressing-gown"},
                                     Word{"school uniform", "school-uniform"},
                                     Word{"blazer", "suit"},
                                     Word{"dark jacket", "suit"},
                                     Word{"suit", "suit"},
                                     Word{"shirt and tie", "shirt-and-tie"},
                                     Word{"tie", "shirt-and-tie"},
                                     Word{"cardigan", "cardigan"},
                                     Word{"striped", "striped-jumper"},
                                     Word{"check", "check-shirt"},
                                     Word{"polo", "polo"},
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
inline constexpr std::array clothColours{
    Word{"navy", "navy"},     Word{"black", "ink"},      Word{"dark", "ink"},      Word{"cream", "cream"},
    Word{"white", "white"},   Word{"yellow", "ochre"},   Word{"mustard", "ochre"}, Word{"orange", "brick"},
    Word{"red", "brick"},     Word{"green", "forest"},   Word{"teal", "teal"},     Word{"turquoise", "teal"},
    Word{"pale blue", "sky"}, Word{"light blue", "sky"}, Word{"blue", "navy"},     Word{"grey", "slate"},
    Word{"beige", "stone"},   Word{"brown", "brown"},    Word{"purple", "plum"},   Word{"pink", "rose"}};
inline constexpr std::array extras{Word{"reading glasses", "reading-glasses"},
                                   Word{"hearing aid", "hearing-aid"},
                                   Word{"nose stud", "nose-stud"},
                                   Word{"earrings", "earrings"},
                                   Word{"lanyard", "lanyard"},
                                   Word{"wheelchair", "wheelchair"},
                                   Word{"stick", "walking-stick"},
                                   Word{"cane", "walking-stick"},
                                   Word{"plaster", "plaster"},
                                   Word{"stethoscope", "stethoscope"},
                                   Word{"radio", "radio"},
                                   Word{"backpack", "backpack"},
                                   Word{"rucksack", "backpack"},
                                   Word{"shoulder bag", "shoulder-bag"},
                                   Word{"satchel", "shoulder-bag"},
                                   Word{"necklace", "necklace"}};
inline constexpr std::array skins{Word{"very pale", "1"},   Word{"pale", "1"},       Word{"fair", "2"},
                                  Word{"light brown", "5"}, Word{"light", "2"},      Word{"olive", "4"},
                                  Word{"tan", "4"},         Word{"dark brown", "9"}, Word{"brown", "6"},
                                  Word{"dark", "8"},        Word{"black", "9"},      Word{"white", "2"}};

inline bool isLetter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

/// Whether a text, in small letters, holds a word or the beginning of one.
inline bool says(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        if (at == 0 || !isLetter(text[at - 1])) {
            return true;
        }
    }
    return false;
}

inline std::optional<std::string_view> meant(std::string_view text, std::span<const Word> words) {
    const auto found = std::ranges::find_if(words, [&](const Word& word) { return says(text, word.first); });
    return found == words.end() ? std::nullopt : std::optional(found->second);
}

} // namespace art::look
