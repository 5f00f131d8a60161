#include "proof/StoryEvidence.hpp"

#include "content/Problems.hpp"
#include "content/TranscriptWriter.hpp"
#include "proof/TakenByName.hpp"

#include <algorithm>
#include <cmath>

namespace proof {

using namespace model;
using content::Outcome;
using content::Written;

namespace {

/// Half of the last place that a debrief shows, and a little for sums of thirds.
bool asShown(double found, double wanted) { return std::abs(found - wanted) <= 0.005 + 1e-9; }

std::string inWords(Outcome outcome) {
    switch (outcome) {
    case Outcome::shown:
        return "shown";
    case Outcome::notShown:
        return "sampled and not shown";
    case Outcome::notSampled:
        return "not sampled";
    case Outcome::resisted:
        return "at risk and resisted";
    case Outcome::notAtRisk:
        return "not at risk";
    }
    return {};
}

bool fits(StatementKind kind, Outcome outcome) {
    const bool negative = kind == StatementKind::negativeBehaviour;
    return outcome == Outcome::shown || negative == (outcome == Outcome::resisted || outcome == Outcome::notAtRisk);
}

std::string times(std::size_t count, const std::string& one, const std::string& many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

} // namespace

StoryEvidence::StoryEvidence(const CompetencyFramework& framework, const Scenario& scenario,
                             const play::Attempt& attempt)
    : m_framework(&framework),
      m_debrief(debrief::makeDebrief(framework, scenario, scenario.rank, attempt, {}, std::nullopt)) {}

Outcome StoryEvidence::outcomeOf(StatementId statement) const {
    const Statement& what = (*m_framework)[statement];
    if (what.kind == StatementKind::negativeBehaviour) {
        const auto found =
            std::ranges::find(m_debrief.profile.behaviours, statement, &debrief::BehaviourEvidence::behaviour);
        if (found == m_debrief.profile.behaviours.end() || !found->atRisk()) {
            return Outcome::notAtRisk;
        }
        return found->shownIn.empty() ? Outcome::resisted : Outcome::shown;
    }
    const auto& statements = m_debrief.profile.units[what.unit.position()].statements;
    const auto found = std::ranges::find(statements, statement, &debrief::StatementEvidence::statement);
    if (found == statements.end() || found->state == debrief::StatementState::notSampled) {
        return Outcome::notSampled;
    }
    return found->state == debrief::StatementState::shown ? Outcome::shown : Outcome::notShown;
}

StoryEvidence::Differences StoryEvidence::differences(const content::ExpectedUnit& expected) const {
    Differences found;
    const std::string& name = expected.unit.value;
    const auto unit = std::ranges::find(m_framework->units, name, &Unit::id);
    if (unit == m_framework->units.end()) {
        std::vector<std::string_view> known;
        std::ranges::transform(m_framework->units, std::back_inserter(known), &Unit::id);
        found.wrong.emplace_back(expected.unit.where, "The framework has no competency level or value " +
                                                          content::inQuotes(name) +
                                                          " that evidence is counted for. Write one such as " +
                                                          m_framework->units[0].id + "." + didYouMean(name, known));
        return found;
    }
    const auto& evidence = m_debrief.profile.units[static_cast<std::size_t>(unit - m_framework->units.begin())];
    if (expected.opportunities) {
        const auto [wanted, where] = *expected.opportunities;
        if (evidence.n == wanted) {
            ++found.held;
        } else {
            found.wrong.emplace_back(
                where, name + " has " + times(static_cast<std::size_t>(evidence.n), "opportunity", "opportunities") +
                           " on this way, and " + std::to_string(wanted) + (wanted == 1 ? " was" : " were") +
                           " expected.");
        }
    }
    if (expected.shown) {
        const auto [wanted, where] = *expected.shown;
        if (asShown(evidence.sum, wanted)) {
            ++found.held;
        } else {
            found.wrong.emplace_back(where, name + " was shown " + content::decimalText(evidence.sum) + " of " +
                                                times(static_cast<std::size_t>(evidence.n), "time", "times") +
                                                ", and " + content::decimalText(wanted) + " was expected.");
        }
    }
    return found;
}

StoryEvidence::Differences StoryEvidence::differences(const content::ExpectedStatement& expected) const {
    Differences found;
    const std::string& name = expected.statement.value;
    const auto statement = m_framework->findStatement(name);
    if (!statement) {
        std::vector<std::string_view> known;
        std::ranges::transform(m_framework->statements, std::back_inserter(known), &Statement::id);
        found.wrong.emplace_back(expected.statement.where, "The framework has no statement " + content::inQuotes(name) +
                                                               "." + didYouMean(name, known));
        return found;
    }
    const Outcome wanted = expected.outcome.value;
    const Statement& what = (*m_framework)[*statement];
    if (!fits(what.kind, wanted)) {
        found.wrong.emplace_back(expected.outcome.where,
                                 name + (what.kind == StatementKind::negativeBehaviour
                                             ? " is a negative behaviour: write shown, resisted or not-at-risk."
                                             : " is to be shown: write shown, not-shown or not-sampled."));
        return found;
    }
    const Outcome is = outcomeOf(*statement);
    if (is == wanted) {
        ++found.held;
    } else {
        found.wrong.emplace_back(expected.outcome.where, name + " is " + inWords(is) + " on this way, and " +
                                                             inWords(wanted) + " was expected. (" + what.text + ")");
    }
    return found;
}

StoryEvidence::Differences StoryEvidence::differences(const Written<double>& quality) const {
    Differences found;
    const auto is = this->quality();
    if (!is) {
        found.wrong.emplace_back(quality.where, "No decision on this way has a quality, and " +
                                                    content::decimalText(quality.value) + " was expected.");
    } else if (!asShown(is->value, quality.value)) {
        found.wrong.emplace_back(quality.where, "The decision quality is " + content::decimalText(is->value) +
                                                    ", and " + content::decimalText(quality.value) + " was expected.");
    } else {
        ++found.held;
    }
    return found;
}

std::vector<content::ExpectedUnit> StoryEvidence::units() const {
    std::vector<content::ExpectedUnit> units;
    for (const debrief::UnitEvidence& evidence : m_debrief.profile.units) {
        if (evidence.n > 0) {
            units.push_back(
                {{(*m_framework)[evidence.unit].id}, Written<int>{evidence.n}, Written<double>{evidence.sum}});
        }
    }
    return units;
}

std::vector<content::ExpectedStatement> StoryEvidence::statements() const {
    std::vector<content::ExpectedStatement> statements;
    for (std::size_t i = 0; i < m_framework->statements.size(); ++i) {
        const Outcome outcome = outcomeOf(StatementId(i));
        if (outcome != Outcome::notSampled && outcome != Outcome::notAtRisk) {
            statements.push_back({{m_framework->statements[i].id}, {outcome}});
        }
    }
    return statements;
}

std::optional<Written<double>> StoryEvidence::quality() const {
    if (m_debrief.quality.decisions == 0) {
        return std::nullopt;
    }
    return Written<double>{m_debrief.quality.mean};
}

} // namespace proof
