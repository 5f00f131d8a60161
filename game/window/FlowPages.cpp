// What the flow does with the notebook, and where "what if?" is asked.

#include "window/Flow.hpp"
#include "window/PageContents.hpp"
#include "window/Strings.hpp"

namespace window {

using std::chrono::milliseconds;

void Flow::showNotebook(std::optional<milliseconds> shownFor) {
    const play::Journey& journey = m_attempt->journey();
    const auto paceOf = [this](std::size_t decision) {
        const auto found = m_paces.of.find(decision);
        const bool known = m_paces.attempt == m_attempt->id() && found != m_paces.of.end();
        return known ? found->second : m_preferences.pace;
    };
    const auto notebook = play::notebookOf(journey, shownFor, [&paceOf](std::size_t decision, milliseconds after) {
        return arrivalAt(paceOf(decision), after);
    });
    std::optional<NotebookScreen::Running> running;
    const model::Situation* situation = journey.runner().situation();
    if (shownFor && situation != nullptr && situation->timer) {
        const Pace pace = paceOf(journey.runner().attempt().decisions.size());
        if (const auto limit = limitAt(pace, journey.scenario().timerOf(*situation)->limit))
            running = NotebookScreen::Running{*limit, m_stage->time() - *shownFor};
    }
    m_stage->screens().push(std::make_unique<NotebookScreen>(
        notebookContent(notebook, whereIn(*m_attempt)), running,
        NotebookScreen::Actions{[this] { m_stage->screens().pop(); }, [this] { showHelp(); }}));
}

void Flow::askWhatIf(const std::string& attempt, std::size_t decision) {
    auto begun = m_practice->whatIf(attempt, decision);
    if (auto* run = std::get_if<std::unique_ptr<practice::OpenAttempt>>(&begun)) {
        m_attempt = std::move(*run);
        showBranch();
        return;
    }
    showProblem(std::get<practice::Problem>(begun).sentence, [this, attempt] { showDebriefOf(attempt); });
}

void Flow::showBranch() {
    m_stage->screens().show(std::make_unique<BranchScreen>(whatIfContent(*m_attempt),
                                                           ReadingScreen::Actions{[this] { showStep(); },
                                                                                  [this] { showPause(); },
                                                                                  [this] { showHelp(); },
                                                                                  {},
                                                                                  [this] { showNotebook({}); }}));
}

} // namespace window
