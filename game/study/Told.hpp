#pragma once

#include "model/CompetencyFramework.hpp"
#include "quiz/Round.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace study {

/// What is said of one answer: whether it was right, what would have been, and why. Plain words, for both front ends.
struct Told {
    enum class Verdict : std::uint8_t { right, partly, wrong, none };
    Verdict verdict = Verdict::none;
    std::string headline;             ///< "Right.", "Not this one."
    std::vector<std::string> yours;   ///< what was answered, a line each
    std::vector<std::string> right;   ///< what is right, a line each; empty when it was answered
    std::vector<std::string> because; ///< what is to be said of what was taken
    std::string explanation;          ///< may be empty
    std::vector<std::string> sources; ///< the statements that it is about: "EA-1.3 …"
    std::string marks;                ///< "+2: you were fairly sure, and right."
};

[[nodiscard]] Told tell(const quiz::Posed& posed, const quiz::Given& given,
                        const model::CompetencyFramework& framework);

/// What can be taken, in the question's own order: options, reasons, right sides, actions, or statements to be spotted.
[[nodiscard]] std::vector<std::string> thingsOf(const model::Question& question,
                                                const model::CompetencyFramework& framework);

/// What to do, in a few words: "Choose one.", "Put them in order, the most effective first."
[[nodiscard]] std::string whatToDo(const model::Question& question);

[[nodiscard]] std::string nameOf(quiz::Certainty certainty); ///< "Not sure", "Fairly sure", "Sure"

/// Marks as they are shown, with their sign: "+2", "0", "−2.5".
[[nodiscard]] std::string marksText(double marks);

/// "Right +2, wrong −2. Guessing would earn −1.0 here.": what saying so stands for, with what somebody who only guesses
/// gets on average.
[[nodiscard]] std::string stakesOf(const model::Question& question, quiz::Certainty certainty);

/// "+1/0, +2/−2, +3/−6": what each certainty stands for, right and wrong, the least sure first.
[[nodiscard]] std::string allStakes();

} // namespace study
