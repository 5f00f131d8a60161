#pragma once

#include "model/CompetencyFramework.hpp"
#include "quiz/Calibration.hpp"
#include "quiz/Round.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace study {

/// How the questions about one thing went.
struct GroupResult {
    enum class Kind : std::uint8_t { competency, level, value };
    Kind kind = Kind::competency;
    std::string name;
    std::size_t asked = 0;
    std::size_t right = 0; ///< wholly
};

/// What a round came to. A question about several things counts under each of them.
struct RoundSummary {
    std::size_t questions = 0;
    std::size_t answered = 0;
    std::size_t right = 0; ///< wholly
    std::size_t partly = 0;
    double earned = 0;               ///< marks with certainty
    double byGuessing = 0;           ///< what the same questions would have earned on average who guesses and says so
    std::size_t mostInARow = 0;      ///< right, one after the other
    std::vector<GroupResult> groups; ///< competencies, then levels, then values; only those that were asked about
    std::vector<std::string> calibration; ///< a sentence for each certainty that was said
    std::vector<std::size_t> mistakes;    ///< positions of what was answered and not wholly right
};

[[nodiscard]] RoundSummary summaryOf(const quiz::Round& round, const model::CompetencyFramework& framework);

/// "When you were sure, you were right 7 of 10 times." with what can be said of that, for each certainty that was said.
/// `whose`: "you", or a name.
[[nodiscard]] std::vector<std::string> calibrationWords(const quiz::Calibration& calibration,
                                                        const std::string& whose = "you");

} // namespace study
