#include "app/UnitsNamed.hpp"

#include "app/Context.hpp"

namespace app {

std::variant<std::vector<model::UnitId>, Exit> unitsNamed(const model::CompetencyFramework& framework,
                                                          const std::vector<std::string>& about) {
    std::vector<model::UnitId> units;
    for (const std::string& wanted : about) {
        const std::size_t before = units.size();
        for (std::size_t i = 0; i < framework.units.size(); ++i) {
            const model::Unit& unit = framework.units[i];
            const auto* level = std::get_if<model::CompetencyLevel>(&unit.what);
            if (unit.id == wanted || (level != nullptr && framework[level->competency].id == wanted)) {
                units.emplace_back(static_cast<std::uint32_t>(i));
            }
        }
        if (units.size() == before) {
            std::string known;
            for (const model::Competency& competency : framework.competencies) {
                known += (known.empty() ? "" : ", ") + competency.id;
            }
            for (const model::CoreValue& value : framework.values) {
                known += ", " + value.id;
            }
            complain("The framework has nothing called \"" + wanted + "\". Its competencies and values are " + known +
                     "; a level of a competency is such as " + framework.units.front().id + ".");
            return Exit::wrongUsage;
        }
    }
    return units;
}

} // namespace app
