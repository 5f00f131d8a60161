#pragma once

#include "practice/Standing.hpp"
#include "window/Reader.hpp"

#include <cstddef>
#include <string>
#include <string_view>

/// The words of the notebook, of "what if?", and of the lists of scenarios, attempts and names.
namespace window::words {

inline constexpr const char* notebook = "Notebook";
inline constexpr const char* notebookMore = "What you have read and decided so far, the newest first.";
inline constexpr const char* notebookTimer = "The time of this situation goes on running while you read.";
inline constexpr const char* notebookReasons = "Your reasons";
inline constexpr const char* notebookBriefing = "BRIEFING";
inline constexpr const char* closeNotebook = "Close the notebook";
inline constexpr const char* notYetDecided = "Still to be decided.";
/// N, large or small.
[[nodiscard]] bool isNotebookKey(char32_t typed);

inline constexpr const char* onThisPage = "On this page";
inline constexpr const char* whatIf = "What if?";
inline constexpr const char* askWhatIf = "What if you had chosen otherwise?";
inline constexpr const char* askWhatIfHint =
    "Open a decision to see all that came from it, and to ask: what if you had chosen otherwise?";
inline constexpr const char* askWhatIfMore = "Go on from here as practice. Nothing of this debrief changes.";
inline constexpr const char* practiceEyebrow = "PRACTICE";
inline constexpr const char* youChoseThen = "THEN YOU CHOSE";
inline constexpr const char* practiceNote =
    "This is practice: it counts in no profile, and your earlier attempt stays as it is.";
inline constexpr const char* justBefore = "Just before";
inline constexpr const char* beginPractice = "Choose again";
inline constexpr const char* thenAndNow = "Then and now";
inline constexpr const char* then = "THEN";
inline constexpr const char* now = "NOW";
inline constexpr const char* backToOrigin = "Back to the earlier debrief";
inline constexpr const char* backToDebrief = "Back to the debrief";
/// "Practice · The corner shop".
[[nodiscard]] std::string practiceWhere(std::string_view title);
/// "That path ended with: A witness."
[[nodiscard]] std::string pathEnded(std::string_view ending);
/// What stands above then and now.
[[nodiscard]] std::string thenAndNowMore(std::size_t decision, Reader reader);
/// "practice from decision 3, not counted".
[[nodiscard]] std::string whatIfFrom(std::size_t decision);

inline constexpr const char* noScenarios =
    "There are no scenarios here yet. Put a scenario file into the folder of scenarios and start again.";
inline constexpr const char* noScenarioFits = "No scenario fits all of that. Take something back, or show them all.";
inline constexpr const char* showAllOfThem = "Show all";
inline constexpr const char* findScenario = "Find a scenario (press /)";
inline constexpr const char* notPlayedYet = "Not played yet";
inline constexpr const char* topics = "Topics";
inline constexpr const char* hasContentNote = "Content note in the briefing";
inline constexpr const char* everyLevel = "Every level";
[[nodiscard]] std::string level(int number);
[[nodiscard]] std::string topicChosen(std::string_view topic);
/// "Finished twice, last on 1 March 2026"; null: never begun.
[[nodiscard]] std::string standing(const practice::Standing* standing);
/// "5 of 23 scenarios", "23 scenarios".
[[nodiscard]] std::string scenariosShown(std::size_t shown, std::size_t all);

inline constexpr const char* noAttempts = "Nothing has been played here yet. Go back and press Play to begin.";
inline constexpr const char* noAttemptFits = "No attempt fits that. Try part of a name, a scenario or a month.";
inline constexpr const char* findAttempt = "Find a name, scenario or date (press /)";
inline constexpr const char* openAttempts = "To go on with";
inline constexpr const char* practiceMark = "Practice";
[[nodiscard]] std::string endedOn(std::string_view day);

inline constexpr const char* findName = "Find your name (press /)";
inline constexpr const char* noNameFits = "Nobody of that name is here yet. You can add it below.";

/// "Show 50 more of 940".
[[nodiscard]] std::string showMore(std::size_t next, std::size_t left);

} // namespace window::words
