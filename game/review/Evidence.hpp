#pragma once

#include "debrief/Evidence.hpp"
#include "practice/Restore.hpp"
#include "review/KeptContents.hpp"

#include <vector>

namespace review {

/// An attempt brought back to life, with what each decision says.
struct AttemptRead {
    practice::Restored restored;
    debrief::AttemptEvidence evidence;
};

/// Brings attempts back to life, each scenario and framework being read once.
class Reader {
public:
    Reader(const records::Records& records, content::Limits limits) : m_contents(records, limits) {}

    [[nodiscard]] practice::Outcome<AttemptRead> read(records::StoredAttempt stored);
    [[nodiscard]] KeptContents& contents() { return m_contents; }

private:
    KeptContents m_contents;
};

/// Of attempts in the order in which they ended, the first at each scenario: records that were merged may bring two
/// first attempts, and the earlier one counts.
[[nodiscard]] std::vector<AttemptRead> firstAtEachScenario(std::vector<AttemptRead> reads);

/// What the decisions of each say, as a profile is made of it.
[[nodiscard]] std::vector<debrief::AttemptEvidence> evidenceIn(const std::vector<AttemptRead>& reads);

/// What the attempts were played with, each once, in their order.
[[nodiscard]] std::vector<records::ContentHashes> contentsOf(const std::vector<records::AttemptHead>& heads);

} // namespace review
