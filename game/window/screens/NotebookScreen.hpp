#pragma once

#include "window/screens/LongList.hpp"

#include <chrono>
#include <optional>

namespace window {

/// What the learner has read and decided so far, to be looked up at any time. It lies over the screen that it was
/// opened from, whose time runs on.
class NotebookScreen final : public Screen {
public:
    struct Message {
        std::string from;
        std::string text;
    };
    struct Page {
        std::string eyebrow; ///< which decision, and where
        std::string text;
        std::vector<Message> messages;
        std::string choiceEyebrow;
        std::string choice;      ///< empty: not decided yet
        std::string reasons;     ///< may be empty
        std::string consequence; ///< may be empty
    };
    struct Content {
        std::string where;
        std::string endingTitle; ///< empty: not there yet
        std::string endingText;
        std::vector<Page> pages; ///< newest first
        std::string briefing;
    };
    /// The time of the situation below.
    struct Running {
        Time limit;
        Time since; ///< when it began, on the clock
    };
    struct Actions {
        Action close, help;
    };
    NotebookScreen(const Content& content, std::optional<Running> running, Actions actions);

    [[nodiscard]] std::string_view name() const override { return "notebook"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_close; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;
    bool onTyped(char32_t character) override;
    void onShown(Time now) override { onTick(now); }
    void onLaidOut() override;
    void onTick(Time now) override;
    [[nodiscard]] std::optional<Time> nextChange() const override;

private:
    void addPage(Widget& column, const Page& page);

    Actions m_actions;
    std::optional<Running> m_running;
    Time m_ticked{0};
    TimerBar* m_timer = nullptr;
    ScrollView* m_scroll = nullptr;
    Widget* m_close = nullptr;
    LongList m_pages;
    Widget* m_goTo = nullptr; ///< to be brought to the top once it has its place
};

} // namespace window
