#include "content/ScenarioReader.hpp"

#include "content/FrameworkName.hpp"
#include "content/LayoutSlip.hpp"
#include "content/ScenarioDraft.hpp"
#include "content/ScenarioKeys.hpp"
#include "content/TopLevelKeys.hpp"
#include "content/YamlFile.hpp"

#include <algorithm>
#include <string>

namespace content {

using namespace model;

namespace {

class ScenarioFileReader final : public YamlFileReader {
public:
    explicit ScenarioFileReader(ScenarioDraft& draft)
        : m_draft(draft), m_scenario(draft.scenario), m_keys(draft.problems, "a scenario", scenarioKeys::file) {}

    void topLevel(YamlValue key, YamlValue value) override {
        if (!m_keys.take(key)) {
            return;
        }
        const std::string_view name = key.text();
        if (name == "situations") {
            m_draft.reader.isMap(value, key.where(), "\"situations\"");
        } else if (name == "cast") {
            named(key, value, "\"cast\"", m_draft.limits.cast, "too-many-people",
                  [&](auto k, auto v) { readPerson(k, v, m_draft); });
        } else if (name == "facts") {
            named(key, value, "\"facts\"", m_draft.limits.facts, "too-many-facts",
                  [&](auto k, auto v) { readFact(k, v, m_draft); });
        } else if (name == "endings") {
            endings(key, value);
        } else if (m_keys.hasValue(key, value)) {
            heading(name, value);
        }
    }

    void entriesBegin(YamlValue key) override { m_situationsTwice = !m_keys.take(key); }

    void entry(YamlValue key, YamlValue value) override {
        if (!m_situationsTwice) {
            readSituation(key, value, m_draft);
        }
    }

    /// Reports what the whole file lacks.
    void finish() {
        m_keys.reportMissing();
        if (m_keys.has("situations") && m_scenario.situations.empty() && !m_draft.problems.any()) {
            m_draft.problems.add(0, "no-situations", "there are no situations",
                                 "add at least one under \"situations\"");
        }
    }

private:
    void heading(std::string_view name, YamlValue value) {
        YamlReader& reader = m_draft.reader;
        const std::string what = "\"" + std::string(name) + "\"";
        constexpr int mostVersions = 999999;
        if (name == "format") {
            checkFormat(reader, value);
        } else if (name == "scenario") {
            if (const auto id = reader.id(value, "the id of a scenario")) {
                m_scenario.id = m_draft.texts.keep(*id);
            }
        } else if (name == "version") {
            m_scenario.version = reader.number(value, what, 1, mostVersions).value_or(1);
        } else if (name == "title") {
            m_scenario.title = m_draft.prose(value, what);
        } else if (name == "framework") {
            namesFramework(value, "this scenario", m_draft.framework, reader);
            m_scenario.frameworkId = m_draft.texts.keep(m_draft.framework.id);
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

    void rank(YamlValue value) {
        std::vector<std::string_view> ids;
        for (const Rank& known : m_draft.framework.ranks) {
            ids.push_back(known.id);
        }
        const auto id = m_draft.reader.id(value, "the id of a rank", ids);
        if (!id) {
            return;
        }
        if (const auto rank = m_draft.framework.findRank(*id)) {
            m_scenario.rank = *rank;
            return;
        }
        m_draft.problems.add(value.where(), "unknown-rank", "the framework has no rank " + inQuotes(*id),
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
            if (m_draft.problems.full()) {
                return;
            }
            const std::string_view name = item.kind() == YamlKind::scalar ? item.text() : std::string_view();
            const auto competency = m_draft.framework.findCompetency(name);
            const auto coreValue = m_draft.framework.findValue(name);
            if (!competency && !coreValue) {
                std::vector<std::string_view> ids;
                std::ranges::transform(m_draft.framework.competencies, std::back_inserter(ids), &Competency::id);
                std::ranges::transform(m_draft.framework.values, std::back_inserter(ids), &CoreValue::id);
                m_draft.problems.add(item.where(), "unknown-claim",
                                     "the framework has no competency or value " + inQuotes(name),
                                     "write " + listWords(ids), nearest(name, ids));
                continue;
            }
            auto what = competency ? std::variant<CompetencyId, CoreValueId>(*competency)
                                   : std::variant<CompetencyId, CoreValueId>(*coreValue);
            if (std::ranges::count(m_scenario.claims, what) != 0) {
                m_draft.problems.add(item.where(), "duplicate-claim", inQuotes(name) + " is claimed twice", "keep one");
                continue;
            }
            m_scenario.claims.push_back(what);
            m_draft.claims.push_back({what, item.where()});
            m_draft.places.claims.push_back(item.where());
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
        const std::string_view id = m_draft.newId(key, "the name of an ending");
        const auto [title, text, also] = m_draft.reader.fields(value, key.where(), "an ending", scenarioKeys::ending);
        Ending ending{};
        if (!id.empty()) {
            auto& target = m_draft.targets[m_draft.targetNumber(id)];
            if (target.is) {
                m_draft.problems.add(key.where(), "duplicate-key",
                                     inQuotes(id) + " is given twice among situations and endings",
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
        m_draft.places.endings.push_back(key.where());
    }

    ScenarioDraft& m_draft;
    Scenario& m_scenario;
    TopLevelKeys m_keys;
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
    Loaded<PlacedScenario> placed = readPlacedScenario(text, file, framework, limits);
    Loaded<Scenario> result;
    result.diagnostics = std::move(placed.diagnostics);
    if (placed) {
        result.value = std::move(placed.value->scenario);
    }
    return result;
}

Loaded<PlacedScenario> readPlacedScenario(std::string_view text, const std::string& file,
                                          const CompetencyFramework& framework, const Limits& limits) {
    Problems problems(text, file, limits.diagnostics);
    ScenarioDraft draft(framework, limits, problems);
    const std::size_t choices = aboutHowManyChoices(text);
    draft.scenario.choices.reserve(choices);
    draft.jumps.reserve(choices);
    ScenarioFileReader reader(draft);
    const bool whole = readYaml(text, "situations", limits, problems, reader);
    if (whole) {
        reader.finish();
    }
    if (!(problems.any() && reportLayoutSlip(problems, scenarioLevel())) && whole) {
        resolveNames(draft);
    }
    Loaded<PlacedScenario> result;
    if (problems.any()) {
        result.diagnostics = problems.take();
        return result;
    }
    draft.scenario.texts = draft.texts.take();
    result.value = PlacedScenario{std::move(draft.scenario), std::move(draft.places)};
    return result;
}

} // namespace content
