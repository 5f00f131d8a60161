#pragma once

#include "window/screens/Parts.hpp"

#include <functional>
#include <vector>

namespace window {

/// How many rows of people and the like show at once, where there is no reason for another number.
inline constexpr std::size_t rowsAtOnce = 30;

/// Shows the first rows of a list that may be long, and more on demand, so that laying out costs what is shown. The
/// rows belong to the page that they stand on. A heading shows as long as a row under it does.
class LongList {
public:
    /// `focus` is given what can be pressed in the first of the rows that were asked for; the row where nothing can.
    LongList(std::size_t atOnce, std::function<void(Widget&)> focus);

    void addRow(Widget& row, Widget* heading = nullptr);
    /// Adds the button that shows more.
    void addMore(Widget& column);

    /// Shows the first rows for which it holds; how many there are in all.
    std::size_t show(const std::function<bool(std::size_t row)>& fits);
    [[nodiscard]] std::size_t size() const { return m_rows.size(); }
    /// What can be pressed in the first row that shows; null: none shows.
    [[nodiscard]] Widget* first() const;

private:
    struct Row {
        Widget* widget;
        Widget* heading;
        bool fits = true;
    };
    void apply();
    void more();

    std::size_t m_atOnce;
    std::function<void(Widget&)> m_focus;
    std::vector<Row> m_rows;
    std::size_t m_limit;
    Button* m_more = nullptr;
};

} // namespace window
