#include "proof/KeyFindings.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace proof {

using namespace model;

namespace {

/// Less likely than this by chance is worth a word.
constexpr double unlikely = 0.05;
/// In fewer situations chance explains anything.
constexpr std::size_t fewest = 5;

/// The probability that at least `many` of independent events with these probabilities happen (the Poisson binomial
/// distribution, summed event by event).
double probabilityOfAtLeast(const std::vector<double>& each, std::size_t many) {
    std::vector<double> exactly(each.size() + 1);
    exactly[0] = 1;
    for (std::size_t i = 0; i < each.size(); ++i) {
        for (std::size_t k = i + 1; k > 0; --k) {
            exactly[k] = exactly[k] * (1 - each[i]) + exactly[k - 1] * each[i];
        }
        exactly[0] *= 1 - each[i];
    }
    double sum = 0;
    for (std::size_t k = many; k < exactly.size(); ++k) {
        sum += exactly[k];
    }
    return sum;
}

std::string perCent(double share) { return std::to_string(std::lround(share * 100)) + " %"; }

/// What a choice is keyed with, in the framework's order.
struct Key {
    Rating rating;
    std::map<StatementId, int> shown; ///< in halves
    std::map<StatementId, bool> carried;
    bool operator==(const Key&) const = default;
};

Key keyOf(const Scenario& scenario, const Choice& choice) {
    Key key{choice.rating, {}, {}};
    for (const Shown& one : scenario.shownBy(choice)) {
        int& halves = key.shown[one.statement];
        halves = std::max(halves, one.partial ? 1 : 2);
    }
    for (const Carried& one : scenario.carriedBy(choice)) {
        key.carried[one.statement] = key.carried[one.statement] || one.serious;
    }
    return key;
}

bool leadsAlike(const Scenario& scenario, const Choice& a, const Choice& b) {
    const auto effectsOf = [&](const Choice& choice) {
        std::map<FactId, std::pair<Effect::Kind, int>> effects;
        for (const Effect& effect : scenario.effectsOf(choice)) {
            effects[effect.fact] = {effect.kind, effect.number};
        }
        return effects;
    };
    return a.target == b.target && a.mark == b.mark && effectsOf(a) == effectsOf(b);
}

} // namespace

BestChoices bestChoicesOf(const Scenario& scenario) {
    BestChoices best;
    std::vector<double> lengthByChance;
    std::vector<double> firstByChance;
    for (const Situation& situation : scenario.situations) {
        const auto choices = scenario.choicesOf(situation);
        if (choices.size() < 2 || std::ranges::count(choices, Rating::best, &Choice::rating) != 1) {
            continue;
        }
        const auto it = std::ranges::find(choices, Rating::best, &Choice::rating);
        const double byChance = 1.0 / static_cast<double>(choices.size());
        ++best.decisions;
        lengthByChance.push_back(byChance);
        best.longestByChance += byChance;
        const auto longer = [&](const Choice& other) { return &other != &*it && other.text.size() >= it->text.size(); };
        best.longest += std::ranges::none_of(choices, longer) ? 1u : 0u;
        const auto shorter = [&](const Choice& other) {
            return &other != &*it && other.text.size() <= it->text.size();
        };
        best.shortest += std::ranges::none_of(choices, shorter) ? 1u : 0u;
        if (situation.fixedOrder) {
            ++best.fixed;
            firstByChance.push_back(byChance);
            best.first += it == choices.begin() ? 1u : 0u;
        }
    }
    best.longestAtLeast = probabilityOfAtLeast(lengthByChance, best.longest);
    best.shortestAtLeast = probabilityOfAtLeast(lengthByChance, best.shortest);
    best.firstAtLeast = probabilityOfAtLeast(firstByChance, best.first);
    return best;
}

namespace {

class KeyFindings {
public:
    KeyFindings(const Scenario& scenario, const StateSpace& space, const Reach& reach)
        : m_scenario(scenario), m_space(space), m_reach(reach) {}

    std::vector<Finding> all() {
        giveaways();
        for (std::size_t i = 0; i < m_scenario.situations.size(); ++i) {
            if (m_reach.situation(i)) {
                inSituation(SituationId(i));
            }
        }
        onlyHarmful();
        return std::move(m_found);
    }

private:
    void giveaways() {
        const BestChoices best = bestChoicesOf(m_scenario);
        const auto told = [&](std::size_t hits, std::size_t of, double chance) {
            return std::to_string(hits) + " of " + std::to_string(of) + " (by chance so many would come up in " +
                   perCent(chance) + " of scenarios)";
        };
        if (best.decisions >= fewest && best.longestAtLeast < unlikely) {
            m_found.push_back({"best-is-longest", WholeScenario(),
                               "the best choice has the longest text in " +
                                   told(best.longest, best.decisions, best.longestAtLeast) +
                                   ", so a learner can find it by its length",
                               "make some best choices shorter and some weaker ones as full"});
        }
        if (best.decisions >= fewest && best.shortestAtLeast < unlikely) {
            m_found.push_back({"best-is-shortest", WholeScenario(),
                               "the best choice has the shortest text in " +
                                   told(best.shortest, best.decisions, best.shortestAtLeast) +
                                   ", so a learner can find it by its length",
                               "make some best choices fuller and some weaker ones shorter"});
        }
        if (best.fixed >= fewest && best.firstAtLeast < unlikely) {
            m_found.push_back({"best-is-first", WholeScenario(),
                               "the best choice stands first in " + told(best.first, best.fixed, best.firstAtLeast) +
                                   " where the order is fixed",
                               "write \"order: shuffled\", or put others first"});
        }
    }

