#pragma once

#include "window/TextField.hpp"
#include "window/screens/Parts.hpp"

namespace window {

/// Asks why, before any feedback is seen.
class RationaleScreen final : public Screen {
public:
    struct Content {
        std::string scenario;
        std::string choice;
        bool expired = false; ///< the timer chose
    };
    struct Actions {
        std::function<void(const std::string& reasons)> give; ///< empty: no reasons
        /// Keeps what is written so far; called at most once a second, and when the window is left.
        std::function<void(const std::string& reasons)> draft;
        std::function<Time()> clock;
        Action pause, help;
        std::vector<EdgeButton> ways = {}; ///< further words for the bar
        Action notebook = {};              ///< may be none
    };
    RationaleScreen(const Content& content, Actions actions);

    [[nodiscard]] std::string_view name() const override { return "rationale"; }
    [[nodiscard]] std::optional<std::string_view> place() const override { return std::nullopt; }
    [[nodiscard]] Widget* firstFocus() const override { return m_field; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;
    bool onTyped(char32_t character) override;
    void onInterrupted() override;
    void onTick(Time now) override;
    [[nodiscard]] std::optional<Time> nextChange() const override { return m_keepAt; }

private:
    void give(const std::string& reasons);
    void pause();
    void openNotebook();

    Actions m_actions;
    ScrollView* m_scroll = nullptr;
    TextField* m_field = nullptr;
    std::optional<Time> m_keepAt; ///< when what was written since will be kept
};

} // namespace window
