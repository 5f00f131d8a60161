#pragma once

#include "window/screens/CardFilter.hpp"
#include "window/screens/LongList.hpp"

namespace window {

/// Which scenarios there are, and which attempts can be gone on with.
class GalleryScreen final : public Screen {
public:
    struct Card {
        std::string title;
        std::string facts; ///< level, rank, minutes
        std::string summary;
        std::vector<std::string> topics;
        std::string canShow; ///< may be empty
        std::string place;   ///< where it begins, as the scenario names it; may be empty
        int level = 1;
        std::string standing = {}; ///< where the learner stands with it, in words
        enum class Stand { notPlayed, begun, finished };
        Stand stand = Stand::notPlayed;
        bool contentNote = false; ///< whether the briefing warns of something
    };
    struct Open {
        std::string title;
        std::string detail;
    };
    struct Broken {
        std::string file;
        std::vector<std::string> problems; ///< each as the reader of the file is told
    };
    struct Content {
        std::string learner; ///< may be empty
        std::vector<Open> open;
        std::vector<Open> courses; ///< title, and how far
        std::vector<Card> cards;
        std::vector<Broken> broken;
    };
    struct Actions {
        std::function<void(std::size_t card)> choose;
        std::function<void(std::size_t open)> resume;
        std::function<void(std::size_t course)> course;
        Action back, help, settings;
    };
    GalleryScreen(const Content& content, Actions actions);

    [[nodiscard]] std::string_view name() const override { return "gallery"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_first; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;
    bool onTyped(char32_t character) override;

private:
    void addCourses(Widget& column, const std::vector<Open>& courses);
    void addCards(Widget& column, const std::vector<Card>& cards);
    void addCard(Widget& grid, const Card& card, std::size_t number);
    void addWords(Widget& card, const Card& content);
    void addStanding(Widget& card, const Card& content);
    void addContentNote(Widget& card);
    void narrow();

    Actions m_actions;
    ScrollView* m_scroll = nullptr;
    Widget* m_first = nullptr;
    LongList m_open;
    LongList m_cards;
    CardFilter* m_filter = nullptr; ///< null where there is little to choose from
    Label* m_count = nullptr;
    Widget* m_none = nullptr; ///< what is said where no card fits
};

} // namespace window
