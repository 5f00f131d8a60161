#pragma once

/// What is said of votes in classes.
namespace window::words {

inline constexpr const char* voted = "Voted";
inline constexpr const char* votedTitle = "Voted in classes";
inline constexpr const char* votedClasses = "The classes";
inline constexpr const char* votedShown = "What the first votes showed";
inline constexpr const char* votedShownMore =
    "Of stories that were met in a class first. It stands apart from the profile over attempts and never enters it.";
inline constexpr const char* votedNone = "There is no class that has ended and in which a vote was given.";
inline constexpr const char* votedBallots = "Each ballot";
inline constexpr const char* votedDebrief = "The debrief of these votes";
inline constexpr const char* votedNoDebrief = "Questions are about knowing, so there is no debrief of them.";
inline constexpr const char* votedReason = "Reason: ";
inline constexpr const char* votedQuestion = "Question ";
inline constexpr const char* votedDecision = "Decision ";
inline constexpr const char* votedAgain = ", once more as practice";
inline constexpr const char* votedNotCounted = "Not counted below. ";

} // namespace window::words
