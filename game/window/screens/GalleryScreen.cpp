#include "window/screens/GalleryScreen.hpp"

#include "window/CourseWords.hpp"
#include "window/PageWords.hpp"
#include "window/Scene.hpp"
#include "window/Strings.hpp"

namespace window {

namespace {

constexpr std::size_t cardsAtOnce = 24;
/// A line of them.
constexpr std::size_t openCardsAtOnce = 2;
/// Fewer cards are seen at a glance.
constexpr std::size_t filteredFrom = 4;

std::vector<CardFilter::Facets> facetsOf(const std::vector<GalleryScreen::Card>& cards) {
    std::vector<CardFilter::Facets> all;
    for (const GalleryScreen::Card& card : cards) {
        std::string words = card.title + ' ' + card.facts + ' ' + card.summary + ' ' + card.canShow;
        for (const std::string& topic : card.topics)
            words += ' ' + topic;
        all.push_back({card.level, card.topics, card.stand == GalleryScreen::Card::Stand::finished, std::move(words)});
    }
    return all;
}

const char* iconOf(GalleryScreen::Card::Stand stand) {
    using Stand = GalleryScreen::Card::Stand;
    return stand == Stand::finished ? "done" : stand == Stand::begun ? "resume" : "play";
}

} // namespace

GalleryScreen::GalleryScreen(const Content& content, Actions actions)
    : m_actions(std::move(actions)), m_open(openCardsAtOnce, [this](Widget& card) { wishFocus(card); }),
      m_cards(cardsAtOnce, [this](Widget& card) { wishFocus(card); }) {
    addBar(root(), content.learner.empty() ? std::string(words::product) : content.learner,
           {keysButton(m_actions.help), settingsButton(m_actions.settings), backButton(m_actions.back)});
    const Page page = addPage(root(), 1120, 0);
    m_scroll = page.scroll;
    Widget& column = *page.column;

    if (!content.open.empty()) {
        addHeading(column, words::whereYouLeft);
        column.add<Spacer>(10);
        auto& open = column.add<Grid>(320, 2, 14);
        for (std::size_t i = 0; i < content.open.size(); ++i) {
            auto& card = open.add<Pressable>([this, i] { m_actions.resume(i); }, Pressable::Look::card,
                                             Insets::sides(20, 16), 2);
            card.add<Label>(content.open[i].title, drawing::type::strong);
            card.add<Label>(content.open[i].detail, drawing::type::small, Tone::quiet);
            m_open.addRow(card);
            if (!m_first)
                m_first = &card;
        }
        m_open.addMore(column);
        column.add<Spacer>(18);
        addHeading(column, words::chooseScenario); // smaller, so that of the cards enough shows to tell what they are
        column.add<Spacer>(10);
    } else {
        column.add<Label>(words::chooseScenario, drawing::type::title);
        column.add<Spacer>(20);
    }
    addCourses(column, content.courses);
    if (content.cards.empty())
        column.add<ReadingWidth>(readingWidth).add<Label>(words::noScenarios, drawing::type::lead, Tone::quiet);
    addCards(column, content.cards);

    if (content.broken.empty())
        return;
    column.add<Spacer>(48);
    addHeading(column, words::filesWithProblems);
    column.add<Spacer>(6);
    column.add<Label>(words::filesWithProblemsMore, drawing::type::small, Tone::quiet);
    for (const Broken& file : content.broken) {
        column.add<Spacer>(16);
        auto& panel = column.add<Panel>(Panel::Look::outlined, Insets::all(18), 8);
        panel.add<Label>(file.file, drawing::type::smallStrong);
        for (const std::string& problem : file.problems)
            panel.add<Paragraphs>(problem, drawing::type::mono, Tone::quiet);
    }
}

void GalleryScreen::addCourses(Widget& column, const std::vector<Open>& courses) {
    if (courses.empty())
        return;
    auto& row = column.add<Wrap>(10, 8);
    row.add<Padded>(Insets::sides(0, 12)).add<Label>(words::courses, drawing::type::smallStrong, Tone::quiet);
    for (std::size_t i = 0; i < courses.size(); ++i)
        row.add<Button>(courses[i].title + " · " + courses[i].detail, [this, i] { m_actions.course(i); });
    column.add<Spacer>(16);
}

void GalleryScreen::addCards(Widget& column, const std::vector<Card>& cards) {
    if (cards.size() >= filteredFrom) {
        m_filter = &column.add<CardFilter>(facetsOf(cards), [this] { narrow(); });
        column.add<Spacer>(8);
        m_count = &column.add<Label>("", drawing::type::small, Tone::quiet);
        column.add<Spacer>(8);
    }
    auto& none = column.add<ReadingWidth>(readingWidth, ReadingWidth::At::start, 14);
    none.add<Label>(words::noScenarioFits, drawing::type::lead, Tone::quiet);
    none.add<Wrap>().add<Button>(words::showAllOfThem, [this] { m_filter->takeAllBack(); });
    none.setVisible(false);
    m_none = &none;
    auto& grid = column.add<Grid>(330, 3, 20);
    for (std::size_t i = 0; i < cards.size(); ++i)
        addCard(grid, cards[i], i);
    m_cards.addMore(column);
    if (m_filter)
        narrow();
}

void GalleryScreen::narrow() {
    const std::size_t count = m_cards.show([this](std::size_t card) { return m_filter->fits(card); });
    m_count->setText(words::scenariosShown(count, m_cards.size()));
    const bool typing = m_filter->search() && m_filter->search()->focused();
    if (m_none->visible() && count > 0 && !typing)
        wishFocus(*m_cards.first()); // what had the focus goes away
    m_none->setVisible(count == 0);
}

void GalleryScreen::addStanding(Widget& card, const Card& content) {
    auto& row = card.add<Row>(8);
    const Tone tone = content.stand == Card::Stand::notPlayed ? Tone::quiet : Tone::accent;
    row.add<IconView>(iconOf(content.stand), tone).hints.across = Hints::Across::start;
    auto& words = row.add<Label>(content.standing, drawing::type::smallStrong,
                                 content.stand == Card::Stand::notPlayed ? Tone::quiet : Tone::ink);
    words.hints = {1, Hints::Across::centre};
}

void GalleryScreen::addContentNote(Widget& card) {
    auto& note = card.add<Row>(8);
    note.add<IconView>("info", Tone::quiet).hints.across = Hints::Across::centre;
    auto& more = note.add<Label>(words::hasContentNote, drawing::type::small, Tone::quiet);
    more.hints = {1, Hints::Across::centre};
}

void GalleryScreen::addCard(Widget& grid, const Card& content, std::size_t number) {
    auto& card =
        grid.add<Pressable>([this, number] { m_actions.choose(number); }, Pressable::Look::card, Insets::all(20), 0);
    if (!m_first)
        m_first = &card;
    m_cards.addRow(card);
    auto& illustrated = card.add<BelowPicture>(SceneContent{content.place, {}, {}});
    illustrated.hints.grow = 1;
    addWords(illustrated.words(), content);
}

void GalleryScreen::addWords(Widget& card, const Card& content) {
    card.add<Label>(content.facts, drawing::type::eyebrow, Tone::accent);
    card.add<Spacer>(6);
    card.add<Label>(content.title, drawing::type::heading);
    card.add<Spacer>(4);
    addStanding(card, content);
    card.add<Spacer>(8);
    card.add<Label>(content.summary, drawing::type::body);
    std::string topics;
    for (const std::string& topic : content.topics)
        topics += (topics.empty() ? "" : "\u00A0· ") + topic;
    card.add<Spacer>(8);
    card.add<Label>(topics, drawing::type::small, Tone::quiet);
    card.add<Spacer>(10).hints.grow = 1;
    if (!content.canShow.empty()) {
        card.add<Label>(words::canShow, drawing::type::smallStrong, Tone::quiet);
        card.add<Label>(content.canShow, drawing::type::small, Tone::quiet);
    }
    if (content.contentNote) {
        card.add<Spacer>(8);
        addContentNote(card);
    }
    card.add<Spacer>(10);
    card.add<Label>(words::readBriefing, drawing::type::strong, Tone::accent);
}

bool GalleryScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape)
        return false;
    if (m_filter && m_filter->narrows())
        m_filter->takeAllBack();
    else
        m_actions.back();
    return true;
}

bool GalleryScreen::onTyped(char32_t character) {
    if (character != U'/' || !m_filter || !m_filter->search())
        return false;
    wishFocus(*m_filter->search());
    m_scroll->reveal(m_filter->search()->place(), 24);
    return true;
}

} // namespace window
