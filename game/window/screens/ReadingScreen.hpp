#pragma once

#include "window/Scene.hpp"
#include "window/screens/Parts.hpp"

namespace window {

/// A page to read and go on from: what came of a decision, where one was, an ending.
class ReadingScreen : public Screen {
public:
    struct Content {
        std::string where;   ///< for the bar
        std::string eyebrow; ///< may be empty
        std::string title;   ///< may be empty
        std::string quoteEyebrow;
        std::string quote;   ///< what was chosen; may be empty
        std::string heading; ///< above the text; may be empty
        std::string text;    ///< '\n' between paragraphs; may be empty
        std::string note;    ///< may be empty
        std::string goOn;
        SceneContent scene = {};
    };
    struct Actions {
        Action goOn;
        Action pause; ///< may be none
        Action help;
        std::vector<EdgeButton> ways = {}; ///< further words for the bar
        Action notebook = {};              ///< may be none
    };
    ReadingScreen(const Content& content, Actions actions);

    [[nodiscard]] Widget* firstFocus() const override { return m_goOn; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;
    bool onTyped(char32_t character) override;

private:
    Actions m_actions;
    ScrollView* m_scroll = nullptr;
    Widget* m_goOn = nullptr;
};

/// What came of the decision just made.
class ConsequenceScreen final : public ReadingScreen {
public:
    using ReadingScreen::ReadingScreen;
    [[nodiscard]] std::string_view name() const override { return "consequence"; }
    [[nodiscard]] std::optional<std::string_view> place() const override { return std::nullopt; }
};

/// Where the learner was when the attempt was left: the last choice and what came of it.
class RecapScreen final : public ReadingScreen {
public:
    using ReadingScreen::ReadingScreen;
    [[nodiscard]] std::string_view name() const override { return "recap"; }
};

/// Where a practice run begins, which answers "what if?".
class BranchScreen final : public ReadingScreen {
public:
    using ReadingScreen::ReadingScreen;
    [[nodiscard]] std::string_view name() const override { return "what-if"; }
};

/// How this path ends.
class EndingScreen final : public ReadingScreen {
public:
    using ReadingScreen::ReadingScreen;
    [[nodiscard]] std::string_view name() const override { return "ending"; }
    void onShown(Time) override {
        if (!std::exchange(m_heard, true))
            tell(Cue::ending);
    }

private:
    bool m_heard = false;
};

} // namespace window
