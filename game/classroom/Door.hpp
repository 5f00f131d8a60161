#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>

namespace classroom {

/// Where codes wait to be looked at. Each wrong one keeps the door shut for a moment, whoever comes next, so that all
/// guessers together have so many guesses and no more, and no address is ever shut out: a whole school may have one.
/// Addresses take turns, so that one with a thousand guesses before the door holds up nobody but itself; and where more
/// wait than can, it is the longest queue that gets shorter.
///
/// 25 wrong codes in a second are 45,000 in half an hour: of 31^6 codes of a class they find one in 19,700 times, and
/// of 31^9, where a thousand people have one each, less. A room has a door for each of the two, so that whoever guesses
/// the code of the class keeps nobody from coming back with their own.
class Door {
public:
    static constexpr std::chrono::milliseconds afterAWrongOne{40};
    static constexpr std::size_t mostWaiting = 2000;

    struct Waiting {
        std::uint64_t peer = 0;
        std::string code; ///< as typed
    };

    /// Somebody says a code. Who cannot wait any more where too many would: the last of the longest queue.
    [[nodiscard]] std::optional<std::uint64_t> knock(const std::string& address, Waiting waiting);
    /// Whoever went away does not wait any more.
    void left(std::uint64_t peer);
    /// The next to be looked at, if the door is open.
    [[nodiscard]] std::optional<Waiting> next(std::chrono::milliseconds now);
    /// It was a wrong one.
    void wasWrong(std::chrono::milliseconds now);

    /// When there will be something to look at; nothing while nobody waits.
    [[nodiscard]] std::optional<std::chrono::milliseconds> opens() const;

private:
    std::map<std::string, std::deque<Waiting>> m_queues;
    std::string m_lastServed;
    std::size_t m_waiting = 0;
    std::chrono::milliseconds m_shutUntil{0};
};

} // namespace classroom
