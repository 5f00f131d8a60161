#pragma once

#include "window/TextField.hpp"
#include "window/screens/Parts.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace window {

/// Narrows a gallery down: by level, by topic, to what was not played yet, and by words where there are many cards.
class CardFilter final : public Column {
public:
    /// What there is to be known of a card.
    struct Facets {
        int level = 1;
        std::vector<std::string> topics;
        bool played = false;
        std::string words; ///< in which to search
    };
    /// `changed` is called when other cards fit than before.
    CardFilter(std::vector<Facets> cards, std::function<void()> changed);

    [[nodiscard]] bool fits(std::size_t card) const;
    /// Whether any card could be left out now.
    [[nodiscard]] bool narrows() const;
    void takeAllBack();
    /// Null where there is no search.
    [[nodiscard]] TextField* search() const { return m_search; }

private:
    void addLevels(Widget& groups);
    void addTopics(Widget& row);
    void set();

    std::vector<Facets> m_cards;
    std::function<void()> m_changed;
    TextField* m_search = nullptr;
    std::vector<std::pair<std::optional<int>, Button*>> m_levels;
    Button* m_notPlayed = nullptr;
    Button* m_topicsOpener = nullptr;
    Widget* m_topicList = nullptr;
    std::vector<std::pair<std::string, Button*>> m_topics;
    std::optional<int> m_level;
    std::optional<std::string> m_topic;
    bool m_onlyNotPlayed = false;
};

/// From how many entries on a list can be searched.
inline constexpr std::size_t searchedFrom = 13;

} // namespace window
