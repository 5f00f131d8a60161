#pragma once

// A practice with invented content in a folder of its own, for the tests of this room.

#include "practice/Practice.hpp"
#include "practice/Rehearsal.hpp"
#include "records/Playground.hpp"
#include "records/Records.hpp"
#include "records/Secure.hpp"

#include <sstream>

namespace workshop {

using namespace playground;

/// Bytes that differ whenever anything that a debrief says differs.
inline std::string debriefBytes(const practice::FinishedDebrief& finished) {
    std::ostringstream out;
    const auto& debrief = finished.debrief;
    const auto& from = debrief.provenance;
    out << finished.learnerName << '|' << from.frameworkHash << '|' << from.scenarioHash << '|' << from.attemptId << '|'
        << from.learnerId << '|' << from.programVersion << '|' << from.startedAt << '|' << from.endedAt << '|'
        << from.mode << '|' << debrief.rank.position() << '|' << (debrief.ending ? int(debrief.ending->position()) : -1)
        << '\n';
    out.precision(17);
    out << debrief.quality.mean << ' ' << debrief.quality.range.value_or(debrief::QualityRange{-1, -1}).weakest << '\n';
    for (const auto& decision : debrief.decisions) {
        out << decision.number << ' ' << decision.taken.position() << ' ' << decision.thoughtMilliseconds << ' '
            << decision.restarts << ' ' << decision.expired << ' ' << decision.rationale << '\n';
    }
    for (const auto& unit : debrief.profile.units) {
        out << unit.n << ' ' << unit.sum << ' ' << int(unit.band) << '\n';
    }
    for (const auto& question : debrief.reflection) {
        out << question.text << '\n';
    }
    return out.str();
}

inline practice::Settings settings(const fs::path& folder) {
    practice::Settings settings;
    settings.frameworkFile = folder / "framework.yaml";
    settings.scenarioFolders = {folder / "scenarios"};
    settings.programVersion = "0.1.0";
    settings.nowUnixMilliseconds = tickingClock();
    settings.randomSeed = records::randomNumber;
    settings.debriefBytes = debriefBytes;
    return settings;
}

inline practice::RehearsalSetting rehearsalSetting() {
    return {std::make_shared<const model::CompetencyFramework>(playground::framework()), "hash", "0.1.0", {}, 7, {}};
}

/// Writes the framework and two scenarios into the folder.
inline void furnish(const fs::path& folder) {
    fs::create_directories(folder / "scenarios");
    write(folder / "framework.yaml", frameworkText());
    write(folder / "scenarios/quay.yaml", scenarioText());
    write(folder / "scenarios/buoy.yaml", scenarioText(3, "buoy", "The buoy"));
}

inline practice::Practice openPractice(practice::Settings settings, records::Records& records) {
    auto opened = practice::Practice::open(std::move(settings), records);
    if (const auto* diagnostics = std::get_if<std::vector<content::Diagnostic>>(&opened)) {
        FAIL(content::format(diagnostics->front()));
    }
    return std::get<practice::Practice>(std::move(opened));
}

template <class Value>
Value valueOf(std::variant<Value, practice::Problem>&& outcome) {
    if (const auto* problem = std::get_if<practice::Problem>(&outcome)) {
        FAIL(problem->sentence);
    }
    return std::get<Value>(std::move(outcome));
}

template <class Value>
std::string problemOf(const std::variant<Value, practice::Problem>& outcome) {
    REQUIRE(std::holds_alternative<practice::Problem>(outcome));
    const std::string sentence = std::get<practice::Problem>(outcome).sentence;
    CAPTURE(sentence);
    CHECK(sentence.size() > 40);
    CHECK(sentence.back() == '.');
    return sentence;
}

using playground::problemOf;
using playground::valueOf;

/// One step of a journey, always by the same rule: the choice with the id named if it is there, else the first shown.
inline void step(play::Journey& journey, const std::string& choice = "tie") {
    using Step = play::Journey::Step;
    switch (journey.step()) {
    case Step::situation: {
        journey.situationShown();
        auto picked = journey.runner().available().front();
        for (const auto id : journey.runner().available()) {
            if (journey.scenario()[id].id == choice) {
                picked = id;
            }
        }
        REQUIRE_FALSE(journey.choose(picked, std::chrono::milliseconds(1234)));
        break;
    }
    case Step::rationale:
        REQUIRE_FALSE(journey.giveRationale("Because of decision " +
                                            std::to_string(journey.runner().attempt().decisions.size())));
        break;
    case Step::consequence:
        REQUIRE_FALSE(journey.goOn());
        break;
    default:
        break;
    }
}

inline void playToEnd(play::Journey& journey, const std::string& choice = "tie") {
    while (journey.step() != play::Journey::Step::ending && journey.step() != play::Journey::Step::stuck) {
        step(journey, choice);
    }
}

inline void playDecisions(play::Journey& journey, std::size_t decisions, const std::string& choice = "tie") {
    while (journey.runner().attempt().decisions.size() < decisions ||
           journey.step() != play::Journey::Step::situation) {
        step(journey, choice);
    }
}

/// What the learner sees: where they are, the text, and the choices in their order.
inline std::string seen(const play::Journey& journey) {
    std::string all = std::to_string(int(journey.step())) + '|' + journey.runner().text();
    for (const auto id : journey.runner().available()) {
        all += '|' + std::string(journey.scenario()[id].id) + '=' + std::string(journey.scenario()[id].text);
    }
    return all;
}

} // namespace workshop
