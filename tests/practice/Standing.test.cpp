#include "practice/Standing.hpp"

#include <catch2/catch.hpp>

using practice::AttemptSummary;
using practice::Standing;

namespace {

AttemptSummary attempt(const std::string& learner, const std::string& scenario, const std::string& ended,
                       const std::string& mode = "first") {
    AttemptSummary summary;
    summary.learnerId = learner;
    summary.scenarioId = scenario;
    summary.endedAt = ended;
    summary.mode = mode;
    return summary;
}

} // namespace

TEST_CASE("Where a learner stands with each scenario follows from what they played") {
    std::vector<AttemptSummary> attempts{
        attempt("ana", "quay", "2026-01-02T10:00:00Z"),
        attempt("ana", "quay", "2026-03-01T10:00:00Z", "repeat"),
        attempt("ana", "quay", "2026-02-01T10:00:00Z", "repeat"),
        attempt("ana", "buoy", ""),
        attempt("ana", "fog", "2026-01-02T10:00:00Z", "automatic: good"),
        attempt("ben", "lock", "2026-01-02T10:00:00Z"),
        attempt("", "lock", "2026-01-05T10:00:00Z", "practice"),
    };
    attempts.push_back(attempt("ana", "quay", "2026-04-01T10:00:00Z", "practice"));
    attempts.back().whatIfFrom = 3;
    attempts.push_back(attempt("ana", "lock", "", "practice"));
    attempts.back().whatIfFrom = 1;

    const auto ana = practice::standings(attempts, "ana");
    CHECK(ana.size() == 2);
    CHECK(ana.at("quay") == Standing{3, "2026-03-01T10:00:00Z", false});
    CHECK(ana.at("buoy") == Standing{0, "", true});
    const auto nobody = practice::standings(attempts, "");
    CHECK(nobody.size() == 1);
    CHECK(nobody.at("lock") == Standing{1, "2026-01-05T10:00:00Z", false});
}
