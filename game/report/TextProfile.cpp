#include "report/TextPage.hpp"
#include "report/Words.hpp"

#include <algorithm>

namespace report {

namespace {

using debrief::Band;
using debrief::UnitEvidence;

/// Writes what was shown of the framework, unit by unit.
class ProfileTeller {
public:
    ProfileTeller(TextPage& page, const practice::FinishedDebrief& finished)
        : m_page(page), m_framework(*finished.framework), m_debrief(finished.debrief) {}

    void profile() {
        m_page.part("Profile");
        m_page.add(
            "For each level: how often it was shown out of how often a decision called for it, then the proportion "
            "and the interval in which it plausibly lies. A level marked as expected is the one that the framework "
            "expects of the rank (" +
            clean(m_framework[m_debrief.rank].name) + ").");
        key();
        for (const model::Cluster& cluster : m_framework.clusters) {
            m_page.heading("Cluster: " + clean(cluster.name));
            for (const model::CompetencyId id : cluster.competencies) {
                m_page.space();
                m_page.add(clean(m_framework[id].name));
                for (const model::UnitId level : m_framework[id].levels) {
                    unit(m_debrief.profile.units[level.position()]);
                }
            }
        }
    }

    void key() {
        m_page.label("What the words mean:");
        for (const Band band : bandsInKey) {
            m_page.item(std::string(wordsFor(band)) + ": " + std::string(meaningOf(band)));
        }
        m_page.item("A statement shown in part: " + std::string(meaningOfInPart));
    }

    void unit(const UnitEvidence& evidence) {
        std::string line;
        if (const auto* level = std::get_if<model::CompetencyLevel>(&m_framework[evidence.unit].what)) {
            line = "Level " + std::to_string(level->level.number) + (evidence.expected ? ", expected" : "") + ": ";
        } else {
            line = "Positive behaviours: ";
        }
        line += wordsFor(evidence.band);
        line += ".";
        if (shownUncalled(evidence)) {
            line += " No decision called for it, but some of it was shown all the same.";
        }
        if (evidence.n > 0) {
            line += " " + number(evidence.sum) + " of " + std::to_string(evidence.n) + "; " +
                    proportion(evidence.sum / evidence.n) + ", interval " + proportion(evidence.interval.low) + " to " +
                    proportion(evidence.interval.high) + "; from " + decisionWords(decisionsIn(evidence.observedIn)) +
                    ".";
        }
        if (evidence.inversion) {
            line += " A level below it is not shown consistently, so this level does not yet stand on firm ground.";
        }
        m_page.item(line);
        for (const debrief::StatementEvidence& one : evidence.statements) {
            statement(one);
        }
    }

    void statement(const debrief::StatementEvidence& one) {
        const Showing showing = showingOf(one);
        if (showing == Showing::notSampled) {
            return;
        }
        std::string line = nameOf(one.statement) + ": " + std::string(wordsFor(showing));
        const std::string missed = decisionWords(decisionsIn(missedIn(one)));
        switch (showing) {
        case Showing::whole:
            line += " in " + decisionWords(decisionsIn(one.shownIn));
            break;
        case Showing::inPart:
            line += ": shown in " + decisionWords(decisionsIn(one.shownIn)) + "; sampled but not shown in " + missed;
            break;
        default:
            line += ", in " + missed;
        }
        m_page.below(line + ".");
    }

    void values() {
        m_page.part("Core values");
        for (const model::CoreValue& value : m_framework.values) {
            m_page.space();
            m_page.add(clean(value.name));
            unit(m_debrief.profile.units[value.unit.position()]);
            const auto atRisk = behavioursAtRisk(m_framework, m_debrief.profile, value.unit);
            if (atRisk.empty()) {
                m_page.item("No negative behaviour of this value was at risk.");
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
                m_page.item(nameOf(one->behaviour) + ": negative behaviour, " + what + ".");
            }
        }
    }

private:
    /// EA-1.3, “Keeps calm …”
    [[nodiscard]] std::string nameOf(model::StatementId id) const {
        return m_framework[id].id + ", “" + clean(m_framework[id].text) + "”";
    }

    TextPage& m_page;
    const model::CompetencyFramework& m_framework;
    const debrief::Debrief& m_debrief;
};

} // namespace

void tellProfile(TextPage& page, const practice::FinishedDebrief& finished) { ProfileTeller(page, finished).profile(); }

void tellValues(TextPage& page, const practice::FinishedDebrief& finished) { ProfileTeller(page, finished).values(); }

} // namespace report
