#pragma once

#include "play/Random.hpp"

#include <sqlite3.h>

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// The real disk, through which SQLite's calls pass one by one: each can be counted, be made to fail, and be followed
/// by a loss of power that forgets or tears what was not synced. While it lives it is SQLite's default file layer.
class FaultyDisk {
public:
    enum class Call { open, read, write, truncate, sync, remove, look, size, lock, sharedMemory };
    using Image = std::map<std::string, std::string>; ///< what is found after a loss of power: path and bytes

    /// `beforeEach` runs before each call that is let through or fails.
    explicit FaultyDisk(std::function<void(FaultyDisk&, Call)> beforeEach = {});
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk&) = delete;
    FaultyDisk& operator=(const FaultyDisk&) = delete;

    enum class Fault { device, space }; ///< an I/O error; no space, where space is asked for
    enum class Lasting { once, untilMended };
    /// The call of that number, from 0, fails; so do all behind it of the kinds that can fail so.
    void failAt(std::size_t call, Fault fault, Lasting lasting);
    void mend() { m_failAt.reset(); }
    [[nodiscard]] std::size_t calls() const { return m_calls; }
    [[nodiscard]] std::size_t failed() const { return m_failed; }
    [[nodiscard]] std::size_t callsOf(Call call) const;

    /// Syncs do nothing, as with synchronous=OFF.
    void forgetSyncs() { m_syncs = false; }
    /// What a loss of power at this moment might leave: of the writes since a file's last sync some have happened, some
    /// have not, some a part of a sector, in any order; names made or removed since the last sync of the folder may be
    /// there or not.
    [[nodiscard]] Image losePower(play::Random& random, std::size_t sectorBytes) const;

private:
    struct Write {
        std::size_t offset;
        std::optional<std::string> bytes; ///< nothing: the file is cut off at `offset`
    };
    struct File {
        std::string live;
        std::string durable;
        std::vector<Write> unsynced;
        bool there = true;
        bool thereDurably = true;
    };
    struct Handle;
    struct Layer;

    [[nodiscard]] int before(Call call);
    void syncNames();
    [[nodiscard]] static std::string afterLoss(const File& file, play::Random& random, std::size_t sectorBytes);

    sqlite3_vfs* m_real;
    std::unique_ptr<sqlite3_vfs> m_layer;
    std::function<void(FaultyDisk&, Call)> m_beforeEach;
    std::map<std::string, File> m_files;
    std::map<Call, std::size_t> m_callsOf;
    std::size_t m_calls = 0;
    std::size_t m_failed = 0;
    std::optional<std::size_t> m_failAt;
    Fault m_fault = Fault::device;
    Lasting m_lasting = Lasting::once;
    bool m_syncs = true;
};
