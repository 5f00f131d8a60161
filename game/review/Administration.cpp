#include "review/Administration.hpp"

#include "model/Counted.hpp"
#include "records/AuditTrail.hpp"
#include "records/Records.hpp"
#include "review/Asking.hpp"

#include <algorithm>

namespace review {

Administration::Administration(records::Records& records, std::function<std::int64_t()> nowUnixMilliseconds,
                               records::PassphraseCost cost)
    : m_records(&records), m_now(std::move(nowUnixMilliseconds)), m_cost(cost) {}

Outcome<bool> Administration::isSetUp() const { return plainOf(accountsHere().any()); }

Outcome<records::Account> Administration::setUp(std::string_view name, std::string_view passphrase) {
    return plainOf(accountsHere().setUp(name, passphrase, m_now()));
}

Outcome<std::vector<Person>> Administration::people(const Visitor& visitor) const {
    if (auto problem = refusalOf(visitor, Office::manageAccounts)) {
        return *problem;
    }
    auto accounts = accountsHere().all();
    auto learners = m_records->learners();
    for (const auto* problem : {failed(accounts), failed(learners)}) {
        if (problem != nullptr) {
            return plain(*problem);
        }
    }
    std::vector<Person> people;
    std::vector<records::Account> theirs;
    for (records::Account& account : std::get<0>(accounts)) {
        if (account.learnerId) {
            theirs.push_back(std::move(account));
        } else {
            people.push_back({account.name, account, std::nullopt});
        }
    }
    for (records::Learner& learner : std::get<0>(learners)) {
        const auto has = std::ranges::find(theirs, learner.id, &records::Account::learnerId);
        people.push_back({learner.name, has == theirs.end() ? std::nullopt : std::optional(*has), learner});
    }
    return people;
}

Outcome<records::NewAccount> Administration::addAccount(const Visitor& visitor, std::string_view name, Role role) {
    if (auto problem = refusalOf(visitor, Office::manageAccounts)) {
        return *problem;
    }
    return plainOf(accountsHere().add(name, role, visitor.account, m_now()));
}

Outcome<records::NewAccount> Administration::addLearnersAccount(const Visitor& visitor, const std::string& learner) {
    if (auto problem = refusalOf(visitor, Office::manageAccounts)) {
        return *problem;
    }
    return plainOf(accountsHere().addForLearner(learner, visitor.account, m_now()));
}

Outcome<records::Learner> Administration::addLearner(const Visitor& visitor, std::string_view name,
                                                     std::string_view rank) {
    if (auto problem = refusalOf(visitor, Office::addLearner)) {
        return *problem;
    }
    auto added = m_records->addLearner(name, rank, m_now());
    if (const auto* learner = std::get_if<records::Learner>(&added)) {
        const auto told =
            records::AuditTrail(*m_records).add(m_now(), {visitor.account, "added", "learner " + learner->id, ""});
        if (auto problem = problemOf(told)) {
            return *problem;
        }
    }
    return plainOf(std::move(added));
}

Outcome<records::NewAccount> Administration::newCode(const Visitor& visitor, const std::string& account) {
    if (auto problem = refusalOf(visitor, Office::manageAccounts)) {
        return *problem;
    }
    return plainOf(accountsHere().startAnew(account, visitor.account, m_now()));
}

std::optional<Problem> Administration::close(const Visitor& visitor, const std::string& account) {
    if (auto problem = refusalOf(visitor, Office::manageAccounts)) {
        return problem;
    }
    return problemOf(accountsHere().close(account, visitor.account, m_now()));
}

Outcome<records::Installation> Administration::settled(const Visitor& visitor) const {
    if (auto problem = refusalOf(visitor, Office::settle)) {
        return *problem;
    }
    return plainOf(records::Installations(*m_records).here());
}

std::optional<Problem> Administration::keepFor(const Visitor& visitor, std::optional<int> days) {
    if (auto problem = refusalOf(visitor, Office::settle)) {
        return problem;
    }
    return problemOf(records::Installations(*m_records).keepFor(days, visitor.account, m_now()));
}

std::optional<Problem> Administration::lockAfter(const Visitor& visitor, int minutes) {
    if (auto problem = refusalOf(visitor, Office::settle)) {
        return problem;
    }
    return problemOf(records::Installations(*m_records).lockAfter(minutes, visitor.account, m_now()));
}

std::string inWords(const KeptThings& things) {
    std::vector<std::string> parts;
    if (things.attempts > 0 || things.all() == 0) {
        parts.push_back(model::counted(things.attempts, "attempt", "attempts"));
    }
    if (things.rounds > 0) {
        parts.push_back(model::counted(things.rounds, "round of questions", "rounds of questions"));
    }
    if (things.classes > 0) {
        parts.push_back(model::counted(things.classes, "class", "classes"));
    }
    std::string words = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i) {
        words += (i + 1 == parts.size() ? " and " : ", ") + parts[i];
    }
    return words;
}

Outcome<Due> Administration::due() const {
    const std::int64_t now = m_now();
    const auto here = records::Installations(*m_records).here();
    const auto found = records::Erasures(*m_records).due(now, warnedDays);
    const auto roundsOver = records::Erasures(*m_records).dueRounds(now, 0);
    const auto rounds = records::Erasures(*m_records).dueRounds(now, warnedDays);
    const auto classesOver = records::Erasures(*m_records).dueClasses(now, 0);
    const auto classes = records::Erasures(*m_records).dueClasses(now, warnedDays);
    for (const auto* problem :
         {failed(here), failed(found), failed(roundsOver), failed(rounds), failed(classesOver), failed(classes)}) {
        if (problem != nullptr) {
            return plain(*problem);
        }
    }
    const auto& all = std::get<0>(found);
    Due due{std::get<0>(here).keepDays};
    due.over.rounds = std::get<0>(roundsOver).size();
    due.soon.rounds = std::get<0>(rounds).size() - due.over.rounds;
    due.over.classes = std::get<0>(classesOver).size();
    due.soon.classes = std::get<0>(classes).size() - due.over.classes;
    due.over.attempts = static_cast<std::size_t>(
        std::ranges::count_if(all, [now](const records::DueAttempt& attempt) { return attempt.due <= now; }));
    due.soon.attempts = all.size() - due.over.attempts;
    return due;
}

Outcome<records::Erased> Administration::eraseDue(const Visitor& visitor) {
    if (auto problem = refusalOf(visitor, Office::erase)) {
        return *problem;
    }
    return plainOf(records::Erasures(*m_records).whatIsDue(visitor.account, m_now()));
}

} // namespace review
