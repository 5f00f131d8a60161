#include "records/ForgetfulDisk.hpp"

#include "records/PutBytes.hpp"

#include <algorithm>
#include <cstring>
#include <new>
#include <utility>

namespace {

constexpr std::size_t sectorBytes = 512;

} // namespace

struct ForgetfulDisk::Handle {
    sqlite3_file base;
    ForgetfulDisk* disk;
    std::shared_ptr<Contents>* contents;
    bool syncsFolder; ///< at its next sync, as SQLite's own layer does for new logs and journals
};

/// The functions that SQLite calls.
struct ForgetfulDisk::Layer {
    static Handle& of(sqlite3_file* file) { return *reinterpret_cast<Handle*>(file); }
    static Contents& contentsOf(sqlite3_file* file) { return **of(file).contents; }
    static ForgetfulDisk& diskOf(sqlite3_vfs* layer) { return *static_cast<ForgetfulDisk*>(layer->pAppData); }

    static int open(sqlite3_vfs* layer, const char* name, sqlite3_file* file, int flags, int* outFlags) {
        ForgetfulDisk& disk = diskOf(layer);
        Handle& handle = of(file);
        handle = {};
        const bool isLog = (flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL)) != 0;
        if (name == nullptr) {
            handle.contents = new std::shared_ptr<Contents>(std::make_shared<Contents>());
        } else {
            Name& entry = disk.m_names[name];
            if (entry.live == nullptr) {
                entry.live = std::make_shared<Contents>();
                handle.syncsFolder = isLog;
                if (!isLog) {
                    entry.durable = entry.live; // the records make this file, and sync its folder, themselves
                }
            }
            handle.contents = new std::shared_ptr<Contents>(entry.live);
        }
        handle.disk = &disk;
        handle.base.pMethods = &methods;
        if (outFlags != nullptr) {
            *outFlags = flags;
        }
        return SQLITE_OK;
    }
    static int close(sqlite3_file* file) {
        delete of(file).contents;
        return SQLITE_OK;
    }
    static int read(sqlite3_file* file, void* into, int count, sqlite3_int64 offset) {
        const std::string& live = contentsOf(file).live;
        const auto from = std::min(static_cast<std::size_t>(offset), live.size());
        const auto there = std::min(static_cast<std::size_t>(count), live.size() - from);
        std::memset(into, 0, static_cast<std::size_t>(count));
        std::memcpy(into, live.data() + from, there);
        return there == static_cast<std::size_t>(count) ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
    }
    static int write(sqlite3_file* file, const void* from, int count, sqlite3_int64 offset) {
        of(file).disk->m_beforeEach(*of(file).disk);
        if (of(file).disk->m_full) {
            return SQLITE_FULL;
        }
        Contents& contents = contentsOf(file);
        std::string bytes(static_cast<const char*>(from), static_cast<std::size_t>(count));
        putBytes(contents.live, static_cast<std::size_t>(offset), bytes);
        contents.unsynced.push_back({static_cast<std::size_t>(offset), std::move(bytes)});
        return SQLITE_OK;
    }
    static int truncate(sqlite3_file* file, sqlite3_int64 size) {
        of(file).disk->m_beforeEach(*of(file).disk);
        Contents& contents = contentsOf(file);
        contents.live.resize(static_cast<std::size_t>(size));
        contents.unsynced.push_back({static_cast<std::size_t>(size), std::nullopt});
        return SQLITE_OK;
    }
    static int sync(sqlite3_file* file, int) {
        Handle& handle = of(file);
        handle.disk->m_beforeEach(*handle.disk);
        ++handle.disk->m_syncs;
        if (handle.disk->m_sync == Sync::fails) {
            return SQLITE_IOERR_FSYNC;
        }
        Contents& contents = contentsOf(file);
        contents.durable = contents.live;
        contents.unsynced.clear();
        if (std::exchange(handle.syncsFolder, false)) {
            for (auto& [path, name] : handle.disk->m_names) {
                name.durable = name.live;
            }
        }
        return handle.disk->m_sync == Sync::works ? SQLITE_OK : SQLITE_IOERR_FSYNC;
    }
    static int size(sqlite3_file* file, sqlite3_int64* bytes) {
        *bytes = static_cast<sqlite3_int64>(contentsOf(file).live.size());
        return SQLITE_OK;
    }
    static int lock(sqlite3_file*, int) { return SQLITE_OK; }
    static int isReserved(sqlite3_file*, int* reserved) {
        *reserved = 0;
        return SQLITE_OK;
    }
    static int control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
    static int sectorSize(sqlite3_file*) { return static_cast<int>(sectorBytes); }
    static int characteristics(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

    static int remove(sqlite3_vfs* layer, const char* name, int syncFolder) {
        ForgetfulDisk& disk = diskOf(layer);
        disk.m_beforeEach(disk);
        const auto found = disk.m_names.find(name);
        if (found == disk.m_names.end() || found->second.live == nullptr) {
            return SQLITE_IOERR_DELETE_NOENT;
        }
        found->second.live.reset();
        if (syncFolder != 0) {
            found->second.durable.reset();
        }
        return SQLITE_OK;
    }
    static int access(sqlite3_vfs* layer, const char* name, int, int* there) {
        const auto& names = diskOf(layer).m_names;
        const auto found = names.find(name);
        *there = found != names.end() && found->second.live != nullptr ? 1 : 0;
        return SQLITE_OK;
    }
    static int fullPath(sqlite3_vfs*, const char* name, int most, char* into) {
        return sqlite3_snprintf(most, into, "%s", name) != nullptr ? SQLITE_OK : SQLITE_CANTOPEN;
    }
    static int randomness(sqlite3_vfs*, int count, char* into) {
        std::memset(into, 4, static_cast<std::size_t>(count));
        return count;
    }
    static int sleep(sqlite3_vfs*, int microseconds) { return microseconds; }
    static int now(sqlite3_vfs*, double* julianDay) {
        *julianDay = 2461000.5;
        return SQLITE_OK;
    }

    static constexpr sqlite3_io_methods methods{
        1,          close,           read,    write,   truncate, sync,    size,    lock,   lock, isReserved, control,
        sectorSize, characteristics, nullptr, nullptr, nullptr,  nullptr, nullptr, nullptr};
};

