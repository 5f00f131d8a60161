#pragma once

#include "window/Widget.hpp"

namespace window {

/// Children one below the other. What is left of the height goes to those that grow.
class Column : public Widget {
public:
    explicit Column(double gap = 0) : m_gap(gap) {}

protected:
    Size measured(const Setting& setting, int width) override;
    void arranged(const Setting& setting) override { arrangeIn(setting, place()); }
    /// Lays the children out in a part of `place()`.
    void arrangeIn(const Setting& setting, const Rect& inner);

private:
    double m_gap;
};

/// Children side by side; those that grow share what is left of the width. Becomes a column where a growing child would
/// get less than `stackBelow` (text-sized design pixels) or where the fixed ones do not fit.
class Row : public Widget {
public:
    explicit Row(double gap = 0, double stackBelow = 0) : m_gap(gap), m_stackBelow(stackBelow) {}

protected:
    Size measured(const Setting& setting, int width) override;
    void arranged(const Setting& setting) override;

private:
    /// Each child's width; empty where they must be stacked.
    [[nodiscard]] std::vector<int> widths(const Setting& setting, int width);

    double m_gap;
    double m_stackBelow;
};

/// Children side by side as words in a line, on as many lines as it takes.
class Wrap : public Widget {
public:
    /// `even`: where it takes several lines, they are about equally long, and nothing stands alone on the last.
    enum class Lines { full, even };
    explicit Wrap(double gap = 0, double lineGap = 0, Lines lines = Lines::full)
        : m_gap(gap), m_lineGap(lineGap), m_lines(lines) {}

protected:
    Size measured(const Setting& setting, int width) override;
    void arranged(const Setting& setting) override;

private:
    using Flow = std::pair<std::vector<Rect>, Size>;
    [[nodiscard]] Flow flow(const Setting& setting, int width);
    [[nodiscard]] Flow fill(const Setting& setting, int width);

    double m_gap;
    double m_lineGap;
    Lines m_lines;
};

/// Children in columns of equal width, as many as fit; the children of one line are equally high.
class Grid : public Widget {
public:
    Grid(double leastColumn, int mostColumns, double gap)
        : m_leastColumn(leastColumn), m_mostColumns(mostColumns), m_gap(gap) {}

protected:
    Size measured(const Setting& setting, int width) override;
    void arranged(const Setting& setting) override;

private:
    [[nodiscard]] std::pair<std::vector<Rect>, Size> flow(const Setting& setting, int width);

    double m_leastColumn;
    int m_mostColumns;
    double m_gap;
};

struct Insets {
    double left = 0, top = 0, right = 0, bottom = 0;
    [[nodiscard]] static Insets all(double d) { return {d, d, d, d}; }
    [[nodiscard]] static Insets sides(double horizontal, double vertical) {
        return {horizontal, vertical, horizontal, vertical};
    }
};

/// Room around its children, which lie one below the other.
class Padded : public Column {
public:
    explicit Padded(Insets insets, double gap = 0) : Column(gap), m_insets(insets) {}

protected:
    Size measured(const Setting& setting, int width) override;
    void arranged(const Setting& setting) override;

private:
    Insets m_insets;
};

/// Keeps its children, one below the other, to a width that reads well: `most` in design pixels that grow with the
/// text.
class ReadingWidth : public Column {
public:
    enum class At { start, centre };
    explicit ReadingWidth(double most, At at = At::start, double gap = 0) : Column(gap), m_most(most), m_at(at) {}

protected:
    Size measured(const Setting& setting, int width) override;
    void arranged(const Setting& setting) override;

private:
    double m_most;
    At m_at;
};

/// Gives its children, one below the other, the height that they want, a little above the middle of what there is.
/// Where they want more, those that grow give way.
class Middle : public Column {
protected:
    void arranged(const Setting& setting) override;

private:
    Rect m_room; ///< in which it was first laid out like this
    drawing::Scale m_scale;
    int m_top = 0;
};

/// Takes room, shows nothing.
class Spacer : public Widget {
public:
    explicit Spacer(double height = 0) : m_height(height) {}

protected:
    Size measured(const Setting& setting, int) override { return {0, setting.scale.space(m_height)}; }

private:
    double m_height;
};

/// A sheet of colour, with a border if wanted, around children that lie one below the other.
class Panel : public Padded {
public:
    enum class Look { panel, outlined, soft, message, bar };
    explicit Panel(Look look = Look::panel, Insets insets = Insets::all(24), double gap = 0)
        : Padded(insets, gap), m_look(look) {}
    void paint(Canvas& canvas, const Setting& setting) const override;

private:
    Look m_look;
};

/// The radius of corners of panels and buttons, in design pixels.
inline constexpr double cornerRadius = 8;

} // namespace window
