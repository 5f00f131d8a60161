#include "window/screens/CardFilter.hpp"

#include "content/Find.hpp"
#include "window/PageWords.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace window {

CardFilter::CardFilter(std::vector<Facets> cards, std::function<void()> changed)
    : Column(12), m_cards(std::move(cards)), m_changed(std::move(changed)) {
    for (Facets& card : m_cards)
        card.words = content::folded(card.words);
    if (m_cards.size() >= searchedFrom) {
        m_search = &addSearch(*this, words::findScenario, [this] { m_changed(); });
    }
    auto& groups = add<Wrap>(28, 10);
    addLevels(groups);
    auto& row = groups.add<Wrap>(10, 10);
    m_notPlayed = &row.add<Button>(
        words::notPlayedYet,
        [this] {
            m_onlyNotPlayed = !m_onlyNotPlayed;
            set();
        },
        Button::Kind::option);
    addTopics(row);
}

void CardFilter::addLevels(Widget& groups) {
    std::set<int> levels;
    for (const Facets& card : m_cards)
        levels.insert(card.level);
    if (levels.size() < 2)
        return;
    auto& row = groups.add<Wrap>(10, 10);
    const auto add = [this, &row](std::string text, std::optional<int> level) {
        auto& button = row.add<Button>(
            std::move(text),
            [this, level] {
                m_level = level;
                set();
            },
            Button::Kind::option);
        button.setChosen(!level);
        m_levels.emplace_back(level, &button);
    };
    add(words::everyLevel, std::nullopt);
    for (const int level : levels)
        add(words::level(level), level);
}

void CardFilter::addTopics(Widget& row) {
    std::map<std::string, std::size_t> counts;
    for (const Facets& card : m_cards)
        for (const std::string& topic : card.topics)
            ++counts[topic];
    if (counts.empty())
        return;
    m_topicsOpener = &row.add<Button>(words::topics, [this] { m_topicList->setVisible(!m_topicList->visible()); });
    m_topicsOpener->setIcon("filter");
    auto& list = add<Wrap>(10, 10);
    list.setVisible(false);
    m_topicList = &list;
    std::vector<std::pair<std::string, std::size_t>> sorted(counts.begin(), counts.end());
    std::ranges::stable_sort(sorted, std::greater{}, &std::pair<std::string, std::size_t>::second);
    for (const auto& [topic, count] : sorted) {
        auto& button = list.add<Button>(
            topic,
            [this, topic = topic] {
                m_topic = m_topic == topic ? std::nullopt : std::optional(topic);
                set();
            },
            Button::Kind::option);
        m_topics.emplace_back(topic, &button);
    }
}

void CardFilter::set() {
    for (const auto& [level, button] : m_levels)
        button->setChosen(m_level == level);
    for (const auto& [topic, button] : m_topics)
        button->setChosen(m_topic == topic);
    m_notPlayed->setChosen(m_onlyNotPlayed);
    if (m_topicsOpener)
        m_topicsOpener->setText(m_topic ? words::topicChosen(*m_topic) : words::topics);
    m_changed();
}

bool CardFilter::fits(std::size_t card) const {
    const Facets& facets = m_cards[card];
    return (!m_level || facets.level == *m_level) && (!m_onlyNotPlayed || !facets.played) &&
           (!m_topic || std::ranges::find(facets.topics, *m_topic) != facets.topics.end()) &&
           (!m_search || content::holdsWords(facets.words, content::folded(m_search->text())));
}

bool CardFilter::narrows() const {
    return m_level || m_topic || m_onlyNotPlayed || (m_search && !m_search->text().empty());
}

void CardFilter::takeAllBack() {
    m_level.reset();
    m_topic.reset();
    m_onlyNotPlayed = false;
    if (m_search)
        m_search->setText({});
    set();
}

} // namespace window
