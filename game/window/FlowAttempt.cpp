// What the flow does while an attempt is played, and after it.

#include "window/Contents.hpp"
#include "window/Flow.hpp"
#include "window/PageContents.hpp"
#include "window/PageWords.hpp"
#include "window/Strings.hpp"
#include "window/screens/DebriefScreen.hpp"
#include "window/screens/MessageScreen.hpp"
#include "window/screens/SituationScreen.hpp"

namespace window {

namespace {

ReadingScreen::Content at(const practice::OpenAttempt& attempt, ReadingScreen::Content content) {
    content.where = whereIn(attempt);
    return content;
}

} // namespace

void Flow::showRecap() {
    m_stage->screens().show(std::make_unique<RecapScreen>(at(*m_attempt, recapContent(m_attempt->journey())),
                                                          ReadingScreen::Actions{[this] { showStep(); },
                                                                                 [this] { showPause(); },
                                                                                 [this] { showHelp(); },
                                                                                 {},
                                                                                 [this] { showNotebook({}); }}));
}

void Flow::showStep() {
    switch (m_attempt->journey().step()) {
    case play::Journey::Step::situation:
        showSituation();
        break;
    case play::Journey::Step::rationale:
        showRationale();
        break;
    case play::Journey::Step::consequence:
        showConsequence();
        break;
    case play::Journey::Step::ending:
        showEnding();
        break;
    case play::Journey::Step::stuck:
        showStuck();
        break;
    }
    if (m_problemsShown)
        showProblems();
}

void Flow::take(std::function<std::optional<play::SaveProblem>()> step) {
    const auto problem = step();
    if (!problem) {
        showStep();
        return;
    }
    const auto again = [this, step] {
        m_stage->screens().pop();
        take(step);
    };
    const auto without = [this, step] {
        m_stage->screens().pop();
        m_attempt->journey().goOnWithoutSaving();
        take(step);
    };
    m_stage->screens().push(std::make_unique<MessageScreen>(
        MessageScreen::Place::over, words::notSavedTitle, problem->sentence,
        std::vector<MessageScreen::Answer>{{words::tryAgain, again}, {words::goOnWithoutSaving, without}}));
}

void Flow::showPause() {
    const bool deciding = m_attempt && m_attempt->journey().step() == play::Journey::Step::situation;
    const bool saved = m_attempt && m_attempt->journey().saving() && m_practice->saving();
    std::string text = words::pauseNotSaved;
    if (saved)
        text = std::string(words::pauseSaved) + " " + (deciding ? words::pauseAgain : words::pauseHere);
    if (m_rehearsed)
        text = words::pauseRehearsed;
    const auto* situation = m_attempt ? m_attempt->journey().runner().situation() : nullptr;
    if (situation && situation->timer && m_attempt->journey().step() == play::Journey::Step::situation)
        text += std::string("\n") + words::pauseTimer;
    std::vector<MessageScreen::Answer> answers{{words::goOn, back([this] { m_stage->screens().pop(); })},
                                               {words::settings, [this] { showSettings(); }}};
    if (m_rehearsed) {
        answers.push_back({words::beginAgain, [this] { showRehearsal(); }});
        answers.push_back({words::quit, [this] { m_stage->screens().quit(); }});
    } else {
        if (m_attempt && m_attempt->whatIf())
            answers.push_back({words::backToDebrief, [this] { showDebriefOf(m_attempt->whatIf()->origin); }});
        answers.push_back({words::toTitle, back([this] { showTitle(); }, Told::Seen::no)});
    }
    m_stage->screens().push(
        std::make_unique<MessageScreen>(MessageScreen::Place::over, words::pauseTitle, text, std::move(answers)));
}

void Flow::showSituation() {
    m_attempt->journey().situationShown();
    if (std::exchange(m_paces.attempt, m_attempt->id()) != m_attempt->id())
        m_paces.of.clear();
    m_paces.of[m_attempt->journey().runner().attempt().decisions.size()] = m_preferences.pace;
    SituationScreen::Actions actions;
    actions.clock = [this] { return m_stage->time(); };
    actions.choose = [this](model::ChoiceId choice, std::chrono::milliseconds thought) {
        take([this, choice, thought] { return m_attempt->journey().choose(choice, thought); });
    };
    actions.expire = [this] { take([this] { return m_attempt->journey().expire(); }); };
    actions.pause = [this] { showPause(); };
    actions.help = [this] { showHelp(); };
    actions.ways = waysBack();
    actions.pace = m_preferences.pace;
    actions.where = whereIn(*m_attempt);
    actions.notebook = [this](std::chrono::milliseconds shownFor) { showNotebook(shownFor); };
    actions.hint = [this](std::string text) { m_stage->caption(std::move(text)); };
    m_stage->screens().show(std::make_unique<SituationScreen>(m_attempt->journey(), std::move(actions)));
}

void Flow::showRationale() {
    RationaleScreen::Actions actions;
    actions.give = [this](const std::string& reasons) {
        take([this, reasons] { return m_attempt->journey().giveRationale(reasons); });
    };
    // What cannot be kept now is asked about when the reasons are given.
    actions.draft = [this](const std::string& reasons) { (void)m_attempt->journey().keepDraft(reasons); };
    actions.clock = [this] { return m_stage->time(); };
    actions.pause = [this] { showPause(); };
    actions.help = [this] { showHelp(); };
    actions.ways = waysBack();
    actions.notebook = [this] { showNotebook({}); };
    RationaleScreen::Content content = rationaleContent(m_attempt->journey());
    content.scenario = whereIn(*m_attempt);
    m_stage->screens().show(std::make_unique<RationaleScreen>(content, std::move(actions)));
}

void Flow::showConsequence() {
    const auto goOn = [this] { take([this] { return m_attempt->journey().goOn(); }); };
    const model::Choice* last = m_attempt->journey().lastChoice();
    if (!last || last->consequence.empty()) {
        goOn();
        return;
    }
    m_stage->screens().show(std::make_unique<ConsequenceScreen>(
        at(*m_attempt, consequenceContent(m_attempt->journey())),
        ReadingScreen::Actions{goOn, [this] { showPause(); }, [this] { showHelp(); }, waysBack(),
                               [this] { showNotebook({}); }}));
}

void Flow::showEnding() {
    m_stage->screens().show(std::make_unique<EndingScreen>(at(*m_attempt, endingContent(m_attempt->journey())),
                                                           ReadingScreen::Actions{[this] { showDebrief(); }, nullptr,
                                                                                  [this] { showHelp(); }, waysBack(),
                                                                                  [this] { showNotebook({}); }}));
}

void Flow::showStuck() {
    const play::Runner& runner = m_attempt->journey().runner();
    std::string text = words::stuckText;
    if (m_options->deadEnd)
        text = m_options->deadEnd(runner);
    else if (const auto* stuck = std::get_if<play::Stuck>(&runner.position()))
        text += "\n" + std::string(m_attempt->scenario()[stuck->situation].id);
    std::vector<MessageScreen::Answer> answers;
    for (EdgeButton& way : waysBack())
        answers.push_back({std::move(way.text), std::move(way.press)});
    if (answers.empty())
        answers = {{words::toDebrief, [this] { showDebrief(); }}, {words::toTitle, [this] { showTitle(); }}};
    m_stage->screens().show(
        std::make_unique<MessageScreen>(MessageScreen::Place::page, words::stuckTitle, text, std::move(answers)));
}

void Flow::showDebrief() {
    // What this attempt left unsampled is looked for in the whole library.
    if (m_rehearsed)
        showDebriefOfAttempt();
    else
        withLibrary([this] { showDebriefOfAttempt(); }, [this] { showTitle(); });
}

void Flow::showDebriefOfAttempt() {
    m_at = m_rehearsed ? Rehearsed::debrief : Rehearsed::nothing;
    auto made = m_practice->debriefOf(*m_attempt);
    auto* finished = std::get_if<practice::FinishedDebrief>(&made);
    if (!finished) {
        showProblem(std::get<practice::Problem>(made).sentence, [this] { showTitle(); });
        return;
    }
    std::string written;
    if (m_options->writeAtEnd && m_options->writeReport)
        written = m_options->writeReport(*finished).sentence;
    showDebrief(std::move(*finished), written);
}

void Flow::showDebriefOf(const std::string& attempt) {
    withLibrary([this, attempt] { showKeptDebrief(attempt); }, [this] { showTitle(); });
}

void Flow::showKeptDebrief(const std::string& attempt) {
    auto made = m_practice->debriefOf(attempt);
    if (auto* finished = std::get_if<practice::FinishedDebrief>(&made))
        showDebrief(std::move(*finished), {});
    else
        showProblem(std::get<practice::Problem>(made).sentence, [this] { showTitle(); });
}

void Flow::showDebrief(practice::FinishedDebrief finished, const std::string& written) {
    DebriefScreen::Actions actions;
    actions.writeReport = m_options->writeReport;
    actions.another = [this] {
        if (m_learnerKnown)
            showGallery();
        else
            showLearner([this] { showGallery(); });
    };
    actions.back = back([this] { showTitle(); });
    actions.help = [this] { showHelp(); };
    if (!m_rehearsed)
        actions.whatIf = [this, id = finished.debrief.provenance.attemptId](std::size_t decision) {
            askWhatIf(id, decision);
        };
    if (m_review)
        actions.talk = m_review->talkOf(finished.debrief.provenance);
    if (finished.thenAndNow)
        actions.origin = [this, id = finished.thenAndNow->then.origin] { showDebriefOf(id); };
    m_stage->screens().show(std::make_unique<DebriefScreen>(
        std::make_shared<const practice::FinishedDebrief>(std::move(finished)), std::move(actions), written));
}

} // namespace window
