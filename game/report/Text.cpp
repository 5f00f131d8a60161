#include "report/Text.hpp"

#include "model/Counted.hpp"
#include "report/Phrases.hpp"
#include "report/TextPage.hpp"
#include "report/Words.hpp"

#include <algorithm>

namespace report {

namespace {

using debrief::DecisionView;
using model::CompetencyFramework;

class DebriefTeller {
public:
    DebriefTeller(const practice::FinishedDebrief& finished, std::size_t width)
        : m_finished(finished), m_framework(*finished.framework), m_scenario(*finished.scenario),
          m_debrief(finished.debrief), m_text(std::max(width, narrowestPage)) {}

    [[nodiscard]] std::string tell() {
        tellHead();
        tellSummary();
        tellProfile(m_text, m_finished);
        tellValues(m_text, m_finished);
        tellQuality();
        tellDecisions();
        tellReflection();
        tellProvenance();
        // Once more over everything, so that no text can be forgotten.
        return clean(m_text.take());
    }

    [[nodiscard]] std::string tellOnly(std::size_t number) {
        const std::vector<std::string> read = situationsAsRead(m_finished);
        for (std::size_t i = 0; i < m_debrief.decisions.size(); ++i) {
            if (m_debrief.decisions[i].number == number) {
                tellDecision(m_debrief.decisions[i], read[i]);
            }
        }
        m_text.space();
        return clean(m_text.take());
    }

    [[nodiscard]] std::string tellOnlyHead() {
        m_text.add("“" + clean(m_scenario.title) + "”, " + moment(m_debrief.provenance.startedAt) + ", attempt " +
                   clean(m_debrief.provenance.attemptId));
        m_text.add("Keyed by version " + std::to_string(m_scenario.version) + " of the scenario, hash " +
                   clean(m_debrief.provenance.scenarioHash));
        return clean(m_text.take());
    }

private:
    /// `- Statement EA-1.3: Keeps calm …` with what is said of it.
    void statementItem(model::StatementId id, const std::string& what) {
        m_text.item(m_framework[id].id + ", “" + clean(m_framework[id].text) + "”: " + what);
    }

    void tellHead() {
        m_text.add("Debrief: " + clean(m_scenario.title));
        m_text.space();
        m_text.add("Learner: " +
                   (m_finished.learnerName.empty() ? "played without a name" : clean(m_finished.learnerName)));
        m_text.add("Rank: " + clean(m_framework[m_debrief.rank].name));
        m_text.add("Attempt: " + wordsForMode(m_debrief.provenance.mode));
        if (m_debrief.provenance.branch) {
            m_text.add("What if: " + wordsFor(*m_debrief.provenance.branch));
        }
        if (!m_debrief.provenance.startedAt.empty()) {
            m_text.add("Begun: " + moment(m_debrief.provenance.startedAt));
        }
        m_text.add("Ending: " + (isVoted(m_debrief.provenance) ? "that of the class"
                                 : m_debrief.ending            ? clean(m_scenario[*m_debrief.ending].title)
                                                               : "not reached"));
        m_text.space();
        m_text.add(aboutDebriefs);
    }

    void tellSummary() {
        m_text.part("Summary");
        for (const std::string& sentence : m_debrief.summary) {
            m_text.add(clean(sentence));
        }
    }

    void tellQuality() {
        m_text.part("Decision quality");
        for (const std::string& sentence : qualitySentences(m_debrief.quality)) {
            m_text.add(sentence);
        }
    }

    void tellDecisions() {
        m_text.part("The decisions");
        const std::vector<std::string> read = situationsAsRead(m_finished);
        for (std::size_t i = 0; i < m_debrief.decisions.size(); ++i) {
            tellDecision(m_debrief.decisions[i], read[i]);
        }
    }

