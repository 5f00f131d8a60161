#pragma once

#include "window/Preferences.hpp"
#include "window/screens/Parts.hpp"

#include <vector>

namespace window {

/// How things look, how much time there is, what can be heard. Each choice takes effect at once, and a sample shows how
/// it reads.
class SettingsScreen final : public Screen {
public:
    struct Content {
        Preferences preferences;
        bool voice = false;    ///< whether this machine can read aloud
        bool accounts = false; ///< whether accounts can be set up from here
    };
    struct Actions {
        std::function<void(const Preferences&)> set;
        Action back, help;
        Action setUpAccounts = {};
    };
    SettingsScreen(const Content& content, Actions actions);

    [[nodiscard]] std::string_view name() const override { return "settings"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_first; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;
    /// M, which turns sounds off and on everywhere, ticks its option here.
    bool onTyped(char32_t character) override;
    void onLook(const Look& look) override;

private:
    struct Option {
        std::string text;
        std::function<void(Preferences&)> choose;
        std::function<bool(const Preferences&)> chosen;
    };
    void addGroup(Widget& column, const char* name, const char* more, std::vector<Option> options);
    void addSample(Widget& column);
    void addAccounts(Widget& column);
    void choose(const std::function<void(Preferences&)>& change);
    void tick();

    struct Ticked {
        Button* button;
        std::function<bool(const Preferences&)> chosen;
    };
    Preferences m_preferences;
    Actions m_actions;
    std::vector<Ticked> m_options;
    ScrollView* m_scroll = nullptr;
    Widget* m_first = nullptr;
};

} // namespace window
