#pragma once

#include "practice/Practice.hpp"
#include "review/Access.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace window {

/// What records are taken out for, and so in what form.
enum class ExportKind { pdf, page, html, csv, json, xapi, person };

/// What somebody asked for on the export screen.
struct ExportWish {
    ExportKind kind = ExportKind::pdf;
    std::vector<std::string> learners; ///< ids; one for everything that is kept of a person
    std::string cohort;                ///< its id, where they are all of a cohort; else empty
    bool firstOnly = false;            ///< without repeats and practice
    bool reasons = false;              ///< for csv and xapi: whether what learners wrote goes with them
    std::string folder;                ///< as written
    bool names = false;                ///< for csv: whether learners' names stand beside their ids
    bool quizzes = false;              ///< for csv, json and xapi: answers to questions in place of attempts
};

/// How far an export is.
struct ExportProgress {
    enum class Part { finding, making, writing };
    Part part = Part::finding;
    std::size_t done = 0;
    std::size_t all = 0;
};

/// An export that goes on in short steps. Let go of before it is over, it leaves nothing behind.
struct ExportInHand {
    std::function<ExportProgress()> step; ///< does a little of it
    std::function<bool()> over;
    struct Result {
        std::string text; ///< where it is and what was left out, or why it failed; a paragraph a line
        std::optional<std::filesystem::path> folder; ///< nothing: it failed
    };
    std::function<Result()> result; ///< once it is over
};

/// What the window needs to write exports, which are the same as the command line's.
struct Exports {
    std::function<std::string()> suggested; ///< a folder that is not there yet
    /// A folder in that one that is not there yet.
    std::function<std::string(const std::filesystem::path& folder)> suggestedIn = {};
    /// The program's own folder for exports, which an erasure goes through.
    std::filesystem::path own = {};
    std::function<std::filesystem::path(const std::string& folder)> place; ///< where a folder as written would be
    std::function<practice::Outcome<ExportInHand>(const review::Visitor& visitor, const ExportWish& wish)> begin;
    std::function<void(const std::filesystem::path& folder)> open; ///< shows a folder; none: nothing here can
};

} // namespace window
