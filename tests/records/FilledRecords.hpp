#pragma once

// Records with something in them, and what can be read of them again.

#include "records/Playground.hpp"
#include "records/Records.hpp"

#include <map>
#include <optional>
#include <string>

namespace playground {

using records::ProblemKind;
using records::Records;

/// A records file with an attempt of some decisions in it.
inline std::string fillRecords(const fs::path& file, int decisions = 8) {
    const model::Scenario scenario = playground::scenario(scenarioText());
    Records kept = valueOf(Records::open(file));
    auto begin = newAttempt();
    begin.learnerId = valueOf(kept.addLearner("Ana " + std::to_string(decisions), "deckhand", 1)).id;
    const auto head = valueOf(kept.begin(begin));
    auto recorder = kept.recorder(head, tickingClock(), anyMark());
    play::Runner runner(scenario, head.seed);
    for (int i = 0; i < decisions; ++i) {
        const play::Runner before = runner;
        REQUIRE(runner.choose(*scenario.findChoice(std::get<model::SituationId>(before.position()), "tie"),
                              std::chrono::milliseconds(9)));
        REQUIRE_FALSE(recorder->decided(static_cast<std::size_t>(i), before, runner.attempt().decisions.back()));
    }
    return head.id;
}

inline std::map<std::string, std::string> everythingIn(const fs::path& folder) {
    std::map<std::string, std::string> all;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        all[entry.path().string()] = entry.is_regular_file() ? bytesOf(entry.path()) : "(other)";
    }
    return all;
}

/// Reads all there is to read; returns the number of decisions, or nothing when a problem stopped it.
inline std::optional<std::size_t> readEverything(const Records& kept) {
    const auto lines = kept.attempts();
    const auto people = kept.learners();
    if (std::holds_alternative<records::Problem>(lines) || std::holds_alternative<records::Problem>(people)) {
        return std::nullopt;
    }
    std::size_t decisions = 0;
    for (const auto& line : std::get<0>(lines)) {
        const auto stored = kept.load(line.head.id);
        const auto bytes = kept.content(line.head.scenarioHash);
        if (std::holds_alternative<records::Problem>(stored) || std::holds_alternative<records::Problem>(bytes)) {
            return std::nullopt;
        }
        decisions += std::get<0>(stored).decisions.size();
    }
    return decisions;
}

/// The status bits of a problem, for a child process to hand back: 0 for a problem of that kind with a full sentence.
inline int expectProblem(const std::variant<Records, records::Problem>& opened, ProblemKind kind) {
    const auto* problem = std::get_if<records::Problem>(&opened);
    if (problem == nullptr) {
        return 1;
    }
    return problem->kind == kind && problem->sentence.size() > 40 ? 0 : 2;
}

} // namespace playground
