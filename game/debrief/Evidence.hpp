#pragma once

#include "model/CompetencyFramework.hpp"
#include "model/Scenario.hpp"
#include "play/Attempt.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace debrief {

/// A unit that a decision calls for: every top-rated choice shows at least one of its statements.
struct Opportunity {
    model::UnitId unit;
    int leastHalfCredits; ///< the least credit for the unit among the top-rated choices, in halves; at least 1
};

/// A negative behaviour that some available choice carries.
struct Risk {
    model::StatementId behaviour;
    bool serious; ///< on any available choice
};

/// What a decision offers, whoever decides and however: a function of the situation and the choices available, and of
/// nothing else. That is what keeps success from deciding what is counted.
struct Offer {
    std::uint16_t available = 0;             ///< bit i: the situation's i-th choice could be taken
    std::uint16_t topRated = 0;              ///< of these, the ones with the best rating among them
    int bestWorth = 0;                       ///< of that rating, in thirds; 0 where only harmful choices were available
    std::vector<Opportunity> calledFor;      ///< in the framework's order
    std::vector<model::StatementId> sampled; ///< shown by some top-rated choice; in the framework's order
    std::vector<Risk> risks;                 ///< in the framework's order
};

/// `available` as in play::Decision. Bits beyond the situation's choices mean nothing.
[[nodiscard]] Offer offerOf(const model::CompetencyFramework& framework, const model::Scenario& scenario,
                            model::SituationId situation, std::uint16_t available);

/// How far the choice taken showed one unit that the decision called for.
struct Observation {
    model::UnitId unit;
    double value; ///< 0 to 1
};

/// What became of a negative behaviour that was at risk.
struct AtRisk {
    model::StatementId behaviour;
    bool shown;   ///< else resisted
    bool serious; ///< as marked on the choice taken, or on any available choice where it was resisted
};

/// What one decision says. It depends on that decision alone, never on what came before or after.
struct DecisionEvidence {
    Offer offer;
    std::vector<Observation> calledFor;  ///< in the framework's order
    std::vector<AtRisk> atRisk;          ///< serious ones first, otherwise in the framework's order
    std::vector<model::Shown> shown;     ///< by the choice taken; in the framework's order, each statement once
    std::vector<model::Shown> alsoShown; ///< of these, what belongs to units that the decision did not call for
    std::vector<model::StatementId> strongerWouldShow; ///< by some top-rated choice, and not by the one taken
    std::optional<double>
        quality;            ///< rating / best rating available; nothing where only harmful choices were available
    bool strongest = false; ///< the choice taken was top-rated
};

[[nodiscard]] DecisionEvidence evidenceOf(const model::CompetencyFramework& framework, const model::Scenario& scenario,
                                          const play::Decision& decision);

/// A decision of an attempt with its evidence. Only a situation's first visit counts for anything.
struct NumberedEvidence {
    std::size_t number; ///< from 1
    bool firstVisit;
    DecisionEvidence evidence;
};

/// What one attempt says, in the order of its decisions.
struct AttemptEvidence {
    std::string scenarioId;
    bool firstAttempt = true; ///< the learner's first at this scenario; others never enter a profile over time
    std::vector<NumberedEvidence> decisions;
};

/// The attempt must fit the scenario (play::Runner::replay says whether it does).
[[nodiscard]] AttemptEvidence evidenceOf(const model::CompetencyFramework& framework, const model::Scenario& scenario,
                                         const play::Attempt& attempt);

} // namespace debrief
