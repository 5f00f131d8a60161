#pragma once

#include "window/screens/LongList.hpp"
#include "window/screens/office/OfficeParts.hpp"

#include <functional>
#include <string>
#include <vector>

namespace window {

/// Where classes begin: a new one, those that are not ended, and those that were held.
class ClassesScreen final : public Screen {
public:
    struct Line {
        std::string title;
        std::string facts;
    };
    struct Content {
        std::string about;      ///< the title of what was chosen; empty: nothing yet
        std::string aboutFacts; ///< a line about it; may be empty
        std::size_t names = 0;  ///< 0 typed, 1 from a cohort, 2 not at all
        std::vector<std::string> cohorts;
        std::size_t cohort = 0;
        std::vector<std::string> addresses; ///< "192.168.1.20 (wlan0)"
        std::size_t address = 0;
        bool reachable = true; ///< whether one of them reaches other machines
        std::vector<Line> open;
        std::vector<Line> held;
    };
    struct Actions {
        Action choose; ///< what it is about
        std::function<void(std::size_t)> names, cohort, address;
        Action lookAgain, begin;
        std::function<void(std::size_t)> goOn, debrief;
        Action back, help;
    };
    ClassesScreen(const Content& content, Actions actions);

    [[nodiscard]] std::string_view name() const override { return "classes"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_first; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;

private:
    void addNew(Widget& column, const Content& content);
    void addLines(Widget& column, const char* heading, const char* more, const std::vector<Line>& lines,
                  const std::function<void(std::size_t)>& press);

    Actions m_actions;
    ScrollView* m_scroll = nullptr;
    Widget* m_first = nullptr;
    LongList m_held;
};

} // namespace window
