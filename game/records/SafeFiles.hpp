#pragma once

#include "records/Attempts.hpp"
#include "records/Problem.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace SQLite {
class Database;
}
struct sqlite3_file;

namespace records {

// Copying and replacing whole records files so that at every moment, a power cut included, each name stands for a whole
// file.

/// A records file, whatever its state, held so that no running program can begin to write it. Changes nothing.
class HeldFile {
public:
    /// A problem (locked) when a running program has it open.
    [[nodiscard]] static Outcome<HeldFile> hold(const std::filesystem::path& file);
    HeldFile(HeldFile&&) noexcept;
    HeldFile& operator=(HeldFile&&) noexcept;
    ~HeldFile();

    /// Copies the file and what lies beside it (its log) to another name, byte for byte and synced. Returns how many
    /// pieces of 4,096 bytes the disk would not give; zeros stand for them.
    [[nodiscard]] Outcome<std::uintmax_t> copyTo(const std::filesystem::path& copy) const;

private:
    HeldFile(std::filesystem::path file, std::unique_ptr<SQLite::Database> database, sqlite3_file* opened);

    std::filesystem::path m_file;
    std::unique_ptr<SQLite::Database> m_database;
    sqlite3_file* m_opened;
};

/// A folder for work on copies, beside the records and for this account only; gone with the object.
class WorkFolder {
public:
    [[nodiscard]] static Outcome<WorkFolder> make(const std::filesystem::path& beside);
    WorkFolder(WorkFolder&& other) noexcept;
    WorkFolder& operator=(WorkFolder&&) = delete;
    ~WorkFolder();
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    explicit WorkFolder(std::filesystem::path path);
    std::filesystem::path m_path;
};

/// "2026-11-22T084127Z".
[[nodiscard]] std::string stampOf(UnixMilliseconds time);

/// `beginning`, the time and `ending` as a name that is not taken yet: the time of the next free second.
[[nodiscard]] std::filesystem::path freeName(const std::filesystem::path& folder, std::string_view beginning,
                                             UnixMilliseconds now, std::string_view ending);

/// Whether a file is at that place; false as well where nobody may look.
[[nodiscard]] bool isThere(const std::filesystem::path& file);

/// Makes a finished file durable and gives it its name, replacing what has that name.
[[nodiscard]] Outcome<Done> syncAndRename(const std::filesystem::path& from, const std::filesystem::path& to);

/// Keeps a file, with its log, under another name that is not taken, byte for byte; then puts `fresh` in its place.
[[nodiscard]] Outcome<Done> replaceKeeping(const std::filesystem::path& file, const std::filesystem::path& kept,
                                           const std::filesystem::path& fresh);

/// A problem of the system's with a file, as sentences: `what` begins them ("No backup was made").
[[nodiscard]] Problem fileProblem(const std::string& what, const std::filesystem::path& file, int error);

} // namespace records
