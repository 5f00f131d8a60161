#pragma once

#include "classroom/ClassDebrief.hpp"
#include "classroom/ClassReport.hpp"
#include "report/Phrases.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// What the reports of a class say, so that page, paper and plain text say the same.
namespace classroom {

inline constexpr std::string_view aboutClasses =
    "This tells what a class decided together and how it was divided. It passes or fails nobody, and nobody is named.";
/// How the class's profile is counted.
inline constexpr std::string_view howClassesCount =
    "Each decision counts once, with the mean of what the first votes showed: those were given before anybody had "
    "heard another. So thirty people in one room are not taken for thirty decisions, and the intervals stay as wide as "
    "a few decisions make them. Practice counts nowhere.";
inline constexpr std::string_view restOfClassProfile =
    "What is not listed was not called for by any decision on this path. That is no finding: nothing is known of it.";
inline constexpr std::string_view noClassProfile =
    "No decision that was voted on called for anything that can be told.";
inline constexpr std::string_view howClassRisksCount =
    "How many of the first votes were for a choice that carries it. Nothing that was shown well is set off against it.";

/// How far not to trust it once it has become paper.
inline constexpr std::array<std::string_view, 5> whatClassesDoNotSay{
    "It is no mark and no test result, of nobody in the class and not of the class. Its words are for a conversation.",
    "Not sampled is not a finding: a path through one story calls for little of a framework.",
    "An interval tells how little a few decisions say. It knows nothing of whether the author keyed the choices well.",
    "People in one room heard each other between the votes. Only the first vote on each decision enters the profile.",
    "A vote on a phone is not a decision at work. It shows what was chosen here, among choices that were written."};

/// "21 November 2026, 20:41 UTC to 21:20 UTC".
[[nodiscard]] std::string heldWords(const ClassFacts& facts);
[[nodiscard]] std::vector<report::Origin> originsOf(const ClassFacts& facts);

/// "A", "B", …: options by their place on the screen.
[[nodiscard]] std::string letterOf(std::size_t position);
/// "Decision 3", "Question 2, once more as practice".
[[nodiscard]] std::string headingOf(const ClassDebrief& debrief, const ClassDebrief::Item& item);
/// What links to an item of the path lead to.
[[nodiscard]] std::string anchorOf(const ClassDebrief& debrief, std::size_t position);
/// What a vote is called where there were several: "Vote 2"; empty where there was one.
[[nodiscard]] std::string voteName(const ClassDebrief::Item& item, std::size_t vote);
/// "14 (58 %)".
[[nodiscard]] std::string shareWords(std::size_t count, std::size_t of);
/// "14 of 24 (58 %)".
[[nodiscard]] std::string countWords(std::size_t count, std::size_t of);
[[nodiscard]] double shareOf(std::size_t count, std::size_t of);

/// "24 votes, then 22": how many voted.
[[nodiscard]] std::string turnoutWords(const ClassDebrief::Item& item);
/// "6 changed their mind: 4 from C to A, 2 from B to A." Empty where there was one vote.
[[nodiscard]] std::string movementWords(const ClassDebrief::Item& item);
/// How it came to what was taken: "Most wanted it."; empty for a question.
[[nodiscard]] std::string takenWords(const ClassDebrief::Item& item);
/// "Keyed “best”. Taken. How sure: 2 sure.", "Right."; may be empty.
[[nodiscard]] std::string marksOf(const ClassDebrief::Option& option);

/// "How sure: 2 sure, 1 not sure."; of several votes "How sure at first: 2 sure; at last: 4 sure."; empty where nobody
/// said.
[[nodiscard]] std::string surenessOf(const ClassDebrief::Option& option);

/// The option that a card was written for: "B"; empty where none is taken.
[[nodiscard]] std::string letterIn(const ClassDebrief::Item& item, const ClassDebrief::Card& card);

/// One line of the path at a glance.
struct PathLine {
    std::string what;  ///< what was taken, or asked
    std::string note;  ///< how it came to it; may be empty
    std::string first; ///< for it in the first vote, or right
    std::string last;  ///< in the last, where there were several
    std::string moved;
};
[[nodiscard]] PathLine pathLineOf(const ClassDebrief& debrief, const ClassDebrief::Item& item);

/// What stands out, a sentence each; each leads to where it comes from.
using Sentence = std::vector<report::LinkedPiece>;
[[nodiscard]] std::vector<Sentence> summaryOf(const ClassDebrief& debrief);
[[nodiscard]] std::string plain(const Sentence& sentence);

} // namespace classroom
