#include "app/ExportFolder.hpp"

#include "app/WaitingFolder.hpp"
#include "content/WriteFile.hpp"

#include <cerrno>
#include <cstdio>
#include <system_error>
#include <vector>

namespace app {

namespace {

namespace fs = std::filesystem;

practice::Problem couldNotWrite(const fs::path& place, const std::string& reason) {
    return {"The export could not be written to " + place.string() + " (" + reason +
            "). Nothing is there that was not there before, and the records are not touched by this. Choose another "
            "folder, or make room and try again."};
}

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
