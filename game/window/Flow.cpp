#include "window/Flow.hpp"

#include "practice/RehearsedFile.hpp"
#include "review/News.hpp"
#include "window/Contents.hpp"
#include "window/PageWords.hpp"
#include "window/QuizWords.hpp"
#include "window/Strings.hpp"
#include "window/screens/LoadingScreen.hpp"
#include "window/screens/MessageScreen.hpp"
#include "window/screens/TitleScreen.hpp"

#include <algorithm>

namespace window {

namespace {

template <class Value>
const Value* valueOf(const practice::Outcome<Value>& outcome) {
    return std::get_if<Value>(&outcome);
}

template <class Value>
std::string problemOf(const practice::Outcome<Value>& outcome) {
    const auto* problem = std::get_if<practice::Problem>(&outcome);
    return problem ? problem->sentence : std::string();
}

} // namespace

Flow::Flow(practice::Practice& practice, Stage& stage, const Options& options, Loudspeakers with, SecondWindow* second)
    : m_practice(&practice), m_everybodys(&practice), m_stage(&stage), m_options(&options),
      m_preferences(options.preferences), m_kept(options.preferences), m_hearing(stage, with, options.preferences),
      m_second(second) {
    stage.onHelp(
        [this](std::string_view) { return std::make_unique<HelpScreen>(back([this] { m_stage->screens().pop(); })); });
    stage.onTyped([this](char32_t character) { onTyped(character); });
    start();
}

void Flow::start() {
    if (const auto* rehearse = std::get_if<Rehearse>(&m_options->first)) {
        m_rehearsed = rehearse->file;
        showRehearsal();
        return;
    }
    if (m_options->study)
        prepareQuizzes(m_options->study);
    prepareClasses();
    if (m_options->people) {
        const auto any = records::Accounts(m_options->people->review->records()).any();
        if (const auto* problem = std::get_if<records::Problem>(&any)) {
            showProblem(problem->sentence, [this] { m_stage->screens().quit(); });
            return;
        }
        prepareStaff();
        if (std::get<bool>(any)) {
            keepWatch();
            showSignIn();
            return;
        }
    }
    enter();
}

void Flow::enter() {
    if (std::exchange(m_entered, true)) {
        showHome();
        return;
    }
    std::string problem;
    if (m_options->learner) {
        auto found =
            m_practice->findOrAddLearner(*m_options->learner, m_options->rank.value_or(m_options->newLearnersRank));
        if (auto* learner = std::get_if<practice::Learner>(&found)) {
            m_learner = std::move(*learner);
            m_learnerKnown = true;
        } else {
            problem = problemOf(found);
        }
    }
    const auto first = [this] {
        if (const auto* begin = std::get_if<BeginScenario>(&m_options->first))
            showBriefing(begin->scenario);
        else if (const auto* resumed = std::get_if<ResumeAttempt>(&m_options->first))
            resume(resumed->attempt);
        else if (const auto* what = std::get_if<AskWhatIf>(&m_options->first))
            askWhatIf(what->attempt, what->decision);
        else if (const auto* held = std::get_if<HoldClass>(&m_options->first); held && m_classes)
            m_classes->hold(held->held);
        else
            showHome();
    };
    const bool titleComes = std::holds_alternative<std::monostate>(m_options->first);
    if (!problem.empty())
        showProblem(problem, first);
    else if (!m_options->notice.empty() && !titleComes)
        m_stage->screens().show(std::make_unique<MessageScreen>(
            MessageScreen::Place::page, words::notSaved, m_options->notice,
            std::vector<MessageScreen::Answer>{{words::goOnWithoutSaving, first},
                                               {words::quit, [this] { m_stage->screens().quit(); }}}));
    else
        first();
}

void Flow::showProblem(const std::string& sentence, std::function<void()> goOn) {
    m_stage->screens().show(
        std::make_unique<MessageScreen>(MessageScreen::Place::page, words::couldNot, sentence,
                                        std::vector<MessageScreen::Answer>{{words::goOn, std::move(goOn)}}));
}

void Flow::showTitle() {
    if (m_rehearsed) {
        showRehearsal();
        return;
    }
    m_attempt.reset();
    TitleScreen::Content content;
    content.notice = m_options->notice;
    content.version = m_options->version;
    std::string latest;
    if (const auto open = m_practice->openAttempts(); const auto* list = valueOf(open)) {
        // A practice run that was left is found among the attempts; what counts is gone on with first.
        const auto real = std::ranges::find_if(*list, [](const auto& attempt) { return !attempt.whatIfFrom; });
        if (real != list->end()) {
            content.goOn = real->scenarioTitle;
            if (!real->learnerName.empty())
                *content.goOn += " (" + real->learnerName + ")";
            latest = real->id;
        }
    }
    if (const auto all = m_practice->attempts(); const auto* list = valueOf(all))
        content.earlierAttempts = !list->empty();
    tellWho(content);
    if (m_quizzes)
        content.quizzes = words::quizzesEntry(m_quizzes->waiting(m_learner));

    TitleScreen::Actions actions;
    actions.play = [this] {
        if (m_learnerKnown)
            showGallery();
        else
            showLearner([this] { showGallery(); });
    };
    actions.quizzes = [this] {
        if (m_learnerKnown)
            showQuizzes();
        else
            showLearner([this] { showQuizzes(); });
    };
    content.classes = m_classes && m_classes->may();
    actions.classes = [this] { m_classes->showHome(); };
    actions.goOn = [this, latest] { resume(latest); };
    actions.attempts = [this] { showAttempts(); };
    actions.review = [this] { showReview(); };
    actions.mine = [this] { showMine(); };
    actions.news = [this] { showNews(); };
    actions.office = [this] { m_office->showPeople(); };
    actions.signOut = [this] { signOut(); };
    actions.settings = [this] { showSettings(); };
    actions.help = [this] { showHelp(); };
    actions.quit = [this] { m_stage->screens().quit(); };
    m_stage->screens().show(std::make_unique<TitleScreen>(content, std::move(actions)));
}

void Flow::showLearner(const Action& then) {
    if (m_rehearsed) {
        showRehearsal();
        return;
    }
    const auto known = m_practice->learners();
    const auto* learners = valueOf(known);
    if (!learners) {
        showProblem(problemOf(known), [this] { showTitle(); });
        return;
    }
    const auto goOn = [this, then](std::optional<practice::Learner> learner) {
        m_learner = std::move(learner);
        m_learnerKnown = true;
        then();
    };
    LearnerScreen::Actions actions;
    actions.choose = [goOn, list = *learners](std::size_t i) { goOn(list[i]); };
    actions.add = [this, goOn](const std::string& name, std::size_t rank) {
        const auto& ranks = m_practice->framework().ranks;
        auto added = m_practice->addLearner(name, rank < ranks.size() ? ranks[rank].id : std::string());
        if (auto* learner = std::get_if<practice::Learner>(&added)) {
            goOn(std::move(*learner));
            return std::string();
        }
        return problemOf(added);
    };
    actions.withoutName = [goOn] { goOn(std::nullopt); };
    actions.back = back([this] { showTitle(); });
    actions.help = [this] { showHelp(); };
    actions.settings = [this] { showSettings(); };
    m_stage->screens().show(
        std::make_unique<LearnerScreen>(learnerContent(m_practice->framework(), *learners), std::move(actions)));
}

void Flow::withLibrary(const Action& then, const Action& cancelled) {
    using namespace std::chrono_literals;
    constexpr auto unnoticed = 120ms;
    const auto begun = m_options->clock();
    while (m_options->clock() - begun < unnoticed)
        if (m_practice->readGallery().done()) {
            then();
            return;
        }
    LoadingScreen::Actions actions;
    actions.step = [this] {
        const practice::GalleryReading reading = m_practice->readGallery();
        return LoadingScreen::Progress{reading.read, reading.all};
    };
    actions.clock = [this] { return m_stage->time(); };
    actions.finished = then;
    actions.cancel = cancelled;
    m_stage->screens().show(std::make_unique<LoadingScreen>(words::readingScenarios, std::move(actions)));
}

void Flow::showGallery() {
    if (m_rehearsed) {
        showRehearsal();
        return;
    }
    m_attempt.reset();
    withLibrary(
        [this] {
            if (m_course)
                showCourse(*m_course);
            else
                showWholeGallery();
        },
        [this] { showTitle(); });
}

void Flow::showWholeGallery() {
    GalleryContents contents = galleryContents(*m_practice, m_learner, m_options->study.get());
    GalleryScreen::Actions actions;
    actions.choose = [this, paths = std::move(contents.paths)](std::size_t i) { showBriefing(paths[i]); };
    actions.resume = [this, open = std::move(contents.open)](std::size_t i) { resume(open[i]); };
    actions.course = [this, courses = std::move(contents.courses)](std::size_t i) { showCourse(courses[i]); };
    actions.back = back([this] { leaveToTitle(); });
    actions.help = [this] { showHelp(); };
    actions.settings = [this] { showSettings(); };
    m_stage->screens().show(std::make_unique<GalleryScreen>(contents.content, std::move(actions)));
}

void Flow::showAttempts() {
    const auto all = m_practice->attempts();
    const auto* list = valueOf(all);
    if (!list) {
        showProblem(problemOf(all), [this] { showTitle(); });
        return;
    }
    std::map<std::string, std::string> written;
    for (const review::NewsPlace& place : review::placesOf(news()))
        if (place.attempt)
            written[*place.attempt] = place.sentence;
    AttemptsContents contents = attemptsContents(*list, written);
    AttemptsScreen::Actions actions;
    actions.resume = [this, open = std::move(contents.open)](std::size_t i) { resume(open[i]); };
    actions.debrief = [this, ended = std::move(contents.ended)](std::size_t i) { showDebriefOf(ended[i]); };
    actions.back = back([this] { showTitle(); });
    actions.help = [this] { showHelp(); };
    m_stage->screens().show(std::make_unique<AttemptsScreen>(contents.content, std::move(actions)));
}

void Flow::showBriefing(const std::filesystem::path& path) {
    const auto play = [this, path] {
        if (begin(path))
            showStep();
    };
    auto read = m_practice->read(path);
    if (auto* scenario = std::get_if<std::shared_ptr<const model::Scenario>>(&read))
        showBriefing(**scenario, m_practice->framework(), play);
    else
        showProblem(problemOf(read), [this] { showTitle(); });
}

void Flow::showBriefing(const model::Scenario& scenario, const model::CompetencyFramework& framework, Action begin) {
    BriefingScreen::Actions actions;
    actions.begin = std::move(begin);
    actions.back = back([this] {
        if (m_learnerKnown)
            showGallery();
        else
            showTitle();
    });
    actions.help = [this] { showHelp(); };
    m_stage->screens().show(std::make_unique<BriefingScreen>(briefingContent(scenario, framework, m_practice->saving()),
                                                             std::move(actions)));
}

bool Flow::begin(const std::filesystem::path& path) {
    practice::Beginning beginning;
    beginning.scenario = path;
    if (m_learner) {
        beginning.learnerId = m_learner->id;
        // The learner's own rank says which levels are expected, where this framework knows it.
        if (m_practice->framework().findRank(m_learner->rank))
            beginning.rank = m_learner->rank;
    }
    if (m_options->rank)
        beginning.rank = m_options->rank;
    beginning.seed = m_options->seed;
    auto begun = m_practice->begin(beginning);
    if (auto* attempt = std::get_if<std::unique_ptr<practice::OpenAttempt>>(&begun)) {
        m_attempt = std::move(*attempt);
        return true;
    }
    showProblem(problemOf(begun), [this] { showTitle(); });
    return false;
}

void Flow::resume(const std::string& id) {
    auto resumed = m_practice->resume(id);
    if (auto* attempt = std::get_if<std::unique_ptr<practice::OpenAttempt>>(&resumed)) {
        m_attempt = std::move(*attempt);
        if (m_attempt->atBranch())
            showBranch();
        else if (m_attempt->journey().step() == play::Journey::Step::situation)
            showRecap();
        else
            showStep();
        return;
    }
    showProblem(problemOf(resumed), [this] { showTitle(); });
}

} // namespace window
