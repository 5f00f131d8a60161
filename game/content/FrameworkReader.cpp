#include "content/FrameworkReader.hpp"

#include "content/FrameworkDraft.hpp"
#include "content/TextStore.hpp"
#include "content/TopLevelKeys.hpp"
#include "content/YamlFile.hpp"
#include "content/YamlReader.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace content {

using namespace model;

namespace {

using enum Field::Need;

constexpr std::array frameworkKeys{
    Field{"format", required},     Field{"framework", required}, Field{"version", required},
    Field{"title", required},      Field{"publisher", optional}, Field{"wording", optional},
    Field{"cumulative", optional}, Field{"levels", required},    Field{"clusters", optional},
    Field{"values", optional},     Field{"ranks", required}};
constexpr int mostLevels = 20;
constexpr std::size_t mostThings = 500; ///< of each kind: clusters, competencies, values, ranks, statements in a list

std::string prose(std::string_view text) {
    TextStore store(0);
    return std::string(store.keepProse(text));
}

/// Ids of competencies and values stand in front of "-" and "+" in the ids of statements.
bool isStatementPrefix(std::string_view id) {
    constexpr std::size_t longest = 12;
    return !id.empty() && id.size() <= longest &&
           std::ranges::all_of(id, [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }) &&
           id[0] >= 'A';
}

class FrameworkFileReader final : public YamlFileReader {
public:
    explicit FrameworkFileReader(Problems& problems)
        : m_problems(problems), m_reader(problems), m_keys(problems, "a framework", frameworkKeys), m_draft(problems) {}

    void topLevel(YamlValue key, YamlValue value) override {
        if (m_keys.take(key) && m_keys.hasValue(key, value)) {
            read(key, value);
        }
    }

    void entriesBegin(YamlValue) override {}
    void entry(YamlValue, YamlValue) override {}

    [[nodiscard]] CompetencyFramework finish() {
        m_keys.reportMissing();
        return m_draft.finish();
    }

private:
    void read(YamlValue key, YamlValue value) {
        const std::string_view name = key.text();
        constexpr int mostVersions = 999999;
        if (name == "format") {
            checkFormat(m_reader, value);
        } else if (name == "framework") {
            m_draft.framework.id = m_reader.id(value, "the id of a framework").value_or("");
        } else if (name == "version") {
            m_draft.framework.version = m_reader.number(value, "\"version\"", 1, mostVersions).value_or(1);
        } else if (name == "title") {
            m_draft.framework.title = text(value, "\"title\"");
        } else if (name == "publisher") {
            m_draft.framework.publisher = text(value, "\"publisher\"");
        } else if (name == "wording") {
            m_draft.framework.wording = text(value, "\"wording\"");
        } else if (name == "cumulative") {
            m_draft.framework.cumulative = m_reader.yesNo(value, "\"cumulative\"").value_or(true);
        } else if (name == "levels") {
            levels(key, value);
        } else if (name == "clusters") {
            each(key, value, "\"clusters\"", [&](auto k, auto v) { cluster(k, v); });
        } else if (name == "values") {
            each(key, value, "\"values\"", [&](auto k, auto v) { coreValue(k, v); });
        } else if (name == "ranks") {
            each(key, value, "\"ranks\"", [&](auto k, auto v) { rank(k, v); });
        }
    }

    template <class Read>
    void each(YamlValue owner, YamlValue map, std::string_view what, Read readOne) {
        if (!m_reader.isMap(map, owner.where(), what)) {
            return;
        }
        m_reader.checkNames(map, what);
        std::size_t count = 0;
        for (auto entry = map.begin(); entry != map.end(); ++entry) {
            const YamlValue key = *entry;
            const YamlValue value = *++entry;
            if (++count > mostThings) {
                m_problems.add(key.where(), "too-many-entries",
                               std::string(what) + " has more than " + std::to_string(mostThings) + " entries",
                               "remove some");
                return;
            }
            readOne(key, value);
        }
    }

    std::string text(YamlValue value, std::string_view what) {
        const auto read = value ? m_reader.text(value, what) : std::nullopt;
        return read ? prose(*read) : std::string();
    }

    void levels(YamlValue owner, YamlValue map) {
        each(owner, map, "\"levels\"", [&](YamlValue key, YamlValue value) {
            const int wanted = static_cast<int>(m_draft.framework.levels.size()) + 1;
            if (m_reader.number(key, "a level", 1, mostLevels).value_or(wanted) != wanted) {
                m_problems.add(key.where(), "level-order", "the levels are numbered 1, 2, 3 and so on, in order",
                               "this one is level " + std::to_string(wanted));
            }
            constexpr std::array known{Field{"name", required}, Field{"about", optional}};
            const auto [name, about] = m_reader.fields(value, key.where(), "a level", known);
            m_draft.framework.levels.push_back({text(name, "the name of a level"), text(about, "\"about\"")});
        });
    }

    void cluster(YamlValue key, YamlValue value) {
        constexpr std::array known{Field{"name", required}, Field{"about", optional}, Field{"competencies", required}};
        const ClusterId id(m_draft.framework.clusters.size());
        const auto [name, about, competencies] = m_reader.fields(value, key.where(), "a cluster", known);
        m_draft.framework.clusters.push_back({std::string(m_reader.id(key, "the id of a cluster").value_or("")),
                                              text(name, "the name of a cluster"),
                                              text(about, "\"about\""),
                                              {}});
        if (competencies) {
            each(key, competencies, "\"competencies\"", [&](auto k, auto v) { competency(k, v, id); });
        }
    }

