#pragma once

#include "review/CohortMap.hpp"
#include "window/screens/LongList.hpp"

#include <list>
#include <memory>
#include <variant>

namespace window {

/// A cohort's learners by what was called for; or, with names hidden, how many stand where.
class CohortScreen final : public Screen {
public:
    struct Actions {
        std::function<void(const std::string& learner)> learner;
        Action otherWay; ///< shows names, or hides them
        Action back, help;
    };
    using Map = std::variant<review::CohortMap, review::NamelessMap>;
    CohortScreen(std::shared_ptr<const Map> map, Actions actions);

    [[nodiscard]] std::string_view name() const override { return "cohort"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_first; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;

private:
    void addKey(Widget& column);
    void addNamed(Widget& column, const review::CohortMap& map);
    void addNameless(Widget& column, const review::NamelessMap& map);
    /// A table of some of the units, with the learners that anything is known of.
    void addPart(Widget& column, const review::CohortMap& map, const std::string& heading,
                 const std::vector<std::size_t>& columns);

    std::shared_ptr<const Map> m_map;
    Actions m_actions;
    ScrollView* m_scroll = nullptr;
    Widget* m_first = nullptr;
    std::list<LongList> m_lists; ///< one a table; they stay where they are
};

} // namespace window
