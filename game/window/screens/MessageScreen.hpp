#pragma once

#include "window/screens/Parts.hpp"

namespace window {

/// Something to be told, and what can be done about it. Over the screen below, or a page of its own.
class MessageScreen final : public Screen {
public:
    enum class Place { over, page };
    struct Answer {
        std::string text;
        Action press;
        bool onEscape = false; ///< Esc gives this one
    };
    /// The first answer is the one to take next; Esc gives it too where it is said of no other.
    MessageScreen(Place place, std::string title, std::string text, std::vector<Answer> answers);

    [[nodiscard]] std::string_view name() const override { return "message"; }
    [[nodiscard]] bool overlay() const override { return m_place == Place::over; }
    [[nodiscard]] Widget* firstFocus() const override { return m_first; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;

private:
    Place m_place;
    Action m_escape;
    ScrollView* m_scroll = nullptr;
    Widget* m_first = nullptr;
};

/// The overlay that lists the keys.
class HelpScreen final : public Screen {
public:
    explicit HelpScreen(Action close);

    [[nodiscard]] std::string_view name() const override { return "help"; }
    [[nodiscard]] bool overlay() const override { return true; }
    [[nodiscard]] Widget* firstFocus() const override { return m_close; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;

private:
    Action m_action;
    ScrollView* m_scroll = nullptr;
    Widget* m_close = nullptr;
};

} // namespace window
