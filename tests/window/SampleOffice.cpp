#include "window/SampleOffice.hpp"

#include "window/OfficeWords.hpp"
#include "window/ReviewWords.hpp"
#include "window/screens/MessageScreen.hpp"
#include "window/screens/SettingsScreen.hpp"
#include "window/screens/TitleScreen.hpp"
#include "window/screens/office/CodeScreen.hpp"
#include "window/screens/office/CohortsScreen.hpp"
#include "window/screens/office/NewAccountScreen.hpp"
#include "window/screens/office/PeopleScreen.hpp"
#include "window/screens/office/PickScreen.hpp"
#include "window/screens/office/RosterScreen.hpp"
#include "window/screens/office/SetUpScreen.hpp"
#include "window/screens/office/SettledScreen.hpp"
#include "window/screens/review/LearnersScreen.hpp"

namespace samples {

using namespace window;
using records::Role;

namespace {

const std::vector<std::string> ranks{"Constable", "Sergeant", "Inspector", "Chief Inspector", "Superintendent"};

OfficeEdge home(Texts texts) {
    return {adapted("Rowan Achebe", texts), [](OfficePlace) {}, nothing, nothing, nothing};
}

OfficeEdge inner(Texts texts) { return {adapted("Rowan Achebe", texts), {}, {}, nothing, nothing}; }

records::Account account(const std::string& name, Role role) {
    return {"account", name, role, role == Role::learner ? std::optional<std::string>("l") : std::nullopt, false, true};
}

PeopleScreen::Entry entry(const review::Person& person) {
    return {person.name, words::personFacts(person, person.learner ? "Constable" : ""), words::stateOf(person),
            !person.account || person.account->waitsForCode};
}

std::unique_ptr<Screen> people(std::size_t learners, std::string due, Texts texts) {
    PeopleScreen::Content content;
    content.edge = home(texts);
    content.due = std::move(due);
    const auto add = [&](std::string_view name, Role role, bool waits, bool closed = false) {
        records::Account one = account(adapted(name, texts), role);
        one.waitsForCode = waits;
        one.closed = closed;
        review::Person person{one.name, one, {}};
        if (role == Role::learner)
            person.learner = records::Learner{"l", one.name, "constable"};
        content.people.push_back(entry(person));
    };
    add("Rowan Achebe", Role::administrator, false);
    add("Femi Brandt", Role::facilitator, false, true);
    add("Sunita Rhys", Role::supervisor, true);
    for (std::size_t i = 0; i < learners; ++i)
        add(i == 0 ? "Chukwuemeka Oluwaseun Adebayo-Fitzgerald" : "Learner " + std::to_string(i), Role::learner,
            i % 4 == 1);
    const std::string last = adapted("Siân Ó Briain", texts);
    content.people.push_back(entry({last, {}, records::Learner{"l", last, "constable"}}));
    return std::make_unique<PeopleScreen>(content, PeopleScreen::Actions{});
}

std::unique_ptr<Screen> learnersPage(Texts texts) {
    RosterScreen::Content content;
    content.edge = inner(texts);
    content.title = adapted("Siân Ó Briain", texts);
    content.facts = "Learner · Constable · Can sign in";
    content.deeds = {{words::giveCode, false},
                     {words::closeAccount, false},
                     {words::renameLearner, false},
                     {words::erasePerson, false}};
    content.sections = {{words::supervisedBy,
                         words::nobodyYet,
                         {{adapted("Sunita Rhys", texts), words::roleName(Role::supervisor)}},
                         words::noLonger,
                         words::assignSupervisor},
                        {words::inCohorts, words::noCohortYet, {}, words::takeOut, words::putIntoCohort}};
    return std::make_unique<RosterScreen>(content, RosterScreen::Actions{});
}

std::unique_ptr<Screen> noAccountPage(Texts texts) {
    RosterScreen::Content content;
    content.edge = inner(texts);
    content.title = adapted("Ana Petrov", texts);
    content.facts = "Learner · Constable · No account yet";
    content.deeds = {{words::giveAccount, true}, {words::renameLearner, false}, {words::erasePerson, false}};
    content.sections = {{words::supervisedBy, words::nobodyYet, {}, words::noLonger, words::assignSupervisor},
                        {words::inCohorts, words::noCohortYet, {}, words::takeOut, words::putIntoCohort}};
    return std::make_unique<RosterScreen>(content, RosterScreen::Actions{});
}

std::unique_ptr<Screen> roster(std::size_t learners, Texts texts) {
    RosterScreen::Content content;
    content.edge = inner(texts);
    content.of = RosterScreen::Of::cohort;
    content.title = adapted("Spring intake", texts);
    content.facts = words::learnersIn(learners);
    content.deeds = {{words::addLearnersHere, false}, {words::superviseAll, false}, {words::codesForAll, false}};
    content.sections = {{words::cohortLearners, words::nobodyYet, {}, words::takeOut, words::putLearnerIn},
                        {words::cohortFacilitators,
                         words::nobodyYet,
                         {{adapted("Femi Brandt", texts), words::roleName(Role::facilitator)}},
                         words::noLonger,
                         words::assignFacilitator}};
    for (std::size_t i = 0; i < learners; ++i)
        content.sections[0].entries.push_back(
            {adapted(i == 0 ? "Chukwuemeka Oluwaseun Adebayo-Fitzgerald" : "Learner " + std::to_string(i), texts),
             "Constable"});
    return std::make_unique<RosterScreen>(content, RosterScreen::Actions{});
}

std::unique_ptr<PickScreen> pick(std::size_t count, Texts texts) {
    PickScreen::Content content;
    content.edge = inner(texts);
    content.title = words::whoIntoCohort(adapted("Spring intake", texts));
    content.none = words::noLearnersLeft;
    for (std::size_t i = 0; i < count; ++i)
        content.entries.push_back({adapted("Learner " + std::to_string(i), texts), "Constable"});
    content.ranks = ranks;
    return std::make_unique<PickScreen>(
        content, PickScreen::Actions{{}, [](const std::string&) { return PickScreen::Unknown{}; }, {}});
}

std::unique_ptr<Screen> cohorts(std::size_t count, bool mayAdd, Texts texts) {
    CohortsScreen::Content content;
    content.edge = mayAdd ? home(texts) : inner(texts);
    content.mayAdd = mayAdd;
    for (std::size_t i = 0; i < count; ++i)
        content.cohorts.push_back(
            {adapted(i == 0 ? "Spring intake" : "Intake " + std::to_string(i), texts), words::learnersIn(i * 7)});
    return std::make_unique<CohortsScreen>(content, CohortsScreen::Actions{});
}

} // namespace

void addOffice(std::vector<NamedScreen>& all, Texts texts) {
    const auto put = [&all](std::string name, std::unique_ptr<Screen> screen) {
        all.push_back({std::move(name), std::move(screen)});
    };
    const auto t = [texts](std::string_view text) { return adapted(text, texts); };
    SettingsScreen::Content settings;
    settings.accounts = true;
    put("settings-accounts", std::make_unique<SettingsScreen>(settings, SettingsScreen::Actions{}));
    put("set-up", std::make_unique<SetUpScreen>(SetUpScreen::Actions{}));
    TitleScreen::Content title;
    title.office = true;
    title.version = "0.1.0";
    title.signedIn = "Signed in: " + t("Rowan Achebe") + ", administrator";
    put("title-office", std::make_unique<TitleScreen>(title, TitleScreen::Actions{}));
    const review::Due due{365, {3}, {2}};
    const review::Visitor rowan{"a", t("Rowan Achebe"), Role::administrator, {}};
    put("accounts", people(2, {}, texts));
    put("accounts-many", people(60, words::due(due, rowan), texts));
    put("new-account", std::make_unique<NewAccountScreen>(NewAccountScreen::Content{inner(texts), ranks},
                                                          NewAccountScreen::Actions{}));
    put("code",
        std::make_unique<CodeScreen>(records::NewAccount{account(t("Siân Ó Briain"), Role::learner), "K7QM-2XTR-9HWD"},
                                     t("6 December 2026"), nothing, nothing));
    put("person", learnersPage(texts));
    put("person-no-account", noAccountPage(texts));
    put("roster", roster(3, texts));
    put("roster-many", roster(40, texts));
    put("pick", pick(5, texts));
    put("pick-none", pick(0, texts));
    put("cohorts", cohorts(4, true, texts));
    put("cohorts-none", cohorts(0, true, texts));
    put("cohorts-facilitator", cohorts(1, false, texts));
    SettledScreen::Content settled{home(texts), {}, 10, {}, {}};
    put("settled", std::make_unique<SettledScreen>(settled, SettledScreen::Actions{}));
    settled.keepDays = 365;
    settled.due = words::due(due);
    settled.remove = words::removeDue(due.over);
    put("settled-due", std::make_unique<SettledScreen>(settled, SettledScreen::Actions{}));
    LearnersScreen::Content learners;
    learners.due = words::due(due, {});
    learners.learners = {
        {"1", t("Siân Ó Briain"), "Constable · 2 first attempts", "Last attempt 2 March 2026", "No conversation yet"}};
    LearnersScreen::Actions actions;
    actions.cohorts = actions.settled = nothing;
    put("learners-due", std::make_unique<LearnersScreen>(learners, actions));
}

} // namespace samples
