#include "window/screens/classroom/ClassAboutScreen.hpp"

#include "content/Find.hpp"
#include "window/ClassWords.hpp"
#include "window/screens/CardFilter.hpp"
#include "window/screens/office/OfficeParts.hpp"

namespace window {

ClassAboutScreen::ClassAboutScreen(const Content& content, Actions actions)
    : m_actions(std::move(actions)), m_list(rowsAtOnce, [this](Widget& row) { wishFocus(row); }) {
    addBar(root(), words::classroom, {keysButton(m_actions.help), backButton(m_actions.back)});
    const Page page = addPage(root(), usualOfficePage, 0);
    m_scroll = page.scroll;
    page.column->add<Label>(content.course.empty() ? std::string(words::whatAbout) : content.course,
                            drawing::type::title);
    page.column->add<Spacer>(18);
    if (!content.steps.empty()) {
        addPart(*page.column, words::aboutSteps, content.steps, m_actions.step);
        m_list.addMore(*page.column);
        narrow();
        m_first = m_list.first();
        return;
    }
    if (content.scenarios.empty() && content.quizzes.empty()) {
        page.column->add<Label>(words::nothingAbout, drawing::type::lead, Tone::quiet);
        return;
    }
    if (content.scenarios.size() + content.quizzes.size() >= searchedFrom)
        addSearchTo(*page.column, words::findAbout);
    addPart(*page.column, words::aboutCourses, content.courses, m_actions.course);
    addPart(*page.column, words::aboutScenarios, content.scenarios, m_actions.scenario);
    addPart(*page.column, words::aboutQuizzes, content.quizzes, m_actions.quiz);
    m_list.addMore(*page.column);
    narrow();
    m_first = m_search ? static_cast<Widget*>(m_search) : m_list.first();
}

void ClassAboutScreen::addPart(Widget& column, const char* heading, const std::vector<Entry>& entries,
                               const std::function<void(std::size_t)>& choose) {
    if (entries.empty())
        return;
    auto& head = column.add<Padded>(Insets{0, 18, 0, 6});
    head.add<Label>(heading, drawing::type::subheading);
    auto& list = column.add<Padded>(Insets{-quietMargin, 0, 0, 0});
    for (std::size_t i = 0; i < entries.size(); ++i) {
        auto& row =
            list.add<Pressable>([choose, i] { choose(i); }, Pressable::Look::row, Insets::sides(quietMargin, 8));
        row.add<Label>(entries[i].title, drawing::type::strong);
        if (!entries[i].summary.empty())
            row.add<Label>(entries[i].summary, drawing::type::body, Tone::quiet);
        row.add<Label>(entries[i].facts, drawing::type::small, Tone::quiet);
        m_words.push_back(content::folded(entries[i].title + " " + entries[i].summary));
        m_list.addRow(row, &head);
    }
}

void ClassAboutScreen::narrow() {
    const std::string wanted = m_search ? content::folded(m_search->text()) : std::string();
    (void)m_list.show([&](std::size_t row) { return m_words[row].find(wanted) != std::string::npos; });
}

} // namespace window
