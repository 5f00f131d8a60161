#include "proof/Stories.hpp"

namespace stories {

using namespace model;

namespace {

class Maker {
public:
    Maker(std::uint64_t seed, std::size_t situations, std::size_t facts)
        : m_random(seed), m_situations(situations), m_factCount(facts) {}

    Scenario make() {
        for (std::size_t i = 0; i < m_factCount; ++i) {
            const int from = static_cast<int>(below(3)) - 1;
            const int to = from + 1 + static_cast<int>(below(3));
            const int start = from + static_cast<int>(below(static_cast<std::uint32_t>(to - from + 1)));
            m_scenario.facts.push_back({"fact", static_cast<std::int16_t>(from), static_cast<std::int16_t>(to),
                                        static_cast<std::int16_t>(start), false});
        }
        const bool forward = chance(2);
        std::vector<std::size_t> counts;
        std::size_t choices = 0;
        for (std::size_t i = 0; i < m_situations; ++i) {
            counts.push_back(1 + below(3));
            choices += counts.back();
        }
        for (std::size_t i = 0; i < m_situations; ++i) {
            m_scenario.marks.push_back({SituationId(i)});
        }
        for (std::size_t i = 0; i < choices; ++i) {
            m_scenario.marks.push_back({ChoiceId(i)});
        }
        for (const char* id : {"one", "two", "three"}) {
            Ending ending{id, id, "It ends.", {}};
            ending.also = paragraphs();
            m_scenario.endings.push_back(ending);
        }
        for (std::size_t i = 0; i < m_situations; ++i) {
            addSituation(i, counts[i], forward);
        }
        return std::move(m_scenario);
    }

private:
    std::uint32_t below(std::uint32_t n) { return m_random.below(n); }
    bool chance(std::uint32_t in) { return below(in) == 0; }

    ConditionId add(ConditionStep step) {
        m_scenario.conditions.push_back(step);
        return ConditionId(m_scenario.conditions.size() - 1);
    }

    ConditionId condition(int depth) {
        if (depth > 0 && chance(2)) {
            const ConditionId left = condition(depth - 1);
            switch (below(3)) {
            case 0:
                return add({Not{left}});
            case 1:
                return add({And{left, condition(depth - 1)}});
            default:
                return add({Or{left, condition(depth - 1)}});
            }
        }
        switch (below(3)) {
        case 0:
            return add({Happened{MarkId(below(static_cast<std::uint32_t>(m_scenario.marks.size())))}});
        case 1:
            return add({FactHolds{FactId(below(static_cast<std::uint32_t>(m_factCount)))}});
        default:
            return add({Comparison{FactId(below(static_cast<std::uint32_t>(m_factCount))),
                                   static_cast<Relation>(below(6)), static_cast<int>(below(4)) - 1}});
        }
    }

    Range<ConditionalText> paragraphs() {
        Range<ConditionalText> also{static_cast<std::uint32_t>(m_scenario.alsos.size()), below(3)};
        for (std::uint32_t i = 0; i < also.count; ++i) {
            const ConditionId when = condition(2);
            m_scenario.alsos.push_back({when, "More."});
        }
        return also;
    }

    void addSituation(std::size_t i, std::size_t count, bool forward) {
        Situation situation;
        situation.id = "s";
        situation.mark = MarkId(i);
        situation.also = paragraphs();
        situation.choices = {static_cast<std::uint32_t>(m_scenario.choices.size()), static_cast<std::uint32_t>(count)};
        if (chance(4)) {
            situation.injects = {static_cast<std::uint32_t>(m_scenario.injects.size()), 1};
            const ConditionId when = condition(1);
            m_scenario.injects.push_back({std::chrono::milliseconds(1000), "radio", "Listen.", when});
        }
        for (std::size_t k = 0; k < count; ++k) {
            Choice choice;
            choice.id = "c";
            choice.situation = SituationId(i);
            choice.mark = MarkId(m_situations + m_scenario.choices.size());
            choice.rating = static_cast<Rating>(below(4));
            choice.target = EndingId(below(3));
            if (!chance(3)) {
                const std::size_t next = below(static_cast<std::uint32_t>(m_situations));
                if (!forward || next > i) {
                    choice.target = SituationId(next);
                }
            }
            if (chance(2)) {
                choice.when = condition(2);
                situation.conditionalChoices = true;
            }
            choice.then = {static_cast<std::uint32_t>(m_scenario.effects.size()), 0};
            for (std::size_t fact = 0; fact < m_factCount; ++fact) {
                if (chance(3)) {
                    m_scenario.effects.push_back({FactId(fact), chance(2) ? Effect::Kind::set : Effect::Kind::add,
                                                  static_cast<std::int16_t>(static_cast<int>(below(4)) - 1)});
                    ++choice.then.count;
                }
            }
            m_scenario.choices.push_back(choice);
        }
        m_scenario.situations.push_back(situation);
    }

    play::Random m_random;
    std::size_t m_situations;
    std::size_t m_factCount;
    Scenario m_scenario;
};

} // namespace

Scenario make(std::uint64_t seed, std::size_t situations, std::size_t facts) {
    return Maker(seed, situations, facts).make();
}

} // namespace stories