    void inSituation(SituationId id) {
        const Situation& situation = m_scenario[id];
        const auto choices = m_scenario.choicesOf(situation);
        if (choices.size() == 1) {
            m_found.push_back({"single-choice", id,
                               quotedId(situation.id) + " offers one choice only, so nothing is decided there",
                               "add another choice that tempts, or join the situation to the next one"});
            return;
        }
        alike(choices, situation.choices.first);
        if (std::ranges::all_of(choices, [&](const Choice& other) {
                return leadsAlike(m_scenario, choices.front(), other) && !choices.front().mark;
            })) {
            m_found.push_back({"nothing-follows", id,
                               "whatever is chosen in " + quotedId(situation.id) +
                                   ", the story goes on the same way and remembers nothing of it",
                               "let a choice lead elsewhere or change a fact that is read later"});
        }
        const bool tempts = std::ranges::any_of(
            choices, [](const Choice& choice) { return choice.rating > Rating::good || !choice.carries.empty(); });
        if (!tempts) {
            m_found.push_back({"nothing-tempts", id,
                               "no choice in " + quotedId(situation.id) +
                                   " is rated poor or harmful or carries a negative behaviour, so nothing can go wrong",
                               "add a choice that a decent person in a hurry would take"});
        }
        oneSided(id, choices);
    }

    void alike(std::span<const Choice> choices, std::size_t first) {
        for (std::size_t i = 0; i < choices.size(); ++i) {
            for (std::size_t k = 0; k < i; ++k) {
                if (keyOf(m_scenario, choices[i]) == keyOf(m_scenario, choices[k]) &&
                    leadsAlike(m_scenario, choices[i], choices[k]) && choices[i].when == choices[k].when) {
                    m_found.push_back({"choice-without-difference", ChoiceId(first + i),
                                       quotedId(choices[i].id) + " is keyed like " + quotedId(choices[k].id) +
                                           " and leads to the same, so it makes no difference which is taken",
                                       "key them differently, let them lead to different things, or keep one"});
                    break;
                }
            }
        }
    }

    /// One choice is better in everything: better rated than any other, showing all that any other shows, carrying
    /// nothing, and no other comes near.
    void oneSided(SituationId id, std::span<const Choice> choices) {
        const auto best = std::ranges::min_element(choices, {}, &Choice::rating);
        const Key key = keyOf(m_scenario, *best);
        const bool better = best->carries.empty() && std::ranges::all_of(choices, [&](const Choice& other) {
                                if (&other == &*best) {
                                    return true;
                                }
                                const Key otherKey = keyOf(m_scenario, other);
                                return other.rating > Rating::good && other.rating > best->rating &&
                                       std::ranges::all_of(otherKey.shown, [&](const auto& shown) {
                                           const auto mine = key.shown.find(shown.first);
                                           return mine != key.shown.end() && mine->second >= shown.second;
                                       });
                            });
        if (better && best->rating == Rating::best) {
            m_found.push_back({"one-sided", id,
                               "in " + quotedId(m_scenario[id].id) + " the choice " + quotedId(best->id) +
                                   " is better in everything, and no other comes near",
                               "let another choice be good, or show something that the best one does not"});
        }
    }

    /// Where a path leaves only harmful choices, the decision says nothing about the learner.
    void onlyHarmful() {
        std::vector<bool> told(m_scenario.situations.size());
        for (StateId state = 0; state < m_space.size(); ++state) {
            const Node node = m_space.node(state);
            if (m_space.machine().isEnding(node) || m_space.available(state) == 0 || told[node]) {
                continue;
            }
            bool harmful = true;
            m_space.eachStep(state, [&](std::uint32_t choice, StateId) {
                harmful = harmful && m_scenario.choices[choice].rating == Rating::harmful;
            });
            if (harmful) {
                told[node] = true;
                m_found.push_back({"only-harmful", SituationId(node),
                                   "a learner can come to " + quotedId(m_scenario.situations[node].id) +
                                       " and find only harmful choices",
                                   "leave a choice open by which the learner can mend something",
                                   m_space.wayTo(state)});
            }
        }
    }

    const Scenario& m_scenario;
    const StateSpace& m_space;
    const Reach& m_reach;
    std::vector<Finding> m_found;
};

} // namespace

std::vector<Finding> keyFindings(const Scenario& scenario, const StateSpace& space, const Reach& reach) {
    return KeyFindings(scenario, space, reach).all();
}

} // namespace proof
