#include "app/ClassFiles.hpp"

#include "app/Context.hpp"
#include "classroom/ClassReport.hpp"
#include "content/WriteFile.hpp"
#include "records/Installation.hpp"

#include <array>
#include <utility>

namespace app {

std::variant<std::string, practice::Problem> classFile(ClassFormat format, const classroom::KeptClass& kept,
                                                       const records::Records& records, std::size_t width) {
    const auto debrief = classroom::classDebriefOf(kept);
    const auto facts = classroom::factsOf(kept.stored.head, kept.stored.ended);
    const model::CompetencyFramework& framework = *kept.framework;
    switch (format) {
    case ClassFormat::html:
        return classroom::classHtml(debrief, facts, framework);
    case ClassFormat::pdf:
        return classroom::classPdf(debrief, facts, framework);
    case ClassFormat::json:
        return classroom::classJson(debrief, facts, framework);
    case ClassFormat::csv:
        return classroom::classCsv(debrief);
    case ClassFormat::xapi: {
        const auto here = records::Installations(records).here();
        if (const auto* problem = std::get_if<records::Problem>(&here)) {
            return practice::Problem{problem->sentence};
        }
        return classroom::classXapi(kept.session, debrief, facts, framework, std::get<records::Installation>(here).id);
    }
    case ClassFormat::text:
        break;
    }
    return classroom::classText(debrief, facts, framework, width);
}

std::optional<std::string> writeClassFiles(const std::filesystem::path& folder, const classroom::KeptClass& kept,
                                           const records::Records& records) {
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed) {
        return "The folder " + folder.string() + " could not be made: " + failed.message() + ".";
    }
    constexpr std::array<std::pair<ClassFormat, const char*>, 6> files{{{ClassFormat::html, "class.html"},
                                                                        {ClassFormat::pdf, "class.pdf"},
                                                                        {ClassFormat::text, "class.txt"},
                                                                        {ClassFormat::json, "class.json"},
                                                                        {ClassFormat::csv, "class.csv"},
                                                                        {ClassFormat::xapi, "class.xapi.json"}}};
    for (const auto& [format, name] : files) {
        const auto made = classFile(format, kept, records, printedWidth);
        if (const auto* problem = std::get_if<practice::Problem>(&made)) {
            return problem->sentence;
        }
        if (auto problem = content::writeFile(folder / name, std::get<std::string>(made))) {
            return problem;
        }
    }
    return std::nullopt;
}

} // namespace app
