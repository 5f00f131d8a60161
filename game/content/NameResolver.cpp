#include "content/NearId.hpp"
#include "content/ScenarioDraft.hpp"

#include <algorithm>
#include <string>

namespace content {

using namespace model;

namespace {

template <class Thing>
std::optional<std::size_t> positionOf(const std::vector<Thing>& things, std::string_view id) {
    const auto found = std::ranges::find(things, id, &Thing::id);
    return found == things.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - things.begin()));
}

class Resolver {
public:
    explicit Resolver(ScenarioDraft& draft) : m_draft(draft), m_scenario(draft.scenario) {}

    void targets() {
        for (std::size_t i = 0; i < m_draft.jumps.size() && !m_draft.problems.full(); ++i) {
            if (const auto target = resolve(m_draft.jumps[i], "unknown-target", "situation or ending")) {
                m_scenario.choices[i].target = *target;
            }
        }
        if (m_draft.start) {
            const auto target = resolve(*m_draft.start, "unknown-start", "situation");
            if (target && std::holds_alternative<EndingId>(*target)) {
                report(m_draft.start->where, "unknown-start", "the story cannot start at an ending",
                       "name a situation");
            } else if (target) {
                m_scenario.start = std::get<SituationId>(*target);
            }
        }
    }

    void people() {
        for (const PendingPerson& person : m_draft.people) {
            if (m_draft.problems.full()) {
                return;
            }
            const auto position = positionOf(m_scenario.cast, person.name);
            if (!position) {
                report(person.where, "unknown-person", "nobody in the cast is called " + inQuotes(person.name),
                       "add the person under \"cast\"", nearestId(m_scenario.cast, person.name));
                continue;
            }
            m_scenario.presences[person.presence].who = CastId(*position);
        }
        for (const auto& inject : m_draft.injects) {
            if (m_draft.problems.full()) {
                return;
            }
            std::string_view& from = m_scenario.injects[inject.inject].from;
            const auto position = positionOf(m_scenario.cast, from);
            if (!position) {
                report(inject.where, "unknown-sender", inQuotes(from) + " is neither in the cast nor a sender",
                       "write " + listWords(injectSenders) + ", or the id of somebody in the cast",
                       nearestId(m_scenario.cast, from));
                continue;
            }
            from = m_scenario.cast[*position].called;
        }
    }

    void conditions() {
        for (const PendingFact& pending : m_draft.facts) {
            if (m_draft.problems.full()) {
                return;
            }
            const auto fact = findFact(pending.name, pending.where, "condition-fact");
            if (!fact) {
                continue;
            }
            auto& step = m_scenario.conditions[pending.step.position()].what;
            const bool yesNo = m_scenario[*fact].yesNo;
            if (auto* comparison = std::get_if<Comparison>(&step)) {
                comparison->fact = *fact;
                if (yesNo) {
                    report(pending.where, "condition-type",
                           inQuotes(pending.name) + " is yes or no and cannot be compared",
                           "write \"" + std::string(pending.name) + "\" or \"not " + std::string(pending.name) + "\"");
                }
                continue;
            }
            std::get<FactHolds>(step).fact = *fact;
            if (!yesNo) {
                report(pending.where, "condition-type", inQuotes(pending.name) + " is a number and cannot stand alone",
                       "compare it: \"" + std::string(pending.name) + " >= 1\"");
            }
        }
        for (const PendingVisit& pending : m_draft.visits) {
            if (m_draft.problems.full()) {
                return;
            }
            happening(pending);
        }
    }

    void effects() {
        for (const PendingEffect& pending : m_draft.effects) {
            if (m_draft.problems.full()) {
                return;
            }
            if (const auto fact = findFact(pending.fact, pending.where, "unknown-fact")) {
                effect(pending, *fact);
            }
        }
    }

    void claims() {
        for (const auto& claim : m_draft.claims) {
            const bool shown = std::ranges::any_of(m_scenario.shown, [&](const Shown& one) {
                const auto& what = m_draft.framework[m_draft.framework[one.statement].unit].what;
                const auto* level = std::get_if<CompetencyLevel>(&what);
                return level != nullptr
                           ? claim.what == std::variant<CompetencyId, CoreValueId>(level->competency)
                           : claim.what == std::variant<CompetencyId, CoreValueId>(std::get<CoreValueId>(what));
            });
            if (!shown) {
                report(claim.where, "unshown-claim", "the scenario claims this, but no choice shows it",
                       "key a choice to it, or remove the claim");
            }
        }
    }

private:
    void report(Offset where, std::string_view code, std::string what, std::string expected,
                std::string suggestion = {}) {
        m_draft.problems.add(where, code, std::move(what), std::move(expected), std::move(suggestion));
    }

    /// Nothing once a file has made this compare too many names: a hostile one has thousands that are all alike.
    std::string suggestion(std::string_view typed, const std::vector<std::string_view>& names) {
        if (names.size() > m_comparisonsLeft) {
            return {};
        }
        m_comparisonsLeft -= names.size();
        return nearest(typed, names);
    }

