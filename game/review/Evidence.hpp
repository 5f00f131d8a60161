#pragma once

#include "content/Limits.hpp"
#include "debrief/Evidence.hpp"
#include "practice/Restore.hpp"

#include <map>
#include <memory>
#include <string>
#include <utility>
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
    Reader(const records::Records& records, content::Limits limits) : m_records(&records), m_limits(limits) {}

    [[nodiscard]] practice::Outcome<AttemptRead> read(records::StoredAttempt stored);

private:
    const records::Records* m_records;
    content::Limits m_limits;
    std::map<std::pair<std::string, std::string>, practice::Contents> m_contents; ///< by the hashes of both
};

/// Of attempts in the order in which they ended, the first at each scenario: records that were merged may bring two
/// first attempts, and the earlier one counts.
[[nodiscard]] std::vector<AttemptRead> firstAtEachScenario(std::vector<AttemptRead> reads);

/// What the decisions of each say, as a profile is made of it.
[[nodiscard]] std::vector<debrief::AttemptEvidence> evidenceIn(const std::vector<AttemptRead>& reads);

} // namespace review
