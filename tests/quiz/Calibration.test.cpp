#include "quiz/Calibration.hpp"

#include <catch2/catch.hpp>

using quiz::Calibration;
using quiz::Certainty;
using Verdict = Calibration::Verdict;

namespace {

Calibration with(Certainty certainty, std::size_t right, std::size_t answers) {
    Calibration calibration;
    for (std::size_t i = 0; i < answers; ++i) {
        calibration.add(certainty, i < right ? 1 : 0.9);
    }
    return calibration;
}

} // namespace

TEST_CASE("the interval is Wilson's") {
    // Values from the table in R. G. Newcombe, Statistics in Medicine 17 (1998), 857-872, method 3.
    CHECK(quiz::wilson(81, 263).low == Approx(0.2553).margin(1e-4));
    CHECK(quiz::wilson(81, 263).high == Approx(0.3662).margin(1e-4));
    CHECK(quiz::wilson(15, 148).low == Approx(0.0624).margin(1e-4));
    CHECK(quiz::wilson(15, 148).high == Approx(0.1605).margin(1e-4));
    CHECK(quiz::wilson(0, 20).low == 0);
    CHECK(quiz::wilson(0, 20).high == Approx(0.1611).margin(1e-4));
    CHECK(quiz::wilson(1, 29).low == Approx(0.0061).margin(1e-4));
    CHECK(quiz::wilson(1, 29).high == Approx(0.1718).margin(1e-4));
    CHECK(quiz::wilson(0, 0).low == 0);
    CHECK(quiz::wilson(0, 0).high == 1);
}

TEST_CASE("certainty is counted apart, and an answer that is right in part counts as not right") {
    const auto calibration = with(Certainty::high, 7, 10);
    CHECK(calibration.at(Certainty::high).all == 10);
    CHECK(calibration.at(Certainty::high).right == 7);
    CHECK(calibration.at(Certainty::low).all == 0);
}

TEST_CASE("nothing is said of somebody's certainty before there are answers enough to tell") {
    CHECK(Calibration().verdict(Certainty::high) == Verdict::notYet);
    CHECK(with(Certainty::high, 7, 10).verdict(Certainty::high) == Verdict::notYet);
    CHECK(with(Certainty::high, 3, 10).verdict(Certainty::high) == Verdict::surerThanRight);
    CHECK(with(Certainty::high, 50, 100).verdict(Certainty::high) == Verdict::surerThanRight);
    CHECK(with(Certainty::high, 95, 100).verdict(Certainty::high) == Verdict::fits);
    CHECK(with(Certainty::low, 98, 100).verdict(Certainty::low) == Verdict::rightMoreOften);
    CHECK(with(Certainty::low, 30, 100).verdict(Certainty::low) == Verdict::fits);
    CHECK(with(Certainty::middle, 74, 100).verdict(Certainty::middle) == Verdict::notYet);
    CHECK(with(Certainty::middle, 740, 1000).verdict(Certainty::middle) == Verdict::fits);
}
