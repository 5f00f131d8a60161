#include "window/screens/LongList.hpp"

#include "window/PageWords.hpp"

#include <algorithm>
#include <utility>

namespace window {

namespace {

Widget& pressableIn(Widget& row) {
    if (row.takesInput() || row.children().empty())
        return row;
    const auto all = row.children();
    const auto found = std::ranges::find_if(all, [](const auto& child) { return child->takesInput(); });
    return found == all.end() ? row : **found;
}

} // namespace

LongList::LongList(std::size_t atOnce, std::function<void(Widget&)> focus)
    : m_atOnce(atOnce), m_focus(std::move(focus)), m_limit(atOnce) {}

void LongList::addRow(Widget& row, Widget* heading) { m_rows.push_back({&row, heading}); }

void LongList::addMore(Widget& column) {
    auto& line = column.add<Padded>(Insets{0, 20, 0, 0}).add<Wrap>();
    m_more = &line.add<Button>("", [this] { more(); });
    m_more->setIcon("down");
    apply();
}

std::size_t LongList::show(const std::function<bool(std::size_t)>& fits) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].fits = fits(i);
        count += m_rows[i].fits ? 1 : 0;
    }
    m_limit = m_atOnce;
    apply();
    return count;
}

Widget* LongList::first() const {
    const auto found = std::ranges::find_if(m_rows, [](const Row& row) { return row.widget->visible(); });
    return found == m_rows.end() ? nullptr : &pressableIn(*found->widget);
}

void LongList::apply() {
    std::size_t shown = 0;
    std::size_t left = 0;
    for (const Row& row : m_rows)
        if (row.heading)
            row.heading->setVisible(false);
    for (Row& row : m_rows) {
        const bool shows = row.fits && shown < m_limit;
        shown += shows ? 1 : 0;
        left += row.fits && !shows ? 1 : 0;
        row.widget->setVisible(shows);
        if (shows && row.heading)
            row.heading->setVisible(true);
    }
    if (!m_more)
        return;
    m_more->setVisible(left > 0);
    m_more->parent()->parent()->setVisible(left > 0);
    m_more->setText(words::showMore(std::min(m_atOnce, left), left));
}

void LongList::more() {
    std::size_t shown = 0;
    Widget* next = nullptr;
    for (const Row& row : m_rows)
        if (row.fits && shown++ == m_limit)
            next = row.widget;
    m_limit += m_atOnce;
    apply();
    if (next)
        m_focus(pressableIn(*next));
}

} // namespace window
