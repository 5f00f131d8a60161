#pragma once

#include <string>
#include <utility>

namespace window {

/// What came of writing a report's files: one sentence that says where they are, or why they are not.
struct Written {
    Written(std::string said, bool isDone = true) : sentence(std::move(said)), done(isDone) {}
    std::string sentence;
    bool done;
};

} // namespace window
