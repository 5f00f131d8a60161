#include "debrief/Example.hpp"

using namespace debrief;
using namespace example;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;
using generated::Parts;
using model::Rating;

namespace {

generated::SituationParts usual() {
    return {"s",
            {choice(Rating::best, {full("AA-1.1")}), choice(Rating::good, {partly("AA-1.1")}, {carried("VA-1")}),
             choice(Rating::poor, {}), choice(Rating::harmful, {}, {serious("VB-1")})}};
}

Parts usualParts(std::initializer_list<std::size_t> taken) {
    Parts parts;
    for (const std::size_t one : taken) {
        parts.situations.push_back(usual());
        parts.decisions.push_back(took(parts, parts.situations.size() - 1, one));
    }
    return parts;
}

} // namespace

SCENARIO("Decision quality is the mean of rating by best rating available") {
    GIVEN("one decision of each rating, one with only harmful choices, and a later visit") {
        Parts parts = usualParts({0, 1, 2, 3});
        parts.situations.push_back({"s", {choice(Rating::harmful, {}), choice(Rating::harmful, {})}});
        parts.decisions.push_back(took(parts, 4, 0));
        parts.decisions.push_back(took(parts, 3, 0));
        const Debrief debrief = generated::debriefOf(parts);
        THEN("it is the mean over those that have one: (1 + 2/3 + 1/3 + 0) / 4") {
            CHECK(debrief.quality.decisions == 4);
            CHECK(debrief.quality.strongest == 1);
            CHECK(debrief.quality.mean == Approx(0.5));
        }
        THEN("the others are shown all the same") {
            REQUIRE(debrief.decisions.size() == 6);
            CHECK_FALSE(debrief.decisions[4].hasQuality);
            CHECK(debrief.decisions[4].firstVisit);
            CHECK_FALSE(debrief.decisions[5].hasQuality);
            CHECK_FALSE(debrief.decisions[5].firstVisit);
            CHECK(debrief.decisions[5].strongest);
        }
    }
    GIVEN("an attempt without a decision") {
        const Debrief debrief = generated::debriefOf(usualParts({}));
        THEN("there is no quality, no ending, no question, and the summary says that there is too little") {
            CHECK(debrief.quality.decisions == 0);
            CHECK_FALSE(debrief.ending.has_value());
            CHECK(debrief.reflection.empty());
            REQUIRE(debrief.summary.size() == 1);
            CHECK_THAT(debrief.summary[0], StartsWith("There is too little evidence"));
        }
    }
}

SCENARIO("A decision's view tells what there was and what was done") {
    Parts parts = usualParts({1});
    parts.decisions[0].available = 0b1011;
    parts.decisions[0].expired = true;
    const model::Scenario scenario = generated::scenarioOf(parts);
    play::Attempt attempt = generated::attemptOf(parts, scenario);
    attempt.decisions[0].restarts = 2;
    attempt.rationales = {{0, "It seemed quicker."}, {7, "belongs to no decision"}};
    Provenance provenance;
    provenance.attemptId = "a1";
    const Debrief debrief =
        makeDebrief(generated::framework(), scenario, model::RankId(1), attempt, provenance, QualityRange{0.25, 1});
    REQUIRE(debrief.decisions.size() == 1);
    const DecisionView& view = debrief.decisions[0];
    CHECK(view.number == 1);
    CHECK(view.expired);
    CHECK(view.restarts == 2);
    CHECK(view.thoughtMilliseconds == 1000);
    CHECK(view.rationale == "It seemed quicker.");
    REQUIRE(view.choices.size() == 4);
    CHECK(view.choices[0].topRated);
    CHECK(view.choices[1].taken);
    CHECK_FALSE(view.choices[2].available);
    CHECK(view.choices[3].available);
    CHECK(view.calledFor.at(0).value == Approx(0.5));
    CHECK(view.quality == Approx(2.0 / 3));
    CHECK(debrief.ending == model::EndingId(0));
    CHECK(debrief.provenance.attemptId == "a1");
    CHECK(debrief.quality.range->weakest == 0.25);
}

