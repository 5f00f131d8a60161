#pragma once

#include "records/Reviews.hpp"
#include "review/LearnerPage.hpp"
#include "review/Review.hpp"
#include "window/Reader.hpp"

#include <chrono>
#include <cstddef>
#include <map>
#include <string>

/// The words of signing in and of everything that is reviewed.
namespace window::words {

inline constexpr const char* signInTitle = "Who is there?";
inline constexpr const char* signInMore =
    "Accounts are set up here: everybody sees their own work, and what is theirs to look after.";
inline constexpr const char* signInName = "Your name";
inline constexpr const char* passphrase = "Passphrase";
inline constexpr const char* orCode = "Or the code that you were given, if you have not chosen a passphrase yet.";
inline constexpr const char* showPassphrase = "Show it";
inline constexpr const char* hidePassphrase = "Hide it";
inline constexpr const char* signIn = "Sign in";
inline constexpr const char* signOut = "Sign out";
inline constexpr const char* lockedTitle = "Locked";
inline constexpr const char* unlock = "Unlock";
inline constexpr const char* somebodyElse = "Somebody else signs in";
inline constexpr const char* notTogether =
    "This name and this passphrase do not go together. If you do not know yours any "
    "more, an administrator can give you a new code.";
inline constexpr const char* nameAndSecret = "Write your name and your passphrase first.";
inline constexpr const char* chooseTitle = "Choose a passphrase";
inline constexpr const char* chooseMore =
    "The code is right, and is used up now. Choose 12 characters or more that only you "
    "know; three random words are good.";
inline constexpr const char* newPassphrase = "New passphrase";
inline constexpr const char* oncePassphrase = "The same once more";
inline constexpr const char* notTheSame = "The two are not the same. Write the same passphrase twice.";
inline constexpr const char* keepPassphrase = "Keep it and sign in";
/// "It is Ana Petrov's turn…": whose session waits.
[[nodiscard]] std::string lockedFor(const std::string& name, int minutes);
/// "Too many failures under this name. Try again in 12 seconds."
[[nodiscard]] std::string waitFor(std::chrono::milliseconds left);
[[nodiscard]] std::string signedInAs(const review::Visitor& visitor);

inline constexpr const char* review = "Review";
inline constexpr const char* myPage = "What I have shown";
inline constexpr const char* practise = "Practise";
inline constexpr const char* learnersTitle = "Learners";
inline constexpr const char* findLearner = "Find a name (press /)";
/// After how many there are: what Enter does from the search.
[[nodiscard]] std::string enterOpens(const std::string& name);
inline constexpr const char* noLearnerFits = "No learner fits that. Take something back, or try part of a name.";
inline constexpr const char* noLearners =
    "There is no learner here whom you look after. An administrator says who looks after whom.";
inline constexpr const char* sinceConversation = "Something waits";
/// "1 reply not read · 2 attempts ended since the last conversation"; empty: nothing waits.
[[nodiscard]] std::string waiting(const records::LearnerLine& line);
/// The same on the learner's own page, for whoever reads it: how much is not read of each attempt, those with nothing
/// left out.
[[nodiscard]] std::string waiting(const review::LearnerPage& page, const std::map<std::string, std::size_t>& unread,
                                  Reader reader);
inline constexpr const char* whatWaits = "What waits";
inline constexpr const char* readNews = "Read it now";
/// "Read what was said of “Fare dispute”".
[[nodiscard]] std::string readSaid(const review::AttemptEntry& entry);
/// "1 reply not read"; for an attempt of which something was not.
[[nodiscard]] std::string unread(const review::AttemptEntry& entry, Reader reader);
inline constexpr const char* everybody = "Everybody";
inline constexpr const char* sortedBy = "In the order of";
inline constexpr const char* byName = "Name";
inline constexpr const char* byLast = "Last attempt";
inline constexpr const char* byAttempts = "Attempts";
inline constexpr const char* byConversation = "Last conversation";
/// "12 of 40 learners".
[[nodiscard]] std::string learnersShown(std::size_t shown, std::size_t all);
/// "Constable · 4 first attempts, 2 repeats".
[[nodiscard]] std::string learnerFacts(const std::string& rank, const records::LearnerLine& line);
[[nodiscard]] std::string lastAttempt(const records::LearnerLine& line);
[[nodiscard]] std::string lastConversation(const records::LearnerLine& line);

/// "12 November 2026", in UTC.
[[nodiscard]] std::string dayOf(records::UnixMilliseconds at);

inline constexpr const char* conversation = "The last conversation";
inline constexpr const char* noConversation = "No conversation has been signed off yet.";
inline constexpr const char* agreed = "Agreed";
inline constexpr const char* nothingAgreed = "Nothing was written down.";
/// "With Sunita Rhys on 12 November 2026, about the profile. 2 attempts ended since."
[[nodiscard]] std::string conversationFacts(const review::LearnerPage& page);
inline constexpr const char* conversations = "Conversations";
inline constexpr const char* whatNext = "What next";
/// What a page without anything agreed points to: what was expected and not sampled, and where it would be.
[[nodiscard]] std::string nextSteps(const review::LearnerPage& page);
/// "Shown in 3 decisions of 2 attempts".
[[nodiscard]] std::string inDecisions(std::string_view verb, const std::vector<debrief::Source>& sources);
[[nodiscard]] std::string behaviourOver(const debrief::BehaviourEvidence& evidence);
inline constexpr const char* growthTitle = "Over time";
inline constexpr const char* growthKey =
    "Each point stands after one first attempt, from the earliest on the left: how much was shown so far of what "
    "decisions called for, from none at the bottom to all at the top; the line across is one half, the bar an "
    "approximate 90 % interval. A hollow point is too little evidence to say anything.";
/// "3 first attempts: from 1 of 2 to 4 of 6."
[[nodiscard]] std::string growthInWords(const review::UnitGrowth& growth);
inline constexpr const char* attemptsTitle = "Attempts";
/// What is still missing before two can be seen side by side.
[[nodiscard]] std::string chooseTwo(std::size_t chosen);
inline constexpr const char* practiceTitle = "Practice, which counts in no profile";
inline constexpr const char* nothingFinished = "Nothing has been finished yet, so there is nothing to say.";
inline constexpr const char* unsampledTitle = "Expected, and not sampled yet";
inline constexpr const char* leftOutTitle = "Left out";
inline constexpr const char* choose = "Compare";
inline constexpr const char* compareNow = "Show the two side by side";
inline constexpr const char* signOff = "Sign off a conversation";
inline constexpr const char* pageKey =
    "The point is the share that was shown of what decisions called for, from none on the left to all on the right; "
    "the "
    "line in the middle is one half. The bar is where that share plausibly lies, given so few decisions (an "
    "approximate "
    "90 % interval): the fewer they are, the longer it is. A hollow point is too little evidence to say anything; its "
    "line says why. A flag marks what is expected at the rank. Press a line to see its decisions.";
[[nodiscard]] std::string attemptFacts(const review::AttemptEntry& entry);
[[nodiscard]] std::string attemptMarks(const review::AttemptEntry& entry);
[[nodiscard]] std::string wouldSample(const review::Unsampled& unsampled);
[[nodiscard]] std::string cohortsOf(const std::vector<records::Cohort>& cohorts);

inline constexpr const char* evidenceTitle = "EVIDENCE";
/// "3 decisions in 2 attempts".
[[nodiscard]] std::string evidenceFacts(std::size_t decisions, std::size_t attempts);
inline constexpr const char* wholeDebrief = "The whole debrief";
/// When it was played, how, and with which version of the scenario and its key.
[[nodiscard]] std::string keyVersion(const practice::FinishedDebrief& finished);
/// The last of these by itself.
[[nodiscard]] std::string keyAlone(const practice::FinishedDebrief& finished);

inline constexpr const char* sideBySide = "Side by side";
inline constexpr const char* twoPaths = "Two paths, not two scores: what differs may be what was asked.";
inline constexpr const char* notTheSameScenario =
    "The two were played with different scenarios, or different versions of one, so their decisions cannot be set side "
    "by side.";
inline constexpr const char* sameChoice = "The same choice";
inline constexpr const char* didNotCome = "This path did not come here.";
/// "FIRST · 12 November 2026 · First attempt".
[[nodiscard]] std::string whichOfTwo(const char* which, const practice::FinishedDebrief& finished);
inline constexpr const char* first = "FIRST";
inline constexpr const char* second = "SECOND";
inline constexpr const char* whatWasShown = "What was shown";
[[nodiscard]] std::string firstShare(const review::Comparison::Unit& unit);
[[nodiscard]] std::string secondShare(const review::Comparison::Unit& unit);

inline constexpr const char* said = "What was said of it";
/// Which decisions further down have comments; empty where none has.
[[nodiscard]] std::string saidBelow(const std::vector<records::Comment>& comments);
inline constexpr const char* nothingSaid = "Nothing has been said of this attempt as a whole yet.";
inline constexpr const char* addComment = "Comment";
inline constexpr const char* reply = "Reply";
inline constexpr const char* commentHint = "What you want to say about it …";
inline constexpr const char* replyHint = "Your answer …";
inline constexpr const char* keep = "Keep";
inline constexpr const char* discard = "Discard";
inline constexpr const char* begunBefore = " · begun before, and not kept yet";
inline constexpr const char* draftTitle = "Something is not kept yet";
inline constexpr const char* draftMore =
    "A comment, a reply or a sign-off was begun and not kept. It waits where it was begun for as long as the program "
    "runs; if you quit now, it is lost.";
inline constexpr const char* goBackToIt = "Stay";
inline constexpr const char* quitAnyway = "Quit without it";
inline constexpr const char* stands = "What is kept here stands under your name: it cannot be changed or taken back.";
/// "Sunita Rhys, 12 November 2026", "in reply to Ana Petrov".
[[nodiscard]] std::string saidBy(const records::Comment& comment, const std::vector<records::Comment>& all);
/// "In reply to Ana Petrov".
[[nodiscard]] std::string answering(const records::Comment& comment);
/// "Signed off by Sunita Rhys on 12 November 2026".
[[nodiscard]] std::string signedOffBy(const records::SignOff& signOff);

/// "Sign off a conversation with Ana Petrov".
[[nodiscard]] std::string signOffTitle(const std::string& name);
inline constexpr const char* signOffMore =
    "You say that you talked about what stands here, as it stands now. It is kept word "
    "for word, under your name, and cannot be changed afterwards.";
inline constexpr const char* noteHint = "What was said …";
inline constexpr const char* agreedHint = "What comes next; may be left empty …";
inline constexpr const char* noteTitle = "What was said";
inline constexpr const char* agreedTitle = "What was agreed";
inline constexpr const char* aboutProfile = "What was shown over all first attempts";
inline constexpr const char* whatIsSigned = "What is signed";
/// Whose it is and what vouches for it, small below the text.
[[nodiscard]] std::string signedFoot(const std::string& learner, const std::string& digest);
inline constexpr const char* signNow = "Sign off";
inline constexpr const char* signLater = "Not now";
inline constexpr const char* signQuestion = "Sign off this conversation?";
[[nodiscard]] std::string signQuestionMore(const std::string& name);
inline constexpr const char* signYes = "Yes, sign off";
inline constexpr const char* signNo = "Go on writing";

inline constexpr const char* cohortMap = "Map of everybody";
inline constexpr const char* cohortMapOne = "Map of this cohort";
inline constexpr const char* withoutNames = "Without names";
inline constexpr const char* cohortMore =
    "What first attempts showed of what was called for; the number is how often it was. It sets nobody beside anybody: "
    "different people were asked different things.";
inline constexpr const char* nobodyFinished = "Nobody has finished a first attempt yet.";
inline constexpr const char* tooFewForNone =
    "There are fewer than five learners, so numbers alone could tell who is who. Nothing is shown without names.";
inline constexpr const char* countsLeftOut =
    "How many learners stand where. A dash stands for a count that could tell who is who: fewer than five, or one that "
    "would give such a count away.";
inline constexpr const char* fewerThanFive = "\u2013";

} // namespace window::words
