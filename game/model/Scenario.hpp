#pragma once

#include "model/CompetencyFramework.hpp"
#include "model/Id.hpp"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace model {

struct CastMember;
struct Choice;
struct Ending;
struct Fact;
struct Situation;
struct ConditionStep;
struct MarkedThing;

using CastId = Id<CastMember>;
using ChoiceId = Id<Choice>;
using ConditionId = Id<ConditionStep>;
using EndingId = Id<Ending>;
using FactId = Id<Fact>;
using MarkId = Id<MarkedThing>;
using SituationId = Id<Situation>;

/// A stretch of one of the scenario's lists.
template <class Thing>
struct Range {
    std::uint32_t first = 0;
    std::uint32_t count = 0;

    [[nodiscard]] bool empty() const { return count == 0; }
    [[nodiscard]] std::span<const Thing> in(const std::vector<Thing>& list) const {
        return std::span<const Thing>(list).subspan(first, count);
    }
};

/// The expert key of a choice, strongest first. Worth 1, 2/3, 1/3 and 0.
enum class Rating : std::uint8_t { best, good, poor, harmful };

/// What a rating is worth, in thirds: 3, 2, 1 or 0.
[[nodiscard]] constexpr int worthInThirds(Rating rating) { return 3 - static_cast<int>(rating); }

enum class Expression : std::uint8_t {
    neutral,
    calm,
    pleased,
    worried,
    upset,
    angry,
    afraid,
    tired,
    surprised,
    thoughtful
};

enum class RationaleWish : std::uint8_t { none, optional, asked };

struct LookPart {
    std::string_view key;
    std::string_view value;
};

struct CastMember {
    std::string_view id;
    std::string_view name;
    std::string_view called; ///< how texts call the person
    std::string_view role;
    Range<LookPart> look;
};

/// One thing the scenario remembers: a whole number in a finite range. A yes/no fact has the range 0 to 1.
struct Fact {
    std::string_view id;
    std::int16_t from = 0;
    std::int16_t to = 1;
    std::int16_t start = 0;
    bool yesNo = false;
};

/// Something whose happening a condition reads, and therefore has to be remembered while playing.
struct MarkedThing {
    std::variant<SituationId, ChoiceId> what;
};

enum class Relation : std::uint8_t { equal, notEqual, less, lessOrEqual, greater, greaterOrEqual };

struct FactHolds {
    FactId fact;
};
struct Comparison {
    FactId fact;
    Relation relation;
    std::int32_t number;
};
struct Happened {
    MarkId mark;
};
struct Not {
    ConditionId inner;
};
struct And {
    ConditionId left, right;
};
struct Or {
    ConditionId left, right;
};

/// One step of a condition. A condition is named by its outermost step; inner steps come before outer ones in the list.
struct ConditionStep {
    std::variant<FactHolds, Comparison, Happened, Not, And, Or> what;
};

/// What choosing does to a fact. Adding stops at the ends of the fact's range.
struct Effect {
    enum class Kind : std::uint8_t { set, add };
    FactId fact;
    Kind kind;
    std::int16_t number;
};

/// A statement that a choice shows, fully (credit 1) or in part (credit 1/2).
struct Shown {
    StatementId statement;
    bool partial;
};

/// A negative behaviour that a choice carries.
struct Carried {
    StatementId statement;
    bool serious;
};

using Target = std::variant<SituationId, EndingId>;

/// What playing reads stands first, in one line of the processor's cache: a long scenario is walked as fast as a short
/// one.
struct alignas(64) Choice {
    std::string_view text;
    Target target = SituationId(0);
    SituationId situation{0};
    Rating rating = Rating::best;
    Range<Effect> then;
    Range<Shown> shows;
    std::optional<MarkId> mark;
    std::optional<ConditionId> when;

    std::string_view id;
    std::string_view why;         ///< the author's reasoning, shown in the debrief
    std::string_view consequence; ///< may be empty
    Range<Carried> carries;
};

/// A paragraph that is added when its condition holds.
struct ConditionalText {
    ConditionId when;
    std::string_view text;
};

/// A message that arrives while the learner thinks.
struct Inject {
    std::chrono::milliseconds after;
    std::string_view from; ///< `radio`, `phone`, `message`, `tannoy`, `voice`, or what the person of the cast is called
    std::string_view text;
    std::optional<ConditionId> when;
};

struct Presence {
    CastId who;
    Expression expression;
};

