#pragma once

#include "review/Names.hpp"
#include "window/screens/office/OfficeParts.hpp"

namespace window {

/// Several learners added together: names typed or pasted, held against each other and who is here as they come.
class NewLearnersScreen final : public Screen {
public:
    struct Content {
        OfficeEdge edge;
        std::vector<std::string> ranks; ///< as people call them, junior first
        std::string cohort;             ///< into which they go unless another is written; may be empty
        std::string names = {};         ///< written already
        bool cohortFixed = false;       ///< and no other can be written
    };
    struct Actions {
        std::function<review::NameList(const std::string& text)> check;
        /// Result: what is wrong, or nothing when all went well and another screen comes.
        std::function<std::string(const std::vector<std::string>& names, std::size_t rank, const std::string& cohort)>
            add;
    };
    NewLearnersScreen(const Content& content, Actions actions);

    [[nodiscard]] std::string_view name() const override { return "new-learners"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_names; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;

private:
    void addChecks(Widget& column, const Content& content);
    void show();
    void add();

    OfficeEdge m_edge;
    Actions m_actions;
    std::string m_fixedCohort;
    review::NameList m_list;
    ScrollView* m_scroll = nullptr;
    TextField* m_names = nullptr;
    ChoiceRow* m_ranks = nullptr;
    LabelledField m_cohort{};
    Label* m_count = nullptr;
    Paragraphs* m_remarks = nullptr;
    Label* m_problem = nullptr;
    Button* m_add = nullptr;
    std::string m_asked; ///< the names for which it was asked whether they are other people
};

} // namespace window
