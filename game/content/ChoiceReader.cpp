#include "content/ScenarioDraft.hpp"
#include "content/ScenarioKeys.hpp"
#include "content/StatementName.hpp"

#include <algorithm>
#include <string>

namespace content {

using namespace model;

namespace {

using enum Field::Need;

constexpr std::array<std::string_view, 4> ratings{"best", "good", "poor", "harmful"};

/// A key such as `EA-1.3`, or `{EA-1.3: partial}` where `mark` is "partial".
struct Keying {
    StatementId statement;
    bool marked;
};

std::string whatItIs(const CompetencyFramework& framework, StatementId id) {
    switch (framework[id].kind) {
    case StatementKind::indicator:
        return "an indicator";
    case StatementKind::positiveBehaviour:
        return "a positive behaviour";
    case StatementKind::negativeBehaviour:
        return "a negative behaviour";
    }
    return {};
}

std::optional<Keying> readKeying(YamlValue item, std::string_view key, std::string_view mark, bool negative,
                                 ScenarioDraft& draft) {
    YamlValue name = item;
    bool marked = false;
    if (item.kind() == YamlKind::map) {
        auto entry = item.begin();
        if (entry == item.end()) {
            draft.problems.add(item.where(), "statement-mark", "a pair of braces is empty",
                               "write {EA-1.1: " + std::string(mark) + "}, or the id alone");
            return std::nullopt;
        }
        name = *entry;
        const YamlValue value = *++entry;
        if (++entry != item.end()) {
            draft.problems.add(item.where(), "statement-mark", "one statement to each pair of braces",
                               "write [{EA-1.1: " + std::string(mark) + "}, EA-1.2]");
            return std::nullopt;
        }
        if (value.kind() != YamlKind::scalar || value.text() != mark) {
            draft.problems.add(value.where(), "statement-mark",
                               "a statement under \"" + std::string(key) + "\" can only be marked \"" +
                                   std::string(mark) + "\"",
                               "write {" + std::string(name.text()) + ": " + std::string(mark) + "}, or the id alone");
            return std::nullopt;
        }
        marked = true;
    }
    const auto statement = statementNamed(name, draft.framework, draft.problems);
    if (!statement) {
        return std::nullopt;
    }
    if ((draft.framework[*statement].kind == StatementKind::negativeBehaviour) != negative) {
        draft.problems.add(name.where(), "statement-side",
                           std::string(name.text()) + " is " + whatItIs(draft.framework, *statement) +
                               " and cannot stand under \"" + std::string(key) + "\"",
                           "put it under \"" + std::string(negative ? "shows" : "carries") + "\"");
        return std::nullopt;
    }
    return Keying{*statement, marked};
}

template <class Thing, class Add>
Range<Thing> readKeyings(YamlValue list, std::vector<Thing>& into, std::string_view key, std::string_view mark,
                         bool negative, ScenarioDraft& draft, Add add) {
    Range<Thing> range = emptyRange(into);
    if (!list || !draft.reader.isList(list, list.where(), "\"" + std::string(key) + "\"")) {
        return range;
    }
    for (const YamlValue item : list) {
        if (draft.problems.full()) {
            break;
        }
        const auto keying = readKeying(item, key, mark, negative, draft);
        if (!keying) {
            continue;
        }
        const auto before = range.in(into);
        if (std::ranges::find(before, keying->statement, &Thing::statement) != before.end()) {
            draft.problems.add(item.where(), "duplicate-statement",
                               draft.framework[keying->statement].id + " is given twice in this choice", "keep one");
            continue;
        }
        into.push_back(add(*keying));
        ++range.count;
    }
    return range;
}

Range<Effect> readEffects(YamlValue map, ScenarioDraft& draft) {
    auto& effects = draft.scenario.effects;
    Range<Effect> range = emptyRange(effects);
    if (!map || !draft.reader.isMap(map, map.where(), "\"then\"")) {
        return range;
    }
    draft.reader.checkNames(map, "\"then\"");
    for (auto entry = map.begin(); entry != map.end(); ++entry) {
        const YamlValue fact = *entry;
        const YamlValue value = *++entry;
        if (reportJoinedKey(draft.problems, fact, value, isId)) {
            continue;
        }
        if (value.kind() != YamlKind::scalar) {
            draft.problems.add(fact.where(), "effect-value", "what happens to " + inQuotes(fact.text()) + " is missing",
                               "write yes, no, a number, +1 or -1");
            continue;
        }
        draft.effects.push_back({static_cast<std::uint32_t>(effects.size()), draft.texts.keep(fact.text()),
                                 draft.texts.keep(value.text()), fact.where(), value.where()});
        effects.push_back({FactId(0), Effect::Kind::set, 0});
        ++range.count;
    }
    return range;
}

void readNeutral(YamlValue neutral, Offset owner, bool keyed, ScenarioDraft& draft) {
    const bool isNeutral = neutral && draft.reader.yesNo(neutral, "\"neutral\"").value_or(true);
    if (isNeutral && keyed) {
        draft.problems.add(neutral.where(), "neutral-with-key", "a neutral choice shows nothing and carries nothing",
                           "remove \"neutral\", or \"shows\" and \"carries\"");
    }
    if (!isNeutral && !keyed) {
        draft.problems.add(owner, "no-key", "this choice shows nothing and carries nothing",
                           "add \"shows\" or \"carries\"; if it is meant, write \"neutral: yes\"");
    }
}

} // namespace

void readChoice(YamlValue key, YamlValue value, SituationId situation, ScenarioDraft& draft) {
    const std::string_view id = draft.newId(key, "the name of a choice");
    const auto [text, rating, shows, carries, neutral, why, when, then, consequence, target] =
        draft.reader.fields(value, key.where(), "a choice", scenarioKeys::choice);
    Scenario& scenario = draft.scenario;
    Choice choice{};
    choice.situation = situation;
    choice.id = id;
    choice.text = draft.prose(text, "the text of a choice");
    choice.why = draft.prose(why, "\"why\"");
    choice.consequence = draft.prose(consequence, "\"consequence\"");
    if (rating) {
        choice.rating =
            static_cast<Rating>(draft.reader.word(rating, "a rating", "unknown-rating", ratings).value_or(0));
    }
    choice.shows = readKeyings(shows, scenario.shown, "shows", "partial", false, draft, [](const Keying& k) {
        return Shown{k.statement, k.marked};
    });
    choice.carries = readKeyings(carries, scenario.carried, "carries", "serious", true, draft, [](const Keying& k) {
        return Carried{k.statement, k.marked};
    });
    if (value.kind() == YamlKind::map) {
        readNeutral(neutral, key.where(), shows || carries, draft);
    }
    choice.when = readCondition(when, draft);
    if (when && value.kind() == YamlKind::map) {
        scenario.situations.back().conditionalChoices = true;
    }
    choice.then = readEffects(then, draft);
    ScenarioDraft::Jump jump{0, key.where()};
    if (target) {
        jump.where = target.where();
        if (const auto name = draft.reader.id(target, "the name of a situation or ending")) {
            jump.target = draft.targetNumber(*name);
        }
    }
    draft.jumps.push_back(jump);
    scenario.choices.push_back(choice);
    draft.places.choices.push_back(key.where());
}

} // namespace content
