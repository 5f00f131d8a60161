#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace records {

/// How a table came through.
struct SalvagedTable {
    std::size_t rows = 0;
    bool partsUnreadable = false; ///< something in it could not be read, or what was read broke a rule
};

/// Copies every row that can still be read from a damaged database into a fresh one of the same tables, whatever tables
/// these are: from the beginning up to the damage, from the end back to it, and what lies between by its keys.
[[nodiscard]] std::map<std::string, SalvagedTable> salvage(SQLite::Database& damaged, SQLite::Database& fresh);

/// Takes out rows that refer to what is not there, and what refers to those in turn. Returns how many, by table.
std::map<std::string, std::size_t> removeOrphans(SQLite::Database& database);

} // namespace records
