#pragma once

#include "quiz/Round.hpp"
#include "study/OpenRound.hpp"
#include "study/Standing.hpp"
#include "study/Summary.hpp"
#include "study/Told.hpp"
#include "terminal/Talk.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace terminal {

// Questions, answers and what came of them, as lines of text.

/// Question `number` (from 0) of a round as it is put: scene, what is asked, what can be taken under its numbers, and
/// how to type an answer.
void tellQuestion(Talk& talk, const study::OpenRound& round, std::size_t number);

/// How an answer to it is typed: "Type its number."
[[nodiscard]] std::string howToAnswer(const quiz::Posed& posed);

/// What was typed as an answer, by the numbers on the screen, or a sentence that says what is missing.
[[nodiscard]] std::variant<quiz::Answer, std::string> answerTyped(const quiz::Posed& posed, std::string_view text);

/// How sure somebody can say they are, with what it stands for.
void tellCertainties(Talk& talk, const model::Question& question);
/// From "1", "2", "3" or the words.
[[nodiscard]] std::optional<quiz::Certainty> certaintyTyped(std::string_view text);

void tellTold(Talk& talk, const study::Told& told);
void tellSummary(Talk& talk, const study::RoundSummary& summary);
void tellStanding(Talk& talk, const study::Standing& standing, const model::CompetencyFramework& framework);

/// "12 questions wait today, about 4 minutes."; what there is to say of days, kindly.
[[nodiscard]] std::string todayWords(const study::Standing& standing);
[[nodiscard]] std::string daysWords(const study::Standing& standing);

} // namespace terminal
