#include "debrief/Evidence.hpp"

#include <algorithm>
#include <span>

namespace debrief {

namespace {

using model::Choice;
using model::CompetencyFramework;
using model::Scenario;
using model::Shown;
using model::StatementId;

/// Credit for one unit, in halves: whole numbers keep the comparison of choices exact.
struct UnitCredit {
    model::UnitId unit;
    int halves;
};

int halvesOf(const Shown& shown) { return shown.partial ? 1 : 2; }

bool isNegative(const CompetencyFramework& framework, StatementId statement) {
    return framework[statement].kind == model::StatementKind::negativeBehaviour;
}

/// The statements a choice shows in the framework's order, each once with its greater credit, so that the order in
/// which an author wrote them changes nothing.
std::vector<Shown> shownBy(const CompetencyFramework& framework, const Scenario& scenario, const Choice& choice) {
    const std::span<const Shown> keyed = scenario.shownBy(choice);
    std::vector<Shown> shown;
    shown.reserve(keyed.size());
    std::ranges::copy_if(keyed, std::back_inserter(shown),
                         [&](const Shown& one) { return !isNegative(framework, one.statement); });
    std::ranges::sort(shown, [](const Shown& a, const Shown& b) {
        return a.statement != b.statement ? a.statement < b.statement : a.partial < b.partial;
    });
    const auto same = [](const Shown& a, const Shown& b) { return a.statement == b.statement; };
    shown.erase(std::unique(shown.begin(), shown.end(), same), shown.end());
    return shown;
}

std::vector<UnitCredit> creditsOf(const CompetencyFramework& framework, std::span<const Shown> shown) {
    std::vector<UnitCredit> credits;
    for (const Shown& one : shown) {
        const model::UnitId unit = framework[one.statement].unit;
        const auto place = std::ranges::lower_bound(credits, unit, {}, &UnitCredit::unit);
        if (place != credits.end() && place->unit == unit) {
            place->halves += halvesOf(one);
        } else {
            credits.insert(place, {unit, halvesOf(one)});
        }
    }
    return credits;
}

int creditFor(model::UnitId unit, std::span<const UnitCredit> credits) {
    const auto found = std::ranges::lower_bound(credits, unit, {}, &UnitCredit::unit);
    return found != credits.end() && found->unit == unit ? found->halves : 0;
}

/// Keeps what this further top-rated choice shows too, at the lesser of the two credits.
void narrow(std::vector<Opportunity>& calledFor, std::span<const UnitCredit> credits) {
    std::erase_if(calledFor, [&](Opportunity& opportunity) {
        opportunity.leastHalfCredits = std::min(opportunity.leastHalfCredits, creditFor(opportunity.unit, credits));
        return opportunity.leastHalfCredits == 0;
    });
}

template <class Thing>
void sortOnce(std::vector<Thing>& things) {
    std::ranges::sort(things);
    things.erase(std::unique(things.begin(), things.end()), things.end());
}

std::vector<Risk> carriedBy(const CompetencyFramework& framework, const Scenario& scenario, const Choice& choice) {
    std::vector<Risk> carried;
    for (const model::Carried& one : scenario.carriedBy(choice)) {
        if (isNegative(framework, one.statement)) {
            carried.push_back({one.statement, one.serious});
        }
    }
    return carried;
}

/// In the framework's order, each behaviour once, serious if it is so anywhere.
void merge(std::vector<Risk>& risks) {
    std::ranges::sort(risks, [](const Risk& a, const Risk& b) {
        return a.behaviour != b.behaviour ? a.behaviour < b.behaviour : a.serious > b.serious;
    });
    const auto same = [](const Risk& a, const Risk& b) { return a.behaviour == b.behaviour; };
    risks.erase(std::unique(risks.begin(), risks.end(), same), risks.end());
}

std::uint16_t bit(std::size_t position) { return static_cast<std::uint16_t>(1u << position); }

bool has(std::uint16_t bits, std::size_t position) { return (bits & bit(position)) != 0; }

} // namespace

Offer offerOf(const CompetencyFramework& framework, const Scenario& scenario, model::SituationId situation,
              std::uint16_t available) {
    const std::span<const Choice> all = scenario.choicesOf(scenario[situation]);
    const std::span<const Choice> choices = all.first(std::min(all.size(), model::mostChoicesEver));

    Offer offer;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (!has(available, i)) {
            continue;
        }
        const int worth = model::worthInThirds(choices[i].rating);
        if (offer.available == 0 || worth > offer.bestWorth) {
            offer.bestWorth = worth;
            offer.topRated = 0;
        }
        if (worth == offer.bestWorth) {
            offer.topRated |= bit(i);
        }
        offer.available |= bit(i);
        std::ranges::copy(carriedBy(framework, scenario, choices[i]), std::back_inserter(offer.risks));
    }
    merge(offer.risks);

