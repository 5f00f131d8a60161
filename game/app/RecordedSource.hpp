#pragma once

#include "practice/Practice.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>

namespace app {

/// The file that the scenario of an attempt was read from, as far as it can be known: records keep the text, and not
/// where it was.
struct RecordedSource {
    std::filesystem::path file;
    bool same = false; ///< byte for byte what was played; else it has the id, and has changed since
};

/// Looks among the gallery's files, then in the folder of the `transcript`, the one above it, the current folder and
/// the folders directly in that. A file with the very text comes before one that only has the id; where several
/// files there have only the id, none is taken.
[[nodiscard]] std::optional<RecordedSource> sourceOf(const practice::FinishedDebrief& finished,
                                                     const practice::Practice& practice,
                                                     const std::filesystem::path& transcript, std::size_t mostBytes);

} // namespace app
