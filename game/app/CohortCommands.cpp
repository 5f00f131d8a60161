// Groups of learners, and who looks after whom.

#include "app/Commands.hpp"
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

std::optional<Exit> changeMembers(StaffDesk& staff, const CohortsChange& command) {
    auto administration = administrationAt(staff.desk);
    const auto cohort = cohortNamed(staff, command.cohort);
    if (const auto* exit = std::get_if<Exit>(&cohort)) {
        return *exit;
    }
    const auto found = administration.findLearner(staff.visitor, command.who);
    if (const auto* problem = std::get_if<practice::Problem>(&found)) {
        return failed(*problem);
    }
    const auto& learner = std::get<std::optional<records::Learner>>(found);
    if (!learner) {
        complain("There is no learner of that name here. Add the learner first.");
        return Exit::couldNot;
    }
    const auto problem =
        administration.enrol(staff.visitor, std::get<records::Cohort>(cohort).id, learner->id,
                             command.what == CohortsChange::What::join ? review::Change::add : review::Change::remove);
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
