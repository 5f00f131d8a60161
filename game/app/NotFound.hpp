#pragma once

#include "practice/Practice.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// "No learner called Jay. Learners here: Jay Patel, Ray and 3 more.", the names that are most like it first.
[[nodiscard]] std::string noLearnerSentence(std::string_view typed, std::vector<std::string> names);

/// What to say when no attempt's id begins with what was typed; nothing when one does.
[[nodiscard]] std::optional<std::string> noAttemptSentence(const practice::Practice& practice, std::string_view typed);

/// What to say when a folder named for scenarios is none; nothing when it is one.
[[nodiscard]] std::optional<std::string> noFolderSentence(const std::filesystem::path& folder);

/// What to say of a file that was named as a framework and has none of a framework's keys; nothing when it has some.
[[nodiscard]] std::optional<std::string> noFrameworkSentence(const std::filesystem::path& file, std::string_view text);

/// Where to read how a framework file is made and which published texts can be imported.
inline constexpr std::string_view frameworkGuide =
    "What a framework file looks like, and how one is made from a published text, is in docs/framework-format.md.";

} // namespace app
