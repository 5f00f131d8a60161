#include "practice/WhatIf.hpp"

#include "records/Records.hpp"

#include <bit>
#include <utility>

namespace practice {

bool canAskWhatIf(const records::StoredAttempt& stored) {
    return stored.end.has_value() && !records::isAutomatic(stored.head) && !stored.decisions.empty();
}

std::optional<Problem> whyNoWhatIf(const Restored& origin, std::size_t decision) {
    const auto& decisions = origin.runner.attempt().decisions;
    if (records::isAutomatic(origin.stored.head)) {
        return Problem{"This attempt was played by a policy, not by a person, so there is nothing in it that you could "
                       "have chosen otherwise. Begin the scenario instead."};
    }
    if (!origin.stored.end) {
        return Problem{"This attempt has not come to its end yet, so nothing in it can be tried otherwise. Go on with "
                       "it first."};
    }
    if (decision < 1 || decision > decisions.size()) {
        return Problem{"This attempt has no decision " + std::to_string(decision) +
                       ": its decisions have the numbers 1 to " + std::to_string(decisions.size()) +
                       ". Choose one of these."};
    }
    if (std::popcount(decisions[decision - 1].available) < 2) {
        return Problem{"At decision " + std::to_string(decision) +
                       " only one choice was open, so it could not have been made otherwise. Choose another one."};
    }
    return std::nullopt;
}

std::optional<WhatIf> whatIfOf(const records::Records& records, const Restored& run) {
    const auto& branch = run.stored.head.branch;
    if (!branch) {
        return std::nullopt;
    }
    WhatIf whatIf;
    whatIf.origin = branch->origin;
    whatIf.decision = branch->decision + 1;
    // An origin that cannot be read costs the words about it and nothing else.
    const auto origin = records.load(branch->origin);
    const auto* stored = std::get_if<records::StoredAttempt>(&origin);
    if (stored == nullptr || branch->decision >= stored->decisions.size()) {
        return whatIf;
    }
    whatIf.thenEnding = stored->end ? stored->end->endingTitle : std::string();
    const records::StoredDecision& decision = stored->decisions[branch->decision];
    const model::Scenario& scenario = *run.contents.scenario;
    for (const model::Choice& choice : scenario.choices) {
        if (choice.id == decision.choice && scenario[choice.situation].id == decision.situation) {
            whatIf.thenChoice = choice.text;
        }
    }
    return whatIf;
}

std::optional<ThenAndNow> thenAndNow(const std::optional<WhatIf>& then, const play::Runner& now) {
    const auto& decisions = now.attempt().decisions;
    if (!then || then->decision < 1 || then->decision > decisions.size()) {
        return std::nullopt;
    }
    const model::Choice& choice = now.scenario()[decisions[then->decision - 1].choice];
    return ThenAndNow{*then, std::string(choice.text),
                      now.ending() != nullptr ? std::string(now.ending()->title) : std::string()};
}

} // namespace practice
