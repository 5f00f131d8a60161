#include "window/LayoutCheck.hpp"

#include <algorithm>

namespace {

using window::Rect;
using window::Widget;

struct Seen {
    Rect place;
    Rect shown; ///< what is left of it after clipping by what scrolls
    std::string text;
    const Widget* scroll; ///< the innermost thing that scrolls it
};

class Check {
public:
    Check(const window::Setting& setting) : m_setting(&setting) {}

    void walk(const Widget& widget, Rect sight, Rect room, const Widget* scroll) {
        if (!widget.visible())
            return;
        for (const window::PlacedText& text : widget.texts(*m_setting)) {
            const Rect grown = widget.place().inset(-1);
            if (!grown.contains(text.place))
                report("does not fit its widget", text.text, text.place, widget.place());
            if (text.place.x < room.x || text.place.right() > room.right())
                report("sticks out sideways", text.text, text.place, room);
            if (!scroll && !room.contains(text.place))
                report("is off the window", text.text, text.place, room);
            m_seen.push_back({text.place, drawing::intersection(text.place, sight), text.text, scroll});
        }
        if (widget.takesInput()) {
            const int least = m_setting->scale.length(44);
            if (widget.place().width < least || widget.place().height < least)
                report("is a target under 44 px", "", widget.place(), {});
            if (widget.place().x < room.x || widget.place().right() > room.right())
                report("is a target that sticks out", "", widget.place(), room);
            if (!scroll && !room.contains(widget.place()))
                report("is a target off the window", "", widget.place(), room);
        }
        Rect innerSight = sight;
        Rect innerRoom = room;
        const Widget* innerScroll = scroll;
        if (widget.scrolls()) {
            innerSight = drawing::intersection(sight, widget.clip());
            innerRoom = {widget.clip().x, room.y, widget.clip().width, room.height};
            innerScroll = &widget;
            if (innerSight.height < m_setting->scale.measure(80))
                report("scrolls in a slot too low to read in", "", widget.place(), {});
        }
        for (const auto& child : widget.children())
            walk(*child, innerSight, innerRoom, innerScroll);
    }

    std::vector<std::string> finish() {
        for (std::size_t i = 0; i < m_seen.size(); ++i)
            for (std::size_t j = i + 1; j < m_seen.size(); ++j) {
                const bool together = m_seen[i].scroll == m_seen[j].scroll;
                const Rect a = together ? m_seen[i].place : m_seen[i].shown;
                const Rect b = together ? m_seen[j].place : m_seen[j].shown;
                if (!drawing::intersection(a, b).empty())
                    report("lies over: " + m_seen[j].text.substr(0, 30), m_seen[i].text, a, b);
            }
        return std::move(m_problems);
    }

private:
    static std::string inWords(const Rect& r) {
        return std::to_string(r.x) + "," + std::to_string(r.y) + " " + std::to_string(r.width) + "x" +
               std::to_string(r.height);
    }
    void report(const std::string& what, const std::string& text, const Rect& place, const Rect& other) {
        m_problems.push_back("\"" + text.substr(0, 40) + "\" " + what + " (" + inWords(place) + " against " +
                             inWords(other) + ")");
    }

    const window::Setting* m_setting;
    std::vector<Seen> m_seen;
    std::vector<std::string> m_problems;
};

} // namespace

std::vector<std::string> layoutProblems(window::Screen& screen, const window::Setting& setting,
                                        const window::CaptionLine* captions) {
    const Rect whole{0, 0, setting.window.width, setting.window.height};
    Rect room = whole;
    if (captions)
        room.height -= captions->place().height;
    Check check(setting);
    check.walk(screen.root(), room, room, nullptr);
    if (captions)
        check.walk(*captions, whole, whole, nullptr);
    return check.finish();
}
