#include "records/LogCheck.hpp"

#include "records/FilePlace.hpp"

#include <SQLiteCpp/Database.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <istream>
#include <map>
#include <span>
#include <vector>

namespace records {

namespace {

constexpr std::size_t headerBytes = 32;
constexpr std::size_t frameHeaderBytes = 24;

std::uint32_t word(const unsigned char* at, bool bigEndian) {
    return bigEndian ? std::uint32_t{at[0]} << 24 | std::uint32_t{at[1]} << 16 | std::uint32_t{at[2]} << 8 | at[3]
                     : std::uint32_t{at[3]} << 24 | std::uint32_t{at[2]} << 16 | std::uint32_t{at[1]} << 8 | at[0];
}

/// The running checksum of the log, over pairs of words.
struct Checksum {
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    bool bigEndian = false;

    void add(std::span<const unsigned char> bytes) {
        for (std::size_t at = 0; at + 8 <= bytes.size(); at += 8) {
            first += word(&bytes[at], bigEndian) + second;
            second += word(&bytes[at + 4], bigEndian) + first;
        }
    }
    void take(const unsigned char* kept) {
        first = word(kept, true);
        second = word(kept + 4, true);
    }
    [[nodiscard]] bool is(const unsigned char* kept) const {
        return word(kept, true) == first && word(kept + 4, true) == second;
    }
};

/// A page as a transaction wrote it.
struct Frame {
    std::vector<unsigned char> bytes;

    explicit Frame(std::size_t page) : bytes(frameHeaderBytes + page) {}
    [[nodiscard]] std::uint32_t page() const { return word(bytes.data(), true); }
    [[nodiscard]] bool commits() const { return word(&bytes[4], true) != 0; }
    [[nodiscard]] std::span<const unsigned char> salts() const { return std::span(bytes).subspan(8, 8); }
    [[nodiscard]] const unsigned char* checksum() const { return &bytes[16]; }
    [[nodiscard]] std::span<const unsigned char> contents() const { return std::span(bytes).subspan(frameHeaderBytes); }
    /// Whether it was written right behind a frame that left this checksum.
    [[nodiscard]] bool follows(Checksum sum) const {
        sum.add(std::span(bytes).first(8));
        sum.add(contents());
        return sum.is(checksum());
    }
};

bool read(std::istream& stream, std::span<unsigned char> into) {
    stream.read(reinterpret_cast<char*>(into.data()), static_cast<std::streamsize>(into.size()));
    return static_cast<std::size_t>(stream.gcount()) == into.size();
}

/// A log whose beginning is spoilt: by a power cut as it began anew, and then all it holds stands in the file already;
/// or later, and then it may hold what does not.
bool holdsMoreThan(std::istream& log, Frame frame, bool bigEndian, const std::filesystem::path& file) {
    using Pages = std::map<std::uint32_t, std::vector<unsigned char>>;
    Pages kept;
    Pages pending;
    std::vector<unsigned char> salts;
    Checksum sum{0, 0, bigEndian};
    while (read(log, frame.bytes)) {
        const bool isFirst = salts.empty();
        if (!isFirst && (!std::ranges::equal(frame.salts(), salts) || !frame.follows(sum))) {
            break;
        }
        salts.assign(frame.salts().begin(), frame.salts().end());
        sum.take(frame.checksum());
        pending[frame.page()].assign(frame.contents().begin(), frame.contents().end());
        if (frame.commits()) {
            for (auto& [page, bytes] : pending) {
                kept[page] = std::move(bytes);
            }
            pending.clear();
        }
    }
    // By SQLite's own file layer: closing the file after another way of reading drops the locks of this program on it.
    SQLite::Database database(uriOf(file, "immutable=1"), SQLite::OPEN_READONLY | SQLite::OPEN_URI);
    sqlite3_file* opened = nullptr;
    sqlite3_file_control(database.getHandle(), "main", SQLITE_FCNTL_FILE_POINTER, &opened);
    return std::ranges::any_of(kept, [&](const auto& entry) {
        std::vector<unsigned char> inFile(entry.second.size());
        const auto at = (static_cast<sqlite3_int64>(entry.first) - 1) * static_cast<sqlite3_int64>(inFile.size());
        return at >= 0 &&
               (opened->pMethods->xRead(opened, inFile.data(), static_cast<int>(inFile.size()), at) != SQLITE_OK ||
                inFile != entry.second);
    });
}

} // namespace

bool logIsBroken(const std::filesystem::path& file) {
    std::ifstream log(file.string() + "-wal", std::ios::binary);
    std::array<unsigned char, headerBytes> header{};
    if (!read(log, header)) {
        return false;
    }
    constexpr std::uint32_t magic = 0x377f0682; // its last bit: in which order words are summed up
    constexpr std::uint32_t usualPage = 4096;
    const std::uint32_t beginning = word(header.data(), true);
    const std::uint32_t page = word(&header[8], true);
    Checksum sum{0, 0, (beginning & 1u) != 0};
    sum.add(std::span(header).first(24));
    if ((beginning & ~1u) != magic || !sum.is(&header[24]) || page != usualPage) {
        return holdsMoreThan(log, Frame(usualPage), (beginning & 1u) != 0, file);
    }
    Frame frame(page);
    bool whole = true;
    int commits = 0; // behind a part that does not fit, one right behind the other
    while (read(log, frame.bytes)) {
        const bool ours = std::ranges::equal(frame.salts(), std::span(header).subspan(16, 8));
        const bool follows = ours && frame.follows(sum);
        whole = whole && follows;
        if (!follows) {
            commits = 0;
        }
        if (ours) {
            sum.take(frame.checksum());
            commits += !whole && frame.commits() ? 1 : 0;
        }
        if (commits > 1) {
            return true;
        }
    }
    return false;
}

} // namespace records
