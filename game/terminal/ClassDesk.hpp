#pragma once

#include "terminal/Terminal.hpp"

#include <optional>
#include <string>

namespace classroom {
class Server;
}

namespace terminal {

/// What a facilitator at a terminal is told of a class beside what the server knows.
struct ClassDeskSetting {
    std::string classCode;               ///< "K7M PQ2"
    std::optional<std::string> deskCode; ///< of the facilitator's own phone; nothing: it was told before
    std::string qrCode;                  ///< as lines, for a terminal; may be empty
    std::string reopen;                  ///< the command that opens this class again after a crash
};

/// Holds a class from a terminal: tells where it stands, takes commands, line by line. What is private (split and key
/// before the reveal) is told only when it is asked for, because the terminal may be on the big screen. Stays until the
/// class has ended, the facilitator leaves, or the input ends. `input` has to be interrupted every now and then.
[[nodiscard]] Left holdClass(classroom::Server& server, const ClassDeskSetting& setting, Input& input, Output& output);

} // namespace terminal
