#pragma once

#include "window/screens/Parts.hpp"

#include <array>
#include <optional>

namespace window {

/// Where quizzes begin: what today holds, a round that waits, another one, and how far the framework is known.
class QuizHomeScreen final : public Screen {
public:
    struct Content {
        struct Waiting {
            std::string title;
            std::size_t answered = 0;
            std::size_t questions = 0;
        };
        struct Broken {
            std::string file;
            std::vector<std::string> problems;
        };
        std::string learner;                     ///< empty: somebody without a name, for whom nothing is remembered
        std::size_t waiting = 0;                 ///< questions of today
        bool today = false;                      ///< practised today
        std::size_t days = 0;                    ///< of the last seven, with practice
        std::array<std::size_t, 4> statements{}; ///< by quiz::Mastery
        std::optional<Waiting> left;
        std::size_t ended = 0; ///< rounds to be read again
        std::vector<Broken> broken;
        bool saving = true;
    };
    struct Actions {
        Action daily, goOn, end, round, map, earlier, back, help, settings;
    };
    QuizHomeScreen(const Content& content, Actions actions);

    [[nodiscard]] std::string_view name() const override { return "quizzes"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_first; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;

private:
    void addToday(Widget& column, const Content& content);
    void addWaiting(Widget& column, const Content::Waiting& waiting, bool first);
    void addStanding(Widget& column, const Content& content);
    void addBroken(Widget& column, const std::vector<Content::Broken>& broken);

    Actions m_actions;
    ScrollView* m_scroll = nullptr;
    Widget* m_first = nullptr;
};

} // namespace window
