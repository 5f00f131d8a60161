#include "debrief/Generated.hpp"

#include <algorithm>
#include <cstring>
#include <memory>

namespace generated {

namespace {

model::CompetencyFramework makeFramework() {
    model::CompetencyFramework made;
    made.id = "invented";
    made.title = "An invented framework";
    made.levels = {{"One", ""}, {"Two", ""}, {"Three", ""}};
    made.clusters = {{"first", "First", "", {}}, {"second", "Second", "", {}}};

    const auto addStatements = [&made](const std::string& prefix, int count, model::StatementKind kind,
                                       model::UnitId unit) {
        std::vector<model::StatementId> ids;
        for (int i = 1; i <= count; ++i) {
            ids.emplace_back(made.statements.size());
            const std::string id = prefix + std::to_string(i);
            made.statements.push_back({id, "What " + id + " says", kind, unit, i});
        }
        return ids;
    };

    for (const std::string id : {"AA", "BB", "CC"}) {
        const model::CompetencyId competency(made.competencies.size());
        const model::ClusterId cluster(competency.position() / 2);
        model::Competency one{id, "Competency " + id, "", "", cluster, {}};
        for (int level = 1; level <= 3; ++level) {
            const model::UnitId unit(made.units.size());
            const std::string unitId = id + "-" + std::to_string(level);
            made.units.push_back({unitId, model::CompetencyLevel{competency, {level}}, {}});
            made.units.back().statements =
                addStatements(unitId + ".", 4 - level, model::StatementKind::indicator, unit);
            one.levels.push_back(unit);
        }
        made.competencies.push_back(std::move(one));
        made.clusters[cluster.position()].competencies.push_back(competency);
    }
    for (const std::string id : {"VA", "VB"}) {
        const model::UnitId unit(made.units.size());
        const model::CoreValueId value(made.values.size());
        made.units.push_back({id, value, {}});
        made.units.back().statements = addStatements(id + "+", 2, model::StatementKind::positiveBehaviour, unit);
        made.values.push_back({id, "Value " + id, "", unit, {}});
        made.values.back().negatives = addStatements(id + "-", 3, model::StatementKind::negativeBehaviour, unit);
    }
    made.ranks = {{"junior", "Junior", {1}, {}}, {"senior", "Senior", {2}, {{model::CompetencyId(1), {1}}}}};
    made.index();
    return made;
}

std::vector<model::StatementId> drawn(std::initializer_list<std::string_view> ids) {
    std::vector<model::StatementId> statements;
    for (const std::string_view id : ids) {
        statements.push_back(framework().findStatement(id).value());
    }
    return statements;
}

bool oneIn(play::Random& random, std::uint32_t count) { return random.below(count) == 0; }

std::string_view keep(model::Scenario& scenario, const std::string& text) {
    scenario.texts.push_back(std::make_unique<char[]>(text.size()));
    std::memcpy(scenario.texts.back().get(), text.data(), text.size());
    return {scenario.texts.back().get(), text.size()};
}

} // namespace

const model::CompetencyFramework& framework() {
    static const model::CompetencyFramework made = makeFramework();
    return made;
}

ChoiceParts makeChoice(play::Random& random) {
    // Few statements of few units, so that choices often meet in one unit.
    static const std::vector<model::StatementId> positives =
        drawn({"AA-1.1", "AA-1.2", "AA-1.3", "AA-2.1", "AA-2.2", "AA-3.1", "BB-1.1", "BB-1.2", "VA+1", "VA+2", "VB+1",
               "VB+2"});
    static const std::vector<model::StatementId> negatives = drawn({"VA-1", "VA-2", "VA-3", "VB-1", "VB-2", "VB-3"});
    // A run of the list, from a place found by chance and round its end.
    const auto run = [&random](const std::vector<model::StatementId>& from, std::uint32_t longest) {
        std::vector<model::StatementId> some;
        const std::uint32_t step = 1 + 4 * random.below(2);
        std::uint32_t next = random.below(static_cast<std::uint32_t>(from.size()));
        for (std::uint32_t left = random.below(longest + 1); left > 0; --left) {
            some.push_back(from[next % from.size()]);
            next += step;
        }
        return some;
    };

    ChoiceParts choice;
    choice.id = "c" + std::to_string(random.below(1000000));
    choice.rating = static_cast<model::Rating>(random.below(4));
    for (const model::StatementId statement : run(positives, 5)) {
        choice.shows.push_back({statement, oneIn(random, 3)});
    }
    for (const model::StatementId statement : run(negatives, 2)) {
        choice.carries.push_back({statement, oneIn(random, 4)});
    }
    return choice;
}

SituationParts makeSituation(play::Random& random) {
    SituationParts situation;
    situation.id = "s" + std::to_string(random.below(1000000));
    situation.choices.resize(1 + random.below(4));
    std::ranges::generate(situation.choices, [&random] { return makeChoice(random); });
    return situation;
}

DecisionParts makeDecision(const Parts& parts, play::Random& random) {
    DecisionParts decision;
    decision.situation = random.below(static_cast<std::uint32_t>(parts.situations.size()));
    const auto count = static_cast<std::uint32_t>(parts.situations[decision.situation].choices.size());
    decision.choice = random.below(count);
    decision.available = static_cast<std::uint16_t>(random.below(1u << count) | (1u << decision.choice));
    decision.expired = oneIn(random, 8);
    return decision;
}

Parts make(std::uint64_t seed, std::size_t situations, std::size_t decisions) {
    play::Random random(seed);
    Parts parts;
    parts.rank = model::RankId(random.below(2));
    for (std::size_t i = 0; i < situations; ++i) {
        parts.situations.push_back(makeSituation(random));
    }
    for (std::size_t i = 0; i < decisions; ++i) {
        parts.decisions.push_back(makeDecision(parts, random));
    }
    return parts;
}

model::Scenario scenarioOf(const Parts& parts) {
    model::Scenario scenario;
    scenario.id = "generated";
    scenario.title = "A generated scenario";
    scenario.endings.push_back({"end", "The end", "It ends.", {}});
    for (const SituationParts& from : parts.situations) {
        const model::SituationId id(scenario.situations.size());
        model::Situation situation;
        situation.id = keep(scenario, from.id);
        situation.text = "Something happens.";
        situation.choices = {static_cast<std::uint32_t>(scenario.choices.size()),
                             static_cast<std::uint32_t>(from.choices.size())};
        for (const ChoiceParts& one : from.choices) {
            model::Choice choice;
            choice.id = keep(scenario, one.id);
            choice.text = "Do something.";
            choice.why = "Because.";
            choice.rating = one.rating;
            choice.situation = id;
            choice.target = model::EndingId(0);
            choice.shows = {static_cast<std::uint32_t>(scenario.shown.size()),
                            static_cast<std::uint32_t>(one.shows.size())};
            choice.carries = {static_cast<std::uint32_t>(scenario.carried.size()),
                              static_cast<std::uint32_t>(one.carries.size())};
            scenario.choices.push_back(choice);
            scenario.shown.insert(scenario.shown.end(), one.shows.begin(), one.shows.end());
            scenario.carried.insert(scenario.carried.end(), one.carries.begin(), one.carries.end());
        }
        scenario.situations.push_back(situation);
    }
    return scenario;
}

play::Attempt attemptOf(const Parts& parts, const model::Scenario& scenario) {
    play::Attempt attempt;
    for (const DecisionParts& decision : parts.decisions) {
        attempt.decisions.push_back(
            {.choice = model::ChoiceId(scenario.situations[decision.situation].choices.first + decision.choice),
             .thoughtMilliseconds = 1000,
             .available = decision.available,
             .restarts = 0,
             .expired = decision.expired});
    }
    return attempt;
}

debrief::AttemptEvidence evidenceOf(const Parts& parts) {
    const model::Scenario scenario = scenarioOf(parts);
    return debrief::evidenceOf(framework(), scenario, attemptOf(parts, scenario));
}

debrief::Profile profileOf(const Parts& parts) {
    return debrief::makeProfile(framework(), parts.rank, evidenceOf(parts));
}

debrief::Debrief debriefOf(const Parts& parts) {
    const model::Scenario scenario = scenarioOf(parts);
    return debrief::makeDebrief(framework(), scenario, parts.rank, attemptOf(parts, scenario), {}, std::nullopt);
}

} // namespace generated
