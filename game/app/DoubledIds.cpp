#include "app/DoubledIds.hpp"

#include "content/Problems.hpp"
#include "proof/Finding.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace app {

namespace fs = std::filesystem;

namespace {

/// Scenarios, or quizzes: each kind has ids of its own.
struct Kind {
    std::string_view name;
    std::string_view code;
    /// Nothing where the file is none of the kind.
    std::optional<std::string_view> (*idOf)(const report::CheckedFile& file);
};

std::optional<std::string_view> scenarioId(const report::CheckedFile& file) {
    return file.scenario ? std::optional(std::string_view(file.scenario->id)) : std::nullopt;
}

std::optional<std::string_view> quizId(const report::CheckedFile& file) {
    return file.quiz ? std::optional(std::string_view(file.quiz->id)) : std::nullopt;
}

/// Where the id stands in a file's text; its beginning where that cannot be told.
content::Offset placeOfId(std::string_view text, const Kind& kind) {
    const std::string key = std::string(kind.name) + ":";
    const std::size_t line = text.starts_with(key) ? 0 : text.find("\n" + key) + 1;
    if (line == 0 && !text.starts_with(key)) {
        return 0;
    }
    const std::size_t value = text.find_first_not_of(" \t", line + key.size());
    return static_cast<content::Offset>(value == std::string_view::npos ? line : value);
}

fs::path realPath(const std::string& file) {
    std::error_code error;
    const fs::path real = fs::weakly_canonical(file, error);
    return error ? fs::path(file) : real;
}

proof::PlacedFinding doubled(const report::CheckedFile& file, const std::vector<std::string>& others, const Kind& kind,
                             std::size_t mostBytes) {
    const auto text = content::readFile(file.path, mostBytes);
    const content::Spot spot =
        content::spotAt(text ? *text.value : std::string(), text ? placeOfId(*text.value, kind) : 0);
    return {{file.path,
             spot.place,
             kind.code,
             "the id " + content::inQuotes(*kind.idOf(file)) + " is also that of the " + std::string(kind.name) +
                 " in " + proof::listed(others),
             "give each " + std::string(kind.name) + " an id of its own",
             {},
             spot.line,
             spot.caret},
            content::severityOf(kind.code),
            {}};
}

void addDoubled(std::vector<report::CheckedFile>& files, const Kind& kind, std::size_t mostBytes) {
    std::map<std::string_view, std::map<fs::path, std::string>> byId; ///< real path and path as named
    for (const report::CheckedFile& file : files) {
        if (const auto id = kind.idOf(file)) {
            byId[*id].emplace(realPath(file.path), file.path);
        }
    }
    for (report::CheckedFile& file : files) {
        const auto id = kind.idOf(file);
        if (!id || byId[*id].size() < 2) {
            continue;
        }
        std::vector<std::string> others;
        for (const auto& [real, named] : byId[*id]) {
            if (real != realPath(file.path)) {
                others.push_back(named);
            }
        }
        file.findings.insert(file.findings.begin(), doubled(file, others, kind, mostBytes));
    }
}

} // namespace

void addDoubledIds(std::vector<report::CheckedFile>& files, std::size_t mostBytes) {
    addDoubled(files, {"scenario", "doubled-scenario-id", scenarioId}, mostBytes);
    addDoubled(files, {"quiz", "doubled-quiz-id", quizId}, mostBytes);
}

} // namespace app
