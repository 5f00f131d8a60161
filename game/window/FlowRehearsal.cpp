// What the flow does where a scenario is rehearsed while its file is being written.

#include "practice/RehearsedFile.hpp"
#include "window/Contents.hpp"
#include "window/Flow.hpp"
#include "window/Strings.hpp"
#include "window/screens/MessageScreen.hpp"
#include "window/screens/ProblemsScreen.hpp"

namespace window {

using practice::Rehearsal;

void Flow::showRehearsal() {
    Rehearsal& rehearsal = m_rehearsed->rehearsal();
    m_before = m_attempt;
    m_at = Rehearsed::briefing;
    m_problemsShown = !rehearsal.problems().empty();
    if (!rehearsal.attempt()) {
        m_stage->screens().show(
            std::make_unique<ProblemsScreen>(ProblemsScreen::Below::nothing, m_rehearsed->file().filename().string(),
                                             rehearsal.problems(), [this] { m_stage->screens().quit(); }));
        return;
    }
    rehearsal.restart();
    showBeginning();
}

void Flow::showBeginning() {
    m_attempt = m_rehearsed->rehearsal().attempt();
    if (m_attempt->journey().runner().attempt().decisions.empty()) {
        showRehearsedBriefing();
    } else {
        m_at = Rehearsed::playing;
        showStep();
    }
    tellMoved(words::otherWay);
}

void Flow::showRehearsedBriefing() {
    m_at = Rehearsed::briefing;
    BriefingScreen::Actions actions;
    actions.begin = [this] {
        m_at = Rehearsed::playing;
        showStep();
    };
    actions.back = [this] { m_stage->screens().quit(); };
    actions.help = [this] { showHelp(); };
    m_stage->screens().show(std::make_unique<BriefingScreen>(
        briefingContent(m_attempt->scenario(), m_attempt->framework(), false), std::move(actions)));
    if (m_problemsShown)
        showProblems();
}

void Flow::stepBack() {
    m_stage->tell({Cue::back, {}});
    if (!m_rehearsed->rehearsal().back()) {
        showRehearsedBriefing();
        return;
    }
    m_before = m_attempt;
    m_attempt = m_rehearsed->rehearsal().attempt();
    m_at = Rehearsed::playing;
    showStep();
}

std::vector<EdgeButton> Flow::waysBack() {
    if (!m_rehearsed)
        return {};
    return {{words::backOneDecision, [this] { stepBack(); }}, {words::beginAgain, [this] { showRehearsal(); }}};
}

void Flow::tellMoved(const char* title) {
    if (const std::string& moved = m_rehearsed->rehearsal().moved(); !moved.empty())
        m_stage->screens().push(std::make_unique<MessageScreen>(
            MessageScreen::Place::over, title, moved,
            std::vector<MessageScreen::Answer>{{words::goOn, [this] { m_stage->screens().pop(); }}}));
}

void Flow::showProblems() {
    m_problemsShown = true;
    m_stage->screens().remove(ProblemsScreen::screenName);
    m_stage->screens().push(std::make_unique<ProblemsScreen>(ProblemsScreen::Below::lastGood,
                                                             m_rehearsed->file().filename().string(),
                                                             m_rehearsed->rehearsal().problems(), [this] {
                                                                 m_problemsShown = false;
                                                                 m_stage->screens().remove(ProblemsScreen::screenName);
                                                             }));
}

void Flow::lookAtFile() {
    switch (m_rehearsed ? m_rehearsed->look() : Rehearsal::News::none) {
    case Rehearsal::News::none:
        break;
    case Rehearsal::News::broken:
    case Rehearsal::News::gone:
        if (m_attempt)
            showProblems();
        else
            showRehearsal();
        break;
    case Rehearsal::News::mended:
        m_problemsShown = false;
        m_stage->screens().remove(ProblemsScreen::screenName);
        break;
    case Rehearsal::News::replaced:
        goOnWithNewVersion();
        break;
    }
}

void Flow::goOnWithNewVersion() {
    m_problemsShown = false;
    m_before = m_attempt;
    if (!m_attempt) {
        showBeginning();
        return;
    }
    m_attempt = m_rehearsed->rehearsal().attempt();
    if (m_at == Rehearsed::briefing) {
        showRehearsedBriefing();
    } else if (m_at == Rehearsed::debrief && m_attempt->journey().step() == play::Journey::Step::ending) {
        showDebrief();
    } else {
        m_at = Rehearsed::playing;
        showStep();
    }
    tellMoved(words::storyMoved);
}

} // namespace window
