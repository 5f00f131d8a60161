#include "content/FrameworkDraft.hpp"

#include "content/YamlReader.hpp"

#include <algorithm>
#include <utility>

namespace content {

using namespace model;

UnitId FrameworkDraft::addUnit(std::string id, std::variant<CompetencyLevel, CoreValueId> what, StatementKind kind,
                               const std::string& joint, const std::vector<std::string>& texts) {
    const UnitId unit(framework.units.size());
    framework.units.push_back({std::move(id), what, {}});
    addStatements(unit, kind, joint, texts, framework.units.back().statements);
    return unit;
}

void FrameworkDraft::addStatements(UnitId unit, StatementKind kind, const std::string& joint,
                                   const std::vector<std::string>& texts, std::vector<StatementId>& ids) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
        ids.emplace_back(framework.statements.size());
        const int number = static_cast<int>(i) + 1;
        framework.statements.push_back({joint + std::to_string(number), texts[i], kind, unit, number});
    }
}

void FrameworkDraft::addValue(Value& pending) {
    const CoreValueId id(framework.values.size());
    CoreValue& value = pending.value;
    value.unit = addUnit(value.id, id, StatementKind::positiveBehaviour, value.id + "+", pending.positive);
    addStatements(value.unit, StatementKind::negativeBehaviour, value.id + "-", pending.negative, value.negatives);
    framework.values.push_back(std::move(value));
}

void FrameworkDraft::resolveRanks() {
    if (framework.ranks.empty() && !m_problems.any()) {
        m_problems.add(0, "no-ranks", "there are no ranks", "add at least one under \"ranks\"");
    }
    for (const Exception& exception : exceptions) {
        if (m_problems.full()) {
            return;
        }
        const auto competency = framework.findCompetency(exception.competency);
        if (!competency) {
            constexpr std::size_t longestListed = 12; // what is longer was refused, and may fill the whole file
            std::vector<std::string_view> ids;
            for (const Competency& known : framework.competencies) {
                if (known.id.size() <= longestListed) {
                    ids.push_back(known.id);
                }
            }
            m_problems.add(exception.where, "unknown-competency",
                           "there is no competency " + inQuotes(exception.competency),
                           ids.empty() ? "add it under \"clusters\"" : "write " + listWords(ids),
                           nearest(exception.competency, ids));
            continue;
        }
        framework.ranks[exception.rank].exceptions.emplace_back(*competency, model::Level{exception.level});
    }
}

void FrameworkDraft::checkLevels() {
    for (const Place& place : competencies) {
        if (framework[place.competency].levels.empty()) {
            m_problems.add(place.where, "no-levels", "this competency has no levels",
                           "add level 1 under its \"levels\"");
        }
    }
}

CompetencyFramework FrameworkDraft::finish() {
    for (const UsedLevel& pending : levels) {
        if (pending.number > static_cast<int>(framework.levels.size())) {
            m_problems.add(pending.where, "unknown-level",
                           "there is no level " + std::to_string(pending.number) + " under \"levels\"",
                           "the framework has " + std::to_string(framework.levels.size()) + " levels");
        }
    }
    resolveRanks();
    if (framework.units.empty() && values.empty() && !m_problems.any()) {
        m_problems.add(0, "empty-framework", "there is neither a competency nor a value",
                       "add \"clusters\" or \"values\"");
    }
    // Values come after all competencies, wherever the file has them.
    for (Value& pending : values) {
        addValue(pending);
    }
    checkLevels();
    framework.index();
    return std::move(framework);
}

} // namespace content
