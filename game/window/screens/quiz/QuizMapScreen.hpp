#pragma once

#include "model/CompetencyFramework.hpp"
#include "study/Standing.hpp"
#include "window/screens/Parts.hpp"

#include <optional>

namespace window {

/// The framework unit by unit, how well each is known, and its statements where it is opened.
class QuizMapScreen final : public Screen {
public:
    struct Actions {
        Action back, help;
    };
    /// `standing`: of nothing where nobody is remembered; the map shows the framework alone then. The framework must
    /// outlive the screen.
    /// `of`: whose it is, where somebody else looks at it.
    QuizMapScreen(const model::CompetencyFramework& framework, study::Standing standing, Actions actions,
                  const std::string& of = {});

    [[nodiscard]] std::string_view name() const override { return "quiz-map"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_first; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;
    /// Opens what a unit says, or closes it.
    void toggle(model::UnitId unit);

private:
    struct Cell {
        model::UnitId unit;
        Turner* turner;
        Widget* group; ///< where its statements show, below its line
    };
    void addKey(Widget& column);
    void addLine(Widget& column, const std::string& heading, const std::vector<model::UnitId>& units, bool values);
    void addCell(Widget& grid, Widget& below, model::UnitId unit, const std::string& name);
    void close();

    const model::CompetencyFramework* m_framework;
    study::Standing m_standing;
    Actions m_actions;
    std::vector<Cell> m_cells;
    std::optional<model::UnitId> m_open;
    ScrollView* m_scroll = nullptr;
    Widget* m_first = nullptr;
};

} // namespace window
