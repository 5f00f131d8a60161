#include "report/Text.hpp"

#include "report/Words.hpp"
#include "report/Wrap.hpp"

#include <algorithm>

namespace report {

namespace {

using debrief::Band;
using debrief::DecisionView;
using debrief::UnitEvidence;
using model::CompetencyFramework;

constexpr std::size_t narrowest = 40;

/// "decision 3", "decisions 1, 4 and 6", "no decision".
std::string decisionWords(const std::vector<std::size_t>& numbers) {
    if (numbers.empty()) {
        return "no decision";
    }
    std::string words = numbers.size() == 1 ? "decision " : "decisions ";
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (i > 0) {
            words += i + 1 == numbers.size() ? " and " : ", ";
        }
        words += std::to_string(numbers[i]);
    }
    return words;
}

class Teller {
public:
    Teller(const practice::FinishedDebrief& finished, std::size_t width)
        : m_finished(finished), m_framework(*finished.framework), m_scenario(*finished.scenario),
          m_debrief(finished.debrief), m_text(std::max(width, narrowest)) {}

    [[nodiscard]] std::string tell() {
        tellHead();
        tellSummary();
        tellProfile();
        tellValues();
        tellQuality();
        tellDecisions();
        tellReflection();
        tellProvenance();
        // Once more over everything, so that no text can be forgotten.
        return clean(m_text.take());
    }

private:
    void heading(std::string_view words) {
        m_text.space();
        m_text.space();
        m_text.add(words);
        m_text.space();
    }

    void part(std::string_view words) { heading("Part " + std::to_string(++m_part) + ": " + std::string(words)); }

    void item(std::string_view words) { m_text.add("- ", words); }

    /// `- Statement EA-1.3: Keeps calm …` with what is said of it.
    void statementItem(model::StatementId id, const std::string& what) {
        item(m_framework[id].id + ", “" + clean(m_framework[id].text) + "”: " + what);
    }

    void tellHead() {
        m_text.add("Debrief: " + clean(m_scenario.title));
        m_text.space();
        m_text.add("Learner: " +
                   (m_finished.learnerName.empty() ? "played without a name" : clean(m_finished.learnerName)));
        m_text.add("Rank: " + clean(m_framework[m_debrief.rank].name));
        m_text.add("Attempt: " + wordsForMode(m_debrief.provenance.mode));
        if (!m_debrief.provenance.startedAt.empty()) {
            m_text.add("Begun: " + moment(m_debrief.provenance.startedAt));
        }
        m_text.add("Ending: " + (m_debrief.ending ? clean(m_scenario[*m_debrief.ending].title) : "not reached"));
        m_text.space();
        m_text.add(aboutDebriefs);
    }

    void tellSummary() {
        part("Summary");
        for (const std::string& sentence : m_debrief.summary) {
            m_text.add(clean(sentence));
        }
    }

    void tellProfile() {
        part("Profile");
        m_text.add(
            "For each level: how often it was shown out of how often a decision called for it, then the proportion "
            "and the interval in which it plausibly lies. Expected for the rank of " +
            clean(m_framework[m_debrief.rank].name) + " are the levels marked so.");
        for (const model::Cluster& cluster : m_framework.clusters) {
            heading("Cluster: " + clean(cluster.name));
            for (const model::CompetencyId id : cluster.competencies) {
                m_text.space();
                m_text.add(clean(m_framework[id].name));
                for (const model::UnitId unit : m_framework[id].levels) {
                    tellUnit(m_debrief.profile.units[unit.position()]);
                }
            }
        }
    }

