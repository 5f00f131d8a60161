#pragma once

#include "practice/Practice.hpp"

namespace window {

/// Why there is no value; null: there is one.
template <class Value>
[[nodiscard]] const practice::Problem* failed(const practice::Outcome<Value>& outcome) {
    return std::get_if<practice::Problem>(&outcome);
}

} // namespace window
