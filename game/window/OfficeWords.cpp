#include "window/OfficeWords.hpp"

namespace window::words {

namespace {

std::string counted(std::size_t count, const char* one, const char* several) {
    return std::to_string(count) + " " + (count == 1 ? one : several);
}

std::string attempts(std::size_t count) { return counted(count, "attempt", "attempts"); }

} // namespace

std::string peopleShown(std::size_t shown, std::size_t all) {
    return (shown == all ? "" : std::to_string(shown) + " of ") + counted(all, "person", "people");
}

std::string roleName(records::Role role) {
    using records::Role;
    switch (role) {
    case Role::learner:
        return "Learner";
    case Role::facilitator:
        return "Facilitator";
    case Role::supervisor:
        return "Supervisor";
    case Role::administrator:
        return "Administrator";
    }
    return {};
}

std::string stateOf(const review::Person& person) {
    if (!person.account)
        return "No account yet";
    if (person.account->closed)
        return "Closed";
    return person.account->waitsForCode ? "Has not signed in with the code yet" : "Can sign in";
}

std::string personFacts(const review::Person& person, const std::string& rank) {
    const std::string role = roleName(person.account ? person.account->role : records::Role::learner);
    return rank.empty() ? role : role + " · " + rank;
}

std::string aboutRole(records::Role role) {
    using records::Role;
    switch (role) {
    case Role::learner:
        return "Plays, sees their own profile and attempts, and replies to comments. If somebody of exactly this name "
               "is among the learners already, the account is theirs.";
    case Role::facilitator:
        return "Sees the learners of their cohorts, says who is in them, and comments.";
    case Role::supervisor:
        return "Sees the learners who are assigned to them, comments, and signs off.";
    case Role::administrator:
        return "Looks after accounts, cohorts and what is settled; sees nothing that anybody decided or wrote.";
    }
    return {};
}

std::string codeFor(const records::Account& account) {
    return "The account of " + account.name + " (" + std::string(nameOf(account.role)) +
           ") is ready. This code works once, and is shown only now:";
}

std::string codeUse(const records::Account& account) {
    return "With it " + account.name +
           " signs in under this name and chooses a passphrase that nobody else knows. If it gets lost, give a new "
           "one.";
}

std::string askToClose(const std::string& name) {
    return name + " cannot sign in any more then. What was written under the account stays, and it can be opened again "
                  "with a new code.";
}

std::string askForCode(const std::string& name, bool own) {
    return own ? "This is your own account. Your passphrase does not work any more then: you come in again with the "
                 "code alone, so do not lose it."
               : "The passphrase of " + name + ", or a code given before, does not work any more then.";
}

std::string closedNow(const std::string& name) { return "The account of " + name + " is closed."; }

std::string learnersIn(std::size_t count) { return counted(count, "learner", "learners"); }

std::string whoSupervises(const std::string& learner) { return "Who supervises " + learner + "?"; }
std::string whomSupervises(const std::string& supervisor) { return "Whom does " + supervisor + " supervise?"; }
std::string whichCohortFor(const std::string& learner) { return "Into which cohort with " + learner + "?"; }
std::string whichFacilitates(const std::string& facilitator) {
    return "Which cohort does " + facilitator + " facilitate?";
}
std::string whoFacilitates(const std::string& cohort) { return "Who facilitates " + cohort + "?"; }
std::string whoIntoCohort(const std::string& cohort) { return "Who is put into " + cohort + "?"; }

std::string daysWrong() {
    return "Write a number of days, from " + std::to_string(records::fewestKeepDays) + " to " +
           std::to_string(records::mostKeepDays) + ".";
}

std::string minutesWrong() {
    return "Write a number of minutes, from 1 to " + std::to_string(records::mostLockMinutes) + ".";
}

std::string due(const review::Due& due) {
    if (due.over + due.soon == 0)
        return {};
    const std::string kept =
        "older than the " +
        (due.keptDays ? counted(static_cast<std::size_t>(*due.keptDays), "day", "days") : std::string("time")) +
        " they are kept";
    const std::string within = "ithin " + std::to_string(review::warnedDays) + " days";
    if (due.over == 0)
        return "W" + within + ", " + attempts(due.soon) + " will be " + kept + ".";
    return attempts(due.over) + (due.over == 1 ? " is " : " are ") + kept +
           (due.soon == 0 ? "." : ", and " + std::to_string(due.soon) + " more will be w" + within + ".");
}

std::string due(const review::Due& due, const review::Visitor& visitor) {
    std::string text = words::due(due);
    if (due.over == 0)
        return text;
    return text + (may(visitor, review::Office::erase) ? std::string(" Remove them under \u201C") + settled + "\u201D."
                                                       : std::string(" Ask an administrator to remove them."));
}

std::string removeDue(std::size_t count) { return "Remove " + attempts(count) + " \u2026"; }

std::string askToErase(std::size_t count) {
    return attempts(count) + " will be erased with reasons, comments and sign-offs, here and in the backups, and "
                             "cannot be brought back.";
}

std::string eraseNow(std::size_t count) { return "Erase " + attempts(count); }

std::string erased(const records::Erased& erased) {
    std::string text = attempts(erased.rows.attempts) + ", " + counted(erased.rows.comments, "comment", "comments") +
                       " and " + counted(erased.rows.signOffs, "sign-off", "sign-offs") +
                       " are gone, here and in the backups beside the records.";
    for (const std::string& note : erased.notes)
        text += "\n" + note;
    return text + "\nWhat was exported or copied elsewhere is not reached from here.";
}

} // namespace window::words
