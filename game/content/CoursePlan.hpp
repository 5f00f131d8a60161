#pragma once

#include "content/Diagnostic.hpp"
#include "content/Limits.hpp"
#include "content/Transcript.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace content {

/// A course as its author planned it: scenarios and quizzes of the library in an order, and why each. See
/// docs/course-format.md.
struct CoursePlan {
    enum class Kind { scenario, quiz };
    struct Step {
        Kind kind = Kind::scenario;
        Written<std::string> id; ///< of the scenario or quiz; whether there is one is known to whoever has the library
        std::string why;         ///< one or two sentences, for the learner
    };

    std::string id;
    std::string title;
    std::string forWhom; ///< "Somebody in their first week on a team"
    std::string purpose; ///< what somebody has practised afterwards; '\n' between paragraphs
    int level = 1;       ///< of the framework, by which courses are sorted
    std::vector<Step> steps;
};

/// Whether a file says that it is a course, by its keys at the start of a line.
[[nodiscard]] bool looksLikeCourse(std::string_view text);

/// Reads a course. `file` names it in messages.
[[nodiscard]] Loaded<CoursePlan> readCoursePlan(std::string_view text, const std::string& file,
                                                const Limits& limits = {});

} // namespace content
