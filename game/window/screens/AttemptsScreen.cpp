#include "window/screens/AttemptsScreen.hpp"

#include "content/Find.hpp"
#include "window/PageWords.hpp"
#include "window/Strings.hpp"
#include "window/screens/CardFilter.hpp"

namespace window {

namespace {

constexpr std::size_t openRowsAtOnce = 4;
constexpr std::size_t endedAtOnce = 40;

std::vector<std::string> wordsOf(const std::vector<AttemptsScreen::Entry>& entries) {
    std::vector<std::string> all;
    for (const AttemptsScreen::Entry& entry : entries) {
        std::string words = entry.title + ' ' + entry.detail + ' ' + entry.day + ' ' + entry.mark + ' ' + entry.news;
        for (std::size_t at = 0; (at = words.find("\u00A0", at)) != std::string::npos;)
            words.replace(at, 2, " "); // a date is found as it is typed
        all.push_back(content::folded(words));
    }
    return all;
}

} // namespace

AttemptsScreen::AttemptsScreen(const Content& content, Actions actions)
    : m_actions(std::move(actions)), m_open(openRowsAtOnce, [this](Widget& row) { wishFocus(row); }),
      m_ended(endedAtOnce, [this](Widget& row) { wishFocus(row); }), m_openWords(wordsOf(content.open)),
      m_endedWords(wordsOf(content.ended)) {
    addBar(root(), words::product, {keysButton(m_actions.help), backButton(m_actions.back)});
    const Page page = addPage(root(), 760, 0);
    m_scroll = page.scroll;
    Widget& column = *page.column;
    column.add<Label>(words::earlierAttempts, drawing::type::title);
    if (content.open.empty() && content.ended.empty()) {
        column.add<Spacer>(16);
        column.add<Label>(words::noAttempts, drawing::type::lead, Tone::quiet);
    }
    if (content.open.size() + content.ended.size() >= searchedFrom) {
        column.add<Spacer>(20);
        addSearchTo(column, words::findAttempt);
    }
    auto& none = column.add<Padded>(Insets{0, 24, 0, 0});
    none.add<Label>(words::noAttemptFits, drawing::type::lead, Tone::quiet);
    none.setVisible(false);
    m_none = &none;
    if (!content.open.empty()) {
        auto& part = column.add<Padded>(Insets{0, 28, 0, 0});
        part.add<Label>(words::openAttempts, drawing::type::subheading, Tone::quiet);
        addEntries(part, content.open, m_actions.resume, m_open, Days::told);
        m_open.addMore(part);
        m_openPart = &part;
    }
    addEntries(column, content.ended, m_actions.debrief, m_ended, Days::headed);
    m_ended.addMore(column);
}

void AttemptsScreen::addEntries(Widget& column, const std::vector<Entry>& entries,
                                const std::function<void(std::size_t)>& press, LongList& list, Days days) {
    std::string day;
    Widget* heading = nullptr;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Entry& entry = entries[i];
        if (days == Days::headed && (!heading || entry.day != day)) {
            day = entry.day;
            heading = &column.add<Padded>(Insets{0, 28, 0, 0});
            heading->add<Label>(words::endedOn(day), drawing::type::subheading, Tone::quiet);
        }
        auto& holder = column.add<Padded>(Insets{0, 10, 0, 0});
        auto& card = holder.add<Pressable>([press, i] { press(i); }, Pressable::Look::card, Insets::sides(20, 14), 2);
        auto& row = card.add<Row>(16, 200);
        row.add<Label>(entry.title, drawing::type::strong).hints = {1, Hints::Across::centre};
        if (!entry.mark.empty()) {
            auto& mark = row.add<Row>(6);
            mark.hints.across = Hints::Across::centre;
            mark.add<IconView>(entry.whatIf ? "what-if" : "replay", Tone::quiet).hints.across = Hints::Across::centre;
            mark.add<Label>(entry.mark, drawing::type::smallStrong, Tone::quiet).hints.across = Hints::Across::centre;
        }
        std::string detail = entry.detail;
        if (days == Days::told && !entry.day.empty())
            detail += " · " + entry.day;
        card.add<Label>(detail, drawing::type::small, Tone::quiet);
        if (!entry.news.empty()) {
            auto& news = card.add<Row>(6);
            news.add<IconView>("comment", Tone::accent).hints.across = Hints::Across::centre;
            news.add<Label>(entry.news, drawing::type::smallStrong, Tone::accent).hints = {1, Hints::Across::centre};
        }
        list.addRow(holder, heading);
        if (!m_first)
            m_first = &card;
    }
}

void AttemptsScreen::narrow() {
    const std::string wanted = content::folded(m_search->text());
    const auto open = m_open.show([&](std::size_t i) { return content::holdsWords(m_openWords[i], wanted); });
    const auto ended = m_ended.show([&](std::size_t i) { return content::holdsWords(m_endedWords[i], wanted); });
    if (m_openPart)
        m_openPart->setVisible(open > 0);
    m_none->setVisible(open + ended == 0);
}

} // namespace window
