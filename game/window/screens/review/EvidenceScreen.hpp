#pragma once

#include "practice/Practice.hpp"
#include "window/screens/Parts.hpp"

#include <memory>
#include <vector>

namespace window {

/// The decisions behind one number of a learner's page, attempt by attempt, each with everything that came of it.
class EvidenceScreen final : public Screen {
public:
    struct Part {
        std::shared_ptr<const practice::FinishedDebrief> finished;
        std::vector<std::size_t> decisions; ///< numbers, from 1
    };
    struct Actions {
        std::function<void(const std::string& attempt)> attempt;
        Action back, help;
    };
    EvidenceScreen(const std::string& who, const std::string& what, std::vector<Part> parts, Actions actions);

    [[nodiscard]] std::string_view name() const override { return "evidence"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_first; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;

private:
    void addPart(Widget& column, const Part& part);

    std::vector<Part> m_parts;
    Actions m_actions;
    ScrollView* m_scroll = nullptr;
    Widget* m_first = nullptr;
};

} // namespace window
