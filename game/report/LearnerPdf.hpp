#pragma once

#include "review/LearnerPage.hpp"

#include <string>

namespace report {

/// A learner's page as a PDF to put on file: conversations and what was agreed, the profile over first attempts with
/// its intervals, what was not sampled, and the attempts. A4, tagged, with bookmarks, each number leading to the
/// attempts that it comes from. `now` is when it is made.
[[nodiscard]] practice::Outcome<std::string> learnerPdf(const review::LearnerPage& page, records::UnixMilliseconds now);

/// What such a file is called, without its ending.
[[nodiscard]] std::string learnerFileName(const records::Learner& learner, records::UnixMilliseconds now);

} // namespace report
