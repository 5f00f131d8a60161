#include "window/QuizFlow.hpp"

#include "window/Failed.hpp"
#include "window/QuizWords.hpp"
#include "window/ReviewWords.hpp"
#include "window/Strings.hpp"
#include "window/screens/MessageScreen.hpp"
#include "window/screens/quiz/QuestionScreen.hpp"
#include "window/screens/quiz/QuizHomeScreen.hpp"
#include "window/screens/quiz/QuizMapScreen.hpp"
#include "window/screens/quiz/RoundEndScreen.hpp"
#include "window/screens/quiz/RoundReviewScreen.hpp"
#include "window/screens/quiz/RoundWishScreen.hpp"
#include "window/screens/quiz/RoundsScreen.hpp"
#include "window/screens/quiz/ToldScreen.hpp"

#include <filesystem>
#include <utility>

namespace window {

namespace {

namespace fs = std::filesystem;
using practice::Problem;

std::vector<QuizHomeScreen::Content::Broken> brokenOf(const study::Study& study) {
    std::vector<QuizHomeScreen::Content::Broken> all;
    for (const study::QuizCard& card : study.quizzes()) {
        if (card.quiz)
            continue;
        QuizHomeScreen::Content::Broken broken{card.path.filename().string(), {}};
        for (const content::Diagnostic& problem : card.problems)
            broken.problems.push_back(content::format(problem));
        all.push_back(std::move(broken));
    }
    for (const content::Diagnostic& note : study.notes())
        all.push_back({fs::path(note.file).filename().string(), {content::format(note)}});
    return all;
}

} // namespace

QuizFlow::QuizFlow(Stage& stage, std::shared_ptr<study::Study> study, Ways ways)
    : m_stage(&stage), m_study(std::move(study)), m_ways(std::move(ways)) {}

void QuizFlow::begin(std::optional<practice::Learner> learner) {
    m_learner = std::move(learner);
    m_round.reset();
    m_wish = {};
}

std::size_t QuizFlow::waiting(const std::optional<practice::Learner>& learner) const {
    if (!learner)
        return 0;
    const auto standing = m_study->standing(learner->id);
    return failed(standing) ? 0 : std::get<study::Standing>(standing).waiting;
}

void QuizFlow::showProblem(const std::string& sentence) {
    m_stage->screens().push(std::make_unique<MessageScreen>(
        MessageScreen::Place::over, words::couldNot, sentence,
        std::vector<MessageScreen::Answer>{{words::goOn, [this] { m_stage->screens().pop(); }}}));
}

std::optional<records::RoundLine> QuizFlow::leftRound() const {
    if (m_learner) {
        const auto waiting = m_study->waiting(m_learner->id);
        return failed(waiting) ? std::nullopt : std::get<std::optional<records::RoundLine>>(waiting);
    }
    const auto all = m_study->rounds();
    if (failed(all))
        return std::nullopt;
    for (const records::RoundLine& line : std::get<std::vector<records::RoundLine>>(all))
        if (!line.ended && !line.head.learnerId)
            return line;
    return std::nullopt;
}

void QuizFlow::showHome() {
    m_round.reset();
    QuizHomeScreen::Content content;
    content.saving = m_study->saving();
    content.broken = brokenOf(*m_study);
    if (m_learner) {
        const auto found = m_study->standing(m_learner->id);
        if (const Problem* problem = failed(found)) {
            m_stage->screens().show(
                std::make_unique<MessageScreen>(MessageScreen::Place::page, words::couldNot, problem->sentence,
                                                std::vector<MessageScreen::Answer>{{words::goOn, m_ways.leave}}));
            return;
        }
        const auto& standing = std::get<study::Standing>(found);
        content.learner = m_learner->name;
        content.waiting = standing.waiting;
        content.today = standing.practisedToday;
        content.days = standing.daysOfLastSeven;
        for (const quiz::Mastery mastery : standing.ofStatements)
            ++content.statements[static_cast<std::size_t>(mastery)];
    }
    content.ended = endedRounds().size();
    std::string left;
    if (const auto line = leftRound()) {
        content.left = {line->head.title, line->answers, line->questions};
        left = line->head.id;
    }
    QuizHomeScreen::Actions actions;
    actions.daily = [this] { play(m_study->daily(m_learner->id)); };
    actions.goOn = [this, left] { play(m_study->open(left)); };
    actions.end = [this, left] {
        auto opened = m_study->open(left);
        auto* round = std::get_if<std::unique_ptr<study::OpenRound>>(&opened);
        if (!round) {
            showProblem(failed(opened)->sentence);
        } else if (const auto problem = (*round)->endHere()) {
            showProblem(problem->sentence);
        } else {
            m_round = std::move(*round);
            showEnd();
        }
    };
    actions.round = [this] { showWish([this] { showHome(); }); };
    actions.map = [this] { showMap(); };
    actions.earlier = [this] { showRounds(); };
    actions.back = m_ways.leave;
    actions.help = m_ways.help;
    actions.settings = m_ways.settings;
    m_stage->screens().show(std::make_unique<QuizHomeScreen>(content, std::move(actions)));
}

void QuizFlow::showWishFor(const std::string& quiz) {
    m_wish.quiz = quiz;
    m_wish.units.clear();
    showWish(m_ways.leave);
}

void QuizFlow::showWish(Action back) {
    std::vector<RoundWishScreen::Quiz> quizzes;
    for (const study::QuizCard& card : m_study->quizzes())
        if (card.quiz)
            quizzes.push_back({card.quiz->id, card.quiz->title, card.quiz->questions.size()});
    RoundWishScreen::Actions actions;
    actions.begin = [this](const study::RoundWish& wish) {
        m_wish = wish;
        m_wish.learnerId = m_learner ? std::optional(m_learner->id) : std::nullopt;
        play(m_study->begin(m_wish));
    };
    actions.back = std::move(back);
    actions.help = m_ways.help;
    actions.pace = m_ways.pace();
    m_stage->screens().show(
        std::make_unique<RoundWishScreen>(m_study->framework(), std::move(quizzes), m_wish, std::move(actions)));
}

void QuizFlow::showMap() {
    study::Standing standing;
    if (m_learner) {
        auto found = m_study->standing(m_learner->id);
        if (const Problem* problem = failed(found)) {
            showProblem(problem->sentence);
            return;
        }
        standing = std::get<study::Standing>(std::move(found));
    }
    m_stage->screens().show(std::make_unique<QuizMapScreen>(
        m_study->framework(), standing, QuizMapScreen::Actions{[this] { showHome(); }, m_ways.help}));
}

std::vector<records::RoundLine> QuizFlow::endedRounds() const {
    auto found = m_study->rounds(m_learner ? std::optional(m_learner->id) : std::nullopt);
    if (failed(found))
        return {};
    auto all = std::get<std::vector<records::RoundLine>>(std::move(found));
    std::erase_if(
        all, [this](const records::RoundLine& line) { return !line.ended || (!m_learner && line.head.learnerId); });
    return all;
}

void QuizFlow::showRounds() {
    auto rounds = endedRounds();
    std::vector<RoundsScreen::Entry> entries;
    for (const records::RoundLine& line : rounds)
        entries.push_back({line.head.title, words::dayOf(line.head.started), words::howRoundWent(line)});
    RoundsScreen::Actions actions;
    actions.open = [this, rounds = std::move(rounds)](std::size_t chosen) {
        auto opened = m_study->open(rounds[chosen].head.id);
        auto* round = std::get_if<std::unique_ptr<study::OpenRound>>(&opened);
        if (!round) {
            showProblem(failed(opened)->sentence);
            return;
        }
        m_round = std::move(*round);
        showEnd([this] { showRounds(); });
    };
    actions.back = [this] { showHome(); };
    actions.help = m_ways.help;
    m_stage->screens().show(std::make_unique<RoundsScreen>(entries, std::move(actions)));
}

void QuizFlow::play(Opened opened) {
    auto* round = std::get_if<std::unique_ptr<study::OpenRound>>(&opened);
    if (!round) {
        showProblem(failed(opened)->sentence);
        return;
    }
    m_round = std::move(*round);
    showNext();
}

void QuizFlow::showNext() {
    if (!m_round->round().done())
        showQuestion();
    else if (m_round->ended())
        showEnd();
    else
        give({}); // all is answered, and only its end is not kept yet
}

void QuizFlow::showQuestion() {
    QuestionScreen::Actions actions;
    actions.clock = [this] { return m_stage->time(); };
    actions.give = [this](const quiz::Given& given) { give(given); };
    actions.leave = [this](bool loses) { leaveRound(loses); };
    actions.help = m_ways.help;
    actions.pace = m_ways.pace();
    m_stage->screens().show(std::make_unique<QuestionScreen>(*m_round, std::move(actions)));
}

void QuizFlow::give(const quiz::Given& given) {
    const auto problem = m_round->round().done() ? m_round->endHere() : m_round->give(given);
    if (!problem) {
        if (m_round->round().feedback() == quiz::Feedback::atOnce)
            showTold();
        else
            showNext();
        return;
    }
    const auto again = [this, given] {
        m_stage->screens().pop();
        give(given);
    };
    m_stage->screens().push(std::make_unique<MessageScreen>(
        MessageScreen::Place::over, words::answerNotSaved, problem->sentence,
        std::vector<MessageScreen::Answer>{{words::tryAgain, again}, {words::leaveNow, [this] { showHome(); }}}));
}

void QuizFlow::showTold() {
    m_stage->screens().show(std::make_unique<ToldScreen>(*m_round, ToldScreen::Actions{[this] { showNext(); },
                                                                                       [this] {
                                                                                           if (m_round->ended())
                                                                                               showEnd();
                                                                                           else
                                                                                               leaveNow();
                                                                                       },
                                                                                       m_ways.help}));
}

void QuizFlow::showEnd() {
    showEnd([this] { showHome(); });
}

void QuizFlow::showEnd(Action back) {
    RoundEndScreen::Actions actions;
    actions.mistakes = [this] { play(m_study->mistakesOf(m_round->id())); };
    actions.review = [this] {
        m_stage->screens().push(std::make_unique<RoundReviewScreen>(
            *m_round, RoundReviewScreen::Actions{[this] { m_stage->screens().pop(); }, m_ways.help}));
    };
    actions.another = [this] { showWish([this] { showHome(); }); };
    actions.back = std::move(back);
    actions.help = m_ways.help;
    m_stage->screens().show(std::make_unique<RoundEndScreen>(*m_round, std::move(actions)));
}

void QuizFlow::leaveRound(bool loses) {
    if (!loses) {
        leaveNow();
        return;
    }
    m_stage->screens().push(std::make_unique<MessageScreen>(
        MessageScreen::Place::over, words::leaveTitle, words::leaveText,
        std::vector<MessageScreen::Answer>{{words::stayHere, [this] { m_stage->screens().pop(); }},
                                           {words::leaveNow, [this] { leaveNow(); }}}));
}

void QuizFlow::leaveNow() {
    m_stage->tell({Cue::back, {}, Told::Seen::yes});
    showHome();
    m_stage->caption(words::roundKept);
}

} // namespace window
