#pragma once

#include "records/Problem.hpp"

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>

namespace records {

/// The one connection to a records file, checked and ready. Shared by `Records` and the recorders it hands out.
struct Connection {
    SQLite::Database database;
    std::string file;                ///< how sentences call it
    bool lasting = true;             ///< false for records in memory
    std::filesystem::path path = {}; ///< empty for records in memory
    std::unique_ptr<std::recursive_mutex> guard = std::make_unique<std::recursive_mutex>(); ///< `guarded` holds it
};

/// Opens, makes or migrates the records file. Its folder is made if it is not there (for this account only, as is the
/// file). Whatever is refused is left as it was, byte for byte.
[[nodiscard]] Outcome<std::shared_ptr<Connection>> connect(const std::filesystem::path& file);

/// The same for a copy of records, such as a backup, that something has to be taken out of: an older one is brought
/// along without a copy of it being made.
[[nodiscard]] Outcome<std::shared_ptr<Connection>> connectToCopy(const std::filesystem::path& file);

[[nodiscard]] Outcome<std::shared_ptr<Connection>> connectInMemory();

} // namespace records
