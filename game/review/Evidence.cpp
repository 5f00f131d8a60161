#include "review/Evidence.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace review {

practice::Outcome<AttemptRead> Reader::read(records::StoredAttempt stored) {
    auto contents = m_contents.of(records::hashesOf(stored.head));
    if (auto* problem = std::get_if<practice::Problem>(&contents)) {
        return std::move(*problem);
    }
    const bool first = stored.head.mode == "first";
    auto restored = practice::restore(std::get<practice::Contents>(std::move(contents)), std::move(stored));
    if (auto* problem = std::get_if<practice::Problem>(&restored)) {
        return std::move(*problem);
    }
    auto& back = std::get<practice::Restored>(restored);
    auto evidence = debrief::evidenceOf(*back.contents.framework, *back.contents.scenario, back.runner.attempt());
    evidence.firstAttempt = first;
    return AttemptRead{std::move(back), std::move(evidence)};
}

std::vector<AttemptRead> firstAtEachScenario(std::vector<AttemptRead> reads) {
    std::set<std::string> scenarios;
    std::erase_if(
        reads, [&](const AttemptRead& read) { return !scenarios.insert(read.restored.stored.head.scenarioId).second; });
    return reads;
}

std::vector<debrief::AttemptEvidence> evidenceIn(const std::vector<AttemptRead>& reads) {
    std::vector<debrief::AttemptEvidence> evidence;
    std::ranges::transform(reads, std::back_inserter(evidence), &AttemptRead::evidence);
    return evidence;
}

std::vector<records::ContentHashes> contentsOf(const std::vector<records::AttemptHead>& heads) {
    std::set<records::ContentHashes> known;
    std::vector<records::ContentHashes> contents;
    for (const records::AttemptHead& head : heads) {
        auto hashes = records::hashesOf(head);
        if (known.insert(hashes).second) {
            contents.push_back(std::move(hashes));
        }
    }
    return contents;
}

} // namespace review
