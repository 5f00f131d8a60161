#include "window/ReviewFlow.hpp"

#include "window/Failed.hpp"
#include "window/ReviewWords.hpp"
#include "window/Strings.hpp"
#include "window/screens/MessageScreen.hpp"
#include "window/screens/quiz/QuizMapScreen.hpp"
#include "window/screens/review/CohortScreen.hpp"
#include "window/screens/review/EvidenceScreen.hpp"
#include "window/screens/review/LearnerPageScreen.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace window {

namespace {

using practice::Problem;

constexpr std::array orders{std::pair{review::SortBy::name, words::byName},
                            std::pair{review::SortBy::lastAttempt, words::byLast},
                            std::pair{review::SortBy::attempts, words::byAttempts},
                            std::pair{review::SortBy::lastSignOff, words::byConversation}};

} // namespace

ReviewFlow::ReviewFlow(Stage& stage, const Options& options, Ways ways)
    : m_stage(&stage), m_options(&options), m_ways(std::move(ways)), m_exports(stage, options, m_ways.help) {}

void ReviewFlow::showProblem(const std::string& sentence) {
    m_stage->screens().push(
        std::make_unique<MessageScreen>(MessageScreen::Place::over, words::couldNot, sentence,
                                        std::vector<MessageScreen::Answer>{{words::goOn, popper()}}));
}

void ReviewFlow::showLearners() {
    showLearners({}, 0);
    review().readAhead();
}

void ReviewFlow::showLearners(const review::LearnerQuery& asked, std::size_t focus) {
    review::LearnerQuery query = asked;
    query.most = std::size_t{1} << 30; // what shows at once is the list's to say
    const auto found = review().learners(m_visitor, query);
    const auto known = review().cohorts(m_visitor);
    for (const Problem* problem : {failed(found), failed(known)})
        if (problem) {
            m_stage->screens().show(
                std::make_unique<MessageScreen>(MessageScreen::Place::page, words::couldNot, problem->sentence,
                                                std::vector<MessageScreen::Answer>{{words::goOn, m_ways.leave}}));
            return;
        }
    const auto& cohorts = std::get<std::vector<records::Cohort>>(known);
    const auto& lines = std::get<review::LearnerList>(found).lines;
    LearnersScreen::Content content;
    content.who = m_visitor.name;
    content.onlyWaiting = query.onlyUnseen;
    content.focus = focus;
    if (!cohorts.empty())
        content.cohorts.push_back({words::everybody, !query.cohort});
    for (const records::Cohort& cohort : cohorts)
        content.cohorts.push_back({cohort.name, query.cohort == cohort.id});
    for (const auto& [order, text] : orders)
        content.orders.push_back({text, query.sortBy == order});
    std::vector<std::string> ids;
    for (const records::LearnerLine& line : lines) {
        content.learners.push_back(entryOf(line));
        ids.push_back(line.learner.id);
    }
    LearnersScreen::Actions actions;
    actions.choose = [this, ids = std::move(ids)](std::size_t i) {
        m_own = false;
        if (auto screen = learnerScreen(ids[i]))
            m_stage->screens().push(std::move(screen));
    };
    const auto again = [this, query](std::size_t option, const auto& change) {
        review::LearnerQuery wanted = query;
        change(wanted);
        showLearners(wanted, option);
    };
    actions.cohort = [again, cohorts](std::size_t i, std::size_t option) {
        again(option, [&](review::LearnerQuery& wanted) {
            wanted.cohort = i == 0 ? std::nullopt : std::optional(cohorts[i - 1].id);
        });
    };
    actions.order = [again](std::size_t i, std::size_t option) {
        again(option, [&](review::LearnerQuery& wanted) { wanted.sortBy = orders[i].first; });
    };
    actions.waiting = [again](bool only, std::size_t option) {
        again(option, [&](review::LearnerQuery& wanted) { wanted.onlyUnseen = only; });
    };
    if (!lines.empty() && !review().refusal(m_visitor, review::Office::seeCohort)) {
        content.map = query.cohort ? words::cohortMapOne : words::cohortMap;
        actions.map = [this, cohort = query.cohort.value_or("")] {
            if (auto screen = cohortScreen(cohort, Names::shown))
                m_stage->screens().push(std::move(screen));
        };
    }
    if (review::may(m_visitor, review::Deed::enrol, review::Relation::cohort))
        actions.cohorts = m_ways.cohorts;
    content.due = m_ways.due();
    if (review::may(m_visitor, review::Office::settle))
        actions.settled = m_ways.settled;
    if (!lines.empty() && m_exports.may(m_visitor, lines.front().learner.id))
        actions.exporting = [this, lines, query](const std::vector<std::size_t>& which) {
            askForExport(lines, which, query);
        };
    actions.back = m_ways.leave;
    actions.help = m_ways.help;
    if (m_visitor.role)
        actions.signOut = m_ways.signOut;
    m_stage->screens().show(std::make_unique<LearnersScreen>(content, std::move(actions)));
}

LearnersScreen::Entry ReviewFlow::entryOf(const records::LearnerLine& line) const {
    const model::CompetencyFramework& framework = review().framework();
    const auto rank = framework.findRank(line.learner.rank);
    return {line.learner.id,
            line.learner.name,
            words::learnerFacts(rank ? framework[*rank].name : line.learner.rank, line),
            words::lastAttempt(line),
            words::lastConversation(line),
            m_visitor.role ? words::waiting(line) : std::string()};
}