struct Timer {
    std::chrono::milliseconds limit;
    ChoiceId otherwise; ///< counts as chosen when the time has run out; always available
};

/// Laid out as Choice is.
struct alignas(64) Situation {
    std::string_view text;
    Range<Choice> choices;
    Range<ConditionalText> also;
    std::optional<MarkId> mark;
    std::optional<std::uint32_t> timer; ///< position in `Scenario::timers`
    RationaleWish rationale = RationaleWish::none;
    bool fixedOrder = false;
    bool conditionalChoices = false; ///< whether any choice has a `when`

    std::string_view id;
    std::string_view place; ///< may be empty
    Range<Presence> with;
    Range<Inject> injects;
};

struct Ending {
    std::string_view id;
    std::string_view title;
    std::string_view text;
    Range<ConditionalText> also;
};

/// A branching situation as authored: const after loading, and the same for everybody who plays it. Texts are final
/// (names are filled in); paragraphs are separated by '\n'. All views point into `texts`.
struct Scenario {
    std::string_view id;
    int version = 1;
    std::string_view title;
    std::string_view frameworkId;
    RankId rank{0};
    Level level;
    int minutes = 0;
    std::vector<std::string_view> topics;
    std::vector<std::variant<CompetencyId, CoreValueId>> claims;
    std::string_view notes; ///< content note; may be empty
    std::string_view summary;
    std::string_view briefing;
    SituationId start{0};

    std::vector<CastMember> cast;
    std::vector<LookPart> looks;
    std::vector<Fact> facts;
    std::vector<MarkedThing> marks;
    std::vector<ConditionStep> conditions;
    std::vector<Situation> situations;
    std::vector<Choice> choices; ///< those of one situation stand together, in the file's order
    std::vector<Effect> effects;
    std::vector<Shown> shown;
    std::vector<Carried> carried;
    std::vector<ConditionalText> alsos;
    std::vector<Inject> injects;
    std::vector<Presence> presences;
    std::vector<Timer> timers;
    std::vector<Ending> endings;

    std::vector<std::unique_ptr<char[]>> texts; ///< owns every character that the views show

    Scenario() = default;
    Scenario(Scenario&&) = default;
    Scenario& operator=(Scenario&&) = default;
    Scenario(const Scenario&) = delete;
    Scenario& operator=(const Scenario&) = delete;

    [[nodiscard]] const Situation& operator[](SituationId i) const { return situations[i.position()]; }
    [[nodiscard]] const Choice& operator[](ChoiceId i) const { return choices[i.position()]; }
    [[nodiscard]] const Ending& operator[](EndingId i) const { return endings[i.position()]; }
    [[nodiscard]] const Fact& operator[](FactId i) const { return facts[i.position()]; }
    [[nodiscard]] const CastMember& operator[](CastId i) const { return cast[i.position()]; }
    [[nodiscard]] const ConditionStep& operator[](ConditionId i) const { return conditions[i.position()]; }

    [[nodiscard]] std::span<const Choice> choicesOf(const Situation& s) const { return s.choices.in(choices); }
    [[nodiscard]] std::span<const Shown> shownBy(const Choice& c) const { return c.shows.in(shown); }
    [[nodiscard]] std::span<const Carried> carriedBy(const Choice& c) const { return c.carries.in(carried); }
    [[nodiscard]] std::span<const Effect> effectsOf(const Choice& c) const { return c.then.in(effects); }
    [[nodiscard]] std::span<const Presence> presentIn(const Situation& s) const { return s.with.in(presences); }
    [[nodiscard]] const Timer* timerOf(const Situation& s) const { return s.timer ? &timers[*s.timer] : nullptr; }

    /// The situation or choice an id names, or nothing. Linear: for people and tests, not for playing.
    [[nodiscard]] std::optional<SituationId> findSituation(std::string_view wanted) const;
    [[nodiscard]] std::optional<ChoiceId> findChoice(SituationId situation, std::string_view wanted) const;
    [[nodiscard]] std::optional<EndingId> findEnding(std::string_view wanted) const;
};

/// Longest list of choices that a situation may have, whatever limits are set on the command line: what was available
/// is recorded in the bits of a 16-bit number.
inline constexpr std::size_t mostChoicesEver = 16;

[[nodiscard]] std::string_view nameOf(Rating rating);
[[nodiscard]] std::string_view nameOf(Expression expression);

} // namespace model