    std::string suggestedSituation(std::string_view typed) {
        std::vector<std::string_view> ids;
        std::ranges::transform(m_scenario.situations, std::back_inserter(ids), &Situation::id);
        return suggestion(typed, ids);
    }

    std::optional<Target> resolve(const ScenarioDraft::Jump& jump, std::string_view code, const std::string& kind) {
        if (jump.target >= m_draft.targets.size()) {
            return std::nullopt; // reported where it was read
        }
        const auto& target = m_draft.targets[jump.target];
        if (!target.is) {
            std::vector<std::string_view> names;
            for (const auto& known : m_draft.targets) {
                if (known.is) {
                    names.push_back(known.name);
                }
            }
            report(jump.where, code, "there is no " + kind + " " + inQuotes(target.name), "check the name, or add it",
                   suggestion(target.name, names));
        }
        return target.is;
    }

    std::optional<FactId> findFact(std::string_view name, Offset where, std::string_view code) {
        const auto position = positionOf(m_scenario.facts, name);
        if (!position) {
            report(where, code, "there is no fact " + inQuotes(name), "add it under \"facts\"",
                   nearestId(m_scenario.facts, name));
            return std::nullopt;
        }
        return FactId(*position);
    }

    void happening(const PendingVisit& pending) {
        const auto found = m_draft.targetNumbers.find(pending.situation);
        const auto* target = found == m_draft.targetNumbers.end() ? nullptr : &m_draft.targets[found->second];
        const auto* situation = target != nullptr && target->is ? std::get_if<SituationId>(&*target->is) : nullptr;
        if (situation == nullptr) {
            report(pending.where, "condition-situation", "there is no situation " + inQuotes(pending.situation),
                   "check the name", suggestedSituation(pending.situation));
            return;
        }
        std::optional<MarkId>* mark = &m_scenario.situations[situation->position()].mark;
        MarkedThing thing{*situation};
        if (!pending.choice.empty()) {
            const auto choice = m_scenario.findChoice(*situation, pending.choice);
            if (!choice) {
                std::vector<std::string_view> names;
                for (const Choice& known : m_scenario.choicesOf(m_scenario[*situation])) {
                    names.push_back(known.id);
                }
                report(pending.where, "condition-choice",
                       "the situation " + inQuotes(pending.situation) + " has no choice " + inQuotes(pending.choice),
                       "check the name", nearest(pending.choice, names));
                return;
            }
            mark = &m_scenario.choices[choice->position()].mark;
            thing = {*choice};
        }
        if (!*mark) {
            *mark = MarkId(m_scenario.marks.size());
            m_scenario.marks.push_back(thing);
        }
        std::get<Happened>(m_scenario.conditions[pending.step.position()].what).mark = **mark;
    }

    void effect(const PendingEffect& pending, FactId id) {
        const Fact& fact = m_scenario[id];
        Effect& effect = m_scenario.effects[pending.effect];
        effect.fact = id;
        std::string_view value = pending.value;
        if (fact.yesNo) {
            const bool yes = value == "yes" || value == "true";
            if (!yes && value != "no" && value != "false") {
                report(pending.whereValue, "effect-value",
                       inQuotes(pending.fact) + " is yes or no, not " + inQuotes(value), "write yes or no",
                       nearestYesNo(value));
            }
            effect = {id, Effect::Kind::set, static_cast<std::int16_t>(yes ? 1 : 0)};
            return;
        }
        const bool set = value.starts_with('=');
        if (set) {
            value.remove_prefix(std::min(value.find_first_not_of("= "), value.size()));
        }
        const auto number = parseNumber(value);
        if (!number) {
            report(pending.whereValue, "effect-value",
                   inQuotes(pending.fact) + " is a number, not " + inQuotes(pending.value),
                   "write +1 or -1 to add, or a number to set");
            return;
        }
        const bool adds = !set && (value.starts_with('+') || value.starts_with('-'));
        const int span = fact.to - fact.from;
        if (adds ? *number > span || *number < -span : *number < fact.from || *number > fact.to) {
            report(pending.whereValue, "effect-range",
                   inQuotes(pending.fact) + " lies between " + std::to_string(fact.from) + " and " +
                       std::to_string(fact.to),
                   adds
                       ? "add less"
                       : "set it to a number in that range; to subtract, write -1; to set a negative number, \"= -1\"");
            return;
        }
        effect = {id, adds ? Effect::Kind::add : Effect::Kind::set, static_cast<std::int16_t>(*number)};
    }

    ScenarioDraft& m_draft;
    Scenario& m_scenario;
    std::size_t m_comparisonsLeft = 100000;
};

} // namespace

void resolveNames(ScenarioDraft& draft) {
    Resolver resolver(draft);
    resolver.targets();
    resolver.people();
    resolver.conditions();
    resolver.effects();
    resolver.claims();
    fillNames(draft);
}

} // namespace content
