#include "debrief/Generated.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

using namespace debrief;
using generated::DecisionParts;
using generated::holdsAlways;
using generated::Parts;
using generated::SituationParts;

namespace {

std::uint32_t countOf(const auto& list) { return static_cast<std::uint32_t>(list.size()); }

/// What a decision's view says of statements and units, in the order in which it says it.
std::vector<std::size_t> findingsOf(const DecisionView& view) {
    std::vector<std::size_t> findings;
    const auto add = [&findings](auto id, bool mark) { findings.push_back(2 * id.position() + (mark ? 1 : 0)); };
    for (const Observation& one : view.calledFor) {
        add(one.unit, one.value > 0.5);
    }
    for (const AtRisk& one : view.atRisk) {
        add(one.behaviour, one.shown);
    }
    for (const auto* list : {&view.shown, &view.alsoShown}) {
        for (const model::Shown& one : *list) {
            add(one.statement, one.partial);
        }
    }
    for (const model::StatementId one : view.strongerWouldShow) {
        add(one, false);
    }
    return findings;
}

/// Everything of a debrief that may not change when only the writing of the scenario changes.
void assertSameFindings(const Parts& a, const Parts& b) {
    const Debrief first = generated::debriefOf(a);
    const Debrief second = generated::debriefOf(b);
    RC_ASSERT(first.profile == second.profile);
    RC_ASSERT(first.summary == second.summary);
    RC_ASSERT(first.reflection == second.reflection);
    RC_ASSERT(first.quality.decisions == second.quality.decisions);
    RC_ASSERT(first.quality.strongest == second.quality.strongest);
    RC_ASSERT(first.quality.mean == second.quality.mean);
    RC_ASSERT(first.decisions.size() == second.decisions.size());
    for (std::size_t i = 0; i < first.decisions.size(); ++i) {
        RC_ASSERT(findingsOf(first.decisions[i]) == findingsOf(second.decisions[i]));
    }
}

std::set<std::size_t> visitedIn(const Parts& parts) {
    std::set<std::size_t> visited;
    for (const DecisionParts& decision : parts.decisions) {
        visited.insert(decision.situation);
    }
    return visited;
}

template <class Thing>
void shuffle(std::vector<Thing>& things, play::Random& random) {
    for (std::uint32_t i = countOf(things); i > 1; --i) {
        std::swap(things[i - 1], things[random.below(i)]);
    }
}

double proportion(const UnitEvidence& unit) { return unit.n == 0 ? 0 : unit.sum / unit.n; }

} // namespace

TEST_CASE("What a decision calls for and puts at risk does not depend on the choice taken") {
    holdsAlways("offer is independent of the choice", [](const Parts& parts, play::Random& random) {
        RC_PRE(!parts.decisions.empty());
        Parts other = parts;
        DecisionParts& changed = other.decisions[random.below(countOf(other.decisions))];
        do {
            changed.choice = random.below(countOf(other.situations[changed.situation].choices));
        } while ((changed.available >> changed.choice & 1) == 0);
        const Profile before = generated::profileOf(parts);
        const Profile after = generated::profileOf(other);
        for (std::size_t i = 0; i < before.units.size(); ++i) {
            RC_ASSERT(before.units[i].n == after.units[i].n);
            RC_ASSERT(before.units[i].observedIn == after.units[i].observedIn);
        }
        for (std::size_t i = 0; i < before.behaviours.size(); ++i) {
            RC_ASSERT(before.behaviours[i].atRisk() == after.behaviours[i].atRisk());
        }
    });
}

TEST_CASE("An unvisited branch never changes a profile") {
    holdsAlways("unvisited branches change nothing", [](const Parts& parts, play::Random& random) {
        Parts other = parts;
        const std::set<std::size_t> visited = visitedIn(parts);
        for (std::size_t i = 0; i < other.situations.size(); ++i) {
            if (!visited.contains(i)) {
                other.situations[i] = generated::makeSituation(random);
            }
        }
        other.situations.push_back(generated::makeSituation(random));
        assertSameFindings(parts, other);
    });
}

