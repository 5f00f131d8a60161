#pragma once

namespace window::words {

/// Who reads about a learner's decisions: whoever made them, or somebody else.
enum class Reader { learner, another };

} // namespace window::words
