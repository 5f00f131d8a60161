#include "content/AlikeReader.hpp"

#include "content/NearId.hpp"
#include "content/NearStatement.hpp"
#include "content/TopLevelKeys.hpp"
#include "content/YamlFile.hpp"
#include "content/YamlReader.hpp"

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace content {

namespace {

using enum Field::Need;
using model::StatementId;

constexpr std::array alikeKeys{Field{"format", required}, Field{"framework", required}, Field{"alike", optional},
                               Field{"apart", optional}};

class AlikeFileReader final : public YamlFileReader {
public:
    AlikeFileReader(Problems& problems, const model::CompetencyFramework& framework)
        : m_problems(problems), m_reader(problems), m_keys(problems, "a list of alike statements", alikeKeys),
          m_framework(framework) {
        for (const model::Statement& statement : framework.statements) {
            m_ids.push_back(statement.id);
        }
    }

    void topLevel(YamlValue key, YamlValue value) override {
        if (!m_keys.take(key) || !m_keys.hasValue(key, value)) {
            return;
        }
        const std::string_view name = key.text();
        if (name == "format") {
            (void)m_reader.number(value, "\"format\"", 1, 1);
        } else if (name == "framework") {
            m_ofAnother = m_reader.id(value, "the id of a framework").value_or("") != m_framework.id;
        } else {
            groups(key, value, name == "alike" ? m_read.alike : m_read.apart);
        }
    }
    void entriesBegin(YamlValue) override {}
    void entry(YamlValue, YamlValue) override {}

    [[nodiscard]] model::AlikeStatements finish() {
        m_keys.reportMissing();
        return m_ofAnother ? model::AlikeStatements{} : std::move(m_read);
    }

private:
    void groups(YamlValue key, YamlValue list, std::vector<std::vector<StatementId>>& into) {
        if (m_ofAnother || !m_reader.isList(list, key.where(), "\"" + std::string(key.text()) + "\"")) {
            return;
        }
        constexpr std::array known{Field{"statements", required}, Field{"why", required}};
        for (const YamlValue item : list) {
            if (m_problems.full() || !m_reader.isMap(item, item.where(), "a group of statements")) {
                continue;
            }
            const auto [statements, why] = m_reader.fields(item, item.where(), "a group of statements", known);
            if (why) {
                (void)m_reader.text(why, "\"why\"");
            }
            if (!statements || !m_reader.isList(statements, statements.where(), "\"statements\"")) {
                continue;
            }
            std::vector<StatementId> group;
            for (const YamlValue one : statements) {
                if (const auto statement = named(one)) {
                    group.push_back(*statement);
                }
            }
            into.push_back(std::move(group));
        }
    }

    std::optional<StatementId> named(YamlValue value) {
        const auto text = m_reader.text(value, "a statement");
        const auto statement = text ? m_framework.findStatement(*text) : std::nullopt;
        if (text && !statement) {
            m_problems.add(value.where(), "unknown-statement",
                           "the framework " + inQuotes(m_framework.id) + " has no statement " + inQuotes(*text),
                           "`judgement framework show` lists them", nearestStatement(*text, m_ids));
        }
        return statement;
    }

    Problems& m_problems;
    YamlReader m_reader;
    TopLevelKeys m_keys;
    const model::CompetencyFramework& m_framework;
    std::vector<std::string_view> m_ids;
    bool m_ofAnother = false;
    model::AlikeStatements m_read;
};

} // namespace

Loaded<model::AlikeStatements> readAlike(std::string_view text, const std::string& file,
                                         const model::CompetencyFramework& framework, const Limits& limits) {
    Problems problems(text, file, limits.diagnostics);
    AlikeFileReader reader(problems, framework);
    Loaded<model::AlikeStatements> result;
    if (readYaml(text, {}, limits, problems, reader)) {
        result.value = reader.finish();
    }
    if (problems.any()) {
        result.value.reset();
        result.diagnostics = problems.take();
    }
    return result;
}

} // namespace content
