#include "window/screens/CourseScreen.hpp"

#include "window/CourseWords.hpp"
#include "window/PageWords.hpp"
#include "window/Scene.hpp"
#include "window/Strings.hpp"
#include "window/screens/classroom/ProjectorParts.hpp"

namespace window {

namespace {

using Stand = CourseScreen::Step::Stand;

const char* iconFor(Stand stand) {
    return stand == Stand::done ? "done" : stand == Stand::begun ? "resume" : stand == Stand::missing ? "info" : "play";
}

const char* wordsFor(Stand stand) {
    switch (stand) {
    case Stand::done:
        return words::stepDone;
    case Stand::begun:
        return words::stepBegun;
    case Stand::missing:
        return words::stepNotHere;
    case Stand::toDo:
        break;
    }
    return words::stepToDo;
}

} // namespace

CourseScreen::CourseScreen(const Content& content, Actions actions) : m_actions(std::move(actions)) {
    addBar(root(), words::course,
           {keysButton(m_actions.help), settingsButton(m_actions.settings), backButton(m_actions.back)});
    const Page page = addPage(root(), 900, 0);
    m_scroll = page.scroll;
    Widget& column = *page.column;
    column.add<Label>(content.forWhom, drawing::type::eyebrow, Tone::accent);
    column.add<Spacer>(6);
    column.add<Label>(content.title, drawing::type::title);
    column.add<Spacer>(12);
    column.add<ReadingWidth>(readingWidth).add<Paragraphs>(content.purpose, drawing::type::lead);
    column.add<Spacer>(18);
    if (content.next) {
        const bool begun = content.progress.find(',') != std::string::npos;
        auto& next = column.add<Wrap>().add<Button>(
            (begun ? words::courseGoOn : words::courseBegin) + std::to_string(*content.next + 1),
            [this, step = *content.next] { m_actions.choose(step); }, Button::Kind::primary);
        m_first = &next;
    } else {
        column.add<Label>(words::courseDone, drawing::type::strong);
    }
    column.add<Spacer>(22);
    auto& head = column.add<Row>(14, 200);
    head.add<Label>(words::courseSteps, drawing::type::subheading).hints.grow = 1;
    head.add<Label>(content.progress, drawing::type::small, Tone::quiet).hints.across = Hints::Across::centre;
    column.add<Spacer>(10);
    for (std::size_t i = 0; i < content.steps.size(); ++i) {
        addStep(column, content.steps[i], i);
        column.add<Spacer>(12);
    }
}

void CourseScreen::addStep(Widget& column, const Step& step, std::size_t number) {
    Widget* panel = nullptr;
    if (step.stand == Step::Stand::missing) {
        panel = &column.add<Panel>(Panel::Look::outlined, Insets::sides(18, 16));
    } else {
        auto& pressed = column.add<Pressable>([this, number] { m_actions.choose(number); }, Pressable::Look::card,
                                              Insets::sides(18, 16), 0);
        m_first = m_first ? m_first : &pressed;
        panel = &pressed;
    }
    auto& row = panel->add<Row>(16);
    row.add<LetterBadge>(std::to_string(number + 1), drawing::type::strong,
                         step.stand == Step::Stand::done ? LetterBadge::Look::taken : LetterBadge::Look::plain)
        .hints.across = Hints::Across::start;
    auto& words = row.add<Column>(4);
    words.hints.grow = 1;
    words.add<Label>(step.title, drawing::type::strong);
    if (!step.facts.empty())
        words.add<Label>(step.facts, drawing::type::small, Tone::quiet);
    words.add<Label>(step.why, drawing::type::body);
    auto& stands = words.add<Row>(8);
    stands.add<IconView>(iconFor(step.stand), Tone::quiet).hints.across = Hints::Across::centre;
    stands.add<Label>(wordsFor(step.stand), drawing::type::smallStrong, Tone::quiet).hints = {1, Hints::Across::centre};
}

bool CourseScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape)
        return false;
    m_actions.back();
    return true;
}

} // namespace window
