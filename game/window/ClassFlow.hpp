#pragma once

#include "practice/Practice.hpp"
#include "review/Access.hpp"
#include "window/Classrooms.hpp"
#include "window/SecondWindow.hpp"
#include "window/Stage.hpp"
#include "window/Window.hpp"
#include "window/screens/classroom/ClassDeskScreen.hpp"
#include "window/screens/classroom/ClassesScreen.hpp"
#include "window/screens/classroom/ProjectorScreen.hpp"

#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace window {

/// Which screen of a class follows which: where classes begin, the big screen, the facilitator's desk, and what a class
/// came to. On one screen it shows nothing private; with a projector's window of its own, the desk is in the main one.
class ClassFlow {
public:
    struct Ways {
        Action leave; ///< to where whoever is there comes from
        Action help;
        /// Whoever is there is at work, though no key is pressed: the big screen must not lock in front of a class.
        Action inUse;
        std::function<void(const Action& then, const Action& cancelled)> withLibrary;
    };
    /// All must outlive it; the options have classrooms. `second` may be null: there is one window only.
    ClassFlow(Stage& stage, const Options& options, practice::Practice& practice, SecondWindow* second, Ways ways);
    ~ClassFlow();

    /// Somebody signed in. Until then, and where there are no accounts, it is nobody in particular.
    void begin(const review::Visitor& visitor);
    [[nodiscard]] bool may() const;
    /// A class is being held now.
    [[nodiscard]] bool holding() const { return m_held.has_value(); }

    void showHome();
    /// Goes on with a class that was begun, or says why it could not be.
    void hold(const Classrooms::Outcome<HeldClass>& begun);
    /// Asks whether the class is to be left, and then does what comes after.
    void askToLeave(const Action& then);

private:
    enum class Main { projector, desk };

    // Beginning.
    void showClasses();
    void chooseAbout();
    void chooseStep(const content::CoursePlan& plan);
    /// The class is to be about this.
    void aboutScenario(const practice::ScenarioCard& card);
    void aboutQuiz(const model::Quiz& quiz);
    void showBeforeProjector();
    [[nodiscard]] std::string addressChosen() const;

    // Going on.
    [[nodiscard]] std::shared_ptr<const classroom::Shown> look();
    [[nodiscard]] ClassControls controls();
    void noteClock(const classroom::Shown& shown);
    void showMain();
    void showProjector();
    [[nodiscard]] std::unique_ptr<ProjectorScreen> projectorFor(Stage& stage, ProjectorScreen::Bar bar);
    void next();
    bool typed(char32_t character);
    bool command(classroom::Command command);
    bool take(std::size_t option);
    void askToTake(std::size_t option);
    void showNextReason();
    void act(classroom::Do wanted);
    void chooseLimit(std::chrono::seconds limit);
    void showLevel();
    void showMore();
    void showPeople();
    void askToRemove(const classroom::DeskView::Somebody& somebody);
    void askToEnd();
    void askForDesk();
    void toggleSecond();
    [[nodiscard]] bool openSecond();
    void closeSecond();
    void letGo();

    // Afterwards.
    void showDebrief(const std::string& id, const Action& back);
    void showDebriefPage(const Action& back);

    void ask(const std::string& title, const std::string& text, const char* keep, const char* go, Action goOn);
    void showProblem(const std::string& sentence);
    [[nodiscard]] const Classrooms& classrooms() const { return *m_options->classrooms; }
    void pop() { m_stage->screens().pop(); }
    [[nodiscard]] Action popper() {
        return [this] { pop(); };
    }

    Stage* m_stage;
    const Options* m_options;
    practice::Practice* m_practice;
    SecondWindow* m_second;
    Ways m_ways;
    review::Visitor m_visitor;

    ClassPlan m_plan;
    std::string m_about;
    std::string m_aboutFacts;
    std::vector<records::Cohort> m_cohorts;
    std::size_t m_cohort = 0;
    std::vector<classroom::Address> m_addresses;
    std::size_t m_address = 0;

    std::optional<HeldClass> m_held;
    ClassDoor m_door;
    std::unique_ptr<Stage> m_projector; ///< of the second window
    OwnClipboard m_projectorClipboard;
    std::u32string m_typedThere; ///< in the second window, and not looked at yet
    Main m_main = Main::projector;
    std::chrono::seconds m_limit{0};
    std::vector<std::future<std::optional<std::string>>> m_answers;
    /// The clock that runs, and how long it was at its longest.
    struct Clock {
        std::uint32_t poll = 0;
        classroom::Stage stage = classroom::Stage::lobby;
        std::chrono::milliseconds full{0};
    } m_clock;
    std::uint32_t m_step = 0;
    std::chrono::milliseconds m_stepAt{0}; ///< when it was seen first

    std::shared_ptr<const KeptDebrief> m_debrief;
    std::string m_debriefOf;
    std::size_t m_page = 0;
};

} // namespace window
