#pragma once

#include "study/OpenRound.hpp"
#include "window/screens/Parts.hpp"

namespace window {

/// What is said of the answer just given, and on to the next question.
class ToldScreen final : public Screen {
public:
    struct Actions {
        Action next, leave, help;
    };
    /// The round has at least one answer.
    ToldScreen(const study::OpenRound& round, Actions actions);

    [[nodiscard]] std::string_view name() const override { return "told"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_next; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;

private:
    Actions m_actions;
    ScrollView* m_scroll = nullptr;
    Widget* m_next = nullptr;
};

} // namespace window
