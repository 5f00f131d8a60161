#pragma once

// Rounds of questions to be kept.

#include "records/Playground.hpp"
#include "records/Rounds.hpp"

#include <optional>
#include <string>

namespace playground {

inline records::NewRound newRound(const std::optional<std::string>& learner, std::size_t questions) {
    records::NewRound round;
    round.learnerId = learner;
    round.title = "Knots";
    round.frameworkBytes = "a framework";
    round.programVersion = "0.1.0";
    round.seconds = 45;
    round.started = 1000;
    for (std::size_t i = 0; i < questions; ++i) {
        const std::string number = std::to_string(i);
        round.questions.push_back({"card-" + number, "question " + number, ~std::uint64_t{i}});
    }
    return round;
}

inline records::StoredAnswer answered(const std::string& given, std::uint32_t millionths,
                                      records::UnixMilliseconds at = 2000) {
    return {given, quiz::Certainty::high, millionths, 1500, false, 20'500, at};
}

/// A round whose questions were all answered, and that ended; its id.
inline std::string answerAll(records::Rounds& rounds, const std::optional<std::string>& learner, std::size_t questions,
                             records::UnixMilliseconds from, const std::string& given = "chosen 0") {
    auto round = newRound(learner, questions);
    round.started = from;
    const auto id = valueOf(rounds.begin(round)).id;
    for (std::size_t i = 0; i < questions; ++i) {
        (void)valueOf(rounds.answer(id, i, answered(given, i == 0 ? 0 : 1'000'000, from + 1)));
    }
    (void)valueOf(rounds.end(id, from + 2));
    return id;
}

} // namespace playground
