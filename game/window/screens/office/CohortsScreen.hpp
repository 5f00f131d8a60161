#pragma once

#include "window/screens/office/OfficeParts.hpp"

namespace window {

/// The cohorts that somebody looks after; who manages them adds new ones.
class CohortsScreen final : public Screen {
public:
    struct Entry {
        std::string name;
        std::string facts;
    };
    struct Content {
        OfficeEdge edge;
        std::vector<Entry> cohorts;
        bool mayAdd = false;
        std::size_t focus = 0; ///< the line that was pressed last, from 1; 0: none
    };
    struct Actions {
        std::function<void(std::size_t cohort)> choose;
        /// Result: what is wrong with the name, or nothing when all went well and another screen comes.
        std::function<std::string(const std::string& name)> add;
    };
    CohortsScreen(const Content& content, Actions actions);

    [[nodiscard]] std::string_view name() const override { return "cohorts"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_first; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;

private:
    void addNew(Widget& column);
    void add();

    OfficeEdge m_edge;
    Actions m_actions;
    ScrollView* m_scroll = nullptr;
    Widget* m_first = nullptr;
    LabelledField m_name{};
    LongList m_list;
};

} // namespace window
