#pragma once

#include "practice/Practice.hpp"
#include "practice/QualityRanges.hpp"
#include "practice/Restore.hpp"
#include "records/Records.hpp"

#include <functional>
#include <memory>
#include <string>

namespace practice {

using DebriefBytes = std::function<std::string(const FinishedDebrief&)>;

/// What an attempt's debrief says it was computed from; without the time of its end.
[[nodiscard]] debrief::Provenance provenanceOf(const records::AttemptHead& head);

/// The debrief of decisions made with these contents. Names nobody.
[[nodiscard]] FinishedDebrief finishDebrief(const Contents& contents, model::RankId rank, const play::Attempt& attempt,
                                            debrief::Provenance provenance, QualityRanges& ranges);

/// The debrief of a recorded attempt. Names nobody.
[[nodiscard]] FinishedDebrief finishDebrief(const Restored& restored, QualityRanges& ranges);

/// Which scenarios of the gallery could sample what the rank expects and this debrief did not: the unit's name and the
/// scenario's title.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> couldSample(const FinishedDebrief& finished,
                                                                           const model::CompetencyFramework& inUse,
                                                                           std::span<const ScenarioCard> gallery);

/// What is kept at the end of an attempt; also writes its mode and the time of its end into the background's
/// provenance.
[[nodiscard]] records::MarkDebrief markAtEnd(Contents contents, Background background, DebriefBytes bytes,
                                             std::shared_ptr<QualityRanges> ranges);

} // namespace practice
