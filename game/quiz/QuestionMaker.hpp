#pragma once

#include "model/Question.hpp"
#include "quiz/Alike.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace quiz {

/// The kinds of question that can be made of a framework.
enum class Made : std::uint8_t {
    competency,     ///< which competency an indicator belongs to
    level,          ///< at which level it stands
    value,          ///< which value a behaviour upholds or weakens
    side,           ///< whether a behaviour upholds its value or weakens it
    oddOneOut,      ///< which of four does not belong with the others
    completeTheSet, ///< which of four belongs with three that are shown
    weakensTrust    ///< which behaviours would weaken trust in a value
};
inline constexpr std::array allMade{Made::competency, Made::level,          Made::value,       Made::side,
                                    Made::oddOneOut,  Made::completeTheSet, Made::weakensTrust};

[[nodiscard]] std::string_view nameOf(Made kind); ///< "competency", "odd-one-out", …

/// What a question is made of. All of a framework's can be told beforehand.
struct MadeFrom {
    Made kind;
    model::StatementId statement;
    auto operator<=>(const MadeFrom&) const = default;
};

/// Makes questions of a framework's statements, wrong answers being near misses: those of the same cluster, and those
/// whose words are nearest. What could be taken for the right answer is never a wrong one, and what leaves too few
/// wrong ones is not asked. Both must outlive it.
class QuestionMaker {
public:
    QuestionMaker(const model::CompetencyFramework& framework, const Alike& alike);

    /// Everything that can be asked, in the framework's order.
    [[nodiscard]] std::span<const MadeFrom> possible() const { return m_possible; }
    /// What can be asked about one statement.
    [[nodiscard]] std::vector<MadeFrom> about(model::StatementId statement) const;

    /// The same for the same seed, for ever. `from` is one of `possible()`. The right options stand first.
    [[nodiscard]] model::Question make(MadeFrom from, std::uint64_t seed) const;

private:
    class Making;

    const model::CompetencyFramework* m_framework;
    const Alike* m_alike;
    std::vector<MadeFrom> m_possible;
};

} // namespace quiz
