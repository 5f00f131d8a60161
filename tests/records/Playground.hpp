#pragma once

// What the tests of records and of practice share: a folder of their own, an invented framework, and scenarios.

#include "content/FrameworkReader.hpp"
#include "content/ScenarioReader.hpp"
#include "records/Passphrase.hpp"
#include "records/Records.hpp"

#include <catch2/catch.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <sstream>
#include <string>
#include <utility>

namespace playground {

namespace fs = std::filesystem;

/// A new folder that is gone when the test is.
class Folder {
public:
    Folder() {
        std::string pattern = (fs::temp_directory_path() / "judgement-test-XXXXXX").string();
        REQUIRE(::mkdtemp(pattern.data()) != nullptr);
        m_path = pattern;
    }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] const fs::path& path() const { return m_path; }
    [[nodiscard]] fs::path operator/(const std::string& name) const { return m_path / name; }

private:
    fs::path m_path;
};

inline std::string bytesOf(const fs::path& file) {
    std::ostringstream all;
    all << std::ifstream(file, std::ios::binary).rdbuf();
    return std::move(all).str();
}

inline void write(const fs::path& file, const std::string& bytes) {
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream << bytes;
    stream.close();
    REQUIRE(stream.good());
}

/// Two levels, one competency, one value: nothing may know how many there are.
inline std::string frameworkText() {
    return R"yaml(format: 1
framework: harbour
version: 1
title: The harbour's framework
publisher: Nobody
wording: Invented for tests.
cumulative: yes
levels:
  1: {name: Deckhand, about: Those who work the quay}
  2: {name: Mate, about: Those who lead a watch}
clusters:
  sea:
    name: Sea
    about: Being at sea.
    competencies:
      KN:
        name: Knots
        about: Ties them.
        matters: Boats drift.
        levels:
          1: [Ties a bowline, Checks the knot]
          2: [Teaches the bowline]
values:
  CAR:
    name: Care
    about: Takes care.
    positive: [Looks out for others]
    negative: [Leaves others in the water]
ranks:
  deckhand: {name: Deckhand, level: 1}
  mate: {name: Mate, level: 2}
)yaml";
}

/// A scenario of `situations` situations in a row, with a way back once in a while; choices that come and go, asked
/// and optional reasons, a timer, fixed and shuffled orders.
inline std::string scenarioText(int situations = 12, const std::string& id = "long-quay",
                                const std::string& title = "The quay") {
    std::string text = "format: 1\nscenario: " + id + "\nversion: 1\ntitle: " + title + R"yaml(
framework: harbour
rank: deckhand
level: 1
minutes: 10
summary: Boats come in.
briefing: It is morning.
facts:
  turns: {from: 0, to: 5}
  calm: yes
start: s1
situations:
)yaml";
    for (int i = 1; i <= situations; ++i) {
        const std::string next = i < situations ? "s" + std::to_string(i + 1) : "home";
        const std::string other = i < situations ? next : "adrift";
        const std::string back = i > 3 ? "s" + std::to_string(i - 2) : next;
        text += "  s" + std::to_string(i) + ":\n    place: quay\n    text: Boat number " + std::to_string(i) +
                " comes in.\n";
        text += "    also:\n      - {when: turns >= 2, text: The tide turns.}\n";
        if (i % 3 == 1) {
            text += "    rationale: asked\n";
        }
        if (i % 4 == 2) {
            text += "    timer: {limit: 5s, otherwise: wait}\n";
        }
        if (i % 5 == 0) {
            text += "    order: fixed\n";
        }
        text += "    choices:\n";
        text +=
            "      tie: {text: Tie it., rating: best, shows: [KN-1.1, CAR+1], why: It holds., goto: " + next + "}\n";
        text +=
            "      check: {text: Check it., rating: good, shows: [{KN-1.2: partial}], why: It may hold., when: calm, "
            "then: {calm: no}, goto: " +
            next + "}\n";
        text +=
            "      wait: {text: Wait., rating: poor, neutral: yes, why: It drifts., then: {calm: yes}, goto: " + other +
            "}\n";
        text +=
            "      back: {text: Go back., rating: harmful, carries: [CAR-1], why: Nobody is there., when: turns <= 3, "
            "then: {turns: +1}, goto: " +
            back + "}\n";
    }
    text += "endings:\n  home: {title: Home, text: All are in.}\n  adrift: {title: Adrift, text: One is out.}\n";
    return text;
}

inline model::CompetencyFramework framework() {
    auto loaded = content::readFramework(frameworkText(), "framework.yaml");
    for (const auto& diagnostic : loaded.diagnostics) {
        UNSCOPED_INFO(content::format(diagnostic));
    }
    REQUIRE(loaded);
    return std::move(*loaded.value);
}

inline model::Scenario scenario(const std::string& text) {
    auto loaded = content::readScenario(text, "scenario.yaml", framework());
    for (const auto& diagnostic : loaded.diagnostics) {
        UNSCOPED_INFO(content::format(diagnostic));
    }
    REQUIRE(loaded);
    return std::move(*loaded.value);
}

template <class Value>
Value& valueOf(std::variant<Value, records::Problem>& outcome) {
    if (const auto* problem = std::get_if<records::Problem>(&outcome)) {
        FAIL(problem->sentence);
    }
    return std::get<Value>(outcome);
}

template <class Value>
Value valueOf(std::variant<Value, records::Problem>&& outcome) {
    return std::move(valueOf(outcome));
}

/// The problem of something that has to fail; a sentence that tells what to do is required of each.
template <class Value>
records::Problem problemOf(const std::variant<Value, records::Problem>& outcome) {
    REQUIRE(std::holds_alternative<records::Problem>(outcome));
    const auto& problem = std::get<records::Problem>(outcome);
    CAPTURE(problem.sentence);
    CHECK(problem.sentence.size() > 40);
    CHECK(problem.sentence.back() == '.');
    return problem;
}

/// Runs `work` in a child process and returns its exit status; 99 when the child died of something else.
inline int inChild(const std::function<int()>& work) {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        ::_exit(work());
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 99;
}

/// A clock that goes on by a second at each look.
inline records::Clock tickingClock() {
    return [now = std::make_shared<records::UnixMilliseconds>(1'767'225'600'000)] { return *now += 1000; };
}

inline records::MarkDebrief anyMark() {
    return [](const play::Runner&, const std::string&, records::UnixMilliseconds) {
        return records::DebriefMark{std::string(64, 'a'), 1};
    };
}

/// Checking a passphrase is slow on purpose; not here.
inline constexpr records::PassphraseCost cheap{1, 8192};

inline records::NewAttempt newAttempt(const std::string& text = scenarioText()) {
    records::NewAttempt attempt;
    attempt.scenarioId = "long-quay";
    attempt.scenarioTitle = "The quay";
    attempt.scenarioBytes = text;
    attempt.frameworkBytes = frameworkText();
    attempt.programVersion = "0.1.0";
    attempt.seed = 7;
    attempt.rank = "deckhand";
    attempt.started = 1'767'225'600'000;
    return attempt;
}

} // namespace playground
