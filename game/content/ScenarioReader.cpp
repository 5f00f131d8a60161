#include "content/ScenarioReader.hpp"

#include "content/ScenarioDraft.hpp"
#include "content/YamlFile.hpp"

#include <algorithm>
#include <string>

namespace content {

using namespace model;

namespace {

using enum Field::Need;

constexpr std::array topLevelKeys{
    Field{"format", required},     Field{"scenario", required}, Field{"version", required}, Field{"title", required},
    Field{"framework", required},  Field{"rank", required},     Field{"level", required},   Field{"minutes", required},
    Field{"topics", optional},     Field{"claims", optional},   Field{"notes", optional},   Field{"summary", required},
    Field{"briefing", required},   Field{"cast", optional},     Field{"facts", optional},   Field{"start", required},
    Field{"situations", required}, Field{"endings", required}};

class Reader final : public YamlFileReader {
public:
    explicit Reader(ScenarioDraft& draft) : m_draft(draft), m_scenario(draft.scenario) {}

    void topLevel(YamlValue key, YamlValue value) override {
        if (!isNew(key)) {
            return;
        }
        const std::string_view name = key.text();
        if (name == "situations") {
            m_draft.reader.isMap(value, key.where(), "\"situations\"");
        } else if (name == "cast") {
            named(key, value, "\"cast\"", m_draft.limits.cast, "too-many-people",
                  [&](auto k, auto v) { person(k, v); });
        } else if (name == "facts") {
            named(key, value, "\"facts\"", m_draft.limits.facts, "too-many-facts", [&](auto k, auto v) { fact(k, v); });
        } else if (name == "endings") {
            endings(key, value);
        } else if (value.kind() == YamlKind::nothing) {
            m_draft.problems.add(key.where(), "empty-text", quoted(name) + " has no value",
                                 "write it, or remove the key");
        } else {
            heading(name, value);
        }
    }

    void entriesBegin(YamlValue key) override { m_situationsTwice = !isNew(key); }

    void entry(YamlValue key, YamlValue value) override {
        if (!m_situationsTwice) {
            readSituation(key, value, m_draft);
        }
    }

    /// Reports what the whole file lacks.
    void finish() {
        for (const Field& field : topLevelKeys) {
            if (field.need == required && !has(field.name)) {
                m_draft.problems.add(0, "missing-key", "the file lacks \"" + std::string(field.name) + "\"", "add it");
            }
        }
        if (has("situations") && m_scenario.situations.empty() && !m_draft.problems.any()) {
            m_draft.problems.add(0, "no-situations", "there are no situations",
                                 "add at least one under \"situations\"");
        }
    }

private:
    [[nodiscard]] bool has(std::string_view name) const {
        const auto found = std::ranges::find(topLevelKeys, name, &Field::name);
        return m_seen[static_cast<std::size_t>(found - topLevelKeys.begin())];
    }

    bool isNew(YamlValue key) {
        const auto found = std::ranges::find(topLevelKeys, key.text(), &Field::name);
        if (found == topLevelKeys.end()) {
            std::vector<std::string_view> names;
            std::ranges::transform(topLevelKeys, std::back_inserter(names), &Field::name);
            std::string suggestion = nearest(key.text(), names);
            std::string expected = suggestion.empty() ? "known keys: " + listWords(names) : std::string();
            m_draft.problems.add(key.where(), "unknown-key", quoted(key.text()) + " is not a key of a scenario",
                                 std::move(expected), std::move(suggestion));
            return false;
        }
        bool& seen = m_seen[static_cast<std::size_t>(found - topLevelKeys.begin())];
        if (seen) {
            m_draft.problems.add(key.where(), "duplicate-key", quoted(key.text()) + " is given twice", "keep one");
            return false;
        }
        seen = true;
        return true;
    }

