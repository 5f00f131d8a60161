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
    m_attempt = rehearsal.attempt();
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
    m_attempt = m_rehearsed->rehearsal().attempt();
    if (m_at == Rehearsed::briefing) {
        showRehearsal();
        return;
    }
    if (m_at == Rehearsed::debrief && m_attempt->journey().step() == play::Journey::Step::ending) {
        showDebrief();
    } else {
        m_at = Rehearsed::playing;
        showStep();
    }
    if (const std::string& moved = m_rehearsed->rehearsal().moved(); !moved.empty())
        m_stage->screens().push(std::make_unique<MessageScreen>(
            MessageScreen::Place::over, words::storyMoved, moved,
            std::vector<MessageScreen::Answer>{{words::goOn, [this] { m_stage->screens().pop(); }}}));
}

} // namespace window