    void tellDecision(const DecisionView& view, const std::string& read) {
        m_text.heading("Decision " + std::to_string(view.number));
        for (const std::string& paragraph : paragraphs(read)) {
            m_text.add(paragraph);
        }
        m_text.space();
        if (!view.firstVisit) {
            m_text.add(metBefore);
        }
        m_text.add("Time used: " + timeOf(view) + ".");
        if (view.restarts > 0) {
            m_text.add("The attempt was interrupted before this decision: " +
                       model::counted(static_cast<std::size_t>(view.restarts), "time", "times") + ".");
        }
        if (view.hasQuality) {
            m_text.add("Quality: " + proportion(view.quality) + (view.strongest ? ", the strongest available." : "."));
        }

        m_text.label("Choices:");
        for (const debrief::ChoiceView& one : view.choices) {
            const model::Choice& choice = m_scenario[one.choice];
            std::string marks = std::string("keyed ") + std::string(model::nameOf(choice.rating));
            if (one.topRated) {
                marks += ", strongest available";
            }
            if (!one.available) {
                marks += ", not available then";
            }
            m_text.item((one.taken ? "Taken: " : "") + clean(choice.text) + " (" + marks + ")");
        }
        if (!view.rationale.empty()) {
            m_text.label("The learner's reasons, written before any feedback:");
            for (const std::string& paragraph : paragraphs(view.rationale)) {
                m_text.below(paragraph);
            }
        }

        m_text.label("What it called for:");
        for (const debrief::Observation& one : view.calledFor) {
            m_text.item(clean(m_framework.nameOf(one.unit)) + ": " + wordsFor(one) + ".");
        }
        if (view.calledFor.empty()) {
            m_text.item("Nothing that every strongest choice would have shown.");
        }
        m_text.label("What it showed:");
        for (const model::Shown& one : view.shown) {
            const bool beyond =
                std::ranges::find(view.alsoShown, one.statement, &model::Shown::statement) != view.alsoShown.end();
            statementItem(one.statement, std::string(one.partial ? "shown in part" : "shown") +
                                             (beyond ? ", beyond what was called for." : "."));
        }
        if (view.shown.empty()) {
            m_text.item("None of the framework's statements.");
        }
        if (!view.atRisk.empty()) {
            m_text.label("Negative behaviours at risk:");
            for (const debrief::AtRisk& one : view.atRisk) {
                statementItem(one.behaviour, wordsFor(one) + ".");
            }
        }
        if (!view.strongerWouldShow.empty()) {
            m_text.label(std::string(headingOverStronger(view)) + ":");
            for (const model::StatementId one : view.strongerWouldShow) {
                m_text.item(m_framework[one].id + ", “" + clean(m_framework[one].text) + "”");
            }
        }
        m_text.label("The author's reasoning:");
        m_text.item("On the choice taken: " + clean(m_scenario[view.taken].why));
        for (const debrief::ChoiceView& one : view.choices) {
            if (one.topRated && !one.taken) {
                m_text.item("On the choice “" + clean(m_scenario[one.choice].text) +
                            "”: " + clean(m_scenario[one.choice].why));
            }
        }
    }

    void tellReflection() {
        m_text.part("Questions for reflection");
        for (const debrief::ReflectionQuestion& question : m_debrief.reflection) {
            m_text.item(clean(question.text));
        }
        if (m_debrief.reflection.empty()) {
            m_text.add("No decision was made, so there is nothing to ask about.");
        }
        if (!m_finished.couldSample.empty()) {
            m_text.label("Scenarios that would give evidence on what was not sampled here:");
            for (const auto& [unit, scenario] : m_finished.couldSample) {
                m_text.item(clean(unit) + ": " + clean(scenario));
            }
        }
    }

    void tellProvenance() {
        const debrief::Provenance& from = m_debrief.provenance;
        m_text.part("What this was computed from");
        m_text.item("Framework: " + clean(m_framework.id) + ", version " + std::to_string(m_framework.version) +
                    ", hash " + clean(from.frameworkHash));
        m_text.item("Scenario: " + clean(m_scenario.id) + ", version " + std::to_string(m_scenario.version) +
                    ", hash " + clean(from.scenarioHash));
        m_text.item("Attempt: " + clean(from.attemptId));
        if (from.branch) {
            m_text.item("What if: " + wordsFor(*from.branch));
        }
        m_text.item("Learner: " + (from.learnerId.empty() ? "none" : clean(from.learnerId)));
        m_text.item("Program: version " + clean(from.programVersion));
        if (!from.endedAt.empty()) {
            m_text.item("Ended: " + moment(from.endedAt));
        }
    }

    const practice::FinishedDebrief& m_finished;
    const CompetencyFramework& m_framework;
    const model::Scenario& m_scenario;
    const debrief::Debrief& m_debrief;
    TextPage m_text;
};

} // namespace

std::string text(const practice::FinishedDebrief& finished, std::size_t width) {
    return DebriefTeller(finished, width).tell();
}

std::string attemptHeadText(const practice::FinishedDebrief& finished, std::size_t width) {
    return DebriefTeller(finished, width).tellOnlyHead();
}

std::string decisionText(const practice::FinishedDebrief& finished, std::size_t number, std::size_t width) {
    return DebriefTeller(finished, width).tellOnly(number);
}

} // namespace report
