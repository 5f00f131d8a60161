#include "window/Initials.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace window {

namespace {

/// Written as they stand in front of names; a full stop after them is passed over. Case matters: "DI" is a rank, "Di"
/// may be a name.
constexpr std::array<std::string_view, 64> titlesInNames{
    "PC",        "WPC",          "SPC",        "PCSO",     "DC",        "TDC",
    "PS",        "Sgt",          "DS",         "Insp",     "PI",        "DI",
    "CI",        "Ch",           "DCI",        "Supt",     "DSupt",     "DSU",
    "DCS",       "Cdr",          "DAC",        "ACC",      "DCC",       "CC",
    "Acting",    "Temporary",    "Special",    "Police",   "Detective", "Chief",
    "Deputy",    "Assistant",    "Constable",  "Sergeant", "Inspector", "Superintendent",
    "Commander", "Commissioner", "Officer",    "Mr",       "Mrs",       "Ms",
    "Miss",      "Mx",           "Dr",         "Doctor",   "Prof",      "Professor",
    "Rev",       "Revd",         "Reverend",   "Fr",       "Father",    "Sister",
    "Imam",      "Rabbi",        "Councillor", "Cllr",     "Sir",       "Dame",
    "Lord",      "Lady",         "Judge",      "Det"};

bool isTitle(std::string_view word) {
    if (word.ends_with('.'))
        word.remove_suffix(1);
    word.remove_prefix(word.rfind('/') + 1); // "T/Insp": temporary
    return std::find(titlesInNames.begin(), titlesInNames.end(), word) != titlesInNames.end();
}

std::vector<std::string_view> wordsOf(std::string_view name) {
    std::vector<std::string_view> words;
    while (!name.empty()) {
        const auto end = std::min(name.find(' '), name.size());
        if (end > 0)
            words.push_back(name.substr(0, end));
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return words;
}

std::string_view firstLetter(std::string_view word) {
    std::size_t end = std::min<std::size_t>(1, word.size());
    while (end < word.size() && (static_cast<unsigned char>(word[end]) & 0xC0) == 0x80)
        ++end;
    return word.substr(0, end);
}

} // namespace

std::string initials(std::string_view name) {
    const auto words = wordsOf(name);
    if (words.empty())
        return {};
    auto first = std::find_if_not(words.begin(), words.end(), isTitle);
    if (first == words.end())
        first = words.begin();
    std::string letters(firstLetter(*first));
    if (first + 1 != words.end())
        letters += firstLetter(words.back());
    return letters;
}

} // namespace window
