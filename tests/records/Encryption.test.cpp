#include "records/Encryption.hpp"

#include <catch2/catch.hpp>

using records::decrypted;
using records::encrypted;

namespace {

constexpr std::string_view header = "A header\n";
constexpr std::size_t saltBytes = 16;
constexpr std::size_t passesAt = header.size() + saltBytes;
constexpr std::size_t memoryAt = passesAt + 8;
constexpr std::size_t pieceBytes = 65536 + 17; // as sealed
constexpr std::size_t beginBytes = 24;

std::string sealed(const std::string& bytes, const std::string& passphrase = "harbour pencil violet") {
    auto file = encrypted(header, bytes, passphrase, {1, 8192});
    REQUIRE(file);
    return std::move(*file);
}

std::string text(std::size_t bytes) {
    std::string made;
    for (std::size_t i = 0; i < bytes; ++i) {
        made += static_cast<char>('a' + i % 23);
    }
    return made;
}

} // namespace

TEST_CASE("what was encrypted comes back with the passphrase, whatever its length, and shows nothing without") {
    for (const std::size_t bytes : {0, 1, 65535, 65536, 65537, 200000}) {
        CAPTURE(bytes);
        const std::string file = sealed(text(bytes));
        CHECK(decrypted(header, file, "harbour pencil violet") == text(bytes));
        CHECK_FALSE(decrypted(header, file, "harbour pencil violin"));
        CHECK_FALSE(decrypted("Another!\n", file, "harbour pencil violet"));
        CHECK(file.find("abcdefgh") == std::string::npos);
    }
    CHECK(sealed("the same") != sealed("the same"));
}

TEST_CASE("an altered, cut or rearranged file is refused whole") {
    const std::string file = sealed(text(150000));
    for (std::size_t at = 0; at < file.size(); at += at < 200 ? 1 : 4999) {
        CAPTURE(at);
        if (at >= passesAt && at < memoryAt + 8) {
            continue; // the work it asks for: below
        }
        std::string altered = file;
        altered[at] = static_cast<char>(altered[at] ^ (1 << at % 8));
        CHECK_FALSE(decrypted(header, altered, "harbour pencil violet"));
    }
    for (const std::size_t cut : {std::size_t{1}, pieceBytes, file.size() - 60, file.size()}) {
        CHECK_FALSE(decrypted(header, file.substr(0, file.size() - cut), "harbour pencil violet"));
    }
    CHECK_FALSE(decrypted(header, file + "x", "harbour pencil violet"));
    std::string swapped = file;
    const std::size_t first = memoryAt + 8 + beginBytes;
    std::swap_ranges(swapped.begin() + static_cast<std::ptrdiff_t>(first),
                     swapped.begin() + static_cast<std::ptrdiff_t>(first + pieceBytes),
                     swapped.begin() + static_cast<std::ptrdiff_t>(first + pieceBytes));
    CHECK_FALSE(decrypted(header, swapped, "harbour pencil violet"));
}

TEST_CASE("a file that asks for more work than this program ever does is refused before any is done") {
    const std::string file = sealed("something");
    for (const std::size_t at : {passesAt, memoryAt}) {
        for (const std::size_t byte : {3, 4, 7}) {
            CAPTURE(at, byte);
            std::string greedy = file;
            greedy[at + byte] = '\x7f'; // years of work, or more memory than there is
            CHECK_FALSE(decrypted(header, greedy, "harbour pencil violet"));
        }
        std::string none = file;
        none.replace(at, 8, 8, '\0');
        CHECK_FALSE(decrypted(header, none, "harbour pencil violet"));
    }
}
