#include "window/screens/classroom/ClassesScreen.hpp"

#include "window/ClassWords.hpp"
#include "window/Strings.hpp"

namespace window {

ClassesScreen::ClassesScreen(const Content& content, Actions actions)
    : m_actions(std::move(actions)), m_held(rowsAtOnce, [this](Widget& widget) { wishFocus(widget); }) {
    addBar(root(), words::classroom, {keysButton(m_actions.help), backButton(m_actions.back)});
    const Page page = addPage(root(), usualOfficePage, 0);
    m_scroll = page.scroll;
    Widget& column = *page.column;
    column.add<Label>(words::holdClass, drawing::type::title);
    column.add<Spacer>(10);
    column.add<ReadingWidth>(readingWidth).add<Label>(words::newClassMore, drawing::type::body, Tone::quiet);
    column.add<Spacer>(22);
    if (!content.open.empty()) {
        addLines(column, words::goOnWithClass, words::goOnWithClassMore, content.open, m_actions.goOn);
        column.add<Spacer>(22);
    }
    addNew(column, content);
    column.add<Spacer>(30);
    addHeading(column, words::classesHeld);
    column.add<Spacer>(8);
    if (content.held.empty())
        column.add<Label>(words::noClassesYet, drawing::type::body, Tone::quiet);
    addLines(column, "", "", content.held, m_actions.debrief);
}

void ClassesScreen::addLines(Widget& column, const char* heading, const char* more, const std::vector<Line>& lines,
                             const std::function<void(std::size_t)>& press) {
    const bool held = *heading == '\0';
    if (!held) {
        addHeading(column, heading);
        column.add<Label>(more, drawing::type::small, Tone::quiet);
        column.add<Spacer>(8);
    }
    auto& list = column.add<Padded>(Insets{-quietMargin, 0, 0, 0});
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto& row = list.add<Pressable>([press, i] { press(i); }, Pressable::Look::row, Insets::sides(quietMargin, 8));
        row.add<Label>(lines[i].title, drawing::type::strong);
        row.add<Label>(lines[i].facts, drawing::type::small, Tone::quiet);
        if (held)
            m_held.addRow(row);
        else if (!m_first)
            m_first = &row;
    }
    if (!held)
        return;
    m_held.addMore(column);
    (void)m_held.show([](std::size_t) { return true; });
}

void ClassesScreen::addNew(Widget& column, const Content& content) {
    addHeading(column, words::newClass);
    column.add<Spacer>(10);
    auto& panel = column.add<Panel>(Panel::Look::outlined, Insets::all(24));
    const auto label = [&panel](const char* text) {
        panel.add<Label>(text, drawing::type::smallStrong, Tone::quiet);
        panel.add<Spacer>(6);
    };
    label(words::classAbout);
    auto& about = panel.add<Row>(16, 240);
    if (!content.about.empty()) {
        auto& words = about.add<Column>();
        words.hints = {1, Hints::Across::centre};
        words.add<Label>(content.about, drawing::type::subheading);
        if (!content.aboutFacts.empty())
            words.add<Label>(content.aboutFacts, drawing::type::small, Tone::quiet);
    }
    auto& choose =
        about.add<Button>(content.about.empty() ? words::chooseAbout : words::chooseAnother, m_actions.choose);
    choose.hints.across = Hints::Across::centre;
    panel.add<Spacer>(18);
    label(words::howCalled);
    std::vector<std::string> names{words::namesTyped, words::namesNone};
    if (!content.cohorts.empty())
        names.insert(names.begin() + 1, words::namesCohort);
    // Without cohorts there are two answers, and the second stands for the third.
    const bool cohorts = !content.cohorts.empty();
    panel.add<ChoiceRow>(names, cohorts ? content.names : std::min<std::size_t>(content.names, 1),
                         [this, cohorts](std::size_t i) { m_actions.names(!cohorts && i == 1 ? 2 : i); });
    if (cohorts && content.names == 1) {
        panel.add<Spacer>(14);
        label(words::whichCohort);
        panel.add<ChoiceRow>(content.cohorts, content.cohort, m_actions.cohort);
    }
    panel.add<Spacer>(18);
    label(words::whichNetwork);
    if (!content.reachable) {
        panel.add<Label>(words::noNetwork, drawing::type::body, Tone::accent);
        panel.add<Spacer>(8);
    }
    auto& network = panel.add<Wrap>(10, 10);
    network.add<ChoiceRow>(content.addresses, content.address, m_actions.address);
    network.add<Button>(words::lookAgain, m_actions.lookAgain, Button::Kind::quiet).setIcon("replay");
    panel.add<Spacer>(22);
    auto& foot = panel.add<Row>(16, 240);
    auto& begin = foot.add<Button>(words::beginClass, m_actions.begin, Button::Kind::primary);
    begin.setEnabled(!content.about.empty());
    if (content.about.empty()) {
        auto& first = foot.add<Label>(words::chooseFirst, drawing::type::body, Tone::quiet);
        first.hints = {1, Hints::Across::centre};
    }
    if (!m_first)
        m_first = content.about.empty() ? static_cast<Widget*>(&choose) : &begin;
}

bool ClassesScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape)
        return false;
    m_actions.back();
    return true;
}

} // namespace window
