#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace window {

/// What there is on a machine to tell from whether it can play sound.
struct SoundSurroundings {
    std::function<std::string(const char* name)> variable; ///< of the environment; empty where it is not set
    std::filesystem::path devices;                         ///< where sound cards have their files
    std::filesystem::path sharedServer;                    ///< the socket of a sound server for the whole machine
};
[[nodiscard]] SoundSurroundings soundSurroundings();

/// By which way sound goes out here, in the words of OpenAL's ALSOFT_DRIVERS; empty: as that variable already says.
/// Nothing: there is no way. Found without OpenAL, which writes pages to the terminal where it fails, and tries ways
/// that it was not told of.
[[nodiscard]] std::optional<std::string> soundWay(const SoundSurroundings& around);

} // namespace window
