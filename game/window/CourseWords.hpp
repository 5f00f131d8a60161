#pragma once

/// The words of courses.
namespace window::words {

inline constexpr const char* courses = "Courses";
inline constexpr const char* course = "Course";
inline constexpr const char* courseFor = "FOR ";
inline constexpr const char* coursePurpose = "What it is for";
inline constexpr const char* courseSteps = "Step by step";
inline constexpr const char* courseGoOn = "Go on with step ";
inline constexpr const char* courseBegin = "Begin with step ";
inline constexpr const char* courseDone = "Every step is done. Any of them can be done again.";
inline constexpr const char* stepNotHere = "This is not in the library here. Ask whoever keeps it.";
inline constexpr const char* stepDone = "Done";
inline constexpr const char* stepBegun = "Begun";
inline constexpr const char* stepToDo = "To do";
inline constexpr const char* courseQuiz = "Quiz";
inline constexpr const char* courseFilesWithProblems = "Courses that cannot be used";

} // namespace window::words
