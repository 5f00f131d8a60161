#pragma once

#include "exchange/Imported.hpp"

#include <string>
#include <vector>

namespace exchange {

struct Written {
    std::string text;
    std::vector<Notice> notices; ///< of what GIFT cannot say; `line` is the question's position, from 1
};

/// The quiz in GIFT, under a category of its title, each question with its id, what it is about and how hard it is in a
/// comment before it. What `readGift` makes of it is written the same again.
///
/// GIFT has no ranking (written as a question to match places with actions), no true or false with a reason (written as
/// one to choose from: half of full marks for whether), and no statements of a framework (written as their texts).
[[nodiscard]] Written writeGift(const model::Quiz& quiz, const model::CompetencyFramework& framework);

} // namespace exchange
