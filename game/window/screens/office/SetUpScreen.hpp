#pragma once

#include "window/screens/office/OfficeParts.hpp"

#include <optional>

namespace window {

/// Says what accounts change, and asks for the first: nothing is set up before the last press.
class SetUpScreen final : public Screen {
public:
    /// What is wrong, and with what.
    struct Wrong {
        enum class What { name, passphrase, rest } what;
        std::string sentence;
    };
    struct Actions {
        /// Result: nothing when it was set up, and another screen comes.
        std::function<std::optional<Wrong>(const std::string& name, const std::string& passphrase)> setUp;
        Action back, help;
    };
    explicit SetUpScreen(Actions actions);

    [[nodiscard]] std::string_view name() const override { return "set-up"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_name.field; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;

private:
    void addFields(Widget& column);
    void hide(bool hidden);
    void setUp();
    void complain(const LabelledField& about, const std::string& sentence);

    Actions m_actions;
    ScrollView* m_scroll = nullptr;
    LabelledField m_name{}, m_passphrase{}, m_again{};
    Label* m_problem = nullptr;
    Button* m_shower = nullptr;
    bool m_hidden = true;
};

} // namespace window
