#pragma once

#include "records/Passphrase.hpp"
#include "review/Review.hpp"
#include "window/Exports.hpp"

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
};

} // namespace window
