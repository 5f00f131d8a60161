#include "window/screens/quiz/RoundWishScreen.hpp"

#include "window/QuizWords.hpp"

#include <algorithm>

namespace window {

RoundWishScreen::RoundWishScreen(const model::CompetencyFramework& framework, std::vector<Quiz> quizzes,
                                 study::RoundWish wish, Actions actions)
    : m_framework(&framework), m_quizzes(std::move(quizzes)), m_wish(std::move(wish)), m_actions(std::move(actions)) {
    m_about = m_wish.quiz ? About::quiz : m_wish.units.empty() ? About::all : About::parts;
    addBar(root(), words::quizzes, {keysButton(m_actions.help), backButton(m_actions.back)});
    auto& scroll = root().add<ScrollView>();
    scroll.hints.grow = 1;
    m_scroll = &scroll;
    Widget& column = scroll.add<Padded>(Insets{32, 28, 16, 24}).add<ReadingWidth>(940, ReadingWidth::At::centre);
    column.add<Label>(words::roundOfTen, drawing::type::title);
    column.add<Spacer>(20);
    addAbout(column);
    addHow(column);

    root().add<Rule>();
    auto& foot = root().add<Padded>(Insets{32, 12, 32, 16}).add<ReadingWidth>(940, ReadingWidth::At::centre);
    auto& row = foot.add<Row>(16, 160);
    m_begin = &row.add<Button>(
        words::beginRound, [this] { begin(); }, Button::Kind::primary);
    m_reason = &row.add<Label>("", drawing::type::body, Tone::quiet);
    m_reason->hints = {1, Hints::Across::centre};
    m_first = m_begin;
    tick();
}

Button& RoundWishScreen::addOption(Widget& row, std::string text, const std::function<void()>& choose,
                                   std::function<bool()> chosen) {
    auto& button = row.add<Button>(
        std::move(text),
        [this, choose] {
            choose();
            tick();
        },
        Button::Kind::option);
    m_options.push_back({&button, std::move(chosen)});
    return button;
}

void RoundWishScreen::addAbout(Widget& column) {
    column.add<Label>(words::aboutWhat, drawing::type::strong);
    column.add<Spacer>(6);
    auto& row = column.add<Wrap>(8, 8);
    const auto about = [&](const char* text, About what) {
        addOption(
            row, text, [this, what] { m_about = what; }, [this, what] { return m_about == what; });
    };
    about(words::wholeFramework, About::all);
    about(words::partsOfIt, About::parts);
    if (!m_quizzes.empty())
        about(words::oneQuiz, About::quiz);
    auto& parts = column.add<Padded>(Insets{0, 16, 0, 0});
    m_parts = &parts;
    addParts(parts);

    auto& list = column.add<Padded>(Insets{0, 16, 0, 0}, 8);
    m_ofQuizzes = &list;
    auto& grid = list.add<Grid>(280, 2, 10);
    for (const Quiz& quiz : m_quizzes)
        addOption(
            grid, quiz.title, [this, id = quiz.id] { m_wish.quiz = id; },
            [this, id = quiz.id] { return m_wish.quiz == id; });
    column.add<Spacer>(24);
}

void RoundWishScreen::addUnit(Widget& row, model::UnitId unit, std::string name) {
    const auto has = [this, unit] { return std::ranges::find(m_wish.units, unit) != m_wish.units.end(); };
    addOption(
        row, std::move(name),
        [this, unit, has] {
            if (has())
                std::erase(m_wish.units, unit);
            else
                m_wish.units.push_back(unit);
        },
        has);
}

void RoundWishScreen::addParts(Widget& column) {
    const model::CompetencyFramework& framework = *m_framework;
    const auto unitsOf = [&](auto wanted) {
        std::vector<model::UnitId> units;
        for (std::size_t i = 0; i < framework.units.size(); ++i)
            if (wanted(framework.units[i]))
                units.push_back(model::UnitId(i));
        return units;
    };
    auto& grid = column.add<Grid>(370, 2, 18);
    for (std::size_t c = 0; c < framework.competencies.size(); ++c) {
        auto& one = grid.add<Column>(4);
        one.add<Label>(framework.competencies[c].name, drawing::type::smallStrong);
        auto& row = one.add<Wrap>(8, 8);
        for (const model::UnitId unit : unitsOf([c](const model::Unit& of) {
                 const auto* level = std::get_if<model::CompetencyLevel>(&of.what);
                 return level != nullptr && level->competency.position() == c;
             }))
            addUnit(row, unit, words::levelName(std::get<model::CompetencyLevel>(framework[unit].what).level.number));
    }
    column.add<Spacer>(18);
    column.add<Label>(words::coreValues, drawing::type::smallStrong);
    column.add<Spacer>(4);
    auto& row = column.add<Wrap>(8, 8);
    for (const model::UnitId unit :
         unitsOf([](const model::Unit& of) { return std::holds_alternative<model::CoreValueId>(of.what); }))
        addUnit(row, unit, framework.nameOf(unit));
}

void RoundWishScreen::addHow(Widget& column) {
    const auto group = [&column](const char* name) -> Widget& {
        column.add<Label>(name, drawing::type::strong);
        column.add<Spacer>(6);
        auto& row = column.add<Wrap>(8, 8);
        return row;
    };
    auto& which = column.add<Column>();
    m_from = &which;
    which.add<Label>(words::whichQuestions, drawing::type::strong);
    which.add<Spacer>(6);
    auto& from = which.add<Wrap>(8, 8);
    which.add<Spacer>(20);
    for (const auto& [text, what] :
         {std::pair{words::fromBoth, study::From::both}, std::pair{words::fromMade, study::From::framework},
          std::pair{words::fromWritten, study::From::written}})
        addOption(
            from, text, [this, what = what] { m_wish.from = what; },
            [this, what = what] { return m_wish.from == what; });
    Widget& told = group(words::whenTold);
    for (const bool atOnce : {true, false})
        addOption(
            told, atOnce ? words::afterEach : words::atTheEnd, [this, atOnce] { m_wish.atOnce = atOnce; },
            [this, atOnce] { return m_wish.atOnce == atOnce; });
    column.add<Spacer>(20);
    const auto limit = practice::limitAt(m_actions.pace, words::usualLimit);
    if (!limit) {
        column.add<Label>(words::againstClock, drawing::type::strong);
        column.add<Label>(words::clockUntimed, drawing::type::body, Tone::quiet);
        m_wish.seconds.reset();
        return;
    }
    Widget& clock = group(words::againstClock);
    column.add<Spacer>(6);
    column.add<Label>(words::clockNote, drawing::type::small, Tone::quiet);
    addOption(
        clock, words::noClock, [this] { m_wish.seconds.reset(); }, [this] { return !m_wish.seconds; });
    addOption(
        clock, words::clockOf(limit),
        [this] { m_wish.seconds = static_cast<std::uint32_t>(words::usualLimit.count()); },
        [this] { return m_wish.seconds.has_value(); });
}

void RoundWishScreen::tick() {
    m_parts->setVisible(m_about == About::parts);
    m_ofQuizzes->setVisible(m_about == About::quiz);
    m_from->setVisible(m_about != About::quiz);
    for (const Ticked& option : m_options)
        option.button->setChosen(option.chosen());
    const bool whole =
        m_about == About::all || (m_about == About::parts ? !m_wish.units.empty() : m_wish.quiz.has_value());
    m_begin->setEnabled(whole);
    m_reason->setText(whole ? "" : m_about == About::quiz ? words::chooseQuiz : words::choosePart);
}

void RoundWishScreen::begin() {
    study::RoundWish wish = m_wish;
    if (m_about != About::parts)
        wish.units.clear();
    if (m_about != About::quiz)
        wish.quiz.reset();
    m_actions.begin(wish);
}

bool RoundWishScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape)
        return false;
    m_actions.back();
    return true;
}

} // namespace window
