#pragma once

#include "Holds.hpp"
#include "content/FrameworkReader.hpp"

#include <fstream>
#include <iterator>
#include <string>

namespace fuzz {

/// A framework file of the source tree.
inline model::CompetencyFramework readFrameworkFile(const std::string& path) {
    std::ifstream stream(JUDGEMENT_SOURCE "/" + path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    auto loaded = content::readFramework(text, path);
    require(loaded.value.has_value(), "the framework files of the source tree can be read");
    return std::move(*loaded.value);
}

inline const model::CompetencyFramework& shippedFramework() {
    static const auto framework = readFrameworkFile("assets/frameworks/met-cvf.yaml");
    return framework;
}

inline const model::CompetencyFramework& smallFramework() {
    static const auto framework = readFrameworkFile("tests/content/small-framework.yaml");
    return framework;
}

} // namespace fuzz
