#pragma once

#include "quiz/Calibration.hpp"
#include "quiz/Cards.hpp"
#include "window/Layout.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace window {

/// How a question of a round stands. Each has a shape of its own, so that none is told by its colour.
enum class Mark : std::uint8_t {
    toCome,
    now,
    answered, ///< and not told yet
    right,
    partly,
    wrong,
    none ///< time ran out first
};

/// One mark, in the size of a line; words beside it say the same.
class MarkSign : public Widget {
public:
    explicit MarkSign(Mark mark, double side = 20) : m_mark(mark), m_side(side) {}
    void paint(Canvas& canvas, const Setting& setting) const override;

protected:
    Size measured(const Setting& setting, int) override {
        return {setting.scale.measure(m_side), setting.scale.measure(m_side)};
    }

private:
    Mark m_mark;
    double m_side;
};

/// The questions of a round in a line, or how much of it is done where they are too many to tell apart. Goes where
/// large text leaves little room: words say how far it is.
class TrailView : public Widget {
public:
    explicit TrailView(std::vector<Mark> marks, double side = 18) : m_marks(std::move(marks)), m_side(side) {}
    void paint(Canvas& canvas, const Setting& setting) const override;

protected:
    Size measured(const Setting& setting, int width) override;

private:
    std::vector<Mark> m_marks;
    double m_side;
};

/// What the answers earned and what chance would have, on one line through nothing.
class MarksView : public Widget {
public:
    MarksView(double earned, double byGuessing, double most)
        : m_earned(earned), m_byGuessing(byGuessing), m_most(most) {}
    void paint(Canvas& canvas, const Setting& setting) const override;

protected:
    Size measured(const Setting& setting, int width) override { return {width, setting.scale.length(34)}; }

private:
    double m_earned;
    double m_byGuessing;
    double m_most;
};

/// So many of so many, as cells; a bar where they are many.
class CellsView : public Widget {
public:
    CellsView(std::size_t full, std::size_t all) : m_full(full), m_all(all) {}
    void paint(Canvas& canvas, const Setting& setting) const override;

protected:
    Size measured(const Setting& setting, int width) override;

private:
    std::size_t m_full;
    std::size_t m_all;
};

/// How often somebody was right who said to be so sure, with the part of the line where saying so pays best.
class SureView : public Widget {
public:
    SureView(quiz::Certainty certainty, const quiz::Calibration& calibration)
        : m_certainty(certainty), m_answers(calibration.at(certainty)), m_verdict(calibration.verdict(certainty)) {}
    void paint(Canvas& canvas, const Setting& setting) const override;

protected:
    Size measured(const Setting& setting, int width) override { return {width, setting.scale.length(26)}; }

private:
    quiz::Certainty m_certainty;
    quiz::Calibration::Answers m_answers;
    quiz::Calibration::Verdict m_verdict;
};

/// How well something is known: a disc that is filled the higher the better; with a tick where it is firm.
class MasterySign : public Widget {
public:
    explicit MasterySign(quiz::Mastery mastery) : m_mastery(mastery) {}
    void paint(Canvas& canvas, const Setting& setting) const override;

protected:
    Size measured(const Setting& setting, int) override {
        return {setting.scale.measure(20), setting.scale.measure(20)};
    }

private:
    quiz::Mastery m_mastery;
};

/// The same for many, as a bar whose parts are as high as they are known.
class MasteryBar : public Widget {
public:
    explicit MasteryBar(const std::array<std::size_t, 4>& cards) : m_cards(cards) {}
    void paint(Canvas& canvas, const Setting& setting) const override;

protected:
    Size measured(const Setting& setting, int width) override { return {width, setting.scale.length(16)}; }

private:
    std::array<std::size_t, 4> m_cards; ///< by quiz::Mastery
};

} // namespace window