    void heading(std::string_view name, YamlValue value) {
        YamlReader& reader = m_draft.reader;
        const std::string what = "\"" + std::string(name) + "\"";
        constexpr int mostVersions = 999999;
        if (name == "format") {
            const auto format = reader.number(value, what, 1, mostVersions);
            if (format && *format != 1) {
                m_draft.problems.add(value.where(), "unsupported-format",
                                     "this file has the format " + std::to_string(*format) +
                                         "; this program reads format 1",
                                     "use a newer version of the program");
            }
        } else if (name == "scenario") {
            if (const auto id = reader.id(value, "the id of a scenario")) {
                m_scenario.id = m_draft.texts.keep(*id);
            }
        } else if (name == "version") {
            m_scenario.version = reader.number(value, what, 1, mostVersions).value_or(1);
        } else if (name == "title") {
            m_scenario.title = m_draft.prose(value, what);
        } else if (name == "framework") {
            framework(value);
        } else if (name == "rank") {
            rank(value);
        } else if (name == "level") {
            m_scenario.level.number =
                reader.number(value, what, 1, std::max(1, static_cast<int>(m_draft.framework.levels.size())))
                    .value_or(1);
        } else if (name == "minutes") {
            constexpr int longest = 600;
            m_scenario.minutes = reader.number(value, what, 1, longest).value_or(1);
        } else if (name == "topics") {
            topics(value);
        } else if (name == "claims") {
            claims(value);
        } else if (name == "notes") {
            m_scenario.notes = m_draft.prose(value, what);
        } else if (name == "summary") {
            m_scenario.summary = m_draft.prose(value, what);
        } else if (name == "briefing") {
            m_scenario.briefing = m_draft.prose(value, what);
        } else if (name == "start") {
            if (const auto id = reader.id(value, "the name of a situation")) {
                m_draft.start = ScenarioDraft::Jump{m_draft.targetNumber(*id), value.where()};
            }
        }
    }

    void framework(YamlValue value) {
        const auto id = m_draft.reader.id(value, "the id of a framework");
        if (!id) {
            return;
        }
        m_scenario.frameworkId = m_draft.texts.keep(*id);
        if (*id != m_draft.framework.id) {
            m_draft.problems.add(value.where(), "wrong-framework",
                                 "this scenario is keyed to the framework " + quoted(*id) + ", and " +
                                     quoted(m_draft.framework.id) + " is in use",
                                 "use the framework it is keyed to (--framework FILE)");
        }
    }

    void rank(YamlValue value) {
        const auto id = m_draft.reader.id(value, "the id of a rank");
        if (!id) {
            return;
        }
        if (const auto rank = m_draft.framework.findRank(*id)) {
            m_scenario.rank = *rank;
            return;
        }
        std::vector<std::string_view> ids;
        for (const Rank& known : m_draft.framework.ranks) {
            ids.push_back(known.id);
        }
        m_draft.problems.add(value.where(), "unknown-rank", "the framework has no rank " + quoted(*id),
                             "write " + listWords(ids), nearest(*id, ids));
    }

    void topics(YamlValue value) {
        if (m_draft.reader.isList(value, value.where(), "\"topics\"")) {
            for (const YamlValue item : value) {
                if (const auto topic = m_draft.reader.text(item, "a topic")) {
                    m_scenario.topics.push_back(m_draft.texts.keepProse(*topic));
                }
            }
        }
    }

    void claims(YamlValue value) {
        if (!m_draft.reader.isList(value, value.where(), "\"claims\"")) {
            return;
        }
        for (const YamlValue item : value) {
            const std::string_view name = item.kind() == YamlKind::scalar ? item.text() : std::string_view();
            const auto competency = m_draft.framework.findCompetency(name);
            const auto coreValue = m_draft.framework.findValue(name);
            if (!competency && !coreValue) {
                std::vector<std::string_view> ids;
                std::ranges::transform(m_draft.framework.competencies, std::back_inserter(ids), &Competency::id);
                std::ranges::transform(m_draft.framework.values, std::back_inserter(ids), &CoreValue::id);
                m_draft.problems.add(item.where(), "unknown-claim",
                                     "the framework has no competency or value " + quoted(name),
                                     "write " + listWords(ids), nearest(name, ids));
                continue;
            }
            auto what = competency ? std::variant<CompetencyId, CoreValueId>(*competency)
                                   : std::variant<CompetencyId, CoreValueId>(*coreValue);
            if (std::ranges::count(m_scenario.claims, what) != 0) {
                m_draft.problems.add(item.where(), "duplicate-claim", quoted(name) + " is claimed twice", "keep one");
                continue;
            }
            m_scenario.claims.push_back(what);
            m_draft.claims.push_back({what, item.where()});
        }
    }

