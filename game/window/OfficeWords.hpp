#pragma once

#include "records/Erasure.hpp"
#include "review/Administration.hpp"
#include "review/Names.hpp"

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

inline constexpr const char* addSeveral = "Add learners \u2026";
inline constexpr const char* chooseSeveral = "Several at once \u2026";
inline constexpr const char* newLearnersTitle = "Add learners";
inline constexpr const char* newLearnersMore =
    "Type the names or paste a list. Each is checked as it comes, and nothing is kept before you add them: then all of "
    "them, or nobody.";
inline constexpr const char* namesOneALine = "Names in full, one a line";
inline constexpr const char* namesHint = "Ana Petrov";
inline constexpr const char* cohortMayBe = "Into this cohort (empty: none; a new name makes a new one)";
[[nodiscard]] std::string intoThisCohort(const std::string& cohort);
/// "12 names".
[[nodiscard]] std::string namesRead(std::size_t count);
/// What stands where there is nothing to be said of the names.
[[nodiscard]] std::string namesFit(std::size_t count, bool fit);
/// "Line 3: …"
[[nodiscard]] std::string nameRemark(const review::NameRemark& remark);
[[nodiscard]] std::string moreRemarks(std::size_t count);
inline constexpr const char* namesFirst = "Write at least one name first.";
inline constexpr const char* mendNamesFirst =
    "Something is wrong with these names. Put it right first; nobody was added.";
inline constexpr const char* namesMuchAlike =
    "Some names are much like others. If they are other people, add them all the same.";
[[nodiscard]] std::string addLearners(std::size_t count);
[[nodiscard]] std::string addAllTheSame(std::size_t count);
/// "Added: 12 learners."
[[nodiscard]] std::string learnersAdded(std::size_t count, const std::string& cohort);
/// A name that is much like one that is here, and what to do if it is meant.
[[nodiscard]] std::string muchLike(const std::string& question);
[[nodiscard]] std::string cohortMuchLike(const std::string& question);

inline constexpr const char* groupTitle = "Several learners at once";
inline constexpr const char* groupMore =
    "Tick with the space bar, Enter or a click; then say below what is to be done.";
inline constexpr const char* tickNobody = "Nobody";
inline constexpr const char* tickSomebody = "Tick somebody first.";
inline constexpr const char* noLearnersYet = "There are no learners here yet.";
[[nodiscard]] std::string tickAllShown(std::size_t shown);
/// "12 of 40 ticked".
[[nodiscard]] std::string tickedOf(std::size_t ticked, std::size_t all);
[[nodiscard]] std::string tickedState(const std::string& state);
inline constexpr const char* groupCohort = "Into a cohort \u2026";
inline constexpr const char* groupSupervisor = "A supervisor \u2026";
inline constexpr const char* groupFacilitator = "A facilitator \u2026";
inline constexpr const char* groupCodes = "Codes \u2026";
[[nodiscard]] std::string whichCohortForAll(std::size_t learners);
[[nodiscard]] std::string whoSupervisesAll(std::size_t learners);
[[nodiscard]] std::string whoFacilitatesAll(std::size_t learners);
inline constexpr const char* noFacilitatedCohorts =
    "No facilitator looks after a cohort yet. Say who does under Cohorts first.";
[[nodiscard]] std::string nowInCohort(std::size_t learners, const std::string& cohort);
[[nodiscard]] std::string nowSupervised(std::size_t learners, const std::string& supervisor);

inline constexpr const char* addLearnersHere = "Add learners \u2026";
inline constexpr const char* superviseAll = "Give all a supervisor \u2026";
inline constexpr const char* codesForAll = "Codes for all \u2026";

inline constexpr const char* codesQuestion = "Codes to sign in";
inline constexpr const char* makingCodes = "Making the codes";
[[nodiscard]] std::string askForCodes(const review::CodeWishes& wishes);
[[nodiscard]] std::string noCodesWanted(const review::CodeWishes& wishes);
[[nodiscard]] std::string giveCodesNow(std::size_t count);
[[nodiscard]] std::string codesTitle(std::size_t count);
[[nodiscard]] std::string codesMore(const std::string& until);
inline constexpr const char* writeSheet = "Write a sheet to print \u2026";
inline constexpr const char* codesNoted = "Done: I have noted or printed them";
inline constexpr const char* sheetPlace = "Where the sheet of codes is written";
inline constexpr const char* sheetWritten = "The sheet is written";
[[nodiscard]] std::string sheetAt(const std::string& place);

inline constexpr const char* chooseFolder = "Choose a folder";
inline constexpr const char* folderUp = "One up (Backspace)";
inline constexpr const char* noFolderInside = "There are no folders in this one.";
inline constexpr const char* newFolder = "Name of a new folder in here";
inline constexpr const char* makeFolder = "Make it";
inline constexpr const char* takeFolder = "Take this folder";

inline constexpr const char* renameLearner = "Rename \u2026";
[[nodiscard]] std::string renameTitle(const std::string& name);
inline constexpr const char* renameMore =
    "All that is kept stays theirs, and they sign in under the new name from then on. What was signed or exported "
    "before keeps the old one.";
inline constexpr const char* newName = "The name from now on";
inline constexpr const char* renameNow = "Rename";
[[nodiscard]] std::string renamedNow(const std::string& name);
inline constexpr const char* erasePerson = "Erase \u2026";
[[nodiscard]] std::string askToErasePerson(const review::Person& person);
inline constexpr const char* goOnToErase = "Go on";
[[nodiscard]] std::string eraseTitle(const std::string& name);
inline constexpr const char* eraseMore = "To be sure, write the name once more, exactly as it stands above.";
inline constexpr const char* eraseForGood = "Erase for good";
inline constexpr const char* notThatName = "That is not the name, so nothing was erased.";
[[nodiscard]] std::string erasedPerson(const review::Person& person, const records::Erased& erased);

inline constexpr const char* newAccountTitle = "Add an account";
inline constexpr const char* whoseName = "Name";
inline constexpr const char* whichRole = "Role";
[[nodiscard]] std::string aboutRole(records::Role role);
inline constexpr const char* addAndShowCode = "Add, and show the code";

inline constexpr const char* codeTitle = "Hand over this code";
/// For whom it is, and that it works once and is shown only now.
[[nodiscard]] std::string codeFor(const records::Account& account);
/// `until` may be empty.
[[nodiscard]] std::string codeUse(const records::Account& account, const std::string& until);
inline constexpr const char* codeRanOut =
    "This code was given out too long ago and does not work any more. Ask an administrator for a new one.";
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
[[nodiscard]] std::string removeDue(const review::KeptThings& things);
[[nodiscard]] std::string askToErase(const review::KeptThings& things);
[[nodiscard]] std::string eraseNow(const review::KeptThings& things);
inline constexpr const char* erasedTitle = "Erased";
[[nodiscard]] std::string erased(const records::Erased& erased);

} // namespace window::words
