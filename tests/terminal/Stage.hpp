#pragma once

// A practice with invented content, a clock that is moved by hand, and a learner whose lines are written beforehand.

#include "content/FrameworkReader.hpp"
#include "content/ScenarioReader.hpp"
#include "practice/Practice.hpp"
#include "records/Records.hpp"
#include "terminal/Terminal.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <cstdlib>
#include <deque>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <unistd.h>

namespace stage {

using namespace std::chrono_literals;
using Milliseconds = std::chrono::milliseconds;

inline constexpr auto frameworkText = R"(format: 1
framework: harbour
version: 1
title: Harbour framework
levels:
  1: {name: Hand}
  2: {name: Master}
clusters:
  deck:
    name: Deck
    competencies:
      LOOK:
        name: Looks out
        levels:
          1: [Sees the buoy, Says so]
          2: [Plans the watch]
values:
  CARE:
    name: Care
    positive: [Coils the rope]
    negative: [Leaves it lying]
ranks:
  hand: {name: Deck hand, level: 1}
  master: {name: Harbour master, level: 2}
)";

inline constexpr auto scenarioText = R"(format: 1
scenario: fog
version: 1
title: Fog at the mole
framework: harbour
rank: hand
level: 1
minutes: 5
notes: Somebody is hurt.
summary: A boat is late.
briefing: |
  It is five in the morning.

  The boat should have been in at four.
cast:
  ada: {name: Ada Finn, called: Ada, role: mate}
facts:
  warned: no
start: mole
situations:
  mole:
    place: harbour-wall
    with: [{ada: worried}]
    text: "{ada} stares into the fog."
    injects:
      - {after: 8s, from: radio, text: Engine trouble.}
      - {after: 50s, from: ada, text: "Shall I ring the bell?"}
    rationale: asked
    choices:
      ring:
        text: Ring the bell.
        rating: best
        shows: [LOOK-1.1]
        why: It can be heard.
        then: {warned: yes}
        consequence: Somebody answers out there.
        goto: boat
      wait:
        text: Wait for the fog to lift.
        rating: harmful
        carries: [CARE-1]
        why: Nobody hears that.
        consequence: Nothing is heard.
        goto: boat
      shout:
        text: Shout a little.
        rating: poor
        neutral: yes
        why: It does not carry.
        goto: boat
  boat:
    text: A boat drifts towards the stones.
    timer: {limit: 40s, otherwise: freeze}
    injects:
      - {after: 15s, from: ada, text: "Do something!"}
    choices:
      rope:
        text: Throw the rope.
        rating: best
        shows: [LOOK-1.2, CARE+1]
        why: It reaches.
        consequence: It is caught.
        goto: moored
      freeze:
        text: Stand and look.
        rating: poor
        carries: [CARE-1]
        why: Time passes.
        goto: wrecked
endings:
  moored: {title: Moored, text: Tea is made.}
  wrecked: {title: On the stones, text: Planks come ashore.}
)";

/// Time that passes only when somebody waits.
struct Clock {
    Milliseconds now{1000};
};

/// Everything that was written.
class Paper final : public terminal::Output {
public:
    explicit Paper(std::size_t width = 80, bool colour = false) : m_width(width), m_colour(colour) {}
    void write(std::string_view text) override { all += text; }
    [[nodiscard]] std::size_t width() const override { return m_width; }
    [[nodiscard]] bool colour() const override { return m_colour; }

    [[nodiscard]] bool has(std::string_view text) const { return all.find(text) != std::string::npos; }
    [[nodiscard]] std::size_t count(std::string_view text) const {
        std::size_t times = 0;
        for (std::size_t at = all.find(text); at != std::string::npos; at = all.find(text, at + 1)) {
            ++times;
        }
        return times;
    }
    std::string all;

private:
    std::size_t m_width;
    bool m_colour;
};

/// One line the learner types after thinking. A text that begins with '=' picks the list item shown last with that
/// text.
struct Types {
    std::string text;
    Milliseconds after{0};
};

class Learner final : public terminal::Input {
public:
    Learner(Clock& clock, const Paper& paper, std::vector<Types> lines)
        : m_clock(clock), m_paper(paper), m_lines(lines.begin(), lines.end()) {}

    [[nodiscard]] terminal::Read read(std::optional<Milliseconds> timeout) override {
        if (m_lines.empty()) {
            return terminal::Ended{};
        }
        Types& next = m_lines.front();
        if (timeout && next.after > *timeout) {
            next.after -= *timeout;
            m_clock.now += *timeout;
            return terminal::TimedOut{};
        }
        m_clock.now += next.after;
        terminal::Line line{resolved(next.text), false};
        m_lines.pop_front();
        return line;
    }
    void forgetUnsent() override { ++forgotten; }
    [[nodiscard]] bool echoes() const override { return onScreen; }

