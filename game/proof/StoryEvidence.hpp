#pragma once

#include "content/Transcript.hpp"
#include "debrief/Debrief.hpp"
#include "model/CompetencyFramework.hpp"
#include "model/Scenario.hpp"
#include "play/Attempt.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace proof {

/// What a debrief would say of a story that was played, beside what its test expects.
class StoryEvidence {
public:
    /// The framework must outlive it.
    StoryEvidence(const model::CompetencyFramework& framework, const model::Scenario& scenario,
                  const play::Attempt& attempt);

    struct Differences {
        std::size_t held = 0;
        std::vector<std::pair<content::Offset, std::string>> wrong; ///< with a sentence each
    };
    [[nodiscard]] Differences differences(const content::ExpectedUnit& expected) const;
    [[nodiscard]] Differences differences(const content::ExpectedStatement& expected) const;
    [[nodiscard]] Differences differences(const content::Written<double>& quality) const;

    /// Everything that is sampled or at risk, as expectations that hold.
    [[nodiscard]] std::vector<content::ExpectedUnit> units() const;
    [[nodiscard]] std::vector<content::ExpectedStatement> statements() const;
    [[nodiscard]] std::optional<content::Written<double>> quality() const;

private:
    [[nodiscard]] content::Outcome outcomeOf(model::StatementId statement) const;

    const model::CompetencyFramework* m_framework;
    debrief::Debrief m_debrief;
};

} // namespace proof
