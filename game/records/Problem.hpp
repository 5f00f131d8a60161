#pragma once

#include <string>
#include <variant>

namespace records {

/// Why something could not be kept or read.
enum class ProblemKind {
    folder,     ///< the folder cannot be made, or nothing can be written in it
    notAFile,   ///< a folder or a device stands where the file should be
    notOurs,    ///< the file was made by something else
    newer,      ///< the file was made by a later version of the program
    damaged,    ///< what is read cannot be right
    locked,     ///< another running program has the file open
    full,       ///< there is no space left
    unwritable, ///< the file cannot be written, or the disk reports a fault
    refused,    ///< what was to be kept is not fit to be kept; the sentence says why
    notFound,
    ambiguous ///< a shortened id fits several attempts
};

/// One or two plain sentences that say what happened, what it means and what to do; and the kind, for the program.
struct Problem {
    ProblemKind kind;
    std::string sentence;
};

template <class Value>
using Outcome = std::variant<Value, Problem>;

/// Success with nothing to hand back.
struct Done {};

} // namespace records
