#pragma once

#include "practice/Practice.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

/// What the reports say about one line of the profile, one choice, one decision: the page, the text and the PDF alike.
namespace report {

/// The name, or that there is none.
[[nodiscard]] std::string learnerWords(const practice::FinishedDebrief& finished);
/// Whether it is made of votes in a class, where the class may have gone on with something else.
[[nodiscard]] bool isVoted(const debrief::Provenance& from);
/// What stands over a choice's consequence: it came, or of a vote, it would have come.
[[nodiscard]] std::string_view headingOverConsequence(const debrief::Provenance& from);
[[nodiscard]] std::string endingWords(const practice::FinishedDebrief& finished);

/// "Level 2", "Positive behaviours".
[[nodiscard]] std::string rowNameOf(const model::CompetencyFramework& framework, const debrief::UnitEvidence& unit);
/// Whether the line is a level that the framework expects of the rank.
[[nodiscard]] bool isExpectedLevel(const model::CompetencyFramework& framework, const debrief::UnitEvidence& unit);
/// What has to be known to read the line rightly; may be empty.
[[nodiscard]] std::string noteOn(const model::CompetencyFramework& framework, const debrief::UnitEvidence& unit);
/// "4.5 of 5".
[[nodiscard]] std::string countOf(const debrief::UnitEvidence& unit);
/// "0.55 to 0.99".
[[nodiscard]] std::string intervalOf(const debrief::UnitEvidence& unit);

/// "3 other negative behaviours were not at risk."
[[nodiscard]] std::string restOfRisks(std::size_t atRisk, std::size_t all);

/// How it was keyed and whether it was taken, was the strongest, was there at all.
[[nodiscard]] std::string marksOf(const debrief::ChoiceView& view, const model::Choice& choice);
/// "12 s; the time ran out".
[[nodiscard]] std::string timeOf(const debrief::DecisionView& view);
/// "2 times, after an interruption"; may be empty.
[[nodiscard]] std::string restartsOf(const debrief::DecisionView& view);
/// "0.67", "1.00, the strongest available"; empty where it has none.
[[nodiscard]] std::string qualityOf(const debrief::DecisionView& view);
/// "in part, beyond what was called for"; may be empty.
[[nodiscard]] std::string noteOn(const debrief::DecisionView& view, const model::Shown& shown);
[[nodiscard]] std::string_view headingOverStronger(const debrief::DecisionView& view);
inline constexpr std::string_view metBefore =
    "This situation was met before. It counts at its first visit only, so nothing here enters the profile.";

/// What the decision quality is, how much there was, and between which bounds it lies.
[[nodiscard]] std::vector<std::string> qualitySentences(const debrief::DecisionQuality& quality);

/// What a debrief was computed from, one thing each.
struct Origin {
    std::string name;
    std::string text;
    std::string hash; ///< may be empty
};
[[nodiscard]] std::vector<Origin> originsOf(const practice::FinishedDebrief& finished);

/// Words of one of the debrief's own sentences, and where they lead: to a line of the profile or a decision.
struct LinkedPiece {
    std::string words;
    std::string anchor; ///< may be empty
};
[[nodiscard]] std::vector<LinkedPiece> linkedPieces(std::string_view sentence,
                                                    const practice::FinishedDebrief& finished);
/// What the line of a unit is called by those that lead to it.
[[nodiscard]] std::string anchorOf(model::UnitId unit);

inline constexpr std::string_view howToReadCharts =
    "Each line is one level of a competency: how often it was shown out of how often a decision called for it. The "
    "point is that proportion, from 0 on the left to 1 on the right; the bar is the interval in which it plausibly "
    "lies "
    "(about 90 %), and few decisions make it wide. The upright mark stands at one half.";
inline constexpr std::string_view howValuesCount =
    "Positive behaviours are counted like the levels above. Negative behaviours are listed, whether they were shown or "
    "resisted, and never set off against anything.";

/// How far not to trust a debrief that has become paper.
inline constexpr std::array<std::string_view, 5> whatItDoesNotSay{
    "It is no mark, no test result and no judgement of a person. The words of the profile are for a conversation.",
    "Not sampled is not a finding: a scenario calls for little of a framework, and nothing is known of the rest.",
    "An interval tells how little a few decisions say. It knows nothing of whether the author keyed the choices well.",
    "A decision on a screen is not a decision at work. It shows what was chosen here, among choices that were written.",
    "One attempt is no trend. A profile over time needs first attempts at several scenarios."};

} // namespace report
