#pragma once

#include "classroom/Ballot.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace classroom {

/// Somebody came in, for the first time or after they were taken out.
struct Joined {
    Person person;
    bool operator==(const Joined&) const = default;
};
/// Somebody was taken out by the facilitator: nothing that they said counts any more.
struct Removed {
    Person person;
    bool operator==(const Removed&) const = default;
};
/// A poll about the present item was opened.
struct Opened {
    std::optional<std::chrono::seconds> limit;
    bool operator==(const Opened&) const = default;
};
struct Voted {
    Person person;
    Ballot ballot;
    bool operator==(const Voted&) const = default;
};
enum class Because : std::uint8_t { facilitator, time };
struct Closed {
    Because because;
    bool operator==(const Closed&) const = default;
};
/// The split was shown.
struct Revealed {
    bool operator==(const Revealed&) const = default;
};
struct Discussing {
    std::optional<std::chrono::seconds> limit;
    bool operator==(const Discussing&) const = default;
};
/// A reason of the latest poll was shown to the class as a card, or taken away again.
struct CardTurned {
    Person person;
    bool shown;
    bool operator==(const CardTurned&) const = default;
};
/// What the class goes on with: the choice of most, or another one that the facilitator took. For a question: what is
/// right was shown, and `answer` is empty.
struct Taken {
    std::string answer;
    bool byMost;
    bool operator==(const Taken&) const = default;
};
/// What came of it has been read.
struct WentOn {
    bool operator==(const WentOn&) const = default;
};
/// Back to an earlier decision, to try what would have come of another.
struct WentBack {
    std::size_t item;
    bool operator==(const WentBack&) const = default;
};
/// Out of that practice, to where the class stood before it.
struct CameBack {
    bool operator==(const CameBack&) const = default;
};
/// A message of the situation was let in.
struct MessageCame {
    std::size_t message; ///< position among the situation's messages
    bool operator==(const MessageCame&) const = default;
};
struct Paused {
    bool operator==(const Paused&) const = default;
};
struct Resumed {
    bool operator==(const Resumed&) const = default;
};
struct Extended {
    std::chrono::seconds by;
    bool operator==(const Extended&) const = default;
};
/// Of a quiz: everybody sees the standings from now on, or nobody but the facilitator.
struct StandingsTurned {
    bool shown;
    bool operator==(const StandingsTurned&) const = default;
};
/// The program was started again and the class goes on; time was standing still meanwhile.
struct Reopened {
    bool operator==(const Reopened&) const = default;
};
struct Ended {
    bool operator==(const Ended&) const = default;
};
/// The phones find the class here from now on: "http://192.168.1.20:8080".
struct Served {
    std::string address;
    bool operator==(const Served&) const = default;
};

using Happening =
    std::variant<Joined, Removed, Opened, Voted, Closed, Revealed, Discussing, CardTurned, Taken, WentOn, WentBack,
                 CameBack, MessageCame, Paused, Resumed, Extended, Reopened, Ended, StandingsTurned,
                 Served>;

/// Something that happened in a class. A class is what its events make of it, one after another, so that it can be
/// opened again as it was.
struct ClassEvent {
    ClassTime at{};
    Happening what;
    bool operator==(const ClassEvent&) const = default;
};

} // namespace classroom
