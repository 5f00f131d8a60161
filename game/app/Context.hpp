#pragma once

#include "app/CommandLine.hpp"
#include "app/Paths.hpp"
#include "app/Program.hpp"
#include "content/Diagnostic.hpp"
#include "content/Limits.hpp"
#include "content/SettingsReader.hpp"
#include "model/CompetencyFramework.hpp"
#include "practice/Practice.hpp"
#include "records/Records.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace app {

/// How wide text is printed.
inline constexpr std::size_t printedWidth = 80;

/// What every command needs: the request, and where things are.
struct Context {
    Request request;
    std::filesystem::path data;
    std::filesystem::path settingsFile;
    std::filesystem::path share; ///< holds `assets/` and `scenarios/`
    content::Settings settings;

    [[nodiscard]] std::filesystem::path frameworkFile() const;
    [[nodiscard]] std::filesystem::path shippedFrameworkFile() const;
    [[nodiscard]] std::filesystem::path recordsFile() const;
    [[nodiscard]] std::vector<std::filesystem::path> scenarioFolders() const;
    [[nodiscard]] content::Limits limits() const;
};

/// Finds the folders and reads the settings. On failure says why on standard error.
[[nodiscard]] std::variant<Context, Exit> makeContext(Request request);

/// Records and what is played on them; both stay where they are.
struct Desk {
    std::unique_ptr<records::Records> records;
    std::unique_ptr<practice::Practice> practice;
    std::string notice;                       ///< why nothing is saved; empty when it is
    std::optional<practice::Learner> learner; ///< who signed in, where accounts are set up and it is a learner
    std::string news;                         ///< what was written for who signed in and not read yet; may be empty
    bool reportFailed = false; ///< the files of a debrief could not be written, which the exit status tells
};

/// Whether a command can do without lasting records.
enum class WithoutRecords {
    no,
    askPerson, ///< in the terminal
    tellLater  ///< the window shows the notice
};

/// Which scenarios are read into the gallery.
enum class Gallery { none, all };

/// When the framework in use cannot be read and what is asked for does not depend on it.
enum class WithoutFramework {
    no,
    useShipped ///< old attempts bring their own; said on standard error
};

[[nodiscard]] std::variant<Desk, Exit> openDesk(const Context& context, WithoutRecords without, Gallery gallery,
                                                WithoutFramework withoutFramework = WithoutFramework::no);

/// The framework in use; its diagnostics are printed when it cannot be read.
[[nodiscard]] std::variant<model::CompetencyFramework, Exit> loadFramework(const Context& context,
                                                                           const std::filesystem::path& file);

/// The settings as they are kept now, or as they were when the program started if they cannot be read any more.
[[nodiscard]] content::Settings settingsNow(const Context& context);

/// Keeps settings for further runs. Nothing, or one sentence that says why they could not be kept.
[[nodiscard]] std::optional<std::string> keepSettings(const Context& context, const content::Settings& settings);

void print(const std::string& text); ///< to standard output
/// Whether standard output is one.
[[nodiscard]] bool isTerminal();
/// Characters in a line of standard output, from 80 to 120; 0 where it is no terminal, so that lines stay whole.
[[nodiscard]] std::size_t terminalWidth();
void complain(const std::string& sentence); ///< to standard error, with a line end
void complain(const std::vector<content::Diagnostic>& diagnostics);
[[nodiscard]] Exit failed(const practice::Problem& problem); ///< says it on standard error
[[nodiscard]] Exit failed(const records::Problem& problem);

/// Milliseconds since 1970 in UTC, on the wall clock.
[[nodiscard]] std::int64_t wallClock();

} // namespace app
