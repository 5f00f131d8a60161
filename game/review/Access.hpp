#pragma once

#include "records/Accounts.hpp"

#include <optional>
#include <string>

namespace review {

using records::Role;

/// Who is looking. Where no accounts are set up there is no role: whoever can use the computer's account may look at
/// all that is kept, and nobody can sign a name to anything.
struct Visitor {
    std::string account = "nobody"; ///< its id
    std::string name;
    std::optional<Role> role;
    std::optional<std::string> learner; ///< for a learner's account
};

/// What somebody wants to do with one learner's records.
enum class Deed {
    see,     ///< profile, attempts, debriefs, comments
    play,    ///< begin and go on under their name
    comment, ///< on an attempt or a decision
    reply,   ///< to a comment
    signOff,
    exportRecords, ///< debriefs, statements, all that is kept of them, a bundle
    enrol          ///< put them into a cohort or take them out
};

/// What somebody wants to do with the installation.
enum class Office {
    addLearner,
    seeCohort,     ///< the heat map of a cohort that is theirs
    holdClass,     ///< a live class, and see afterwards what it came to
    manageCohorts, ///< add cohorts, say who facilitates and who supervises whom
    manageAccounts,
    settle, ///< how long attempts are kept, when sessions lock
    erase,  ///< a person, or what is kept for too long
    mergeBundle,
    readAudit,
    lookAfterRecords ///< back up, check, verify
};

/// What a visitor is to a learner.
enum class Relation { self, cohort, assigned, none };

/// The whole of who may what; docs/security.md has it as a table. Least access: what is not listed is refused, and an
/// administrator, who can change everybody's passphrase, sees nothing that anybody decided or wrote.
[[nodiscard]] bool may(const Visitor& visitor, Deed deed, Relation relation);
[[nodiscard]] bool may(const Visitor& visitor, Office office);

/// "A facilitator cannot sign off; ask the learner's supervisor.": why, and what to do.
[[nodiscard]] std::string whyNot(const Visitor& visitor, Deed deed);
[[nodiscard]] std::string whyNot(const Visitor& visitor, Office office);

} // namespace review
