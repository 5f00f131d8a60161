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
        bool review = false;  ///< whether there is something to look after here
        bool mine = false;    ///< whether who signed in has a page of their own
        bool office = false;  ///< whether who signed in looks after accounts
        std::string quizzes;  ///< "Quizzes: 12 today"; empty where there are none
        bool classes = false; ///< whether who is there can hold a class
        std::string news;     ///< what was written for who signed in and not read yet; may be empty
        std::string signedIn; ///< "Ana Petrov, learner"; empty where nobody signs in
    };
    struct Actions {
        Action play, goOn, attempts, settings, help, quit;
        Action review = {}, mine = {}, office = {}, signOut = {}, news = {}, quizzes = {}, classes = {};
    };
    TitleScreen(const Content& content, const Actions& actions);

    [[nodiscard]] std::string_view name() const override { return "title"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_first; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }

private:
    ScrollView* m_scroll = nullptr;
    Widget* m_first = nullptr;
};

} // namespace window
