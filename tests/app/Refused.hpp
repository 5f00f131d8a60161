#pragma once

#include "app/Home.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace program {

/// Checks that words are refused with a status and a sentence on standard error that holds `says`, and nothing else.
inline void checkRefused(const Home& home, const std::string& words, int status, const std::string& says) {
    CAPTURE(words);
    const auto outcome = home.judgement(words);
    CAPTURE(outcome.err);
    CHECK(outcome.status == status);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.find(says) != std::string::npos);
}

} // namespace program
