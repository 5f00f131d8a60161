#pragma once

#include <filesystem>
#include <string>
#include <utility>

namespace window {

/// What came of writing a report's files: one sentence that says where they are, or why they are not.
struct Written {
    Written(std::string said, bool isDone = true, std::filesystem::path in = {})
        : sentence(std::move(said)), done(isDone), folder(std::move(in)) {}
    std::string sentence;
    bool done;
    std::filesystem::path folder; ///< that can be opened; may be empty
};

} // namespace window
