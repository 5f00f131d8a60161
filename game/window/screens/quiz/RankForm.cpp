#include "window/screens/quiz/RankForm.hpp"

#include "study/Told.hpp"
#include "window/Button.hpp"
#include "window/QuizWords.hpp"
#include "window/Text.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace window {

namespace {

constexpr double lineMargin = 14;

} // namespace

void RankLine::setText(std::string text) {
    m_text = std::move(text);
    touchLayout();
}

Lettered::Layout RankLine::set(const Setting& setting, int width) const {
    const int badge = setting.scale.length(18) + setting.scale.measure(10);
    const int left = 2 * setting.scale.space(lineMargin) + badge;
    return setting.type->set(m_text, drawing::type::choice, setting.scale,
                             std::max(1, width - left - 2 * setting.scale.length(leastTarget)));
}

Size RankLine::measured(const Setting& setting, int width) {
    return {width, std::max(setting.scale.length(leastTarget),
                            set(setting, width)->size().height + 2 * setting.scale.space(lineMargin))};
}

void RankLine::arranged(const Setting& setting) { m_target = setting.scale.length(leastTarget); }

Rect RankLine::arrow(int by) const {
    return {place().right() - (by < 0 ? 2 : 1) * m_target, place().y, m_target, place().height};
}

std::vector<Lettered::Lettering> RankLine::lettering(const Setting& setting) const {
    const auto layout = set(setting, place().width);
    const int left = 2 * setting.scale.space(lineMargin) + setting.scale.length(18) + setting.scale.measure(10);
    return {{layout, {place().x + left, place().y + (place().height - layout->size().height) / 2}, m_text}};
}

void RankLine::onPointerDown(Point at, Context&) {
    m_byPointer = true;
    m_pressed = arrow(-1).contains(at) ? -1 : arrow(1).contains(at) ? 1 : 0;
}

void RankLine::activate() {
    if (std::exchange(m_byPointer, false)) {
        if (m_pressed != 0)
            m_ways.move(m_pressed);
        return;
    }
    m_ways.lift();
}

bool RankLine::onKey(const KeyPress& press, Context&) {
    const bool vertical = press.key == Key::up || press.key == Key::down;
    if (vertical && (m_ways.lifted() || press.shift)) {
        m_ways.move(press.key == Key::up ? -1 : 1);
        return true;
    }
    if (press.key == Key::escape && m_ways.lifted()) {
        m_ways.lift();
        return true;
    }
    m_byPointer = false;
    return false;
}

void RankLine::paint(Canvas& canvas, const Setting& setting) const {
    const drawing::Theme& theme = *setting.theme;
    const int radius = setting.scale.length(cornerRadius);
    const int hair = std::max(1, setting.scale.length(1));
    const bool lifted = m_ways.lifted();
    const bool lit = hovered() || focusShown();
    canvas.fillRounded(place(), radius, lifted ? theme.accentSoft : lit ? theme.panelHover : theme.panel);
    canvas.strokeRounded(place(), radius, lifted ? 2 * hair : hair, lifted || lit ? theme.accent : theme.lineStrong);

    const int margin = setting.scale.space(lineMargin);
    const int side = setting.scale.length(18) + setting.scale.measure(10);
    const Rect badge{place().x + margin, place().centre().y - side / 2, side, side};
    canvas.fillRounded(badge, setting.scale.length(6), theme.accent);
    const auto number = setting.type->set(std::to_string(m_number), drawing::type::strong, setting.scale);
    canvas.text(
        *number,
        {badge.x + (badge.width - number->size().width) / 2, badge.y + (badge.height - number->size().height) / 2},
        theme.onAccent);
    lettering(setting).front().paint(canvas, theme.ink);

    const int half = setting.scale.length(8);
    const int thick = std::max(2, setting.scale.length(2));
    for (const int by : {-1, 1}) {
        const Point middle = arrow(by).centre();
        const drawing::Colour& ink = lit || lifted ? theme.ink : theme.inkQuiet;
        const int tip = middle.y + by * half / 2;
        const int foot = middle.y - by * half / 2;
        canvas.line({middle.x - half, foot}, {middle.x, tip}, thick, ink);
        canvas.line({middle.x, tip}, {middle.x + half, foot}, thick, ink);
    }
    if (focusShown())
        paintFocusRing(canvas, setting, place(), radius);
}

RankForm::RankForm(const quiz::Posed& posed, const model::CompetencyFramework& framework, Ways ways)
    : AnswerForm(std::move(ways), 10), m_order(posed.shown), m_texts(study::thingsOf(posed.question, framework)) {
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        RankLine::Ways of;
        of.move = [this, i](int by) {
            const auto last = static_cast<std::ptrdiff_t>(m_lines.size()) - 1;
            const auto to = std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(i) + by, 0, last);
            move(i, static_cast<std::size_t>(to));
        };
        of.lift = [this, i] { lift(i); };
        of.lifted = [this, i] { return m_lifted == i; };
        m_lines.push_back(&add<RankLine>(i + 1, std::move(of)));
    }
    add<Label>(words::howToRank, drawing::type::small, Tone::quiet);
    tell();
}

void RankForm::tell() {
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        m_lines[i]->setText(m_texts[m_order[i]]);
}

void RankForm::move(std::size_t from, std::size_t to) {
    if (from == to)
        return;
    const std::size_t carried = m_order[from];
    m_order.erase(m_order.begin() + static_cast<std::ptrdiff_t>(from));
    m_order.insert(m_order.begin() + static_cast<std::ptrdiff_t>(to), carried);
    if (m_lifted)
        m_lifted = to;
    m_moved = true;
    tell();
    m_ways.focus(*m_lines[to]);
    m_ways.changed();
}

void RankForm::lift(std::size_t line) {
    m_lifted = m_lifted == line ? std::nullopt : std::optional(line);
    for (RankLine* one : m_lines)
        one->liftChanged();
}

bool RankForm::onNumber(std::size_t number) {
    if (number >= m_lines.size())
        return false;
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        if (m_lines[i]->focused()) {
            move(i, number);
            return true;
        }
    m_ways.focus(*m_lines[number]);
    return true;
}

std::optional<quiz::Answer> RankForm::answer() const {
    if (!m_moved)
        return std::nullopt;
    return quiz::Ordered{m_order};
}

std::string RankForm::missing() const { return m_moved ? std::string() : std::string(words::needsOrder); }

} // namespace window
