#include "records/Backup.hpp"

#include "records/Careful.hpp"
#include "records/FilePlace.hpp"
#include "records/Guard.hpp"
#include "records/PlainText.hpp"
#include "records/SafeFiles.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <regex>
#include <system_error>

namespace records {

namespace fs = std::filesystem;

namespace {

std::string plainPath(const fs::path& file) { return madePlain(file.string()); }

Problem without(const std::string& what, const Problem& problem) { return {problem.kind, what + problem.sentence}; }

/// Removes a half-made file when its making is given up.
class HalfMade {
public:
    explicit HalfMade(fs::path file) : m_file(std::move(file)) { remove(); }
    ~HalfMade() { remove(); }
    HalfMade(const HalfMade&) = delete;
    HalfMade& operator=(const HalfMade&) = delete;
    [[nodiscard]] const fs::path& file() const { return m_file; }

private:
    void remove() const {
        for (const char* ending : {"", "-wal", "-journal"}) {
            std::error_code ignored;
            fs::remove(m_file.string() + ending, ignored);
        }
    }
    fs::path m_file;
};

fs::path halfNameOf(const fs::path& target) { return target.string() + ".part"; }

/// Nothing when the file is one whole database of ours, without a log beside it.
std::optional<Problem> makeSingle(const fs::path& file, const std::string& name) {
    if (auto problem = lookAtBeginning(file)) {
        return problem;
    }
    SQLite::Database database = openCarefully(file);
    if (const auto fault = whatDoesNotFit(database)) {
        return damaged(name, *fault);
    }
    database.exec("PRAGMA journal_mode = DELETE");
    return std::nullopt;
}

Outcome<Backup> writeBackup(SQLite::Database& open, const fs::path& target, const std::string& source) {
    constexpr const char* noBackup = "No backup of the records was made. ";
    const HalfMade half(halfNameOf(target));
    const auto made = guarded(source, [&]() -> Outcome<Done> {
        if (auto problem = prepareFile(half.file())) { // for this account only
            return *problem;
        }
        SQLite::Statement copy(open, "VACUUM INTO ?");
        copy.bind(1, uriOf(half.file(), "mode=rw"));
        copy.exec();
        if (auto problem = makeSingle(half.file(), source)) {
            return *problem;
        }
        return syncAndRename(half.file(), target);
    });
    if (const auto* problem = std::get_if<Problem>(&made)) {
        return without(noBackup, *problem);
    }
    std::error_code ignored;
    return Backup{target, {}, {}, fs::file_size(target, ignored)};
}

std::optional<Problem> missing(const fs::path& file) {
    if (isThere(file)) {
        return std::nullopt;
    }
    return Problem{ProblemKind::notFound,
                   "There is no file " + plainPath(file) + ". Check its name, and the folder of the records (--data)."};
}

/// Opens records as they are, for copying them.
template <class Work>
Outcome<Backup> withRecords(const fs::path& file, Work&& work) {
    if (auto problem = missing(file)) {
        return *problem;
    }
    return guarded(plainPath(file), [&]() -> Outcome<Backup> {
        if (auto problem = lookAtBeginning(file)) {
            return without("No backup of the records was made. ", *problem);
        }
        SQLite::Database open = openCarefully(file);
        return work(open);
    });
}

/// Writes what the log still holds into sound records, so that they are one file.
void foldLog(const fs::path& file) {
    (void)guarded(plainPath(file), [&]() -> Outcome<Done> {
        if (!lookAtBeginning(file) && hasLog(file)) {
            SQLite::Database database = openCarefully(file);
            checkpointOnClose(database, !whatDoesNotFit(database));
        }
        return Done{};
    });
}

} // namespace

fs::path backupFolderOf(const fs::path& file) { return file.parent_path() / "backups"; }

Outcome<Backup> backUp(const fs::path& file, UnixMilliseconds now) {
    return withRecords(file, [&](SQLite::Database& open) { return backUp(open, backupFolderOf(file), now); });
}

Outcome<Backup> backUpTo(const fs::path& target, const fs::path& file) {
    if (isThere(target)) {
        return Problem{ProblemKind::refused, "There is something of the name " + plainPath(target) +
                                                 " already, and a backup replaces nothing. Give another name."};
    }
    return withRecords(file, [&](SQLite::Database& open) { return writeBackup(open, target, plainPath(file)); });
}

Outcome<Backup> backUp(SQLite::Database& open, const fs::path& folder, UnixMilliseconds now,
                       std::optional<std::int64_t> beforeVersion) {
    const std::string ending =
        (beforeVersion ? "-before-version-" + std::to_string(*beforeVersion) : std::string()) + ".sqlite";
    return writeBackup(open, freeName(folder, "records-", now, ending), plainPath(folder));
}

std::vector<Backup> listBackups(const fs::path& folder) {
    static const std::regex pattern(R"(records-(\d{4}-\d\d-\d\dT\d{6}Z)(?:-before-version-(\d{1,9}))?\.sqlite)");
    std::vector<Backup> found;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        std::smatch parts;
        std::error_code ignored;
        if (std::regex_match(name, parts, pattern) && entry->is_regular_file(ignored)) {
            found.push_back({entry->path(), parts[1],
                             parts[2].matched ? std::optional<std::int64_t>(std::stoll(parts[2])) : std::nullopt,
                             entry->file_size(ignored)});
        }
    }
    std::ranges::sort(found, [](const Backup& left, const Backup& right) {
        return left.made != right.made ? left.made > right.made : left.file > right.file;
    });
    return found;
}

Outcome<Restored> restore(const fs::path& backup, const fs::path& given, UnixMilliseconds now) {
    constexpr const char* nothing = "Nothing was restored, and the records are as they were. ";
    std::error_code ignored;
    const fs::path file = fs::is_symlink(given, ignored) ? fs::weakly_canonical(given, ignored) : given;
    if (auto problem = missing(backup)) {
        return without(nothing, *problem);
    }
    if (fs::equivalent(backup, file, ignored)) {
        return Problem{ProblemKind::refused, std::string(nothing) + "The file " + plainPath(backup) +
                                                 " is the records themselves. Name a backup of them."};
    }
    const HalfMade half(halfNameOf(file));
    const auto done = guarded(plainPath(backup), [&]() -> Outcome<Restored> {
        if (auto problem = lookAtBeginning(backup)) {
            return *problem;
        }
        if (auto problem = prepareFile(half.file())) { // makes the folder
            return *problem;
        }
        fs::remove(half.file(), ignored);
        {
            const auto held = HeldFile::hold(backup);
            if (const auto* problem = std::get_if<Problem>(&held)) {
                return *problem;
            }
            const auto copied = std::get<HeldFile>(held).copyTo(half.file());
            if (const auto* problem = std::get_if<Problem>(&copied)) {
                return *problem;
            }
            if (std::get<std::uintmax_t>(copied) != 0) {
                return damaged(plainPath(backup), "the disk cannot read a part of it");
            }
        }
        if (auto problem = makeSingle(half.file(), plainPath(backup))) {
            return *problem;
        }
        foldLog(file);
        const bool there = isThere(file) || hasLog(file);
        const fs::path kept = freeName(file.parent_path(), "records-replaced-", now, ".sqlite");
        const auto replaced = replaceKeeping(file, kept, half.file());
        if (const auto* problem = std::get_if<Problem>(&replaced)) {
            return *problem;
        }
        return Restored{there ? std::optional(kept) : std::nullopt};
    });
    if (const auto* problem = std::get_if<Problem>(&done)) {
        return without(nothing, *problem);
    }
    return done;
}

} // namespace records
