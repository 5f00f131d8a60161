// A learner's page, put together from all that is kept of them.

#include "debrief/Summary.hpp"
#include "review/Asking.hpp"
#include "review/Review.hpp"

#include <algorithm>
#include <map>

namespace review {

namespace {

debrief::DecisionQuality qualityOf(const debrief::AttemptEvidence& evidence) {
    debrief::DecisionQuality quality;
    for (const debrief::NumberedEvidence& decision : evidence.decisions) {
        if (decision.firstVisit && decision.evidence.quality) {
            ++quality.decisions;
            quality.strongest += decision.evidence.strongest ? 1 : 0;
            quality.mean += *decision.evidence.quality;
        }
    }
    if (quality.decisions > 0) {
        quality.mean = std::min(1.0, quality.mean / quality.decisions);
    }
    return quality;
}

Problem noSuchLearner() { return {"This learner is not in the records. `judgement review` lists who is."}; }

/// The profile's part of a page, from the first attempts that can be used together.
void makeProfile(LearnerPage& page) {
    std::vector<std::string> titles;
    for (const AttemptRead& read : page.counted) {
        titles.push_back(read.restored.stored.head.scenarioTitle);
    }
    page.profile = debrief::makeProfile(*page.framework, page.rank, evidenceIn(page.counted));
    page.summary = debrief::summarise(*page.framework, page.profile, titles);
    page.growth = growthOver(*page.framework, page.counted);
}

/// Takes those made with the framework of the latest, and says which others there are.
std::vector<AttemptRead> withOneFramework(std::vector<AttemptRead> reads, std::vector<std::string>& leftOut) {
    if (reads.empty()) {
        return reads;
    }
    const std::string latest = reads.back().restored.stored.head.frameworkHash;
    std::vector<AttemptRead> kept;
    for (AttemptRead& read : reads) {
        if (read.restored.stored.head.frameworkHash == latest) {
            kept.push_back(std::move(read));
        } else {
            leftOut.push_back("\"" + read.restored.stored.head.scenarioTitle +
                              "\" was played with another version of the framework, so it is not part of this profile. "
                              "Its own debrief tells what it showed.");
        }
    }
    // All of one framework share it, so that their units are the same.
    for (AttemptRead& read : kept) {
        read.restored.contents.framework = kept.back().restored.contents.framework;
    }
    return kept;
}

std::vector<Unsampled> unsampledIn(const LearnerPage& page, const model::CompetencyFramework& inUse,
                                   std::span<const practice::ScenarioCard> gallery) {
    std::vector<Unsampled> unsampled;
    for (const debrief::UnitEvidence& evidence : page.profile.units) {
        if (!evidence.expected || evidence.band != debrief::Band::notSampled) {
            continue;
        }
        Unsampled& entry = unsampled.emplace_back(Unsampled{evidence.unit, {}});
        for (const practice::ScenarioCard& card : gallery) {
            const bool shows = std::ranges::any_of(card.canShow, [&](model::UnitId unit) {
                return inUse[unit].id == (*page.framework)[evidence.unit].id;
            });
            const bool played = std::ranges::any_of(page.counted, [&](const AttemptRead& read) {
                return card.scenario && read.restored.stored.head.scenarioId == card.scenario->id;
            });
            if (shows && card.scenario && !played) {
                entry.scenarios.emplace_back(card.scenario->title);
            }
        }
    }
    return unsampled;
}

} // namespace

Outcome<LearnerPage> Review::pageOf(const std::string& learnerId) {
    LearnerPage page;
    const auto lines = records::learnerLines(*m_records, {learnerId, {}, {}, {}});
    if (const auto* problem = failed(lines)) {
        return plain(*problem);
    }
    if (std::get<0>(lines).empty()) {
        return noSuchLearner();
    }
    page.learner = std::get<0>(lines).front().learner;
    page.endedSince = std::get<0>(lines).front().endedSince;

    const records::Reviews reviews(*m_records);
    auto cohorts = records::Cohorts(*m_records).cohortsOfLearner(learnerId);
    auto signOffs = reviews.signOffsOf(learnerId);
    const auto comments = reviews.commentCounts(learnerId);
    const auto attempts = m_records->attempts(learnerId);
    for (const auto* problem : {failed(cohorts), failed(signOffs), failed(comments), failed(attempts)}) {
        if (problem != nullptr) {
            return plain(*problem);
        }
    }
    page.cohorts = std::move(std::get<0>(cohorts));
    page.signOffs = std::move(std::get<0>(signOffs));

    std::vector<records::AttemptHead> heads;
    for (const records::AttemptLine& line : std::get<0>(attempts)) {
        if (line.end && !records::isAutomatic(line.head)) {
            heads.push_back(line.head);
        }
    }
    m_reader.contents().readAhead(contentsOf(heads));
    std::map<std::string, AttemptRead> first;
    for (const records::AttemptLine& line : std::get<0>(attempts)) {
        if (records::isAutomatic(line.head)) {
            continue;
        }
        AttemptEntry entry{line.head, line.end, line.decisions, {}, false, 0, false, 0};
        if (const auto count = std::get<0>(comments).find(line.head.id); count != std::get<0>(comments).end()) {
            entry.comments = count->second;
        }
        entry.signedOff =
            std::ranges::any_of(page.signOffs, [&](const auto& signOff) { return signOff.attempt == line.head.id; });
        if (line.end) {
            auto stored = m_records->load(line.head.id);
            if (const auto* problem = failed(stored)) {
                return plain(*problem);
            }
            auto read = m_reader.read(std::get<records::StoredAttempt>(std::move(stored)));
            if (const auto* problem = std::get_if<Problem>(&read)) {
                page.leftOut.push_back("\"" + line.head.scenarioTitle + "\" (attempt " + line.head.id.substr(0, 8) +
                                       ") is not part of this profile. " + problem->sentence);
            } else {
                entry.quality = qualityOf(std::get<AttemptRead>(read).evidence);
                if (line.head.mode == "first") {
                    first.emplace(line.head.id, std::get<AttemptRead>(std::move(read)));
                }
            }
        }
        (line.head.mode == "practice" ? page.practice : page.attempts).push_back(std::move(entry));
    }

    std::vector<AttemptRead> reads;
    std::vector<const AttemptEntry*> ended;
    for (const AttemptEntry& entry : page.attempts) {
        if (first.contains(entry.head.id)) {
            ended.push_back(&entry);
        }
    }
    std::ranges::stable_sort(ended, {}, [](const AttemptEntry* entry) { return entry->end->ended; });
    for (const AttemptEntry* entry : ended) {
        reads.push_back(std::move(first.at(entry->head.id)));
    }
    page.counted = withOneFramework(firstAtEachScenario(std::move(reads)), page.leftOut);
    if (page.counted.empty()) {
        return page;
    }
    page.framework = page.counted.back().restored.contents.framework;
    page.rank = page.framework->findRank(page.learner.rank).value_or(page.counted.back().restored.rank);
    for (AttemptEntry& entry : page.attempts) {
        entry.counts = std::ranges::any_of(
            page.counted, [&](const AttemptRead& read) { return read.restored.stored.head.id == entry.head.id; });
    }
    makeProfile(page);
    page.unsampled = unsampledIn(page, m_practice->framework(), m_practice->gallery());
    return page;
}

} // namespace review