ForgetfulDisk::ForgetfulDisk(std::uint64_t seed, std::function<void(ForgetfulDisk&)> beforeEach)
    : m_random(seed), m_beforeEach(std::move(beforeEach)), m_layer(std::make_unique<sqlite3_vfs>()) {
    m_layer->iVersion = 1;
    m_layer->szOsFile = sizeof(Handle);
    m_layer->mxPathname = 1024;
    m_layer->zName = "forgetful";
    m_layer->pAppData = this;
    m_layer->xOpen = Layer::open;
    m_layer->xDelete = Layer::remove;
    m_layer->xAccess = Layer::access;
    m_layer->xFullPathname = Layer::fullPath;
    m_layer->xRandomness = Layer::randomness;
    m_layer->xSleep = Layer::sleep;
    m_layer->xCurrentTime = Layer::now;
    sqlite3_vfs_register(m_layer.get(), 1);
}

ForgetfulDisk::~ForgetfulDisk() { sqlite3_vfs_unregister(m_layer.get()); }

std::string ForgetfulDisk::afterCut(const Contents& contents) {
    std::string file = contents.durable;
    auto writes = contents.unsynced;
    for (std::size_t left = writes.size(); left > 1; --left) {
        std::swap(writes[left - 1], writes[m_random.below(static_cast<std::uint32_t>(left))]);
    }
    const std::uint32_t kept = m_random.below(5); // of four quarters: from nothing to everything
    for (const Write& write : writes) {
        if (!write.bytes) {
            if (m_random.below(4) < kept) {
                file.resize(std::min(file.size(), write.offset));
            }
            continue;
        }
        for (std::size_t done = 0; done < write.bytes->size(); done += sectorBytes) {
            if (m_random.below(4) < kept) {
                putBytes(file, write.offset + done, write.bytes->substr(done, sectorBytes));
            }
        }
    }
    return file;
}

ForgetfulDisk::Image ForgetfulDisk::cutPower() {
    Image image;
    for (const auto& [path, name] : m_names) {
        const auto& found = m_random.below(2) == 0 ? name.live : name.durable;
        if (found != nullptr) {
            image[path] = afterCut(*found);
        }
    }
    return image;
}
