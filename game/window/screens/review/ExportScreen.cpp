#include "window/screens/review/ExportScreen.hpp"

#include "window/ExportWords.hpp"
#include "window/ReviewWords.hpp"
#include "window/Strings.hpp"

namespace window {

namespace {

constexpr std::size_t longestPath = 1000;

} // namespace

ExportScreen::ExportScreen(Content content, Actions actions)
    : m_content(std::move(content)), m_actions(std::move(actions)) {
    m_wish = m_content.wish.value_or(ExportWish{});
    if (!m_content.wish)
        m_wish.kind = m_content.kind;
    m_wish.learners = m_content.learners;
    m_wish.cohort = m_content.cohort;
    addBar(root(), words::review + (" · " + m_content.about), {keysButton(m_actions.help), backButton(m_actions.back)});
    const FootedPage page = addFootedPage(root(), 1060);
    m_scroll = page.scroll;
    page.column->add<Label>(words::exporting, drawing::type::title);
    page.column->add<Spacer>(8);
    page.column->add<ReadingWidth>(readingWidth).add<Label>(words::exportMore, drawing::type::body, Tone::quiet);
    page.column->add<Spacer>(20);
    addKinds(*page.column);
    page.column->add<Spacer>(18);
    auto& halves = page.column->add<Row>(48, 330);
    m_which = &halves.add<Column>(18);
    m_which->hints.grow = 1;
    addWhich(*m_which);
    auto& right = halves.add<Column>(8);
    right.hints.grow = 1;
    addFolder(right);
    m_problem = &page.foot->add<Label>("", drawing::type::body, Tone::accent);
    auto& row = page.foot->add<Padded>(Insets{0, 8, 0, 0}).add<Wrap>(12, 10);
    row.add<Button>(
           words::exportNow, [this] { begin(); }, Button::Kind::primary)
        .setIcon("export");
    row.add<Button>(words::cancel, m_actions.back);
    show();
}

Button& ExportScreen::addOption(Widget& holder, const std::string& text, std::function<void(ExportWish&)> choose,
                                std::function<bool(const ExportWish&)> chosen) {
    auto& button = holder.add<Button>(
        text,
        [this, choose = std::move(choose)] {
            choose(m_wish);
            m_problem->setText({});
            show();
        },
        Button::Kind::option);
    m_options.push_back({&button, std::move(chosen)});
    return button;
}

void ExportScreen::addKinds(Widget& column) {
    column.add<Label>(words::exportWhatFor, drawing::type::strong);
    column.add<Spacer>(8);
    auto& list = column.add<Wrap>(8, 8);
    std::vector<ExportKind> kinds{ExportKind::pdf, ExportKind::html, ExportKind::csv, ExportKind::json,
                                  ExportKind::xapi};
    if (m_content.learners.size() == 1 && m_content.cohort.empty())
        kinds.insert(kinds.begin() + 1, ExportKind::page);
    if (m_content.person)
        kinds.push_back(ExportKind::person);
    for (const ExportKind kind : kinds) {
        auto& button = addOption(
            list, words::exportPurpose(kind), [kind](ExportWish& wish) { wish.kind = kind; },
            [kind](const ExportWish& wish) { return wish.kind == kind; });
        if (kind == m_wish.kind)
            m_first = &button;
    }
    column.add<Spacer>(10);
    m_form = &column.add<ReadingWidth>(readingWidth).add<Label>("", drawing::type::body);
}

void ExportScreen::addWhich(Widget& column) {
    auto& attempts = column.add<Column>(8);
    attempts.add<Label>(words::exportAttempts, drawing::type::strong);
    auto& which = attempts.add<Wrap>(8, 8);
    const auto attemptsOf = [](bool firstOnly) {
        return [firstOnly](ExportWish& wish) {
            wish.firstOnly = firstOnly;
            wish.quizzes = false;
        };
    };
    addOption(which, words::allAttempts(m_content.finished), attemptsOf(false),
              [](const ExportWish& wish) { return !wish.firstOnly && !wish.quizzes; });
    addOption(which, words::firstAttempts(m_content.first), attemptsOf(true),
              [](const ExportWish& wish) { return wish.firstOnly && !wish.quizzes; });
    if (m_content.rounds > 0)
        m_quizzes = &addOption(
            which, words::quizAnswers(m_content.rounds), [](ExportWish& wish) { wish.quizzes = true; },
            [](const ExportWish& wish) { return wish.quizzes; });
    auto& reasons = column.add<Column>(8);
    m_reasons = &reasons;
    reasons.add<Label>(words::exportReasons, drawing::type::strong);
    auto& with = reasons.add<Wrap>(8, 8);
    addOption(
        with, words::exportWithout, [](ExportWish& wish) { wish.reasons = false; },
        [](const ExportWish& wish) { return !wish.reasons; });
    addOption(
        with, words::exportWith, [](ExportWish& wish) { wish.reasons = true; },
        [](const ExportWish& wish) { return wish.reasons; });
    auto& names = column.add<Column>(8);
    m_names = &names;
    names.add<Label>(words::exportNames, drawing::type::strong);
    auto& beside = names.add<Wrap>(8, 8);
    addOption(
        beside, words::exportNoNames, [](ExportWish& wish) { wish.names = false; },
        [](const ExportWish& wish) { return !wish.names; });
    addOption(
        beside, words::exportWithNames, [](ExportWish& wish) { wish.names = true; },
        [](const ExportWish& wish) { return wish.names; });
}

void ExportScreen::addFolder(Widget& column) {
    column.add<Label>(words::exportFolder, drawing::type::strong);
    m_folder = &column.add<TextField>(TextField::Lines::one, words::exportFolderHint, longestPath);
    m_folder->setText(m_content.folder);
    m_folder->onChange([this] { show(); });
    m_folder->onEnter([this] { begin(); });
    if (m_actions.choose)
        column.add<Wrap>().add<Button>(words::chooseFolderDots, [this] { m_actions.choose(m_wish); }).setIcon("folder");
    m_place = &column.add<Label>("", drawing::type::small, Tone::quiet);
    m_own = &column.add<Label>("", drawing::type::small, Tone::quiet);
}

void ExportScreen::show() {
    const bool data =
        m_wish.kind == ExportKind::csv || m_wish.kind == ExportKind::json || m_wish.kind == ExportKind::xapi;
    m_wish.quizzes = m_wish.quizzes && data && m_quizzes;
    for (const Option& option : m_options)
        option.button->setChosen(option.chosen(m_wish));
    m_form->setText(m_wish.quizzes ? words::exportQuizForm : words::exportForm(m_wish.kind));
    const bool whole = m_wish.kind == ExportKind::person || m_wish.kind == ExportKind::page;
    m_which->setVisible(!whole);
    if (m_quizzes)
        m_quizzes->setVisible(data);
    m_names->setVisible(m_wish.kind == ExportKind::csv && !m_wish.quizzes);
    m_reasons->setVisible((m_wish.kind == ExportKind::csv || m_wish.kind == ExportKind::xapi) && !m_wish.quizzes);
    const bool named = !m_folder->text().empty();
    const auto place = named ? m_actions.place(m_folder->text()) : std::filesystem::path();
    m_place->setText(named ? words::exportPlace(place) : std::string());
    m_own->setText(named && !m_content.own.empty() ? words::exportOwnFolder(place.parent_path() == m_content.own)
                                                   : std::string());
}

void ExportScreen::begin() {
    m_wish.folder = m_folder->text();
    const bool none = !m_wish.quizzes && (m_wish.firstOnly ? m_content.first : m_content.finished) == 0;
    if (m_wish.folder.empty()) {
        m_problem->setText(words::exportNoFolder);
        wishFocus(*m_folder);
    } else if (none && m_wish.kind != ExportKind::person && m_wish.kind != ExportKind::page) {
        m_problem->setText(words::exportNothing);
    } else {
        m_problem->setText(m_actions.begin(m_wish).value_or(""));
    }
}

bool ExportScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape)
        return false;
    m_actions.back();
    return true;
}

} // namespace window
