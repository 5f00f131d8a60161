#pragma once

#include "classroom/Ballot.hpp"
#include "classroom/ClassView.hpp"
#include "classroom/ScreenAnswer.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace classroom {

// What phones and the laptop say to each other: docs/classroom-protocol.md.

inline constexpr std::size_t mostMessageBytes = 4096;
inline constexpr std::size_t mostReasonCharacters = 200;
inline constexpr std::size_t mostNameCharacters = 80;

struct Hello {
    std::string code; ///< as typed
};
struct Join {
    std::optional<std::string> name;
    std::optional<std::uint32_t> pick; ///< of the list
};
struct Vote {
    std::uint32_t poll = 0;
    std::uint32_t sequence = 0;
    ScreenAnswer answer;
    std::optional<quiz::Certainty> certainty;
    std::string reason;
};
struct Still {};

/// What the facilitator wants; the same from a phone, the window and the terminal.
enum class Command : std::uint8_t {
    on,
    open,
    close,
    reveal,
    discuss,
    card,
    take,
    back,
    comeBack,
    message,
    remove,
    pause,
    resume,
    extend,
    standings,
    end
};
struct Do {
    Command what = Command::on;
    std::uint32_t step = 0; ///< the state that was seen
    std::optional<std::chrono::seconds> seconds = {};
    std::optional<std::size_t> option = {};
    std::optional<std::size_t> item = {}; ///< from 1, as it is shown
    std::optional<std::size_t> message = {};
    std::size_t card = 0; ///< from 1
    Person person = 0;
    bool shown = false;
};

using FromPhone = std::variant<Hello, Join, Vote, Still, Do>;

/// Reads a message from a stranger; nothing where it is none.
[[nodiscard]] std::optional<FromPhone> readMessage(std::string_view bytes);

[[nodiscard]] std::string_view nameOf(Command command);
[[nodiscard]] std::string_view nameOf(Stage stage);

/// A name that can still be taken.
struct FreeName {
    std::uint32_t pick = 0;
    std::string name;
};

[[nodiscard]] std::string whoMessage(std::string_view names, const std::vector<FreeName>& list);
[[nodiscard]] std::string youMessage(std::string_view code, std::string_view name, Person person);
[[nodiscard]] std::string classMessage(const ClassView& view);
/// `ballot` null: there is none yet.
[[nodiscard]] std::string mineMessage(std::uint32_t poll, const Ballot* ballot, const Course& course);
[[nodiscard]] std::string keptMessage(std::uint32_t sequence);
[[nodiscard]] std::string noMessage(std::string_view why, std::string_view say,
                                    std::optional<std::uint32_t> sequence = {});
[[nodiscard]] std::string byeMessage(std::string_view why, std::string_view say);
[[nodiscard]] std::string stillMessage();

/// What a desk has to be told of people: all of them, or who came or changed and who went since it was told last.
struct PeopleTold {
    bool whole = true;
    std::vector<DeskView::Somebody> people;
    std::vector<Person> gone;
};
/// Both in the order of their numbers.
[[nodiscard]] PeopleTold changesOf(const std::vector<DeskView::Somebody>& before,
                                   const std::vector<DeskView::Somebody>& after);
[[nodiscard]] std::string deskMessage(const DeskView& desk, const PeopleTold& people, const std::vector<Command>& may);

} // namespace classroom
