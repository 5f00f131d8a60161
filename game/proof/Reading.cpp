#include "proof/Reading.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace proof {

using namespace model;

namespace {

constexpr double hardEase = 50;
constexpr std::size_t fewestWords = 30; ///< in a shorter text the figure says little
constexpr std::size_t longSentence = 40;
constexpr std::size_t longChoice = 60;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool isLetter(char c) { return (lower(c) >= 'a' && lower(c) <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

bool isVowel(char c) { return std::string_view("aeiouy").find(lower(c)) != std::string_view::npos; }

std::size_t syllablesOf(std::string_view word) {
    std::size_t count = 0;
    bool before = false;
    for (const char c : word) {
        const bool vowel = isVowel(c);
        count += vowel && !before ? 1u : 0u;
        before = vowel;
    }
    const std::size_t n = word.size();
    const bool silentE = n > 2 && lower(word[n - 1]) == 'e' && !isVowel(word[n - 2]) && lower(word[n - 2]) != 'l';
    const bool silentEd = n > 3 && lower(word[n - 1]) == 'd' && lower(word[n - 2]) == 'e' && !isVowel(word[n - 3]) &&
                          lower(word[n - 3]) != 't' && lower(word[n - 3]) != 'd';
    if (count > 1 && (silentE || silentEd)) {
        --count;
    }
    return std::max<std::size_t>(1, count);
}

/// Abbreviations and initials end in a full stop that ends no sentence.
bool endsNoSentence(std::string_view word) {
    constexpr std::array<std::string_view, 9> known{"mr", "mrs", "ms", "dr", "st", "sgt", "insp", "no", "etc"};
    std::string small;
    std::ranges::transform(word, std::back_inserter(small), lower);
    return small.size() == 1 ? small != "i" && small != "a" : std::ranges::count(known, small) > 0;
}

} // namespace

Readability readabilityOf(std::string_view text) {
    Readability result;
    std::size_t syllables = 0;
    std::size_t inSentence = 0;
    const auto endSentence = [&] {
        if (inSentence > 0) {
            ++result.sentences;
            result.longestSentence = std::max(result.longestSentence, inSentence);
            inSentence = 0;
        }
    };
    for (std::size_t i = 0; i < text.size();) {
        if (!isLetter(text[i]) && !(text[i] >= '0' && text[i] <= '9')) {
            if (text[i] == '!' || text[i] == '?' || text[i] == '\n' || text[i] == ':' || text[i] == ';') {
                endSentence();
            }
            ++i;
            continue;
        }
        const std::size_t begin = i;
        while (i < text.size() && (isLetter(text[i]) || (text[i] >= '0' && text[i] <= '9') || text[i] == '\'')) {
            ++i;
        }
        const std::string_view word = text.substr(begin, i - begin);
        ++result.words;
        ++inSentence;
        syllables += syllablesOf(word);
        const bool stop = i < text.size() && text[i] == '.';
        const bool endsHere = i + 1 >= text.size() || text[i + 1] == ' ' || text[i + 1] == '\n' || text[i + 1] == '"';
        if (stop && endsHere && !endsNoSentence(word)) {
            endSentence();
        }
    }
    endSentence();
    if (result.words > 0) {
        const auto words = static_cast<double>(result.words);
        result.ease = 206.835 - 1.015 * words / static_cast<double>(result.sentences) -
                      84.6 * static_cast<double>(syllables) / words;
    }
    return result;
}

std::vector<Finding> readingFindings(const Scenario& scenario) {
    std::vector<Finding> found;
    for (std::size_t i = 0; i < scenario.situations.size(); ++i) {
        const Situation& situation = scenario.situations[i];
        const Readability text = readabilityOf(situation.text);
        if (text.words >= fewestWords && text.ease < hardEase) {
            found.push_back({"hard-to-read", SituationId(i),
                             "the text of " + quotedId(situation.id) + " is hard to read (reading ease " +
                                 std::to_string(std::lround(text.ease)) + "; plain English has 60 and more)",
                             "use shorter words and shorter sentences"});
        }
        if (text.longestSentence > longSentence) {
            found.push_back(
                {"long-sentence", SituationId(i),
                 "a sentence of " + quotedId(situation.id) + " has " + std::to_string(text.longestSentence) + " words",
                 "break it into two or three; up to 25 words are easy to follow"});
        }
        for (std::size_t k = 0; k < situation.choices.count; ++k) {
            const ChoiceId id(situation.choices.first + k);
            const std::size_t words = readabilityOf(scenario[id].text).words;
            if (words > longChoice) {
                found.push_back({"long-choice", id,
                                 "the text of the choice " + quotedId(scenario[id].id) + " has " +
                                     std::to_string(words) + " words, too many to compare it with the others",
                                 "say what the learner does, in a sentence or two; what follows belongs under "
                                 "\"consequence\""});
            }
        }
    }
    return found;
}

} // namespace proof
