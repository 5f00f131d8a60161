// What the office does for several learners at once: adding, cohorts, supervisors, codes and the sheet of them.

#include "content/Find.hpp"
#include "records/LearnerName.hpp"
#include "window/ExportWords.hpp"
#include "window/OfficeFlow.hpp"
#include "window/OfficeWords.hpp"
#include "window/Strings.hpp"
#include "window/screens/LoadingScreen.hpp"
#include "window/screens/MessageScreen.hpp"
#include "window/screens/office/CodesScreen.hpp"
#include "window/screens/office/GroupScreen.hpp"
#include "window/screens/office/NewLearnersScreen.hpp"

#include <algorithm>

namespace window {

using practice::Problem;
using review::Change;
using review::Office;
using review::Person;
using review::Role;

namespace {

enum class GroupDeed { cohort, supervisor, facilitator, codes };

std::vector<std::string> idsOf(const std::vector<Person>& people) {
    std::vector<std::string> ids;
    for (const Person& person : people)
        if (person.learner)
            ids.push_back(person.learner->id);
    return ids;
}

/// Codes on their way: each takes a moment, by design.
struct CodesInHand {
    std::vector<records::PreparedCode> made;
    std::optional<Problem> problem;
};

} // namespace

void OfficeFlow::showNewLearners(const std::optional<records::Cohort>& cohort) {
    const auto known = m_office.knownNames(m_visitor);
    if (const auto* problem = std::get_if<Problem>(&known)) {
        showProblem(problem->sentence);
        return;
    }
    NewLearnersScreen::Actions actions;
    actions.check = [names = std::get<std::vector<std::string>>(known)](const std::string& text) {
        return review::namesIn(text, names);
    };
    actions.add = [this, fixed = cohort.has_value()](const std::vector<std::string>& names, std::size_t rank,
                                                     const std::string& into) {
        return addLearners(names, rank, into, fixed);
    };
    m_stage->screens().push(std::make_unique<NewLearnersScreen>(
        NewLearnersScreen::Content{
            edge(popper()), rankNames(), cohort ? cohort->name : std::string(), {}, cohort.has_value()},
        std::move(actions)));
}

std::string OfficeFlow::addLearners(const std::vector<std::string>& names, std::size_t rank, const std::string& cohort,
                                    bool fixed) {
    const auto cohorts = m_office.cohorts(m_visitor);
    if (const auto* problem = std::get_if<Problem>(&cohorts))
        return problem->sentence;
    const auto& all = std::get<std::vector<records::Cohort>>(cohorts);
    const auto found =
        std::ranges::find_if(all, [wanted = content::folded(records::trimmed(cohort))](const records::Cohort& one) {
            return content::folded(one.name) == wanted;
        });
    std::string into = found == all.end() ? std::string() : found->id;
    const bool wanted = cohort.find_first_not_of(' ') != std::string::npos;
    const std::string_view name = records::trimmed(cohort);
    if (wanted && into.empty()) {
        if (const auto wrong = records::whatIsWrongWithName(name))
            return wrong->sentence;
        if (!review::may(m_visitor, Office::manageCohorts))
            return review::whyNot(m_visitor, Office::manageCohorts);
        if (std::string question = askOfCohort(std::string(name)); !question.empty())
            return question;
    }
    const auto added = m_office.addLearners(m_visitor, names, rankId(rank));
    if (const auto* problem = std::get_if<Problem>(&added))
        return problem->sentence;
    std::vector<std::string> ids;
    for (const records::Learner& learner : std::get<std::vector<records::Learner>>(added))
        ids.push_back(learner.id);
    std::optional<Problem> problem;
    if (wanted && into.empty()) {
        auto made = m_office.addCohort(m_visitor, name);
        if (auto* wrong = std::get_if<Problem>(&made))
            problem = std::move(*wrong);
        else
            into = std::get<records::Cohort>(made).id;
    }
    if (!problem && !into.empty())
        problem = m_office.enrolAll(m_visitor, into, ids);
    pop(); // the form
    if (fixed) {
        showRoster(into, Page::changed, 0);
    } else {
        showPeople();
        showGroup(ids, Page::comes);
    }
    if (went(problem))
        m_stage->caption(words::learnersAdded(ids.size(), wanted ? cohort : std::string()));
    return {};
}

void OfficeFlow::showGroup(const std::vector<std::string>& ticked, Page page) {
    const auto found = m_office.people(m_visitor);
    if (const auto* problem = std::get_if<Problem>(&found)) {
        showProblem(problem->sentence);
        return;
    }
    GroupScreen::Content content;
    content.edge = edge([this] { showPeople(); });
    content.deeds = {words::groupCohort, words::groupSupervisor, words::groupFacilitator, words::groupCodes};
    std::vector<Person> learners;
    for (const Person& person : std::get<0>(found)) {
        if (!person.learner)
            continue;
        const bool is = std::ranges::find(ticked, person.learner->id) != ticked.end();
        content.people.push_back(
            {person.name, words::personFacts(person, rankName(*person.learner)), words::stateOf(person), is});
        learners.push_back(person);
    }
    GroupScreen::Actions actions;
    actions.press = [this, learners = std::move(learners)](std::size_t deed, const std::vector<std::size_t>& which) {
        std::vector<Person> people;
        for (const std::size_t i : which)
            people.push_back(learners[i]);
        pressForGroup(deed, people);
    };
    auto screen = std::make_unique<GroupScreen>(content, std::move(actions));
    if (page == Page::changed)
        m_stage->screens().replace(std::move(screen));
    else
        m_stage->screens().push(std::move(screen));
}

void OfficeFlow::pressForGroup(std::size_t deed, const std::vector<Person>& people) {
    const std::vector<std::string> learners = idsOf(people);
    switch (static_cast<GroupDeed>(deed)) {
    case GroupDeed::cohort:
        return pickCohortFor(learners);
    case GroupDeed::supervisor:
        return pickSupervisorFor(learners, [this, learners] { showGroup(learners, Page::changed); });
    case GroupDeed::facilitator:
        return pickFacilitatorFor(learners);
    case GroupDeed::codes:
        return askForCodes(people, [this, learners] { showGroup(learners, Page::changed); });
    }
}

void OfficeFlow::pickCohortFor(const std::vector<std::string>& learners) {
    const auto cohorts = m_office.cohorts(m_visitor);
    std::vector<Choice> choices;
    if (const auto* all = std::get_if<std::vector<records::Cohort>>(&cohorts))
        for (const records::Cohort& cohort : *all)
            choices.push_back({cohort.id, cohort.name, words::learnersIn(cohort.learners)});
    pick(words::whichCohortForAll(learners.size()), words::noCohortsLeft, choices,
         [this, learners, choices](const std::string& id) {
             if (!went(m_office.enrolAll(m_visitor, id, learners)))
                 return;
             showGroup(learners, Page::changed);
             m_stage->caption(words::nowInCohort(learners.size(), std::ranges::find(choices, id, &Choice::id)->name));
         });
}

void OfficeFlow::pickSupervisorFor(const std::vector<std::string>& learners, std::function<void()> done) {
    const auto people = m_office.people(m_visitor);
    std::vector<Choice> choices;
    if (const auto* all = std::get_if<std::vector<Person>>(&people))
        for (const Person& one : *all)
            if (one.account && one.account->role == Role::supervisor && !one.account->closed)
                choices.push_back({one.account->id, one.name, words::stateOf(one)});
    pick(words::whoSupervisesAll(learners.size()), words::noSupervisors, choices,
         [this, learners, choices, done = std::move(done)](const std::string& id) {
             if (!went(m_office.assignAll(m_visitor, learners, id, Change::add)))
                 return;
             done();
             m_stage->caption(words::nowSupervised(learners.size(), std::ranges::find(choices, id, &Choice::id)->name));
         });
}

/// A facilitator looks after cohorts: who is given one is put into one of theirs.
void OfficeFlow::pickFacilitatorFor(const std::vector<std::string>& learners) {
    const auto people = m_office.people(m_visitor);
    std::vector<Choice> choices;
    if (const auto* all = std::get_if<std::vector<Person>>(&people))
        for (const Person& one : *all) {
            if (!one.account || one.account->role != Role::facilitator || one.account->closed)
                continue;
            const auto theirs = m_office.cohortsOf(m_visitor, one);
            if (const auto* cohorts = std::get_if<std::vector<records::Cohort>>(&theirs))
                for (const records::Cohort& cohort : *cohorts)
                    choices.push_back({cohort.id, one.name, cohort.name});
        }
    pick(words::whoFacilitatesAll(learners.size()), words::noFacilitatedCohorts, choices,
         [this, learners, choices](const std::string& id) {
             if (!went(m_office.enrolAll(m_visitor, id, learners)))
                 return;
             showGroup(learners, Page::changed);
             m_stage->caption(words::nowInCohort(learners.size(), std::ranges::find(choices, id, &Choice::id)->facts));
         });
}

OfficeFlow::Deeds OfficeFlow::deedsFor(const std::shared_ptr<const review::Roster>& roster) {
    Deeds deeds;
    std::vector<std::string> learners;
    for (const records::Learner& learner : roster->learners)
        learners.push_back(learner.id);
    const auto again = [this, id = roster->cohort.id] { showRoster(id, Page::changed); };
    if (review::may(m_visitor, Office::addLearner))
        deeds.all.emplace_back(words::addLearnersHere, [this, roster] { showNewLearners(roster->cohort); });
    if (learners.empty() || m_visitor.role != Role::administrator)
        return deeds;
    deeds.all.emplace_back(words::superviseAll, [this, learners, again] { pickSupervisorFor(learners, again); });
    deeds.all.emplace_back(words::codesForAll, [this, learners, again] {
        const auto people = m_office.people(m_visitor);
        std::vector<Person> theirs;
        if (const auto* all = std::get_if<std::vector<Person>>(&people))
            std::ranges::copy_if(*all, std::back_inserter(theirs), [&learners](const Person& one) {
                return one.learner && std::ranges::find(learners, one.learner->id) != learners.end();
            });
        askForCodes(theirs, again);
    });
    return deeds;
}

void OfficeFlow::askForCodes(const std::vector<Person>& people, Action noted) {
    const review::CodeWishes wishes = review::codesFor(people);
    if (wishes.wanted.empty()) {
        showProblem(words::noCodesWanted(wishes));
        return;
    }
    showOver(words::codesQuestion, words::askForCodes(wishes), words::leaveAsItIs,
             words::giveCodesNow(wishes.wanted.size()),
             [this, wanted = wishes.wanted, noted = std::move(noted)] { makeCodes(wanted, noted); });
}

void OfficeFlow::makeCodes(const std::vector<review::CodeWish>& wishes, Action noted) {
    const auto inHand = std::make_shared<CodesInHand>();
    LoadingScreen::Actions actions;
    actions.step = [this, inHand, all = wishes.size()]() -> LoadingScreen::Progress {
        auto code = m_office.prepareCode(m_visitor);
        if (auto* problem = std::get_if<Problem>(&code)) {
            inHand->problem = std::move(*problem);
            return {all, all};
        }
        inHand->made.push_back(std::get<records::PreparedCode>(std::move(code)));
        return {inHand->made.size(), all};
    };
    actions.words = [inHand, all = wishes.size()] {
        return std::to_string(inHand->made.size()) + " of " + std::to_string(all);
    };
    actions.clock = [this] { return m_stage->time(); };
    actions.cancel = popper(); // nothing was given yet
    actions.finished = [this, inHand, wishes, noted = std::move(noted)] {
        pop();
        const std::int64_t given = m_options->people->review->now();
        const auto codes = inHand->problem ? practice::Outcome<std::vector<records::NewAccount>>(*inHand->problem)
                                           : m_office.giveCodes(m_visitor, wishes, std::move(inHand->made));
        if (const auto* problem = std::get_if<Problem>(&codes))
            showProblem(problem->sentence);
        else
            showCodes(std::get<std::vector<records::NewAccount>>(codes), given, noted);
    };
    m_stage->screens().push(std::make_unique<LoadingScreen>(words::makingCodes, std::move(actions)));
}

void OfficeFlow::showCodes(const std::vector<records::NewAccount>& codes, std::int64_t given, Action noted) {
    const auto& people = *m_options->people;
    CodesScreen::Actions actions;
    if (people.sheets && m_folders)
        actions.sheet = [this, codes, given] { writeSheet(codes, given); };
    actions.help = m_ways.help;
    actions.done = [this, noted = std::move(noted)] {
        pop();
        noted();
    };
    m_stage->screens().push(std::make_unique<CodesScreen>(
        codes, people.sheets ? people.sheets->lastDay(given) : std::string(), std::move(actions)));
}

void OfficeFlow::writeSheet(const std::vector<records::NewAccount>& codes, std::int64_t given) {
    const auto write = [this, codes, given](const std::filesystem::path& folder) {
        const auto written = m_options->people->sheets->write(m_visitor, codes, given, folder);
        if (const auto* problem = std::get_if<Problem>(&written)) {
            showProblem(problem->sentence);
            return;
        }
        std::vector<MessageScreen::Answer> answers{{words::goOn, popper()}};
        const auto& exports = m_options->people->exports;
        if (exports && exports->open)
            answers.push_back({words::openFolder, [exports, folder] { exports->open(folder); }});
        m_stage->screens().push(std::make_unique<MessageScreen>(
            MessageScreen::Place::over, words::sheetWritten,
            words::sheetAt(std::get<std::filesystem::path>(written).string()), std::move(answers)));
    };
    m_folders->ask({words::sheetPlace, m_options->people->folders->home, write});
}

} // namespace window
