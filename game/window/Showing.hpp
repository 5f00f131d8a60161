#pragma once

#include "practice/Practice.hpp"
#include "window/Screen.hpp"

#include <array>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace window {

/// The screens that can be shown, in the order in which they come.
inline constexpr std::array<std::string_view, 19> showable{
    "title",        "help",    "settings",        "learner",          "gallery",           "briefing",
    "situation",    "pause",   "rationale",       "consequence",      "situation-message", "situation-timer",
    "ending",       "debrief", "debrief-profile", "debrief-decision", "attempts",          "problem",
    "gallery-empty"};

struct ShowingOptions {
    Size size{1280, 720};
    Look look;
    std::filesystem::path art;
    std::string version;
};

/// Goes through the program as a learner does, without a display and by a clock of its own, and hands over what each
/// screen looks like on the way.
///
/// `practice`: with scenarios and empty records, which are played on. `empty`: without scenarios. `wanted`: names from
/// `showable`. `take` says what went wrong in one sentence if it cannot use a picture. Result: nothing, or why not
/// every wanted screen could be shown, in one sentence.
[[nodiscard]] std::optional<std::string>
show(practice::Practice& practice, practice::Practice& empty, const ShowingOptions& options,
     std::span<const std::string> wanted,
     const std::function<std::optional<std::string>(std::string_view name, const drawing::Surface&)>& take);

} // namespace window
