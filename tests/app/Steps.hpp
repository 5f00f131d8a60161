#pragma once

// What the tests of several commands do: play, write a file to hand over, look for words in what was said.

#include "app/Home.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <regex>
#include <string>

namespace program {

inline bool says(const Outcome& outcome, const std::string& words) {
    return (outcome.out + outcome.err).find(words) != std::string::npos;
}

/// Whatever lines it was broken into.
inline bool saysAcrossLines(const Outcome& outcome, const std::string& words) {
    const std::string text = std::regex_replace(outcome.out + outcome.err, std::regex("\\s+"), " ");
    return text.find(words) != std::string::npos;
}

inline void putLine(const Home& home, const std::string& file, const std::string& line) {
    std::ofstream(home.path / file) << line << '\n';
}

/// Plays a scenario to its end by always taking the choice of that number, with a reason wherever one is asked for.
inline Outcome playToEnd(const Home& home, const std::string& words, const std::string& choice) {
    std::string answers;
    for (int i = 0; i < 200; ++i) {
        answers += i % 2 == 0 ? choice + "\n" : "\n";
    }
    auto played = home.judgement(words, answers);
    CAPTURE(played.err);
    REQUIRE(played.status == 0);
    return played;
}

/// The same; the attempt's id.
inline std::string playAttempt(const Home& home, const std::string& words, const std::string& choice) {
    const auto played = playToEnd(home, words, choice);
    std::smatch id;
    REQUIRE(std::regex_search(played.out, id, std::regex("what-if\\s+--text\\s+([a-z2-7]{8})")));
    return id[1].str();
}

} // namespace program
