#pragma once

#include "practice/FileWatch.hpp"
#include "practice/Rehearsal.hpp"

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>

namespace practice {

/// A scenario file and the rehearsal of what is in it, whenever it is saved.
class RehearsedFile {
public:
    using Clock = std::function<std::chrono::milliseconds()>;

    /// `monotonic` measures how long the file has been away.
    RehearsedFile(std::filesystem::path file, RehearsalSetting setting, Clock monotonic);

    /// Reads the file if it may have changed, and says when it has been away for so long that it was deleted or
    /// renamed, and not saved by an editor. To be called when `descriptor` is readable, and once in every
    /// FileWatch::interval.
    Rehearsal::News look();

    [[nodiscard]] int descriptor() const { return m_watch.descriptor(); }
    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }
    [[nodiscard]] Rehearsal& rehearsal() { return m_rehearsal; }
    [[nodiscard]] const Rehearsal& rehearsal() const { return m_rehearsal; }

private:
    Rehearsal::News read();
    Rehearsal::News missed();

    std::filesystem::path m_file;
    std::size_t m_mostBytes;
    Clock m_monotonic;
    FileWatch m_watch; ///< before the first reading, so that nothing is missed between
    Rehearsal m_rehearsal;
    std::optional<std::chrono::milliseconds> m_missedSince;
    bool m_goneTold = false;
};

} // namespace practice
