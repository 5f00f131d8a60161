#pragma once

#include "practice/FileWatch.hpp"
#include "practice/Rehearsal.hpp"

#include <filesystem>

namespace practice {

/// A scenario file and the rehearsal of what is in it, whenever it is saved.
class RehearsedFile {
public:
    RehearsedFile(std::filesystem::path file, RehearsalSetting setting);

    /// Reads the file if it may have changed. To be called when `descriptor` is readable, and once in every
    /// FileWatch::interval.
    Rehearsal::News look();

    [[nodiscard]] int descriptor() const { return m_watch.descriptor(); }
    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }
    [[nodiscard]] Rehearsal& rehearsal() { return m_rehearsal; }
    [[nodiscard]] const Rehearsal& rehearsal() const { return m_rehearsal; }

private:
    Rehearsal::News read();

    std::filesystem::path m_file;
    std::size_t m_mostBytes;
    FileWatch m_watch; ///< before the first reading, so that nothing is missed between
    Rehearsal m_rehearsal;
};

} // namespace practice
