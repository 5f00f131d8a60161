#pragma once

#include <filesystem>

namespace records {

/// Whether the log beside a file (https://sqlite.org/fileformat.html, section 4) was damaged where a power cut cannot
/// have done it, so that something is missing which was saved. At most one transaction is not yet durable at any
/// moment: a part that does not fit, with another transaction right behind its own, was whole once. SQLite itself takes
/// such a part for the log's end. False when there is no log or it cannot be read; the last transaction is not proved
/// by this. Throws SQLite::Exception when the file cannot be read.
[[nodiscard]] bool logIsBroken(const std::filesystem::path& file);

} // namespace records
