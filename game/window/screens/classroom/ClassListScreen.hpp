#pragma once

#include "window/screens/LongList.hpp"

#include <functional>
#include <string>
#include <vector>

namespace window {

/// A list over a class that goes on: who is in it, or what else can be done.
class ClassListScreen final : public Screen {
public:
    struct Line {
        std::string text;
        std::string facts;  ///< may be empty
        std::string press;  ///< what pressing it does; empty: the line itself is what is pressed
        Action action = {}; ///< none: a line to read
    };
    /// What Enter presses at first: where a line cannot be taken back, not one of them.
    enum class First { line, back };
    ClassListScreen(std::string title, std::string none, const std::vector<Line>& lines, Action close,
                    First first = First::line);

    [[nodiscard]] std::string_view name() const override { return "class-list"; }
    [[nodiscard]] bool overlay() const override { return true; }
    [[nodiscard]] Widget* firstFocus() const override { return m_first; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;

private:
    Action m_close;
    LongList m_list;
    ScrollView* m_scroll = nullptr;
    Widget* m_first = nullptr;
};

} // namespace window