TEST_CASE("Raising a credit on the taken choice never lowers its unit") {
    holdsAlways("more credit never lowers a unit", [](const Parts& parts, play::Random& random) {
        RC_PRE(!parts.decisions.empty());
        Parts other = parts;
        const std::size_t position = random.below(countOf(other.decisions));
        const DecisionParts& decision = other.decisions[position];
        // A later visit's choice counts for nothing, but it may be what the first visit's choice is measured by.
        RC_PRE(generated::evidenceOf(parts).decisions[position].firstVisit);
        auto& shows = other.situations[decision.situation].choices[decision.choice].shows;
        model::StatementId raised(random.below(countOf(generated::framework().statements)));
        const auto partial = std::ranges::find(shows, true, &model::Shown::partial);
        if (partial != shows.end() && random.below(2) == 0) {
            partial->partial = false;
            raised = partial->statement;
        } else {
            RC_PRE(generated::framework()[raised].kind != model::StatementKind::negativeBehaviour);
            RC_PRE(std::ranges::find(shows, raised, &model::Shown::statement) == shows.end());
            shows.push_back({raised, random.below(2) == 0});
        }
        const std::size_t unit = generated::framework()[raised].unit.position();
        const UnitEvidence before = generated::profileOf(parts).units[unit];
        const UnitEvidence after = generated::profileOf(other).units[unit];
        RC_ASSERT(proportion(after) >= proportion(before) - sumTolerance);
        RC_ASSERT(after.interval.low >= before.interval.low - sumTolerance);
        RC_ASSERT(after.n >= before.n);
    });
}

TEST_CASE("The order of choices, the order of keys and renamed ids change nothing") {
    holdsAlways("writing changes nothing", [](const Parts& parts, play::Random& random) {
        Parts other = parts;
        std::vector<std::vector<std::size_t>> places; // for each situation: where each of its choices went
        for (SituationParts& situation : other.situations) {
            situation.id = "renamed-" + situation.id;
            std::vector<std::size_t> order(situation.choices.size());
            std::iota(order.begin(), order.end(), std::size_t{0});
            shuffle(order, random);
            SituationParts shuffled{situation.id, {}};
            std::vector<std::size_t> place(order.size());
            for (std::size_t i = 0; i < order.size(); ++i) {
                shuffled.choices.push_back(situation.choices[order[i]]);
                shuffled.choices.back().id = "other-" + std::to_string(i);
                shuffle(shuffled.choices.back().shows, random);
                shuffle(shuffled.choices.back().carries, random);
                place[order[i]] = i;
            }
            situation = std::move(shuffled);
            places.push_back(std::move(place));
        }
        for (DecisionParts& decision : other.decisions) {
            const std::vector<std::size_t>& place = places[decision.situation];
            std::uint16_t available = 0;
            for (std::size_t i = 0; i < place.size(); ++i) {
                if ((decision.available >> i & 1) != 0) {
                    available = static_cast<std::uint16_t>(available | 1u << place[i]);
                }
            }
            decision.available = available;
            decision.choice = place[decision.choice];
        }
        // The situations themselves are turned round, too.
        std::ranges::reverse(other.situations);
        for (DecisionParts& decision : other.decisions) {
            decision.situation = other.situations.size() - 1 - decision.situation;
        }
        assertSameFindings(parts, other);
    });
}

TEST_CASE("An unavailable choice creates no opportunity") {
    holdsAlways("unavailable choices change nothing", [](const Parts& parts, play::Random& random) {
        Parts other = parts;
        for (SituationParts& situation : other.situations) {
            situation.choices.push_back(generated::makeChoice(random));
        }
        assertSameFindings(parts, other);
    });
}

TEST_CASE("Adding a second top-rated choice never adds an opportunity") {
    holdsAlways("a rival narrows what is called for", [](const Parts& parts, play::Random& random) {
        RC_PRE(!parts.decisions.empty());
        const model::Scenario scenario = generated::scenarioOf(parts);
        const play::Decision decision = generated::attemptOf(parts, scenario).decisions.front();
        const std::size_t situation = parts.decisions.front().situation;
        const Offer before =
            offerOf(generated::framework(), scenario, model::SituationId(situation), decision.available);

        Parts other = parts;
        auto& choices = other.situations[situation].choices;
        choices.push_back(generated::makeChoice(random));
        choices.back().rating = static_cast<model::Rating>(3 - before.bestWorth);
        const auto available = static_cast<std::uint16_t>(decision.available | 1u << (choices.size() - 1));
        const Offer after =
            offerOf(generated::framework(), generated::scenarioOf(other), model::SituationId(situation), available);
        for (const Opportunity& opportunity : after.calledFor) {
            const auto was = std::ranges::find(before.calledFor, opportunity.unit, &Opportunity::unit);
            RC_ASSERT(was != before.calledFor.end());
            RC_ASSERT(opportunity.leastHalfCredits <= was->leastHalfCredits);
        }
    });
}

