#pragma once

#include "records/Problem.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace records {

// What is seen to before SQLite opens a records file.

/// Makes the file and its folder if they are not there, readable by this account only; a problem when something stands
/// there that cannot be records.
[[nodiscard]] std::optional<Problem> prepareFile(const std::filesystem::path& file);

/// Whether a file says at its beginning that it is one of ours, and of a version that this program knows. Changes and
/// locks nothing. Throws SQLite::Exception when the file cannot be read.
[[nodiscard]] std::optional<Problem> lookAtBeginning(const std::filesystem::path& file);

/// The file of the same name and an ending more, such as "-wal": what SQLite keeps beside it.
[[nodiscard]] std::filesystem::path beside(const std::filesystem::path& file, std::string_view ending);

/// Whether a write-ahead log lies beside the file, left by a program that was stopped.
[[nodiscard]] bool hasLog(const std::filesystem::path& file);

/// The path as SQLite's URI form wants it, every unusual byte escaped.
[[nodiscard]] std::string uriOf(const std::filesystem::path& file, std::string_view parameters);

[[nodiscard]] Problem madeByLaterVersion(const std::string& name);

} // namespace records
