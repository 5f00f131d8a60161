#pragma once

#include "debrief/Debrief.hpp"
#include "window/Strings.hpp"
#include "window/screens/Parts.hpp"

namespace window {

/// One decision in the debrief: a line to press, and below it, once opened, everything that was computed from it.
class DecisionCard final : public Column {
public:
    /// What is shown must outlive the card. `whatIf`: tries the decision otherwise; may be none.
    DecisionCard(const model::CompetencyFramework& framework, const model::Scenario& scenario,
                 const debrief::DecisionView& decision, Action whatIf, words::Reader reader = words::Reader::learner);

    [[nodiscard]] std::size_t number() const { return m_decision->number; }
    [[nodiscard]] Widget& header() const { return *m_header; }
    [[nodiscard]] bool open() const { return m_body->visible(); }
    void setOpen(bool open);

private:
    void fill();
    void addChoices(Widget& body);
    /// Whether there was another choice, and it can be tried.
    [[nodiscard]] bool canAsk() const;
    void addWhatIf(Widget& body);
    void addStatement(Widget& list, Sign::Kind sign, const std::string& text, const std::string& note);
    [[nodiscard]] std::string textOf(model::StatementId statement) const;

    const model::CompetencyFramework* m_framework;
    const model::Scenario* m_scenario;
    const debrief::DecisionView* m_decision;
    Action m_whatIf;
    bool m_own; ///< whoever reads it made it
    Turner* m_turner = nullptr;
    Pressable* m_header = nullptr;
    Panel* m_body = nullptr;
    bool m_filled = false;
};

} // namespace window