TEST_CASE("Appending a decision changes only the units it calls for and the behaviours it puts at risk") {
    holdsAlways("an appended decision stays in its place", [](const Parts& parts, play::Random& random) {
        Parts longer = parts;
        longer.decisions.push_back(generated::makeDecision(parts, random));
        const NumberedEvidence last = generated::evidenceOf(longer).decisions.back();
        const Profile before = generated::profileOf(parts);
        const Profile after = generated::profileOf(longer);
        for (std::size_t i = 0; i < before.units.size(); ++i) {
            const UnitEvidence& a = before.units[i];
            const UnitEvidence& b = after.units[i];
            const bool called = last.firstVisit && std::ranges::binary_search(last.evidence.offer.calledFor, a.unit, {},
                                                                              &Opportunity::unit);
            RC_ASSERT(b.n == a.n + (called ? 1 : 0));
            if (!called) {
                RC_ASSERT(a.sum == b.sum);
                RC_ASSERT(a.interval == b.interval);
                RC_ASSERT(a.band == b.band);
                RC_ASSERT(a.observedIn == b.observedIn);
            }
        }
        for (std::size_t i = 0; i < before.behaviours.size(); ++i) {
            const bool atRisk =
                last.firstVisit && std::ranges::find(last.evidence.atRisk, before.behaviours[i].behaviour,
                                                     &AtRisk::behaviour) != last.evidence.atRisk.end();
            RC_ASSERT((before.behaviours[i] == after.behaviours[i]) == !atRisk);
        }
    });
}

TEST_CASE("Loops count once") {
    holdsAlways("later visits change nothing", [](const Parts& parts, play::Random& random) {
        RC_PRE(!parts.decisions.empty());
        Parts other = parts;
        const std::set<std::size_t> visited = visitedIn(parts);
        for (int i = 0; i < 3; ++i) {
            const DecisionParts again = generated::makeDecision(parts, random);
            if (visited.contains(again.situation)) {
                other.decisions.push_back(again);
            }
        }
        const Debrief first = generated::debriefOf(parts);
        const Debrief second = generated::debriefOf(other);
        RC_ASSERT(first.profile == second.profile);
        RC_ASSERT(first.quality.decisions == second.quality.decisions);
        RC_ASSERT(first.quality.mean == second.quality.mean);
        RC_ASSERT(second.decisions.size() == other.decisions.size());
    });
}

TEST_CASE("Taking a top-rated choice everywhere gives no observation below 1 and decision quality 1") {
    holdsAlways("the strongest path is complete", [](const Parts& parts, play::Random&) {
        Parts best = parts;
        for (DecisionParts& decision : best.decisions) {
            const auto& choices = best.situations[decision.situation].choices;
            for (std::size_t i = 0; i < choices.size(); ++i) {
                if ((decision.available >> i & 1) != 0 && choices[i].rating < choices[decision.choice].rating) {
                    decision.choice = i;
                }
            }
        }
        const Debrief debrief = generated::debriefOf(best);
        for (const DecisionView& view : debrief.decisions) {
            RC_ASSERT(view.strongest);
            for (const Observation& observation : view.calledFor) {
                RC_ASSERT(observation.value == 1.0);
            }
        }
        for (const UnitEvidence& unit : debrief.profile.units) {
            RC_ASSERT(unit.sum == unit.n);
            RC_ASSERT(unit.interval.high == 1.0);
            RC_ASSERT(unit.band != Band::toDevelop);
            RC_ASSERT(unit.band != Band::emerging);
        }
        RC_ASSERT(debrief.quality.decisions == 0 || debrief.quality.mean == 1.0);
        RC_ASSERT(debrief.quality.strongest == debrief.quality.decisions);
    });
}

