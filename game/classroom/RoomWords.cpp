#include "classroom/RoomWords.hpp"

#include <array>

namespace classroom {

namespace {

struct Words {
    std::string_view name;
    std::string_view sentence;
};

constexpr std::array<Words, 9> refusals{{
    {"not-now", "That cannot be done just now."},
    {"unknown", "That is not there any more."},
    {"late", "The vote is closed, so this came too late."},
    {"paused", "The class is paused. Vote again when it goes on."},
    {"older", "A newer vote of yours has been kept already."},
    {"too-many", "That is more than this class can take."},
    {"no-answer", "That does not answer what is asked. Look at it again, and vote once more."},
    {"already", "It is so already."},
    {"not-now", "That cannot be done just now."},
}};

} // namespace

std::string_view nameOf(Refusal refusal) { return refusals[static_cast<std::size_t>(refusal)].name; }
std::string_view sentenceOf(Refusal refusal) { return refusals[static_cast<std::size_t>(refusal)].sentence; }

} // namespace classroom
