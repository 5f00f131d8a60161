#include "window/OfficeWords.hpp"

#include "model/Counted.hpp"

namespace window::words {

std::string peopleShown(std::size_t shown, std::size_t all) {
    return (shown == all ? "" : std::to_string(shown) + " of ") + model::counted(all, "person", "people");
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

std::string codeUse(const records::Account& account, const std::string& until) {
    return "With it " + account.name + " signs in under this name and chooses a passphrase that nobody else knows. " +
           (until.empty() ? "" : "It works until the end of " + until + ". ") + "If it gets lost, give a new one.";
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

std::string learnersIn(std::size_t count) { return model::counted(count, "learner", "learners"); }

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
    if (!due.anything())
        return {};
    const std::string kept =
        "older than the " +
        (due.keptDays ? model::counted(static_cast<std::size_t>(*due.keptDays), "day", "days") : std::string("time")) +
        " they are kept";
    const std::string within = "ithin " + std::to_string(review::warnedDays) + " days";
    const std::size_t over = due.over.all();
    const std::size_t soon = due.soon.all();
    if (over == 0)
        return "W" + within + ", " + inWords(due.soon) + " will be " + kept + ".";
    return inWords(due.over) + (over == 1 ? " is " : " are ") + kept +
           (soon == 0 ? "." : ", and " + std::to_string(soon) + " more will be w" + within + ".");
}

std::string due(const review::Due& due, const review::Visitor& visitor) {
    std::string text = words::due(due);
    if (due.over.all() == 0)
        return text;
    return text + (may(visitor, review::Office::erase) ? std::string(" Remove them under \u201C") + settled + "\u201D."
                                                       : std::string(" Ask an administrator to remove them."));
}

std::string removeDue(const review::KeptThings& things) { return "Remove " + inWords(things) + " \u2026"; }

std::string askToErase(const review::KeptThings& things) {
    return inWords(things) + " will be erased with reasons, comments and sign-offs, here and in the backups, and "
                             "cannot be brought back.";
}

std::string eraseNow(const review::KeptThings& things) { return "Erase " + inWords(things); }

std::string erased(const records::Erased& erased) {
    std::string text = inWords(review::KeptThings{erased.rows.attempts, erased.rows.rounds, erased.rows.classes}) +
                       ", " + model::counted(erased.rows.comments, "comment", "comments") + " and " +
                       model::counted(erased.rows.signOffs, "sign-off", "sign-offs") +
                       " are gone, here and in the backups beside the records.";
    for (const std::string& note : erased.notes)
        text += "\n" + note;
    return text + "\nWhat was exported or copied elsewhere is not reached from here.";
}

std::string intoThisCohort(const std::string& cohort) { return "They are put into " + cohort + "."; }

std::string namesRead(std::size_t count) { return model::counted(count, "name", "names"); }

std::string namesFit(std::size_t count, bool fit) {
    if (!fit)
        return {};
    return count == 0 ? "Nothing is written yet." : "Nothing is wrong with them.";
}

std::string nameRemark(const review::NameRemark& remark) {
    return "- Line " + std::to_string(remark.line) + ": " + remark.sentence;
}

std::string moreRemarks(std::size_t count) { return "And " + std::to_string(count) + " more."; }

std::string addLearners(std::size_t count) { return count == 0 ? "Add them" : "Add " + learnersIn(count); }

std::string addAllTheSame(std::size_t count) { return "Add " + learnersIn(count) + " all the same"; }

std::string learnersAdded(std::size_t count, const std::string& cohort) {
    return "Added: " + learnersIn(count) + (cohort.empty() ? "." : ", in " + cohort + ".");
}

std::string muchLike(const std::string& question) {
    return question + " Take that name then. If this is somebody else, press once more.";
}

std::string cohortMuchLike(const std::string& question) {
    return question + " Then it is there already. If this is another cohort, press once more.";
}

std::string tickAllShown(std::size_t shown) { return "All shown (" + std::to_string(shown) + ")"; }

std::string tickedOf(std::size_t ticked, std::size_t all) {
    return std::to_string(ticked) + " of " + std::to_string(all) + " ticked";
}

std::string tickedState(const std::string& state) { return "Ticked · " + state; }

std::string whichCohortForAll(std::size_t learners) { return "Into which cohort with " + learnersIn(learners) + "?"; }
std::string whoSupervisesAll(std::size_t learners) { return "Who supervises " + learnersIn(learners) + "?"; }
std::string whoFacilitatesAll(std::size_t learners) {
    return "Who facilitates " + learnersIn(learners) + ", and in which cohort?";
}
std::string nowInCohort(std::size_t learners, const std::string& cohort) {
    return learnersIn(learners) + (learners == 1 ? " is" : " are") + " in " + cohort + " now.";
}
std::string nowSupervised(std::size_t learners, const std::string& supervisor) {
    return supervisor + " supervises " + learnersIn(learners) + " now.";
}

namespace {

std::string leftAlone(const review::CodeWishes& wishes) {
    std::string text;
    if (wishes.signedIn > 0)
        text += "\n" + model::counted(wishes.signedIn, "person has", "people have") +
                " a passphrase already, and keep it: give a new code on their own page if it is forgotten.";
    if (wishes.closed > 0)
        text += "\n" + model::counted(wishes.closed, "account is", "accounts are") + " closed, and stay so.";
    return text;
}

} // namespace

std::string askForCodes(const review::CodeWishes& wishes) {
    return model::counted(wishes.wanted.size(), "person gets", "people get") +
           " a code to sign in with once, and an account where there is none yet. A code given before does not work "
           "any more then." +
           leftAlone(wishes);
}

std::string noCodesWanted(const review::CodeWishes& wishes) {
    return "Nobody of them waits for a code." + leftAlone(wishes);
}

std::string giveCodesNow(std::size_t count) { return "Give " + model::counted(count, "code", "codes"); }

std::string codesTitle(std::size_t count) {
    return count == 1 ? "Hand over this code" : "Hand over these " + std::to_string(count) + " codes";
}

std::string codesMore(const std::string& until) {
    return "Each works once, until the end of " + until +
           ", and is shown only now. With it the person signs in under the name beside it and chooses a passphrase. "
           "Whoever has a code can sign in with it.";
}

std::string sheetAt(const std::string& place) {
    return "It is at " + place +
           ".\nPrint it, cut the slips apart, give each person only their own, and shred what is left. Then delete the "
           "file: whoever has it can sign in as any of them.";
}

std::string renameTitle(const std::string& name) { return "Rename " + name; }

std::string renamedNow(const std::string& name) { return "From now on: " + name + "."; }

std::string askToErasePerson(const review::Person& person) {
    if (person.learner)
        return "All that is kept of " + person.name +
               " will be erased: attempts, reasons, comments, sign-offs and the account, here and in the backups. It "
               "cannot be brought back. If they want a copy, let it be exported first.";
    return "The name of " + person.name +
           " will be taken out wherever it stands, here and in the backups, and the account closed. What was written "
           "under it stays, without the name. It cannot be brought back.";
}

std::string eraseTitle(const std::string& name) { return "Erase " + name + "?"; }

std::string erasedPerson(const review::Person& person, const records::Erased& erased) {
    if (person.learner)
        return words::erased(erased);
    std::string text = "The name is taken out, here and in the backups beside the records.";
    for (const std::string& note : erased.notes)
        text += "\n" + note;
    return text;
}

} // namespace window::words
