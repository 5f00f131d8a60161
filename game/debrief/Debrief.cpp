#include "debrief/Debrief.hpp"

#include "debrief/Reflection.hpp"
#include "debrief/Summary.hpp"

#include <algorithm>
#include <utility>

namespace debrief {

namespace {

std::vector<ChoiceView> choicesIn(const model::Scenario& scenario, const play::Decision& decision, const Offer& offer) {
    const model::Range<model::Choice> range = scenario[scenario[decision.choice].situation].choices;
    std::vector<ChoiceView> views;
    views.reserve(range.count);
    for (std::size_t i = 0; i < range.count; ++i) {
        const model::ChoiceId choice(range.first + i);
        const auto in = [i](std::uint16_t bits) { return i < model::mostChoicesEver && ((bits >> i) & 1u) != 0; };
        views.push_back({choice, in(offer.available), choice == decision.choice, in(offer.topRated)});
    }
    return views;
}

DecisionView viewOf(const model::Scenario& scenario, const play::Decision& decision, NumberedEvidence&& numbered) {
    DecisionEvidence& evidence = numbered.evidence;
    DecisionView view{.number = numbered.number,
                      .situation = scenario[decision.choice].situation,
                      .taken = decision.choice,
                      .firstVisit = numbered.firstVisit,
                      .expired = decision.expired,
                      .restarts = decision.restarts,
                      .thoughtMilliseconds = decision.thoughtMilliseconds,
                      .rationale = {},
                      .choices = choicesIn(scenario, decision, evidence.offer),
                      .calledFor = std::move(evidence.calledFor),
                      .atRisk = std::move(evidence.atRisk),
                      .shown = std::move(evidence.shown),
                      .alsoShown = std::move(evidence.alsoShown),
                      .strongerWouldShow = std::move(evidence.strongerWouldShow),
                      .quality = evidence.quality.value_or(0),
                      .hasQuality = numbered.firstVisit && evidence.quality.has_value(),
                      .strongest = evidence.strongest};
    return view;
}

DecisionQuality qualityOf(std::span<const DecisionView> decisions, std::optional<QualityRange> range) {
    DecisionQuality quality;
    quality.range = range;
    double sum = 0;
    for (const DecisionView& view : decisions) {
        if (view.hasQuality) {
            ++quality.decisions;
            quality.strongest += view.strongest ? 1 : 0;
            sum += view.quality;
        }
    }
    if (quality.decisions > 0) {
        quality.mean = std::min(1.0, sum / quality.decisions);
    }
    return quality;
}

std::optional<model::EndingId> endingOf(const model::Scenario& scenario, const play::Attempt& attempt) {
    if (attempt.decisions.empty()) {
        return std::nullopt;
    }
    const model::Target& target = scenario[attempt.decisions.back().choice].target;
    const auto* ending = std::get_if<model::EndingId>(&target);
    return ending != nullptr ? std::optional(*ending) : std::nullopt;
}

} // namespace

Debrief makeDebrief(const model::CompetencyFramework& framework, const model::Scenario& scenario, model::RankId rank,
                    const play::Attempt& attempt, Provenance provenance, std::optional<QualityRange> range) {
    AttemptEvidence evidence = evidenceOf(framework, scenario, attempt);

    Debrief debrief;
    debrief.provenance = std::move(provenance);
    debrief.rank = rank;
    debrief.ending = endingOf(scenario, attempt);
    debrief.profile = makeProfile(framework, rank, evidence);
    debrief.decisions.reserve(attempt.decisions.size());
    for (std::size_t i = 0; i < attempt.decisions.size(); ++i) {
        debrief.decisions.push_back(viewOf(scenario, attempt.decisions[i], std::move(evidence.decisions[i])));
    }
    for (const play::Rationale& rationale : attempt.rationales) {
        if (rationale.decision < debrief.decisions.size()) {
            debrief.decisions[rationale.decision].rationale = rationale.text;
        }
    }
    debrief.quality = qualityOf(debrief.decisions, range);
    debrief.summary = summarise(framework, debrief.profile);
    debrief.reflection = reflect(framework, debrief.decisions);
    return debrief;
}

} // namespace debrief
