#include "records/FaultyDisk.hpp"

#include "records/PutBytes.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <utility>

struct FaultyDisk::Handle {
    sqlite3_file base;
    FaultyDisk* disk;
    File* file;         ///< null for files without a name
    bool syncsFolder;   ///< at its next sync, as SQLite's own layer does for new logs and journals
    sqlite3_file* real; ///< lies right behind
};

/// The functions that SQLite calls.
struct FaultyDisk::Layer {
    static Handle& of(sqlite3_file* file) { return *reinterpret_cast<Handle*>(file); }
    static FaultyDisk& diskOf(sqlite3_vfs* layer) { return *static_cast<FaultyDisk*>(layer->pAppData); }
    static sqlite3_file* realOf(sqlite3_file* file) { return of(file).real; }

    static int open(sqlite3_vfs* layer, const char* name, sqlite3_file* file, int flags, int* outFlags) {
        FaultyDisk& disk = diskOf(layer);
        Handle& handle = of(file);
        handle = {};
        if (const int fault = disk.before(Call::open); fault != SQLITE_OK) {
            return fault;
        }
        handle.disk = &disk;
        handle.real = reinterpret_cast<sqlite3_file*>(&handle + 1);
        int there = 0;
        if (name != nullptr) {
            disk.m_real->xAccess(disk.m_real, name, SQLITE_ACCESS_EXISTS, &there);
            auto [entry, isNew] = disk.m_files.try_emplace(name);
            handle.file = &entry->second;
            if (isNew) {
                handle.file->there = handle.file->thereDurably = there != 0;
            }
            if (isNew && there != 0) {
                std::ostringstream all;
                all << std::ifstream(name, std::ios::binary).rdbuf();
                entry->second.live = std::move(all).str();
                entry->second.durable = entry->second.live;
            }
        }
        const int result = disk.m_real->xOpen(disk.m_real, name, handle.real, flags, outFlags);
        if (result != SQLITE_OK) {
            return result;
        }
        if (handle.file != nullptr && there == 0) {
            handle.file->there = true;
            handle.file->thereDurably = false;
            handle.file->live.clear();
            handle.file->unsynced.push_back({0, std::nullopt});
            handle.syncsFolder = (flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL)) != 0;
        }
        handle.base.pMethods = &methods;
        return SQLITE_OK;
    }
    static int close(sqlite3_file* file) { return realOf(file)->pMethods->xClose(realOf(file)); }
    static int read(sqlite3_file* file, void* into, int count, sqlite3_int64 offset) {
        const int fault = of(file).disk->before(Call::read);
        return fault != SQLITE_OK ? fault : realOf(file)->pMethods->xRead(realOf(file), into, count, offset);
    }
    static int write(sqlite3_file* file, const void* from, int count, sqlite3_int64 offset) {
        Handle& handle = of(file);
        const int fault = handle.disk->before(Call::write);
        const int done = fault == SQLITE_OK ? count : count / 2; // what fails has happened by half
        if (handle.file != nullptr && done > 0) {
            std::string bytes(static_cast<const char*>(from), static_cast<std::size_t>(done));
            putBytes(handle.file->live, static_cast<std::size_t>(offset), bytes);
            handle.file->unsynced.push_back({static_cast<std::size_t>(offset), std::move(bytes)});
        }
        const int result = done > 0 ? handle.real->pMethods->xWrite(handle.real, from, done, offset) : 0;
        return fault != SQLITE_OK ? fault : result;
    }
    static int truncate(sqlite3_file* file, sqlite3_int64 size) {
        Handle& handle = of(file);
        if (const int fault = handle.disk->before(Call::truncate); fault != SQLITE_OK) {
            return fault;
        }
        if (handle.file != nullptr) {
            handle.file->live.resize(static_cast<std::size_t>(size));
            handle.file->unsynced.push_back({static_cast<std::size_t>(size), std::nullopt});
        }
        return handle.real->pMethods->xTruncate(handle.real, size);
    }
    static int sync(sqlite3_file* file, int) {
        Handle& handle = of(file);
        if (const int fault = handle.disk->before(Call::sync); fault != SQLITE_OK) {
            return fault;
        }
        if (handle.file != nullptr && handle.disk->m_syncs) {
            handle.file->durable = handle.file->live;
            handle.file->unsynced.clear();
            if (std::exchange(handle.syncsFolder, false)) {
                handle.disk->syncNames();
            }
        }
        return SQLITE_OK; // the real disk will not lose its power here
    }
    static int size(sqlite3_file* file, sqlite3_int64* bytes) {
        const int fault = of(file).disk->before(Call::size);
        return fault != SQLITE_OK ? fault : realOf(file)->pMethods->xFileSize(realOf(file), bytes);
    }
    static int lock(sqlite3_file* file, int level) {
        const int fault = of(file).disk->before(Call::lock);
        return fault != SQLITE_OK ? fault : realOf(file)->pMethods->xLock(realOf(file), level);
    }
    static int unlock(sqlite3_file* file, int level) { return realOf(file)->pMethods->xUnlock(realOf(file), level); }
    static int isReserved(sqlite3_file* file, int* reserved) {
        return realOf(file)->pMethods->xCheckReservedLock(realOf(file), reserved);
    }
    static int control(sqlite3_file* file, int what, void* argument) {
        return realOf(file)->pMethods->xFileControl(realOf(file), what, argument);
    }
    static int sectorSize(sqlite3_file* file) { return realOf(file)->pMethods->xSectorSize(realOf(file)); }
    static int characteristics(sqlite3_file* file) {
        return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file));
    }
    static int mapShared(sqlite3_file* file, int region, int bytes, int extend, void volatile** into) {
        const int fault = of(file).disk->before(Call::sharedMemory);
        return fault != SQLITE_OK ? fault : realOf(file)->pMethods->xShmMap(realOf(file), region, bytes, extend, into);
    }
    static int lockShared(sqlite3_file* file, int offset, int count, int flags) {
        return realOf(file)->pMethods->xShmLock(realOf(file), offset, count, flags);
    }
    static void barrier(sqlite3_file* file) { realOf(file)->pMethods->xShmBarrier(realOf(file)); }
    static int unmapShared(sqlite3_file* file, int remove) {
        return realOf(file)->pMethods->xShmUnmap(realOf(file), remove);
    }

    static int remove(sqlite3_vfs* layer, const char* name, int syncFolder) {
        FaultyDisk& disk = diskOf(layer);
        if (const int fault = disk.before(Call::remove); fault != SQLITE_OK) {
            return fault;
        }
        if (const auto found = disk.m_files.find(name); found != disk.m_files.end()) {
            found->second.there = false;
            if (syncFolder != 0 && disk.m_syncs) {
                disk.syncNames();
            }
        }
        return disk.m_real->xDelete(disk.m_real, name, syncFolder);
    }
    static int access(sqlite3_vfs* layer, const char* name, int flags, int* there) {
        FaultyDisk& disk = diskOf(layer);
        const int fault = disk.before(Call::look);
        return fault != SQLITE_OK ? fault : disk.m_real->xAccess(disk.m_real, name, flags, there);
    }
    static int fullPath(sqlite3_vfs* layer, const char* name, int most, char* into) {
        return diskOf(layer).m_real->xFullPathname(diskOf(layer).m_real, name, most, into);
    }

    static constexpr sqlite3_io_methods methods{
        2,           close,      read,    write,      truncate,        sync,      size,       lock,
        unlock,      isReserved, control, sectorSize, characteristics, mapShared, lockShared, barrier,
        unmapShared, nullptr,    nullptr};
};

