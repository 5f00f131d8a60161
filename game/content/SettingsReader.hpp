#pragma once

#include "content/Diagnostic.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

enum class ThemeChoice { dark, light, contrast };
enum class LettersChoice { usual, dyslexia };
enum class MotionChoice { usual, reduced };
enum class PaceChoice { usual, half, twice, untimed };

/// What a person has chosen for all runs of the program: settings.yaml.
struct Settings {
    std::optional<std::string> framework; ///< file
    std::vector<std::string> scenarios;   ///< further folders
    std::optional<int> textSize;          ///< per cent, 100 to 200
    std::optional<ThemeChoice> theme;
    std::optional<LettersChoice> letters;
    std::optional<MotionChoice> motion;
    std::optional<PaceChoice> time;
    std::optional<bool> sounds, captions, readAloud;

    bool operator==(const Settings&) const = default;
};

/// Reads settings.yaml; a file that is not there is for the caller to notice.
[[nodiscard]] Loaded<Settings> readSettings(std::string_view text, const std::string& file);

/// The file that reads as these settings.
[[nodiscard]] std::string settingsText(const Settings& settings);

} // namespace content