    template <class Read>
    void named(YamlValue key, YamlValue map, std::string_view what, std::size_t most, std::string_view code,
               Read read) {
        if (!m_draft.reader.isMap(map, key.where(), what)) {
            return;
        }
        m_draft.reader.checkNames(map, what);
        std::size_t count = 0;
        for (auto entry = map.begin(); entry != map.end(); ++entry) {
            const YamlValue name = *entry;
            const YamlValue value = *++entry;
            if (count++ == most) {
                m_draft.problems.add(name.where(), code,
                                     std::string(what) + " has more than " + std::to_string(most) + " entries",
                                     "remove some");
                return;
            }
            read(name, value);
        }
    }

    void person(YamlValue key, YamlValue value) {
        constexpr std::array known{Field{"name", required}, Field{"called", optional}, Field{"role", optional},
                                   Field{"look", optional}};
        const auto id = m_draft.reader.id(key, "the id of a person");
        const auto [name, called, role, look] = m_draft.reader.fields(value, key.where(), "a person", known);
        CastMember person{};
        person.look = {static_cast<std::uint32_t>(m_scenario.looks.size()), 0};
        const auto line = [&](YamlValue text, std::string_view what) {
            const auto read = text ? m_draft.reader.text(text, what) : std::nullopt;
            return read ? m_draft.texts.keepProse(*read) : std::string_view();
        };
        person.id = id ? m_draft.texts.keep(*id) : std::string_view();
        person.name = line(name, "the name of a person");
        person.called = called ? line(called, "\"called\"") : person.name;
        person.role = line(role, "the role of a person");
        if (look) {
            person.look = readLook(look, key.where());
        }
        m_scenario.cast.push_back(person);
    }

    Range<LookPart> readLook(YamlValue look, Offset owner) {
        constexpr std::array known{
            Field{"age", optional},     Field{"build", optional},   Field{"skin", optional},
            Field{"face", optional},    Field{"hair", optional},    Field{"hair-colour", optional},
            Field{"beard", optional},   Field{"glasses", optional}, Field{"wear", optional},
            Field{"uniform", optional}, Field{"aid", optional}};
        const auto values = m_draft.reader.fields(look, owner, "a look", known);
        Range<LookPart> range{static_cast<std::uint32_t>(m_scenario.looks.size()), 0};
        for (std::size_t i = 0; i < known.size(); ++i) {
            const auto word = values[i] ? m_draft.reader.text(values[i], "a part of a look") : std::nullopt;
            if (word) {
                m_scenario.looks.push_back({known[i].name, m_draft.texts.keep(*word)});
                ++range.count;
            }
        }
        return range;
    }

    void fact(YamlValue key, YamlValue value) {
        constexpr std::array<std::string_view, 9> reserved{"and", "or", "not",  "visited", "chose",
                                                           "yes", "no", "true", "false"};
        const auto id = m_draft.reader.id(key, "the name of a fact");
        if (id && std::ranges::count(reserved, *id) != 0) {
            m_draft.problems.add(key.where(), "reserved-word", quoted(*id) + " means something in conditions",
                                 "choose another name for the fact");
        }
        Fact fact{};
        fact.id = id ? m_draft.texts.keep(*id) : std::string_view();
        if (value.kind() == YamlKind::map) {
            numberFact(key, value, fact);
        } else if (value.kind() == YamlKind::scalar && value.plain() && parseNumber(value.text())) {
            m_draft.problems.add(value.where(), "fact-range", "a number fact needs its range",
                                 "write {from: 0, to: 4, start: " + std::string(value.text()) + "}");
        } else {
            fact.yesNo = true;
            fact.start = m_draft.reader.yesNo(value, "a fact").value_or(false) ? 1 : 0;
        }
        m_scenario.facts.push_back(fact);
    }

