#pragma once

#include "model/CompetencyFramework.hpp"
#include "quiz/Round.hpp"
#include "records/Rounds.hpp"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace report {

/// A round on its way to other programs. No name goes with it: a learner is the random id at this installation.
struct ExportedRound {
    records::StoredRound stored;
    quiz::Round round; ///< as it was played
    std::shared_ptr<const model::CompetencyFramework> framework;
};

/// One row for each answer: round, learner, kind, started, question, card, statements, certainty, share, seconds, …
[[nodiscard]] std::string quizCsv(std::span<const ExportedRound> rounds);
/// The rounds with every question as it was put and every answer.
[[nodiscard]] std::string quizJson(std::span<const ExportedRound> rounds, const std::string& installation);
/// xAPI 1.0.3 statements (docs/exports.md): one at the beginning of each round, one for each answer, one at its end.
/// What is right is never called a score: how much of an answer was right, and how sure somebody was, are extensions.
[[nodiscard]] std::string quizXapi(std::span<const ExportedRound> rounds, const std::string& installation);

/// "not-sure", "fairly-sure", "sure"
[[nodiscard]] std::string_view idOf(quiz::Certainty certainty);

} // namespace report
