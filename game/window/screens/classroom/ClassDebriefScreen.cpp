#include "window/screens/classroom/ClassDebriefScreen.hpp"

#include "classroom/ClassWords.hpp"
#include "model/Counted.hpp"
#include "window/ClassWords.hpp"
#include "window/Strings.hpp"

#include <algorithm>
#include <variant>

namespace window {

using classroom::ClassDebrief;

namespace {

constexpr double widest = 1280;

/// Says that there is more than shows. Its room stays, so that nothing moves when the end is reached.
class BelowCue final : public Label {
public:
    explicit BelowCue(const ScrollView& of) : Label(words::moreBelow, drawing::type::strong, Tone::accent), m_of(&of) {}
    void paint(Canvas& canvas, const Setting& setting) const override {
        if (shows())
            Label::paint(canvas, setting);
    }

protected:
    [[nodiscard]] std::vector<Lettering> lettering(const Setting& setting) const override {
        return shows() ? Label::lettering(setting) : std::vector<Lettering>();
    }

private:
    [[nodiscard]] bool shows() const { return m_of->offset() < m_of->furthest(); }

    const ScrollView* m_of;
};

/// Whether there is a profile with anything in it.
bool hasProfile(const ClassDebrief& debrief) {
    return debrief.profile && std::ranges::any_of(debrief.profile->units, [](const auto& unit) { return unit.n > 0; });
}

} // namespace

std::size_t ClassDebriefScreen::pagesOf(const KeptDebrief& kept) {
    return 1 + kept.debrief.items.size() + (hasProfile(kept.debrief) ? 1 : 0);
}

ClassDebriefScreen::ClassDebriefScreen(std::shared_ptr<const KeptDebrief> kept, std::size_t page, Actions actions,
                                       Bar bar, double times)
    : m_kept(std::move(kept)), m_page(std::min(page, pagesOf(*m_kept) - 1)), m_actions(std::move(actions)),
      m_times(times) {
    std::vector<EdgeButton> edge;
    if (bar == Bar::controls)
        edge = {keysButton(m_actions.help), backButton(m_actions.back)};
    addBar(root(), debrief().title, std::move(edge));
    m_scroll = &root().add<ScrollView>();
    m_scroll->hints.grow = 1;
    Widget& column = m_scroll->add<Padded>(Insets{48, 26, 32, 24}).add<ReadingWidth>(widest, ReadingWidth::At::centre);
    if (m_page == 0)
        addPath(column);
    else if (m_page <= debrief().items.size())
        addItem(column, debrief().items[m_page - 1]);
    else
        addProfile(column);
    if (bar == Bar::controls)
        addFoot();
}

void ClassDebriefScreen::addPath(Widget& column) {
    column.add<Label>(words::cameTo, style(drawing::type::eyebrow), Tone::accent);
    column.add<Spacer>(6);
    column.add<Label>(debrief().title, style(drawing::type::title));
    column.add<Spacer>(4);
    column.add<Label>(model::counted(debrief().people, "person", "people") + " took part.", style(drawing::type::body),
                      Tone::quiet);
    column.add<Spacer>(18);
    for (const ClassDebrief::Item& item : debrief().items) {
        auto& row = column.add<Row>(14);
        row.add<LetterBadge>(std::to_string(item.number), style(drawing::type::smallStrong),
                             item.practice ? LetterBadge::Look::plain : LetterBadge::Look::taken)
            .hints.across = Hints::Across::start;
        auto& words = row.add<Column>();
        words.hints = {1, Hints::Across::centre};
        if (item.practice)
            words.add<Label>(words::triedOutMark, style(drawing::type::eyebrow), Tone::accent);
        words.add<Label>(words::stepInWords(debrief(), item), style(drawing::type::body));
        column.add<Spacer>(10);
    }
    if (debrief().endingTitle.empty())
        return;
    column.add<Spacer>(8);
    column.add<Label>(words::theEnd, style(drawing::type::eyebrow), Tone::accent);
    column.add<Label>(debrief().endingTitle, style(drawing::type::subheading));
}

void ClassDebriefScreen::addItem(Widget& column, const ClassDebrief::Item& item) {
    column.add<Label>(words::itemHeading(debrief(), item), style(drawing::type::heading));
    column.add<Spacer>(10);
    auto& both = column.add<Row>(44, 420);
    auto& left = both.add<Column>();
    left.hints.grow = 1;
    left.add<Paragraphs>(item.text, style(debrief().quiz ? drawing::type::lead : drawing::type::body),
                         debrief().quiz ? Tone::ink : Tone::quiet);
    if (!item.explanation.empty()) {
        left.add<Spacer>(16);
        left.add<Quote>().add<Paragraphs>(item.explanation, style(drawing::type::body));
    }
    if (!item.cards.empty()) {
        left.add<Spacer>(18);
        left.add<Label>(words::classReasons, style(drawing::type::strong));
        left.add<Spacer>(8);
        for (const ClassDebrief::Card& card : item.cards) {
            auto& panel = left.add<Panel>(Panel::Look::panel, Insets::all(14), 4);
            if (!card.option.empty()) {
                const auto option = std::ranges::find(item.options, card.option, &ClassDebrief::Option::text);
                const auto place = static_cast<std::size_t>(option - item.options.begin());
                if (option != item.options.end())
                    panel.add<Row>().add<LetterBadge>(classroom::letterOf(place), style(drawing::type::smallStrong));
            }
            panel.add<Label>(card.words, style(drawing::type::body));
            left.add<Spacer>(8);
        }
    }
    auto& right = both.add<Column>();
    right.hints.grow = 1.15;
    for (std::size_t i = 0; i < item.options.size(); ++i) {
        const ClassDebrief::Option& option = item.options[i];
        OptionLine line{classroom::letterOf(i), option.text, option.taken || option.right};
        if (!option.votes.empty() && !item.voted.empty()) {
            line.votes = {option.votes.back(), item.voted.back(), std::nullopt, 0};
            if (option.votes.size() > 1) {
                line.votes->before = option.votes.front();
                line.votes->mostBefore = item.voted.front();
            }
        }
        line.remark = option.rating ? words::ratingName(*option.rating) + (option.why.empty() ? "" : ": " + option.why)
                                    : option.why;
        if (const std::string sure = classroom::surenessOf(option); !sure.empty())
            line.remark += (line.remark.empty() ? "" : " ") + sure;
        addOptionLine(right, line, m_times);
        right.add<Spacer>(14);
    }
    for (const std::string& answer : item.answers) {
        right.add<Label>(answer, style(drawing::type::body));
        right.add<Spacer>(8);
    }
    if (item.voted.size() > 1)
        right.add<Label>(item.moved == 0 ? "Nobody changed their mind."
                                         : model::counted(item.moved, "person", "people") + " changed their mind.",
                         style(drawing::type::strong), Tone::accent);
}

void ClassDebriefScreen::addProfile(Widget& column) {
    const auto& framework = *m_kept->framework;
    column.add<Label>(words::classProfile, style(drawing::type::heading));
    column.add<Spacer>(6);
    auto& how = column.add<ReadingWidth>(980);
    how.add<Label>(words::classProfileMore, style(drawing::type::small), Tone::quiet);
    how.add<Spacer>(4);
    how.add<Label>(words::howClassBars, style(drawing::type::small), Tone::quiet);
    column.add<Spacer>(16);
    for (const debrief::UnitEvidence& unit : debrief().profile->units) {
        if (unit.n == 0)
            continue;
        auto& row = column.add<Row>(28, 260);
        auto& words = row.add<Column>();
        words.hints = {1, Hints::Across::centre};
        words.add<Label>(framework.nameOf(unit.unit), style(drawing::type::strong));
        words.add<Label>(words::unitInWords(unit), style(drawing::type::small), Tone::quiet);
        // Core values are expected of everybody, so a flag on each would say nothing.
        debrief::UnitEvidence drawn = unit;
        drawn.expected = unit.expected && std::holds_alternative<model::CompetencyLevel>(framework[unit.unit].what);
        row.add<ChartView>(drawn).hints = {1.2, Hints::Across::centre};
        column.add<Spacer>(10);
    }
    if (debrief().behaviours.empty())
        return;
    column.add<Spacer>(10);
    column.add<Label>(words::behavioursAtRisk, style(drawing::type::subheading));
    column.add<Spacer>(8);
    addBehaviours(column, Sign::Kind::negative, words::chosenBySome);
    addBehaviours(column, Sign::Kind::resisted, words::chosenByNobody);
}

void ClassDebriefScreen::addBehaviours(Widget& column, Sign::Kind kind, const char* heading) {
    const bool chosen = kind == Sign::Kind::negative;
    const auto belongs = [chosen](const ClassDebrief::Behaviour& one) { return (one.chosen > 0) == chosen; };
    if (std::ranges::none_of(debrief().behaviours, belongs))
        return;
    // The sign is explained where it begins.
    auto& head = column.add<Row>(10);
    head.add<Sign>(kind).hints.across = Hints::Across::centre;
    head.add<Label>(heading, style(drawing::type::smallStrong), Tone::quiet).hints = {1, Hints::Across::centre};
    column.add<Spacer>(6);
    auto& grid = column.add<Grid>(420 * m_times, 2, 10);
    for (const ClassDebrief::Behaviour& behaviour : debrief().behaviours) {
        if (!belongs(behaviour))
            continue;
        auto& row = grid.add<Row>(10);
        row.add<Sign>(kind).hints.across = Hints::Across::start;
        auto& words = row.add<Column>();
        words.hints.grow = 1;
        const auto& usual = chosen ? drawing::type::body : drawing::type::small;
        words.add<Label>((*m_kept->framework)[behaviour.behaviour].text, style(usual));
        if (chosen)
            words.add<Label>(words::chosenBy(behaviour), style(drawing::type::small), Tone::quiet);
    }
    column.add<Spacer>(14);
}

void ClassDebriefScreen::addFoot() {
    root().add<Rule>();
    auto& row = root().add<Padded>(Insets{36, 8, 36, 10}).add<Wrap>(10, 8);
    const std::size_t pages = pagesOf(*m_kept);
    const bool last = m_page + 1 == pages;
    m_first = &row.add<Button>(last ? words::endOfDebrief : words::nextPage,
                               last ? m_actions.back : Action([this] { turn(m_page + 1); }), Button::Kind::primary);
    if (m_page > 0)
        row.add<Button>(words::pageBefore, [this] { turn(m_page - 1); });
    if (m_actions.save)
        row.add<Button>(words::saveClassReport, m_actions.save).setIcon("save");
    auto& place = row.add<Padded>(Insets::sides(8, 10));
    place.add<Label>(words::pageOf(m_page, pages), drawing::type::body, Tone::quiet);
    row.add<Padded>(Insets::sides(8, 10)).add<BelowCue>(*m_scroll);
}

void ClassDebriefScreen::turn(std::size_t page) {
    if (m_actions.turn && page < pagesOf(*m_kept))
        m_actions.turn(page);
}

bool ClassDebriefScreen::onKey(const KeyPress& press) {
    switch (press.key) {
    case Key::escape:
        if (m_actions.back)
            m_actions.back();
        return m_actions.back != nullptr;
    case Key::right:
        turn(m_page + 1);
        return true;
    case Key::left:
        if (m_page > 0)
            turn(m_page - 1);
        return true;
    default:
        return false;
    }
}

} // namespace window
