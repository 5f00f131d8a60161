// Who is in which cohort, and who looks after whom.

#include "records/Records.hpp"
#include "review/Administration.hpp"
#include "review/Asking.hpp"

#include <algorithm>

namespace review {

namespace {

Outcome<std::vector<records::Learner>> linesOf(const records::Records& records, const records::Whose& whose) {
    const auto lines = records::learnerLines(records, whose);
    if (const auto* problem = failed(lines)) {
        return plain(*problem);
    }
    std::vector<records::Learner> learners;
    for (const records::LearnerLine& line : std::get<0>(lines)) {
        learners.push_back(line.learner);
    }
    return learners;
}

} // namespace

records::Cohorts Administration::cohortsHere() const { return records::Cohorts(*m_records); }

Outcome<std::vector<records::Cohort>> Administration::cohorts(const Visitor& visitor) const {
    if (may(visitor, Office::manageCohorts)) {
        return plainOf(cohortsHere().all());
    }
    if (!may(visitor, Deed::enrol, Relation::cohort)) {
        return Problem{whyNot(visitor, Deed::enrol)};
    }
    return plainOf(cohortsHere().facilitatedBy(visitor.account));
}

std::optional<Problem> Administration::mayEnrol(const Visitor& visitor, const std::string& cohort) const {
    const auto mine = cohorts(visitor);
    if (const auto* problem = std::get_if<Problem>(&mine)) {
        return *problem;
    }
    const bool theirs = std::ranges::find(std::get<0>(mine), cohort, &records::Cohort::id) != std::get<0>(mine).end();
    return may(visitor, Deed::enrol, theirs ? Relation::cohort : Relation::none)
               ? std::nullopt
               : std::optional(Problem{whyNot(visitor, Deed::enrol)});
}

Outcome<Roster> Administration::roster(const Visitor& visitor, const std::string& cohort) const {
    if (auto problem = mayEnrol(visitor, cohort)) {
        return *problem;
    }
    const auto all = cohorts(visitor);
    const auto found = std::ranges::find(std::get<0>(all), cohort, &records::Cohort::id);
    if (found == std::get<0>(all).end()) {
        return Problem{"There is no such cohort here any more."};
    }
    records::Whose whose;
    whose.cohort = cohort;
    auto learners = linesOf(*m_records, whose);
    if (const auto* problem = std::get_if<Problem>(&learners)) {
        return *problem;
    }
    const auto ids = cohortsHere().facilitatorsOf(cohort);
    if (const auto* problem = failed(ids)) {
        return plain(*problem);
    }
    auto facilitators = accountsOf(std::get<0>(ids));
    if (const auto* problem = std::get_if<Problem>(&facilitators)) {
        return *problem;
    }
    return Roster{*found, std::get<0>(std::move(learners)), std::get<0>(std::move(facilitators))};
}

Outcome<records::Cohort> Administration::addCohort(const Visitor& visitor, std::string_view name) {
    if (auto problem = refusalOf(visitor, Office::manageCohorts)) {
        return *problem;
    }
    return plainOf(cohortsHere().add(name, visitor.account, m_now()));
}

Outcome<std::vector<records::Learner>> Administration::learners(const Visitor& visitor) const {
    if (may(visitor, Office::manageCohorts)) {
        return plainOf(m_records->learners());
    }
    if (!may(visitor, Deed::enrol, Relation::cohort)) {
        return Problem{whyNot(visitor, Deed::enrol)};
    }
    return linesOf(*m_records, whoseFor(visitor));
}

Outcome<std::optional<records::Learner>> Administration::findLearner(const Visitor& visitor,
                                                                     std::string_view name) const {
    if (!may(visitor, Deed::enrol, Relation::cohort)) {
        return Problem{whyNot(visitor, Deed::enrol)};
    }
    return plainOf(m_records->findLearner(name));
}

std::optional<Problem> Administration::enrol(const Visitor& visitor, const std::string& cohort,
                                             const std::string& learner, Change change) {
    if (auto problem = mayEnrol(visitor, cohort)) {
        return problem;
    }
    return problemOf(change == Change::add ? cohortsHere().join(cohort, learner, visitor.account, m_now())
                                           : cohortsHere().leave(cohort, learner, visitor.account, m_now()));
}

Outcome<records::Account> Administration::accountAs(const std::string& account, Role role) const {
    const auto found = accountsHere().byId(account);
    if (const auto* problem = failed(found)) {
        return plain(*problem);
    }
    const auto& who = std::get<0>(found);
    if (!who) {
        return Problem{"There is no such account here any more. Nothing was changed."};
    }
    if (who->role != role) {
        return Problem{who->name + " is not a " + std::string(nameOf(role)) + ", so this was not changed."};
    }
    return *who;
}

std::optional<Problem> Administration::facilitate(const Visitor& visitor, const std::string& cohort,
                                                  const std::string& account, Change change) {
    if (auto problem = refusalOf(visitor, Office::manageCohorts)) {
        return problem;
    }
    const auto who = accountAs(account, Role::facilitator);
    if (const auto* problem = std::get_if<Problem>(&who)) {
        return *problem;
    }
    return problemOf(change == Change::add
                         ? cohortsHere().facilitate(cohort, account, visitor.account, m_now())
                         : cohortsHere().noLongerFacilitate(cohort, account, visitor.account, m_now()));
}

std::optional<Problem> Administration::assign(const Visitor& visitor, const std::string& learner,
                                              const std::string& supervisor, Change change) {
    return assignAll(visitor, {learner}, supervisor, change);
}

Outcome<std::vector<records::Account>> Administration::accountsOf(const std::vector<std::string>& ids) const {
    auto all = accountsHere().all();
    if (const auto* problem = failed(all)) {
        return plain(*problem);
    }
    std::erase_if(std::get<0>(all),
                  [&](const records::Account& account) { return std::ranges::find(ids, account.id) == ids.end(); });
    return std::get<0>(std::move(all));
}

Outcome<std::vector<records::Account>> Administration::supervisorsOf(const Visitor& visitor,
                                                                     const std::string& learner) const {
    if (auto problem = refusalOf(visitor, Office::manageCohorts)) {
        return *problem;
    }
    const auto ids = cohortsHere().supervisorsOf(learner);
    if (const auto* problem = failed(ids)) {
        return plain(*problem);
    }
    return accountsOf(std::get<0>(ids));
}

Outcome<std::vector<records::Learner>> Administration::supervisedBy(const Visitor& visitor,
                                                                    const std::string& account) const {
    if (auto problem = refusalOf(visitor, Office::manageCohorts)) {
        return *problem;
    }
    records::Whose whose;
    whose.supervisor = account;
    return linesOf(*m_records, whose);
}

Outcome<std::vector<records::Cohort>> Administration::cohortsOf(const Visitor& visitor, const Person& person) const {
    if (auto problem = refusalOf(visitor, Office::manageCohorts)) {
        return *problem;
    }
    return plainOf(person.learner   ? cohortsHere().cohortsOfLearner(person.learner->id)
                   : person.account ? cohortsHere().facilitatedBy(person.account->id)
                                    : records::Outcome<std::vector<records::Cohort>>());
}

} // namespace review
