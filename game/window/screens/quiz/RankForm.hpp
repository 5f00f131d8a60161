#pragma once

#include "window/Lettered.hpp"
#include "window/screens/quiz/AnswerForm.hpp"

#include <vector>

namespace window {

/// One place of an order, and what stands there. The arrows at its right move it; by keyboard it is taken up and
/// carried.
class RankLine final : public Lettered {
public:
    struct Ways {
        std::function<void(int by)> move;
        std::function<void()> lift; ///< takes it up, or puts it down
        std::function<bool()> lifted;
    };
    RankLine(std::size_t number, Ways ways) : m_number(number), m_ways(std::move(ways)) {}

    [[nodiscard]] std::size_t number() const { return m_number; }
    void setText(std::string text);
    void liftChanged() { touchLook(); }
    /// Where to press to move it up (-1) or down (1).
    [[nodiscard]] Rect arrow(int by) const;

    [[nodiscard]] bool takesInput() const override { return true; }
    bool onKey(const KeyPress& press, Context& context) override;
    void onPointerDown(Point at, Context& context) override;
    void activate() override;
    void paint(Canvas& canvas, const Setting& setting) const override;

protected:
    Size measured(const Setting& setting, int width) override;
    void arranged(const Setting& setting) override;
    [[nodiscard]] std::vector<Lettering> lettering(const Setting& setting) const override;

private:
    [[nodiscard]] Layout set(const Setting& setting, int width) const;

    std::size_t m_number; ///< from 1
    Ways m_ways;
    std::string m_text;
    int m_target = 0;  ///< how wide an arrow's place is, in pixels
    int m_pressed = 0; ///< which arrow the pointer is on
    bool m_byPointer = false;
};

/// Actions in an order.
class RankForm final : public AnswerForm {
public:
    RankForm(const quiz::Posed& posed, const model::CompetencyFramework& framework, Ways ways);

    [[nodiscard]] std::optional<quiz::Answer> answer() const override;
    [[nodiscard]] std::string missing() const override;
    bool onNumber(std::size_t number) override;
    [[nodiscard]] std::size_t things() const override { return m_lines.size(); }
    [[nodiscard]] bool worked() const override { return m_moved; }

private:
    void move(std::size_t from, std::size_t to);
    void lift(std::size_t line);
    void tell();

    std::vector<std::size_t> m_order; ///< positions, as they stand now
    std::vector<std::string> m_texts; ///< by position
    std::vector<RankLine*> m_lines;
    std::optional<std::size_t> m_lifted;
    bool m_moved = false;
};

} // namespace window
