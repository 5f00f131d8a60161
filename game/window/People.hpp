#pragma once

#include "records/Passphrase.hpp"
#include "review/Administration.hpp"
#include "review/Review.hpp"
#include "window/Exports.hpp"
#include "window/Folders.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace window {

/// What the window needs where people sign in, or look at what others did.
struct People {
    std::shared_ptr<review::Review> review;
    records::PassphraseCost cost = {}; ///< of a passphrase that is chosen here
    /// What a supervisor signs, word for word and without a name: a learner's page, and the debrief of an attempt.
    std::function<std::string(const review::LearnerPage&)> pageText;
    std::function<std::string(const practice::FinishedDebrief&)> attemptText;
    std::optional<Exports> exports = {}; ///< nothing: records cannot be taken out here
    std::optional<Folders> folders = {}; ///< nothing: no folder can be chosen here

    /// One-time codes on paper.
    struct Sheets {
        /// Writes the codes, which were given then, to a sheet in that folder, under a name that is free. Result:
        /// where.
        std::function<practice::Outcome<std::filesystem::path>(const review::Visitor& visitor,
                                                               const std::vector<records::NewAccount>& codes,
                                                               std::int64_t given, const std::filesystem::path& folder)>
            write;
        std::function<std::string(std::int64_t given)> lastDay; ///< on which they work, as people write it
    };
    std::optional<Sheets> sheets = {}; ///< nothing: no sheet can be written here
};

} // namespace window