SCENARIO("The summary says in a sentence each what matters first") {
    GIVEN("serious behaviour, something strong and something to develop") {
        Parts parts = usualParts({0, 0, 0, 0, 0, 3});
        for (int i = 0; i < 3; ++i) {
            parts.situations.push_back({"s", {choice(Rating::best, {full("BB-1.1")}), choice(Rating::poor, {})}});
            parts.decisions.push_back(took(parts, parts.situations.size() - 1, i == 0 ? 0 : 1));
        }
        const std::vector<std::string> summary = generated::debriefOf(parts).summary;
        THEN("the serious behaviour comes first, with its decision") {
            REQUIRE(summary.size() == 3);
            CHECK(summary[0] ==
                  "Behaviour that the scenario marks as serious was shown in decision 6: “What VB-1 says”.");
        }
        THEN("strengths and needs follow with their counts") {
            CHECK(summary[1] == "Evidence is strong for Competency AA, level 1 (5 of 6).");
            CHECK(summary[2] == "To develop: Competency BB, level 1 (1 of 3).");
        }
    }
    GIVEN("mixed evidence") {
        const std::vector<std::string> summary = generated::debriefOf(usualParts({0, 0, 2})).summary;
        THEN("it claims neither strength nor need") {
            REQUIRE(summary.size() == 2);
            CHECK_THAT(summary[0], StartsWith("Nothing was shown consistently enough"));
            CHECK_THAT(summary[1], StartsWith("Where there was enough evidence, nothing"));
        }
    }
    GIVEN("two decisions only, one of them serious") {
        const std::vector<std::string> summary = generated::debriefOf(usualParts({0, 3})).summary;
        THEN("the serious behaviour is told although there is too little evidence for the rest") {
            REQUIRE(summary.size() == 2);
            CHECK_THAT(summary[0], Contains("serious") && Contains("decision 2"));
            CHECK_THAT(summary[1], StartsWith("There is too little evidence"));
        }
    }
}

SCENARIO("Reflection questions come from what happened") {
    GIVEN("a harmful decision, then the strongest one, then an expired timer") {
        Parts parts = usualParts({3, 0, 2});
        parts.decisions[2].expired = true;
        const std::vector<ReflectionQuestion> questions = generated::debriefOf(parts).reflection;
        THEN("each has its question, in the order of the decisions") {
            REQUIRE(questions.size() == 5);
            CHECK_THAT(questions[0].text, Contains("decision 1 is keyed to “What VB-1 says”"));
            CHECK(questions[0].decision == 1u);
            CHECK_THAT(questions[1].text, Contains("In decision 1 the moment called for “Competency AA, level 1”"));
            CHECK_THAT(questions[2].text, StartsWith("After decision 1") && Contains("in decision 2 you took"));
            CHECK_THAT(questions[3].text, Contains("In decision 2 another choice would have risked “What VB-1 says”"));
            CHECK_THAT(questions[4].text, StartsWith("Time ran out in decision 3"));
        }
    }
    GIVEN("nothing but strong decisions without a risk") {
        Parts parts;
        parts.situations = {{"s", {choice(Rating::best, {full("AA-1.1")})}}};
        parts.decisions = {took(parts, 0, 0)};
        THEN("one open question remains") {
            const std::vector<ReflectionQuestion> questions = generated::debriefOf(parts).reflection;
            REQUIRE(questions.size() == 1);
            CHECK_FALSE(questions[0].decision.has_value());
        }
    }
    GIVEN("several gaps and nothing else") {
        Parts parts;
        for (int i = 0; i < 6; ++i) {
            parts.situations.push_back({"s",
                                        {choice(Rating::best, {full("AA-1.1"), full("AA-1.2")}),
                                         choice(Rating::good, {full("AA-1.1")}), choice(Rating::good, {})}});
            parts.decisions.push_back(took(parts, parts.situations.size() - 1, i == 4 ? 2 : 1));
        }
        THEN("three of them are asked about, among them the widest") {
            const std::vector<ReflectionQuestion> questions = generated::debriefOf(parts).reflection;
            REQUIRE(questions.size() == 3);
            CHECK(questions[2].decision == 5u);
            CHECK_THAT(questions[2].text, Contains("none of it"));
            CHECK_THAT(questions[0].text, Contains("only part of it"));
        }
    }
}
