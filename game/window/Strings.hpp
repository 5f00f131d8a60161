#pragma once

#include "content/Diagnostic.hpp"
#include "debrief/Debrief.hpp"
#include "drawing/Theme.hpp"
#include "model/Scenario.hpp"
#include "window/Cue.hpp"
#include "window/Preferences.hpp"
#include "window/Reader.hpp"

#include <array>
#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Every word of the window's screens, here and in PageWords.hpp, so that another language needs other versions of
/// these two files and their .cpp only.
namespace window::words {

inline constexpr const char* product = "Judgement Call";
inline constexpr const char* productPoster = "Judgement\u2028Call";
inline constexpr const char* promise = "Practise the decisions of policing, and see what each one of them showed.";
inline constexpr const char* play = "Play";
inline constexpr const char* goOn = "Go on";
inline constexpr const char* begin = "Begin";
inline constexpr const char* back = "Back";
inline constexpr const char* quit = "Quit";
inline constexpr const char* keys = "Keys";
inline constexpr const char* pause = "Pause";
inline constexpr const char* close = "Close";
inline constexpr const char* toTitle = "Leave to the title";
inline constexpr const char* earlierAttempts = "Earlier attempts";
inline constexpr const char* settings = "Settings";
inline constexpr const char* on = "On";
inline constexpr const char* off = "Off";
inline constexpr const char* colours = "Colours";
inline constexpr const char* sizeOfText = "Size of text";
inline constexpr const char* lettersTitle = "Letters";
inline constexpr const char* lettersUsual = "Usual";
inline constexpr const char* lettersDyslexia = "OpenDyslexic";
inline constexpr const char* motionTitle = "Motion";
inline constexpr const char* motionUsual = "Gentle";
inline constexpr const char* motionReduced = "None";
inline constexpr const char* paceTitle = "Time to decide, where a situation has a limit";
inline constexpr const char* paceMore = "Speed is never judged. It begins with the next situation.";
inline constexpr const char* soundsTitle = "Sounds";
inline constexpr const char* soundsMore = "M turns them off and on at any time.";
inline constexpr const char* captionsTitle = "Say in words what can be heard";
inline constexpr const char* readAloudTitle = "Read each screen aloud as it comes";
inline constexpr const char* readAloudMore = "A reads the screen at any time, and stops.";
inline constexpr const char* noVoice = "To have screens read aloud, install the package espeak-ng.";
inline constexpr const char* sampleHeading = "HOW IT READS";
inline constexpr const char* sampleText =
    "The bus has gone and the stop is empty but for a boy of about twelve, who is very busy not looking at you.\n"
    "His phone says five past eleven.";
inline constexpr const char* sampleSmall = "Small print, such as where a statement comes from, reads like this.";
[[nodiscard]] std::string themeName(drawing::ThemeName theme);
[[nodiscard]] std::string paceName(Pace pace);
[[nodiscard]] std::string perCent(double share);
inline constexpr const char* screenReader =
    "With a screen reader, play in a terminal, where nothing is lost: judgement\u00A0--text";

inline constexpr const char* whoPractises = "Who is practising?";
inline constexpr const char* whoPractisesMore = "Attempts and debriefs are kept under the name you choose here.";
inline constexpr const char* newLearner = "Somebody new";
inline constexpr const char* nameHint = "Name";
inline constexpr const char* rankQuestion = "Rank";
inline constexpr const char* addAndGoOn = "Add and go on";
inline constexpr const char* withoutName = "Play without a name";
inline constexpr const char* withoutNameMore = "Nothing will tie the attempt to you.";
inline constexpr const char* nameMissing = "Write a name first, or play without one.";

inline constexpr const char* readingScenarios = "Reading the scenarios";
inline constexpr const char* cancel = "Cancel";
/// "120 of 300"; of nothing yet, a sentence.
[[nodiscard]] std::string readSoFar(std::size_t read, std::size_t all);
inline constexpr const char* chooseScenario = "Choose a scenario";
inline constexpr const char* whereYouLeft = "Where you left off";
inline constexpr const char* filesWithProblems = "Files that cannot be played";
inline constexpr const char* filesWithProblemsMore =
    "Each is left out until its problems are put right. `judgement check FILE` shows them again.";
inline constexpr const char* contentNote = "Content note";
inline constexpr const char* canShow = "Can show";
inline constexpr const char* readBriefing = "Read the briefing  →";

inline constexpr const char* briefing = "BRIEFING";
inline constexpr const char* whatYouDecideIsSaved =
    "Each decision is saved as you make it. You can stop at any time and go on later.";
inline constexpr const char* notSaved = "This attempt is not being saved.";

inline constexpr const char* present = "Here with you";
inline constexpr const char* readOn = "Read on (Space)";
inline constexpr const char* whatDoYouDo = "What do you do?";
inline constexpr const char* timerNote = "When the time is up, things move on without you.";
inline constexpr const char* stuckTitle = "This scenario cannot go on";
inline constexpr const char* stuckText = "No choice is open here and no ending was reached. That is a fault of the "
                                         "scenario file, not of yours. What you decided "
                                         "so far is kept; please tell the author which situation this is:";

inline constexpr const char* youChose = "YOU CHOSE";
inline constexpr const char* timeChose = "TIME RAN OUT. WHAT HAPPENED INSTEAD";
inline constexpr const char* whyTitle = "Why did you decide that?";
inline constexpr const char* whyMore = "A few words before you see what comes of it. They are shown in your debrief as "
                                       "you write them, and nobody marks them.";
inline constexpr const char* whyHint = "I chose this because …";
inline constexpr const char* saveAndGoOn = "Keep and go on (Ctrl + Enter)";
inline constexpr const char* skip = "Go on without";
inline constexpr const char* decisionModel = "IF IT HELPS: THE NATIONAL DECISION MODEL";

/// "↓  4 choices below".
[[nodiscard]] std::string choicesBelow(std::size_t count);
/// Of a choice that was out of sight when its key was pressed.
[[nodiscard]] std::string pressAgain(std::size_t number);

/// The six elements of the National Decision Model, as questions.
struct Prompt {
    const char* name;
    const char* question;
};
inline constexpr std::array<Prompt, 6> decisionModelPrompts{{
    {"Ethics", "What do the standards and values of policing ask of me here?"},
    {"Information", "What do I know, and what do I still need to find out?"},
    {"Threat and risk", "Who could come to harm, and what am I trying to achieve?"},
    {"Powers and policy", "What may I do, what must I do, what does policy say?"},
    {"Options", "What could I do, and what might come of each?"},
    {"Action and review", "What did I do about it, and how will I know it worked?"},
}};

inline constexpr const char* whereYouWere = "Where you were";
inline constexpr const char* timerAgain = "The situation you were in begins again, with its full time.";
inline constexpr const char* whatCame = "What came of it";
inline constexpr const char* theEnd = "THE END OF THIS PATH";
inline constexpr const char* toDebrief = "See the debrief";

inline constexpr const char* notSavedTitle = "This could not be saved";
inline constexpr const char* tryAgain = "Try again";
inline constexpr const char* goOnWithoutSaving = "Go on without saving";
inline constexpr const char* pauseTitle = "Paused";
inline constexpr const char* pauseSaved = "Everything you decided so far is saved.";
inline constexpr const char* pauseAgain = "If you leave, this situation will begin again when you come back.";
inline constexpr const char* pauseHere = "If you leave, you go on from here when you come back.";
inline constexpr const char* pauseNotSaved = "This attempt is not being saved: if you leave now, it is gone.";
inline constexpr const char* pauseRehearsed = "Nothing of this rehearsal is kept, whenever you leave it.";
inline constexpr const char* pauseTimer = "The time of this situation goes on running.";
inline constexpr const char* couldNot = "That did not work";

/// Over a scenario that is rehearsed while its file is being written.
inline constexpr const char* problemsOverLastGood =
    "The story stays as it last was. This goes away by itself when the file can be played again.";
inline constexpr const char* problemsOverNothing = "The story begins by itself when the file can be played.";
inline constexpr const char* playLastGood = "Go on with the last good version";
inline constexpr const char* backOneDecision = "Back one decision";
inline constexpr const char* beginAgain = "Begin again";
inline constexpr const char* otherWay = "The path could not be gone to its end";
inline constexpr const char* storyMoved = "The file was saved";
/// Of at least one problem.
[[nodiscard]] std::string problemsTitle(const std::string& file, const std::vector<content::Diagnostic>& problems);
[[nodiscard]] std::string problemPlace(const content::Diagnostic& problem);
[[nodiscard]] std::string problemText(const content::Diagnostic& problem);
[[nodiscard]] std::string problemsMore(std::size_t more);

inline constexpr const char* debrief = "DEBRIEF";
inline constexpr const char* inShort = "In short";
inline constexpr const char* profile = "Profile";
inline constexpr const char* values = "Core values";
inline constexpr const char* decisions = "Decisions";
inline constexpr const char* reflection = "To think over";
inline constexpr const char* theirReflection = "For the learner to think over";
inline constexpr const char* provenance = "What this was computed from";
inline constexpr const char* writeReport = "Save as files";
inline constexpr const char* anotherScenario = "Another scenario";
inline constexpr const char* showAll = "Show all decisions";
inline constexpr const char* profileKey = "The point is the share that was shown of what decisions called for, from "
                                          "none on the left to all on the right; the "
                                          "line in the middle is one half. The bar is where that share plausibly lies, "
                                          "given so few decisions (an approximate "
                                          "90 % interval): the fewer they are, the longer it is. A hollow point is too "
                                          "little evidence to say anything. Press "
                                          "a line to see its decisions.";
inline constexpr const char* signShown = "Shown";
inline constexpr const char* signResisted = "At risk, and resisted";
inline constexpr const char* signNegative = "Negative behaviour, shown";
inline constexpr const char* signSerious = "Negative behaviour, shown and marked serious";
inline constexpr const char* signsMore =
    "A sign tells what a choice showed, not what somebody is like. Serious is the author's mark on the choice.";
inline constexpr const char* flagKey = "A flag marks what is expected at your rank.";
/// The same for somebody else who reads about it.
inline constexpr const char* theirFlagKey = "A flag marks what is expected at the learner's rank.";
inline constexpr const char* fairness = "These are examples of behaviour in one exercise. They are not a pass or a "
                                        "fail, and they do not say what kind of person "
                                        "anybody is.";
inline constexpr const char* yourChoice = "your choice";
/// The same for somebody else who reads about it.
inline constexpr const char* theirChoice = "the choice taken";
inline constexpr const char* strongestThen = "strongest open then";
inline constexpr const char* notOpenThen = "not open then";
inline constexpr const char* theirReasons = "Reasons given, before any feedback";
inline constexpr const char* whatTheirsShowed = "What the choice showed";
inline constexpr const char* timersChoice = "taken when time ran out";
inline constexpr const char* strongest = "strongest open to you";
inline constexpr const char* notOpen = "not open to you then";
inline constexpr const char* calledFor = "What it called for";
inline constexpr const char* calledForNothing = "It called for nothing in particular.";
inline constexpr const char* choicesThen = "The choices, and the author's reasoning";
inline constexpr const char* whatItShowed = "What your choice showed";
inline constexpr const char* showedNothing = "No indicator and no positive behaviour of the framework.";
inline constexpr const char* strongerWould = "What a stronger choice would also have shown";
inline constexpr const char* atRisk = "Negative behaviours at risk";
inline constexpr const char* yourReasons = "Your reasons, before any feedback";
inline constexpr const char* partly = " (in part)";
inline constexpr const char* beyondCalledFor = " · beyond what the decision called for";
inline constexpr const char* keysTitle = "Keys";

/// What a sound is, in words, for whoever does not hear it.
[[nodiscard]] std::string caption(Cue cue);
/// Likewise of an ambience, by the name of its file; empty where there is none of that name.
[[nodiscard]] std::string ambienceCaption(std::string_view name);
inline constexpr const char* soundsOn = "Sounds on";
inline constexpr const char* soundsOff = "Sounds off";
inline constexpr const char* noVoiceNow = "Nothing here can read aloud: install the package espeak-ng";

struct KeyHelp {
    const char* key;
    const char* what;
};
inline constexpr auto keyHelp = std::to_array<KeyHelp>({
    {"1 … 9", "take that choice or answer"},
    {"A B C", "in a quiz: say how sure you are"},
    {"Tab", "to the next thing, with Shift to the one before"},
    {"Arrows", "move between things; up and down scroll text first"},
    {"Enter or Space", "press what has the ring around it"},
    {"Page Up, Page Down", "scroll"},
    {"Ctrl + Enter", "keep your reasons, or give your answer"},
    {"N", "the notebook: what you read and decided so far"},
    {"/", "find something in a long list"},
    {"Esc", "back, or pause"},
    {"M", "sounds off, and on again"},
    {"A", "read this screen aloud, and stop"},
    {"Ctrl with + and −", "larger and smaller text; Ctrl 0 puts it back"},
    {"F11", "full screen"},
    {"F1 or ?", "this page"},
});
inline constexpr const char* controllerTitle = "Game controller";
inline constexpr auto controllerHelp = std::to_array<KeyHelp>({
    {"A or cross", "press what has the ring around it"},
    {"B or circle, Start", "back, or pause"},
    {"Pad, left stick", "move between things; up and down scroll text first"},
    {"Shoulder buttons", "to the next thing, and the one before"},
    {"Right stick", "scroll"},
    {"X or square", "read this screen aloud, and stop"},
    {"Y or triangle", "the notebook"},
});

[[nodiscard]] std::string version(std::string_view number);
[[nodiscard]] std::string cardFacts(int level, std::string_view rank, int minutes);
[[nodiscard]] std::string timeLeft(std::chrono::seconds left);
[[nodiscard]] std::string looks(std::string_view role, model::Expression expression);
/// "shop-night" as people write it: "Shop, night".
[[nodiscard]] std::string placeName(std::string_view id);
/// "radio" as a heading.
[[nodiscard]] std::string messageFrom(std::string_view from);
[[nodiscard]] std::string decisionsSoFar(std::size_t count);
/// "2026-03-01T10:00:00Z" as "1 March 2026"; as it is when it is not such a time.
[[nodiscard]] std::string day(std::string_view isoTime);
[[nodiscard]] std::string modeName(std::string_view mode);

[[nodiscard]] std::string band(debrief::Band band);
/// Everything that the chart of a unit shows, in words.
[[nodiscard]] std::string unitInWords(const debrief::UnitEvidence& evidence);
[[nodiscard]] std::string qualityInWords(const debrief::DecisionQuality& quality, Reader reader);
[[nodiscard]] std::string decisionHeading(std::size_t number, std::string_view place);
[[nodiscard]] std::string decisionInWords(const debrief::DecisionView& decision, Reader reader = Reader::learner);
[[nodiscard]] std::string observation(double value);
[[nodiscard]] std::string sourcesInWords(std::string_view verb, const std::vector<debrief::Source>& sources);
[[nodiscard]] std::string filterHeading(std::string_view what);
[[nodiscard]] std::string notSampledLevels(const std::vector<int>& levels);
/// At most two decimals, none where there are none: "1.25", "3".
[[nodiscard]] std::string decimal(double value);
[[nodiscard]] std::string riskInWords(const debrief::AtRisk& risk);
[[nodiscard]] std::string behaviourInWords(const debrief::BehaviourEvidence& evidence);
[[nodiscard]] std::string endedAt(std::string_view ending);
/// Name and value of each thing that a debrief was computed from.
[[nodiscard]] std::vector<std::pair<std::string, std::string>>
provenanceLines(const debrief::Provenance& provenance, const model::CompetencyFramework& framework,
                const model::Scenario& scenario);

/// Before a behaviour that weakens a value, where it was resisted and not shown.
inline constexpr const char* resistedBefore = "Resisted: ";

} // namespace window::words
