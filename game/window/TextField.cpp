#include "window/TextField.hpp"

#include "records/PlainText.hpp"
#include "window/Layout.hpp"

#include <algorithm>

namespace window {

using Direction = drawing::TextLayout::Direction;

std::string utf8(char32_t c) {
    std::string out;
    const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0xD800 && c < 0xE000) || c > 0x10FFFF)
        return out;
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | (c >> 6));
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | (c >> 12));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | (c >> 18));
        put(0x80 | ((c >> 12) & 0x3F));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    }
    return out;
}

namespace {

constexpr std::string_view dot = "\u2022";

bool startsCharacter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

} // namespace

std::size_t charactersIn(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), startsCharacter));
}

TextField::TextField(Lines lines, std::string hint, std::size_t most)
    : m_lines(lines), m_hint(std::move(hint)), m_most(most) {}

void TextField::setText(std::string text) {
    m_text = std::move(text);
    m_cursor = m_anchor = m_text.size();
    touchLayout();
}

void TextField::setHidden(bool hidden) {
    m_hidden = hidden;
    touchLook();
}

std::string TextField::shown() const {
    if (!m_hidden)
        return m_text;
    std::string dots;
    for (std::size_t i = charactersIn(m_text); i > 0; --i)
        dots += dot;
    return dots;
}

std::size_t TextField::shownAt(std::size_t index) const {
    return m_hidden ? charactersIn(std::string_view(m_text).substr(0, index)) * dot.size() : index;
}

std::size_t TextField::textAt(std::size_t shown) const {
    if (!m_hidden)
        return shown;
    std::size_t index = 0;
    for (std::size_t left = shown / dot.size(); index < m_text.size(); ++index)
        if (startsCharacter(m_text[index]) && left-- == 0)
            break;
    return index;
}

std::pair<std::size_t, std::size_t> TextField::selection() const { return std::minmax(m_cursor, m_anchor); }

void TextField::changed() {
    touchLayout();
    if (m_changed)
        m_changed();
}

void TextField::moveTo(std::size_t index, bool extend) {
    m_cursor = index;
    if (!extend)
        m_anchor = index;
    touchLook();
}

void TextField::beginLine(std::string_view words) {
    moveTo(m_text.size(), false);
    const bool below = !m_text.empty() && m_text.back() != '\n';
    replaceSelection((below ? "\n" : "") + std::string(words));
}

void TextField::replaceSelection(std::string_view with) {
    const auto [from, to] = selection();
    const std::size_t kept = charactersIn(m_text) - charactersIn(std::string_view(m_text).substr(from, to - from));
    std::string fits;
    std::size_t room = m_most > kept ? m_most - kept : 0;
    // What could not be saved cannot be typed or pasted.
    const std::string savable = records::withoutUnplain(with);
    for (const char byte : savable) {
        const bool lineEnd = byte == '\n';
        const bool starts = startsCharacter(byte);
        if (starts && room == 0)
            break;
        if (starts)
            --room;
        fits += lineEnd && m_lines == Lines::one ? ' ' : byte;
    }
    m_text.replace(from, to - from, fits);
    m_cursor = m_anchor = from + fits.size();
    changed();
}

bool TextField::onTyped(char32_t character, Context&) {
    const std::string bytes = utf8(character);
    if (bytes.empty())
        return false;
    replaceSelection(bytes);
    return true;
}

bool TextField::onKey(const KeyPress& press, Context& context) {
    const Inside in = inside(context.setting);
    const auto [from, to] = selection();
    const auto step = [&](Direction direction) {
        return textAt(press.control ? in.layout->nextWord(shownAt(m_cursor), direction)
                                    : in.layout->next(shownAt(m_cursor), direction));
    };
    const auto vertical = [&](int lines) {
        const Rect caret = in.layout->caret(shownAt(m_cursor));
        const int y = caret.y + caret.height / 2 + lines * caret.height;
        if (y < 0)
            return std::size_t{0};
        return y > in.layout->size().height ? m_text.size() : textAt(in.layout->indexAt({caret.x, y}));
    };
    const auto lineEdge = [&](int x) {
        const Rect caret = in.layout->caret(shownAt(m_cursor));
        return textAt(in.layout->indexAt({x, caret.y + caret.height / 2}));
    };
    const auto erase = [&](Direction direction) {
        if (from == to)
            m_anchor = step(direction);
        if (m_anchor != m_cursor)
            replaceSelection({});
    };

    switch (press.key) {
    case Key::left:
        moveTo(from != to && !press.shift ? from : step(Direction::back), press.shift);
        return true;
    case Key::right:
        moveTo(from != to && !press.shift ? to : step(Direction::forward), press.shift);
        return true;
    case Key::up:
    case Key::down:
        if (m_lines == Lines::one)
            return false;
        moveTo(vertical(press.key == Key::up ? -1 : 1), press.shift);
        return true;
    case Key::home:
        moveTo(press.control ? 0 : lineEdge(-1), press.shift);
        return true;
    case Key::end:
        moveTo(press.control ? m_text.size() : lineEdge(1 << 20), press.shift);
        return true;
    case Key::backspace:
        erase(Direction::back);
        return true;
    case Key::del:
        erase(Direction::forward);
        return true;
    case Key::space:
        return !press.control; // arrives as a typed character
    case Key::enter:
        if (press.control)
            return false;
        if (m_lines == Lines::several)
            replaceSelection("\n");
        else if (m_entered && !press.repeat)
            m_entered();
        return true;
    case Key::a:
        if (!press.control)
            return false;
        m_anchor = 0;
        m_cursor = m_text.size();
        touchLook();
        return true;
    case Key::c:
    case Key::x:
        if (!press.control)
            return false;
        if (m_hidden)
            return true;
        if (from != to)
            context.clipboard.setText(std::string_view(m_text).substr(from, to - from));
        if (press.key == Key::x && from != to)
            replaceSelection({});
        return true;
    case Key::v:
        if (!press.control)
            return false;
        replaceSelection(context.clipboard.text());
        return true;
    default:
        return false;
    }
}

