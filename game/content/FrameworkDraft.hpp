#pragma once

#include "content/Problems.hpp"
#include "model/CompetencyFramework.hpp"

#include <string>
#include <variant>
#include <vector>

namespace content {

/// A framework while its file is read: what is complete, and what waits for the rest of the file.
class FrameworkDraft {
public:
    explicit FrameworkDraft(Problems& problems) : m_problems(problems) {}

    struct UsedLevel {
        int number;
        Offset where;
    };
    struct Exception {
        std::size_t rank;
        std::string competency;
        int level;
        Offset where;
    };
    struct Value {
        model::CoreValue value;
        std::vector<std::string> positive;
        std::vector<std::string> negative;
    };
    struct Place {
        model::CompetencyId competency;
        Offset where;
    };

    model::CompetencyFramework framework;
    std::vector<UsedLevel> levels;
    std::vector<Exception> exceptions; ///< of ranks, by the names of competencies
    std::vector<Value> values;         ///< they come after all competencies, wherever the file has them
    std::vector<Place> competencies;

    model::UnitId addUnit(std::string id, std::variant<model::CompetencyLevel, model::CoreValueId> what,
                          model::StatementKind kind, const std::string& joint, const std::vector<std::string>& texts);

    /// Resolves what waited, reports what does not fit together, and hands over the framework.
    [[nodiscard]] model::CompetencyFramework finish();

private:
    void addStatements(model::UnitId unit, model::StatementKind kind, const std::string& joint,
                       const std::vector<std::string>& texts, std::vector<model::StatementId>& ids);
    void addValue(Value& pending);
    void resolveRanks();
    void checkLevels();

    Problems& m_problems;
};

} // namespace content
