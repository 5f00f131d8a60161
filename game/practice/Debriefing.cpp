#include "practice/Debriefing.hpp"

#include "practice/Time.hpp"
#include "records/Secure.hpp"

#include <algorithm>
#include <utility>

namespace practice {

debrief::Provenance provenanceOf(const records::AttemptHead& head) {
    debrief::Provenance provenance;
    provenance.frameworkHash = head.frameworkHash;
    provenance.scenarioHash = head.scenarioHash;
    provenance.attemptId = head.id;
    provenance.learnerId = head.learnerId.value_or("");
    provenance.programVersion = head.programVersion;
    provenance.startedAt = isoTime(head.started);
    provenance.mode = head.mode;
    if (head.branch) {
        provenance.branch = debrief::BranchPoint{head.branch->origin, head.branch->decision + 1};
    }
    return provenance;
}

FinishedDebrief finishDebrief(const Contents& contents, model::RankId rank, const play::Attempt& attempt,
                              debrief::Provenance provenance, QualityRanges& ranges) {
    const auto range = ranges.of(provenance.scenarioHash, contents.scenario);
    return {"", contents.framework, contents.scenario,
            debrief::makeDebrief(*contents.framework, *contents.scenario, rank, attempt, std::move(provenance), range)};
}

FinishedDebrief finishDebrief(const Restored& restored, QualityRanges& ranges) {
    debrief::Provenance provenance = provenanceOf(restored.stored.head);
    if (restored.stored.end) {
        provenance.endedAt = isoTime(restored.stored.end->ended);
    }
    return finishDebrief(restored.contents, restored.rank, restored.runner.attempt(), std::move(provenance), ranges);
}

std::vector<std::pair<std::string, std::string>> couldSample(const FinishedDebrief& finished,
                                                             const model::CompetencyFramework& inUse,
                                                             std::span<const ScenarioCard> gallery) {
    std::vector<std::pair<std::string, std::string>> hints;
    const model::CompetencyFramework& framework = *finished.framework;
    for (const debrief::UnitEvidence& evidence : finished.debrief.profile.units) {
        if (evidence.band != debrief::Band::notSampled || !evidence.expected) {
            continue;
        }
        for (const ScenarioCard& card : gallery) {
            // The attempt may have been played with another framework than the one in use: units are told by their ids.
            const bool shows = std::ranges::any_of(
                card.canShow, [&](model::UnitId unit) { return inUse[unit].id == framework[evidence.unit].id; });
            if (shows && card.scenario && card.scenario->id != finished.scenario->id) {
                hints.emplace_back(framework.nameOf(evidence.unit), card.scenario->title);
            }
        }
    }
    return hints;
}

records::MarkDebrief markAtEnd(Contents contents, Background background, DebriefBytes bytes,
                               std::shared_ptr<QualityRanges> ranges) {
    return [contents = std::move(contents), background = std::move(background), bytes = std::move(bytes),
            ranges = std::move(ranges)](const play::Runner& runner, const std::string& mode,
                                        records::UnixMilliseconds ended) {
        background.provenance->mode = mode;
        background.provenance->endedAt = isoTime(ended);
        const auto finished =
            finishDebrief(contents, background.rank, runner.attempt(), *background.provenance, *ranges);
        return records::DebriefMark{records::contentHash(bytes(finished)), debriefRules};
    };
}

} // namespace practice
