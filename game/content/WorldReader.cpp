// What stands before the situations of a scenario: its people and its facts.

#include "content/ScenarioDraft.hpp"
#include "content/ScenarioKeys.hpp"

#include <algorithm>
#include <string>

namespace content {

using namespace model;

namespace {

using enum Field::Need;

Range<LookPart> readLook(YamlValue look, Offset owner, ScenarioDraft& draft) {
    constexpr std::array known{Field{"age", optional},     Field{"build", optional},   Field{"skin", optional},
                               Field{"face", optional},    Field{"hair", optional},    Field{"hair-colour", optional},
                               Field{"beard", optional},   Field{"glasses", optional}, Field{"wear", optional},
                               Field{"uniform", optional}, Field{"aid", optional}};
    const auto values = draft.reader.fields(look, owner, "a look", known);
    Range<LookPart> range{static_cast<std::uint32_t>(draft.scenario.looks.size()), 0};
    for (std::size_t i = 0; i < known.size(); ++i) {
        const auto word = values[i] ? draft.reader.text(values[i], "a part of a look") : std::nullopt;
        if (word) {
            draft.scenario.looks.push_back({known[i].name, draft.texts.keep(*word)});
            ++range.count;
        }
    }
    return range;
}

void readNumberFact(YamlValue key, YamlValue value, ScenarioDraft& draft, Fact& fact) {
    constexpr int bound = 1000;
    const auto [from, to, start] = draft.reader.fields(value, key.where(), "a fact", scenarioKeys::fact);
    if (!from || !to) {
        return;
    }
    const auto least = draft.reader.number(from, "\"from\"", -bound, bound);
    const auto most = draft.reader.number(to, "\"to\"", -bound, bound);
    const auto first = start ? draft.reader.number(start, "\"start\"", -bound, bound) : least;
    if (!least || !most || !first) {
        return;
    }
    if (*least >= *most) {
        draft.problems.add(to.where(), "fact-range", "the range ends before it begins, or holds one number only",
                           "\"to\" is larger than \"from\"");
        return;
    }
    if (*first < *least || *first > *most) {
        draft.problems.add(start.where(), "fact-start", "the start lies outside the range",
                           "from " + std::to_string(*least) + " to " + std::to_string(*most));
        return;
    }
    fact.from = static_cast<std::int16_t>(*least);
    fact.to = static_cast<std::int16_t>(*most);
    fact.start = static_cast<std::int16_t>(*first);
}

} // namespace

void readPerson(YamlValue key, YamlValue value, ScenarioDraft& draft) {
    const std::string_view id = draft.newId(key, "the id of a person");
    const auto [name, called, role, look] = draft.reader.fields(value, key.where(), "a person", scenarioKeys::person);
    CastMember person{};
    person.look = {static_cast<std::uint32_t>(draft.scenario.looks.size()), 0};
    const auto line = [&](YamlValue text, std::string_view what) {
        const auto read = text ? draft.reader.text(text, what) : std::nullopt;
        return read ? draft.texts.keepProse(*read) : std::string_view();
    };
    person.id = id;
    person.name = line(name, "the name of a person");
    person.called = called ? line(called, "\"called\"") : person.name;
    person.role = line(role, "the role of a person");
    if (look) {
        person.look = readLook(look, key.where(), draft);
    }
    draft.scenario.cast.push_back(person);
}

void readFact(YamlValue key, YamlValue value, ScenarioDraft& draft) {
    constexpr std::array<std::string_view, 9> reserved{"and", "or", "not",  "visited", "chose",
                                                       "yes", "no", "true", "false"};
    const std::string_view id = draft.newId(key, "the name of a fact");
    if (std::ranges::count(reserved, id) != 0) {
        draft.problems.add(key.where(), "reserved-word", inQuotes(id) + " means something in conditions",
                           "choose another name for the fact");
    }
    Fact fact{};
    fact.id = id;
    if (value.kind() == YamlKind::map) {
        readNumberFact(key, value, draft, fact);
    } else if (value.kind() == YamlKind::scalar && value.plain() && parseNumber(value.text())) {
        draft.problems.add(value.where(), "fact-range", "a number fact needs its range",
                           "write {from: 0, to: 4, start: " + std::string(value.text()) + "}");
    } else {
        fact.yesNo = true;
        fact.start = draft.reader.yesNo(value, "a fact").value_or(false) ? 1 : 0;
    }
    draft.scenario.facts.push_back(fact);
    draft.places.facts.push_back(key.where());
}

} // namespace content
