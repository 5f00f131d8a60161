#pragma once

#include "window/screens/Parts.hpp"

#include <optional>

namespace window {

/// Something that takes long, done in short steps while the window goes on answering: how far it is, and a way out.
class LoadingScreen final : public Screen {
public:
    struct Progress {
        std::size_t done = 0;
        std::size_t all = 0;
    };
    struct Actions {
        std::function<Progress()> step; ///< does a little of it
        std::function<Time()> clock;
        Action finished, cancel;
        std::function<std::string()> words = {}; ///< how far it is; none: how much of all was read
    };
    LoadingScreen(std::string what, Actions actions);

    [[nodiscard]] std::string_view name() const override { return "loading"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_cancel; }
    bool onKey(const KeyPress& press) override;
    void onShown(Time now) override { m_next = now; }
    void onTick(Time now) override;
    [[nodiscard]] std::optional<Time> nextChange() const override { return m_next; }

private:
    Actions m_actions;
    std::optional<Time> m_next;
    ProgressBar* m_bar = nullptr;
    Label* m_words = nullptr;
    Widget* m_cancel = nullptr;
};

} // namespace window
