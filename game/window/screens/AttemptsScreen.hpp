#pragma once

#include "window/screens/LongList.hpp"
#include "window/screens/SearchedScreen.hpp"

namespace window {

/// What has been played here: attempts to go on with, and debriefs to read again, by the day they were finished.
class AttemptsScreen final : public SearchedScreen {
public:
    struct Entry {
        std::string title;
        std::string detail = {}; ///< who, and what came of it
        std::string day = {};    ///< when it was finished, or begun; may be empty
        std::string mark = {};   ///< what it was if it does not count, such as "Practice"; else empty
        bool whatIf = false;     ///< a practice run from a decision of another attempt
        std::string news = {};   ///< who has written about it since it was read; may be empty
    };
    struct Content {
        std::vector<Entry> open;
        std::vector<Entry> ended; ///< latest first
    };
    struct Actions {
        std::function<void(std::size_t)> resume, debrief;
        Action back, help;
    };
    AttemptsScreen(const Content& content, Actions actions);

    [[nodiscard]] std::string_view name() const override { return "attempts"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_first; }

private:
    enum class Days { headed, told };
    void addEntries(Widget& column, const std::vector<Entry>& entries, const std::function<void(std::size_t)>& press,
                    LongList& list, Days days);
    void narrow() override;
    void leave() override { m_actions.back(); }
    [[nodiscard]] Widget* firstHit() const override { return m_open.first() ? m_open.first() : m_ended.first(); }

    Actions m_actions;
    Widget* m_first = nullptr;
    Widget* m_none = nullptr;     ///< what is said where nothing fits
    Widget* m_openPart = nullptr; ///< may be none
    LongList m_open, m_ended;
    std::vector<std::string> m_openWords, m_endedWords; ///< in which to search
};

} // namespace window
