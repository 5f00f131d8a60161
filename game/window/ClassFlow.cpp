#include "window/ClassFlow.hpp"

#include "classroom/QrCode.hpp"
#include "model/Counted.hpp"
#include "study/CourseSteps.hpp"
#include "study/Study.hpp"
#include "window/ClassWords.hpp"
#include "window/ExportWords.hpp"
#include "window/Strings.hpp"
#include "window/screens/MessageScreen.hpp"
#include "window/screens/classroom/ClassAboutScreen.hpp"
#include "window/screens/classroom/ClassDebriefScreen.hpp"
#include "window/screens/classroom/DeskCodeScreen.hpp"

#include <algorithm>

namespace window {

using classroom::Command;

namespace {

/// Stands for the Esc key among characters: nobody types it.
constexpr char32_t escape = 0x1B;

template <class Value>
const std::string* problemOf(const Classrooms::Outcome<Value>& outcome) {
    return std::get_if<std::string>(&outcome);
}

} // namespace

ClassFlow::ClassFlow(Stage& stage, const Options& options, practice::Practice& practice, SecondWindow* second,
                     Ways ways)
    : m_stage(&stage), m_options(&options), m_practice(&practice), m_second(second), m_ways(std::move(ways)) {}

ClassFlow::~ClassFlow() { closeSecond(); }

void ClassFlow::begin(const review::Visitor& visitor) {
    m_visitor = visitor;
    m_plan = {};
    m_about.clear();
    m_aboutFacts.clear();
    letGo();
}

bool ClassFlow::may() const { return classrooms().may(m_visitor); }

void ClassFlow::showProblem(const std::string& sentence) {
    m_stage->screens().push(
        std::make_unique<MessageScreen>(MessageScreen::Place::over, words::couldNot, sentence,
                                        std::vector<MessageScreen::Answer>{{words::goOn, popper()}}));
}

void ClassFlow::ask(const std::string& title, const std::string& text, const char* keep, const char* go, Action goOn) {
    const auto answer = [this, goOn = std::move(goOn)] {
        pop();
        goOn();
    };
    m_stage->screens().push(std::make_unique<MessageScreen>(
        MessageScreen::Place::over, title, text, std::vector<MessageScreen::Answer>{{keep, popper()}, {go, answer}}));
}

void ClassFlow::showHome() {
    m_addresses = classrooms().addresses();
    m_address = 0;
    m_cohorts.clear();
    if (m_options->people) {
        const auto found = m_options->people->review->cohorts(m_visitor);
        if (const auto* cohorts = std::get_if<std::vector<records::Cohort>>(&found))
            m_cohorts = *cohorts;
    }
    m_cohort = 0;
    showClasses();
}

std::string ClassFlow::addressChosen() const {
    return m_address < m_addresses.size() ? m_addresses[m_address].address : std::string("127.0.0.1");
}

void ClassFlow::showClasses() {
    ClassesScreen::Content content;
    content.about = m_about;
    content.aboutFacts = m_aboutFacts;
    content.names = m_plan.names == records::ClassNames::typed    ? 0
                    : m_plan.names == records::ClassNames::listed ? 1
                                                                  : 2;
    for (const records::Cohort& cohort : m_cohorts)
        content.cohorts.push_back(cohort.name);
    content.cohort = m_cohort;
    content.reachable = false;
    for (const classroom::Address& address : m_addresses) {
        content.addresses.push_back(address.address + " (" +
                                    (address.loopback ? words::thisMachineAlone : address.interface) + ")");
        content.reachable = content.reachable || !address.loopback;
    }
    content.address = m_address;
    std::vector<std::string> open;
    std::vector<std::string> held;
    const auto kept = classrooms().kept(m_visitor);
    if (const auto* lines = std::get_if<std::vector<records::ClassLine>>(&kept))
        for (const records::ClassLine& line : *lines) {
            (line.ended ? content.held : content.open).push_back({line.head.title, words::classFacts(line)});
            (line.ended ? held : open).push_back(line.head.id);
        }
    ClassesScreen::Actions actions;
    actions.choose = [this] { m_ways.withLibrary([this] { chooseAbout(); }, [this] { showClasses(); }); };
    actions.names = [this](std::size_t i) {
        m_plan.names = i == 0   ? records::ClassNames::typed
                       : i == 1 ? records::ClassNames::listed
                                : records::ClassNames::none;
        showClasses();
    };
    actions.cohort = [this](std::size_t i) { m_cohort = i; };
    actions.address = [this](std::size_t i) { m_address = i; };
    actions.lookAgain = [this] {
        m_addresses = classrooms().addresses();
        m_address = 0;
        showClasses();
    };
    actions.begin = [this] {
        m_plan.address = addressChosen();
        m_plan.cohort = m_cohort < m_cohorts.size() ? m_cohorts[m_cohort].id : std::string();
        hold(classrooms().begin(m_visitor, m_plan));
    };
    actions.goOn = [this, open](std::size_t i) { hold(classrooms().goOn(m_visitor, open[i], addressChosen())); };
    actions.debrief = [this, held](std::size_t i) { showDebrief(held[i], [this] { showHome(); }); };
    actions.back = m_ways.leave;
    actions.help = m_ways.help;
    m_stage->screens().show(std::make_unique<ClassesScreen>(content, std::move(actions)));
    if (const auto* problem = problemOf(kept))
        showProblem(*problem);
}

void ClassFlow::aboutScenario(const practice::ScenarioCard& card) {
    m_plan.scenario = card.path;
    m_plan.quiz.clear();
    m_about = card.scenario->title;
    m_aboutFacts = words::aboutScenario(*card.scenario, m_practice->framework()[card.scenario->rank].name);
    showClasses();
}

void ClassFlow::aboutQuiz(const model::Quiz& quiz) {
    m_plan.scenario.reset();
    m_plan.quiz = quiz.id;
    m_about = quiz.title;
    m_aboutFacts = words::aboutQuiz(quiz.questions.size());
    showClasses();
}

void ClassFlow::chooseAbout() {
    ClassAboutScreen::Content content;
    std::vector<const practice::ScenarioCard*> scenarios;
    std::vector<const model::Quiz*> quizzes;
    std::vector<const content::CoursePlan*> courses;
    for (const practice::CourseCard& card : m_practice->courses())
        if (card.plan) {
            content.courses.push_back(
                {card.plan->title,
                 model::counted(card.plan->steps.size(), "step", "steps") + " · " + card.plan->forWhom,
                 {}});
            courses.push_back(card.plan.get());
        }
    for (const practice::ScenarioCard& card : m_practice->gallery())
        if (card.scenario) {
            const auto& scenario = *card.scenario;
            content.scenarios.push_back({std::string(scenario.title),
                                         words::aboutScenario(scenario, m_practice->framework()[scenario.rank].name),
                                         std::string(scenario.summary)});
            scenarios.push_back(&card);
        }
    if (m_options->study)
        for (const study::QuizCard& card : m_options->study->quizzes())
            if (card.quiz) {
                content.quizzes.push_back(
                    {std::string(card.quiz->title), words::aboutQuiz(card.quiz->questions.size()), {}});
                quizzes.push_back(card.quiz.get());
            }
    ClassAboutScreen::Actions actions;
    actions.scenario = [this, scenarios = std::move(scenarios)](std::size_t i) { aboutScenario(*scenarios[i]); };
    actions.quiz = [this, quizzes = std::move(quizzes)](std::size_t i) { aboutQuiz(*quizzes[i]); };
    actions.course = [this, courses = std::move(courses)](std::size_t i) { chooseStep(*courses[i]); };
    actions.back = [this] { showClasses(); };
    actions.help = m_ways.help;
    m_stage->screens().show(std::make_unique<ClassAboutScreen>(content, std::move(actions)));
}

void ClassFlow::chooseStep(const content::CoursePlan& plan) {
    ClassAboutScreen::Content content;
    content.course = plan.title;
    std::vector<study::CourseStep> steps;
    for (const study::CourseStep& step : study::stepsOf(plan, *m_practice, m_options->study.get(), std::nullopt)) {
        if (!step.there())
            continue;
        const std::string number = std::to_string(content.steps.size() + 1) + ". ";
        if (step.scenario != nullptr) {
            const auto& scenario = *step.scenario->scenario;
            content.steps.push_back({number + std::string(scenario.title),
                                     words::aboutScenario(scenario, m_practice->framework()[scenario.rank].name),
                                     step.step->why});
        } else {
            content.steps.push_back(
                {number + step.quiz->quiz->title, words::aboutQuiz(step.quiz->quiz->questions.size()), step.step->why});
        }
        steps.push_back(step);
    }
    ClassAboutScreen::Actions actions;
    actions.step = [this, steps = std::move(steps)](std::size_t i) {
        if (steps[i].scenario != nullptr)
            aboutScenario(*steps[i].scenario);
        else
            aboutQuiz(*steps[i].quiz->quiz);
    };
    actions.back = [this] { chooseAbout(); };
    actions.help = m_ways.help;
    m_stage->screens().show(std::make_unique<ClassAboutScreen>(content, std::move(actions)));
}

void ClassFlow::hold(const Classrooms::Outcome<HeldClass>& begun) {
    if (const auto* problem = problemOf(begun)) {
        showProblem(*problem);
        return;
    }
    m_held = std::get<HeldClass>(begun);
    m_door = {m_held->address, classroom::inGroups(m_held->code),
              classroom::qrCodeOf(m_held->address + "/#" + m_held->code)};
    m_clock = {};
    m_step = 0;
    m_limit = std::chrono::seconds(0);
    m_main = Main::projector;
    const bool another = m_second != nullptr && m_second->anotherMonitor();
    if (another && openSecond())
        return;
    showBeforeProjector();
    if (another)
        showProblem(words::noSecondWindow);
}

void ClassFlow::showBeforeProjector() {
    if (!m_held->deskCode) {
        showMain();
        return;
    }
    m_stage->screens().show(std::make_unique<DeskCodeScreen>(DeskCodeScreen::Place::page, m_held->address,
                                                             *m_held->deskCode, [this] { showMain(); }));
}

std::shared_ptr<const classroom::Shown> ClassFlow::look() {
    for (auto& answer : m_answers)
        if (answer.wait_for(std::chrono::seconds(0)) == std::future_status::ready)
            if (const auto refused = answer.get())
                m_stage->caption(*refused);
    std::erase_if(m_answers, [](const auto& answer) { return !answer.valid(); });
    if (m_main == Main::projector && m_ways.inUse)
        m_ways.inUse();
    if (m_projector && m_second != nullptr && !m_second->isOpen())
        closeSecond();
    for (const char32_t character : std::exchange(m_typedThere, {})) {
        // What lies over the class in this window comes first, whichever window has the keys.
        if (!m_stage->screens().top().overlay()) {
            (void)typed(character);
        } else if (character == escape) {
            pop();
        } else {
            m_stage->caption(words::closeFirst);
        }
    }
    return m_held->shown();
}

void ClassFlow::noteClock(const classroom::Shown& shown) {
    if (shown.view.step != m_step) {
        m_step = shown.view.step;
        m_stepAt = m_options->clock();
    }
    if (!shown.view.clock.left) {
        m_clock = {};
        return;
    }
    if (m_clock.poll != shown.view.pollNumber || m_clock.stage != shown.view.stage)
        m_clock = {shown.view.pollNumber, shown.view.stage, {}};
    m_clock.full = std::max(m_clock.full, *shown.view.clock.left);
}

ClassControls ClassFlow::controls() {
    ClassControls controls;
    controls.shown = m_held->shown();
    noteClock(*controls.shown);
    controls.clockFull = m_clock.full;
    controls.now = [this] { return look(); };
    controls.clock = m_options->clock;
    controls.typed = [this](char32_t character) { return typed(character); };
    controls.next = [this] { next(); };
    controls.act = [this](const classroom::Do& wanted) { act(wanted); };
    controls.limit = [this](std::chrono::seconds limit) { m_limit = limit; };
    controls.chosenLimit = m_limit;
    controls.more = [this] { showMore(); };
    controls.people = [this] { showPeople(); };
    if (m_second != nullptr)
        controls.window = [this] { toggleSecond(); };
    controls.secondOpen = m_projector != nullptr;
    controls.leave = [this] { askToLeave([this] { showHome(); }); };
    controls.help = m_ways.help;
    return controls;
}

std::unique_ptr<ProjectorScreen> ClassFlow::projectorFor(Stage& stage, ProjectorScreen::Bar bar) {
    const auto make = [&](const ProjectorWay& way) {
        ClassControls wanted = controls();
        if (bar == ProjectorScreen::Bar::none) {
            wanted.changed = [this] { showProjector(); };
            wanted.leave = [this] { m_typedThere.push_back(escape); };
            // What is done there is done from the first window, because it may close this one.
            wanted.typed = [this](char32_t character) {
                m_typedThere.push_back(character);
                return true;
            };
            wanted.now = [this] { return m_held->shown(); };
        } else {
            wanted.changed = [this] { showMain(); };
        }
        return std::make_unique<ProjectorScreen>(m_door, std::move(wanted), bar, way);
    };
    return largestProjector(make, stage.setting(), stage.room());
}

void ClassFlow::showMain() {
    if (m_held->ended()) {
        const std::string id = m_held->id;
        letGo();
        showDebrief(id, [this] { showHome(); });
        return;
    }
    if (m_main == Main::projector) {
        m_stage->screens().show(projectorFor(*m_stage, ProjectorScreen::Bar::controls));
        return;
    }
    ClassControls wanted = controls();
    wanted.changed = [this] { showMain(); };
    auto screen = std::make_unique<ClassDeskScreen>(m_door, m_held->deskCode.value_or(""), std::move(wanted));
    if (!m_stage->screens().empty())
        if (const auto* before = dynamic_cast<const ClassDeskScreen*>(&m_stage->screens().top()))
            screen->goOnFrom(*before);
    m_stage->screens().show(std::move(screen));
}

void ClassFlow::showProjector() {
    if (!m_projector || !m_held)
        return;
    m_projector->screens().show(projectorFor(*m_projector, ProjectorScreen::Bar::none));
}

bool ClassFlow::openSecond() {
    if (m_second == nullptr)
        return false;
    m_projector = std::make_unique<Stage>(Size{1280, 720}, m_stage->look(), m_options->clock, m_projectorClipboard);
    m_projector->setArt(m_stage->setting().art);
    showProjector();
    if (!m_second->open(*m_projector)) {
        m_projector.reset();
        return false;
    }
    showProjector(); // in letters for the size that it has
    m_main = Main::desk;
    showMain();
    return true;
}

void ClassFlow::closeSecond() {
    if (m_second != nullptr && m_projector)
        m_second->close();
    m_projector.reset();
}

void ClassFlow::toggleSecond() {
    if (!m_projector) {
        if (!openSecond())
            showProblem(words::noSecondWindow);
        return;
    }
    closeSecond();
    showMain();
}

void ClassFlow::letGo() {
    closeSecond();
    m_answers.clear();
    m_held.reset();
}

void ClassFlow::askToLeave(const Action& then) {
    ask(words::leaveTitleOfClass, words::leaveClassText, words::keepGoing, words::leaveClass, [this, then] {
        letGo();
        then();
    });
}

void ClassFlow::showDebrief(const std::string& id, const Action& back) {
    auto kept = classrooms().debrief(m_visitor, id);
    if (const auto* problem = problemOf(kept)) {
        back();
        showProblem(*problem);
        return;
    }
    m_debrief = std::make_shared<const KeptDebrief>(std::get<KeptDebrief>(std::move(kept)));
    m_debriefOf = id;
    m_page = 0;
    showDebriefPage(back);
}

void ClassFlow::showDebriefPage(const Action& back) {
    ClassDebriefScreen::Actions actions;
    actions.turn = [this, back](std::size_t page) {
        m_page = page;
        showDebriefPage(back);
    };
    if (classrooms().save)
        actions.save = [this] {
            const Written written = classrooms().save(m_visitor, m_debriefOf);
            std::vector<MessageScreen::Answer> answers{{words::goOn, popper()}};
            if (written.done && !written.folder.empty() && classrooms().open)
                answers.push_back({words::openFolder, [this, folder = written.folder] { classrooms().open(folder); }});
            m_stage->screens().push(std::make_unique<MessageScreen>(
                MessageScreen::Place::over, written.done ? words::reportWritten : words::couldNot, written.sentence,
                std::move(answers)));
        };
    actions.back = back;
    actions.help = m_ways.help;
    // The largest that fits; what does not fit in any is read in the usual size, and scrolls.
    constexpr std::array sizes{1.5, 1.4, 1.3, 1.22, 1.15, 1.07, 1.0, 0.92, 0.85, 1.0};
    std::unique_ptr<ClassDebriefScreen> screen;
    for (const double times : sizes) {
        screen =
            std::make_unique<ClassDebriefScreen>(m_debrief, m_page, actions, ClassDebriefScreen::Bar::controls, times);
        Setting setting = m_stage->setting();
        setting.generation = screen->root().newGeneration();
        screen->root().arrange(setting, m_stage->room());
        if (screen->fits())
            break;
    }
    m_stage->screens().show(std::move(screen));
}

} // namespace window
