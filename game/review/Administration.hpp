#pragma once

#include "practice/Practice.hpp"
#include "records/Accounts.hpp"
#include "records/Cohorts.hpp"
#include "records/Erasure.hpp"
#include "records/Installation.hpp"
#include "records/Register.hpp"
#include "review/Access.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace review {

using practice::Outcome;
using practice::Problem;

/// Somebody who is known here: a learner, somebody with an account, or both.
struct Person {
    std::string name;
    std::optional<records::Account> account; ///< nothing: cannot sign in
    std::optional<records::Learner> learner; ///< nothing: no learner
};

/// Who is in a cohort, and who facilitates it; each by name.
struct Roster {
    records::Cohort cohort;
    std::vector<records::Learner> learners;
    std::vector<records::Account> facilitators;
};

/// How many attempts, rounds of questions and classes there are of something.
struct KeptThings {
    std::size_t attempts = 0;
    std::size_t rounds = 0;
    std::size_t classes = 0;
    [[nodiscard]] std::size_t all() const { return attempts + rounds + classes; }
};

/// "3 attempts, 2 rounds of questions and 1 class": of what there is none is not told, but attempts where there is
/// nothing.
[[nodiscard]] std::string inWords(const KeptThings& things);

/// What is kept for longer than was settled, or soon will be.
struct Due {
    std::optional<int> keptDays; ///< what was settled; nothing: until somebody erases them
    KeptThings over = {};
    KeptThings soon = {}; ///< in less than `warnedDays`
    [[nodiscard]] bool anything() const { return over.all() + soon.all() > 0; }
};
inline constexpr int warnedDays = 30;

enum class Change { add, remove };

/// Somebody who waits for a code, or has no account yet.
struct CodeWish {
    std::optional<std::string> account; ///< id
    std::string learner;                ///< id, where there is no account
};
/// For whom of several people a code is of use.
struct CodeWishes {
    std::vector<CodeWish> wanted;
    std::size_t signedIn = 0; ///< have a passphrase of their own, which a code would take from them
    std::size_t closed = 0;   ///< cannot sign in any more, and this does not change it
};
[[nodiscard]] CodeWishes codesFor(const std::vector<Person>& people);

/// What an administrator does, and a facilitator as far as it is theirs: accounts, cohorts, who looks after whom, how
/// long things are kept. For both front ends: every call asks first whether the visitor may, and what it changes has a
/// row in the audit trail. Owns nothing; the records must outlive it.
class Administration {
public:
    Administration(records::Records& records, std::function<std::int64_t()> nowUnixMilliseconds,
                   records::PassphraseCost cost = {});

    [[nodiscard]] Outcome<bool> isSetUp() const;
    /// The first account. Asks nobody: there is nobody to ask yet.
    [[nodiscard]] Outcome<records::Account> setUp(std::string_view name, std::string_view passphrase);

    /// Who looks after things first, then the learners; each group by name.
    [[nodiscard]] Outcome<std::vector<Person>> people(const Visitor& visitor) const;
    /// For somebody who is no learner.
    [[nodiscard]] Outcome<records::NewAccount> addAccount(const Visitor& visitor, std::string_view name, Role role);
    [[nodiscard]] Outcome<records::NewAccount> addLearnersAccount(const Visitor& visitor, const std::string& learner);
    [[nodiscard]] Outcome<records::Learner> addLearner(const Visitor& visitor, std::string_view name,
                                                       std::string_view rank);
    /// Several together, all or none.
    [[nodiscard]] Outcome<std::vector<records::Learner>>
    addLearners(const Visitor& visitor, const std::vector<std::string>& names, std::string_view rank);
    [[nodiscard]] Outcome<records::Learner> rename(const Visitor& visitor, const std::string& learner,
                                                   std::string_view name);
    /// Names that the visitor may be told of: who is here already.
    [[nodiscard]] Outcome<std::vector<std::string>> knownNames(const Visitor& visitor) const;
    /// A code that is still nobody's. It takes a moment, by design: for several people they are made one by one.
    [[nodiscard]] Outcome<records::PreparedCode> prepareCode(const Visitor& visitor) const;
    /// One code for each wish, in their order; all or none.
    [[nodiscard]] Outcome<std::vector<records::NewAccount>>
    giveCodes(const Visitor& visitor, const std::vector<CodeWish>& wishes, std::vector<records::PreparedCode> codes);
    /// Tells the trail that so many codes are about to be put on paper.
    [[nodiscard]] std::optional<Problem> tellOfSheet(const Visitor& visitor, std::size_t codes);
    [[nodiscard]] Outcome<records::NewAccount> newCode(const Visitor& visitor, const std::string& account);
    [[nodiscard]] std::optional<Problem> close(const Visitor& visitor, const std::string& account);