    void tellUnit(const UnitEvidence& unit) {
        std::string line;
        if (const auto* level = std::get_if<model::CompetencyLevel>(&m_framework[unit.unit].what)) {
            line = "Level " + std::to_string(level->level.number) + (unit.expected ? ", expected" : "") + ": ";
        } else {
            line = "Positive behaviours: ";
        }
        line += wordsFor(unit.band);
        line += ".";
        if (shownUncalled(unit)) {
            line += " No decision called for it, but some of it was shown all the same.";
        }
        if (unit.n > 0) {
            line += " " + number(unit.sum) + " of " + std::to_string(unit.n) + "; " + proportion(unit.sum / unit.n) +
                    ", interval " + proportion(unit.interval.low) + " to " + proportion(unit.interval.high) +
                    "; from " + decisionWords(decisionsIn(unit.observedIn)) + ".";
        }
        if (unit.inversion) {
            line += " A level below it is not shown consistently, so this level does not yet stand on firm ground.";
        }
        item(line);
        for (const debrief::StatementEvidence& one : unit.statements) {
            if (one.state == debrief::StatementState::shown) {
                m_text.add("    ", m_framework[one.statement].id + ", “" + clean(m_framework[one.statement].text) +
                                       "”: shown in " + decisionWords(decisionsIn(one.shownIn)) + ".");
            } else if (one.state == debrief::StatementState::notShown) {
                m_text.add("    ", m_framework[one.statement].id + ", “" + clean(m_framework[one.statement].text) +
                                       "”: sampled but not shown, in " + decisionWords(decisionsIn(one.sampledIn)) +
                                       ".");
            }
        }
    }

    void tellValues() {
        part("Core values");
        for (const model::CoreValue& value : m_framework.values) {
            m_text.space();
            m_text.add(clean(value.name));
            tellUnit(m_debrief.profile.units[value.unit.position()]);
            const auto atRisk = behavioursAtRisk(m_framework, m_debrief.profile, value.unit);
            if (atRisk.empty()) {
                item("No negative behaviour of this value was at risk.");
            }
            for (const debrief::BehaviourEvidence* one : atRisk) {
                std::string what;
                const auto say = [&what](std::string_view words, std::span<const debrief::Source> sources) {
                    if (!sources.empty()) {
                        what += (what.empty() ? "" : "; ") + std::string(words) + decisionWords(decisionsIn(sources));
                    }
                };
                std::vector<debrief::Source> others;
                std::ranges::set_difference(one->shownIn, one->seriousIn, std::back_inserter(others));
                say("shown, and marked as serious, in ", one->seriousIn);
                say("shown in ", others);
                say("resisted in ", one->resistedIn);
                statementItem(one->behaviour, "negative behaviour, " + what + ".");
            }
        }
    }

    void tellQuality() {
        part("Decision quality");
        const debrief::DecisionQuality& quality = m_debrief.quality;
        if (quality.decisions == 0) {
            m_text.add("No decision has a quality: none was made, or each offered only harmful choices.");
            return;
        }
        m_text.add(
            "In a decision, a choice keyed best counts 1, good 0.67, poor 0.33 and harmful 0, each beside the best "
            "that was available. This is no score: it stands apart from the profile.");
        m_text.add("Mean quality " + proportion(quality.mean) + " of 1, over " +
                   counted(static_cast<std::size_t>(quality.decisions), "decision", "decisions") + ". In " +
                   std::to_string(quality.strongest) + " of them the choice was the strongest available.");
        if (quality.range) {
            m_text.add("The weakest path through this scenario gives " + proportion(quality.range->weakest) +
                       ", the strongest " + proportion(quality.range->strongest) + ".");
        }
    }

    void tellDecisions() {
        part("The decisions");
        const std::vector<std::string> read = situationsAsRead(m_finished);
        for (std::size_t i = 0; i < m_debrief.decisions.size(); ++i) {
            tellDecision(m_debrief.decisions[i], read[i]);
        }
    }

    void label(std::string_view words) {
        m_text.space();
        m_text.add(words);
    }

