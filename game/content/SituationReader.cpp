#include "content/ScenarioDraft.hpp"
#include "content/ScenarioKeys.hpp"

#include <algorithm>
#include <string>

namespace content {

using namespace model;

namespace {

using enum Field::Need;

constexpr std::array<std::string_view, 10> expressions{"neutral", "calm",   "pleased", "worried",   "upset",
                                                       "angry",   "afraid", "tired",   "surprised", "thoughtful"};
constexpr std::array<std::string_view, 3> rationaleWishes{"none", "optional", "asked"};
constexpr std::array<std::string_view, 2> orders{"shuffled", "fixed"};

void readChoices(YamlValue map, SituationId id, ScenarioDraft& draft) {
    Situation& situation = draft.scenario.situations[id.position()];
    situation.choices = emptyRange(draft.scenario.choices);
    if (!map || !draft.reader.isMap(map, map.where(), "\"choices\"")) {
        return;
    }
    draft.reader.checkNames(map, "\"choices\"");
    const std::size_t most = std::min(draft.limits.choices, mostChoicesEver);
    for (auto entry = map.begin(); entry != map.end(); ++entry) {
        const YamlValue key = *entry;
        const YamlValue value = *++entry;
        if (draft.scenario.situations[id.position()].choices.count == most) {
            draft.problems.add(key.where(), "too-many-choices",
                               "a situation has at most " + std::to_string(most) + " choices",
                               "nobody weighs so many: merge or split");
            return;
        }
        readChoice(key, value, id, draft);
        ++draft.scenario.situations[id.position()].choices.count;
    }
}

void readPresence(YamlValue list, Situation& situation, ScenarioDraft& draft) {
    auto& presences = draft.scenario.presences;
    situation.with = emptyRange(presences);
    if (!list || !draft.reader.isList(list, list.where(), "\"with\"")) {
        return;
    }
    std::vector<std::string_view> seen;
    for (const YamlValue item : list) {
        if (seen.size() == draft.limits.cast || draft.problems.full()) {
            draft.problems.add(item.where(), "too-many-people",
                               "\"with\" names more than " + std::to_string(draft.limits.cast) + " people",
                               "remove some");
            return;
        }
        YamlValue name = item;
        std::size_t expression = 0;
        if (item.kind() == YamlKind::map) {
            auto entry = item.begin();
            if (entry == item.end()) {
                draft.problems.add(item.where(), "unknown-expression", "a pair of braces is empty",
                                   "write {amira: upset}, or the id alone");
                continue;
            }
            name = *entry;
            const YamlValue value = *++entry;
            if (++entry != item.end()) {
                draft.problems.add((*entry).where(), "unknown-expression", "one person to each pair of braces",
                                   "write [{amira: upset}, {tom: angry}]");
            }
            expression = draft.reader.word(value, "an expression", "unknown-expression", expressions).value_or(0);
        }
        const auto id = draft.reader.id(name, "the name of a person");
        if (!id) {
            continue;
        }
        if (std::ranges::count(seen, *id) != 0) {
            draft.problems.add(name.where(), "duplicate-person", inQuotes(*id) + " is named twice under \"with\"",
                               "keep one");
            continue;
        }
        seen.push_back(*id);
        draft.people.push_back({static_cast<std::uint32_t>(presences.size()), draft.texts.keep(*id), name.where()});
        presences.push_back({CastId(0), static_cast<Expression>(expression)});
        ++situation.with.count;
    }
}

void readInjects(YamlValue list, Situation& situation, ScenarioDraft& draft) {
    auto& injects = draft.scenario.injects;
    situation.injects = emptyRange(injects);
    if (!list || !draft.reader.isList(list, list.where(), "\"injects\"")) {
        return;
    }
    for (const YamlValue item : list) {
        const auto [after, from, text, when] =
            draft.reader.fields(item, item.where(), "an inject", scenarioKeys::inject);
        if (!after || !from || !text) {
            continue;
        }
        const auto time = draft.reader.duration(after, "\"after\"");
        const auto sender = draft.reader.id(from, "the sender of an inject");
        const std::string_view prose = draft.prose(text, "the text of an inject");
        const auto condition = readCondition(when, draft);
        if (!time || !sender) {
            continue;
        }
        if (std::ranges::count(injectSenders, *sender) == 0) {
            draft.injects.push_back({static_cast<std::uint32_t>(injects.size()), from.where()});
        }
        injects.push_back({*time, draft.texts.keep(*sender), prose, condition});
        draft.places.injects.push_back(item.where());
        ++situation.injects.count;
        const Timer* timer = draft.scenario.timerOf(situation);
        if (timer != nullptr && *time >= timer->limit) {
            draft.problems.add(after.where(), "inject-after-timer",
                               "this inject comes when the timer has already run out",
                               "let it come earlier, or give more time");
        }
    }
}

void readTimer(YamlValue map, Offset owner, SituationId id, ScenarioDraft& draft) {
    Situation& situation = draft.scenario.situations[id.position()];
    if (!map) {
        return;
    }
    constexpr std::array known{Field{"limit", required}, Field{"otherwise", required}};
    const auto [limit, otherwise] = draft.reader.fields(map, owner, "a timer", known);
    if (!limit || !otherwise) {
        return;
    }
    const auto time = draft.reader.duration(limit, "\"limit\"");
    const auto name = draft.reader.id(otherwise, "the name of a choice");
    if (!time || !name) {
        return;
    }
    const auto choice = draft.scenario.findChoice(id, *name);
    if (!choice) {
        std::vector<std::string_view> names;
        for (const Choice& there : draft.scenario.choicesOf(situation)) {
            names.push_back(there.id);
        }
        draft.problems.add(otherwise.where(), "timer-otherwise", "this situation has no choice " + inQuotes(*name),
                           "name the choice that counts when time runs out", nearest(*name, names));
        return;
    }
    if (draft.scenario[*choice].when) {
        draft.problems.add(otherwise.where(), "timer-condition",
                           "the choice " + inQuotes(*name) +
                               " has a condition, so it may not be there when time runs out",
                           "name a choice without \"when\"");
        return;
    }
    situation.timer = static_cast<std::uint32_t>(draft.scenario.timers.size());
    draft.scenario.timers.push_back({*time, *choice});
}

} // namespace

void readSituation(YamlValue key, YamlValue value, ScenarioDraft& draft) {
    Scenario& scenario = draft.scenario;
    if (scenario.situations.size() == draft.limits.situations) {
        draft.problems.add(key.where(), "too-many-situations",
                           "a scenario has at most " + std::to_string(draft.limits.situations) + " situations",
                           "split it, or raise the limit with --most-situations if you trust the file");
        return;
    }
    const SituationId id(scenario.situations.size());
    scenario.situations.emplace_back();
    draft.places.situations.push_back(key.where());
    if (const std::string_view name = draft.newId(key, "the name of a situation"); !name.empty()) {
        auto& target = draft.targets[draft.targetNumber(name)];
        if (target.is) {
            draft.problems.add(key.where(), "duplicate-key",
                               inQuotes(name) + " is given twice among situations and endings",
                               "give each its own name");
        } else {
            target.is = id;
        }
        scenario.situations.back().id = target.name;
    }
    const auto [text, place, with, also, injects, rationale, timer, order, choices] =
        draft.reader.fields(value, key.where(), "a situation", scenarioKeys::situation);
    Situation& situation = scenario.situations.back();
    situation.text = draft.prose(text, "the text of a situation");
    if (const auto where = place ? draft.reader.id(place, "the name of a place") : std::nullopt) {
        situation.place = draft.texts.keep(*where);
    }
    readPresence(with, situation, draft);
    situation.also = readAlso(also, draft);
    if (rationale) {
        situation.rationale = static_cast<RationaleWish>(
            draft.reader.word(rationale, "\"rationale\"", "unknown-rationale", rationaleWishes).value_or(0));
    }
    situation.fixedOrder = order && draft.reader.word(order, "\"order\"", "unknown-order", orders) == std::size_t{1};
    readChoices(choices, id, draft);
    if (choices && choices.kind() == YamlKind::map && situation.choices.empty()) {
        draft.problems.add(key.where(), "no-choices", "this situation has no choices",
                           "add at least one; where nothing can be chosen, make it an ending");
    }
    readTimer(timer, key.where(), id, draft);
    readInjects(injects, situation, draft);
}

} // namespace content
