#include "window/screens/quiz/QuestionScreen.hpp"

#include "window/QuizWords.hpp"
#include "window/Strings.hpp"

#include <algorithm>
#include <array>

namespace window {

namespace {

using quiz::Certainty;

/// How sure somebody is goes by letters, because the numbers are the answers'.
constexpr std::array sureKeys{'A', 'B', 'C'};

/// Longer questions are set smaller.
constexpr std::size_t shortAsk = 110;

/// Shows either where there is room to say on each button what it stands for, or where a low window or large text
/// leaves too little for that.
class RoomLabel final : public Label {
public:
    enum class Where { roomy, low };
    RoomLabel(Where where, std::string text, const TextStyle& style)
        : Label(std::move(text), style, Tone::quiet), m_where(where) {}
    void paint(Canvas& canvas, const Setting& setting) const override {
        if (!place().empty())
            Label::paint(canvas, setting);
    }

protected:
    Size measured(const Setting& setting, int width) override {
        return SureButton::roomy(setting) == (m_where == Where::roomy) ? Label::measured(setting, width) : Size{};
    }
    [[nodiscard]] std::vector<Lettering> lettering(const Setting& setting) const override {
        return place().empty() ? std::vector<Lettering>{} : Label::lettering(setting);
    }

private:
    Where m_where;
};

} // namespace

Mark markOf(study::Told::Verdict verdict) {
    switch (verdict) {
    case study::Told::Verdict::right:
        return Mark::right;
    case study::Told::Verdict::partly:
        return Mark::partly;
    case study::Told::Verdict::wrong:
        return Mark::wrong;
    case study::Told::Verdict::none:
        break;
    }
    return Mark::none;
}

std::vector<Mark> trailOf(const quiz::Round& round, bool current) {
    std::vector<Mark> marks(round.questions().size(), Mark::toCome);
    const bool told = round.feedback() == quiz::Feedback::atOnce || round.done();
    for (std::size_t i = 0; i < round.given().size(); ++i) {
        const double share = round.share(i);
        if (!told)
            marks[i] = Mark::answered;
        else if (std::holds_alternative<std::monostate>(round.given()[i].answer))
            marks[i] = Mark::none;
        else
            marks[i] = share >= quiz::countsAsRight ? Mark::right : share > 0 ? Mark::partly : Mark::wrong;
    }
    if (current && !round.done())
        marks[round.given().size()] = Mark::now;
    return marks;
}

QuestionScreen::QuestionScreen(const study::OpenRound& round, Actions actions) : m_actions(std::move(actions)) {
    const quiz::Posed& posed = *round.round().current();
    if (const auto limit = round.limitMilliseconds())
        m_limit = practice::limitAt(m_actions.pace, Time(*limit));
    m_width = posed.question.scene.empty() ? roundWidth : widestPage;
    addTop(round);
    addQuestion(posed, round.framework());
    addFoot(posed.question);
    tell();
}

void QuestionScreen::addTop(const study::OpenRound& round) {
    addBar(root(), words::inRound(round.round().given().size() + 1, round.round().questions().size(), round.title()),
           {keysButton(m_actions.help), {words::leaveRound, [this] { m_actions.leave(m_form->worked()); }, "pause"}});
    auto& strip = root().add<Padded>(Insets{32, 8, 32, 0}).add<ReadingWidth>(m_width, ReadingWidth::At::centre, 6);
    strip.add<TrailView>(trailOf(round.round()));
    if (m_limit)
        m_timer = &strip.add<TimerBar>(*m_limit);
}

void QuestionScreen::addQuestion(const quiz::Posed& posed, const model::CompetencyFramework& framework) {
    const model::Question& question = posed.question;
    if (question.scene.empty()) {
        m_scroll = &root().add<ScrollView>();
        m_scroll->hints.grow = 1;
        addAnswer(m_scroll->add<Padded>(Insets{32, 22, 16, 20}).add<ReadingWidth>(m_width, ReadingWidth::At::centre),
                  posed, framework);
        return;
    }
    auto& room = root().add<Padded>(Insets{32, 0, 16, 0});
    room.hints.grow = 1;
    auto& middle = room.add<ReadingWidth>(widestPage, ReadingWidth::At::centre);
    middle.hints.grow = 1;
    std::size_t things = 0;
    if (const auto* choosing = std::get_if<model::Choosing>(&question.task))
        things = choosing->options.size();
    else if (const auto* spotting = std::get_if<model::Spotting>(&question.task))
        things = spotting->shown.size() + spotting->others.size();
    auto& both = middle.add<PanesWithCue>(820, 0.46, 36, words::answersBelow(things), words::readOn);
    both.hints.grow = 1;
    m_panes = &both.panes();
    auto& scene = m_panes->left().add<Padded>(Insets{0, 20, 0, 16});
    scene.add<Quote>().add<ReadingWidth>(readingWidth).add<Paragraphs>(question.scene, drawing::type::narrative);
    addAnswer(m_panes->right().add<Padded>(Insets{4, 20, 4, 20}), posed, framework);
}

void QuestionScreen::addAnswer(Widget& column, const quiz::Posed& posed, const model::CompetencyFramework& framework) {
    const model::Question& question = posed.question;
    const std::string what = study::whatToDo(question);
    const std::string& ask = question.ask.empty() ? what : question.ask;
    const bool brief = ask.size() <= shortAsk && question.scene.empty();
    column.add<Label>(ask, brief ? drawing::type::heading : drawing::type::subheading);
    column.add<Spacer>(4);
    if (!question.ask.empty())
        column.add<Label>(what, drawing::type::body, Tone::quiet);
    column.add<Spacer>(14);
    AnswerForm::Ways ways;
    ways.changed = [this] { tell(); };
    ways.focus = [this](Widget& widget) { focusOn(widget); };
    ways.show = [this](Widget& widget) { show(widget); };
    ways.goOn = [this] { goOn(); };
    m_form = &column.adopt(answerForm(posed, framework, std::move(ways)));
}

void QuestionScreen::addFoot(const model::Question& question) {
    root().add<Rule>();
    auto& foot = root().add<Padded>(Insets{32, 7, 32, 8}).add<ReadingWidth>(m_width, ReadingWidth::At::centre, 6);
    foot.add<RoomLabel>(RoomLabel::Where::roomy, words::howSure, drawing::type::smallStrong);
    auto& row = foot.add<Row>(10, 110);
    for (const Certainty certainty : {Certainty::low, Certainty::middle, Certainty::high}) {
        const auto i = static_cast<std::size_t>(certainty);
        m_stakes[i] = study::stakesOf(question, certainty);
        m_sure[i] = &row.add<SureButton>(sureKeys[i], study::nameOf(certainty), m_stakes[i], [this, certainty] {
            if (m_certainty == certainty)
                goOn();
            else
                sure(certainty);
        });
        m_sure[i]->hints.grow = 1;
    }
    auto& last = foot.add<Row>(16, 120);
    m_give = &last.add<Button>(
        words::giveAnswer, [this] { give(); }, Button::Kind::primary);
    auto& reason = last.add<Column>();
    reason.hints = {1, Hints::Across::centre};
    m_reason = &reason.add<RoomLabel>(RoomLabel::Where::roomy, "", drawing::type::body);
    m_lowReason = &reason.add<RoomLabel>(RoomLabel::Where::low, "", drawing::type::body);
}

void QuestionScreen::sure(Certainty certainty) {
    m_certainty = certainty;
    for (std::size_t i = 0; i < m_sure.size(); ++i)
        m_sure[i]->setChosen(i == static_cast<std::size_t>(certainty));
    tell();
    if (m_form->answer())
        wishFocus(*m_give);
}

void QuestionScreen::goOn() {
    if (!m_form->answer())
        return;
    if (m_certainty)
        wishFocus(*m_give);
    else
        wishFocus(*m_sure.front());
}

void QuestionScreen::tell() {
    const std::string missing = m_form->missing();
    m_give->setEnabled(missing.empty() && m_certainty);
    const bool sayHowSure = missing.empty() && !m_certainty;
    const std::string reason = !missing.empty() ? missing
                               : sayHowSure     ? words::sayHowSure
                                                : m_stakes[static_cast<std::size_t>(*m_certainty)];
    m_reason->setText(reason);
    m_lowReason->setText(sayHowSure ? words::howSureFor(study::allStakes()) : reason);
}

void QuestionScreen::focusOn(Widget& widget) {
    for (Widget* up = widget.parent(); up; up = up->parent())
        if (auto* scroll = dynamic_cast<ScrollView*>(up))
            scroll->reveal(widget.place(), 16);
    show(widget);
    wishFocus(widget);
}

void QuestionScreen::show(Widget& widget) { m_toReveal = &widget; }

void QuestionScreen::onLaidOut() {
    if (Widget* widget = std::exchange(m_toReveal, nullptr))
        for (Widget* up = widget->parent(); up; up = up->parent())
            if (auto* scroll = dynamic_cast<ScrollView*>(up))
                scroll->reveal(widget->place(), 16);
}

ScrollView* QuestionScreen::mainScroll() const {
    if (!m_panes)
        return m_scroll;
    return m_panes->wide() ? &m_panes->left() : m_panes;
}

bool QuestionScreen::onKey(const KeyPress& press) {
    if (press.key == Key::escape) {
        m_actions.leave(m_form->worked());
        return true;
    }
    if (press.key == Key::enter && press.control && !press.repeat) {
        if (m_form->answer() && m_certainty)
            give();
        else
            goOn();
        return true;
    }
    return false;
}

bool QuestionScreen::onTyped(char32_t character) {
    const char32_t capital = character >= U'a' && character <= U'z' ? character - U'a' + U'A' : character;
    if (const auto key = std::ranges::find(sureKeys, capital, [](char one) { return static_cast<char32_t>(one); });
        key != sureKeys.end()) {
        const auto which = static_cast<std::size_t>(key - sureKeys.begin());
        wishFocus(*m_sure[which]);
        sure(static_cast<Certainty>(which));
        return true;
    }
    if (character < U'1' || character > U'9')
        return false;
    const auto number = static_cast<std::size_t>(character - U'1');
    const bool atSure = std::ranges::any_of(m_sure, [](const SureButton* button) { return button->focused(); });
    if (!atSure)
        return m_form->onNumber(number);
    if (number >= m_sure.size())
        return false;
    wishFocus(*m_sure[number]);
    sure(static_cast<Certainty>(number));
    return true;
}

void QuestionScreen::onShown(Time now) {
    if (!m_since)
        m_since = m_ticked = now;
}

void QuestionScreen::give() {
    auto answer = m_form->answer();
    if (m_decided || !answer || !m_certainty)
        return;
    const Time passed = m_since ? m_actions.clock() - *m_since : Time{0};
    if (m_limit && passed >= *m_limit) {
        expire(passed); // the window was held up: what was given came too late
        return;
    }
    m_decided = true;
    Screen::tell(Cue::choose);
    m_actions.give({std::move(*answer), *m_certainty, static_cast<std::uint32_t>(passed.count()), false});
}

void QuestionScreen::expire(Time passed) {
    m_decided = true;
    m_actions.give({std::monostate(), Certainty::low, static_cast<std::uint32_t>(passed.count()), true});
}

void QuestionScreen::onTick(Time now) {
    if (!m_limit || !m_since || m_decided)
        return;
    m_ticked = now;
    const Time passed = now - *m_since;
    m_timer->setLeft(*m_limit - std::min(passed, *m_limit));
    if (passed >= *m_limit) {
        expire(passed);
    } else if (!m_timeIsLow && passed >= *m_limit - *m_limit / 4) {
        m_timeIsLow = true;
        Screen::tell(Cue::timerLow);
    }
}

std::optional<Screen::Time> QuestionScreen::nextChange() const {
    if (!m_limit || !m_since || m_decided)
        return std::nullopt;
    return std::min(m_ticked + timerStep(*m_limit), *m_since + *m_limit);
}

} // namespace window
