#include "debrief/Profile.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>
#include <string_view>

namespace debrief {

namespace {

using model::CompetencyFramework;

/// Gathers the evidence of decisions and then says what it amounts to.
class ProfileMaker {
public:
    explicit ProfileMaker(const CompetencyFramework& framework) : m_framework(framework) {
        m_statements.reserve(framework.statements.size());
        for (std::size_t i = 0; i < framework.statements.size(); ++i) {
            m_statements.push_back({model::StatementId(i), StatementState::notSampled, {}, {}});
            m_behaviours.push_back({model::StatementId(i), {}, {}, {}});
        }
        m_units.resize(framework.units.size());
    }

    void add(std::size_t attemptPosition, const AttemptEvidence& attempt) {
        for (const NumberedEvidence& decision : attempt.decisions) {
            if (decision.firstVisit) {
                add({attemptPosition, decision.number}, attempt.scenarioId, decision.evidence);
            }
        }
    }

    [[nodiscard]] Profile finish(model::RankId rank, int scenariosNeeded) {
        Profile profile;
        profile.units.reserve(m_units.size());
        for (std::size_t i = 0; i < m_units.size(); ++i) {
            profile.units.push_back(judge(model::UnitId(i), scenariosNeeded));
        }
        markLevels(profile.units, rank);
        for (std::size_t i = 0; i < m_behaviours.size(); ++i) {
            if (m_framework.statements[i].kind == model::StatementKind::negativeBehaviour) {
                profile.behaviours.push_back(std::move(m_behaviours[i]));
            }
        }
        return profile;
    }

private:
    struct Observed {
        std::vector<double> values;
        std::vector<Source> sources;
        std::set<std::string_view> scenarios;
    };

    void add(const Source& source, std::string_view scenario, const DecisionEvidence& evidence) {
        for (const Observation& observation : evidence.calledFor) {
            Observed& unit = m_units[observation.unit.position()];
            unit.values.push_back(observation.value);
            unit.sources.push_back(source);
            unit.scenarios.insert(scenario);
        }
        for (const model::Shown& shown : evidence.shown) {
            m_statements[shown.statement.position()].shownIn.push_back(source);
        }
        for (const model::StatementId sampled : evidence.offer.sampled) {
            m_statements[sampled.position()].sampledIn.push_back(source);
        }
        for (const AtRisk& risk : evidence.atRisk) {
            BehaviourEvidence& behaviour = m_behaviours[risk.behaviour.position()];
            (risk.shown ? behaviour.shownIn : behaviour.resistedIn).push_back(source);
            if (risk.shown && risk.serious) {
                behaviour.seriousIn.push_back(source);
            }
        }
    }

    [[nodiscard]] UnitEvidence judge(model::UnitId id, int scenariosNeeded) {
        Observed& observed = m_units[id.position()];
        UnitEvidence unit{.unit = id, .interval = {}, .observedIn = {}, .statements = {}};
        unit.n = static_cast<int>(observed.values.size());
        // Smallest first, so that the same observations in another order give the same sum to the last bit.
        std::ranges::sort(observed.values);
        unit.sum = std::accumulate(observed.values.begin(), observed.values.end(), 0.0);
        unit.interval = jeffreys(unit.sum, unit.n);
        unit.band = bandOf(unit.sum, unit.n, unit.interval);
        if (unit.n > 0 && static_cast<int>(observed.scenarios.size()) < scenariosNeeded) {
            unit.band = Band::insufficient;
        }
        unit.observedIn = std::move(observed.sources);
        unit.statements.reserve(m_framework[id].statements.size());
        for (const model::StatementId statement : m_framework[id].statements) {
            StatementEvidence& evidence = m_statements[statement.position()];
            if (!evidence.shownIn.empty()) {
                evidence.state = StatementState::shown;
            } else if (!evidence.sampledIn.empty()) {
                evidence.state = StatementState::notShown;
            }
            unit.statements.push_back(std::move(evidence));
        }
        return unit;
    }

    void markLevels(std::vector<UnitEvidence>& units, model::RankId rank) const {
        for (std::size_t i = 0; i < m_framework.competencies.size(); ++i) {
            const model::Level expected = m_framework.expectedLevel(rank, model::CompetencyId(i));
            bool allBelow = true;
            int level = 1;
            for (const model::UnitId id : m_framework.competencies[i].levels) {
                UnitEvidence& unit = units[id.position()];
                const bool consistent = unit.band == Band::consistent;
                unit.expected = level == expected.number;
                unit.supported = consistent && (allBelow || !m_framework.cumulative);
                unit.inversion = consistent && !unit.supported;
                allBelow = allBelow && consistent;
                ++level;
            }
        }
        for (const model::CoreValue& value : m_framework.values) {
            UnitEvidence& unit = units[value.unit.position()];
            unit.expected = true;
            unit.supported = unit.band == Band::consistent;
        }
    }

    const CompetencyFramework& m_framework;
    std::vector<StatementEvidence> m_statements;
    std::vector<BehaviourEvidence> m_behaviours;
    std::vector<Observed> m_units;
};

} // namespace

Band bandOf(double s, int n, const Interval& interval) {
    if (n <= 0) {
        return Band::notSampled;
    }
    if (n < fewestForJudgement) {
        return Band::insufficient;
    }
    if (interval.low >= 0.5 - sumTolerance) {
        return Band::consistent;
    }
    return s / n >= 0.5 - sumTolerance ? Band::emerging : Band::toDevelop;
}

Profile makeProfile(const CompetencyFramework& framework, model::RankId rank, const AttemptEvidence& attempt) {
    ProfileMaker maker(framework);
    maker.add(0, attempt);
    return maker.finish(rank, 1);
}

Profile makeProfile(const CompetencyFramework& framework, model::RankId rank,
                    std::span<const AttemptEvidence> attempts) {
    ProfileMaker maker(framework);
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < attempts.size(); ++i) {
        if (attempts[i].firstAttempt && seen.insert(attempts[i].scenarioId).second) {
            maker.add(i, attempts[i]);
        }
    }
    return maker.finish(rank, fewestScenarios);
}

} // namespace debrief
