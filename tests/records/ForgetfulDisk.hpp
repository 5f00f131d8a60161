#pragma once

#include "play/Random.hpp"

#include <sqlite3.h>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// A disk in memory which, at a power cut, forgets what was not synced: of the writes since the last sync some have
/// happened, some have not, some by halves and in another order; files that were made or removed since the folder was
/// last synced may be there or not. While it lives it is SQLite's default file layer.
class ForgetfulDisk {
public:
    using Image = std::map<std::string, std::string>; ///< what is found after a power cut: path and bytes

    /// `beforeEach` runs before each write, truncation, sync and removal.
    ForgetfulDisk(std::uint64_t seed, std::function<void(ForgetfulDisk&)> beforeEach);
    ~ForgetfulDisk();
    ForgetfulDisk(const ForgetfulDisk&) = delete;
    ForgetfulDisk& operator=(const ForgetfulDisk&) = delete;

    /// What a power cut at this moment might leave; another time, another possibility.
    [[nodiscard]] Image cutPower();
    /// Full: nothing more can be written, only read.
    void setFull(bool full) { m_full = full; }
    /// What a sync reports; a fault is reported of one that was not done, or that was.
    enum class Sync { works, fails, worksAndReportsFault };
    void setSync(Sync sync) { m_sync = sync; }
    [[nodiscard]] int syncs() const { return m_syncs; }

private:
    struct Write {
        std::size_t offset;
        std::optional<std::string> bytes; ///< nothing: the file is cut off at `offset`
    };
    struct Contents {
        std::string live;
        std::string durable;
        std::vector<Write> unsynced;
    };
    struct Name {
        std::shared_ptr<Contents> live;    ///< null when removed
        std::shared_ptr<Contents> durable; ///< what a synced folder says
    };
    struct Handle;
    struct Layer;

    std::string afterCut(const Contents& contents);

    play::Random m_random;
    std::function<void(ForgetfulDisk&)> m_beforeEach;
    std::map<std::string, Name> m_names;
    std::unique_ptr<sqlite3_vfs> m_layer;
    int m_syncs = 0;
    bool m_full = false;
    Sync m_sync = Sync::works;
};
