#include "window/screens/quiz/RoundReviewScreen.hpp"

#include "window/QuizWords.hpp"
#include "window/screens/quiz/ToldParts.hpp"

namespace window {

RoundReviewScreen::RoundReviewScreen(const study::OpenRound& round, Actions actions) : m_actions(std::move(actions)) {
    addBar(root(), round.title(), {keysButton(m_actions.help), backButton(m_actions.back)});
    const Page page = addPage(root(), 760, 0);
    m_scroll = page.scroll;
    Widget& column = *page.column;
    column.add<Label>(words::yourAnswers, drawing::type::title);
    for (std::size_t i = 0; i < round.round().given().size(); ++i) {
        const study::Told told = round.told(i);
        const model::Question& question = round.round().questions()[i].question;
        column.add<Spacer>(20);
        auto& panel = column.add<Panel>(Panel::Look::outlined, Insets::all(22));
        panel.add<Label>(words::questionOf(i + 1, round.round().questions().size()), drawing::type::eyebrow,
                         Tone::accent);
        panel.add<Spacer>(4);
        if (!question.scene.empty()) {
            panel.add<Quote>().add<Paragraphs>(question.scene, drawing::type::body, Tone::quiet);
            panel.add<Spacer>(10);
        }
        panel.add<Label>(question.ask.empty() ? study::whatToDo(question) : question.ask, drawing::type::subheading);
        panel.add<Spacer>(10);
        addVerdict(panel, told, drawing::type::subheading);
        panel.add<Label>(told.marks, drawing::type::body, Tone::quiet);
        panel.add<Spacer>(14);
        addTold(panel, told);
    }
}

bool RoundReviewScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape)
        return false;
    m_actions.back();
    return true;
}

} // namespace window
