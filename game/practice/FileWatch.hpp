#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace practice {

/// Notices that a file was written, replaced by another of its name, as editors do, or taken away. Watches the file's
/// folder by inotify; and because not every file system tells (network folders do not), it compares the time of change
/// as well.
class FileWatch {
public:
    explicit FileWatch(const std::filesystem::path& file);
    ~FileWatch();
    FileWatch(const FileWatch&) = delete;
    FileWatch& operator=(const FileWatch&) = delete;

    /// Readable as soon as something may have happened; -1 where the system cannot tell. Beside waiting for it, ask
    /// `changed` once in every `interval`.
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    static constexpr std::chrono::milliseconds interval{1000};

    /// Whether the file was written or replaced since the last call. A file that is gone has not changed: it may be on
    /// its way from one name to another.
    [[nodiscard]] bool changed();
    /// Whether the last call of `changed` found a file.
    [[nodiscard]] bool there() const { return m_stamp.has_value(); }

private:
    struct Stamp {
        std::int64_t seconds = 0;
        std::int64_t nanoseconds = 0;
        std::int64_t bytes = 0;
        std::uint64_t number = 0; ///< the file's own, which a replaced file does not have
        bool operator==(const Stamp&) const = default;
    };
    [[nodiscard]] std::optional<Stamp> stamp() const;
    [[nodiscard]] bool toldOf();

    std::filesystem::path m_file;
    std::string m_name;
    int m_descriptor;
    std::optional<Stamp> m_stamp;
};

} // namespace practice
