#pragma once

#include "records/Accounts.hpp"
#include "window/screens/office/OfficeParts.hpp"

namespace window {

/// The code that somebody signs in with once: shown large, and only now.
class CodeScreen final : public Screen {
public:
    /// `until` is the last day on which it works, as people write it; empty where that is not known.
    CodeScreen(const records::NewAccount& added, const std::string& until, Action help, Action done);

    [[nodiscard]] std::string_view name() const override { return "code"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_done; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    /// Esc leaves nothing that is never shown again: it goes to the button that does.
    bool onKey(const KeyPress& press) override;

private:
    ScrollView* m_scroll = nullptr;
    Widget* m_done = nullptr;
};

} // namespace window
