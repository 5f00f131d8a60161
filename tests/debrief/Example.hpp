#pragma once

#include "debrief/Generated.hpp"

#include <initializer_list>

/// Short words for examples worked out by hand over the invented framework.
namespace example {

inline model::StatementId statement(std::string_view id) {
    const auto found = generated::framework().findStatement(id);
    REQUIRE(found.has_value());
    return *found;
}

inline model::Shown full(std::string_view id) { return {statement(id), false}; }
inline model::Shown partly(std::string_view id) { return {statement(id), true}; }
inline model::Carried carried(std::string_view id) { return {statement(id), false}; }
inline model::Carried serious(std::string_view id) { return {statement(id), true}; }

inline generated::ChoiceParts choice(model::Rating rating, std::vector<model::Shown> shows,
                                     std::vector<model::Carried> carries = {}) {
    return {"c", rating, std::move(shows), std::move(carries)};
}

/// A decision for `choice` in `situation` where all choices were available.
inline generated::DecisionParts took(const generated::Parts& parts, std::size_t situation, std::size_t choice) {
    const auto all = static_cast<std::uint16_t>((1u << parts.situations[situation].choices.size()) - 1);
    return {situation, all, choice, false};
}

inline const debrief::UnitEvidence& unit(const debrief::Profile& profile, std::string_view id) {
    const auto& units = generated::framework().units;
    const auto found = std::ranges::find(units, id, &model::Unit::id);
    REQUIRE(found != units.end());
    return profile.units[static_cast<std::size_t>(found - units.begin())];
}

inline const debrief::StatementEvidence& evidenceFor(const debrief::Profile& profile, std::string_view id) {
    const model::UnitId where = generated::framework()[statement(id)].unit;
    const auto& list = profile.units[where.position()].statements;
    const auto found = std::ranges::find(list, statement(id), &debrief::StatementEvidence::statement);
    REQUIRE(found != list.end());
    return *found;
}

inline const debrief::BehaviourEvidence& behaviour(const debrief::Profile& profile, std::string_view id) {
    const auto found = std::ranges::find(profile.behaviours, statement(id), &debrief::BehaviourEvidence::behaviour);
    REQUIRE(found != profile.behaviours.end());
    return *found;
}

} // namespace example
