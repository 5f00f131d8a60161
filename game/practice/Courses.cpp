#include "practice/Courses.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <system_error>
#include <tuple>
#include <utility>

namespace practice {

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> courseFilesIn(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
         entry.increment(error)) {
        if (entry->path().extension() == ".yaml") {
            files.push_back(entry->path());
        }
    }
    std::ranges::sort(files);
    return files;
}

content::Diagnostic sameId(const fs::path& file, const std::string& id) {
    content::Diagnostic twice;
    twice.file = file.string();
    twice.code = "doubled-course-id";
    twice.what = "another course has the id \"" + id + "\" already";
    twice.expected = "an id of its own";
    return twice;
}

} // namespace

CourseShelf::CourseShelf(std::vector<fs::path> libraryFolders, content::Limits limits)
    : m_folders(std::move(libraryFolders)), m_limits(std::move(limits)) {}

std::span<const CourseCard> CourseShelf::cards() {
    if (!std::exchange(m_read, true)) {
        read();
    }
    return m_cards;
}

void CourseShelf::read() {
    std::set<std::string> ids;
    for (const fs::path& folder : m_folders) {
        for (const fs::path& file : courseFilesIn(folder / "courses")) {
            auto text = content::readFile(file.string(), m_limits.bytes);
            if (!text) {
                m_cards.push_back({file, nullptr, std::move(text.diagnostics)});
                continue;
            }
            auto plan = content::readCoursePlan(*text.value, file.string(), m_limits);
            if (!plan) {
                m_cards.push_back({file, nullptr, std::move(plan.diagnostics)});
            } else if (ids.insert(plan.value->id).second) {
                m_cards.push_back({file, std::make_shared<const content::CoursePlan>(std::move(*plan.value)), {}});
            } else {
                m_cards.push_back({file, nullptr, {sameId(file, plan.value->id)}});
            }
        }
    }
    std::ranges::stable_sort(m_cards, [](const CourseCard& one, const CourseCard& other) {
        if ((one.plan == nullptr) != (other.plan == nullptr)) {
            return one.plan != nullptr;
        }
        return one.plan
                   ? std::tuple(one.plan->level, one.plan->title) < std::tuple(other.plan->level, other.plan->title)
                   : one.path < other.path;
    });
}

} // namespace practice
