#pragma once

#include "model/Id.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

namespace model {

struct Cluster;
struct Competency;
struct CoreValue;
struct Rank;
struct Statement;
struct Unit;

using ClusterId = Id<Cluster>;
using CompetencyId = Id<Competency>;
using CoreValueId = Id<CoreValue>;
using RankId = Id<Rank>;
using StatementId = Id<Statement>;
using UnitId = Id<Unit>;

/// Depth of a competency, counted from 1. How many there are is the framework file's business.
struct Level {
    int number = 1;
    auto operator<=>(const Level&) const = default;
};

enum class StatementKind { indicator, positiveBehaviour, negativeBehaviour };

/// One published sentence that a choice can be keyed to: an indicator of a competency at a level, or a behaviour of a
/// core value.
struct Statement {
    std::string id; ///< as authors write it: "EA-1.3", "PRO+7", "PRO-3"
    std::string text;
    StatementKind kind;
    UnitId unit; ///< where it belongs; a negative behaviour names its value's unit and never adds to it
    int number;  ///< position in its published list, from 1
};

/// A competency at one level.
struct CompetencyLevel {
    CompetencyId competency;
    Level level;
    auto operator<=>(const CompetencyLevel&) const = default;
};

/// What evidence is counted for: one competency at one level, or the positive side of one core value.
struct Unit {
    std::string id; ///< "EA-1", or the value's id "PRO"
    std::variant<CompetencyLevel, CoreValueId> what;
    std::vector<StatementId> statements; ///< indicators, or positive behaviours, in published order
};

struct LevelDescription {
    std::string name;
    std::string about;
};

struct Competency {
    std::string id; ///< "EA"
    std::string name;
    std::string about;
    std::string matters; ///< why it is important
    ClusterId cluster;
    std::vector<UnitId> levels; ///< position 0 is level 1
};

struct Cluster {
    std::string id;
    std::string name;
    std::string about;
    std::vector<CompetencyId> competencies;
};

struct CoreValue {
    std::string id; ///< "PRO"
    std::string name;
    std::string about;
    UnitId unit;                        ///< its positive side
    std::vector<StatementId> negatives; ///< in published order
};

/// Who is expected to show which level: one level for everything, with exceptions by competency.
struct Rank {
    std::string id; ///< "constable"
    std::string name;
    Level level;
    std::vector<std::pair<CompetencyId, Level>> exceptions;
};

/// A competency framework as loaded from one file: what can be developed, and nothing about anybody who develops it.
/// Const after loading; all lists are in the file's order. Nothing outside the file knows how many competencies, levels
/// or values there are.
struct CompetencyFramework {
    std::string id;
    int version = 1;
    std::string title;
    std::string publisher;
    std::string wording;    ///< whose words the statements are in
    bool cumulative = true; ///< whether a level includes the ones below it

    std::vector<LevelDescription> levels; ///< position 0 is level 1
    std::vector<Cluster> clusters;
    std::vector<Competency> competencies;
    std::vector<CoreValue> values;
    std::vector<Unit> units; ///< competencies level by level in order, then the values
    std::vector<Statement> statements;
    std::vector<Rank> ranks;                                          ///< from junior to senior
    std::unordered_map<std::string_view, StatementId> statementsById; ///< views into `statements`; see `index()`

    CompetencyFramework() = default;
    CompetencyFramework(CompetencyFramework&&) = default;
    CompetencyFramework& operator=(CompetencyFramework&&) = default;
    CompetencyFramework(const CompetencyFramework&) = delete;
    CompetencyFramework& operator=(const CompetencyFramework&) = delete;

    /// Fills `statementsById`. Call once when the lists are complete.
    void index();

    [[nodiscard]] const Statement& operator[](StatementId i) const { return statements[i.position()]; }
    [[nodiscard]] const Unit& operator[](UnitId i) const { return units[i.position()]; }
    [[nodiscard]] const Competency& operator[](CompetencyId i) const { return competencies[i.position()]; }
    [[nodiscard]] const Cluster& operator[](ClusterId i) const { return clusters[i.position()]; }
    [[nodiscard]] const CoreValue& operator[](CoreValueId i) const { return values[i.position()]; }
    [[nodiscard]] const Rank& operator[](RankId i) const { return ranks[i.position()]; }

    /// The statement an author names, or nothing.
    [[nodiscard]] std::optional<StatementId> findStatement(std::string_view wanted) const;
    [[nodiscard]] std::optional<RankId> findRank(std::string_view wanted) const;
    [[nodiscard]] std::optional<CompetencyId> findCompetency(std::string_view wanted) const;
    [[nodiscard]] std::optional<CoreValueId> findValue(std::string_view wanted) const;

    /// The level that `rank` is expected to show in `competency`.
    [[nodiscard]] Level expectedLevel(RankId rank, CompetencyId competency) const;

    /// What a reader calls the unit: "Emotionally aware, level 1", "Compassion".
    [[nodiscard]] std::string nameOf(UnitId unit) const;
};

} // namespace model
