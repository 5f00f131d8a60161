#pragma once

#include "content/ScenarioKeys.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace content {

/// The types of question of docs/quiz-format.md.
enum class QuizType : std::uint8_t { single, several, trueFalse, match, rank, fillIn, spot };

namespace quizKeys {

using enum Field::Need;

/// In the order of QuizType.
inline constexpr std::array<std::string_view, 7> types{"single", "several", "true-false", "match",
                                                       "rank",   "fill-in", "spot"};

/// Keys of every question come first, then those of its type.
template <class... Own>
constexpr std::array<Field, 7 + sizeof...(Own)> question(Field::Need ask, Own... own) {
    return {Field{"type", required},        Field{"ask", ask},
            Field{"vignette", optional},    Field{"excerpt", optional},
            Field{"explanation", optional}, Field{"statements", optional},
            Field{"difficulty", optional},  own...};
}

inline constexpr std::size_t common = 7;
inline constexpr auto choosing = question(required, Field{"options", required}, Field{"in_order", optional});
inline constexpr auto trueFalse = question(required, Field{"answer", required}, Field{"reasons", optional});
inline constexpr auto match = question(required, Field{"pairs", required}, Field{"others", optional});
inline constexpr auto rank = question(required, Field{"order", required});
inline constexpr auto fillIn = question(required, Field{"answers", required});
inline constexpr auto spot = question(optional, Field{"shown", required}, Field{"others", required});

/// Of a question of whatever type, or of none that is known.
inline constexpr auto any =
    question(optional, Field{"options", optional}, Field{"in_order", optional}, Field{"answer", optional},
             Field{"reasons", optional}, Field{"pairs", optional}, Field{"others", optional}, Field{"order", optional},
             Field{"answers", optional}, Field{"shown", optional});

inline constexpr std::array option{Field{"text", required}, Field{"right", optional}, Field{"because", optional}};
inline constexpr std::array weighted{Field{"text", required}, Field{"right", optional}, Field{"weight", optional},
                                     Field{"because", optional}};
inline constexpr std::array action{Field{"text", required}, Field{"because", optional}};
inline constexpr std::array pair{Field{"left", required}, Field{"right", required}};
inline constexpr std::array words{Field{"text", required}, Field{"weight", optional}, Field{"because", optional}};
inline constexpr std::array numbers{Field{"from", required}, Field{"to", required}, Field{"weight", optional},
                                    Field{"because", optional}};

inline constexpr std::array file{Field{"format", required}, Field{"quiz", required},     Field{"version", required},
                                 Field{"title", required},  Field{"about", required},    Field{"framework", required},
                                 Field{"notes", optional},  Field{"questions", required}};

} // namespace quizKeys

/// How the things of a quiz stand in each other.
[[nodiscard]] const KeyLevel& quizLevel();

} // namespace content
