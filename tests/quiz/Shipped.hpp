#pragma once

#include "content/FrameworkReader.hpp"

#include <catch2/catch.hpp>

/// The framework as it is shipped.
inline const model::CompetencyFramework& shippedFramework() {
    static const model::CompetencyFramework framework = [] {
        const auto text = content::readFile(JUDGEMENT_SOURCE "/assets/frameworks/met-cvf.yaml", std::size_t{1} << 20);
        REQUIRE(text);
        auto read = content::readFramework(*text.value, "met-cvf.yaml");
        REQUIRE(read);
        return std::move(*read.value);
    }();
    return framework;
}
