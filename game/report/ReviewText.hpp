#pragma once

#include "review/Review.hpp"

#include <cstddef>
#include <string>

namespace report {

/// What reviews say as plain text in lines of at most `width` characters (at least 40), for terminals and for screen
/// readers: nothing in it is drawn, and every claim names the attempts and decisions that it rests on.

/// Learners in a list, one a paragraph, with how many there are beside these.
[[nodiscard]] std::string learnersText(const review::LearnerList& list, const review::LearnerQuery& query,
                                       const model::CompetencyFramework& framework, std::size_t width = 80);

/// A learner's page. Without the name it is what a supervisor signs: the same words, and nobody in them.
enum class Naming { named, nameless };
[[nodiscard]] std::string learnerText(const review::LearnerPage& page, Naming naming, std::size_t width = 80);

/// An attempt's debrief with what was said of it.
[[nodiscard]] std::string attemptText(const review::AttemptPage& page, std::size_t width = 80);

/// Comments in their order, replies below what they answer.
[[nodiscard]] std::string commentsText(const std::vector<records::Comment>& comments, std::size_t width = 80);

[[nodiscard]] std::string comparisonText(const review::Comparison& comparison, std::size_t width = 80);

[[nodiscard]] std::string cohortText(const review::CohortMap& map, std::size_t width = 80);
[[nodiscard]] std::string cohortText(const review::NamelessMap& map, std::size_t width = 80);

/// "12 November 2026, 14:03 UTC".
[[nodiscard]] std::string momentOf(std::int64_t unixMilliseconds);
/// The same without the time of day.
[[nodiscard]] std::string dayOf(std::int64_t unixMilliseconds);

} // namespace report