    void numberFact(YamlValue key, YamlValue value, Fact& fact) {
        constexpr int bound = 1000;
        constexpr std::array known{Field{"from", required}, Field{"to", required}, Field{"start", optional}};
        const auto [from, to, start] = m_draft.reader.fields(value, key.where(), "a fact", known);
        if (!from || !to) {
            return;
        }
        const auto least = m_draft.reader.number(from, "\"from\"", -bound, bound);
        const auto most = m_draft.reader.number(to, "\"to\"", -bound, bound);
        const auto first = start ? m_draft.reader.number(start, "\"start\"", -bound, bound) : least;
        if (!least || !most || !first) {
            return;
        }
        if (*least >= *most) {
            m_draft.problems.add(to.where(), "fact-range", "the range ends before it begins, or holds one number only",
                                 "\"to\" is larger than \"from\"");
            return;
        }
        if (*first < *least || *first > *most) {
            m_draft.problems.add(start.where(), "fact-start", "the start lies outside the range",
                                 "from " + std::to_string(*least) + " to " + std::to_string(*most));
            return;
        }
        fact.from = static_cast<std::int16_t>(*least);
        fact.to = static_cast<std::int16_t>(*most);
        fact.start = static_cast<std::int16_t>(*first);
    }

    void endings(YamlValue key, YamlValue map) {
        if (!m_draft.reader.isMap(map, key.where(), "\"endings\"")) {
            return;
        }
        for (auto entry = map.begin(); entry != map.end(); ++entry) {
            const YamlValue name = *entry;
            ending(name, *++entry);
        }
        if (m_scenario.endings.empty()) {
            m_draft.problems.add(key.where(), "no-endings", "there are no endings", "add at least one");
        }
    }

    void ending(YamlValue key, YamlValue value) {
        constexpr std::array known{Field{"title", required}, Field{"text", required}, Field{"also", optional}};
        const auto id = m_draft.reader.id(key, "the name of an ending");
        const auto [title, text, also] = m_draft.reader.fields(value, key.where(), "an ending", known);
        Ending ending{};
        if (id) {
            auto& target = m_draft.targets[m_draft.targetNumber(*id)];
            if (target.is) {
                m_draft.problems.add(key.where(), "duplicate-key",
                                     quoted(*id) + " is given twice among situations and endings",
                                     "give each its own name");
            } else {
                target.is = EndingId(m_scenario.endings.size());
            }
            ending.id = target.name;
        }
        ending.title = m_draft.prose(title, "the title of an ending");
        ending.text = m_draft.prose(text, "the text of an ending");
        ending.also = readAlso(also, m_draft);
        m_scenario.endings.push_back(ending);
    }

    ScenarioDraft& m_draft;
    Scenario& m_scenario;
    std::array<bool, topLevelKeys.size() + 1> m_seen{};
    bool m_situationsTwice = false;
};

/// So that the longest lists need not grow, which would hold them in memory twice.
std::size_t aboutHowManyChoices(std::string_view text) {
    constexpr std::string_view key = " goto:";
    constexpr std::size_t smallestChoice = 64; // bytes; a hostile file reserves no more than its own size
    std::size_t count = 0;
    for (std::size_t at = text.find(key); at != std::string_view::npos; at = text.find(key, at + key.size())) {
        ++count;
    }
    return std::min(count, text.size() / smallestChoice);
}

} // namespace

Loaded<Scenario> readScenario(std::string_view text, const std::string& file, const CompetencyFramework& framework,
                              const Limits& limits) {
    Problems problems(text, file, limits.diagnostics);
    ScenarioDraft draft(framework, limits, problems);
    const std::size_t choices = aboutHowManyChoices(text);
    draft.scenario.choices.reserve(choices);
    draft.jumps.reserve(choices);
    Reader reader(draft);
    if (readYaml(text, "situations", limits, problems, reader)) {
        reader.finish();
        resolveNames(draft);
    }
    Loaded<Scenario> result;
    if (problems.any()) {
        result.diagnostics = problems.take();
        return result;
    }
    draft.scenario.texts = draft.texts.take();
    result.value = std::move(draft.scenario);
    return result;
}

} // namespace content