    [[nodiscard]] std::size_t left() const { return m_lines.size(); }
    int forgotten = 0;
    bool onScreen = false; ///< a person who sees what is typed

private:
    std::string resolved(const std::string& text) const {
        if (!text.starts_with('=')) {
            return text;
        }
        const std::string wanted = ". " + text.substr(1);
        const std::size_t at = m_paper.all.rfind(wanted);
        INFO(m_paper.all);
        INFO("wanted: " << wanted);
        REQUIRE(at != std::string::npos);
        const std::size_t start = m_paper.all.find_last_not_of("0123456789", at - 1) + 1;
        return m_paper.all.substr(start, at - start);
    }

    Clock& m_clock;
    const Paper& m_paper;
    std::deque<Types> m_lines;
};

/// A folder that is gone afterwards.
class Folder {
public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "judgement-terminal-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path = name;
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::filesystem::path path;
};

inline void write(const std::filesystem::path& file, std::string_view text) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
}

enum class Kept { onDisk, inMemory };

class Stage {
public:
    explicit Stage(std::string_view scenario = scenarioText, Kept kept = Kept::onDisk) {
        write(folder.path / "framework.yaml", frameworkText);
        write(folder.path / "scenarios/fog.yaml", scenario);
        auto opened = kept == Kept::onDisk ? records::Records::open(folder.path / "records.sqlite")
                                           : records::Records::inMemory();
        REQUIRE(std::holds_alternative<records::Records>(opened));
        records = std::make_unique<records::Records>(std::move(std::get<records::Records>(opened)));
        open();
        options.now = [this] { return clock.now; };
        options.debriefText = [](const practice::FinishedDebrief& finished, std::size_t) {
            return "DEBRIEF of " + std::to_string(finished.debrief.decisions.size()) + " decisions, for " +
                   (finished.learnerName.empty() ? "nobody" : finished.learnerName) + "\n";
        };
        options.writeReports = [](const practice::FinishedDebrief&) { return "FILES are written."; };
        options.resumeCommand = [](const std::string& id) { return "judgement resume " + id.substr(0, 8); };
    }

    void open() {
        practice::Settings settings;
        settings.frameworkFile = folder.path / "framework.yaml";
        settings.scenarioFolders = {folder.path / "scenarios"};
        settings.programVersion = "0";
        settings.nowUnixMilliseconds = [this] { return std::int64_t{1'700'000'000'000} + ++m_ticks * 1000; };
        settings.randomSeed = [this] { return m_seed++; };
        settings.debriefBytes = [](const practice::FinishedDebrief&) { return std::string("bytes"); };
        auto result = practice::Practice::open(std::move(settings), *records);
        REQUIRE(std::holds_alternative<practice::Practice>(result));
        practice = std::make_unique<practice::Practice>(std::move(std::get<practice::Practice>(result)));
    }

    terminal::Left run(std::vector<Types> lines) {
        Learner learner(clock, paper, std::move(lines));
        learner.onScreen = onScreen;
        const auto left = terminal::run(*practice, options, learner, paper);
        unread = learner.left();
        forgotten = learner.forgotten;
        return left;
    }

    std::unique_ptr<practice::OpenAttempt> begin() {
        practice::Beginning beginning;
        beginning.scenario = folder.path / "scenarios/fog.yaml";
        auto begun = practice->begin(beginning);
        REQUIRE(std::holds_alternative<std::unique_ptr<practice::OpenAttempt>>(begun));
        return std::get<std::unique_ptr<practice::OpenAttempt>>(std::move(begun));
    }

    std::unique_ptr<practice::OpenAttempt> resume(const std::string& id) {
        auto resumed = practice->resume(id);
        REQUIRE(std::holds_alternative<std::unique_ptr<practice::OpenAttempt>>(resumed));
        return std::get<std::unique_ptr<practice::OpenAttempt>>(std::move(resumed));
    }

    terminal::Left play(practice::OpenAttempt& attempt, std::vector<Types> lines) {
        Learner learner(clock, paper, std::move(lines));
        learner.onScreen = onScreen;
        const auto left = terminal::play(*practice, attempt, options, learner, paper);
        unread = learner.left();
        forgotten = learner.forgotten;
        return left;
    }

    std::vector<practice::AttemptSummary> waiting() const {
        auto open = practice->openAttempts();
        REQUIRE(std::holds_alternative<std::vector<practice::AttemptSummary>>(open));
        return std::get<std::vector<practice::AttemptSummary>>(std::move(open));
    }

    Folder folder;
    Clock clock;
    Paper paper;
    terminal::Options options;
    std::unique_ptr<records::Records> records;
    std::unique_ptr<practice::Practice> practice;
    std::size_t unread = 0;
    int forgotten = 0;
    bool onScreen = false;

private:
    std::int64_t m_ticks = 0;
    std::uint64_t m_seed = 1;
};

/// The ids of the choices taken.
inline std::vector<std::string> taken(const practice::OpenAttempt& attempt) {
    std::vector<std::string> ids;
    for (const auto& decision : attempt.journey().runner().attempt().decisions) {
        ids.emplace_back(attempt.scenario()[decision.choice].id);
    }
    return ids;
}

} // namespace stage
