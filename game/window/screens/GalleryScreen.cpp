#include "window/screens/GalleryScreen.hpp"

#include "window/Scene.hpp"
#include "window/Strings.hpp"

namespace window {

GalleryScreen::GalleryScreen(const Content& content, Actions actions) : m_actions(std::move(actions)) {
    addBar(root(), content.learner.empty() ? std::string(words::product) : content.learner,
           {{words::keys, m_actions.help, "keyboard"}, {words::back, m_actions.back, "back"}});
    const Page page = addPage(root(), 1120, 0);
    m_scroll = page.scroll;
    Widget& column = *page.column;

    if (!content.open.empty()) {
        addHeading(column, words::whereYouLeft);
        column.add<Spacer>(14);
        auto& open = column.add<Grid>(320, 2, 14);
        for (std::size_t i = 0; i < content.open.size(); ++i) {
            auto& card = open.add<Pressable>([this, i] { m_actions.resume(i); }, Pressable::Look::card,
                                             Insets::sides(20, 16), 2);
            card.add<Label>(content.open[i].title, drawing::type::strong);
            card.add<Label>(content.open[i].detail, drawing::type::small, Tone::quiet);
            if (!m_first)
                m_first = &card;
        }
        column.add<Spacer>(40);
    }

    column.add<Label>(words::chooseScenario, drawing::type::title);
    column.add<Spacer>(20);
    if (content.cards.empty())
        column.add<ReadingWidth>(readingWidth).add<Label>(words::noScenarios, drawing::type::lead, Tone::quiet);
    auto& grid = column.add<Grid>(330, 3, 20);
    for (std::size_t i = 0; i < content.cards.size(); ++i)
        addCard(grid, content.cards[i], i);

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

void GalleryScreen::addCard(Widget& grid, const Card& content, std::size_t number) {
    auto& card =
        grid.add<Pressable>([this, number] { m_actions.choose(number); }, Pressable::Look::card, Insets::all(24), 0);
    if (!m_first)
        m_first = &card;
    card.add<SceneView>(SceneContent{content.place, {}, {}}, 0.2);
    card.add<Spacer>(18);
    card.add<Label>(content.facts, drawing::type::eyebrow, Tone::accent);
    card.add<Spacer>(10);
    card.add<Label>(content.title, drawing::type::heading);
    card.add<Spacer>(10);
    card.add<Label>(content.summary, drawing::type::body);
    std::string topics;
    for (const std::string& topic : content.topics)
        topics += (topics.empty() ? "" : "\u00A0· ") + topic;
    card.add<Spacer>(10);
    card.add<Label>(topics, drawing::type::small, Tone::quiet);
    card.add<Spacer>(14).hints.grow = 1;
    if (!content.canShow.empty()) {
        card.add<Label>(words::canShow, drawing::type::smallStrong, Tone::quiet);
        card.add<Label>(content.canShow, drawing::type::small, Tone::quiet);
    }
    card.add<Spacer>(16);
    card.add<Label>(words::readBriefing, drawing::type::strong, Tone::accent);
}

bool GalleryScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape)
        return false;
    m_actions.back();
    return true;
}

} // namespace window