FaultyDisk::FaultyDisk(std::function<void(FaultyDisk&, Call)> beforeEach)
    : m_real(sqlite3_vfs_find(nullptr)), m_layer(std::make_unique<sqlite3_vfs>(*m_real)),
      m_beforeEach(std::move(beforeEach)) {
    m_layer->iVersion = 1;
    m_layer->szOsFile = static_cast<int>(sizeof(Handle)) + m_real->szOsFile;
    m_layer->pNext = nullptr;
    m_layer->zName = "faulty";
    m_layer->pAppData = this;
    m_layer->xOpen = Layer::open;
    m_layer->xDelete = Layer::remove;
    m_layer->xAccess = Layer::access;
    m_layer->xFullPathname = Layer::fullPath;
    sqlite3_vfs_register(m_layer.get(), 1);
}

FaultyDisk::~FaultyDisk() {
    sqlite3_vfs_unregister(m_layer.get());
    sqlite3_vfs_register(m_real, 1);
}

void FaultyDisk::failAt(std::size_t call, Fault fault, Lasting lasting) {
    m_failAt = call;
    m_fault = fault;
    m_lasting = lasting;
}

std::size_t FaultyDisk::callsOf(Call call) const {
    const auto found = m_callsOf.find(call);
    return found == m_callsOf.end() ? 0 : found->second;
}

