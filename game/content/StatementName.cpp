#include "content/StatementName.hpp"

#include "content/NearStatement.hpp"

#include <string_view>
#include <vector>

namespace content {

std::optional<model::StatementId> statementNamed(YamlValue name, const model::CompetencyFramework& framework,
                                                 Problems& problems) {
    if (name.kind() != YamlKind::scalar) {
        problems.add(name.where(), "unknown-statement", "this is no statement's id",
                     "write ids such as EA-1.3 or COM-1");
        return std::nullopt;
    }
    if (const auto statement = framework.findStatement(name.text())) {
        return statement;
    }
    if (const auto whole = wholeNamed(framework, name.text())) {
        problems.add(name.where(), "unknown-statement", whole->what, whole->expected);
        return std::nullopt;
    }
    std::vector<std::string_view> ids;
    ids.reserve(framework.statements.size());
    for (const model::Statement& known : framework.statements) {
        ids.push_back(known.id);
    }
    problems.add(name.where(), "unknown-statement",
                 "the framework " + inQuotes(framework.id) + " has no statement " + inQuotes(name.text()),
                 "`judgement framework show` lists them", nearestStatement(name.text(), ids));
    return std::nullopt;
}

} // namespace content
