#pragma once

#include "model/AlikeStatements.hpp"

#include <cstddef>
#include <vector>

namespace quiz {

/// Which statements could be taken for one another, so that no question sets one against the other: those that were
/// reviewed, and those that share so many of their rarer words that nobody has to have reviewed them.
class Alike {
public:
    /// Above this likeness two statements of different units are taken to be alike until somebody says otherwise.
    static constexpr double recognised = 0.2;

    Alike(const model::CompetencyFramework& framework, const model::AlikeStatements& reviewed);

    [[nodiscard]] bool between(model::StatementId one, model::StatementId other) const;
    /// Whether the statement, or one alike, stands in the list.
    [[nodiscard]] bool withAny(model::StatementId one, const std::vector<model::StatementId>& list) const;

    /// How much of their words two statements share, from 0 to 1: the cosine of their words, each weighted by the
    /// logarithm of how few statements have it (inverse document frequency; K. Spärck Jones, "A statistical
    /// interpretation of term specificity", Journal of Documentation 28 (1972), 11-21).
    [[nodiscard]] double likeness(model::StatementId one, model::StatementId other) const;

    /// Pairs of different units that were recognised by their words and have not been reviewed.
    struct Unreviewed {
        model::StatementId one, other;
        double likeness;
    };
    [[nodiscard]] const std::vector<Unreviewed>& unreviewed() const { return m_unreviewed; }

private:
    [[nodiscard]] std::size_t at(model::StatementId one, model::StatementId other) const {
        return one.position() * m_count + other.position();
    }

    std::size_t m_count;
    std::vector<float> m_likeness; ///< by pairs, both ways round
    std::vector<bool> m_alike;     ///< the same
    std::vector<Unreviewed> m_unreviewed;
};

} // namespace quiz
