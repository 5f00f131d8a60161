#pragma once

#include "practice/Practice.hpp"

#include <string>

namespace report {

/// The debrief as JSON (docs/debrief-json.md, assets/report/debrief.schema.json). The same debrief gives the same bytes
/// on every machine, locale and day: keys in a fixed order, numbers rounded to four decimals. No learner's name, only
/// the random id.
[[nodiscard]] std::string json(const practice::FinishedDebrief& finished);

} // namespace report
