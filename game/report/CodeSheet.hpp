#pragma once

#include "practice/Practice.hpp"
#include "records/Accounts.hpp"

#include <string>
#include <vector>

namespace report {

/// One-time codes on paper, a slip for each person, to be cut apart and handed over: A4, in the order given. It holds
/// secrets and says so on every page; `made` is when the codes were given, Unix milliseconds.
[[nodiscard]] practice::Outcome<std::string> codeSheet(const std::vector<records::NewAccount>& codes,
                                                       records::UnixMilliseconds made);

/// "6 December 2026": the last day on which a code that was given then works.
[[nodiscard]] std::string lastDayOfCode(records::UnixMilliseconds given);

} // namespace report
