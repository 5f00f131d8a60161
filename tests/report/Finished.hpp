#pragma once

#include "practice/Practice.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Debriefs to report on.
namespace finished {

/// A scenario over the small framework with everything a report can meet: conditions, a timer that ran out, reasons, a
/// partial showing, serious behaviour, a loop, an unavailable choice.
practice::FinishedDebrief example();

/// The same with every text of every kind replaced by `text`.
practice::FinishedDebrief exampleSaying(std::string_view text);

/// The example with one statement that decision 1 showed and decisions 2 and 3 sampled in vain.
practice::FinishedDebrief withStatementShownInPart();

/// An attempt in which nothing has been decided yet.
practice::FinishedDebrief begun();

/// The scenario files that are shipped.
std::vector<std::string> shippedScenarios();
/// One of them played to its end by a policy.
practice::FinishedDebrief shipped(const std::string& file, std::string_view policy);

} // namespace finished
