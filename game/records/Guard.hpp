#pragma once

#include "records/Connection.hpp"
#include "records/Problem.hpp"

#include <SQLiteCpp/Exception.h>

#include <mutex>
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

/// The same for the one connection there is, and for nobody else meanwhile: a class takes votes on a thread of its own.
template <class Work>
[[nodiscard]] auto guarded(const Connection& connection, Work&& work) {
    const std::lock_guard alone(*connection.guard);
    return guarded(connection.file, std::forward<Work>(work));
}

} // namespace records
