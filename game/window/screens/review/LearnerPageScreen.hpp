#pragma once

#include "review/LearnerPage.hpp"
#include "window/Reader.hpp"
#include "window/screens/ProfileParts.hpp"

#include <map>
#include <memory>
#include <optional>
#include <utility>

namespace window {

/// One learner: what came of the last conversation, what was shown and how sure that is, and what comes next.
class LearnerPageScreen final : public Screen {
public:
    struct Actions {
        /// Shows the decisions behind something.
        std::function<void(const std::string& what, const std::vector<debrief::Source>& sources)> evidence;
        std::function<void(const std::string& attempt)> attempt;
        std::function<void(const std::string& first, const std::string& second)> compare;
        Action signOff;   ///< may be none
        Action exporting; ///< may be none
        Action quizzes;   ///< to what they know of the framework; may be none
        Action voted;     ///< to what they voted in classes; may be none
        Action back, help;
    };
    LearnerPageScreen(std::shared_ptr<const review::LearnerPage> page, Actions actions,
                      words::Reader reader = words::Reader::another);

    /// All that was said of an attempt has been read.
    void markRead(const std::string& attempt);

    [[nodiscard]] std::string_view name() const override { return "learner-page"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_first; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_panes->wide() ? &m_panes->right() : m_panes; }
    bool onKey(const KeyPress& press) override;
    void onLaidOut() override;

private:
    void addSide(Widget& side);
    /// What the page is for, in sight at once: the last conversation, and what comes next.
    void addTop(Widget& column);
    void addProfileParts(Widget& column);
    void addGrowth(Widget& column);
    void addAttempts(Widget& column);
    void addAttempt(Widget& list, const review::AttemptEntry& entry);
    void addRest(Widget& column);
    void addSection(Widget& column, const char* heading);
    /// What waits for whoever reads, and the way to it.
    void addWaiting(Widget& column);
    void tellWaiting();
    void choose(const std::string& attempt, Button& button);
    void relayOut() { root().changes().layout = true; }

    std::shared_ptr<const review::LearnerPage> m_page;
    Actions m_actions;
    TwoPanes* m_panes = nullptr;
    Widget* m_first = nullptr;
    Button* m_compare = nullptr;
    std::vector<std::pair<std::string, Button*>> m_chosen; ///< at most two attempts, the one chosen first in front
    std::vector<std::pair<const char*, Widget*>> m_sections;
    bool m_listOpen = false; ///< the list of the page's parts, where it does not stand beside them
    Widget* m_goTo = nullptr;
    words::Reader m_reader;
    Label* m_choose = nullptr;
    std::map<std::string, std::size_t> m_unread;                ///< how much of each attempt
    std::vector<std::pair<std::string, Widget*>> m_unreadMarks; ///< by attempt
    Label* m_waits = nullptr;
    Widget* m_waiting = nullptr; ///< all that tells what waits
};

} // namespace window
