#pragma once

#include "model/Question.hpp"

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace exchange {

/// Something that could not be taken over as it was, or not at all: nothing is left out without one.
struct Notice {
    std::size_t line = 1; ///< of the file; of a file that is written, the position of the question, from 1
    std::string about;    ///< the question's title, or the beginning of its text
    std::string sentence; ///< what happened to it
};

/// Questions that stood under one category.
struct Group {
    std::string category; ///< as the file writes it, "course/Week 1"; empty for what stands under none
    std::vector<model::Question> questions;
};

struct Imported {
    std::vector<Group> groups; ///< in the order in which categories are first named, those without questions left out
    std::vector<Notice> notices;
};

/// Why a file could not be read at all.
struct Unreadable {
    std::string sentence;
};

using Import = std::variant<Imported, Unreadable>;

} // namespace exchange