TEST_CASE("Nothing divides by zero or leaves the range from 0 to 1") {
    holdsAlways("numbers keep their range", [](const Parts& parts, play::Random&) {
        const auto within = [](double value) { return std::isfinite(value) && value >= 0 && value <= 1; };
        const Debrief debrief = generated::debriefOf(parts);
        for (const UnitEvidence& unit : debrief.profile.units) {
            RC_ASSERT(within(unit.interval.low));
            RC_ASSERT(within(unit.interval.high));
            RC_ASSERT(unit.sum >= 0);
            RC_ASSERT(unit.sum <= unit.n + sumTolerance);
            if (unit.n > 0) {
                RC_ASSERT(unit.interval.low <= proportion(unit) + sumTolerance);
                RC_ASSERT(unit.interval.high >= proportion(unit) - sumTolerance);
            } else {
                RC_ASSERT(unit.interval == Interval());
                RC_ASSERT(unit.band == Band::notSampled);
            }
            RC_ASSERT((unit.band == Band::insufficient) == (unit.n > 0 && unit.n < fewestForJudgement));
            RC_ASSERT(!unit.supported || unit.band == Band::consistent);
            RC_ASSERT(!(unit.supported && unit.inversion));
        }
        RC_ASSERT(within(debrief.quality.mean));
        RC_ASSERT(!debrief.summary.empty());
        RC_ASSERT(debrief.reflection.size() <= 5u);
        RC_ASSERT(debrief.reflection.empty() == parts.decisions.empty());
    });
}

TEST_CASE("The order in which observations come changes no sum, interval or band") {
    holdsAlways("order of decisions changes no number", [](const Parts& parts, play::Random& random) {
        Parts other = parts;
        // Only first visits, so that turning the order round does not change which visit counts.
        std::set<std::size_t> visited;
        std::erase_if(other.decisions, [&](const DecisionParts& one) { return !visited.insert(one.situation).second; });
        const Profile before = generated::profileOf(other);
        shuffle(other.decisions, random);
        const Profile after = generated::profileOf(other);
        for (std::size_t i = 0; i < before.units.size(); ++i) {
            RC_ASSERT(before.units[i].sum == after.units[i].sum);
            RC_ASSERT(before.units[i].interval == after.units[i].interval);
            RC_ASSERT(before.units[i].band == after.units[i].band);
            RC_ASSERT(before.units[i].supported == after.units[i].supported);
        }
    });
}

TEST_CASE("Over several attempts, repeats never enter and one scenario is never enough") {
    holdsAlways("profiles over time are careful", [](const Parts& parts, play::Random& random) {
        const AttemptEvidence first = generated::evidenceOf(parts);
        AttemptEvidence second =
            generated::evidenceOf(generated::make(random.next(), parts.situations.size(), parts.decisions.size()));
        second.scenarioId = "another";
        AttemptEvidence practice =
            generated::evidenceOf(generated::make(random.next(), parts.situations.size(), parts.decisions.size()));
        practice.scenarioId = "a third";
        practice.firstAttempt = false;

        const auto profile = [&](const std::vector<AttemptEvidence>& attempts) {
            return makeProfile(generated::framework(), parts.rank, attempts);
        };
        const Profile alone = profile({first});
        for (const UnitEvidence& unit : alone.units) {
            RC_ASSERT(unit.band == (unit.n > 0 ? Band::insufficient : Band::notSampled));
        }
        const Profile both = profile({first, second});
        RC_ASSERT(both == profile({first, second, first, practice, second}));
        for (std::size_t i = 0; i < both.units.size(); ++i) {
            const UnitEvidence& unit = both.units[i];
            const std::set<std::size_t> attempts = [&] {
                std::set<std::size_t> found;
                for (const Source& source : unit.observedIn) {
                    found.insert(source.attempt);
                }
                return found;
            }();
            RC_ASSERT(attempts.size() >= 2 || unit.band == Band::notSampled || unit.band == Band::insufficient);
            RC_ASSERT(unit.n >= alone.units[i].n);
        }
    });
}
