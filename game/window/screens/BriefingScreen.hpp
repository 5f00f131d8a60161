#pragma once

#include "window/screens/Parts.hpp"

namespace window {

/// What the learner knows at the start.
class BriefingScreen final : public Screen {
public:
    struct Content {
        std::string title;
        std::string facts;
        std::string text;   ///< '\n' between paragraphs
        std::string note;   ///< content note; may be empty
        std::string saving; ///< whether decisions are saved, in one sentence
        SceneContent scene = {};
    };
    struct Actions {
        Action begin, back, help;
    };
    BriefingScreen(const Content& content, Actions actions);

    [[nodiscard]] std::string_view name() const override { return "briefing"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_begin; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;

private:
    Actions m_actions;
    ScrollView* m_scroll = nullptr;
    Widget* m_begin = nullptr;
};

} // namespace window
