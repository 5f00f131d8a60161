#pragma once

#include "practice/Practice.hpp"
#include "review/Session.hpp"
#include "window/ClassFlow.hpp"
#include "window/Hearing.hpp"
#include "window/OfficeFlow.hpp"
#include "window/QuizFlow.hpp"
#include "window/ReviewFlow.hpp"
#include "window/Stage.hpp"
#include "window/Window.hpp"
#include "window/screens/Parts.hpp"
#include "window/screens/TitleScreen.hpp"
#include "window/screens/review/SignInScreen.hpp"

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace window {

/// Which screen follows which: makes each screen from what there is, and does what its buttons ask for. Holds the
/// learner, the attempt in hand and nothing else; needs no display.
class Flow {
public:
    /// All must outlive the flow. Shows the first screen. `second`: what a projector's window can be opened with; null:
    /// there is none.
    Flow(practice::Practice& practice, Stage& stage, const Options& options, Loudspeakers with = {},
         SecondWindow* second = nullptr);

    /// Where a scenario is rehearsed: goes on with what its file holds now, if it was saved.
    void lookAtFile();

    /// Has what the learner set kept, if anything of it changed since the last time.
    void keepPreferences();

private:
    void start();
    /// The first screen, once it is known who is there.
    void enter();
    /// What signing in leads to, and what leaving other places comes back to: for staff what they look after.
    void showHome();

    void showSignIn();
    /// Covers everything until somebody has said who they are.
    void lock();
    void keepWatch();
    [[nodiscard]] std::unique_ptr<SignInScreen> signInScreen(SignInScreen::Content content);
    [[nodiscard]] SignInScreen::Answer taken(const records::Outcome<records::SignIn>& went);
    void signedIn(const records::Account& account);
    [[nodiscard]] int lockMinutes() const;
    void signOut();
    /// Makes ready what is reviewed and looked after here.
    void prepareStaff();
    void showReview();
    void showMine();
    /// What others wrote for who signed in, and has not been read yet.
    [[nodiscard]] std::vector<records::Unread> news() const;
    void showNews();
    /// Where something was begun to be written and not kept, asks before the program ends. False: it may end.
    [[nodiscard]] bool askBeforeQuitting();
    /// What the title offers to who is there.
    void tellWho(TitleScreen::Content& content) const;
    void showTitle();
    void showLearner(const Action& then);
    void showGallery();
    /// What there is to practise with questions, for who is there; nothing in a rehearsal.
    void prepareQuizzes(std::shared_ptr<study::Study> study);
    void showQuizzes();
    /// Makes ready what classes are held with, where some can be.
    void prepareClasses();
    /// Somebody leaves what they came for, and the next one is asked who they are.
    void leaveToTitle();
    void showWholeGallery();
    /// The course of this id, which stays until its own way back is taken.
    void showCourse(const std::string& id);
    /// Does what needs the whole library, once it is read; where that takes long, shows how far it is.
    void withLibrary(const Action& then, const Action& cancelled);
    void showAttempts();
    void showBriefing(const std::filesystem::path& scenario);
    void showBriefing(const model::Scenario& scenario, const model::CompetencyFramework& framework,
                      std::function<void()> begin);
    /// Begins an attempt, or shows why that is not possible and returns false.
    bool begin(const std::filesystem::path& scenario);
    void resume(const std::string& attempt);
    void showRecap();
    void showStep();
    void showSituation();
    void showRationale();
    void showConsequence();
    void showEnding();
    void showStuck();
    void showDebrief();
    void showDebriefOfAttempt();
    void showDebriefOf(const std::string& attempt);
    void showKeptDebrief(const std::string& attempt);
    void showDebrief(practice::FinishedDebrief finished, const std::string& written);

    /// What was read and decided so far, over whatever is shown. `shownFor`: how long the open situation has been in
    /// sight; nothing: it is not.
    void showNotebook(std::optional<std::chrono::milliseconds> shownFor);
    /// Begins a practice run from a decision (from 1) of an ended attempt.
    void askWhatIf(const std::string& attempt, std::size_t decision);
    void showBranch();

    /// The rehearsed scenario from its beginning, or what is wrong with it.
    void showRehearsal();
    /// What a rehearsal begins with: the briefing, or the situation where its path ends.
    void showBeginning();
    void showRehearsedBriefing();
    void stepBack();
    /// What the screens of a rehearsal offer beside the rest; nothing elsewhere.
    [[nodiscard]] std::vector<EdgeButton> waysBack();
    void tellMoved(const char* title);
    void showProblems();
    void goOnWithNewVersion();

    void showProblem(const std::string& sentence, std::function<void()> goOn);
    void showPause();
    void showHelp();
    void showSettings();
    /// Takes over what the reader has set, everywhere at once.
    void set(const Preferences& preferences);
    /// What a character does on every screen that does not use it.
    void onTyped(char32_t character);
    /// The same, heard as going back: mostly what was in front of the reader goes before their eyes. Where an attempt
    /// is left, what ends is more than what shows.
    [[nodiscard]] Action back(Action action, Told::Seen seen = Told::Seen::yes);

    /// Does one step of the journey; where it could not be saved, asks what to do and does it again.
    void take(std::function<std::optional<play::SaveProblem>()> step);

    practice::Practice* m_practice; ///< as far as it is for who is there
    practice::Practice* m_everybodys;
    std::optional<practice::Practice> m_theirs; ///< where somebody signed in
    std::optional<review::Session> m_session;
    bool m_entered = false; ///< what the window was opened for has been begun
    Stage* m_stage;
    const Options* m_options;
    Preferences m_preferences;
    Preferences m_kept; ///< as last kept
    Hearing m_hearing;
    std::optional<ReviewFlow> m_review;
    const Screen* m_quitQuestion = nullptr; ///< shows as long as it is among the screens
    std::optional<OfficeFlow> m_office;
    std::optional<QuizFlow> m_quizzes;
    SecondWindow* m_second;
    std::optional<ClassFlow> m_classes;
    std::optional<practice::Learner> m_learner;
    std::optional<std::string> m_course; ///< the course that is being followed
    bool m_learnerKnown = false;         ///< asked and answered, perhaps with "nobody"
    std::shared_ptr<practice::OpenAttempt> m_attempt;
    /// How much time the learner had in the situations of an attempt, by the decision's position.
    struct Paces {
        std::string attempt;
        std::map<std::size_t, Pace> of;
    };
    Paces m_paces;

    enum class Rehearsed { nothing, briefing, playing, debrief };
    practice::RehearsedFile* m_rehearsed = nullptr;
    Rehearsed m_at = Rehearsed::nothing;             ///< how far the rehearsal is
    bool m_problemsShown = false;                    ///< over whatever is shown
    std::shared_ptr<practice::OpenAttempt> m_before; ///< what screens that are about to go still show
};

} // namespace window
