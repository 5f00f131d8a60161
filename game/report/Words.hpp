#pragma once

#include "debrief/Debrief.hpp"
#include "model/CompetencyFramework.hpp"
#include "practice/Practice.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The words in which reports speak, so that the page and the plain text say the same. UK English, in one place.
namespace report {

/// "Shown consistently", "Not sampled", …
[[nodiscard]] std::string_view wordsFor(debrief::Band band);
/// What the band means, in one sentence.
[[nodiscard]] std::string_view meaningOf(debrief::Band band);
/// How data calls it: "not-sampled", "to-develop", …
[[nodiscard]] std::string_view idOf(debrief::Band band);
/// The bands as a key lists them: what is known best first.
inline constexpr std::array bandsInKey{debrief::Band::consistent, debrief::Band::emerging, debrief::Band::toDevelop,
                                       debrief::Band::insufficient, debrief::Band::notSampled};
/// How a statement did over all decisions: shown wherever it was sampled (or beyond), in part (some decision showed it
/// and another sampled it in vain), sampled but not shown, or not sampled.
enum class Showing { whole, inPart, notShown, notSampled };
[[nodiscard]] Showing showingOf(const debrief::StatementEvidence& evidence);
/// "shown", "shown in part", "sampled but not shown", "not sampled".
[[nodiscard]] std::string_view wordsFor(Showing showing);
/// What `inPart` means, in one sentence.
inline constexpr std::string_view meaningOfInPart =
    "One decision showed the statement, and another that sampled it did not.";
/// The decisions that sampled a statement and did not show it.
[[nodiscard]] std::vector<debrief::Source> missedIn(const debrief::StatementEvidence& evidence);

/// "First attempt", or what kind of run it was and that it enters no profile.
[[nodiscard]] std::string wordsForMode(std::string_view mode);

/// "From decision 3 of attempt 7f3c…; the decisions before it were made there".
[[nodiscard]] std::string wordsFor(const debrief::BranchPoint& branch);

/// At most `decimals` decimals, without trailing zeros, with a point in every locale.
[[nodiscard]] std::string number(double value, int decimals = 2);
/// To four decimals, as data has numbers; 0 for what is no number.
[[nodiscard]] double rounded(double value);
/// Always two decimals: "0.50".
[[nodiscard]] std::string proportion(double value);
/// "under 1 s", "12 s", "2 min 5 s".
[[nodiscard]] std::string duration(std::uint32_t milliseconds);
/// "21 November 2026, 20:41 UTC" from ISO 8601; anything else as it is.
[[nodiscard]] std::string moment(const std::string& iso);

/// "shown in full", "shown in part (0.33)", "not shown".
[[nodiscard]] std::string wordsFor(const debrief::Observation& observation);
/// "shown", "shown, and marked as serious", "resisted".
[[nodiscard]] std::string wordsFor(const debrief::AtRisk& risk);

/// Valid UTF-8 without control characters (except line breaks) and without characters that turn the direction of text
/// round: what a learner typed cannot act on a terminal or disguise the lines around it.
[[nodiscard]] std::string clean(std::string_view text);

/// The paragraphs of a text: what stands between line breaks, empty ones left out.
[[nodiscard]] std::vector<std::string> paragraphs(std::string_view text);

/// Whether something of a unit was shown although no decision called for it: evidence without a proportion.
[[nodiscard]] bool shownUncalled(const debrief::UnitEvidence& unit);

/// Decision numbers of the sources, each once, ascending.
[[nodiscard]] std::vector<std::size_t> decisionsIn(std::span<const debrief::Source> sources);

/// "decision 3", "decisions 1, 4 and 6", "no decision".
[[nodiscard]] std::string decisionWords(const std::vector<std::size_t>& numbers);

/// What the learner read in each decision: the situation's text with the paragraphs that were added then.
[[nodiscard]] std::vector<std::string> situationsAsRead(const practice::FinishedDebrief& finished);

/// The behaviours of one value, or of all, that were at risk: shown serious ones first, then shown, then resisted;
/// otherwise in the framework's order.
[[nodiscard]] std::vector<const debrief::BehaviourEvidence*>
behavioursAtRisk(const model::CompetencyFramework& framework, const debrief::Profile& profile,
                 std::optional<model::UnitId> value = {});

/// What every debrief says about itself before anything else.
inline constexpr std::string_view aboutDebriefs =
    "This debrief tells what was shown in the decisions of one scenario, and where. It passes or fails nobody and says "
    "nothing of anybody's character. The statements are examples of behaviour, not a checklist: no single scenario "
    "calls for "
    "them all.";

} // namespace report
