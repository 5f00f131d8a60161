#include "report/Files.hpp"

#include "content/WriteFile.hpp"
#include "report/Html.hpp"
#include "report/Json.hpp"
#include "report/Pdf.hpp"
#include "report/Text.hpp"

#include <array>
#include <string>
#include <system_error>
#include <utility>
#include <variant>

namespace report {

namespace {

namespace fs = std::filesystem;

practice::Problem couldNotWrite(const fs::path& place, const std::string& reason) {
    return {"The debrief could not be written to " + place.string() + " (" + reason +
            "). The attempt itself is not touched by this. Choose another folder, or make room and try again."};
}

} // namespace

std::optional<practice::Problem> writeAll(const fs::path& folder, const practice::FinishedDebrief& finished) {
    auto paper = pdf(finished);
    if (auto* problem = std::get_if<practice::Problem>(&paper)) {
        return std::move(*problem);
    }
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) {
        return couldNotWrite(folder, error.message());
    }
    const std::array<content::NewFile, 4> files{{{folder / "debrief.json", json(finished)},
                                                 {folder / "debrief.html", html(finished)},
                                                 {folder / "debrief.txt", text(finished)},
                                                 {folder / "debrief.pdf", std::move(std::get<std::string>(paper))}}};
    if (const auto problem = content::writeFiles(files)) {
        return couldNotWrite(problem->place, problem->reason);
    }
    return std::nullopt;
}

} // namespace report
