#pragma once

#include "window/screens/SearchedScreen.hpp"
#include "window/screens/office/OfficeParts.hpp"

namespace window {

/// Everybody who is known here, with what they may and whether they can sign in: an administrator's first place.
class PeopleScreen final : public SearchedScreen {
public:
    struct Entry {
        std::string name;
        std::string facts; ///< role and rank
        std::string state;
        bool waits = false; ///< something is still to be done before they can sign in
    };
    struct Content {
        OfficeEdge edge;
        std::string due; ///< what is kept for too long, and what to do; may be empty
        std::vector<Entry> people;
        std::size_t focus = 0; ///< the line that was pressed last, from 1; 0: none
    };
    struct Actions {
        std::function<void(std::size_t person)> choose;
        Action add;
        Action addSeveral; ///< names together
        Action several;    ///< something done with several learners
    };
    PeopleScreen(const Content& content, Actions actions);

    [[nodiscard]] std::string_view name() const override { return "accounts"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_first; }

private:
    void addPerson(Widget& column, const Entry& entry, std::size_t number, bool focused);
    void narrow() override;
    void leave() override { m_edge.back(); }
    [[nodiscard]] Widget* firstHit() const override { return m_list.first(); }

    OfficeEdge m_edge;
    Actions m_actions;
    Widget* m_first = nullptr;
    Widget* m_none = nullptr;
    Label* m_count = nullptr;
    LongList m_list;
    std::vector<std::string> m_names; ///< in which to search
};

} // namespace window