    /// The cohorts of which the visitor may say who is in them.
    [[nodiscard]] Outcome<std::vector<records::Cohort>> cohorts(const Visitor& visitor) const;
    [[nodiscard]] Outcome<Roster> roster(const Visitor& visitor, const std::string& cohort) const;
    [[nodiscard]] Outcome<records::Cohort> addCohort(const Visitor& visitor, std::string_view name);
    /// Learners whose names the visitor may read: all for who manages cohorts, else those in the visitor's cohorts.
    [[nodiscard]] Outcome<std::vector<records::Learner>> learners(const Visitor& visitor) const;
    /// The learner of exactly that name, or nothing; for who may put people into cohorts.
    [[nodiscard]] Outcome<std::optional<records::Learner>> findLearner(const Visitor& visitor,
                                                                       std::string_view name) const;
    [[nodiscard]] std::optional<Problem> enrol(const Visitor& visitor, const std::string& cohort,
                                               const std::string& learner, Change change);
    [[nodiscard]] std::optional<Problem> facilitate(const Visitor& visitor, const std::string& cohort,
                                                    const std::string& account, Change change);
    [[nodiscard]] std::optional<Problem> assign(const Visitor& visitor, const std::string& learner,
                                                const std::string& supervisor, Change change);
    /// Several together, all or none.
    [[nodiscard]] std::optional<Problem> enrolAll(const Visitor& visitor, const std::string& cohort,
                                                  const std::vector<std::string>& learners);
    [[nodiscard]] std::optional<Problem> assignAll(const Visitor& visitor, const std::vector<std::string>& learners,
                                                   const std::string& supervisor, Change change);
    /// For who manages cohorts: who supervises a learner, whom somebody supervises, and their cohorts.
    [[nodiscard]] Outcome<std::vector<records::Account>> supervisorsOf(const Visitor& visitor,
                                                                       const std::string& learner) const;
    [[nodiscard]] Outcome<std::vector<records::Learner>> supervisedBy(const Visitor& visitor,
                                                                      const std::string& account) const;
    [[nodiscard]] Outcome<std::vector<records::Cohort>> cohortsOf(const Visitor& visitor, const Person& person) const;

    [[nodiscard]] Outcome<records::Installation> settled(const Visitor& visitor) const;
    [[nodiscard]] std::optional<Problem> keepFor(const Visitor& visitor, std::optional<int> days);
    [[nodiscard]] std::optional<Problem> lockAfter(const Visitor& visitor, int minutes);
    /// Numbers alone, which tell of nobody: anybody may know them.
    [[nodiscard]] Outcome<Due> due() const;
    [[nodiscard]] Outcome<records::Erased> eraseDue(const Visitor& visitor);
    /// All that is kept of somebody: of a learner everything, of others the name.
    [[nodiscard]] Outcome<records::Erased> erase(const Visitor& visitor, const Person& person);

private:
    [[nodiscard]] std::optional<Problem> mayEnrol(const Visitor& visitor, const std::string& cohort) const;
    [[nodiscard]] Outcome<records::Account> accountAs(const std::string& account, Role role) const;
    [[nodiscard]] Outcome<std::vector<records::Account>> accountsOf(const std::vector<std::string>& ids) const;
    [[nodiscard]] records::Accounts accountsHere() const { return records::Accounts(*m_records, m_cost); }
    [[nodiscard]] records::Cohorts cohortsHere() const;

    records::Records* m_records;
    std::function<std::int64_t()> m_now;
    records::PassphraseCost m_cost;
};

} // namespace review
