#include "app/StaffDesk.hpp"

#include "app/NamesGiven.hpp"
#include "app/NotFound.hpp"

#include <algorithm>

namespace app {

std::variant<StaffDesk, Exit> openStaffDesk(const Context& context, Gallery gallery) {
    auto opened = openDesk(context, WithoutRecords::no, gallery, WithoutFramework::useShipped);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    StaffDesk staff{std::move(std::get<Desk>(opened)), nullptr, {}};
    auto visitor = signIn(context, *staff.desk.records);
    if (const auto* exit = std::get_if<Exit>(&visitor)) {
        return *exit;
    }
    staff.visitor = std::get<review::Visitor>(std::move(visitor));
    staff.review =
        std::make_unique<review::Review>(*staff.desk.records, *staff.desk.practice, context.limits(), wallClock);
    return staff;
}

std::variant<StaffDesk, Exit> openStaffDesk(const Context& context, review::Office office) {
    auto opened = openStaffDesk(context);
    if (auto* staff = std::get_if<StaffDesk>(&opened)) {
        if (const auto refused = staff->review->refusal(staff->visitor, office)) {
            return failed(*refused);
        }
    }
    return opened;
}

review::Administration administrationAt(const Desk& desk) { return {*desk.records, wallClock}; }

std::variant<records::Learner, Exit> learnerNamed(StaffDesk& desk, const std::string& name) {
    const auto found = desk.desk.records->findLearner(name);
    if (const auto* problem = std::get_if<records::Problem>(&found)) {
        return failed(*problem);
    }
    const auto& learner = std::get<std::optional<records::Learner>>(found);
    const bool looksAfterAll = review::may(desk.visitor, review::Office::manageCohorts);
    // Whether somebody is in the records is not for everybody to know.
    if (learner && (looksAfterAll || !desk.review->refusal(desk.visitor, review::Deed::see, learner->id))) {
        return *learner;
    }
    if (looksAfterAll && desk.visitor.role) {
        complain("No learner called \"" + name + "\" is in the records. " + didYouMeanHere(desk, name) +
                 "`judgement accounts list` shows who has an account.");
        return Exit::couldNot;
    }
    review::LearnerQuery all;
    all.most = std::size_t{1} << 30;
    const auto listed = desk.review->learners(desk.visitor, all);
    if (const auto* problem = std::get_if<practice::Problem>(&listed)) {
        return failed(*problem);
    }
    std::vector<std::string> names;
    for (const auto& line : std::get<review::LearnerList>(listed).lines) {
        names.push_back(line.learner.name);
    }
    complain(noLearnerSentence(name, std::move(names)));
    return Exit::couldNot;
}

std::variant<records::Cohort, Exit> cohortNamed(StaffDesk& desk, const std::string& name) {
    const auto found = records::Cohorts(*desk.desk.records).find(name);
    if (const auto* problem = std::get_if<records::Problem>(&found)) {
        return failed(*problem);
    }
    if (const auto& cohort = std::get<std::optional<records::Cohort>>(found)) {
        return *cohort;
    }
    std::vector<std::string> names;
    const auto all = records::Cohorts(*desk.desk.records).all();
    const bool mayKnow = review::may(desk.visitor, review::Office::manageCohorts);
    if (const auto* cohorts = std::get_if<std::vector<records::Cohort>>(&all); cohorts != nullptr && mayKnow) {
        for (const records::Cohort& cohort : *cohorts) {
            names.push_back(cohort.name);
        }
    }
    const std::string question = review::didYouMean(review::namesLike(name, names));
    complain("There is no cohort of that name here. " + question + (question.empty() ? "" : " ") +
             "`judgement cohorts list` shows which there are.");
    return Exit::couldNot;
}

std::variant<records::Account, Exit> accountNamed(StaffDesk& desk, const std::string& name) {
    const auto found = records::Accounts(*desk.desk.records).find(name);
    if (const auto* problem = std::get_if<records::Problem>(&found)) {
        return failed(*problem);
    }
    if (const auto& account = std::get<std::optional<records::Account>>(found)) {
        return *account;
    }
    complain("There is no account of that name here. " + didYouMeanHere(desk, name) +
             "`judgement accounts list` shows which there are.");
    return Exit::couldNot;
}

} // namespace app