void FaultyDisk::syncNames() {
    for (auto& [name, file] : m_files) {
        file.thereDurably = file.there;
    }
}

int FaultyDisk::before(Call call) {
    if (m_beforeEach) {
        m_beforeEach(*this, call);
    }
    const std::size_t number = m_calls++;
    ++m_callsOf[call];
    if (!m_failAt || number < *m_failAt || (m_lasting == Lasting::once && number > *m_failAt)) {
        return SQLITE_OK;
    }
    const std::map<Call, int> device{{Call::open, SQLITE_CANTOPEN},     {Call::read, SQLITE_IOERR_READ},
                                     {Call::write, SQLITE_IOERR_WRITE}, {Call::truncate, SQLITE_IOERR_TRUNCATE},
                                     {Call::sync, SQLITE_IOERR_FSYNC},  {Call::remove, SQLITE_IOERR_DELETE},
                                     {Call::look, SQLITE_IOERR_ACCESS}, {Call::size, SQLITE_IOERR_FSTAT},
                                     {Call::lock, SQLITE_IOERR_LOCK},   {Call::sharedMemory, SQLITE_IOERR_SHMMAP}};
    const std::map<Call, int> space{{Call::open, SQLITE_CANTOPEN},
                                    {Call::write, SQLITE_FULL},
                                    {Call::sync, SQLITE_IOERR_FSYNC},
                                    {Call::sharedMemory, SQLITE_IOERR_SHMSIZE}};
    const auto& codes = m_fault == Fault::device ? device : space;
    const auto found = codes.find(call);
    if (found == codes.end()) {
        return SQLITE_OK;
    }
    ++m_failed;
    return found->second;
}

std::string FaultyDisk::afterLoss(const File& file, play::Random& random, std::size_t sectorBytes) {
    std::string bytes = file.durable;
    auto writes = file.unsynced;
    for (std::size_t left = writes.size(); left > 1; --left) {
        std::swap(writes[left - 1], writes[random.below(static_cast<std::uint32_t>(left))]);
    }
    const std::uint32_t kept = random.below(5); // of four quarters: from nothing to everything
    for (const Write& write : writes) {
        if (!write.bytes) {
            if (random.below(4) < kept) {
                bytes.resize(std::min(bytes.size(), write.offset));
            }
            continue;
        }
        for (std::size_t done = 0; done < write.bytes->size();) {
            const std::size_t count =
                std::min(sectorBytes - (write.offset + done) % sectorBytes, write.bytes->size() - done);
            if (random.below(4) < kept) {
                const bool torn = random.below(8) == 0;
                const std::size_t there = torn ? random.below(static_cast<std::uint32_t>(count) + 1) : count;
                putBytes(bytes, write.offset + done, std::string_view(*write.bytes).substr(done, there));
            }
            done += count;
        }
    }
    return bytes;
}

FaultyDisk::Image FaultyDisk::losePower(play::Random& random, std::size_t sectorBytes) const {
    Image image;
    for (const auto& [name, file] : m_files) {
        if (random.below(2) == 0 ? file.there : file.thereDurably) {
            image[name] = afterLoss(file, random, sectorBytes);
        }
    }
    return image;
}