std::unique_ptr<Screen> ReviewFlow::cohortScreen(const std::string& cohort, Names names) {
    auto found = review().cohort(m_visitor, cohort);
    if (const Problem* problem = failed(found)) {
        showProblem(problem->sentence);
        return nullptr;
    }
    auto& named = std::get<review::CohortMap>(found);
    const bool hidden = names == Names::hidden;
    const auto map = std::make_shared<const CohortScreen::Map>(hidden ? CohortScreen::Map(review::withoutNames(named))
                                                                      : CohortScreen::Map(std::move(named)));
    CohortScreen::Actions actions;
    actions.learner = [this](const std::string& learner) {
        m_own = false;
        if (auto screen = learnerScreen(learner))
            m_stage->screens().push(std::move(screen));
    };
    actions.otherWay = [this, cohort, hidden] {
        if (auto screen = cohortScreen(cohort, hidden ? Names::shown : Names::hidden))
            m_stage->screens().replace(std::move(screen));
    };
    actions.back = popper();
    actions.help = m_ways.help;
    return std::make_unique<CohortScreen>(map, std::move(actions));
}

void ReviewFlow::showOwnPage() {
    m_own = true;
    if (auto screen = learnerScreen(m_visitor.learner.value_or("")))
        m_stage->screens().show(std::move(screen));
}

std::unique_ptr<Screen> ReviewFlow::learnerScreen(const std::string& learner) {
    auto made = review().learner(m_visitor, learner);
    if (const Problem* problem = failed(made)) {
        showProblem(problem->sentence);
        return nullptr;
    }
    m_learner = learner;
    m_changed = false;
    m_evidence.reset();
    const auto page = std::make_shared<const review::LearnerPage>(std::get<review::LearnerPage>(std::move(made)));
    LearnerPageScreen::Actions actions;
    actions.evidence = [this, page](const std::string& what, const std::vector<debrief::Source>& sources) {
        showEvidence(page, what, sources);
    };
    actions.attempt = [this](const std::string& attempt) { showAttempt(attempt); };
    actions.compare = [this](const std::string& first, const std::string& second) { showComparison(first, second); };
    if (m_options->people->pageText && page->framework && !review().refusal(m_visitor, review::Deed::signOff, learner))
        actions.signOff = [this, page] {
            showSignOff(page->learner.id, std::nullopt,
                        {page->learner.name, words::aboutProfile, m_options->people->pageText(*page), {}});
        };
    if (m_exports.may(m_visitor, learner))
        actions.exporting = [this, page] { askForExport(*page); };
    const auto rounds = records::Rounds(review().records()).all(learner);
    const auto* answered = std::get_if<std::vector<records::RoundLine>>(&rounds);
    if (m_options->study && answered && !answered->empty())
        actions.quizzes = [this, page] { showQuizzes(page->learner); };
    if (classroom::VotedRecords(review(), {}).any(learner))
        actions.voted = [this, page] { showVoted(page->learner); };
    actions.back = m_own ? m_ways.leave : popper();
    actions.help = m_ways.help;
    return std::make_unique<LearnerPageScreen>(page, std::move(actions), readerOf(learner));
}

void ReviewFlow::showQuizzes(const records::Learner& learner) {
    std::optional<Problem> problem = review().refusal(m_visitor, review::Deed::see, learner.id);
    if (!problem)
        problem = review().tell(m_visitor, "saw", "quizzes " + learner.id);
    auto standing = m_options->study->standing(learner.id);
    if (!problem && failed(standing))
        problem = *failed(standing);
    if (problem) {
        showProblem(problem->sentence);
        return;
    }
    const bool own = m_visitor.learner == learner.id;
    m_stage->screens().push(std::make_unique<QuizMapScreen>(
        m_options->study->framework(), std::get<study::Standing>(std::move(standing)),
        QuizMapScreen::Actions{popper(), m_ways.help}, own ? std::string() : learner.name));
}

void ReviewFlow::showEvidence(const std::shared_ptr<const review::LearnerPage>& page, const std::string& what,
                              const std::vector<debrief::Source>& sources) {
    std::map<std::size_t, std::vector<std::size_t>> byAttempt;
    for (const debrief::Source& source : sources)
        byAttempt[source.attempt].push_back(source.decision);
    std::vector<EvidenceScreen::Part> parts;
    for (auto& [attempt, decisions] : byAttempt) {
        auto read = review().attempt(m_visitor, page->counted[attempt].restored.stored.head.id);
        if (const Problem* problem = failed(read)) {
            showProblem(problem->sentence);
            return;
        }
        parts.push_back(
            {std::make_shared<const practice::FinishedDebrief>(std::get<review::AttemptPage>(std::move(read)).finished),
             std::move(decisions)});
    }
    m_evidence = Evidence{page, what, sources};
    EvidenceScreen::Actions actions;
    actions.attempt = [this](const std::string& attempt) { showAttempt(attempt); };
    actions.back = [this] {
        m_evidence.reset();
        pop();
    };
    actions.help = m_ways.help;
    m_stage->screens().push(
        std::make_unique<EvidenceScreen>(page->learner.name, what, std::move(parts), std::move(actions)));
}

} // namespace window
