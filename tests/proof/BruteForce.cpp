#include "proof/BruteForce.hpp"

#include <algorithm>

using namespace model;

BruteForce::BruteForce(const Scenario& scenario) : m_scenario(scenario) {
    endingShares.resize(scenario.endings.size());
    stand(scenario.start, play::Facts(scenario), 0);
    walk();
    count();
}

std::size_t BruteForce::stand(Target where, play::Facts facts, std::size_t decisions) {
    Place place{where, {}, {}};
    for (std::size_t i = 0; i < m_scenario.facts.size(); ++i) {
        place.facts.push_back(facts.value(FactId(i)));
    }
    for (std::size_t i = 0; i < m_scenario.marks.size(); ++i) {
        place.marks.push_back(facts.happened(MarkId(i)));
    }
    const auto [it, isNew] = m_known.try_emplace(place, m_standings.size());
    if (isNew) {
        m_standings.push_back({place, std::move(facts), {}, decisions});
    }
    return it->second;
}

void BruteForce::walk() {
    for (std::size_t i = 0; i < m_standings.size(); ++i) {
        Standing here = m_standings[i];
        look(here);
        m_standings[i].next = here.next;
    }
}

void BruteForce::look(Standing& here) {
    const auto paragraphs = [&](Range<ConditionalText> also) {
        for (std::size_t i = also.first; i < also.first + also.count; ++i) {
            (play::holds(m_scenario, here.facts, m_scenario.alsos[i].when) ? shownParagraphs : hiddenParagraphs)
                .insert(i);
        }
    };
    if (const auto* ending = std::get_if<EndingId>(&here.place.where)) {
        endings.insert(ending->position());
        paragraphs(m_scenario[*ending].also);
        shortest = std::min(shortest.value_or(here.decisions), here.decisions);
        return;
    }
    const SituationId id = std::get<SituationId>(here.place.where);
    const Situation& situation = m_scenario[id];
    situations.insert(id.position());
    paragraphs(situation.also);
    for (std::size_t i = situation.injects.first; i < situation.injects.first + situation.injects.count; ++i) {
        if (play::holds(m_scenario, here.facts, *m_scenario.injects[i].when)) {
            arrivingInjects.insert(i);
        }
    }
    for (std::size_t i = situation.choices.first; i < situation.choices.first + situation.choices.count; ++i) {
        const Choice& choice = m_scenario.choices[i];
        if (choice.when && !play::holds(m_scenario, here.facts, *choice.when)) {
            continue;
        }
        choices.insert(i);
        play::Facts facts = here.facts;
        for (const Effect& effect : m_scenario.effectsOf(choice)) {
            facts.apply(m_scenario, effect);
        }
        facts.mark(*situation.mark);
        facts.mark(*choice.mark);
        here.next.push_back(stand(choice.target, std::move(facts), here.decisions + 1));
    }
    if (here.next.empty()) {
        deadEnds.try_emplace(id.position(), here.decisions);
    }
}

void BruteForce::count() {
    const std::size_t n = m_standings.size();
    // Which standings lead to which, by the definition: as often as there are standings.
    std::vector<std::vector<bool>> leads(n, std::vector<bool>(n));
    for (std::size_t i = 0; i < n; ++i) {
        std::vector<std::size_t> open = m_standings[i].next;
        while (!open.empty()) {
            const std::size_t at = open.back();
            open.pop_back();
            if (!leads[i][at]) {
                leads[i][at] = true;
                open.insert(open.end(), m_standings[at].next.begin(), m_standings[at].next.end());
            }
        }
    }
    const auto isEnding = [&](std::size_t i) { return std::holds_alternative<EndingId>(m_standings[i].place.where); };
    for (std::size_t i = 0; i < n; ++i) {
        bool ends = false;
        bool sticks = false;
        for (std::size_t k = 0; k < n; ++k) {
            ends = ends || (leads[i][k] && isEnding(k));
            sticks = sticks || (leads[i][k] && !isEnding(k) && m_standings[k].next.empty());
        }
        anyRound = anyRound || leads[i][i];
        endless = endless || (leads[i][i] && ends);
        trap = trap || (leads[i][i] && !ends && !sticks);
    }
    if (endless) {
        return;
    }
    std::vector<std::optional<boost::multiprecision::cpp_int>> known(n);
    std::vector<std::optional<std::size_t>> farthest(n);
    const auto from = [&](const auto& self, std::size_t i) -> boost::multiprecision::cpp_int {
        if (isEnding(i)) {
            farthest[i] = 0;
            return 1;
        }
        if (known[i]) {
            return *known[i];
        }
        boost::multiprecision::cpp_int sum = 0;
        if (!leads[i][i]) {
            for (const std::size_t next : m_standings[i].next) {
                sum += self(self, next);
                if (farthest[next]) {
                    farthest[i] = std::max(farthest[i].value_or(0), *farthest[next] + 1);
                }
            }
        }
        known[i] = sum;
        return sum;
    };
    paths = from(from, 0);
    longest = farthest[0];
    if (anyRound) {
        return;
    }
    const auto play = [&](const auto& self, std::size_t i, double share) -> void {
        if (const auto* ending = std::get_if<EndingId>(&m_standings[i].place.where)) {
            endingShares[ending->position()] += share;
            return;
        }
        for (const std::size_t next : m_standings[i].next) {
            self(self, next, share / static_cast<double>(m_standings[i].next.size()));
        }
    };
    play(play, 0, 1);
}
