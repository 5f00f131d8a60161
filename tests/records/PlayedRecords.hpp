#pragma once

// Records in which people played to the end, wrote reasons, commented and signed off.

#include "records/Accounts.hpp"
#include "records/Cohorts.hpp"
#include "records/Connection.hpp"
#include "records/FilledRecords.hpp"
#include "records/Reviews.hpp"
#include "records/Seal.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>

namespace playground {

inline constexpr std::int64_t playedNow = 1'767'300'000'000;
inline constexpr std::int64_t later = playedNow + 1'000'000;

/// Plays to an end; the attempt's id.
inline std::string playOut(Records& kept, const records::AttemptHead& head, const std::string& reason,
                           std::size_t from = 0, const std::string& choice = "tie", int situations = 4) {
    const model::Scenario scenario = playground::scenario(scenarioText(situations));
    auto recorder = kept.recorder(head, tickingClock(), anyMark());
    play::Runner runner(scenario, head.seed);
    for (std::size_t i = 0; !runner.available().empty(); ++i) {
        const play::Runner before = runner;
        REQUIRE(runner.choose(*scenario.findChoice(std::get<model::SituationId>(before.position()), choice),
                              std::chrono::milliseconds(1500)));
        if (i < from) {
            continue;
        }
        REQUIRE_FALSE(recorder->shown(i));
        REQUIRE_FALSE(recorder->decided(i, before, runner.attempt().decisions.back()));
        REQUIRE_FALSE(recorder->reasoned(i, reason));
    }
    REQUIRE_FALSE(recorder->ended(runner));
    return head.id;
}

inline std::string playOut(Records& kept, const std::optional<std::string>& learner, const std::string& reason,
                           const std::string& choice = "tie") {
    auto begin = newAttempt(scenarioText(4));
    begin.learnerId = learner;
    return playOut(kept, valueOf(kept.begin(begin)), reason, 0, choice);
}

/// A file with two learners, a branch, a supervisor, comments and sign-offs.
struct PlayedRecords {
    explicit PlayedRecords(const fs::path& file) : records(valueOf(Records::open(file))) {
        ana = valueOf(records.addLearner("Zdenka Quillfeather", "deckhand", 1)).id;
        ben = valueOf(records.addLearner("Ben Okoro", "mate", 2)).id;
        anas = playOut(records, ana, "Marmalade told me so.");
        bens = playOut(records, ben, "Keelhaul reasons.");
        const auto branch = valueOf(records.begin(records::NewBranch{{anas, 1}, "0.1.0", playedNow}));
        anasBranch = playOut(records, branch, "Otherwise marmalade.", 1, "wait");
        records::Accounts accounts(records, {1, 8192});
        supervisor = valueOf(accounts.add("Sunita Rhys", records::Role::supervisor, "nobody", 3)).account.id;
        const auto theirs = valueOf(accounts.addForLearner(ana, "nobody", 3)).account.id;
        records::Cohorts cohorts(records);
        const auto cohort = valueOf(cohorts.add("Spring intake", "nobody", 3)).id;
        (void)valueOf(cohorts.join(cohort, ana, "nobody", 3));
        (void)valueOf(cohorts.assign(ana, supervisor, "nobody", 3));
        records::Reviews reviews(records);
        const auto first = valueOf(reviews.comment({anas, 1, {}, supervisor, "Pomegranate, I would say."}, playedNow));
        (void)valueOf(reviews.comment({anas, 1, first.id, theirs, "Rhubarb, rather."}, playedNow + 1));
        (void)valueOf(reviews.comment({bens, {}, {}, supervisor, "Well tied."}, playedNow + 2));
        (void)valueOf(
            reviews.signOff({ana, anas, supervisor, "We spoke of quinces.", "Figs.", "Signed: plums."}, playedNow + 3));
        (void)valueOf(reviews.signOff({ben, {}, supervisor, "Good.", "", "Profile."}, playedNow + 4));
    }

    Records records;
    std::string ana, ben, anas, bens, anasBranch, supervisor;
};

inline std::int64_t countOf(const Records& kept, const std::string& what) {
    return kept.connection()->database.execAndGet("SELECT count(*) FROM " + what).getInt64();
}

} // namespace playground
