#pragma once

namespace app {

/// How the program ends, for scripts.
enum class Exit : int {
    done = 0,
    contentProblems = 1, ///< a scenario, framework or settings file has problems; they were printed
    wrongUsage = 2,
    couldNot = 3 ///< said why on standard error
};

/// The whole program: reads the command line and does what it says. Results go to standard output, messages to standard
/// error.
[[nodiscard]] int run(int count, const char* const* words);

} // namespace app
