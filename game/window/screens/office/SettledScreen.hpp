#pragma once

#include "window/screens/office/OfficeParts.hpp"

#include <optional>

namespace window {

/// How long attempts are kept, when the window locks, and what has been kept for too long.
class SettledScreen final : public Screen {
public:
    struct Content {
        OfficeEdge edge;
        std::optional<int> keepDays; ///< nothing: until somebody erases them
        int lockMinutes = 10;
        std::string due;    ///< what is kept for too long, or soon; may be empty
        std::string remove; ///< what removes it; empty: nothing is to be removed
    };
    struct Actions {
        /// Both are numbers that can be settled. Result: why they could not be kept; empty when all went well.
        std::function<std::string(std::optional<int> days, int minutes)> settle;
        Action remove;
    };
    SettledScreen(const Content& content, Actions actions);

    [[nodiscard]] std::string_view name() const override { return "settled"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_first; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;

private:
    void addKeeping(Widget& column, const Content& content);
    void addLock(Widget& column, const Content& content);
    void showDays(bool shows);
    void settle();
    void complain(const LabelledField& about, const std::string& sentence);

    OfficeEdge m_edge;
    Actions m_actions;
    ScrollView* m_scroll = nullptr;
    Widget* m_first = nullptr;
    ChoiceRow* m_keep = nullptr; ///< always, or for so many days
    Widget* m_daysPart = nullptr;
    LabelledField m_days{}, m_minutes{};
    Label* m_problem = nullptr;
};

} // namespace window
