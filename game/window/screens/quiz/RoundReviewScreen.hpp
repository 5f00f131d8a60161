#pragma once

#include "study/OpenRound.hpp"
#include "window/screens/Parts.hpp"

namespace window {

/// Every answer of a round, with what is said of it.
class RoundReviewScreen final : public Screen {
public:
    struct Actions {
        Action back, help;
    };
    RoundReviewScreen(const study::OpenRound& round, Actions actions);

    [[nodiscard]] std::string_view name() const override { return "round-review"; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;

private:
    Actions m_actions;
    ScrollView* m_scroll = nullptr;
};

} // namespace window
