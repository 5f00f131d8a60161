#include "study/Shelf.hpp"

#include "content/QuizReader.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <system_error>
#include <utility>

namespace study {

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> filesIn(const fs::path& folder) {
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

} // namespace

Shelf::Shelf(std::vector<fs::path> folders, std::shared_ptr<const model::CompetencyFramework> framework,
             ExcerptsFor excerpts, content::Limits limits)
    : m_folders(std::move(folders)), m_framework(std::move(framework)), m_excerpts(std::move(excerpts)),
      m_limits(std::move(limits)) {}

std::span<const QuizCard> Shelf::cards() {
    if (!std::exchange(m_read, true)) {
        read();
    }
    return m_cards;
}

void Shelf::read() {
    std::set<std::string> ids;
    for (const fs::path& folder : m_folders) {
        for (const fs::path& file : filesIn(folder)) {
            auto text = content::readFile(file.string(), m_limits.bytes);
            if (!text) {
                m_cards.push_back({file, nullptr, std::move(text.diagnostics)});
                continue;
            }
            auto quiz = content::readQuiz(*text.value, file.string(), *m_framework,
                                          m_excerpts ? m_excerpts(file) : content::Excerpts(), m_limits);
            if (!quiz) {
                m_cards.push_back({file, nullptr, std::move(quiz.diagnostics)});
            } else if (ids.insert(quiz.value->id).second) {
                m_cards.push_back({file, std::make_shared<const model::Quiz>(std::move(*quiz.value)), {}});
            } else {
                content::Diagnostic twice;
                twice.file = file.string();
                twice.code = "doubled-quiz-id";
                twice.what = "another quiz has the id \"" + quiz.value->id + "\" already";
                twice.expected = "an id of its own";
                m_cards.push_back({file, nullptr, {std::move(twice)}});
            }
        }
    }
    std::ranges::stable_sort(m_cards, [](const QuizCard& one, const QuizCard& other) {
        if ((one.quiz == nullptr) != (other.quiz == nullptr)) {
            return one.quiz != nullptr;
        }
        return one.quiz ? one.quiz->title < other.quiz->title : one.path < other.path;
    });
}

} // namespace study
