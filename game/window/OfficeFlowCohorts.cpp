// What the office does with cohorts.

#include "review/Names.hpp"
#include "window/OfficeFlow.hpp"
#include "window/OfficeWords.hpp"
#include "window/screens/office/CohortsScreen.hpp"
#include "window/screens/office/PickScreen.hpp"
#include "window/screens/office/RosterScreen.hpp"

#include <algorithm>

namespace window {

using practice::Problem;
using review::Change;
using review::Role;

std::string OfficeFlow::askOfCohort(const std::string& name) {
    const auto found = m_office.cohorts(m_visitor);
    std::vector<std::string> names;
    if (const auto* cohorts = std::get_if<std::vector<records::Cohort>>(&found))
        for (const records::Cohort& cohort : *cohorts)
            names.push_back(cohort.name);
    const auto alike = alikeToAskOf(name, names);
    return alike.empty() ? std::string() : words::cohortMuchLike(review::didYouMean(alike));
}

void OfficeFlow::showCohorts(std::size_t focus) {
    const auto found = m_office.cohorts(m_visitor);
    if (const auto* problem = std::get_if<Problem>(&found)) {
        showProblem(problem->sentence);
        return;
    }
    CohortsScreen::Content content;
    content.edge = homeEdge();
    content.mayAdd = review::may(m_visitor, review::Office::manageCohorts);
    content.focus = focus;
    std::vector<std::string> ids;
    for (const records::Cohort& cohort : std::get<0>(found)) {
        content.cohorts.push_back({cohort.name, words::learnersIn(cohort.learners)});
        ids.push_back(cohort.id);
    }
    CohortsScreen::Actions actions;
    actions.choose = [this, ids = std::move(ids)](std::size_t i) { showRoster(ids[i], Page::comes); };
    actions.add = [this](const std::string& name) {
        if (std::string question = askOfCohort(name); !question.empty())
            return question;
        const auto added = m_office.addCohort(m_visitor, name);
        if (const auto* problem = std::get_if<Problem>(&added))
            return problem->sentence;
        showRoster(std::get<records::Cohort>(added).id, Page::comes);
        m_changed = true;
        return std::string();
    };
    m_stage->screens().show(std::make_unique<CohortsScreen>(content, std::move(actions)));
}

void OfficeFlow::backToCohorts(const std::string& cohort) {
    const auto found = m_office.cohorts(m_visitor);
    const auto* all = std::get_if<std::vector<records::Cohort>>(&found);
    if (!m_changed || !all) {
        pop();
        return;
    }
    const auto one = std::ranges::find(*all, cohort, &records::Cohort::id);
    showCohorts(static_cast<std::size_t>(one - all->begin()) + 1);
}

void OfficeFlow::showRoster(const std::string& cohort, Page page, std::optional<std::size_t> focus) {
    auto found = m_office.roster(m_visitor, cohort);
    if (const auto* problem = std::get_if<Problem>(&found)) {
        showProblem(problem->sentence);
        return;
    }
    m_changed = page == Page::changed;
    const auto roster = std::make_shared<const review::Roster>(std::get<review::Roster>(std::move(found)));
    RosterScreen::Content content;
    content.edge = edge([this, cohort] { backToCohorts(cohort); });
    content.of = RosterScreen::Of::cohort;
    content.title = roster->cohort.name;
    content.facts = words::learnersIn(roster->learners.size());
    content.focus = focus;
    RosterScreen::Section learners{words::cohortLearners, words::nobodyYet, {}, words::takeOut, words::putLearnerIn};
    for (const records::Learner& learner : roster->learners)
        learners.entries.push_back({learner.name, rankName(learner)});
    content.sections.push_back(std::move(learners));
    if (m_visitor.role == Role::administrator) {
        RosterScreen::Section staff{
            words::cohortFacilitators, words::nobodyYet, {}, words::noLonger, words::assignFacilitator};
        for (const records::Account& account : roster->facilitators)
            staff.entries.push_back({account.name, words::roleName(account.role)});
        content.sections.push_back(std::move(staff));
    }
    RosterScreen::Actions actions;
    Deeds deeds = deedsFor(roster);
    for (const auto& deed : deeds.all)
        content.deeds.push_back({deed.first, false});
    actions.press = [all = std::move(deeds.all)](std::size_t i) { all[i].second(); };
    actions.add = [this, roster](std::size_t section) {
        if (section == 0)
            pickLearner(*roster);
        else
            pickFacilitator(*roster);
    };
    actions.remove = [this, roster](std::size_t section, std::size_t entry) {
        const std::string& id = roster->cohort.id;
        if (went(section == 0 ? m_office.enrol(m_visitor, id, roster->learners[entry].id, Change::remove)
                              : m_office.facilitate(m_visitor, id, roster->facilitators[entry].id, Change::remove)))
            showRoster(id, Page::changed, section);
    };
    auto screen = std::make_unique<RosterScreen>(content, std::move(actions));
    if (page == Page::changed)
        m_stage->screens().replace(std::move(screen));
    else
        m_stage->screens().push(std::move(screen));
}

void OfficeFlow::pickLearner(const review::Roster& roster) {
    const std::string id = roster.cohort.id;
    PickScreen::Content content{
        edge(popper()), words::whoIntoCohort(roster.cohort.name), words::noLearnersLeft, {}, rankNames()};
    std::vector<std::string> ids;
    const auto learners = m_office.learners(m_visitor);
    if (const auto* all = std::get_if<std::vector<records::Learner>>(&learners))
        for (const records::Learner& learner : *all)
            if (std::ranges::find(roster.learners, learner.id, &records::Learner::id) == roster.learners.end()) {
                content.entries.push_back({learner.name, rankName(learner)});
                ids.push_back(learner.id);
            }
    const auto put = [this, id](const std::string& learner) {
        const auto problem = m_office.enrol(m_visitor, id, learner, Change::add);
        if (problem)
            return problem->sentence;
        pop();
        showRoster(id, Page::changed, 0);
        return std::string();
    };
    PickScreen::Actions actions;
    actions.choose = [this, put, ids = std::move(ids)](std::size_t i) {
        if (const std::string wrong = put(ids[i]); !wrong.empty())
            showProblem(wrong);
    };
    actions.byName = [this, put](const std::string& name) -> PickScreen::Named {
        const auto found = m_office.findLearner(m_visitor, name);
        if (const auto* problem = std::get_if<Problem>(&found))
            return PickScreen::Wrong{problem->sentence};
        const auto& learner = std::get<std::optional<records::Learner>>(found);
        if (!learner) {
            const auto known = m_office.knownNames(m_visitor);
            const auto* names = std::get_if<std::vector<std::string>>(&known);
            return PickScreen::Unknown{names ? review::didYouMean(review::namesLike(name, *names)) : std::string()};
        }
        const std::string wrong = put(learner->id);
        return wrong.empty() ? PickScreen::Named(PickScreen::Done{}) : PickScreen::Wrong{wrong};
    };
    actions.addNew = [this, put](const std::string& name, std::size_t rank) {
        if (std::string question = askOfName(name); !question.empty())
            return question;
        const auto added = m_office.addLearner(m_visitor, name, rankId(rank));
        const auto* problem = std::get_if<Problem>(&added);
        return problem ? problem->sentence : put(std::get<records::Learner>(added).id);
    };
    m_stage->screens().push(std::make_unique<PickScreen>(content, std::move(actions)));
}

void OfficeFlow::pickFacilitator(const review::Roster& roster) {
    const auto people = m_office.people(m_visitor);
    std::vector<Choice> choices;
    if (const auto* all = std::get_if<std::vector<review::Person>>(&people))
        for (const review::Person& one : *all) {
            const bool facilitates = one.account && one.account->role == Role::facilitator && !one.account->closed &&
                                     std::ranges::find(roster.facilitators, one.account->id, &records::Account::id) ==
                                         roster.facilitators.end();
            if (facilitates)
                choices.push_back({one.account->id, one.name, words::stateOf(one)});
        }
    pick(words::whoFacilitates(roster.cohort.name), words::noFacilitators, choices,
         [this, id = roster.cohort.id](const std::string& account) {
             if (went(m_office.facilitate(m_visitor, id, account, Change::add)))
                 showRoster(id, Page::changed, 1);
         });
}

} // namespace window
