// Groups of learners, and who looks after whom.

#include "app/Commands.hpp"
#include "app/NamesGiven.hpp"
#include "app/StaffDesk.hpp"

namespace app {

Exit cohortsList(const Context& context, const CohortsList&) {
    auto opened = openStaffDesk(context);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    const auto all = staff.review->cohorts(staff.visitor);
    if (const auto* problem = std::get_if<practice::Problem>(&all)) {
        return failed(*problem);
    }
    for (const auto& cohort : std::get<std::vector<records::Cohort>>(all)) {
        print(cohort.name + ": " + std::to_string(cohort.learners) + (cohort.learners == 1 ? " learner" : " learners") +
              "\n");
    }
    if (std::get<std::vector<records::Cohort>>(all).empty()) {
        print("There are no cohorts here yet.\n");
    }
    return Exit::done;
}

Exit cohortsAdd(const Context& context, const CohortsAdd& command) {
    auto opened = openStaffDesk(context, review::Office::manageCohorts);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    const auto added = administrationAt(staff.desk).addCohort(staff.visitor, command.name);
    if (const auto* problem = std::get_if<practice::Problem>(&added)) {
        return failed(*problem);
    }
    print("There is a cohort \"" + std::get<records::Cohort>(added).name + "\" now.\n");
    return Exit::done;
}

namespace {

/// The learners who are named, by their ids; who is not here is told, all of them.
std::variant<std::vector<std::string>, Exit> membersIn(StaffDesk& staff, const CohortsChange& command) {
    auto administration = administrationAt(staff.desk);
    std::vector<std::string> names;
    if (!command.who.empty()) {
        names.push_back(command.who);
    }
    if (command.from) {
        auto text = namesFile(*command.from);
        if (const auto* exit = std::get_if<Exit>(&text)) {
            return *exit;
        }
        names = review::namesIn(std::get<std::string>(text), {}).names;
    }
    std::vector<std::string> ids;
    bool whole = true;
    for (const std::string& name : names) {
        const auto found = administration.findLearner(staff.visitor, name);
        if (const auto* problem = std::get_if<practice::Problem>(&found)) {
            return failed(*problem);
        }
        if (const auto& learner = std::get<std::optional<records::Learner>>(found)) {
            ids.push_back(learner->id);
            continue;
        }
        complain("There is no learner called \"" + name + "\" here. " + didYouMeanHere(staff, name) +
                 "`judgement learners add` adds somebody new.");
        whole = false;
    }
    if (names.empty()) {
        complain("Say who: a learner's name, or --from FILE with one name a line. Nothing was changed.");
    }
    if (names.empty() || !whole) {
        return Exit::couldNot;
    }
    return ids;
}

std::optional<Exit> changeMembers(StaffDesk& staff, const CohortsChange& command) {
    auto administration = administrationAt(staff.desk);
    const auto cohort = cohortNamed(staff, command.cohort);
    if (const auto* exit = std::get_if<Exit>(&cohort)) {
        return *exit;
    }
    const std::string& id = std::get<records::Cohort>(cohort).id;
    const auto members = membersIn(staff, command);
    if (const auto* exit = std::get_if<Exit>(&members)) {
        return *exit;
    }
    const auto& learners = std::get<std::vector<std::string>>(members);
    const auto problem = command.what == CohortsChange::What::join
                             ? administration.enrolAll(staff.visitor, id, learners)
                             : administration.enrol(staff.visitor, id, learners.front(), review::Change::remove);
    return problem ? std::optional(failed(*problem)) : std::nullopt;
}

std::optional<Exit> changeStaff(StaffDesk& staff, const CohortsChange& command) {
    auto administration = administrationAt(staff.desk);
    if (const auto refused = staff.review->refusal(staff.visitor, review::Office::manageCohorts)) {
        return failed(*refused);
    }
    const auto account = accountNamed(staff, command.who);
    if (const auto* exit = std::get_if<Exit>(&account)) {
        return *exit;
    }
    const std::string& who = std::get<records::Account>(account).id;
    const auto change = command.remove ? review::Change::remove : review::Change::add;
    std::optional<practice::Problem> problem;
    if (command.what == CohortsChange::What::assign) {
        const auto learner = learnerNamed(staff, command.cohort);
        if (const auto* exit = std::get_if<Exit>(&learner)) {
            return *exit;
        }
        problem = administration.assign(staff.visitor, std::get<records::Learner>(learner).id, who, change);
    } else if (command.what == CohortsChange::What::supervise) {
        const auto cohort = cohortNamed(staff, command.cohort);
        if (const auto* exit = std::get_if<Exit>(&cohort)) {
            return *exit;
        }
        const auto learners = records::Cohorts(*staff.desk.records).learnersOf(std::get<records::Cohort>(cohort).id);
        if (const auto* unread = std::get_if<records::Problem>(&learners)) {
            return failed(*unread);
        }
        problem = administration.assignAll(staff.visitor, std::get<std::vector<std::string>>(learners), who, change);
    } else {
        const auto cohort = cohortNamed(staff, command.cohort);
        if (const auto* exit = std::get_if<Exit>(&cohort)) {
            return *exit;
        }
        problem = administration.facilitate(staff.visitor, std::get<records::Cohort>(cohort).id, who, change);
    }
    return problem ? std::optional(failed(*problem)) : std::nullopt;
}

} // namespace

Exit cohortsChange(const Context& context, const CohortsChange& command) {
    using What = CohortsChange::What;
    auto opened = openStaffDesk(context);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    const bool members = command.what == What::join || command.what == What::leave;
    if (const auto exit = members ? changeMembers(staff, command) : changeStaff(staff, command)) {
        return *exit;
    }
    print("Done.\n");
    return Exit::done;
}

} // namespace app
