#pragma once

#include "content/Limits.hpp"
#include "content/Problems.hpp"
#include "content/ScenarioPlaces.hpp"
#include "content/TextStore.hpp"
#include "content/YamlReader.hpp"
#include "model/Scenario.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

namespace content {

/// A name that a condition reads, to be resolved when every name of the file is known.
struct PendingFact {
    model::ConditionId step;
    std::string_view name;
    Offset where;
};

struct PendingVisit {
    model::ConditionId step;
    std::string_view situation;
    std::string_view choice; ///< empty for `visited`
    Offset where;
};

struct PendingEffect {
    std::uint32_t effect; ///< position in Scenario::effects
    std::string_view fact;
    std::string_view value;
    Offset where;
    Offset whereValue;
};

struct PendingPerson {
    std::uint32_t presence; ///< position in Scenario::presences
    std::string_view name;
    Offset where;
};

/// A scenario while its file is read: what is complete, and the names that wait for the rest of the file.
/// Names are kept in `texts`, because what a piece of the file holds is gone after the piece.
struct ScenarioDraft {
    ScenarioDraft(const model::CompetencyFramework& theFramework, const Limits& theLimits, Problems& theProblems);

    const model::CompetencyFramework& framework;
    const Limits& limits;
    Problems& problems;
    YamlReader reader;
    TextStore texts;
    model::Scenario scenario;
    ScenarioPlaces places;

    /// Every name used for a situation or an ending, numbered as first met; `targets` of choices hold these numbers
    /// until the end.
    std::unordered_map<std::string_view, std::uint32_t> targetNumbers;
    struct Target {
        std::string_view name;
        std::optional<model::Target> is; ///< filled in when defined
    };
    std::vector<Target> targets;
    struct Jump {
        std::uint32_t target;
        Offset where;
    };
    std::vector<Jump> jumps; ///< one for each choice, by position
    std::optional<Jump> start;

    std::vector<PendingFact> facts;
    std::vector<PendingVisit> visits;
    std::vector<PendingEffect> effects;
    std::vector<PendingPerson> people;
    struct PendingInject {
        std::uint32_t inject;
        Offset where;
    };
    std::vector<PendingInject> injects;             ///< whose sender is not one of the fixed words
    std::unordered_map<const char*, Offset> braced; ///< texts with braces, by their first character
    struct Claim {
        std::variant<model::CompetencyId, model::CoreValueId> what;
        Offset where;
    };
    std::vector<Claim> claims;

    [[nodiscard]] std::uint32_t targetNumber(std::string_view name);
    /// Keeps the id of a thing that is being defined. One that cannot be an id is reported, and the id it should become
    /// is taken, so that those who use that one already are not wrong as well; empty when there is none.
    std::string_view newId(YamlValue key, std::string_view what);
    /// Keeps a text that people read and notes whether names are to be filled in. Empty, with a report, when there is
    /// none.
    std::string_view prose(YamlValue value, std::string_view what);
};

/// The fixed senders of injects.
inline constexpr std::array<std::string_view, 5> injectSenders{"radio", "phone", "message", "tannoy", "voice"};

/// Where what is read next into a list will stand; nothing yet.
template <class Thing>
[[nodiscard]] model::Range<Thing> emptyRange(const std::vector<Thing>& list) {
    return {static_cast<std::uint32_t>(list.size()), 0};
}

/// Resolves every name that waited, fills names into texts, and reports what does not exist.
void resolveNames(ScenarioDraft& draft);

/// Fills what people are called into every text that has braces, and reports names that are not in the cast.
void fillNames(ScenarioDraft& draft);

/// Reads one person of the cast into the draft.
void readPerson(YamlValue key, YamlValue value, ScenarioDraft& draft);

/// Reads one fact into the draft.
void readFact(YamlValue key, YamlValue value, ScenarioDraft& draft);

/// Reads one choice of a situation into the draft.
void readChoice(YamlValue key, YamlValue value, model::SituationId situation, ScenarioDraft& draft);

/// Reads one situation into the draft.
void readSituation(YamlValue key, YamlValue value, ScenarioDraft& draft);

/// Reads the paragraphs of `also`.
[[nodiscard]] model::Range<model::ConditionalText> readAlso(YamlValue list, ScenarioDraft& draft);

/// Reads `when`.
[[nodiscard]] std::optional<model::ConditionId> readCondition(YamlValue value, ScenarioDraft& draft);

} // namespace content
