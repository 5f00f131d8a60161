#pragma once

#include "window/screens/Parts.hpp"

namespace window {

/// What has been played here: attempts to go on with, and debriefs to read again.
class AttemptsScreen final : public Screen {
public:
    struct Entry {
        std::string title;
        std::string detail;
    };
    struct Content {
        std::vector<Entry> open;
        std::vector<Entry> ended;
    };
    struct Actions {
        std::function<void(std::size_t)> resume, debrief;
        Action back, help;
    };
    AttemptsScreen(const Content& content, Actions actions);

    [[nodiscard]] std::string_view name() const override { return "attempts"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_first; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;

private:
    Actions m_actions;
    ScrollView* m_scroll = nullptr;
    Widget* m_first = nullptr;
};

} // namespace window
