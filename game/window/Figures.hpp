#pragma once

#include "art/Person.hpp"
#include "drawing/IntervalChart.hpp"
#include "drawing/Surface.hpp"
#include "window/Layout.hpp"
#include "window/Lettered.hpp"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace window {

/// One line of the profile, drawn; the words stand beside it.
class ChartView : public Widget {
public:
    explicit ChartView(const debrief::UnitEvidence& evidence) : m_chart(evidence) {}
    void paint(Canvas& canvas, const Setting& setting) const override;

protected:
    Size measured(const Setting& setting, int width) override;

private:
    drawing::IntervalChart m_chart;
};

/// How much time is left, as a bar and in figures. Only what changes is painted again.
class TimerBar : public Lettered {
public:
    /// Whether it says in figures as well how much is left; none where they stand elsewhere.
    enum class Figures { small, none };
    explicit TimerBar(std::chrono::milliseconds limit, Figures figures = Figures::small)
        : m_limit(limit), m_left(limit), m_figures(figures) {}

    void setLeft(std::chrono::milliseconds left);
    /// Whether no more than a quarter is left.
    [[nodiscard]] bool low() const { return m_left * 4 <= m_limit; }
    void paint(Canvas& canvas, const Setting& setting) const override;

protected:
    Size measured(const Setting& setting, int width) override;
    [[nodiscard]] std::vector<Lettering> lettering(const Setting& setting) const override;

private:
    [[nodiscard]] Layout figures(const Setting& setting) const;
    [[nodiscard]] int figuresWidth(const Setting& setting) const;
    [[nodiscard]] std::string inFigures() const;

    std::chrono::milliseconds m_limit;
    std::chrono::milliseconds m_left;
    Figures m_figures;
};

/// How much of something is done; the words below it say the same.
class ProgressBar : public Widget {
public:
    /// From 0 to 1.
    void setShare(double share);
    void paint(Canvas& canvas, const Setting& setting) const override;

protected:
    Size measured(const Setting& setting, int width) override { return {width, setting.scale.length(8)}; }

private:
    double m_share = 0;
};

/// Somebody: the name and a line about them, beside the portrait of a person of a scenario. A learner has initials: the
/// program invents nobody's face.
class PersonTag : public Lettered {
public:
    PersonTag(std::string name, std::string detail) : m_name(std::move(name)), m_detail(std::move(detail)) {}
    PersonTag(std::string name, std::string detail, art::Person person, model::Expression expression)
        : m_name(std::move(name)), m_detail(std::move(detail)), m_person(std::move(person)), m_expression(expression) {}
    void paint(Canvas& canvas, const Setting& setting) const override;

protected:
    Size measured(const Setting& setting, int width) override;
    [[nodiscard]] std::vector<Lettering> lettering(const Setting& setting) const override;

private:
    struct Inside {
        Layout name, detail;
        int disc;
        int left;
    };
    [[nodiscard]] Inside inside(const Setting& setting, int width) const;

    [[nodiscard]] bool paintPortrait(Canvas& canvas, const Setting& setting, const Rect& place) const;

    std::string m_name;
    std::string m_detail;
    std::optional<art::Person> m_person;
    model::Expression m_expression = model::Expression::neutral;
    mutable std::unique_ptr<drawing::Surface> m_portrait;
};

/// An icon of the product's family, in the size of a line of text; a word beside it says the same.
class IconView : public Widget {
public:
    explicit IconView(std::string name, Tone tone = Tone::ink, double side = 20)
        : m_name(std::move(name)), m_tone(tone), m_side(side) {}
    void paint(Canvas& canvas, const Setting& setting) const override;

protected:
    Size measured(const Setting& setting, int) override {
        return {setting.scale.measure(m_side), setting.scale.measure(m_side)};
    }

private:
    std::string m_name;
    Tone m_tone;
    double m_side;
};

/// The mark of the product.
class MarkView : public Widget {
public:
    explicit MarkView(double side) : m_side(side) {}
    void paint(Canvas& canvas, const Setting& setting) const override;

protected:
    Size measured(const Setting& setting, int) override {
        return {setting.scale.length(m_side), setting.scale.length(m_side)};
    }

private:
    double m_side;
};

/// A small sign in front of a statement or choice; the words beside it say the same. What was chosen has no tick: it
/// may not have been right.
class Sign : public Widget {
public:
    /// A negative behaviour that was shown has the strongest signs of all, a diamond, and where its author marked it as
    /// serious a triangle.
    enum class Kind { shown, resisted, missed, taken, plain, negative, serious };
    explicit Sign(Kind kind) : m_kind(kind) {}
    void paint(Canvas& canvas, const Setting& setting) const override;

protected:
    Size measured(const Setting& setting, int) override;

private:
    Kind m_kind;
};

/// Turns to show whether what follows is open.
class Turner : public Widget {
public:
    void setOpen(bool open);
    void paint(Canvas& canvas, const Setting& setting) const override;

protected:
    Size measured(const Setting& setting, int) override;

private:
    bool m_open = false;
};

/// A strip of the accent colour at the left of its children, which lie one below the other.
class Quote : public Padded {
public:
    explicit Quote(double gap = 0) : Padded({20, 0, 0, 0}, gap) {}
    void paint(Canvas& canvas, const Setting& setting) const override;
};

} // namespace window
