#pragma once

#include "content/Diagnostic.hpp"
#include "window/screens/Parts.hpp"

namespace window {

/// What is wrong with the file of the scenario that is rehearsed, over the last good version of it, or by itself where
/// there is none.
class ProblemsScreen final : public Screen {
public:
    enum class Below { lastGood, nothing };
    /// `close` hides it, or ends the program where there is nothing below.
    ProblemsScreen(Below below, const std::string& file, const std::vector<content::Diagnostic>& problems,
                   Action close);

    static constexpr std::string_view screenName = "problems";
    [[nodiscard]] std::string_view name() const override { return screenName; }
    [[nodiscard]] bool overlay() const override { return m_below == Below::lastGood; }
    [[nodiscard]] Widget* firstFocus() const override { return m_button; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;

private:
    Below m_below;
    Action m_close;
    ScrollView* m_scroll = nullptr;
    Widget* m_button = nullptr;
};

} // namespace window
