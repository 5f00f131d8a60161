#pragma once

#include "practice/Practice.hpp"
#include "window/Written.hpp"
#include "window/screens/DecisionCard.hpp"
#include "window/screens/ProfileParts.hpp"
#include "window/screens/review/CommentThread.hpp"

#include <memory>
#include <utility>

namespace window {

/// What an attempt showed. Every number leads to the decisions behind it.
class DebriefScreen final : public Screen {
public:
    struct Actions {
        /// Writes the report's files; May be none.
        std::function<Written(const practice::FinishedDebrief&)> writeReport;
        Action another; ///< may be none
        Action back, help;
        std::function<void(std::size_t decision)> whatIf = {}; ///< from 1; may be none
        Action origin = {};                    ///< to the debrief that a practice run came from; may be none
        std::shared_ptr<const Talk> talk = {}; ///< what was said of it; none: nobody can say anything here
        Action signOff = {};                   ///< may be none
        words::Reader reader = words::Reader::learner;
    };
    /// `written`: what came of writing the files already; may be empty.
    DebriefScreen(std::shared_ptr<const practice::FinishedDebrief> finished, Actions actions,
                  const std::string& written = {});

    [[nodiscard]] std::string_view name() const override { return "debrief"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_first; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_panes->wide() ? &m_panes->right() : m_panes; }
    bool onKey(const KeyPress& press) override;
    void onLaidOut() override;

    /// Shows only the decisions behind something, and goes to them.
    void filter(const std::string& what, const std::vector<debrief::Source>& sources);
    void showAll();

private:
    void addSide(Widget& side);
    void addSummary(Widget& column);
    void addProfile(Widget& column);
    void addValues(Widget& column);
    void addDecisions(Widget& column);
    void addReflection(Widget& column);
    [[nodiscard]] Action whatIfAt(std::size_t decision) const;
    void addTalk(Widget& column);
    [[nodiscard]] ProfileLines lines();
    [[nodiscard]] std::function<void(Widget&)> focusing();
    /// A part's heading, with an entry in the list at the side.
    void addSection(Widget& column, const char* heading);
    void write();
    void goTo(Widget& place, Widget* focus);
    void relayOut();

    std::shared_ptr<const practice::FinishedDebrief> m_finished;
    Actions m_actions;
    words::Reader m_reader;
    TwoPanes* m_panes = nullptr;
    bool m_listOpen = false; ///< the list of the page's parts, where it does not stand beside them
    Widget* m_first = nullptr;
    Label* m_written = nullptr;
    Widget* m_decisions = nullptr; ///< the heading
    Widget* m_filterBar = nullptr;
    Label* m_filterWords = nullptr;
    std::vector<DecisionCard*> m_cards;
    std::vector<CommentThread*> m_threads;
    std::vector<std::pair<const char*, Widget*>> m_sections;
    Widget* m_goTo = nullptr;
    Widget* m_reveal = nullptr;
};

} // namespace window
