#pragma once

#include "window/TextField.hpp"
#include "window/screens/Parts.hpp"

#include <optional>

namespace window {

/// Where a supervisor signs a conversation off: what was said and agreed, and what it is about, word for word.
class SignOffScreen final : public Screen {
public:
    struct Actions {
        /// Result: why it could not be kept; nothing when it was, and another screen comes.
        std::function<std::optional<std::string>(const std::string& note, const std::string& agreed)> sign;
        Action back, help;
    };
    /// `text` is what is signed.
    SignOffScreen(const std::string& about, const std::string& text, Actions actions);

    [[nodiscard]] std::string_view name() const override { return "sign-off"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_note; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;

private:
    void sign();

    Actions m_actions;
    ScrollView* m_scroll = nullptr;
    TextField* m_note = nullptr;
    TextField* m_agreed = nullptr;
    Label* m_problem = nullptr;
};

} // namespace window
