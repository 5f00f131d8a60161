#include "window/screens/classroom/ProjectorParts.hpp"

#include "window/ClassWords.hpp"

#include <algorithm>
#include <cmath>

namespace window {

namespace {

constexpr int margin = 4; ///< modules of white around a code (ISO/IEC 18004)

} // namespace

int QrView::moduleOf(int side) const { return std::max(1, side / (static_cast<int>(m_code.side) + 2 * margin)); }

Size QrView::measured(const Setting& setting, int width) {
    // The height of the window limits it as well: the code must never be cut off.
    const int side = std::min({width, setting.scale.length(m_side), setting.window.height * 6 / 10});
    const int whole = moduleOf(side) * (static_cast<int>(m_code.side) + 2 * margin);
    return {whole, whole};
}

void QrView::paint(Canvas& canvas, const Setting&) const {
    constexpr drawing::Colour white{1, 1, 1};
    constexpr drawing::Colour black{0, 0, 0};
    const int module = moduleOf(std::min(place().width, place().height));
    const int whole = module * (static_cast<int>(m_code.side) + 2 * margin);
    const Point corner{place().x, place().y};
    canvas.fill({corner.x, corner.y, whole, whole}, white);
    for (std::size_t row = 0; row < m_code.side; ++row)
        for (std::size_t column = 0; column < m_code.side; ++column)
            if (m_code.at(row, column))
                canvas.fill({corner.x + (static_cast<int>(column) + margin) * module,
                             corner.y + (static_cast<int>(row) + margin) * module, module, module},
                            black);
}

Size LetterBadge::measured(const Setting& setting, int) {
    const auto letter = setting.type->set(m_letter, m_style, setting.scale);
    const int side = std::max(letter->size().width + setting.scale.space(10), letter->size().height);
    return {side, side};
}

void LetterBadge::paint(Canvas& canvas, const Setting& setting) const {
    const drawing::Theme& theme = *setting.theme;
    const int radius = setting.scale.length(cornerRadius);
    if (m_look == Look::taken)
        canvas.fillRounded(place(), radius, theme.accent);
    else
        canvas.strokeRounded(place(), radius, std::max(1, setting.scale.length(2)), theme.lineStrong);
    lettering(setting).front().paint(canvas, m_look == Look::taken ? theme.onAccent : theme.ink);
}

std::vector<Lettered::Lettering> LetterBadge::lettering(const Setting& setting) const {
    const auto letter = setting.type->set(m_letter, m_style, setting.scale);
    const Size size = letter->size();
    return {{letter, {place().centre().x - size.width / 2, place().centre().y - size.height / 2}, m_letter}};
}

Size SplitBar::measured(const Setting& setting, int width) {
    const int bar = setting.scale.length(m_thickness);
    return {width, m_before ? bar + bar / 2 + setting.scale.length(3) : bar};
}

void SplitBar::paint(Canvas& canvas, const Setting& setting) const {
    const drawing::Theme& theme = *setting.theme;
    const int bar = setting.scale.length(m_thickness);
    const int radius = bar / 3;
    const auto long_ = [&](double share) { return static_cast<int>(std::lround(place().width * share)); };
    const Rect track{place().x, place().y, place().width, bar};
    canvas.fillRounded(track, radius, theme.line);
    if (m_share > 0)
        canvas.fillRounded({track.x, track.y, std::max(long_(m_share), 2 * radius), bar}, radius, theme.accent);
    if (m_before) {
        const Rect under{place().x, track.bottom() + setting.scale.length(3), place().width, bar / 2};
        const int width = std::max(long_(*m_before), 2 * radius);
        if (*m_before > 0)
            canvas.strokeRounded({under.x, under.y, width, under.height}, under.height / 3,
                                 std::max(1, setting.scale.length(2)), theme.lineStrong);
    }
}

Widget& addOptionLine(Widget& column, const OptionLine& line, double times) {
    auto& row = column.add<Row>(14);
    auto& badge = row.add<LetterBadge>(line.letter, grown(drawing::type::strong, times),
                                       line.taken ? LetterBadge::Look::taken : LetterBadge::Look::plain);
    badge.hints.across = Hints::Across::start;
    auto& words = row.add<Column>(4);
    words.hints.grow = 1;
    words.add<Label>(line.text, grown(drawing::type::choice, times));
    if (line.votes) {
        const auto& votes = *line.votes;
        const auto share = [](std::size_t part, std::size_t all) {
            return all > 0 ? static_cast<double>(part) / static_cast<double>(all) : 0.0;
        };
        std::optional<double> before;
        if (votes.before)
            before = share(*votes.before, votes.mostBefore);
        auto& bar = words.add<Row>(14);
        auto& track = bar.add<SplitBar>(share(votes.count, votes.most), before, 14 * times);
        track.hints = {1, Hints::Across::centre};
        bar.add<Label>(words::votesInWords(votes.count, votes.before), grown(drawing::type::strong, times))
            .hints.across = Hints::Across::centre;
    }
    if (!line.remark.empty())
        words.add<Label>(line.remark, grown(drawing::type::small, times), Tone::quiet);
    return row;
}

} // namespace window
