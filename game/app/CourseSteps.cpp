#include "app/CourseSteps.hpp"

#include "content/Problems.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <system_error>

namespace app {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view unknownStep = "unknown-course-step";

struct LibraryIds {
    std::set<std::string> scenarios;
    std::set<std::string> quizzes;
};

/// The value of a key at the start of a line; nothing where there is none.
std::optional<std::string> valueOf(std::string_view text, std::string_view key) {
    const std::string wanted = std::string(key) + ":";
    std::size_t at = 0;
    if (!text.starts_with(wanted)) {
        at = text.find("\n" + wanted);
        if (at == std::string_view::npos) {
            return std::nullopt;
        }
        ++at;
    }
    std::string_view rest = text.substr(at + wanted.size());
    rest = rest.substr(0, rest.find_first_of("\r\n#"));
    const std::size_t begin = rest.find_first_not_of(" \t\"'");
    const std::size_t end = rest.find_last_not_of(" \t\"'");
    return begin == std::string_view::npos ? std::nullopt
                                           : std::optional(std::string(rest.substr(begin, end - begin + 1)));
}

/// The ids alone: whether such a file can be used is found when it is checked itself.
void addFolder(LibraryIds& ids, const fs::path& folder, std::size_t mostBytes) {
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code ignored;
        if (entry->path().extension() != ".yaml" || !entry->is_regular_file(ignored)) {
            continue;
        }
        const auto text = content::readFile(entry->path().string(), mostBytes);
        if (!text) {
            continue;
        }
        const auto quiz = valueOf(*text.value, "quiz");
        const auto scenario = quiz ? std::nullopt : valueOf(*text.value, "scenario");
        if (quiz) {
            ids.quizzes.insert(*quiz);
        } else if (scenario && text.value->find("\nsituations:") != std::string::npos) {
            ids.scenarios.insert(*scenario);
        }
    }
}

LibraryIds namedIds(const std::vector<report::CheckedFile>& files, const Context& context) {
    LibraryIds ids;
    for (const report::CheckedFile& file : files) {
        if (file.scenario) {
            ids.scenarios.emplace(file.scenario->id);
        } else if (file.quiz) {
            ids.quizzes.emplace(file.quiz->id);
        }
    }
    for (const fs::path& folder : context.scenarioFolders()) {
        addFolder(ids, folder, context.limits().bytes);
        addFolder(ids, folder / "quizzes", context.limits().bytes);
    }
    return ids;
}

proof::PlacedFinding unknown(const report::CheckedFile& file, const content::CoursePlan::Step& step,
                             const std::set<std::string>& known, std::size_t mostBytes) {
    const bool scenario = step.kind == content::CoursePlan::Kind::scenario;
    const auto text = content::readFile(file.path, mostBytes);
    const content::Spot spot =
        content::spotAt(text ? *text.value : std::string(), text ? step.id.where : content::Offset(0));
    const std::string kind = scenario ? "scenario" : "quiz";
    const std::vector<std::string_view> ids(known.begin(), known.end());
    const std::string near = content::nearest(step.id.value, ids);
    return {{file.path,
             spot.place,
             unknownStep,
             "there is no " + kind + " " + content::inQuotes(step.id.value) + " in the library",
             near.empty() ? "correct the id, or add the " + kind + " to the library"
                          : "did you mean " + content::inQuotes(near) + "?",
             {},
             spot.line,
             spot.caret},
            content::severityOf(unknownStep),
            {}};
}

} // namespace

void addUnknownSteps(std::vector<report::CheckedFile>& files, const Context& context) {
    std::optional<LibraryIds> named;
    for (report::CheckedFile& file : files) {
        if (!file.course) {
            continue;
        }
        if (!named) {
            named = namedIds(files, context);
        }
        LibraryIds ids = *named;
        std::error_code error;
        const fs::path above = fs::weakly_canonical(file.path, error).parent_path().parent_path();
        addFolder(ids, above, context.limits().bytes);
        addFolder(ids, above / "quizzes", context.limits().bytes);
        for (const auto& step : file.course->steps) {
            const auto& known = step.kind == content::CoursePlan::Kind::scenario ? ids.scenarios : ids.quizzes;
            if (!known.contains(step.id.value)) {
                file.findings.push_back(unknown(file, step, known, context.limits().bytes));
            }
        }
    }
}

} // namespace app
