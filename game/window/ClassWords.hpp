#pragma once

#include "classroom/ClassDebrief.hpp"
#include "classroom/Messages.hpp"
#include "classroom/NextStep.hpp"
#include "model/Scenario.hpp"
#include "records/Classes.hpp"

#include <array>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

/// The words of a class on this machine's screens.
namespace window::words {

inline constexpr const char* classroom = "Classroom";
inline constexpr const char* holdClass = "Hold a class";
inline constexpr const char* newClass = "A new class";
inline constexpr const char* newClassMore = "Everybody decides on their own phone, in private first; this screen shows "
                                            "what the room may see. Phones have to be "
                                            "in the same network as this machine. No internet is needed.";
inline constexpr const char* classAbout = "About";
inline constexpr const char* chooseAbout = "Choose a scenario or a quiz …";
inline constexpr const char* chooseAnother = "Choose another …";
inline constexpr const char* whatAbout = "What is the class about?";
inline constexpr const char* nothingAbout = "There is no scenario and no quiz that can be used.";
inline constexpr const char* findAbout = "Find a scenario or a quiz (press /)";
inline constexpr const char* aboutCourses = "Courses, a step at a time";
inline constexpr const char* aboutSteps = "Which step of it?";
inline constexpr const char* aboutScenarios = "Scenarios, decided together";
inline constexpr const char* aboutQuizzes = "Quizzes, answered by everybody";
/// "Level 1 · Constable · about 10 minutes alone, longer in a class".
[[nodiscard]] std::string aboutScenario(const model::Scenario& scenario, const std::string& rank);
/// "21 questions"; where a class is asked fewer: "21 questions, ten of them in a class".
[[nodiscard]] std::string aboutQuiz(std::size_t questions);
inline constexpr const char* howCalled = "How people are called";
inline constexpr const char* namesTyped = "By the name they type";
inline constexpr const char* namesCohort = "From a cohort";
inline constexpr const char* namesNone = "Not at all";
inline constexpr const char* whichCohort = "Which cohort";
inline constexpr const char* whichNetwork = "Network that the phones are in";
inline constexpr const char* thisMachineAlone = "this machine alone, to try it out";
inline constexpr const char* noNetwork =
    "This machine is in no network, so no phone could reach it. Join the room's Wi-Fi, or switch a hotspot on, and "
    "press \"Look again\"; or try the class out on this machine alone.";
inline constexpr const char* lookAgain = "Look again";
inline constexpr const char* beginClass = "Open the class";
inline constexpr const char* goOnWithClass = "Not ended yet";
inline constexpr const char* goOnWithClassMore = "The codes stay as they were, and the phones come back by themselves.";
inline constexpr const char* classesHeld = "Classes held";
inline constexpr const char* noClassesYet = "None yet.";
inline constexpr const char* chooseFirst = "Choose first what it is about.";

/// "12 people · 21 November 2026, 14:05".
[[nodiscard]] std::string classFacts(const records::ClassLine& line);

// The big screen.
inline constexpr const char* projectorTitle = "Judgement Call: the class";
inline constexpr const char* joinTitle = "Come in with your phone";
inline constexpr const char* joinNetwork = "Join the same Wi-Fi as this laptop.";
inline constexpr const char* joinScan = "Scan the code, or open";
inline constexpr const char* joinCode = "and type";
/// "Nobody is here yet", "1 person is here", "12 people are here".
[[nodiscard]] std::string peopleHere(std::size_t here);
/// "Decision 3", "Question 2 of 10".
[[nodiscard]] std::string itemName(const classroom::ClassView& view);
inline constexpr const char* triedOutMark = "PRACTICE";
/// What is going on, for the line at the foot.
[[nodiscard]] std::string stageLine(const classroom::Shown& shown);
/// The same for the facilitator at the desk.
[[nodiscard]] std::string deskLine(const classroom::Shown& shown);
/// "9", "9, before 5".
[[nodiscard]] std::string votesInWords(std::size_t count, std::optional<std::size_t> before);
/// "3 people changed their mind."; nothing where there was one vote only.
[[nodiscard]] std::string movedInWords(const classroom::ClassView& view);
inline constexpr const char* reasonsHeading = "Reasons";
inline constexpr const char* noCards = "No reasons are turned up yet.";
inline constexpr const char* mostTook = "WHAT MOST WANTED";
inline constexpr const char* facilitatorTook = "THE CLASS GOES ON WITH";
inline constexpr const char* isRight = "RIGHT";
inline constexpr const char* standings = "Standings";
inline constexpr const char* lastQuestion = "That was the last question";
inline constexpr const char* trueOrFalse = "True, or false? And why:";
inline constexpr const char* goesWith = "What goes with what?";
inline constexpr const char* lobbyNote = "Before it begins";
/// "Open 192.168.1.20:8080 · Code K7M PQ2".
[[nodiscard]] std::string doorLine(const std::string& address, const std::string& code);
/// An address as people type it: without "http://".
[[nodiscard]] std::string addressTyped(const std::string& address);
/// "1:24"; "Paused".
[[nodiscard]] std::string clockFigures(std::chrono::milliseconds left);
inline constexpr const char* paused = "Paused";

// The desk.
inline constexpr const char* desk = "Desk";
inline constexpr const char* deskPrivate = "For you alone";
inline constexpr const char* votesPrivate = "Votes";
inline constexpr const char* votesLater = "The split is told here once the vote is closed.";
inline constexpr const char* yetToVote = "Not yet";
inline constexpr const char* nobody = "Nobody";
inline constexpr const char* haveVoted = "Have voted";
inline constexpr const char* whatTheyRead = "What they read";
inline constexpr const char* authorsKey = "What the author says of them";
inline constexpr const char* messagesAhead = "Messages to let in";
inline constexpr const char* letIn = "Let in";
inline constexpr const char* cameIn = "came in";
inline constexpr const char* turnUp = "Show to all";
inline constexpr const char* turnAway = "Turn away";
inline constexpr const char* people = "People";
inline constexpr const char* removePerson = "Remove";
inline constexpr const char* notConnected = "not connected";
inline constexpr const char* hasVoted = "has voted";
inline constexpr const char* goOnWithThis = "Go on with this";
inline constexpr const char* clockLabel = "Clock for vote and discussion";
inline constexpr const char* more = "More";
inline constexpr char32_t reasonKey = U'K'; ///< shows the next reason that is not shown yet
inline constexpr const char* secondWindow = "Projector window";
inline constexpr const char* closeSecondWindow = "Close projector window";
inline constexpr const char* toDesk = "Desk";
inline constexpr const char* phoneDesk = "Your phone as a desk";
inline constexpr const char* leaveClass = "Leave for now";
inline constexpr const char* leaveClassEsc = "Leave for now (Esc)";
inline constexpr const char* phoneDeskMore =
    "It shows you alone who has voted, the split before the class sees it, the reasons and the author's key, and it "
    "leads the class from wherever you stand.";
inline constexpr const char* phoneDeskLine = "The desk on your phone …";
inline constexpr const char* beforeShowingCode =
    "Whoever has its code leads the class. If the room can see this screen now, cover the projector first, or show the "
    "code later: More (M) has it too.";
inline constexpr const char* showDeskCode = "Show the code";
inline constexpr const char* hideDeskCode = "Hide the code";
inline constexpr const char* deskScan = "Scan it with your own phone, or open";
inline constexpr const char* deskKeepToYourself = "Show it to nobody.";
inline constexpr const char* deskToldBefore = "Your phone keeps the desk's code that it was given before.";
inline constexpr const char* keepGoing = "Stay";
inline constexpr const char* leaveTitleOfClass = "Leave the class for now?";
inline constexpr const char* leaveClassText =
    "The phones lose their connection until you go on with it. Everything is kept, and \"Hold a class\" goes on with "
    "it where it is.";
inline constexpr const char* endTitle = "End the class?";
inline constexpr const char* endText =
    "Nobody can vote any more, and what the class came to is shown. This cannot be taken back.";
inline constexpr const char* endNow = "End the class";
[[nodiscard]] std::string removeTitle(const std::string& name);
inline constexpr const char* removeText =
    "What they said counts no more, and their phone is told so. They can come in again with the class's code.";
inline constexpr const char* keepPerson = "Leave them in";
/// What a command does, as a word to press: "Open the vote".
[[nodiscard]] std::string commandName(classroom::Command command, const classroom::Shown& shown);
/// Why a key does nothing now.
[[nodiscard]] std::string whyNot(classroom::Command command, const classroom::Shown& shown);
inline constexpr const char* numbersLater = "A number goes on with that option once the split is shown.";
inline constexpr const char* noReasonLeft = "No reason is left to show.";
/// "Go on with B, which 4 voted for?"
[[nodiscard]] std::string takeThisTitle(std::size_t option, std::size_t votes);
inline constexpr const char* takeThisText =
    "Most did not want it. Both are kept: what most wanted, and what was taken.";
/// The key that gives a command; U'\0': none.
[[nodiscard]] char32_t keyOf(classroom::Command command);
/// "Open the vote (V)".
[[nodiscard]] std::string withKey(std::string name, char32_t key);
inline constexpr std::array<std::chrono::seconds, 6> clockChoices{std::chrono::seconds(0),   std::chrono::seconds(30),
                                                                  std::chrono::seconds(60),  std::chrono::seconds(120),
                                                                  std::chrono::seconds(180), std::chrono::seconds(300)};
/// "No clock", "30 s", "1 min".
[[nodiscard]] std::string clockChoice(std::chrono::seconds seconds);
/// "Back to decision 2: You asked her …".
[[nodiscard]] std::string backTo(const classroom::Shown& shown, const classroom::DeskView::Earlier& earlier);
/// "Go on with B".
[[nodiscard]] std::string takeThis(std::size_t option);
/// "Go on with C, which 2 voted for"
[[nodiscard]] std::string takeThisWith(std::size_t option, std::size_t votes);
/// "Let in message 1 (radio)": what it says is not told on a screen that others see.
[[nodiscard]] std::string letInMessage(const classroom::DeskView::Ahead& ahead);
/// "Clock: 1 min", for what is opened next.
[[nodiscard]] std::string clockAfter(std::chrono::seconds limit);
/// What is said when it was changed.
[[nodiscard]] std::string clockSet(std::chrono::seconds limit);
inline constexpr const char* deskHere = "The desk on this screen";
inline constexpr const char* deskHereText =
    "The desk shows what only you may see: who has voted, the split before the class knows it, the author's key. Show "
    "it here only while nobody else sees this screen.";
inline constexpr const char* showDesk = "Show the desk";
inline constexpr const char* projectorHere = "The class on this screen";
inline constexpr const char* noSecondWindow = "No second window could be opened here. The class goes on in this one.";
inline constexpr const char* reportWritten = "Written";
inline constexpr const char* closeFirst = "Something is open on the laptop. Esc closes it.";
inline constexpr const char* levelVote = "The vote is level. Choose what the class goes on with, or vote again.";
inline constexpr const char* nobodyVoted = "Nobody voted. Choose what the class goes on with.";
inline constexpr const char* classStands = "The class";

// What the class came to.
inline constexpr const char* cameTo = "WHAT THE CLASS CAME TO";
inline constexpr const char* classPath = "The path";
inline constexpr const char* classProfile = "What the votes showed";
inline constexpr const char* classProfileMore =
    "Each decision counts once, with the mean of what the first votes showed: they were given before anybody had heard "
    "another. It is about these decisions, not about people.";
inline constexpr const char* behavioursAtRisk = "Negative behaviours that could be chosen";
inline constexpr const char* howClassBars =
    "The point is the share that was shown, from nothing on the left to all on the right. The bar is where it "
    "plausibly lies, and few decisions make it wide. The upright mark stands at one half. A flag stands where the "
    "framework expects a level of this rank.";
inline constexpr const char* chosenBySome = "Chosen by somebody";
inline constexpr const char* chosenByNobody = "Open to all, chosen by nobody";
inline constexpr const char* moreBelow = "More below: Page Down";
inline constexpr const char* classReasons = "Reasons that were discussed";
inline constexpr const char* nextPage = "Next";
inline constexpr const char* pageBefore = "Before";
inline constexpr const char* endOfDebrief = "Done";
inline constexpr const char* saveClassReport = "Save as files";
[[nodiscard]] std::string pageOf(std::size_t page, std::size_t pages);
/// "Decision 2: B, which 9 of 13 wanted first; 3 changed their mind".
[[nodiscard]] std::string stepInWords(const classroom::ClassDebrief& debrief,
                                      const classroom::ClassDebrief::Item& item);
[[nodiscard]] std::string itemHeading(const classroom::ClassDebrief& debrief,
                                      const classroom::ClassDebrief::Item& item);
/// "Shown by 3 of 13 who voted there".
[[nodiscard]] std::string chosenBy(const classroom::ClassDebrief::Behaviour& behaviour);
[[nodiscard]] std::string ratingName(model::Rating rating);

} // namespace window::words
