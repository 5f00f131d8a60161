#pragma once

#include "terminal/Stage.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace stage {

using Lines = std::vector<Types>;
using Ids = std::vector<std::string>;

/// Where a text stands for the first time in what was written; it must be there.
inline std::size_t placeOf(const Paper& paper, std::string_view text) {
    INFO(paper.all);
    INFO("wanted: " << text);
    const std::size_t at = paper.all.find(text);
    REQUIRE(at != std::string::npos);
    return at;
}

inline void inThisOrder(const Paper& paper, const Ids& texts) {
    for (std::size_t i = 1; i < texts.size(); ++i) {
        CAPTURE(texts[i - 1], texts[i]);
        CHECK(placeOf(paper, texts[i - 1]) < placeOf(paper, texts[i]));
    }
}

} // namespace stage
