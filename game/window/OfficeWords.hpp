#pragma once

#include "records/Erasure.hpp"
#include "review/Administration.hpp"

#include <string>
#include <vector>

/// The words of setting up accounts and of everything that is administered.
namespace window::words {

inline constexpr const char* office = "Accounts and cohorts";
inline constexpr const char* accounts = "Accounts";
inline constexpr const char* cohorts = "Cohorts";
inline constexpr const char* settled = "What is settled";

inline constexpr const char* sharedTitle = "Do several people use this computer?";
inline constexpr const char* sharedMore = "With accounts everybody signs in, and sees what is theirs.";
inline constexpr const char* setUpAccounts = "Set up accounts \u2026";
inline constexpr const char* setUpTitle = "Set up accounts";
inline constexpr const char* setUpMore =
    "Everybody signs in from then on, and sees what is theirs. The first account is an administrator's: yours.";
inline constexpr const char* setUpChanges =
    "- Everybody signs in with a passphrase of their own, learners too.\n"
    "- A learner sees their own records, a facilitator those of their cohorts, a supervisor those of the people "
    "assigned to them.\n"
    "- An administrator looks after accounts, and sees nothing that anybody decided or wrote.\n"
    "- Nobody can look up a forgotten passphrase, so add a second administrator soon.";
inline constexpr const char* fromThenOn = "From then on";
inline constexpr const char* administratorsName = "Your name";
inline constexpr const char* aPassphrase = "A passphrase: 12 characters or more, three or four words do";
inline constexpr const char* onceMore = "The same passphrase once more";
inline constexpr const char* setUpNow = "Set up and sign in";
inline constexpr const char* setUpNothingYet = "Nothing changes until then.";
inline constexpr const char* nameFirst = "Write a name first.";

inline constexpr const char* addAccount = "Add an account";
inline constexpr const char* findPerson = "Find a name (press /)";
inline constexpr const char* noPersonFits = "Nobody's name has that. Try part of a name.";
/// "12 of 40 people".
[[nodiscard]] std::string peopleShown(std::size_t shown, std::size_t all);
/// "Supervisor", …
[[nodiscard]] std::string roleName(records::Role role);
/// "has signed in", or what stands in the way; a learner without an account too.
[[nodiscard]] std::string stateOf(const review::Person& person);
/// "Learner · Constable"; the rank may be empty.
[[nodiscard]] std::string personFacts(const review::Person& person, const std::string& rank);

inline constexpr const char* newAccountTitle = "Add an account";
inline constexpr const char* whoseName = "Name";
inline constexpr const char* whichRole = "Role";
[[nodiscard]] std::string aboutRole(records::Role role);
inline constexpr const char* addAndShowCode = "Add, and show the code";

inline constexpr const char* codeTitle = "Hand over this code";
/// For whom it is, and that it works once and is shown only now.
[[nodiscard]] std::string codeFor(const records::Account& account);
[[nodiscard]] std::string codeUse(const records::Account& account);
inline constexpr const char* codeNoted = "I have noted it";

inline constexpr const char* giveAccount = "Give an account";
inline constexpr const char* giveCode = "Give a new code";
inline constexpr const char* openAgain = "Open it again, with a new code";
inline constexpr const char* closeAccount = "Close the account";
inline constexpr const char* leaveAsItIs = "Leave it as it is";
[[nodiscard]] std::string askToClose(const std::string& name);
[[nodiscard]] std::string askForCode(const std::string& name, bool own);
[[nodiscard]] std::string closedNow(const std::string& name);

inline constexpr const char* supervisedBy = "Supervised by";
inline constexpr const char* supervises = "Supervises";
inline constexpr const char* inCohorts = "In the cohorts";
inline constexpr const char* facilitates = "Facilitates";
inline constexpr const char* nobodyYet = "Nobody yet.";
inline constexpr const char* noCohortYet = "None yet.";
inline constexpr const char* assignSupervisor = "Assign a supervisor";
inline constexpr const char* assignLearner = "Assign a learner";
inline constexpr const char* putIntoCohort = "Put into a cohort";
inline constexpr const char* letFacilitate = "Let facilitate a cohort";
inline constexpr const char* noLonger = "No longer";
inline constexpr const char* takeOut = "Take out";

inline constexpr const char* noCohorts =
    "There are no cohorts yet. A cohort is a group of learners who train together.";
inline constexpr const char* noCohortOfYours =
    "You facilitate no cohort yet. An administrator says who facilitates which.";
inline constexpr const char* newCohort = "Name of a new cohort";
inline constexpr const char* addCohort = "Add it";
inline constexpr const char* whoIsIn = "Who is in which cohort";
/// "12 learners".
[[nodiscard]] std::string learnersIn(std::size_t count);
inline constexpr const char* cohortLearners = "Learners";
inline constexpr const char* cohortFacilitators = "Facilitated by";
inline constexpr const char* putLearnerIn = "Put a learner in";
inline constexpr const char* assignFacilitator = "Assign a facilitator";

/// "Who supervises Ana Petrov?"
[[nodiscard]] std::string whoSupervises(const std::string& learner);
[[nodiscard]] std::string whomSupervises(const std::string& supervisor);
[[nodiscard]] std::string whichCohortFor(const std::string& learner);
[[nodiscard]] std::string whichFacilitates(const std::string& facilitator);
[[nodiscard]] std::string whoFacilitates(const std::string& cohort);
[[nodiscard]] std::string whoIntoCohort(const std::string& cohort);
inline constexpr const char* noSupervisors = "There is no supervisor left to choose. Add one under Accounts first.";
inline constexpr const char* noFacilitators = "There is no facilitator left to choose. Add one under Accounts first.";
inline constexpr const char* noLearnersLeft = "Nobody else is listed here.";
inline constexpr const char* noCohortsLeft = "There is no cohort left to choose. Add one under Cohorts first.";
inline constexpr const char* somebodyNotListed = "Somebody who is not listed";
inline constexpr const char* fullName = "Their name in full";
inline constexpr const char* putIn = "Put in";
inline constexpr const char* notKnown =
    "Nobody of exactly this name is in the records. Check how it is written, or add them as a new learner.";
inline constexpr const char* addNewAndPutIn = "Add as a new learner, and put in";

inline constexpr const char* keepTitle = "How long attempts are kept";
inline constexpr const char* keepMore = "After their end; nothing is erased by itself.";
inline constexpr const char* keepAlways = "Until somebody erases them";
inline constexpr const char* keepDays = "For so many days";
inline constexpr const char* daysHint = "Days, such as 730";
inline constexpr const char* lockTitle = "When the window locks";
inline constexpr const char* lockMore = "After so many minutes without a key pressed.";
inline constexpr const char* minutesHint = "Minutes, such as 10";
inline constexpr const char* settleNow = "Settle";
inline constexpr const char* settledNow = "Settled. Nothing was erased.";
[[nodiscard]] std::string daysWrong();
[[nodiscard]] std::string minutesWrong();

/// What is due, in numbers; empty where nothing is.
[[nodiscard]] std::string due(const review::Due& due);
/// The same with what to do about it.
[[nodiscard]] std::string due(const review::Due& due, const review::Visitor& visitor);
inline constexpr const char* dueTitle = "Kept for too long";
/// "Remove 3 attempts …".
[[nodiscard]] std::string removeDue(std::size_t count);
[[nodiscard]] std::string askToErase(std::size_t count);
[[nodiscard]] std::string eraseNow(std::size_t count);
inline constexpr const char* erasedTitle = "Erased";
[[nodiscard]] std::string erased(const records::Erased& erased);

} // namespace window::words
