#include "window/screens/quiz/RoundEndScreen.hpp"

#include "window/QuizWords.hpp"
#include "window/screens/quiz/QuestionScreen.hpp"

#include <algorithm>

namespace window {

namespace {

using study::GroupResult;

quiz::Calibration calibrationOf(const quiz::Round& round) {
    quiz::Calibration calibration;
    for (std::size_t i = 0; i < round.given().size(); ++i)
        if (!std::holds_alternative<std::monostate>(round.given()[i].answer))
            calibration.add(round.given()[i].certainty, round.share(i));
    return calibration;
}

void addGroups(Widget& column, const study::RoundSummary& summary, GroupResult::Kind kind, const char* heading) {
    bool any = false;
    for (const GroupResult& group : summary.groups) {
        if (group.kind != kind)
            continue;
        if (!std::exchange(any, true)) {
            column.add<Label>(heading, drawing::type::smallStrong, Tone::quiet);
            column.add<Spacer>(8);
        }
        column.add<Label>(group.name, drawing::type::body);
        auto& row = column.add<Wrap>(12, 4);
        row.add<CellsView>(group.right, group.asked).hints.across = Hints::Across::centre;
        row.add<Label>(words::rightOf(group.right, group.asked), drawing::type::small, Tone::quiet);
        column.add<Spacer>(10);
    }
    if (any)
        column.add<Spacer>(10);
}

} // namespace

void addCalibration(Widget& column, const quiz::Calibration& calibration, const std::vector<std::string>& sentences) {
    for (const quiz::Certainty certainty : {quiz::Certainty::high, quiz::Certainty::middle, quiz::Certainty::low}) {
        const auto& answers = calibration.at(certainty);
        auto& names = column.add<Row>(10);
        names.add<Label>(study::nameOf(certainty), drawing::type::smallStrong).hints.grow = 1;
        names.add<Label>(answers.all > 0 ? words::rightOf(answers.right, answers.all) : words::sureNotSaid,
                         drawing::type::small, Tone::quiet);
        column.add<SureView>(certainty, calibration);
        column.add<Spacer>(8);
    }
    column.add<Label>(words::sureKey, drawing::type::small, Tone::quiet);
    column.add<Spacer>(12);
    for (const std::string& sentence : sentences) {
        column.add<Label>(sentence, drawing::type::body);
        column.add<Spacer>(6);
    }
}

RoundEndScreen::RoundEndScreen(const study::OpenRound& round, Actions actions) : m_actions(std::move(actions)) {
    const study::RoundSummary summary = round.summary();
    addBar(root(), round.title(), {keysButton(m_actions.help), backButton(m_actions.back)});
    auto& scroll = root().add<ScrollView>();
    scroll.hints.grow = 1;
    m_scroll = &scroll;
    Widget& column = scroll.add<Padded>(Insets{32, 28, 16, 24}).add<ReadingWidth>(1060, ReadingWidth::At::centre);
    addHead(column, round, summary);

    auto& halves = column.add<Row>(48, 300);
    auto& left = halves.add<Column>();
    left.hints.grow = 1;
    auto& right = halves.add<Column>();
    right.hints.grow = 1;

    left.add<Label>(words::marksTitle, drawing::type::subheading);
    left.add<Spacer>(6);
    left.add<MarksView>(summary.earned, summary.byGuessing, 3.0 * static_cast<double>(summary.answered));
    left.add<Label>(words::marksSentence(summary.earned, summary.byGuessing), drawing::type::body);
    left.add<Label>(words::marksKey, drawing::type::small, Tone::quiet);
    left.add<Spacer>(24);
    left.add<Label>(words::sureTitle, drawing::type::subheading);
    left.add<Spacer>(8);
    addCalibration(left, calibrationOf(round.round()), summary.calibration);
    left.add<Spacer>(16);

    addGroups(right, summary, GroupResult::Kind::competency, words::byCompetency);
    addGroups(right, summary, GroupResult::Kind::level, words::byLevel);
    addGroups(right, summary, GroupResult::Kind::value, words::byValue);

    root().add<Rule>();
    auto& foot = root().add<Padded>(Insets{32, 12, 32, 16}).add<ReadingWidth>(1060, ReadingWidth::At::centre);
    auto& row = foot.add<Wrap>(12, 10);
    const bool over = m_actions.mistakes && !summary.mistakes.empty();
    if (over)
        m_first = &row.add<Button>(words::goOverMistakes, m_actions.mistakes, Button::Kind::primary);
    auto& another =
        row.add<Button>(words::anotherRound, m_actions.another, over ? Button::Kind::secondary : Button::Kind::primary);
    if (!m_first)
        m_first = &another;
    row.add<Button>(words::reviewAnswers, m_actions.review);
}

void RoundEndScreen::addHead(Widget& column, const study::OpenRound& round, const study::RoundSummary& summary) {
    using records::RoundKind;
    const RoundKind kind = round.head().kind;
    column.add<Label>(kind == RoundKind::daily      ? words::dailyEnds
                      : kind == RoundKind::mistakes ? words::mistakesEnd
                                                    : words::roundEnds,
                      drawing::type::eyebrow, Tone::accent);
    column.add<Spacer>(6);
    column.add<Label>(words::rightOf(summary.right, summary.answered), drawing::type::title);
    column.add<Spacer>(8);
    column.add<TrailView>(trailOf(round.round(), false), 28);
    column.add<Spacer>(8);
    const auto none = static_cast<std::size_t>(std::ranges::count_if(
        round.round().given(), [](const auto& given) { return std::holds_alternative<std::monostate>(given.answer); }));
    std::string more = words::rightMore(summary.partly, none);
    if (summary.mostInARow >= 2)
        more += (more.empty() ? "" : " ") + words::longestRow(summary.mostInARow);
    if (summary.mistakes.empty() && summary.answered > 0)
        more += (more.empty() ? "" : " ") + std::string(words::allRight);
    if (!more.empty())
        column.add<Label>(more, drawing::type::lead, Tone::quiet);
    column.add<Spacer>(24);
}

bool RoundEndScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape)
        return false;
    m_actions.back();
    return true;
}

} // namespace window
