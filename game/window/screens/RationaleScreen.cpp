#include "window/screens/RationaleScreen.hpp"

#include "window/PageWords.hpp"
#include "window/Strings.hpp"

namespace window {

namespace {

/// How long what is written may be without being kept.
constexpr std::chrono::seconds keepEvery{1};

} // namespace

RationaleScreen::RationaleScreen(const Content& content, Actions actions) : m_actions(std::move(actions)) {
    std::vector<EdgeButton> edge{keysButton(m_actions.help), pauseButton([this] { pause(); })};
    if (m_actions.notebook)
        edge.insert(edge.begin(), notebookButton([this] { openNotebook(); }));
    addBar(root(), content.scenario, with(m_actions.ways, std::move(edge)));
    const FootedPage page = addFootedPage(root(), 1060);
    m_scroll = page.scroll;
    auto& halves = page.column->add<Row>(48, 300);

    auto& left = halves.add<Column>(0);
    left.hints.grow = 1.5;
    auto& quote = left.add<Quote>(4);
    quote.add<Label>(content.expired ? words::timeChose : words::youChose, drawing::type::eyebrow, Tone::accent);
    quote.add<Label>(content.choice, drawing::type::choice);
    left.add<Spacer>(20);
    left.add<Label>(words::whyTitle, drawing::type::title);
    left.add<Spacer>(16);
    m_field = &left.add<TextField>(TextField::Lines::several, words::whyHint, 4000);
    m_field->onChange([this] {
        if (!m_keepAt)
            m_keepAt = m_actions.clock() + keepEvery;
    });
    left.add<Spacer>(10);
    left.add<Label>(words::whyMore, drawing::type::small, Tone::quiet);
    auto& row = page.foot->add<Wrap>(12, 10);
    row.add<Button>(
        words::saveAndGoOn, [this] { give(m_field->text()); }, Button::Kind::primary);
    row.add<Button>(words::skip, [this] { give({}); });

    auto& right = halves.add<Column>(2);
    right.hints.grow = 1;
    right.add<Padded>(Insets{quietMargin, 0, 0, 8})
        .add<Label>(words::decisionModel, drawing::type::eyebrow, Tone::quiet);
    for (const words::Prompt& prompt : words::decisionModelPrompts) {
        auto& one = right.add<Pressable>(
            [this, name = prompt.name] {
                m_field->beginLine(std::string(name) + ": ");
                wishFocus(*m_field);
                root().changes().layout = true;
            },
            Pressable::Look::row, Insets::sides(quietMargin, 8));
        one.add<Label>(prompt.name, drawing::type::smallStrong);
        one.add<Label>(prompt.question, drawing::type::small, Tone::quiet);
    }
}

void RationaleScreen::give(const std::string& reasons) {
    m_keepAt.reset();
    m_actions.give(reasons);
}

void RationaleScreen::pause() {
    onInterrupted();
    m_actions.pause();
}

void RationaleScreen::openNotebook() {
    onInterrupted();
    m_actions.notebook();
}

bool RationaleScreen::onTyped(char32_t character) {
    if (!m_actions.notebook || !words::isNotebookKey(character))
        return false;
    openNotebook();
    return true;
}

void RationaleScreen::onInterrupted() {
    if (std::exchange(m_keepAt, std::nullopt))
        m_actions.draft(m_field->text());
}

void RationaleScreen::onTick(Time now) {
    if (m_keepAt && now >= *m_keepAt)
        onInterrupted();
}

bool RationaleScreen::onKey(const KeyPress& press) {
    if (press.key == Key::escape) {
        pause();
        return true;
    }
    if (press.key == Key::enter && press.control && !press.repeat) {
        give(m_field->text());
        return true;
    }
    return false;
}

} // namespace window
