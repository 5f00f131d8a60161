#pragma once

#include "window/screens/LongList.hpp"
#include "window/screens/SearchedScreen.hpp"

#include <functional>
#include <string>
#include <vector>

namespace window {

/// What a class can be about: scenarios, then quizzes.
class ClassAboutScreen final : public SearchedScreen {
public:
    struct Entry {
        std::string title;
        std::string facts;
        std::string summary; ///< may be empty
    };
    struct Content {
        std::vector<Entry> scenarios;
        std::vector<Entry> quizzes;
        std::vector<Entry> courses; ///< each leads to its steps
        std::string course;         ///< the title of the one whose steps these are; empty: the whole library
        std::vector<Entry> steps;   ///< of it
    };
    struct Actions {
        std::function<void(std::size_t)> scenario, quiz, course, step;
        Action back, help;
    };
    ClassAboutScreen(const Content& content, Actions actions);

    [[nodiscard]] std::string_view name() const override { return "class-about"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_first; }

private:
    void addPart(Widget& column, const char* heading, const std::vector<Entry>& entries,
                 const std::function<void(std::size_t)>& choose);
    void narrow() override;
    void leave() override { m_actions.back(); }
    [[nodiscard]] Widget* firstHit() const override { return m_list.first(); }

    Actions m_actions;
    Widget* m_first = nullptr;
    LongList m_list;
    std::vector<std::string> m_words; ///< in which to search
};

} // namespace window
