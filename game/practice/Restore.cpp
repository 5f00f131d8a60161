#include "practice/Restore.hpp"

#include "content/FrameworkReader.hpp"
#include "content/ScenarioReader.hpp"
#include "records/Records.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace practice {

namespace {

Problem cannotBeReplayed(const std::string& reason) {
    return {
        "This attempt cannot be played again from its record: " + reason +
        " Nothing in the records has been changed. Begin the scenario anew; if you need this attempt, open it with the "
        "version of the program that it was played with."};
}

using SituationsById = std::unordered_map<std::string_view, model::SituationId>;

SituationsById situationsById(const model::Scenario& scenario) {
    SituationsById found;
    for (std::size_t i = 0; i < scenario.situations.size(); ++i) {
        found.emplace(scenario.situations[i].id, model::SituationId(i));
    }
    return found;
}

/// The bits of the choices named; nothing when one is unknown or named twice.
std::optional<std::uint16_t> bitsOf(const model::Scenario& scenario, model::SituationId situation,
                                    const std::vector<std::string>& choices) {
    unsigned bits = 0;
    for (const std::string& id : choices) {
        const auto choice = scenario.findChoice(situation, id);
        if (!choice) {
            return std::nullopt;
        }
        const unsigned bit = 1u << (choice->position() - scenario[situation].choices.first);
        if ((bits & bit) != 0) {
            return std::nullopt;
        }
        bits |= bit;
    }
    return static_cast<std::uint16_t>(bits);
}

/// What was let in when the attempt began, and fits its hash, is let in again, whatever the limits are now.
content::Limits lettingIn(const std::string& bytes, content::Limits limits) {
    limits.bytes = std::max(limits.bytes, bytes.size());
    limits.situations = std::max(limits.situations, bytes.size());
    return limits;
}

} // namespace

Outcome<std::shared_ptr<const model::CompetencyFramework>> readKeptFramework(const std::string& bytes,
                                                                             const content::Limits& limits) {
    auto read = content::readFramework(bytes, "(kept framework)", lettingIn(bytes, limits));
    if (!read) {
        return cannotBeReplayed("the copy of the framework that is kept with it is not one that this version reads.");
    }
    return std::make_shared<const model::CompetencyFramework>(std::move(*read.value));
}

Outcome<Contents> readKeptScenario(std::shared_ptr<const model::CompetencyFramework> framework,
                                   const std::string& bytes, const content::Limits& limits) {
    auto read = content::readScenario(bytes, "(kept scenario)", *framework, lettingIn(bytes, limits));
    if (!read) {
        return cannotBeReplayed("the copy of the scenario that is kept with it is not one that this version reads.");
    }
    return Contents{std::move(framework), std::make_shared<const model::Scenario>(std::move(*read.value))};
}

Outcome<play::Attempt> withPositions(const records::StoredAttempt& stored, const model::Scenario& scenario) {
    play::Attempt attempt;
    attempt.seed = stored.head.seed;
    const SituationsById situations = situationsById(scenario);
    for (const records::StoredDecision& decision : stored.decisions) {
        const std::string place = "decision " + std::to_string(attempt.decisions.size() + 1);
        const auto situation = situations.find(decision.situation);
        if (situation == situations.end()) {
            return cannotBeReplayed("its " + place + " was made in a situation that its scenario does not have.");
        }
        const auto choice = scenario.findChoice(situation->second, decision.choice);
        const auto available = bitsOf(scenario, situation->second, decision.available);
        if (!choice || !available) {
            return cannotBeReplayed("its " + place + " names a choice that its scenario does not have there.");
        }
        attempt.decisions.push_back(
            {*choice, decision.thoughtMilliseconds, *available, decision.restarts, decision.expired});
    }
    for (const records::StoredRationale& rationale : stored.rationales) {
        attempt.rationales.push_back({static_cast<std::uint32_t>(rationale.decision), rationale.text});
    }
    return attempt;
}

Outcome<Restored> restore(const records::Records& records, records::StoredAttempt stored,
                          const content::Limits& limits) {
    const auto frameworkBytes = records.content(stored.head.frameworkHash);
    const auto scenarioBytes = records.content(stored.head.scenarioHash);
    for (const auto* outcome : {&frameworkBytes, &scenarioBytes}) {
        if (const auto* problem = std::get_if<records::Problem>(outcome)) {
            return Problem{problem->sentence};
        }
    }
    auto framework = readKeptFramework(std::get<std::string>(frameworkBytes), limits);
    if (auto* problem = std::get_if<Problem>(&framework)) {
        return std::move(*problem);
    }
    auto contents = readKeptScenario(std::get<0>(std::move(framework)), std::get<std::string>(scenarioBytes), limits);
    if (auto* problem = std::get_if<Problem>(&contents)) {
        return std::move(*problem);
    }
    return restore(std::get<Contents>(std::move(contents)), std::move(stored));
}

Outcome<Restored> restore(Contents played, records::StoredAttempt stored) {
    const auto rank = played.framework->findRank(stored.head.rank);
    if (!rank) {
        return cannotBeReplayed("the framework that is kept with it does not have its rank.");
    }
    const auto attempt = withPositions(stored, *played.scenario);
    if (const auto* problem = std::get_if<Problem>(&attempt)) {
        return *problem;
    }
    auto runner = play::Runner::replay(*played.scenario, std::get<play::Attempt>(attempt));
    if (const auto* problem = std::get_if<play::ReplayProblem>(&runner)) {
        return cannotBeReplayed("at decision " + std::to_string(problem->decision + 1) +
                                " it says: " + problem->sentence);
    }
    return Restored{std::move(stored), std::move(played), *rank, std::get<play::Runner>(std::move(runner))};
}

Outcome<records::StoredAttempt> loadAttempt(const records::Records& records, std::string_view shortened) {
    const auto id = records.findAttempt(shortened);
    if (const auto* problem = std::get_if<records::Problem>(&id)) {
        return Problem{problem->sentence};
    }
    auto stored = records.load(std::get<std::string>(id));
    if (const auto* problem = std::get_if<records::Problem>(&stored)) {
        return Problem{problem->sentence};
    }
    return std::get<records::StoredAttempt>(std::move(stored));
}

Outcome<Restored> restoreAttempt(const records::Records& records, std::string_view shortened,
                                 const content::Limits& limits) {
    auto stored = loadAttempt(records, shortened);
    if (auto* problem = std::get_if<Problem>(&stored)) {
        return std::move(*problem);
    }
    return restore(records, std::get<records::StoredAttempt>(std::move(stored)), limits);
}

} // namespace practice