    bool first = true;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (!has(offer.topRated, i)) {
            continue;
        }
        const std::vector<Shown> shown = shownBy(framework, scenario, choices[i]);
        const std::vector<UnitCredit> credits = creditsOf(framework, shown);
        if (first) {
            std::ranges::transform(credits, std::back_inserter(offer.calledFor), [](const UnitCredit& credit) {
                return Opportunity{credit.unit, credit.halves};
            });
            first = false;
        } else {
            narrow(offer.calledFor, credits);
        }
        std::ranges::transform(shown, std::back_inserter(offer.sampled), &Shown::statement);
    }
    sortOnce(offer.sampled);
    return offer;
}

DecisionEvidence evidenceOf(const CompetencyFramework& framework, const Scenario& scenario,
                            const play::Decision& decision) {
    const Choice& taken = scenario[decision.choice];
    const std::size_t position = decision.choice.position() - scenario[taken.situation].choices.first;

    DecisionEvidence evidence;
    evidence.offer = offerOf(framework, scenario, taken.situation, decision.available);
    const Offer& offer = evidence.offer;

    evidence.shown = shownBy(framework, scenario, taken);
    const std::vector<UnitCredit> credits = creditsOf(framework, evidence.shown);
    evidence.calledFor.reserve(offer.calledFor.size());
    for (const Opportunity& opportunity : offer.calledFor) {
        const int shown = std::min(creditFor(opportunity.unit, credits), opportunity.leastHalfCredits);
        evidence.calledFor.push_back({opportunity.unit, static_cast<double>(shown) / opportunity.leastHalfCredits});
    }
    std::ranges::copy_if(evidence.shown, std::back_inserter(evidence.alsoShown), [&](const Shown& one) {
        return !std::ranges::binary_search(offer.calledFor, framework[one.statement].unit, {}, &Opportunity::unit);
    });
    std::ranges::copy_if(offer.sampled, std::back_inserter(evidence.strongerWouldShow), [&](StatementId statement) {
        return !std::ranges::binary_search(evidence.shown, statement, {}, &Shown::statement);
    });

    std::vector<Risk> carried = carriedBy(framework, scenario, taken);
    merge(carried);
    for (const Risk& risk : offer.risks) {
        const auto shown = std::ranges::lower_bound(carried, risk.behaviour, {}, &Risk::behaviour);
        const bool isShown = shown != carried.end() && shown->behaviour == risk.behaviour;
        evidence.atRisk.push_back({risk.behaviour, isShown, isShown ? shown->serious : risk.serious});
    }
    std::ranges::stable_sort(evidence.atRisk, std::greater<>(), &AtRisk::serious);

    if (offer.bestWorth > 0) {
        evidence.quality = static_cast<double>(model::worthInThirds(taken.rating)) / offer.bestWorth;
    }
    evidence.strongest = has(offer.topRated, position);
    return evidence;
}

AttemptEvidence evidenceOf(const CompetencyFramework& framework, const Scenario& scenario,
                           const play::Attempt& attempt) {
    AttemptEvidence evidence;
    evidence.scenarioId = scenario.id;
    evidence.decisions.reserve(attempt.decisions.size());
    std::vector<bool> visited(scenario.situations.size());
    for (const play::Decision& decision : attempt.decisions) {
        const std::size_t situation = scenario[decision.choice].situation.position();
        evidence.decisions.push_back(
            {evidence.decisions.size() + 1, !visited[situation], evidenceOf(framework, scenario, decision)});
        visited[situation] = true;
    }
    return evidence;
}

} // namespace debrief
