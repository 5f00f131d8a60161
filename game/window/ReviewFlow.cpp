#include "window/ReviewFlow.hpp"

#include "window/ReviewWords.hpp"
#include "window/Strings.hpp"
#include "window/screens/DebriefScreen.hpp"
#include "window/screens/MessageScreen.hpp"
#include "window/screens/review/CohortScreen.hpp"
#include "window/screens/review/CompareScreen.hpp"
#include "window/screens/review/EvidenceScreen.hpp"
#include "window/screens/review/LearnerPageScreen.hpp"
#include "window/screens/review/LearnersScreen.hpp"
#include "window/screens/review/SignOffScreen.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace window {

namespace {

using practice::Problem;

template <class Value>
const Problem* failed(const review::Outcome<Value>& outcome) {
    return std::get_if<Problem>(&outcome);
}

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
    const model::CompetencyFramework& framework = review().framework();
    LearnersScreen::Content content;
    content.who = m_visitor.name;
    content.onlyFresh = query.onlyUnseen;
    content.focus = focus;
    if (!cohorts.empty())
        content.cohorts.push_back({words::everybody, !query.cohort});
    for (const records::Cohort& cohort : cohorts)
        content.cohorts.push_back({cohort.name, query.cohort == cohort.id});
    for (const auto& [order, text] : orders)
        content.orders.push_back({text, query.sortBy == order});
    std::vector<std::string> ids;
    for (const records::LearnerLine& line : lines) {
        const auto rank = framework.findRank(line.learner.rank);
        content.learners.push_back({line.learner.name,
                                    words::learnerFacts(rank ? framework[*rank].name : line.learner.rank, line),
                                    words::lastAttempt(line), words::lastConversation(line),
                                    line.lastSignOff && line.lastAttempt > line.lastSignOff});
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
    actions.fresh = [again](bool only, std::size_t option) {
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
    m_stage->screens().show(std::make_unique<LearnersScreen>(content, std::move(actions)));
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
            showSignOff(page->learner.id, std::nullopt, page->learner.name, m_options->people->pageText(*page));
        };
    if (m_exports.may(m_visitor, learner))
        actions.exporting = [this, page] { askForExport(*page); };
    actions.back = m_own ? m_ways.leave : popper();
    actions.help = m_ways.help;
    return std::make_unique<LearnerPageScreen>(page, std::move(actions));
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

void ReviewFlow::showAttempt(const std::string& attempt) {
    auto read = review().attempt(m_visitor, attempt);
    if (const Problem* problem = failed(read))
        showProblem(problem->sentence);
    else
        m_stage->screens().push(attemptScreen(std::get<review::AttemptPage>(std::move(read))));
}

std::unique_ptr<Screen> ReviewFlow::attemptScreen(review::AttemptPage page) {
    const auto finished = std::make_shared<const practice::FinishedDebrief>(std::move(page.finished));
    const debrief::Provenance& from = finished->debrief.provenance;
    DebriefScreen::Actions actions;
    actions.talk = talkOf(from);
    actions.reader = readerOf(from.learnerId);
    if (m_options->writeReport && !review().refusal(m_visitor, review::Deed::exportRecords, from.learnerId))
        actions.writeReport = [this](const practice::FinishedDebrief& written) -> Written {
            const auto problem =
                review().tell(m_visitor, "exported", "attempt " + written.debrief.provenance.attemptId);
            return problem ? Written(problem->sentence, false) : m_options->writeReport(written);
        };
    if (m_options->people->attemptText && !review().refusal(m_visitor, review::Deed::signOff, from.learnerId))
        actions.signOff = [this, finished] {
            practice::FinishedDebrief nameless = *finished;
            nameless.learnerName.clear();
            showSignOff(finished->debrief.provenance.learnerId, finished->debrief.provenance.attemptId,
                        finished->learnerName + ", " + std::string(finished->scenario->title),
                        m_options->people->attemptText(nameless));
        };
    actions.back = [this] { backToPage(); };
    actions.help = m_ways.help;
    return std::make_unique<DebriefScreen>(finished, std::move(actions));
}

void ReviewFlow::backToPage() {
    pop();
    if (!m_changed)
        return;
    const auto evidence = std::exchange(m_evidence, std::nullopt);
    m_stage->screens().remove("evidence"); // where it lies between
    if (auto screen = learnerScreen(m_learner))
        m_stage->screens().replace(std::move(screen));
    if (evidence)
        showEvidence(evidence->page, evidence->what, evidence->sources);
}

Talk::Kept ReviewFlow::keep(review::Outcome<records::Comment> kept) {
    if (const Problem* problem = failed(kept))
        return problem->sentence;
    m_changed = true;
    return std::get<records::Comment>(std::move(kept));
}

std::shared_ptr<const Talk> ReviewFlow::talkOf(const debrief::Provenance& attempt) {
    using review::Deed;
    const std::string& learner = attempt.learnerId;
    if (!m_visitor.role || learner.empty() || review().refusal(m_visitor, Deed::see, learner))
        return nullptr;
    const records::Reviews reviews(review().records());
    auto comments = reviews.commentsOn(attempt.attemptId);
    auto signOffs = reviews.signOffsOf(learner);
    auto talk = std::make_shared<Talk>();
    if (auto* all = std::get_if<std::vector<records::Comment>>(&comments))
        talk->comments = std::move(*all);
    if (auto* all = std::get_if<std::vector<records::SignOff>>(&signOffs))
        talk->signOffs = std::move(*all);
    std::erase_if(talk->signOffs,
                  [&](const records::SignOff& signOff) { return signOff.attempt != attempt.attemptId; });
    talk->mayComment = !review().refusal(m_visitor, Deed::comment, learner);
    talk->mayReply = !review().refusal(m_visitor, Deed::reply, learner);
    if (!talk->mayComment && talk->comments.empty() && talk->signOffs.empty())
        return nullptr;
    talk->reader = readerOf(learner);
    talk->comment = [this, id = attempt.attemptId](std::optional<std::size_t> decision, const std::string& text) {
        return keep(review().comment(m_visitor, id, decision, text));
    };
    talk->reply = [this](const std::string& answered, const std::string& text) {
        return keep(review().reply(m_visitor, answered, text));
    };
    return talk;
}

void ReviewFlow::showComparison(const std::string& first, const std::string& second) {
    auto compared = review().compare(m_visitor, first, second);
    if (const Problem* problem = failed(compared)) {
        showProblem(problem->sentence);
        return;
    }
    m_stage->screens().push(std::make_unique<CompareScreen>(
        std::make_shared<const review::Comparison>(std::get<review::Comparison>(std::move(compared))),
        CompareScreen::Actions{popper(), m_ways.help}));
}

void ReviewFlow::showSignOff(const std::string& learner, const std::optional<std::string>& attempt,
                             const std::string& about, const std::string& text) {
    SignOffScreen::Actions actions;
    actions.sign = [this, learner, attempt, text](const std::string& note,
                                                  const std::string& agreed) -> std::optional<std::string> {
        const auto kept = review().signOff(m_visitor, learner, attempt, note, agreed, text);
        if (const Problem* problem = failed(kept))
            return problem->sentence;
        pop(); // this, and what was signed as it was before
        pop();
        if (attempt) {
            m_changed = true;
            showAttempt(*attempt);
        } else if (auto screen = learnerScreen(learner)) {
            m_stage->screens().push(std::move(screen));
        }
        m_stage->caption(words::signedOffBy(std::get<records::SignOff>(kept)));
        return std::nullopt;
    };
    actions.back = popper();
    actions.help = m_ways.help;
    m_stage->screens().push(std::make_unique<SignOffScreen>(about, text, std::move(actions)));
}

} // namespace window
