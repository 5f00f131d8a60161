#pragma once

#include "content/FrameworkReader.hpp"
#include "content/ScenarioReader.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

/// What the tests of several rooms need: files of the source tree, and the small invented framework.
namespace reading {

inline std::string slurp(const std::string& path) {
    std::ifstream stream(std::string(JUDGEMENT_SOURCE "/") + path, std::ios::binary);
    REQUIRE(stream);
    std::ostringstream out;
    out << stream.rdbuf();
    return out.str();
}

using Lines = std::vector<std::string>;

inline Lines linesOf(const std::string& text) {
    Lines lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    return lines;
}

inline std::string described(const std::vector<content::Diagnostic>& diagnostics) {
    std::string out;
    for (const auto& diagnostic : diagnostics) {
        out += content::format(diagnostic);
    }
    return out;
}

/// `line:column: code` of each.
inline Lines reportsOf(const std::vector<content::Diagnostic>& diagnostics) {
    Lines reports;
    for (const auto& one : diagnostics) {
        reports.push_back(std::to_string(one.place.line) + ":" + std::to_string(one.place.column) + ": " +
                          std::string(one.code));
    }
    return reports;
}

inline model::CompetencyFramework framework(const std::string& path) {
    auto loaded = content::readFramework(slurp(path), path);
    INFO(described(loaded.diagnostics));
    REQUIRE(loaded);
    return std::move(*loaded.value);
}

/// Two levels, two competencies, one value.
inline model::CompetencyFramework smallFramework() { return framework("tests/content/small-framework.yaml"); }

inline model::Scenario scenarioOf(const std::string& yaml, const model::CompetencyFramework& framework) {
    auto loaded = content::readScenario(yaml, "test.yaml", framework);
    INFO(described(loaded.diagnostics));
    REQUIRE(loaded);
    return std::move(*loaded.value);
}

/// Replaces the first occurrence, which must exist.
inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

} // namespace reading
