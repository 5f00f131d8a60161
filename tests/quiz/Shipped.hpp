#pragma once

#include "content/AlikeReader.hpp"
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

/// What was reviewed of it.
inline const model::AlikeStatements& shippedAlike() {
    static const model::AlikeStatements alike = [] {
        const auto text = content::readFile(JUDGEMENT_SOURCE "/assets/quiz/alike.yaml", std::size_t{1} << 20);
        REQUIRE(text);
        auto read = content::readAlike(*text.value, "alike.yaml", shippedFramework());
        for (const auto& diagnostic : read.diagnostics) {
            UNSCOPED_INFO(content::format(diagnostic));
        }
        REQUIRE(read);
        return std::move(*read.value);
    }();
    return alike;
}
