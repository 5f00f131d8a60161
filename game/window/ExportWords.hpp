#pragma once

#include "window/Exports.hpp"

#include <string>

/// The words of exporting.
namespace window::words {

inline constexpr const char* exporting = "Export";
inline constexpr const char* exportMore =
    "What is exported leaves the program's care: whoever has the files can read them. The audit trail keeps who "
    "exported whose records, and when.";
inline constexpr const char* exportWhatFor = "What is it for?";
inline constexpr const char* exportAttempts = "Which attempts";
inline constexpr const char* exportReasons = "Reasons, which can name people and places";
inline constexpr const char* exportWithout = "Leave them out";
inline constexpr const char* exportWith = "Take them along";
inline constexpr const char* exportNames = "Names of learners";
inline constexpr const char* exportNoNames = "Random ids only";
inline constexpr const char* exportWithNames = "Names beside the ids";
inline constexpr const char* chooseFolderDots = "Choose a folder \u2026";
inline constexpr const char* exportFolderAbout = "Where the export is written";
inline constexpr const char* exportFolder = "Into this folder";
inline constexpr const char* exportFolderHint = "A folder that is not there yet";
inline constexpr const char* exportNoFolder = "Write down a folder first.";
inline constexpr const char* exportNothing =
    "There is nothing of this kind to export yet: no such attempt was played to its end.";
inline constexpr const char* exportNow = "Export now";
inline constexpr const char* exportDone = "Exported";
inline constexpr const char* exportStopped = "Stopped. Nothing was written.";
inline constexpr const char* openFolder = "Open the folder";

[[nodiscard]] const char* exportPurpose(ExportKind kind);
/// What somebody gets who asks for that.
[[nodiscard]] const char* exportForm(ExportKind kind);
/// "All that were finished (12)", "First attempts only (7)".
[[nodiscard]] std::string allAttempts(std::size_t count);
[[nodiscard]] std::string firstAttempts(std::size_t count);
/// "Answers to questions (4 rounds)"
[[nodiscard]] std::string quizAnswers(std::size_t rounds);
inline constexpr const char* exportQuizForm =
    "One file with every answer in every round: the question, what was taken, how much of it was right and how sure "
    "somebody was, with a random id in place of a name.";
/// "It will be at /home/mina/spring. …"
[[nodiscard]] std::string exportPlace(const std::filesystem::path& place);
/// What becomes of what lies there, and why it may not be seen.
[[nodiscard]] std::string exportOwnFolder(bool own);
/// "12 of 30".
[[nodiscard]] std::string exportSoFar(const ExportProgress& progress);
/// "12 learners".
[[nodiscard]] std::string exportAbout(std::size_t learners);

} // namespace window::words
