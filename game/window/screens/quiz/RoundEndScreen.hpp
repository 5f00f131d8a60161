#pragma once

#include "study/OpenRound.hpp"
#include "window/screens/Parts.hpp"

namespace window {

/// How a round went: what was right, what it earned, what it was about, and how certainty went with it.
class RoundEndScreen final : public Screen {
public:
    struct Actions {
        Action mistakes; ///< may be none
        Action review, another, back, help;
    };
    RoundEndScreen(const study::OpenRound& round, Actions actions);

    [[nodiscard]] std::string_view name() const override { return "round-end"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_first; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;
    void onShown(Time) override {
        if (!std::exchange(m_heard, true))
            tell(Cue::ending);
    }

private:
    void addHead(Widget& column, const study::OpenRound& round, const study::RoundSummary& summary);

    Actions m_actions;
    ScrollView* m_scroll = nullptr;
    Widget* m_first = nullptr;
    bool m_heard = false;
};

/// How certainty went with being right, a line for each, and the sentences that say it.
void addCalibration(Widget& column, const quiz::Calibration& calibration, const std::vector<std::string>& sentences);

} // namespace window
