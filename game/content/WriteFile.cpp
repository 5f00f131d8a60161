#include "content/WriteFile.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace content {

namespace {

namespace fs = std::filesystem;

std::string sentence(const fs::path& file, int error) {
    return "The file " + file.string() + " could not be written: " + std::strerror(error) +
           ". Nothing was changed; free some space or choose another place, then try again.";
}

bool writeAll(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written < 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace

std::optional<std::string> writeFile(const fs::path& file, std::string_view bytes) {
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    const std::string pattern = (folder / ".judgement-XXXXXX").string();
    std::vector<char> name(pattern.begin(), pattern.end());
    name.push_back('\0');
    const int descriptor = ::mkstemp(name.data());
    if (descriptor < 0) {
        return sentence(file, errno);
    }
    constexpr mode_t readableByOthers = 0644; // mkstemp's own is 0600; the user's mask still applies below
    const mode_t mask = ::umask(0);
    ::umask(mask);
    const bool good =
        writeAll(descriptor, bytes) && ::fchmod(descriptor, readableByOthers & ~mask) == 0 && ::fsync(descriptor) == 0;
    int error = good ? 0 : errno;
    if (::close(descriptor) != 0 && error == 0) {
        error = errno;
    }
    if (error == 0 && ::rename(name.data(), file.c_str()) != 0) {
        error = errno;
    }
    if (error != 0) {
        ::unlink(name.data());
        return sentence(file, error);
    }
    if (const int parent = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); parent >= 0) {
        ::fsync(parent); // so that the new name lasts as well
        ::close(parent);
    }
    return std::nullopt;
}

} // namespace content
