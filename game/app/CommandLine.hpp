#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace app {

/// No command: the window, the terminal, or a scenario that plays itself, by what is there.
struct Open {
    bool text = false; ///< the terminal, whatever is there
};

struct Play {
    std::string scenario; ///< a file, or the id of a scenario in the gallery
    bool text = false;
    std::optional<std::string> policy;
    std::optional<std::uint64_t> seed;
    std::optional<std::string> learner;
    std::optional<std::string> rank;
    std::optional<std::filesystem::path> out;
};

struct ListAttempts {
    std::optional<std::string> learner;
};

struct Resume {
    std::optional<std::string> attempt; ///< nothing: the latest open one
    bool text = false;
    std::optional<std::filesystem::path> out;
};

enum class Format { text, html, json };

struct ShowDebrief {
    std::string attempt;
    std::optional<std::filesystem::path> out;
    std::optional<Format> format;
};

struct Verify {
    std::string attempt;
};

struct ShowFramework {
    std::vector<std::string> ids;
};

struct ImportFramework {
    std::filesystem::path text;
    std::filesystem::path out;
};

struct UseFramework {
    std::optional<std::filesystem::path> file; ///< nothing: the one that came with the program
};

struct Check {
    std::vector<std::filesystem::path> paths;
};

using Command = std::variant<Open, Play, ListAttempts, Resume, ShowDebrief, Verify, ShowFramework, ImportFramework,
                             UseFramework, Check>;

/// What was asked for.
struct Request {
    Command command;
    std::optional<std::filesystem::path> data;
    std::optional<std::filesystem::path> framework;
    std::vector<std::filesystem::path> scenarios;
    bool keep = true;            ///< whether what is played is saved
    std::optional<int> textSize; ///< per cent
    std::optional<std::size_t> mostBytes;
    std::optional<std::size_t> mostSituations;
};

/// The program ends at once, after this was printed.
struct Answer {
    std::string text;
    int status; ///< 0: asked for (help, version), to stdout; 2: wrong usage, to stderr
};

[[nodiscard]] std::variant<Request, Answer> parse(int count, const char* const* words, const std::string& version);

} // namespace app