    /// Reports an id that cannot stand in front of statements' numbers, or that is taken.
    std::string prefix(YamlValue key, std::string_view what) {
        std::string id(key.text());
        if (!isStatementPrefix(id)) {
            m_problems.add(key.where(), "bad-prefix", inQuotes(id) + " cannot be " + std::string(what),
                           "1 to 12 capital letters and digits, beginning with a letter");
        }
        if (std::ranges::count(m_prefixes, id) != 0) {
            m_problems.add(key.where(), "duplicate-prefix",
                           inQuotes(id) + " is used twice among competencies and values", "give each its own");
        }
        m_prefixes.push_back(id);
        return id;
    }

    std::vector<std::string> statements(YamlValue list, Offset owner, std::string_view what) {
        std::vector<std::string> read;
        if (!list || !m_reader.isList(list, owner, what)) {
            return read;
        }
        for (const YamlValue item : list) {
            if (read.size() == mostThings) {
                m_problems.add(item.where(), "too-many-entries", std::string(what) + " is too long", "remove some");
                break;
            }
            read.push_back(text(item, "a statement"));
        }
        return read;
    }

    /// A single list may be written as `[]`: an organisation's copy of a framework may lack a level or a side. Nothing
    /// at all is a mistake.
    void noStatements(YamlValue key, const std::string& what) {
        m_problems.add(key.where(), "no-statements", what + " has no statements", "add some, or remove it");
    }

    void competency(YamlValue key, YamlValue value, ClusterId clusterId) {
        if (m_draft.framework.competencies.size() == mostThings) {
            m_problems.add(key.where(), "too-many-entries",
                           "the clusters have more than " + std::to_string(mostThings) + " competencies together",
                           "remove some");
            return;
        }
        constexpr std::array known{Field{"name", required}, Field{"about", optional}, Field{"matters", optional},
                                   Field{"levels", required}};
        const CompetencyId id(m_draft.framework.competencies.size());
        const auto [name, about, matters, levelMap] = m_reader.fields(value, key.where(), "a competency", known);
        Competency competency{prefix(key, "the id of a competency"),
                              text(name, "the name of a competency"),
                              text(about, "\"about\""),
                              text(matters, "\"matters\""),
                              clusterId,
                              {}};
        m_draft.framework.clusters[clusterId.position()].competencies.push_back(id);
        if (levelMap) {
            each(key, levelMap, "\"levels\"", [&](YamlValue levelKey, YamlValue list) {
                const int wanted = static_cast<int>(competency.levels.size()) + 1;
                const int number = m_reader.number(levelKey, "a level", 1, mostLevels).value_or(wanted);
                if (number != wanted) {
                    m_problems.add(levelKey.where(), "level-order",
                                   "the levels of a competency are numbered 1, 2, 3 and so on, in order",
                                   "this one is level " + std::to_string(wanted));
                    return;
                }
                m_draft.levels.push_back({number, levelKey.where()});
                const std::string unitId = competency.id + "-" + std::to_string(number);
                competency.levels.push_back(m_draft.addUnit(unitId, CompetencyLevel{id, Level{number}},
                                                            StatementKind::indicator, unitId + ".",
                                                            statements(list, levelKey.where(), "a level")));
            });
        }
        if (!competency.levels.empty() && std::ranges::all_of(competency.levels, [&](UnitId unit) {
                return m_draft.framework[unit].statements.empty();
            })) {
            noStatements(key, "this competency");
        }
        m_draft.framework.competencies.push_back(std::move(competency));
        m_draft.competencies.push_back({id, key.where()});
    }

    void coreValue(YamlValue key, YamlValue value) {
        constexpr std::array known{Field{"name", required}, Field{"about", optional}, Field{"positive", required},
                                   Field{"negative", required}};
        const auto [name, about, positive, negative] = m_reader.fields(value, key.where(), "a value", known);
        FrameworkDraft::Value pending{{prefix(key, "the id of a value"),
                                       text(name, "the name of a value"),
                                       text(about, "\"about\""),
                                       UnitId(0),
                                       {}},
                                      statements(positive, key.where(), "\"positive\""),
                                      statements(negative, key.where(), "\"negative\"")};
        if (pending.positive.empty() && pending.negative.empty()) {
            noStatements(key, "this value");
        }
        m_draft.values.push_back(std::move(pending));
    }

    void rank(YamlValue key, YamlValue value) {
        constexpr std::array known{Field{"name", required}, Field{"level", required}, Field{"except", optional}};
        const auto id = m_reader.id(key, "the id of a rank");
        const auto [name, level, except] = m_reader.fields(value, key.where(), "a rank", known);
        const auto levelOf = [&](YamlValue number) {
            const int read = number ? m_reader.number(number, "a level", 1, mostLevels).value_or(1) : 1;
            if (number) {
                m_draft.levels.push_back({read, number.where()});
            }
            return read;
        };
        const std::size_t position = m_draft.framework.ranks.size();
        m_draft.framework.ranks.push_back(
            {std::string(id.value_or("")), text(name, "the name of a rank"), Level{levelOf(level)}, {}});
        if (except) {
            each(key, except, "\"except\"", [&](YamlValue competency, YamlValue number) {
                m_draft.exceptions.push_back(
                    {position, std::string(competency.text()), levelOf(number), competency.where()});
            });
        }
    }

    Problems& m_problems;
    YamlReader m_reader;
    TopLevelKeys m_keys;
    FrameworkDraft m_draft;
    std::vector<std::string> m_prefixes;
};

} // namespace

Loaded<CompetencyFramework> readFramework(std::string_view text, const std::string& file, const Limits& limits) {
    Problems problems(text, file, limits.diagnostics);
    FrameworkFileReader reader(problems);
    Loaded<CompetencyFramework> result;
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
