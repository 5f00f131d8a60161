#pragma once

#include "quiz/Cards.hpp"
#include "study/OpenRound.hpp"
#include "study/Standing.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

/// The words of quizzes that the questions and what is said of answers do not bring themselves.
namespace window::words {

inline constexpr const char* quizzes = "Quizzes";
/// "Quizzes: 12 wait today"; the word alone where nothing does.
[[nodiscard]] std::string quizzesEntry(std::size_t waiting);

// A question.
/// "Question 3 of 10".
[[nodiscard]] std::string questionOf(std::size_t number, std::size_t all);
/// "Question 3 of 10 · The whole framework".
[[nodiscard]] std::string inRound(std::size_t number, std::size_t all, const std::string& title);
inline constexpr const char* leaveRound = "Leave for now";
inline constexpr const char* howSure = "How sure are you?";
inline constexpr const char* giveAnswer = "Give answer";
inline constexpr const char* sayHowSure = "Say how sure you are first.";
/// "How sure? +1/0, +2/−2, +3/−6.": for one short line.
[[nodiscard]] std::string howSureFor(const std::string& stakes);
inline constexpr const char* isTrue = "True";
inline constexpr const char* isFalse = "False";
inline constexpr const char* andWhy = "And why?";
inline constexpr const char* needsOne = "Choose an answer first.";
inline constexpr const char* needsSome = "Choose at least one first.";
inline constexpr const char* needsWhether = "Say whether it is true first.";
inline constexpr const char* needsWhy = "Now say why.";
inline constexpr const char* needsOrder = "Put them in order first.";
inline constexpr const char* needsWord = "Write your answer first.";
inline constexpr const char* needsNumber = "Write a number first, such as 3 or 2.5.";
/// "2 of 4 still have nothing beside them."
[[nodiscard]] std::string needsPairs(std::size_t open, std::size_t all);
inline constexpr const char* wordHint = "The missing words";
inline constexpr const char* numberHint = "A number";
inline constexpr const char* choosePartner = "Choose what goes with it \u2026";
/// Of a right side that is beside something already: "beside: the dropped pan".
[[nodiscard]] std::string beside(const std::string& left);
inline constexpr const char* howToRank =
    "Press the arrows. By keyboard: Enter takes a line up, the arrows carry it, Enter puts it down; a number carries "
    "the line you are on to that place.";
[[nodiscard]] std::string answersBelow(std::size_t count);
inline constexpr const char* clockNote = "When the time is up, the question counts as not answered.";
inline constexpr const char* leaveTitle = "Leave this question?";
inline constexpr const char* leaveText =
    "What you answered before is kept, and the round waits for you. What you wrote or ordered here is not: the "
    "question begins again.";
inline constexpr const char* stayHere = "Stay";
inline constexpr const char* leaveNow = "Leave";
inline constexpr const char* roundKept = "Your round is kept. Go on with it whenever you like.";
inline constexpr const char* answerNotSaved = "This answer could not be saved";

// What is said of an answer.
inline constexpr const char* yourAnswer = "YOUR ANSWER";
inline constexpr const char* whatIsRight = "WHAT IS RIGHT";
inline constexpr const char* whyItIs = "WHY";
inline constexpr const char* whereItSays = "WHERE IT SAYS SO";
inline constexpr const char* nextQuestion = "Next question";
inline constexpr const char* seeSummary = "See how it went";
/// "Three right in a row."; empty below three.
[[nodiscard]] std::string inARow(std::size_t count);

// How a round went.
inline constexpr const char* roundEnds = "THE END OF THE ROUND";
inline constexpr const char* mistakesEnd = "ONCE MORE";
inline constexpr const char* dailyEnds = "TODAY'S PRACTICE";
/// "7 of 10 right".
[[nodiscard]] std::string rightOf(std::size_t right, std::size_t all);
/// "2 more in part. 1 was not answered before the time was up."; empty where there is nothing to add.
[[nodiscard]] std::string rightMore(std::size_t partly, std::size_t notAnswered);
inline constexpr const char* marksTitle = "Marks, with how sure you were";
/// "You earned +9. Answering by chance, and saying so, would have come to +2.5."
[[nodiscard]] std::string marksSentence(double earned, double byGuessing);
inline constexpr const char* marksKey =
    "The full point is yours, the hollow one is chance, the line across is nothing.";
/// "5 right, one after the other."
[[nodiscard]] std::string longestRow(std::size_t count);
inline constexpr const char* byCompetency = "By competency";
inline constexpr const char* byLevel = "By level";
inline constexpr const char* byValue = "By core value";
inline constexpr const char* sureTitle = "How sure, and how right";
inline constexpr const char* sureKey =
    "The shaded part of each line is where saying so pays best; the point is how often you were right. A hollow point "
    "is too few answers to tell.";
inline constexpr const char* sureNotSaid = "not said";
inline constexpr const char* goOverMistakes = "Go over what went wrong";
inline constexpr const char* reviewAnswers = "Review all answers";
inline constexpr const char* anotherRound = "Another round";
inline constexpr const char* allRight = "Everything was right. There is nothing to go over.";
inline constexpr const char* yourAnswers = "Your answers";

// Where quizzes begin.
inline constexpr const char* quizHomeTitle = "Quizzes";
inline constexpr const char* quizHomeMore = "A few questions a day make the framework stick.";
inline constexpr const char* todayTitle = "TODAY";
/// "12 questions wait today, about 5 minutes".
[[nodiscard]] std::string waitToday(std::size_t questions);
inline constexpr const char* nothingToday = "That is all for today";
inline constexpr const char* nothingTodayMore = "What you have seen comes back when it is about to be forgotten.";
inline constexpr const char* noDaily =
    "Daily practice remembers what you know, so it needs a name. Without one you can still answer rounds.";
inline constexpr const char* beginDaily = "Begin today's practice";
inline constexpr const char* waitingTitle = "A ROUND WAITS";
/// "Daily practice: 3 of 12 answered".
[[nodiscard]] std::string waitingRound(const std::string& title, std::size_t answered, std::size_t all);
inline constexpr const char* goOnRound = "Go on with it";
inline constexpr const char* endRound = "End it here";
inline constexpr const char* roundOfTen = "A round of ten";
inline constexpr const char* roundOfTenMore =
    "About all of it, a part, or one of the quizzes; with a clock or without.";
inline constexpr const char* chooseRound = "Choose a round";
inline constexpr const char* lastSeven = "The last seven days";
/// "You practised on 3 of them."
[[nodiscard]] std::string daysPractised(std::size_t days, bool today);
inline constexpr const char* earlierRounds = "Earlier rounds";
/// "12 rounds, with your answers and the right ones."
[[nodiscard]] std::string earlierRoundsMore(std::size_t rounds);
inline constexpr const char* openRounds = "Read one again";
inline constexpr const char* findRound = "Find a round";
inline constexpr const char* noRoundFits = "No round has these words.";
/// "7 of 10 right"; where it was ended before: "3 of 4 right, ended after 4 of 10".
[[nodiscard]] std::string howRoundWent(const records::RoundLine& round);
inline constexpr const char* mapEntry = "Map of the framework";
inline constexpr const char* openMap = "Open the map";
/// "41 of 183 statements met, 12 of them firm."
[[nodiscard]] std::string mapInShort(std::size_t met, std::size_t all, std::size_t firm);
inline constexpr const char* quizFilesWithProblems = "Quiz files that cannot be read";
inline constexpr const char* quizFilesWithProblemsMore =
    "Each is left out until its problems are put right. `judgement check FILE` shows them again.";
inline constexpr const char* quizzesNotSaved = "Nothing is being saved here, so nothing is remembered for tomorrow.";

// What a round is to be.
inline constexpr const char* aboutWhat = "What about?";
inline constexpr const char* wholeFramework = "The whole framework";
inline constexpr const char* partsOfIt = "Parts of it";
inline constexpr const char* oneQuiz = "One of the quizzes";
inline constexpr const char* choosePart = "Choose at least one part.";
inline constexpr const char* chooseQuiz = "Choose one of the quizzes.";
[[nodiscard]] std::string levelName(int number);
inline constexpr const char* coreValues = "Core values";
inline constexpr const char* whichQuestions = "Which questions?";
inline constexpr const char* fromBoth = "Both";
inline constexpr const char* fromMade = "Made from the framework";
inline constexpr const char* fromWritten = "Written, with cases";
inline constexpr const char* whenTold = "When do you hear what was right?";
inline constexpr const char* afterEach = "After each answer";
inline constexpr const char* atTheEnd = "At the end";
inline constexpr const char* againstClock = "Against the clock?";
inline constexpr const char* noClock = "No";
inline constexpr const char* beginRound = "Begin the round";
/// "45 seconds for each", at the learner's pace; nothing is timed where they want no limits.
[[nodiscard]] std::string clockOf(std::optional<std::chrono::milliseconds> limit);
inline constexpr const char* clockUntimed = "Your settings say: no time limits. So there is no clock.";
inline constexpr std::chrono::seconds usualLimit{45};

// The map.
inline constexpr const char* mapTitle = "Map of the framework";
inline constexpr const char* mapOfAnother = "How well they know the wording, from their answers to quizzes. It is "
                                            "about knowing, not about doing: it is no part "
                                            "of the profile.";
[[nodiscard]] std::string quizzesOf(const std::string& learner);
inline constexpr const char* mapMore =
    "How well you know the wording, from your answers. It is about knowing, not about doing: it is never part of a "
    "debrief or a profile.";
[[nodiscard]] std::string masteryName(quiz::Mastery mastery);
/// What that means.
[[nodiscard]] std::string masteryMore(quiz::Mastery mastery);
/// "2 firm, 3 growing, 4 not met yet".
[[nodiscard]] std::string masteryInWords(const study::UnitMastery& unit);
inline constexpr const char* sureOverTime = "How sure, and how right, over all answers";
inline constexpr const char* nothingYet =
    "Nothing has been answered yet. After the first rounds this says how well your certainty fits.";

} // namespace window::words
