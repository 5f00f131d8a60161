#include "window/screens/quiz/RoundsScreen.hpp"

#include "content/Find.hpp"
#include "window/QuizWords.hpp"
#include "window/screens/CardFilter.hpp"

namespace window {

RoundsScreen::RoundsScreen(const std::vector<Entry>& rounds, Actions actions)
    : m_actions(std::move(actions)), m_list(rowsAtOnce, [this](Widget& row) { wishFocus(row); }) {
    addBar(root(), words::quizzes, {keysButton(m_actions.help), backButton(m_actions.back)});
    const Page page = addPage(root(), 760, 0);
    m_scroll = page.scroll;
    Widget& column = *page.column;
    column.add<Label>(words::earlierRounds, drawing::type::title);
    if (rounds.size() >= searchedFrom) {
        column.add<Spacer>(20);
        addSearchTo(column, words::findRound);
    }
    auto& none = column.add<Padded>(Insets{0, 24, 0, 0});
    none.add<Label>(words::noRoundFits, drawing::type::lead, Tone::quiet);
    none.setVisible(false);
    m_none = &none;
    std::string day;
    Widget* heading = nullptr;
    for (std::size_t i = 0; i < rounds.size(); ++i) {
        const Entry& round = rounds[i];
        if (!heading || round.day != day) {
            day = round.day;
            heading = &column.add<Padded>(Insets{0, 28, 0, 0});
            heading->add<Label>(day, drawing::type::subheading, Tone::quiet);
        }
        auto& holder = column.add<Padded>(Insets{0, 10, 0, 0});
        auto& card =
            holder.add<Pressable>([this, i] { m_actions.open(i); }, Pressable::Look::card, Insets::sides(20, 14), 2);
        card.add<Label>(round.title, drawing::type::strong);
        card.add<Label>(round.detail, drawing::type::small, Tone::quiet);
        m_list.addRow(holder, heading);
        m_words.push_back(content::folded(round.title + ' ' + round.day + ' ' + round.detail));
    }
    m_list.addMore(column);
}

void RoundsScreen::narrow() {
    const std::string wanted = content::folded(m_search->text());
    m_none->setVisible(m_list.show([&](std::size_t i) { return content::holdsWords(m_words[i], wanted); }) == 0);
}

} // namespace window
