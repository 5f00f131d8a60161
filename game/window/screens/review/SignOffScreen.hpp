#pragma once

#include "window/TextField.hpp"
#include "window/screens/Parts.hpp"

#include <optional>

namespace window {

/// Where a supervisor signs a conversation off: what was said and agreed, and what it is about, set to be read.
class SignOffScreen final : public Screen {
public:
    struct Content {
        std::string who;                    ///< the learner's name
        std::string about;                  ///< the profile, or the scenario of one attempt
        std::string text;                   ///< what is signed
        std::string foot;                   ///< whose it is and what vouches for it
        std::string note = {}, agreed = {}; ///< begun before
    };
    struct Actions {
        /// Asks once more, and then keeps it; another screen comes. Result: why it cannot be kept as it stands.
        std::function<std::optional<std::string>(const std::string& note, const std::string& agreed)> sign;
        /// Called after each change of what is written.
        std::function<void(const std::string& note, const std::string& agreed)> draft;
        Action back, help;
    };
    SignOffScreen(const Content& content, Actions actions);

    [[nodiscard]] std::string_view name() const override { return "sign-off"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_note; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;

private:
    TextField& addField(Widget& column, const char* title, const char* hint, const std::string& begun);
    void sign();

    Actions m_actions;
    ScrollView* m_scroll = nullptr;
    TextField* m_note = nullptr;
    TextField* m_agreed = nullptr;
    Label* m_problem = nullptr;
};

} // namespace window
