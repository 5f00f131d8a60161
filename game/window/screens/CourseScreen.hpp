#pragma once

#include "window/screens/LongList.hpp"
#include "window/screens/Parts.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace window {

/// A course: what it is for, and its steps with where somebody stands with each.
class CourseScreen final : public Screen {
public:
    struct Step {
        enum class Stand { toDo, begun, done, missing };
        std::string title;
        std::string facts; ///< "Level 1 · Constable · about 10 minutes", "Quiz · 18 questions"
        std::string why;
        Stand stand = Stand::toDo;
    };
    struct Content {
        std::string title;
        std::string forWhom;
        std::string purpose;
        std::string progress; ///< "6 steps, 2 done"
        std::vector<Step> steps;
        std::optional<std::size_t> next; ///< nothing: all are done
    };
    struct Actions {
        std::function<void(std::size_t step)> choose;
        Action back, help, settings;
    };
    CourseScreen(const Content& content, Actions actions);

    [[nodiscard]] std::string_view name() const override { return "course"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_first; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;

private:
    void addStep(Widget& column, const Step& step, std::size_t number);

    Actions m_actions;
    ScrollView* m_scroll = nullptr;
    Widget* m_first = nullptr;
};

} // namespace window
