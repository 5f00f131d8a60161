// Adding and renaming learners, and codes for several people.

#include "app/Commands.hpp"
#include "app/GivenCodes.hpp"
#include "app/NamesGiven.hpp"
#include "content/Find.hpp"
#include "model/Counted.hpp"

#include <algorithm>

namespace app {

namespace {

/// The people of these names, or of a cohort, or everybody.
std::variant<std::vector<review::Person>, Exit> peopleFor(StaffDesk& staff, const AccountsCodes& command) {
    const auto listed = administrationAt(staff.desk).people(staff.visitor);
    if (const auto* problem = std::get_if<practice::Problem>(&listed)) {
        return failed(*problem);
    }
    const auto& all = std::get<std::vector<review::Person>>(listed);
    std::vector<review::Person> people;
    if (command.cohort) {
        const auto cohort = cohortNamed(staff, *command.cohort);
        if (const auto* exit = std::get_if<Exit>(&cohort)) {
            return *exit;
        }
        const auto ids = records::Cohorts(*staff.desk.records).learnersOf(std::get<records::Cohort>(cohort).id);
        if (const auto* problem = std::get_if<records::Problem>(&ids)) {
            return failed(*problem);
        }
        const auto& members = std::get<std::vector<std::string>>(ids);
        std::ranges::copy_if(all, std::back_inserter(people), [&](const review::Person& person) {
            return person.learner && std::ranges::find(members, person.learner->id) != members.end();
        });
        return people;
    }
    bool whole = true;
    for (const std::string& name : command.names) {
        const std::string wanted = content::folded(name);
        const auto found = std::ranges::find_if(
            all, [&](const review::Person& person) { return content::folded(person.name) == wanted; });
        if (found == all.end()) {
            complain("There is nobody called \"" + name + "\" here. " + didYouMeanHere(staff, name));
            whole = false;
        } else {
            people.push_back(*found);
        }
    }
    if (command.names.empty()) {
        complain("Say for whom: names, or --cohort NAME. Nothing was changed.");
    }
    if (!whole || command.names.empty()) {
        return Exit::couldNot;
    }
    return people;
}

} // namespace

Exit accountsCodes(const Context& context, const AccountsCodes& command) {
    auto opened = openStaffDesk(context, review::Office::manageAccounts);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    if (const auto refused = command.sheet ? sheetRefusal(*command.sheet) : std::nullopt) {
        return failed(*refused);
    }
    const auto people = peopleFor(staff, command);
    if (const auto* exit = std::get_if<Exit>(&people)) {
        return *exit;
    }
    const auto wishes = review::codesFor(std::get<std::vector<review::Person>>(people));
    if (wishes.signedIn > 0) {
        print(model::counted(wishes.signedIn, "person has", "people have") +
              " a passphrase already, and keep it. `judgement accounts reset NAME` forgets it.\n");
    }
    if (wishes.closed > 0) {
        print(model::counted(wishes.closed, "account is", "accounts are") +
              " closed, and stay so. `judgement accounts reset NAME` opens one again.\n");
    }
    if (wishes.wanted.empty()) {
        complain("Nobody of them waits for a code. Nothing was changed.");
        return Exit::couldNot;
    }
    return handOverCodes(staff, wishes.wanted, command.sheet);
}

Exit learnersAdd(const Context& context, const LearnersAdd& command) {
    auto opened = openStaffDesk(context, review::Office::addLearner);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    std::optional<std::string> cohort;
    if (command.cohort) {
        const auto found = cohortNamed(staff, *command.cohort);
        if (const auto* exit = std::get_if<Exit>(&found)) {
            return *exit;
        }
        cohort = std::get<records::Cohort>(found).id;
    }
    const auto rank = rankNamed(staff, command.rank);
    if (const auto* exit = std::get_if<Exit>(&rank)) {
        return *exit;
    }
    const auto names = newNames(staff, command.who);
    if (const auto* exit = std::get_if<Exit>(&names)) {
        return *exit;
    }
    auto administration = administrationAt(staff.desk);
    const auto added = administration.addLearners(staff.visitor, std::get<std::vector<std::string>>(names),
                                                  std::get<std::string>(rank));
    if (const auto* problem = std::get_if<practice::Problem>(&added)) {
        return failed(*problem);
    }
    std::vector<std::string> ids;
    for (const records::Learner& learner : std::get<std::vector<records::Learner>>(added)) {
        ids.push_back(learner.id);
    }
    print("Added: " + model::counted(ids.size(), "learner", "learners") + ".\n");
    if (cohort) {
        if (const auto problem = administration.enrolAll(staff.visitor, *cohort, ids)) {
            return failed(*problem);
        }
        print("They are in the cohort \"" + *command.cohort + "\".\n");
    }
    return Exit::done;
}

Exit learnersRename(const Context& context, const LearnersRename& command) {
    auto opened = openStaffDesk(context, review::Office::manageCohorts);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    const auto learner = learnerNamed(staff, command.from);
    if (const auto* exit = std::get_if<Exit>(&learner)) {
        return *exit;
    }
    const auto& before = std::get<records::Learner>(learner);
    const auto renamed = administrationAt(staff.desk).rename(staff.visitor, before.id, command.to);
    if (const auto* problem = std::get_if<practice::Problem>(&renamed)) {
        return failed(*problem);
    }
    print(before.name + " is " + std::get<records::Learner>(renamed).name +
          " from now on, for signing in too. What was signed or exported before keeps the old name.\n");
    return Exit::done;
}

} // namespace app
