#pragma once

#include "window/screens/LongList.hpp"
#include "window/screens/SearchedScreen.hpp"

#include <string>
#include <vector>

namespace window {

/// The learners whom somebody looks after: found by name, by cohort, by what is new.
class LearnersScreen final : public SearchedScreen {
public:
    struct Entry {
        std::string id;
        std::string name;
        std::string facts;
        std::string lastAttempt;
        std::string lastConversation;
        std::string waits = {}; ///< what waits for whoever looks; empty: nothing does
    };
    /// One of several ways to narrow or to sort the list.
    struct Option {
        std::string text;
        bool chosen = false;
    };
    struct Content {
        std::string who;             ///< who is signed in; may be empty
        std::vector<Option> cohorts; ///< everybody first; none where there are no cohorts
        std::vector<Option> orders;
        std::string map; ///< what leads to the map of who is listed; empty: nothing does
        bool onlyWaiting = false;
        std::string due; ///< what is kept for too long, and what to do about it; may be empty
        std::vector<Entry> learners;
        std::size_t focus = 0; ///< the option that was pressed last, counting all, from 1; 0: none
    };
    struct Actions {
        std::function<void(std::size_t learner)> choose;
        std::function<void(std::size_t cohort, std::size_t option)> cohort;
        std::function<void(std::size_t order, std::size_t option)> order;
        std::function<void(bool only, std::size_t option)> waiting;
        Action map = {};     ///< may be none
        Action cohorts = {}; ///< to who is in which; may be none
        Action settled = {}; ///< where what is due can be removed; may be none
        /// Of those who are listed, after what was looked for; may be none.
        std::function<void(const std::vector<std::size_t>& learners)> exporting = {};
        Action back, help;
        Action signOut = {}; ///< may be none
    };
    LearnersScreen(const Content& content, Actions actions);

    /// Tells anew what is to be told of one of them, where they stand in the list.
    void update(const Entry& entry);

    [[nodiscard]] std::string_view name() const override { return "learners"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_first; }

private:
    void addOptions(Widget& column, const Content& content);
    void addLearner(Widget& column, const Entry& entry, std::size_t number);
    void narrow() override;
    void leave() override { m_actions.back(); }
    [[nodiscard]] Widget* firstHit() const override { return m_list.first(); }
    /// Who is listed, whether in sight or not.
    [[nodiscard]] std::vector<std::size_t> listed() const;

    Actions m_actions;
    Widget* m_first = nullptr;
    Widget* m_none = nullptr;
    Label* m_count = nullptr;
    LongList m_list;
    struct Line {
        std::string id, name;
        std::string sought; ///< the name, to be searched in
        Label* lastAttempt;
        Label* lastConversation;
        Widget* mark;
        Label* waits;
    };
    static void tell(Line& line, const Entry& entry);
    std::vector<Line> m_lines;
};

} // namespace window
