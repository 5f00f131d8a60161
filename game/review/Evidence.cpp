#include "review/Evidence.hpp"

#include "records/Records.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace review {

practice::Outcome<AttemptRead> Reader::read(records::StoredAttempt stored) {
    const std::pair key{stored.head.frameworkHash, stored.head.scenarioHash};
    auto known = m_contents.find(key);
    if (known == m_contents.end()) {
        const auto same = m_contents.lower_bound({stored.head.frameworkHash, std::string()});
        const bool read = same != m_contents.end() && same->first.first == stored.head.frameworkHash;
        auto contents =
            practice::restoreContents(*m_records, stored.head, m_limits, read ? same->second.framework : nullptr);
        if (auto* problem = std::get_if<practice::Problem>(&contents)) {
            return std::move(*problem);
        }
        known = m_contents.emplace(key, std::get<practice::Contents>(std::move(contents))).first;
    }
    const bool first = stored.head.mode == "first";
    auto restored = practice::restore(known->second, std::move(stored));
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

} // namespace review
