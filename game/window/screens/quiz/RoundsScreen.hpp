#pragma once

#include "window/screens/LongList.hpp"
#include "window/screens/SearchedScreen.hpp"

namespace window {

/// Rounds that have ended, to be read again, by the day they were begun.
class RoundsScreen final : public SearchedScreen {
public:
    struct Entry {
        std::string title;
        std::string day;
        std::string detail; ///< how it went
    };
    struct Actions {
        std::function<void(std::size_t)> open;
        Action back, help;
    };
    /// `rounds`: latest first.
    RoundsScreen(const std::vector<Entry>& rounds, Actions actions);

    [[nodiscard]] std::string_view name() const override { return "rounds"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_list.first(); }

private:
    void narrow() override;
    void leave() override { m_actions.back(); }
    [[nodiscard]] Widget* firstHit() const override { return m_list.first(); }

    Actions m_actions;
    Widget* m_none = nullptr; ///< what is said where nothing fits
    LongList m_list;
    std::vector<std::string> m_words; ///< in which to search
};

} // namespace window
