#pragma once

#include "window/screens/office/OfficeParts.hpp"

namespace window {

/// Somebody new: name, role, and for a learner the rank.
class NewAccountScreen final : public Screen {
public:
    struct Content {
        OfficeEdge edge;
        std::vector<std::string> ranks; ///< as people call them, junior first
    };
    struct Actions {
        /// Result: what is wrong with the name, or nothing when all went well and another screen comes.
        std::function<std::string(const std::string& name, std::size_t role, std::size_t rank)> add;
    };
    NewAccountScreen(const Content& content, Actions actions);

    [[nodiscard]] std::string_view name() const override { return "new-account"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_name.field; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;

private:
    void add();
    void showRole(std::size_t role);

    OfficeEdge m_edge;
    Actions m_actions;
    ScrollView* m_scroll = nullptr;
    LabelledField m_name{};
    ChoiceRow* m_roles = nullptr;
    Label* m_about = nullptr;
    Widget* m_rankPart = nullptr; ///< shows for a learner
    ChoiceRow* m_ranks = nullptr;
};

} // namespace window
