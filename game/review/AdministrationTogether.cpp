// What is done for several people at once, and with their names.

#include "records/AuditTrail.hpp"
#include "records/Records.hpp"
#include "review/Administration.hpp"
#include "review/Asking.hpp"

namespace review {

CodeWishes codesFor(const std::vector<Person>& people) {
    CodeWishes wishes;
    for (const Person& person : people) {
        if (!person.account) {
            wishes.wanted.push_back({std::nullopt, person.learner ? person.learner->id : std::string()});
        } else if (person.account->closed) {
            ++wishes.closed;
        } else if (person.account->waitsForCode) {
            wishes.wanted.push_back({person.account->id, {}});
        } else {
            ++wishes.signedIn;
        }
    }
    return wishes;
}

Outcome<std::vector<records::Learner>>
Administration::addLearners(const Visitor& visitor, const std::vector<std::string>& names, std::string_view rank) {
    if (auto problem = refusalOf(visitor, Office::addLearner)) {
        return *problem;
    }
    return plainOf(records::Register(*m_records).add(names, std::string(rank), visitor.account, m_now()));
}

Outcome<records::Learner> Administration::rename(const Visitor& visitor, const std::string& learner,
                                                 std::string_view name) {
    if (auto problem = refusalOf(visitor, Office::manageCohorts)) {
        return *problem;
    }
    return plainOf(records::Register(*m_records).rename(learner, name, visitor.account, m_now()));
}

Outcome<std::vector<std::string>> Administration::knownNames(const Visitor& visitor) const {
    const auto here = learners(visitor);
    if (const auto* problem = std::get_if<Problem>(&here)) {
        return *problem;
    }
    std::vector<std::string> names;
    for (const records::Learner& learner : std::get<0>(here)) {
        names.push_back(learner.name);
    }
    if (may(visitor, Office::manageAccounts)) {
        const auto accounts = accountsHere().all();
        if (const auto* problem = failed(accounts)) {
            return plain(*problem);
        }
        for (const records::Account& account : std::get<0>(accounts)) {
            if (!account.learnerId) {
                names.push_back(account.name);
            }
        }
    }
    return names;
}

Outcome<records::PreparedCode> Administration::prepareCode(const Visitor& visitor) const {
    if (auto problem = refusalOf(visitor, Office::manageAccounts)) {
        return *problem;
    }
    return plainOf(accountsHere().prepareCode());
}

Outcome<std::vector<records::NewAccount>> Administration::giveCodes(const Visitor& visitor,
                                                                    const std::vector<CodeWish>& wishes,
                                                                    std::vector<records::PreparedCode> codes) {
    if (auto problem = refusalOf(visitor, Office::manageAccounts)) {
        return *problem;
    }
    if (codes.size() < wishes.size()) {
        return Problem{"There are fewer codes than people. Nothing was changed."};
    }
    std::vector<records::CodeFor> wanted;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        wanted.push_back({wishes[i].account, wishes[i].learner, std::move(codes[i])});
    }
    return plainOf(accountsHere().giveCodes(wanted, visitor.account, m_now()));
}

std::optional<Problem> Administration::tellOfSheet(const Visitor& visitor, std::size_t codes) {
    if (auto problem = refusalOf(visitor, Office::manageAccounts)) {
        return problem;
    }
    return problemOf(records::AuditTrail(*m_records)
                         .add(m_now(), {visitor.account, "put codes on paper", "", "codes=" + std::to_string(codes)}));
}

std::optional<Problem> Administration::enrolAll(const Visitor& visitor, const std::string& cohort,
                                                const std::vector<std::string>& learners) {
    if (auto problem = mayEnrol(visitor, cohort)) {
        return problem;
    }
    return problemOf(cohortsHere().joinAll(cohort, learners, visitor.account, m_now()));
}

std::optional<Problem> Administration::assignAll(const Visitor& visitor, const std::vector<std::string>& learners,
                                                 const std::string& supervisor, Change change) {
    if (auto problem = refusalOf(visitor, Office::manageCohorts)) {
        return problem;
    }
    const auto who = accountAs(supervisor, Role::supervisor);
    if (const auto* problem = std::get_if<Problem>(&who)) {
        return *problem;
    }
    return problemOf(change == Change::add ? cohortsHere().assignAll(learners, supervisor, visitor.account, m_now())
                                           : cohortsHere().unassignAll(learners, supervisor, visitor.account, m_now()));
}

Outcome<records::Erased> Administration::erase(const Visitor& visitor, const Person& person) {
    if (auto problem = refusalOf(visitor, Office::erase)) {
        return *problem;
    }
    records::Erasures erasures(*m_records);
    if (person.learner) {
        return plainOf(erasures.learner(person.learner->id, visitor.account, m_now()));
    }
    if (person.account) {
        return plainOf(erasures.account(person.account->id, visitor.account, m_now()));
    }
    return Problem{"There is nobody to erase."};
}

} // namespace review
