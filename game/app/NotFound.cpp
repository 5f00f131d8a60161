#include "app/NotFound.hpp"

#include "content/Problems.hpp"

#include <algorithm>
#include <system_error>

namespace app {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostNames = 5;

std::string lowered(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

/// Names that hold what was typed first, then those a slip or two away, then the rest.
std::vector<std::string> byLikeness(std::string_view typed, std::vector<std::string> names) {
    const std::string wanted = lowered(typed);
    auto rest = std::ranges::stable_partition(names, [&](const std::string& name) {
                    return lowered(name).find(wanted) != std::string::npos;
                }).begin();
    while (rest != names.end()) {
        std::vector<std::string> small;
        std::transform(rest, names.end(), std::back_inserter(small), lowered);
        const std::vector<std::string_view> known(small.begin(), small.end());
        const auto found = std::ranges::find(small, content::nearest(wanted, known));
        if (found == small.end()) {
            break;
        }
        const auto like = rest + (found - small.begin());
        std::rotate(rest, like, like + 1);
        ++rest;
    }
    return names;
}

} // namespace

std::string noLearnerSentence(std::string_view typed, std::vector<std::string> names) {
    std::string sentence = "No learner called " + std::string(typed) + ". ";
    if (names.empty()) {
        return sentence + "There are no learners here yet.";
    }
    names = byLikeness(typed, std::move(names));
    sentence += "Learners here: ";
    for (std::size_t i = 0; i < std::min(names.size(), mostNames); ++i) {
        sentence += (i == 0 ? "" : ", ") + names[i];
    }
    return sentence + (names.size() > mostNames ? " and " + std::to_string(names.size() - mostNames) + " more." : ".");
}

std::optional<std::string> noAttemptSentence(const practice::Practice& practice, std::string_view typed) {
    const auto listed = practice.attempts();
    const auto* attempts = std::get_if<std::vector<practice::AttemptSummary>>(&listed);
    if (attempts == nullptr) {
        return std::nullopt; // whatever is wrong is said when the attempt is asked for
    }
    const auto beginsSo = [&](const practice::AttemptSummary& attempt) { return attempt.id.starts_with(typed); };
    if (!typed.empty() && std::ranges::any_of(*attempts, beginsSo)) {
        return std::nullopt;
    }
    std::string sentence = "No attempt " + std::string(typed) + ". ";
    const auto found = practice.findLearner(typed);
    const auto* learner = std::get_if<std::optional<practice::Learner>>(&found);
    if (learner != nullptr && *learner) {
        return sentence + "That is a learner's name: `judgement attempts --learner \"" + (*learner)->name +
               "\"` lists the attempts of that name.";
    }
    return sentence + "`judgement attempts` lists them.";
}

std::optional<std::string> noFolderSentence(const fs::path& folder) {
    std::error_code error;
    if (fs::is_directory(folder, error)) {
        return std::nullopt;
    }
    if (fs::exists(folder, error)) {
        return "--scenarios wants a folder, and " + folder.string() +
               " is a file. Name the folder that it is in, or play it with: judgement play " + folder.string();
    }
    return "There is no folder " + folder.string() + " to take scenarios from. Check the name after --scenarios.";
}

std::optional<std::string> noFrameworkSentence(const fs::path& file, std::string_view text) {
    const auto hasKey = [&](std::string_view key) {
        return text.starts_with(key) || text.find("\n" + std::string(key)) != std::string_view::npos;
    };
    const bool scenario = hasKey("scenario:");
    if (!scenario && (hasKey("clusters:") || hasKey("values:") || hasKey("ranks:"))) {
        return std::nullopt;
    }
    return file.string() + " is " + (scenario ? "a scenario and not" : "not") +
           " a framework file. A framework that an organisation publishes as text is made into one by `judgement "
           "framework import`. " +
           std::string(frameworkGuide);
}

} // namespace app
