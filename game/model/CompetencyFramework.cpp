#include "model/CompetencyFramework.hpp"

#include <algorithm>

namespace model {

namespace {

template <class Thing>
std::optional<Id<Thing>> findById(const std::vector<Thing>& things, std::string_view id) {
    const auto found = std::ranges::find(things, id, &Thing::id);
    if (found == things.end()) {
        return std::nullopt;
    }
    return Id<Thing>(static_cast<std::size_t>(found - things.begin()));
}

} // namespace

void CompetencyFramework::index() {
    statementsById.clear();
    statementsById.reserve(statements.size());
    for (std::size_t i = 0; i < statements.size(); ++i) {
        statementsById.emplace(statements[i].id, StatementId(i));
    }
}

std::optional<StatementId> CompetencyFramework::findStatement(std::string_view wanted) const {
    const auto found = statementsById.find(wanted);
    if (found == statementsById.end()) {
        return std::nullopt;
    }
    return found->second;
}

std::optional<RankId> CompetencyFramework::findRank(std::string_view wanted) const { return findById(ranks, wanted); }

std::optional<CompetencyId> CompetencyFramework::findCompetency(std::string_view wanted) const {
    return findById(competencies, wanted);
}

std::optional<CoreValueId> CompetencyFramework::findValue(std::string_view wanted) const {
    return findById(values, wanted);
}

Level CompetencyFramework::expectedLevel(RankId rank, CompetencyId competency) const {
    const Rank& who = (*this)[rank];
    const auto exception = std::ranges::find(who.exceptions, competency, &std::pair<CompetencyId, Level>::first);
    return exception == who.exceptions.end() ? who.level : exception->second;
}

std::string CompetencyFramework::nameOf(UnitId unit) const {
    const auto& what = (*this)[unit].what;
    if (const auto* level = std::get_if<CompetencyLevel>(&what)) {
        return (*this)[level->competency].name + ", level " + std::to_string(level->level.number);
    }
    return (*this)[std::get<CoreValueId>(what)].name;
}

} // namespace model