void TextField::onPointerDown(Point at, Context& context) {
    const Inside in = inside(context.setting);
    moveTo(textAt(in.layout->indexAt({at.x - in.origin.x, at.y - in.origin.y})), false);
}

void TextField::onPointerDrag(Point at, Context& context) {
    const Inside in = inside(context.setting);
    moveTo(textAt(in.layout->indexAt({at.x - in.origin.x, at.y - in.origin.y})), true);
}

TextField::Inside TextField::inside(const Setting& setting) const {
    const TextStyle& style = drawing::type::lead;
    const int side = setting.scale.space(16);
    const int top = setting.scale.space(12);
    const Rect room{place().x + side, place().y + top, std::max(1, place().width - 2 * side),
                    std::max(1, place().height - 2 * top)};
    Inside in{setting.type->set(shown(), style, setting.scale,
                                m_lines == Lines::several ? std::optional(room.width) : std::nullopt),
              room,
              {room.x, room.y}};
    const Rect caret = in.layout->caret(shownAt(m_cursor));
    if (caret.x + 2 > room.width)
        in.origin.x -= caret.x + 2 - room.width;
    if (caret.bottom() > room.height)
        in.origin.y -= caret.bottom() - room.height;
    return in;
}

Size TextField::measured(const Setting& setting, int width) {
    const int line = static_cast<int>(drawing::type::lead.pixels(setting.scale) * drawing::type::lead.leading);
    constexpr double roomy = 420; // height of the window in design pixels that grow with the text
    const int several = setting.window.height < setting.scale.measure(roomy) ? 2 : 5;
    const int lines = m_lines == Lines::one ? 1 : several;
    return {width, std::max(setting.scale.length(leastFieldHeight), lines * line + 2 * setting.scale.space(12) + 2)};
}

void TextField::paint(Canvas& canvas, const Setting& setting) const {
    const drawing::Theme& theme = *setting.theme;
    const int radius = setting.scale.length(cornerRadius);
    const int edge = std::max(1, setting.scale.length(focused() ? 2 : 1));
    canvas.fillRounded(place(), radius, theme.panel);
    canvas.strokeRounded(place(), radius, edge, focused() ? theme.accent : theme.lineStrong);

    const Inside in = inside(setting);
    const Canvas::Clip clip(canvas, in.room.inset(-2));
    if (m_text.empty())
        lettering(setting).front().paint(canvas, theme.inkQuiet);
    const auto [from, to] = selection();
    if (focused() && from != to) {
        const Rect start = in.layout->caret(shownAt(from));
        const Rect end = in.layout->caret(shownAt(to));
        const auto band = [&](int x0, int x1, const Rect& line) {
            canvas.fill(
                {in.origin.x + std::min(x0, x1), in.origin.y + line.y, std::max(1, std::abs(x1 - x0)), line.height},
                mix(theme.panel, theme.accent, 0.4));
        };
        if (start.y == end.y) {
            band(start.x, end.x, start);
        } else {
            band(start.x, in.room.width, start);
            const int between = end.y - start.bottom();
            if (between > 0)
                band(0, in.room.width, {0, start.bottom(), 1, between});
            band(0, end.x, end);
        }
    }
    canvas.text(*in.layout, in.origin, theme.ink);
    if (focused()) {
        const Rect caret = in.layout->caret(shownAt(m_cursor));
        canvas.fill({in.origin.x + caret.x, in.origin.y + caret.y, std::max(2, setting.scale.length(2)), caret.height},
                    theme.accent);
    }
}

std::vector<Lettered::Lettering> TextField::lettering(const Setting& setting) const {
    const Inside in = inside(setting);
    if (m_text.empty()) {
        const int beside = setting.scale.length(5); // clear of the cursor
        return {{setting.type->set(m_hint, drawing::type::lead, setting.scale, std::max(1, in.room.width - beside)),
                 {in.room.x + beside, in.room.y},
                 m_hint}};
    }
    Lettering letters(in.layout, {in.room.x, in.room.y}, shown());
    // Longer text than fits is scrolled inside the field, not clipped by mistake.
    letters.place = drawing::intersection(letters.place, in.room);
    return {std::move(letters)};
}

} // namespace window
