#pragma once

#include "records/Problem.hpp"

#include <SQLiteCpp/Exception.h>

#include <string>
#include <type_traits>
#include <utility>

namespace records {

/// Something read from the file cannot be right. Thrown and caught inside this room only.
struct BadRow {
    std::string what; ///< "an attempt's mode"
};

/// What SQLite reported, in plain words. `file` is how the records are called in a sentence: a path, or "memory".
[[nodiscard]] Problem problemFrom(const SQLite::Exception& exception, const std::string& file);
[[nodiscard]] Problem damaged(const std::string& file, const std::string& detail);

/// Runs something that speaks to the database, and turns whatever it throws into a Problem: no exception of SQLite
/// leaves this room.
template <class Work>
[[nodiscard]] auto guarded(const std::string& file, Work&& work) {
    using Result = std::invoke_result_t<Work>;
    using Returned = std::conditional_t<std::is_constructible_v<Result, Problem>, Result, Outcome<Result>>;
    try {
        return Returned(std::forward<Work>(work)());
    } catch (const SQLite::Exception& exception) {
        return Returned(problemFrom(exception, file));
    } catch (const BadRow& bad) {
        return Returned(damaged(file, bad.what));
    }
}

} // namespace records
