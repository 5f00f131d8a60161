// What the office shows of people, and who looks after whom.

#include "window/OfficeFlow.hpp"
#include "window/OfficeWords.hpp"
#include "window/screens/office/PeopleScreen.hpp"
#include "window/screens/office/RosterScreen.hpp"

#include <algorithm>

namespace window {

using practice::Problem;
using review::Change;
using review::Person;
using review::Role;

namespace {

/// The lists on somebody's page, by what they are; which of them there are depends on the role.
enum class List { supervisors, cohorts, supervised, facilitated };

std::vector<List> listsOf(const Person& person) {
    if (person.learner)
        return {List::supervisors, List::cohorts};
    if (person.account && person.account->role == Role::supervisor)
        return {List::supervised};
    if (person.account && person.account->role == Role::facilitator)
        return {List::facilitated};
    return {};
}

template <class Value>
const std::vector<Value>* valuesOf(const practice::Outcome<std::vector<Value>>& outcome) {
    return std::get_if<std::vector<Value>>(&outcome);
}

/// Whether a list has something of this id already.
template <class Value>
bool has(const practice::Outcome<std::vector<Value>>& outcome, const std::string& id) {
    const auto* values = valuesOf(outcome);
    return values && std::ranges::find(*values, id, &Value::id) != values->end();
}

RosterScreen::Section emptySection(List list) {
    switch (list) {
    case List::supervisors:
        return {words::supervisedBy, words::nobodyYet, {}, words::noLonger, words::assignSupervisor};
    case List::cohorts:
        return {words::inCohorts, words::noCohortYet, {}, words::takeOut, words::putIntoCohort};
    case List::supervised:
        return {words::supervises, words::nobodyYet, {}, words::noLonger, words::assignLearner};
    case List::facilitated:
        return {words::facilitates, words::noCohortYet, {}, words::noLonger, words::letFacilitate};
    }
    return {};
}

} // namespace

bool OfficeFlow::Key::fits(const Person& person) const {
    return learner ? person.learner && person.learner->id == *learner : person.account && person.account->id == account;
}

OfficeFlow::Key OfficeFlow::keyOf(const Person& person) {
    return {person.learner ? std::optional(person.learner->id) : std::nullopt,
            person.account ? std::optional(person.account->id) : std::nullopt};
}

void OfficeFlow::showPeople(std::size_t focus) {
    const auto found = m_office.people(m_visitor);
    if (const auto* problem = std::get_if<Problem>(&found)) {
        showProblem(problem->sentence);
        return;
    }
    PeopleScreen::Content content;
    content.edge = homeEdge();
    content.due = dueSentence();
    content.focus = focus;
    std::vector<Key> keys;
    for (const Person& person : std::get<0>(found)) {
        content.people.push_back({person.name,
                                  words::personFacts(person, person.learner ? rankName(*person.learner) : ""),
                                  words::stateOf(person), !person.account || person.account->waitsForCode});
        keys.push_back(keyOf(person));
    }
    PeopleScreen::Actions actions;
    actions.choose = [this, keys = std::move(keys)](std::size_t i) { showPerson(keys[i], Page::comes); };
    actions.add = [this] { showNewAccount(); };
    actions.addSeveral = [this] { showNewLearners(std::nullopt); };
    actions.several = [this] { showGroup({}, Page::comes); };
    m_stage->screens().show(std::make_unique<PeopleScreen>(content, std::move(actions)));
}

std::optional<Person> OfficeFlow::find(const Key& key) {
    const auto people = m_office.people(m_visitor);
    if (const auto* problem = std::get_if<Problem>(&people)) {
        showProblem(problem->sentence);
        return std::nullopt;
    }
    const auto& all = std::get<0>(people);
    const auto found = std::ranges::find_if(all, [&key](const Person& person) { return key.fits(person); });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

void OfficeFlow::backToPeople(const Key& key) {
    const auto people = m_office.people(m_visitor);
    const auto* all = valuesOf(people);
    if (!m_changed || !all) {
        pop();
        return;
    }
    const auto found = std::ranges::find_if(*all, [&key](const Person& person) { return key.fits(person); });
    showPeople(static_cast<std::size_t>(found - all->begin()) + 1);
}

void OfficeFlow::showPerson(const Key& key, Page page, std::optional<std::size_t> focus) {
    const auto person = find(key);
    if (!person)
        return;
    m_changed = page == Page::changed;
    RosterScreen::Content content;
    content.edge = edge([this, key] { backToPeople(key); });
    content.title = person->name;
    content.facts = words::personFacts(*person, person->learner ? rankName(*person->learner) : "") + " · " +
                    words::stateOf(*person);
    content.focus = focus;
    std::vector<Action> deeds;
    const auto deed = [&](const char* text, bool primary, Action action) {
        content.deeds.push_back({text, primary});
        deeds.push_back(std::move(action));
    };
    if (!person->account) {
        deed(words::giveAccount, true, [this, key] { giveAccount(key); });
    } else if (person->account->closed) {
        deed(words::openAgain, true, [this, who = *person] { askForCode(who); });
    } else {
        deed(words::giveCode, false, [this, who = *person] { askForCode(who); });
        deed(words::closeAccount, false, [this, who = *person] { askToClose(who); });
    }
    if (person->learner)
        deed(words::renameLearner, false, [this, who = *person] { askToRename(who); });
    deed(words::erasePerson, false, [this, who = *person] { askToErase(who); });
    for (const List list : listsOf(*person)) {
        RosterScreen::Section section = emptySection(list);
        if (list == List::supervisors) {
            const auto accounts = m_office.supervisorsOf(m_visitor, person->learner->id);
            if (const auto* all = valuesOf(accounts))
                for (const auto& account : *all)
                    section.entries.push_back({account.name, words::roleName(account.role)});
        } else if (list == List::supervised) {
            const auto learners = m_office.supervisedBy(m_visitor, person->account->id);
            if (const auto* all = valuesOf(learners))
                for (const auto& learner : *all)
                    section.entries.push_back({learner.name, rankName(learner)});
        } else {
            const auto cohorts = m_office.cohortsOf(m_visitor, *person);
            if (const auto* all = valuesOf(cohorts))
                for (const auto& cohort : *all)
                    section.entries.push_back({cohort.name, words::learnersIn(cohort.learners)});
        }
        content.sections.push_back(std::move(section));
    }
    RosterScreen::Actions actions;
    actions.press = [deeds = std::move(deeds)](std::size_t i) { deeds[i](); };
    actions.add = [this, who = *person](std::size_t section) { pickForPerson(who, section); };
    actions.remove = [this, who = *person](std::size_t section, std::size_t entry) {
        removeFromPerson(who, section, entry);
    };
    auto screen = std::make_unique<RosterScreen>(content, std::move(actions));
    if (page == Page::changed)
        m_stage->screens().replace(std::move(screen));
    else
        m_stage->screens().push(std::move(screen));
}

void OfficeFlow::pickForPerson(const Person& person, std::size_t section) {
    const List list = listsOf(person)[section];
    const auto change = [this, person, section, list](const std::string& id) {
        const auto problem =
            list == List::supervisors  ? m_office.assign(m_visitor, person.learner->id, id, Change::add)
            : list == List::supervised ? m_office.assign(m_visitor, id, person.account->id, Change::add)
            : list == List::cohorts    ? m_office.enrol(m_visitor, id, person.learner->id, Change::add)
                                       : m_office.facilitate(m_visitor, id, person.account->id, Change::add);
        if (went(problem))
            showPerson(keyOf(person), Page::changed, section);
    };
    std::vector<Choice> choices;
    if (list == List::supervisors) {
        const auto here = m_office.supervisorsOf(m_visitor, person.learner->id);
        const auto people = m_office.people(m_visitor);
        if (const auto* all = valuesOf(people))
            for (const Person& one : *all)
                if (one.account && one.account->role == Role::supervisor && !one.account->closed &&
                    !has(here, one.account->id))
                    choices.push_back({one.account->id, one.name, words::stateOf(one)});
        pick(words::whoSupervises(person.name), words::noSupervisors, choices, change);
    } else if (list == List::supervised) {
        const auto here = m_office.supervisedBy(m_visitor, person.account->id);
        const auto learners = m_office.learners(m_visitor);
        if (const auto* all = valuesOf(learners))
            for (const auto& learner : *all)
                if (!has(here, learner.id))
                    choices.push_back({learner.id, learner.name, rankName(learner)});
        pick(words::whomSupervises(person.name), words::noLearnersLeft, choices, change);
    } else {
        const auto here = m_office.cohortsOf(m_visitor, person);
        const auto cohorts = m_office.cohorts(m_visitor);
        if (const auto* all = valuesOf(cohorts))
            for (const auto& cohort : *all)
                if (!has(here, cohort.id))
                    choices.push_back({cohort.id, cohort.name, words::learnersIn(cohort.learners)});
        pick(list == List::cohorts ? words::whichCohortFor(person.name) : words::whichFacilitates(person.name),
             words::noCohortsLeft, choices, change);
    }
}

void OfficeFlow::removeFromPerson(const Person& person, std::size_t section, std::size_t entry) {
    const auto idOf = [entry](const auto& outcome) {
        const auto* values = valuesOf(outcome);
        return values && entry < values->size() ? (*values)[entry].id : std::string();
    };
    std::optional<Problem> problem;
    switch (listsOf(person)[section]) {
    case List::supervisors:
        problem = m_office.assign(m_visitor, person.learner->id,
                                  idOf(m_office.supervisorsOf(m_visitor, person.learner->id)), Change::remove);
        break;
    case List::supervised:
        problem = m_office.assign(m_visitor, idOf(m_office.supervisedBy(m_visitor, person.account->id)),
                                  person.account->id, Change::remove);
        break;
    case List::cohorts:
        problem =
            m_office.enrol(m_visitor, idOf(m_office.cohortsOf(m_visitor, person)), person.learner->id, Change::remove);
        break;
    case List::facilitated:
        problem = m_office.facilitate(m_visitor, idOf(m_office.cohortsOf(m_visitor, person)), person.account->id,
                                      Change::remove);
        break;
    }
    if (went(problem))
        showPerson(keyOf(person), Page::changed, section);
}

} // namespace window
