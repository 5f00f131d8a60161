#include "window/screens/review/CommentThread.hpp"

#include "window/ReviewWords.hpp"

namespace window {

CommentThread::CommentThread(const Talk& talk, std::optional<std::size_t> decision, std::function<void(Widget&)> focus)
    : Column(8), m_talk(&talk), m_decision(decision), m_said(talk.comments), m_focus(std::move(focus)) {
    m_list = &add<Column>(8);
    const auto position = decision ? std::optional(*decision - 1) : std::nullopt;
    for (const records::Comment& comment : talk.comments)
        if (comment.decision == position)
            addSaid(comment);
    if (!talk.mayComment && !talk.mayReply)
        return;
    auto& form = add<Panel>(Panel::Look::outlined, Insets::all(18), 10);
    m_answering = &form.add<Label>("", drawing::type::smallStrong, Tone::quiet);
    m_field = &form.add<TextField>(TextField::Lines::several, words::commentHint, records::mostWordsCharacters);
    form.add<Label>(words::stands, drawing::type::small, Tone::quiet);
    m_problem = &form.add<Label>("", drawing::type::body, Tone::accent);
    m_field->onChange([this] { keepDraft(m_field->text()); });
    auto& row = form.add<Wrap>(12, 10);
    row.add<Button>(
        words::keep, [this] { keep(); }, Button::Kind::primary);
    row.add<Button>(words::discard, [this] {
        keepDraft({});
        close();
    });
    m_form = &form;
    form.setVisible(false);
    if (!talk.mayComment) {
        reopen();
        return;
    }
    m_opener = &add<Padded>(Insets{-quietMargin + 20, 0, 0, 0}).add<Wrap>();
    m_opener
        ->add<Button>(
            words::addComment, [this] { open(nullptr); }, Button::Kind::quiet)
        .setIcon("comment");
    reopen();
}

std::string CommentThread::where() const {
    if (!m_answered.empty())
        return "reply " + m_answered;
    return m_decision ? "decision " + std::to_string(*m_decision) : std::string("attempt");
}

std::string CommentThread::draftAt(const std::string& where) const {
    return m_talk->draft ? m_talk->draft(where) : std::string();
}

void CommentThread::keepDraft(const std::string& text) {
    if (m_talk->keepDraft)
        m_talk->keepDraft(where(), text);
}

void CommentThread::reopen() {
    const auto position = m_decision ? std::optional(*m_decision - 1) : std::nullopt;
    if (m_talk->mayComment && !draftAt(where()).empty()) {
        show(nullptr);
        return;
    }
    for (const records::Comment& comment : m_talk->comments) {
        m_answered = comment.id;
        if (comment.decision == position && m_talk->mayReply && !draftAt(where()).empty()) {
            show(&comment);
            return;
        }
    }
    m_answered.clear();
}

void CommentThread::addSaid(const records::Comment& comment) {
    auto& row = m_list->add<Padded>(Insets{comment.answers ? 44.0 : 20.0, 0, 0, 0}).add<Quote>(2);
    row.add<Label>(words::saidBy(comment, m_said), drawing::type::smallStrong, Tone::quiet);
    row.add<Paragraphs>(comment.text, drawing::type::body);
    if (m_talk->mayReply)
        row.add<Padded>(Insets{-quietMargin, 0, 0, 0})
            .add<Wrap>()
            .add<Button>(
                words::reply, [this, comment] { open(&comment); }, Button::Kind::quiet)
            .setIcon("message");
}

void CommentThread::open(const records::Comment* answered) {
    show(answered);
    m_focus(*m_field);
}

void CommentThread::show(const records::Comment* answered) {
    m_answered = answered != nullptr ? answered->id : std::string();
    const std::string begun = draftAt(where());
    m_answering->setText((answered != nullptr ? words::answering(*answered) : std::string(words::addComment)) +
                         (begun.empty() ? "" : words::begunBefore));
    m_problem->setText({});
    m_form->setVisible(true);
    if (m_opener)
        m_opener->setVisible(false);
    m_field->setText(begun);
}

void CommentThread::keep() {
    Talk::Kept kept =
        m_answered.empty() ? m_talk->comment(m_decision, m_field->text()) : m_talk->reply(m_answered, m_field->text());
    if (const auto* problem = std::get_if<std::string>(&kept)) {
        m_problem->setText(*problem);
        return;
    }
    keepDraft({});
    m_said.push_back(std::get<records::Comment>(std::move(kept)));
    addSaid(m_said.back());
    close();
}

void CommentThread::close() {
    m_form->setVisible(false);
    if (!m_opener)
        return;
    m_opener->setVisible(true);
    m_focus(*m_opener->children().front());
}

void addSignOff(Widget& column, const records::SignOff& signOff) {
    auto& sheet = column.add<Panel>(Panel::Look::soft, Insets::sides(20, 16), 4);
    sheet.add<Label>(words::signedOffBy(signOff), drawing::type::strong);
    sheet.add<Paragraphs>(signOff.note, drawing::type::body);
    sheet.add<Spacer>(4);
    sheet.add<Label>(words::agreed, drawing::type::smallStrong, Tone::quiet);
    sheet.add<Paragraphs>(signOff.agreed.empty() ? words::nothingAgreed : signOff.agreed, drawing::type::body);
}

} // namespace window
