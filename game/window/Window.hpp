#pragma once

#include "practice/Practice.hpp"
#include "study/Study.hpp"
#include "window/Classrooms.hpp"
#include "window/People.hpp"
#include "window/Preferences.hpp"
#include "window/Written.hpp"

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace practice {
class RehearsedFile;
}

namespace window {

/// The scenario file to begin with, instead of the title.
struct BeginScenario {
    std::filesystem::path scenario;
};

/// The attempt to go on with, instead of the title; its id may be shortened as long as it is unique.
struct ResumeAttempt {
    std::string attempt;
};

/// The decision (from 1) of an ended attempt to try otherwise, instead of the title; the id may be shortened likewise.
struct AskWhatIf {
    std::string attempt;
    std::size_t decision = 1;
};

/// The scenario file to rehearse while it is being written, instead of all that the title leads to. Nothing is saved.
struct Rehearse {
    practice::RehearsedFile* file;
};

/// A class that was begun, to be held in the window instead of the title.
struct HoldClass {
    HeldClass held;
};

struct Options {
    std::variant<std::monostate, BeginScenario, ResumeAttempt, AskWhatIf, Rehearse, HoldClass> first;
    std::optional<std::string> learner; ///< name; nothing: the learner is asked
    std::optional<std::string> rank;    ///< id; overrides the learner's and the scenario's
    std::string newLearnersRank;        ///< id; of a learner named here who is new and for whom `rank` says nothing
    std::optional<std::uint64_t> seed;  ///< of an attempt begun here; nothing: by chance
    Preferences preferences;
    std::filesystem::path art;    ///< the folder of the pictures; empty: none
    std::filesystem::path sounds; ///< the folder of the sounds; empty: none
    /// For an author who tries a scenario out: what is shown where it offers no choice, a paragraph a line. Empty for a
    /// learner, who is told that it is not their fault.
    std::function<std::string(const play::Runner&)> deadEnd;
    std::string notice;  ///< shown on the title screen, such as that nothing is saved; may be empty
    std::string version; ///< shown on the title screen; may be empty
    /// Writes the report's files; None: no such button.
    std::function<Written(const practice::FinishedDebrief&)> writeReport;
    /// Whether those files are written at once at the end of an attempt, without being asked for.
    bool writeAtEnd = false;
    /// Who can sign in, and what can be reviewed; nothing: neither.
    std::optional<People> people = {};
    /// What can be done with questions; null: no quizzes show.
    std::shared_ptr<study::Study> study = {};
    /// What holds classes; nothing: none can be held here.
    std::optional<Classrooms> classrooms = {};
    /// Called when the learner has changed something of it. May be empty.
    std::function<void(const Preferences&)> keepPreferences;
    /// The monotonic clock, which measures thought time.
    std::function<std::chrono::milliseconds()> clock;
    /// Called after each time that something new was shown in a window, for whoever measures. May be empty.
    std::function<void()> frameShown;
};

/// Whether a window can be opened here. Ask before `run`: SFML ends the program where there is no display.
[[nodiscard]] bool displayAvailable();

/// Opens the window and stays until it is closed. Result: 0, or 3 when no window could be opened.
int run(practice::Practice& practice, const Options& options);

} // namespace window
