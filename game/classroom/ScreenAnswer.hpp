#pragma once

#include "classroom/Course.hpp"
#include "model/CompetencyFramework.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace classroom {

/// How something is answered on a screen.
enum class TaskKind : std::uint8_t { one, several, truth, match, rank, typed };

/// What there is to decide, as it stands on every screen of the class: in one order for all, so that they can talk
/// about it.
struct TaskView {
    TaskKind kind = TaskKind::one;
    std::vector<std::string> options; ///< one, several, rank; the right side of match; the reasons of truth
    std::vector<std::string> lefts;   ///< match
    bool operator==(const TaskView&) const = default;
};

/// An answer by what stands on the screen, from 0. One and several: the options taken. Truth: 0 (false) or 1 (true),
/// then the reason. Match: the right side of each left one. Rank: the actions in their order. Typed: `typed`.
struct ScreenAnswer {
    std::vector<std::optional<std::size_t>> positions;
    std::string typed;
    bool operator==(const ScreenAnswer&) const = default;
};

/// What the class has before it; nothing where the course is over.
[[nodiscard]] std::optional<TaskView> taskOf(const Course& course, const model::CompetencyFramework& framework);

/// The answer as it is kept; nothing where it names what does not stand on the screen. Whether it answers what is asked
/// is for the course to say.
[[nodiscard]] std::optional<std::string> keptAnswer(const Course& course, const ScreenAnswer& answer);
/// And back.
[[nodiscard]] ScreenAnswer onScreen(const Course& course, std::string_view kept);

} // namespace classroom
