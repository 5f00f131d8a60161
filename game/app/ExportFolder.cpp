#include "app/ExportFolder.hpp"

#include "content/WriteFile.hpp"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <system_error>
#include <vector>

#include <sys/stat.h>
#include <unistd.h>

namespace app {

namespace {

namespace fs = std::filesystem;

practice::Problem couldNotWrite(const fs::path& place, const std::string& reason) {
    return {"The export could not be written to " + place.string() + " (" + reason +
            "). Nothing is there that was not there before, and the records are not touched by this. Choose another "
            "folder, or make room and try again."};
}

/// As long as it lives, the wish to stop the program waits.
class Undisturbed {
public:
    Undisturbed() {
        ::sigset_t stopping;
        ::sigemptyset(&stopping);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
            ::sigaddset(&stopping, signal);
        }
        ::pthread_sigmask(SIG_BLOCK, &stopping, &m_before);
    }
    Undisturbed(const Undisturbed&) = delete;
    Undisturbed& operator=(const Undisturbed&) = delete;
    ~Undisturbed() { ::pthread_sigmask(SIG_SETMASK, &m_before, nullptr); }

private:
    ::sigset_t m_before{};
};

/// Folders that were made so that something can be in them; gone again, as far as they are empty, unless it came.
class MadeFolders {
public:
    explicit MadeFolders(const fs::path& folder) {
        for (fs::path missing = folder; !missing.empty() && !fs::exists(missing, m_error);
             missing = missing.parent_path()) {
            m_made.push_back(missing); // the innermost first
            if (missing == missing.parent_path()) {
                break;
            }
        }
        fs::create_directories(folder, m_error);
    }
    MadeFolders(const MadeFolders&) = delete;
    MadeFolders& operator=(const MadeFolders&) = delete;
    ~MadeFolders() {
        std::error_code ignored;
        for (const fs::path& folder : m_made) {
            fs::remove(folder, ignored); // an empty one only
        }
    }

    void keep() { m_made.clear(); }
    [[nodiscard]] const std::error_code& error() const { return m_error; }

private:
    std::vector<fs::path> m_made;
    std::error_code m_error;
};

/// A folder that nobody else may look into; gone again unless it was put in its place.
class WaitingFolder {
public:
    explicit WaitingFolder(const fs::path& place)
        : m_path(place.parent_path() / ("." + place.filename().string() + "." + std::to_string(::getpid()) + ".part")) {
        fs::remove_all(m_path, m_error); // what an earlier run with the same number left behind when it was killed
        if (::mkdir(m_path.c_str(), S_IRWXU) != 0) {
            m_error = std::error_code(errno, std::generic_category());
        }
    }
    WaitingFolder(const WaitingFolder&) = delete;
    WaitingFolder& operator=(const WaitingFolder&) = delete;
    ~WaitingFolder() {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }

    [[nodiscard]] const fs::path& path() const { return m_path; }
    [[nodiscard]] const std::error_code& error() const { return m_error; }

private:
    fs::path m_path;
    std::error_code m_error;
};

} // namespace

struct ExportWriting::Waiting {
    explicit Waiting(const fs::path& to) : place(to), above(to.parent_path()), folder(to) {}

    Undisturbed undisturbed;
    fs::path place;
    MadeFolders above;
    WaitingFolder folder;
};

ExportWriting::ExportWriting(std::unique_ptr<Waiting> waiting) : m_waiting(std::move(waiting)) {}
ExportWriting::ExportWriting(ExportWriting&&) noexcept = default;
ExportWriting& ExportWriting::operator=(ExportWriting&&) noexcept = default;
ExportWriting::~ExportWriting() = default;

std::optional<practice::Problem> ExportWriting::add(std::span<const report::ExportFile> files) {
    std::vector<content::NewFile> written;
    for (const report::ExportFile& file : files) {
        written.push_back({m_waiting->folder.path() / file.name, file.bytes});
    }
    if (const auto problem = content::writeFiles(written)) {
        return couldNotWrite(m_waiting->place, problem->reason);
    }
    return std::nullopt;
}

std::optional<practice::Problem> ExportWriting::finish() {
    if (std::rename(m_waiting->folder.path().c_str(), m_waiting->place.c_str()) != 0) {
        return couldNotWrite(m_waiting->place, std::generic_category().message(errno));
    }
    m_waiting->above.keep();
    m_waiting.reset();
    return std::nullopt;
}

std::variant<ExportFolder, practice::Problem> ExportFolder::at(const fs::path& place) {
    std::error_code error;
    fs::path whole = fs::absolute(place, error).lexically_normal();
    if (!whole.has_filename()) {
        whole = whole.parent_path();
    }
    const fs::file_status status = fs::status(whole, error);
    if (fs::exists(status) && (!fs::is_directory(status) || !fs::is_empty(whole, error))) {
        return practice::Problem{"There is something at " + place.string() +
                                 " already. An export gets a folder of its own, so that it cannot be mixed with "
                                 "another: name one that is not there yet."};
    }
    return ExportFolder(std::move(whole));
}

practice::Outcome<ExportWriting> ExportFolder::begin() const {
    auto waiting = std::make_unique<ExportWriting::Waiting>(m_place);
    for (const std::error_code& error : {waiting->above.error(), waiting->folder.error()}) {
        if (error) {
            return couldNotWrite(m_place, error.message());
        }
    }
    return ExportWriting(std::move(waiting));
}

} // namespace app
