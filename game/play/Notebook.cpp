#include "play/Notebook.hpp"

#include <algorithm>

namespace play {

using std::chrono::milliseconds;

namespace {

/// The situation the runner is in, with the messages for which `came` holds.
template <class Came>
NotebookPage pageOf(const Runner& runner, const Came& came) {
    NotebookPage page;
    page.number = runner.attempt().decisions.size() + 1;
    page.place = runner.situation()->place;
    page.text = runner.text();
    for (const model::Inject* message : runner.injects()) {
        if (came(message->after)) {
            page.messages.push_back(message);
        }
    }
    return page;
}

std::string reasonsFor(const Attempt& attempt, std::size_t decision) {
    const auto found = std::ranges::find(attempt.rationales, decision, &Rationale::decision);
    return found == attempt.rationales.end() ? std::string() : found->text;
}

} // namespace

Arrival arrivalAsWritten() {
    return [](std::size_t, milliseconds after) { return after; };
}

Notebook notebookOf(const Journey& journey, std::optional<milliseconds> shownFor, const Arrival& arrival) {
    const Runner& now = journey.runner();
    const model::Scenario& scenario = journey.scenario();
    const Attempt& attempt = now.attempt();
    Notebook notebook;
    notebook.briefing = scenario.briefing;
    Runner then(scenario, attempt.seed);
    for (std::size_t i = 0; i < attempt.decisions.size(); ++i) {
        const Decision& decision = attempt.decisions[i];
        const model::Situation* situation = then.situation();
        if (situation == nullptr) {
            break;
        }
        const milliseconds thought(decision.thoughtMilliseconds);
        const model::Timer* timer = scenario.timerOf(*situation);
        NotebookPage page = pageOf(then, [&](milliseconds after) {
            // A time that ran out is kept as the author wrote it, however much this learner had.
            return decision.expired && timer != nullptr ? after <= timer->limit : arrival(i, after) <= thought;
        });
        page.choice = &scenario[decision.choice];
        page.expired = decision.expired;
        page.reasons = reasonsFor(attempt, i);
        // What came of the last decision is told after its reasons were asked for.
        const bool last = i + 1 == attempt.decisions.size();
        if (!last || journey.step() != Journey::Step::rationale) {
            page.consequence = page.choice->consequence;
        }
        notebook.pages.push_back(std::move(page));
        if (!then.choose(decision.choice, thought)) {
            break;
        }
    }
    if (journey.step() == Journey::Step::situation && shownFor) {
        const std::size_t open = attempt.decisions.size();
        notebook.pages.push_back(pageOf(now, [&](milliseconds after) { return arrival(open, after) <= *shownFor; }));
    }
    if (journey.step() == Journey::Step::ending) {
        notebook.ending = now.ending();
        notebook.endingText = now.text();
    }
    return notebook;
}

} // namespace play