    void tellDecision(const DecisionView& view, const std::string& read) {
        heading("Decision " + std::to_string(view.number));
        for (const std::string& paragraph : paragraphs(read)) {
            m_text.add(paragraph);
        }
        m_text.space();
        if (!view.firstVisit) {
            m_text.add("This situation was met before. It counts at its first visit only, so nothing here enters the "
                       "profile.");
        }
        m_text.add("Time used: " + duration(view.thoughtMilliseconds) + (view.expired ? "; the time ran out." : "."));
        if (view.restarts > 0) {
            m_text.add("The attempt was interrupted before this decision: " +
                       counted(static_cast<std::size_t>(view.restarts), "time", "times") + ".");
        }
        if (view.hasQuality) {
            m_text.add("Quality: " + proportion(view.quality) + (view.strongest ? ", the strongest available." : "."));
        }

        label("Choices:");
        for (const debrief::ChoiceView& one : view.choices) {
            const model::Choice& choice = m_scenario[one.choice];
            std::string marks = std::string("keyed ") + std::string(model::nameOf(choice.rating));
            if (one.topRated) {
                marks += ", strongest available";
            }
            if (!one.available) {
                marks += ", not available then";
            }
            item((one.taken ? "Taken: " : "") + clean(choice.text) + " (" + marks + ")");
        }
        if (!view.rationale.empty()) {
            label("The learner's reasons, written before any feedback:");
            for (const std::string& paragraph : paragraphs(view.rationale)) {
                m_text.add("    ", paragraph);
            }
        }

        label("What it called for:");
        for (const debrief::Observation& one : view.calledFor) {
            item(clean(m_framework.nameOf(one.unit)) + ": " + wordsFor(one) + ".");
        }
        if (view.calledFor.empty()) {
            item("Nothing that every strongest choice would have shown.");
        }
        label("What it showed:");
        for (const model::Shown& one : view.shown) {
            const bool beyond =
                std::ranges::find(view.alsoShown, one.statement, &model::Shown::statement) != view.alsoShown.end();
            statementItem(one.statement, std::string(one.partial ? "shown in part" : "shown") +
                                             (beyond ? ", beyond what was called for." : "."));
        }
        if (view.shown.empty()) {
            item("None of the framework's statements.");
        }
        if (!view.atRisk.empty()) {
            label("Negative behaviours at risk:");
            for (const debrief::AtRisk& one : view.atRisk) {
                statementItem(one.behaviour, wordsFor(one) + ".");
            }
        }
        if (!view.strongerWouldShow.empty()) {
            label(view.strongest ? "What another of the strongest choices would have shown:"
                                 : "What a stronger choice would have shown:");
            for (const model::StatementId one : view.strongerWouldShow) {
                item(m_framework[one].id + ", “" + clean(m_framework[one].text) + "”");
            }
        }
        label("The author's reasoning:");
        item("On the choice taken: " + clean(m_scenario[view.taken].why));
        for (const debrief::ChoiceView& one : view.choices) {
            if (one.topRated && !one.taken) {
                item("On the choice “" + clean(m_scenario[one.choice].text) +
                     "”: " + clean(m_scenario[one.choice].why));
            }
        }
    }

    void tellReflection() {
        part("Questions for reflection");
        for (const debrief::ReflectionQuestion& question : m_debrief.reflection) {
            item(clean(question.text));
        }
        if (m_debrief.reflection.empty()) {
            m_text.add("No decision was made, so there is nothing to ask about.");
        }
        if (!m_finished.couldSample.empty()) {
            label("Scenarios that would give evidence on what was not sampled here:");
            for (const auto& [unit, scenario] : m_finished.couldSample) {
                item(clean(unit) + ": " + clean(scenario));
            }
        }
    }

    void tellProvenance() {
        const debrief::Provenance& from = m_debrief.provenance;
        part("What this was computed from");
        item("Framework: " + clean(m_framework.id) + ", version " + std::to_string(m_framework.version) + ", hash " +
             clean(from.frameworkHash));
        item("Scenario: " + clean(m_scenario.id) + ", version " + std::to_string(m_scenario.version) + ", hash " +
             clean(from.scenarioHash));
        item("Attempt: " + clean(from.attemptId));
        item("Learner: " + (from.learnerId.empty() ? "none" : clean(from.learnerId)));
        item("Program: version " + clean(from.programVersion));
        if (!from.endedAt.empty()) {
            item("Ended: " + moment(from.endedAt));
        }
    }

    const practice::FinishedDebrief& m_finished;
    const CompetencyFramework& m_framework;
    const model::Scenario& m_scenario;
    const debrief::Debrief& m_debrief;
    WrappedText m_text;
    int m_part = 0;
};

} // namespace

std::string text(const practice::FinishedDebrief& finished, std::size_t width) {
    return Teller(finished, width).tell();
}

} // namespace report
