#pragma once

#include "app/Context.hpp"
#include "terminal/Terminal.hpp"
#include "window/Window.hpp"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

namespace app {

/// The clock that front ends measure time by.
[[nodiscard]] std::chrono::milliseconds monotonicNow();

/// What terminal and window are given. With `out` a debrief's files are written there at the end of an attempt. Context
/// and desk must outlive what is returned.
[[nodiscard]] terminal::Options terminalOptions(const Context& context, Desk& desk,
                                                const std::optional<std::filesystem::path>& out);
[[nodiscard]] window::Options windowOptions(const Context& context, Desk& desk,
                                            const std::optional<std::filesystem::path>& out);

/// How playing was left, for scripts: only a stuck scenario is a failure.
[[nodiscard]] Exit exitOf(terminal::Left left, const Desk& desk);
[[nodiscard]] Exit runWindow(Desk& desk, const window::Options& options);

/// Says so when the framework does not have the rank that was asked for.
[[nodiscard]] std::optional<Exit> unknownRank(const practice::Practice& practice,
                                              const std::optional<std::string>& wanted);

} // namespace app
