#pragma once

#include "proof/Finding.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace proof {

/// How a text reads.
struct Readability {
    std::size_t words = 0;
    std::size_t sentences = 0;
    std::size_t longestSentence = 0; ///< in words
    double ease = 100;               ///< Flesch's reading ease: about 100 easy, 60 plain, below 30 hard
};

/// Syllables are counted by their vowels, which is right for most English words and near for the rest.
/// (R. Flesch, "A new readability yardstick", Journal of Applied Psychology 1948:
/// 206.835 - 1.015 words/sentences - 84.6 syllables/words.)
[[nodiscard]] Readability readabilityOf(std::string_view text);

/// Words a minute at which somebody reads who has to think about it.
inline constexpr double wordsAMinute = 200;

/// Texts that are hard to read, choices that are too long to compare.
[[nodiscard]] std::vector<Finding> readingFindings(const model::Scenario& scenario);

} // namespace proof
