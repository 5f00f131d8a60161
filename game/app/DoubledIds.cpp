#include "app/DoubledIds.hpp"

#include "content/Problems.hpp"
#include "proof/Finding.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <system_error>

namespace app {

namespace fs = std::filesystem;

namespace {

/// Where the id stands in a scenario's text; its beginning where that cannot be told.
content::Offset placeOfId(std::string_view text) {
    constexpr std::string_view key = "scenario:";
    const std::size_t line = text.starts_with(key) ? 0 : text.find("\n" + std::string(key)) + 1;
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

proof::PlacedFinding doubled(const report::CheckedFile& file, const std::vector<std::string>& others,
                             std::size_t mostBytes) {
    constexpr std::string_view code = "doubled-scenario-id";
    const auto text = content::readFile(file.path, mostBytes);
    const content::Spot spot = content::spotAt(text ? *text.value : std::string(), text ? placeOfId(*text.value) : 0);
    const std::string id(file.scenario->id);
    return {{file.path,
             spot.place,
             code,
             "the id " + content::quoted(id) + " is also that of the scenario in " + proof::listed(others),
             "give each scenario an id of its own",
             {},
             spot.line,
             spot.caret},
            content::severityOf(code),
            {}};
}

} // namespace

void addDoubledIds(std::vector<report::CheckedFile>& files, std::size_t mostBytes) {
    std::map<std::string_view, std::map<fs::path, std::string>> byId; ///< real path and path as named
    for (const report::CheckedFile& file : files) {
        if (file.scenario) {
            byId[file.scenario->id].emplace(realPath(file.path), file.path);
        }
    }
    for (report::CheckedFile& file : files) {
        if (!file.scenario || byId[file.scenario->id].size() < 2) {
            continue;
        }
        std::vector<std::string> others;
        for (const auto& [real, named] : byId[file.scenario->id]) {
            if (real != realPath(file.path)) {
                others.push_back(named);
            }
        }
        file.findings.insert(file.findings.begin(), doubled(file, others, mostBytes));
    }
}

} // namespace app
