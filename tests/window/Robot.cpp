#include "window/Robot.hpp"

#include <catch2/catch.hpp>

using namespace window;

namespace {

void collectTexts(const Widget& widget, const Setting& setting, std::vector<std::string>& out) {
    if (!widget.visible())
        return;
    for (const PlacedText& text : widget.texts(setting))
        out.push_back(text.text);
    for (const auto& child : widget.children())
        collectTexts(*child, setting, out);
}

bool has(const Widget& widget, const Setting& setting, const std::string& part) {
    std::vector<std::string> all;
    collectTexts(widget, setting, all);
    for (const std::string& text : all)
        if (text.find(part) != std::string::npos)
            return true;
    return false;
}

} // namespace

namespace {

Look still(Look look) {
    look.motion = Motion::reduced;
    return look;
}

} // namespace

Robot::Robot(Size size, Look look)
    : m_stage(
          size, still(look), [this] { return now; }, clipboard) {}

Robot::Robot(practice::Practice& practice, Options options, Size size, Loudspeakers with, SecondWindow* second)
    : m_options(std::move(options)), m_stage(
                                         size, still(m_options.preferences.look), [this] { return now; }, clipboard) {
    m_options.clock = [this] { return now; };
    m_flow = std::make_unique<Flow>(practice, m_stage, m_options, with, second);
    m_stage.paint();
}

Screen& Robot::top() {
    m_stage.paint();
    return m_stage.screens().top();
}

std::string Robot::screen() { return std::string(top().name()); }

std::vector<std::string> Robot::texts() {
    std::vector<std::string> all;
    collectTexts(top().root(), m_stage.setting(), all);
    return all;
}

std::string Robot::everything() {
    std::string all;
    for (const std::string& text : texts())
        all += text + "\n";
    return all;
}

bool Robot::sees(const std::string& part) { return everything().find(part) != std::string::npos; }

void Robot::show(std::unique_ptr<Screen> screen) {
    m_stage.screens().show(std::move(screen));
    m_stage.paint();
}

void Robot::press(Key key, bool shift, bool control) {
    m_stage.handle(KeyPress{key, shift, control, false});
    m_stage.paint();
}

void Robot::hold(Key key) {
    m_stage.handle(KeyPress{key, false, false, true});
    m_stage.paint();
}

void Robot::type(std::u32string_view text) {
    for (const char32_t c : text)
        m_stage.handle(Typed{c, false});
    m_stage.paint();
}

Widget* Robot::find(const std::string& text) {
    for (Widget* widget : focusOrder(top().root()))
        if (has(*widget, m_stage.setting(), text))
            return widget;
    return nullptr;
}

void Robot::clickAt(Point at) {
    m_stage.handle(PointerMoved{at});
    m_stage.handle(PointerDown{at});
    m_stage.paint();
    m_stage.handle(PointerUp{at});
    m_stage.paint();
}

Rect Robot::sightOf(const Widget& widget) const {
    Rect sight{0, 0, m_stage.setting().window.width, m_stage.setting().window.height};
    for (const Widget* up = widget.parent(); up; up = up->parent())
        if (up->scrolls())
            sight = drawing::intersection(sight, up->clip());
    return sight;
}

bool Robot::inSight(const std::string& text) {
    const Widget* widget = find(text);
    return widget && sightOf(*widget).contains(widget->place());
}

void Robot::click(const std::string& text) {
    Widget* widget = find(text);
    CAPTURE(text, screen(), everything());
    REQUIRE(widget);
    // As somebody would: turn the wheel over the part that scrolls, until the thing is in sight.
    for (int turns = 0; turns < 400; ++turns) {
        const Rect sight = sightOf(*widget);
        const Point centre = widget->place().centre();
        if (sight.contains(centre)) {
            clickAt(centre);
            return;
        }
        m_stage.handle(Wheel{sight.centre(), centre.y > sight.centre().y ? -1.0 : 1.0});
        m_stage.paint();
    }
    FAIL("could not be scrolled into sight");
}

void Robot::lookAtFile() {
    m_flow->lookAtFile();
    m_stage.paint();
}

void Robot::pass(std::chrono::milliseconds time) {
    const auto end = now + time;
    while (true) {
        const auto next = m_stage.nextTick();
        if (!next || *next > end)
            break;
        now = std::max(now, *next);
        m_stage.tick();
        m_stage.paint();
    }
    now = end;
}

std::string Robot::focusText() {
    std::vector<std::string> all;
    if (m_stage.focus())
        collectTexts(*m_stage.focus(), m_stage.setting(), all);
    std::string text;
    for (const std::string& part : all)
        text += part + "\n";
    return text;
}

bool Robot::tabTo(const std::string& text) {
    for (int i = 0; i < 200; ++i) {
        if (focusText().find(text) != std::string::npos)
            return true;
        press(Key::tab);
    }
    return false;
}
