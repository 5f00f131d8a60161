#pragma once

#include "window/Stage.hpp"
#include "window/screens/Parts.hpp"

#include <optional>

namespace window {

/// Where everything starts.
class TitleScreen final : public Screen {
public:
    struct Content {
        std::string notice; ///< something to know first, such as that nothing is saved; may be empty
        std::string version;
        std::optional<std::string> goOn; ///< the scenario of the latest attempt that is not ended
        bool earlierAttempts = false;
        Look look;
    };
    struct Actions {
        Action play, goOn, attempts, help, quit;
        std::function<void(Look)> setLook;
    };
    TitleScreen(const Content& content, Actions actions);

    [[nodiscard]] std::string_view name() const override { return "title"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_first; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    void onLook(const Look& look) override;

private:
    Look m_look;
    Button* m_textSize = nullptr;
    Button* m_theme = nullptr;
    ScrollView* m_scroll = nullptr;
    Widget* m_first = nullptr;
};

} // namespace window
