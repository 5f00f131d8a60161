#pragma once

// What the tests of the classroom share: a small story, a few questions, and a class that goes through them.

#include "classroom/ClassSession.hpp"
#include "quiz/Round.hpp"
#include "records/Playground.hpp"

#include <catch2/catch.hpp>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace classrooms {

using namespace classroom;
using namespace std::chrono_literals;

inline std::shared_ptr<const model::CompetencyFramework> framework() {
    static const auto shared = std::make_shared<const model::CompetencyFramework>(playground::framework());
    return shared;
}

/// Two decisions; what is taken first decides what can be taken next. The choices stand in the file's order.
inline std::string storyText() {
    return R"yaml(format: 1
scenario: ferry
version: 1
title: The last ferry
framework: harbour
rank: deckhand
level: 1
minutes: 5
summary: Somebody is missing.
notes: Somebody may drown.
briefing: It is dark.
facts:
  rope: no
start: quay
situations:
  quay:
    place: quay
    order: fixed
    text: A ferry comes in too fast.
    injects:
      - {after: 5s, from: radio, text: All hands to the quay.}
      - {after: 9s, from: phone, text: "Where are you?"}
    choices:
      throw: {text: Throw the rope., rating: best, shows: [KN-1.1], why: It holds., then: {rope: yes}, consequence: It is caught., goto: deck}
      shout: {text: Shout., rating: good, shows: [{KN-1.2: partial}], why: It may be heard., goto: deck}
      run: {text: Run., rating: harmful, carries: [CAR-1], why: Nobody is helped., goto: adrift}
  deck:
    order: fixed
    text: Somebody is in the water.
    choices:
      pull: {text: Pull them in., rating: best, when: rope, shows: [CAR+1], why: That is what ropes are for., goto: home}
      call: {text: Call the coastguard., rating: good, shows: [{CAR+1: partial}], why: It takes time., goto: home}
      wait: {text: Wait., rating: poor, neutral: yes, why: Time runs., goto: adrift}
endings:
  home: {title: Home, text: All are in.}
  adrift: {title: Adrift, text: One is out.}
)yaml";
}

inline Course storyCourse(std::uint64_t seed = 7) {
    return ScenarioCourse(std::make_shared<const model::Scenario>(playground::scenario(storyText())), seed);
}

/// Two of each kind that can be told apart.
inline std::vector<quiz::Posed> questions() {
    model::Question one;
    one.id = "hold";
    one.ask = "Which one holds?";
    one.explanation = "A bowline holds and can be untied.";
    one.task = model::Choosing{{{"A bowline", 100, ""}, {"A granny knot", 0, "It slips."}, {"A bow", 0, ""}},
                               model::Choosing::Many::one,
                               true};
    model::Question order;
    order.id = "order";
    order.ask = "What comes first?";
    order.task = model::Ranking{{{"Look", 0, ""}, {"Think", 0, ""}, {"Tie", 0, ""}}};
    return {quiz::pose(one, 1), quiz::pose(order, 2)};
}

/// A class driven by hand: what happens is checked first, kept, and let happen.
struct Played {
    ClassSession session{storyCourse()};
    std::vector<ClassEvent> events;
    ClassTime now{0};

    std::optional<Refusal> tryIt(Happening what) {
        if (const auto due = session.due(now)) {
            events.push_back(*due);
            session.apply(*due);
        }
        const auto refused = session.refusal(what, now);
        if (!refused) {
            events.push_back({now, what});
            session.apply(events.back());
        }
        return refused;
    }
    void must(Happening what) {
        const auto refused = tryIt(std::move(what));
        CAPTURE(refused ? static_cast<int>(*refused) : -1);
        REQUIRE_FALSE(refused);
    }
    void vote(Person person, const std::string& answer, std::uint32_t sequence = 1, const std::string& reason = {}) {
        must(Voted{person, {sequence, answer, std::nullopt, reason}});
    }
    void people(Person count) {
        for (Person person = 1; person <= count; ++person) {
            must(Joined{person});
        }
    }
    /// To the first situation.
    void begin(Person count) {
        people(count);
        must(WentOn{});
        must(WentOn{});
    }
};

} // namespace classrooms
