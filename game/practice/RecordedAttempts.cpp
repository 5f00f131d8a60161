// What Practice does with attempts that are in the records already: going on with them, debriefing and verifying them.

#include "practice/Debriefing.hpp"
#include "practice/Practice.hpp"
#include "practice/QualityRanges.hpp"
#include "practice/Restore.hpp"
#include "practice/WhatIf.hpp"
#include "records/Records.hpp"
#include "records/Secure.hpp"

#include <algorithm>
#include <utility>

namespace practice {

namespace {

/// Tells the runner how often the open situation was shown before, with time running. What is not timed loses nothing
/// by an interruption, and is not kept as shown.
void countRestarts(Restored& restored) {
    const std::size_t open = restored.runner.attempt().decisions.size();
    for (const records::Appearance& earlier : restored.stored.appearances) {
        if (earlier.decision == open) {
            restored.runner.restartSituation();
        }
    }
}

/// The first decision whose choices stood in another order than this program shows them in, from 1; nothing if none.
std::optional<std::size_t> otherOrder(const Restored& restored) {
    const model::Scenario& scenario = *restored.contents.scenario;
    play::Runner runner(scenario, restored.stored.head.seed);
    const auto& decisions = restored.runner.attempt().decisions;
    for (std::size_t i = 0; i < decisions.size(); ++i) {
        const auto sameId = [&](model::ChoiceId shown, const std::string& id) { return scenario[shown].id == id; };
        if (!std::ranges::equal(runner.available(), restored.stored.decisions[i].available, sameId)) {
            return i + 1;
        }
        runner.choose(decisions[i].choice, std::chrono::milliseconds(0));
    }
    return std::nullopt;
}

std::string endingOf(const play::Runner& runner) {
    return runner.ending() != nullptr ? std::string(runner.ending()->id) : std::string();
}

/// Collects what a verification finds.
class Comparison {
public:
    void agrees(std::string sentence) { m_result.findings.push_back(std::move(sentence)); }
    void differs(std::string sentence) {
        m_result.same = false;
        m_result.findings.push_back(std::move(sentence));
    }
    [[nodiscard]] Verification result() && { return std::move(m_result); }

private:
    Verification m_result{true, {}};
};

void compareDecisions(const Restored& restored, Comparison& comparison) {
    const std::string count = std::to_string(restored.stored.decisions.size());
    if (const auto decision = otherOrder(restored)) {
        comparison.differs("At decision " + std::to_string(*decision) +
                           " the choices are recorded in another order than they would be shown in now.");
        return;
    }
    comparison.agrees("The decisions (" + count +
                      ") fit the scenario, each with the choices that were available and their order.");
}

void compareEnd(const Restored& restored, const std::string& digest, Comparison& comparison) {
    if (!restored.stored.end) {
        comparison.agrees("The attempt has not been ended yet, so no debrief is kept that could be compared.");
        return;
    }
    const records::AttemptEnd& end = *restored.stored.end;
    if (endingOf(restored.runner) == end.ending) {
        comparison.agrees("The decisions lead to the recorded ending, \"" + end.endingTitle + "\".");
    } else {
        comparison.differs("The decisions do not lead to the recorded ending, \"" + end.endingTitle + "\".");
    }
    if (end.debriefDigest == digest) {
        comparison.agrees("The debrief computed now is, byte for byte, the one computed at the end of the attempt.");
    } else if (end.debriefRules != debriefRules) {
        comparison.differs("The debrief was computed by version " + std::to_string(end.debriefRules) +
                           " of the rules, and this program computes by version " + std::to_string(debriefRules) +
                           ", so the two debriefs differ. The program of version " +
                           restored.stored.head.programVersion + " can compare them.");
    } else {
        comparison.differs(
            "The debrief computed now is not the one computed at the end of the attempt: something that it "
            "is computed from has been changed since, or the two programs differ.");
    }
}

} // namespace

Outcome<std::unique_ptr<OpenAttempt>> Practice::resume(std::string_view attemptId) {
    auto outcome = restoreAttempt(*m_records, attemptId, m_settings.limits);
    if (auto* problem = std::get_if<Problem>(&outcome)) {
        return std::move(*problem);
    }
    auto& restored = std::get<Restored>(outcome);
    const records::AttemptHead& head = restored.stored.head;
    if (auto problem = notTheirs(head.learnerId)) {
        return *problem;
    }
    if (restored.stored.end) {
        return Problem{"This attempt came to its end already, at \"" + restored.stored.end->endingTitle +
                       "\". Look at its debrief, or begin the scenario again."};
    }
    if (records::isAutomatic(head)) {
        return Problem{"This attempt was played by a policy, not by a person, so it cannot be gone on with. Begin the "
                       "scenario instead."};
    }
    auto whatIf = whatIfOf(*m_records, restored);
    const Background background{std::make_shared<debrief::Provenance>(provenanceOf(head)), restored.rank};
    auto recorder = m_records->recorder(head, m_settings.nowUnixMilliseconds,
                                        markAtEnd(restored.contents, background, m_settings.debriefBytes, m_ranges));
    m_ranges->prepare(head.scenarioHash, restored.contents.scenario);
    countRestarts(restored);
    return std::make_unique<OpenAttempt>(head.id, head.learnerName, restored.contents.framework,
                                         restored.contents.scenario, std::move(recorder), std::move(restored.runner),
                                         true, background, std::move(whatIf));
}

Outcome<std::unique_ptr<OpenAttempt>> Practice::whatIf(std::string_view attemptId, std::size_t decision) {
    auto outcome = restoreAttempt(*m_records, attemptId, m_settings.limits);
    if (auto* problem = std::get_if<Problem>(&outcome)) {
        return std::move(*problem);
    }
    const auto& origin = std::get<Restored>(outcome);
    if (auto problem = notTheirs(origin.stored.head.learnerId)) {
        return *problem;
    }
    if (auto problem = whyNoWhatIf(origin, decision)) {
        return std::move(*problem);
    }
    const auto begun = m_records->begin(records::NewBranch{
        {origin.stored.head.id, decision - 1}, m_settings.programVersion, m_settings.nowUnixMilliseconds()});
    if (const auto* problem = std::get_if<records::Problem>(&begun)) {
        return Problem{problem->sentence};
    }
    return resume(std::get<records::AttemptHead>(begun).id);
}

Outcome<FinishedDebrief> Practice::debriefOf(std::string_view attemptId) const {
    const auto outcome = restoreAttempt(*m_records, attemptId, m_settings.limits);
    if (const auto* problem = std::get_if<Problem>(&outcome)) {
        return *problem;
    }
    const auto& restored = std::get<Restored>(outcome);
    if (auto problem = notTheirs(restored.stored.head.learnerId)) {
        return *problem;
    }
    FinishedDebrief finished = finishDebrief(restored, *m_ranges);
    finished.learnerName = restored.stored.head.learnerName;
    finished.couldSample = couldSample(finished, *m_framework, gallery());
    finished.thenAndNow = thenAndNow(whatIfOf(*m_records, restored), restored.runner);
    finished.canAskWhatIf = canAskWhatIf(restored.stored);
    return finished;
}

Outcome<Verification> Practice::verify(std::string_view attemptId) const {
    auto stored = loadAttempt(*m_records, attemptId);
    if (auto* problem = std::get_if<Problem>(&stored)) {
        return std::move(*problem);
    }
    if (auto problem = notTheirs(std::get<records::StoredAttempt>(stored).head.learnerId)) {
        return *problem;
    }
    Comparison comparison;
    const auto outcome = restore(*m_records, std::get<records::StoredAttempt>(std::move(stored)), m_settings.limits);
    if (const auto* problem = std::get_if<Problem>(&outcome)) {
        comparison.differs(problem->sentence);
        return std::move(comparison).result();
    }
    const auto& restored = std::get<Restored>(outcome);
    comparison.agrees("The kept copies of the scenario and the framework fit their hashes.");
    compareDecisions(restored, comparison);
    compareEnd(restored, records::contentHash(m_settings.debriefBytes(finishDebrief(restored, *m_ranges))), comparison);
    return std::move(comparison).result();
}

} // namespace practice
