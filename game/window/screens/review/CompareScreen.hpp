#pragma once

#include "review/Comparison.hpp"
#include "window/screens/Parts.hpp"

#include <memory>

namespace window {

/// Two attempts side by side: two paths, not two scores.
class CompareScreen final : public Screen {
public:
    struct Actions {
        Action back, help;
    };
    CompareScreen(std::shared_ptr<const review::Comparison> comparison, Actions actions);

    [[nodiscard]] std::string_view name() const override { return "compare"; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;

private:
    void addSteps(Widget& column);
    void addUnits(Widget& column);

    std::shared_ptr<const review::Comparison> m_comparison;
    Actions m_actions;
    ScrollView* m_scroll = nullptr;
};

} // namespace window
