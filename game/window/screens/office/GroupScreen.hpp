#pragma once

#include "window/screens/SearchedScreen.hpp"
#include "window/screens/office/OfficeParts.hpp"

namespace window {

/// Several learners at once: ticked one by one or all that show, and then something is done with them together.
class GroupScreen final : public SearchedScreen {
public:
    struct Entry {
        std::string name;
        std::string facts;
        std::string state;
        bool ticked = false;
    };
    struct Content {
        OfficeEdge edge;
        std::vector<Entry> people;
        std::vector<std::string> deeds;
    };
    struct Actions {
        std::function<void(std::size_t deed, const std::vector<std::size_t>& people)> press;
    };
    GroupScreen(const Content& content, Actions actions);

    [[nodiscard]] std::string_view name() const override { return "group"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_first; }

private:
    class TickBox;
    struct Line {
        std::string words; ///< in which to search
        std::string state;
        bool ticked = false;
        TickBox* box = nullptr;
        Label* label = nullptr;
    };
    void addPerson(Widget& column, const Entry& entry, std::size_t number);
    void tick(std::size_t person, bool ticked);
    /// All that the search leaves, or all there are.
    void tickAll(bool ticked);
    void show();
    [[nodiscard]] bool fits(std::size_t person) const;
    void narrow() override;
    void leave() override { m_edge.back(); }
    [[nodiscard]] Widget* firstHit() const override { return m_list.first(); }

    OfficeEdge m_edge;
    Actions m_actions;
    Widget* m_first = nullptr;
    Widget* m_none = nullptr;
    Label* m_count = nullptr;
    Label* m_problem = nullptr;
    Button* m_allShown = nullptr;
    LongList m_list;
    std::vector<Line> m_lines;
};

} // namespace window
