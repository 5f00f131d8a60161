#pragma once

#include "storymap/Survey.hpp"

#include <cstddef>
#include <string>

namespace storymap {

/// How much of each situation is drawn.
enum class Detail {
    texts, ///< first words of the situation and of its choices
    names  ///< names only, for stories with many situations
};

/// With more situations than this, names only.
inline constexpr std::size_t mostWithTexts = 40;

[[nodiscard]] Detail detailFor(const model::Scenario& scenario);

/// Where a click on a situation or ending leads.
enum class Links { none, toPage };

/// The anchor of a situation, choice or ending: in the page and, with "map-" before it, in the picture. Ids are unique
/// among situations and endings, and free of what would have to be escaped.
[[nodiscard]] std::string anchorOf(const model::Scenario& scenario, model::SituationId id);
[[nodiscard]] std::string anchorOf(const model::Scenario& scenario, model::EndingId id);
[[nodiscard]] std::string anchorOf(const model::Scenario& scenario, model::ChoiceId id);

/// The story as a graph in the language of Graphviz's dot. The same story gives the same bytes.
[[nodiscard]] std::string dotText(const Story& story, const Survey& survey, Links links = Links::none);

} // namespace storymap
