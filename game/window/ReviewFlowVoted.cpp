// What review shows of votes in classes.

#include "window/ReviewFlow.hpp"

#include "window/Failed.hpp"
#include "window/Strings.hpp"
#include "window/VotedWords.hpp"
#include "window/screens/DebriefScreen.hpp"
#include "window/screens/review/EvidenceScreen.hpp"
#include "window/screens/review/VotedScreen.hpp"

#include <algorithm>
#include <map>

namespace window {

using practice::Problem;

namespace {

/// The debrief of somebody's votes in one class, for those who show it.
std::shared_ptr<const practice::FinishedDebrief> debriefOf(const classroom::OwnRecord& own) {
    return std::make_shared<const practice::FinishedDebrief>(*own.finished);
}

} // namespace

void ReviewFlow::showVoted(const records::Learner& learner) {
    auto made = classroom::VotedRecords(review(), {}).page(m_visitor, learner);
    if (const Problem* problem = failed(made)) {
        showProblem(problem->sentence);
        return;
    }
    const auto page = std::make_shared<const classroom::VotedPage>(std::get<classroom::VotedPage>(std::move(made)));
    VotedScreen::Actions actions;
    actions.open = [this, page](std::size_t position) {
        showBallots(page->learner, page->classes[position].own.classId);
    };
    actions.evidence = [this, page](const std::string& what, const std::vector<debrief::Source>& sources) {
        showVotedEvidence(*page, what, sources);
    };
    actions.back = popper();
    actions.help = m_ways.help;
    m_stage->screens().push(std::make_unique<VotedScreen>(page, std::move(actions)));
}

void ReviewFlow::showVotedEvidence(const classroom::VotedPage& page, const std::string& what,
                                   const std::vector<debrief::Source>& sources) {
    std::map<std::size_t, std::vector<std::size_t>> byClass;
    for (const debrief::Source& source : sources)
        byClass[source.attempt].push_back(source.decision);
    std::vector<EvidenceScreen::Part> parts;
    for (auto& [counted, decisions] : byClass)
        parts.push_back({debriefOf(page.classes[page.counted[counted]].own), std::move(decisions)});
    EvidenceScreen::Actions actions;
    actions.attempt = [this, learner = page.learner](const std::string& id) { showBallots(learner, id); };
    actions.back = popper();
    actions.help = m_ways.help;
    m_stage->screens().push(
        std::make_unique<EvidenceScreen>(page.learner.name, what, std::move(parts), std::move(actions)));
}

void ReviewFlow::showBallots(const records::Learner& learner, const std::string& id) {
    auto made = classroom::VotedRecords(review(), {}).own(m_visitor, learner, id);
    if (const Problem* problem = failed(made)) {
        showProblem(problem->sentence);
        return;
    }
    const auto own = std::make_shared<const classroom::OwnRecord>(std::get<classroom::OwnRecord>(std::move(made)));
    BallotsScreen::Actions actions;
    if (own->finished)
        actions.debrief = [this, own] {
            DebriefScreen::Actions shown;
            shown.reader = readerOf(own->finished->debrief.provenance.learnerId);
            shown.back = popper();
            shown.help = m_ways.help;
            m_stage->screens().push(std::make_unique<DebriefScreen>(debriefOf(*own), std::move(shown)));
        };
    actions.back = popper();
    actions.help = m_ways.help;
    m_stage->screens().push(std::make_unique<BallotsScreen>(learner.name, own, std::move(actions)));
}

} // namespace window
