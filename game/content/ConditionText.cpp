#include "content/ConditionText.hpp"

#include "content/ConditionTokens.hpp"

#include <array>
#include <vector>

namespace content {

namespace {

using namespace model;

/// How closely the outermost word of a step binds.
enum class Binds { loosely, closer, closest };

class Writer {
public:
    explicit Writer(const Scenario& scenario) : m_scenario(scenario) {}

    std::string write(ConditionId step, Binds atLeast) const {
        const auto& what = m_scenario[step].what;
        if (std::holds_alternative<Or>(what)) {
            return bracketed(chain<Or>(step, " or ", Binds::closer), atLeast > Binds::loosely);
        }
        if (std::holds_alternative<And>(what)) {
            return bracketed(chain<And>(step, " and ", Binds::closest), atLeast > Binds::closer);
        }
        if (const auto* holds = std::get_if<FactHolds>(&what)) {
            return std::string(m_scenario[holds->fact].id);
        }
        if (const auto* happened = std::get_if<Happened>(&what)) {
            return mark(m_scenario.marks[happened->mark.position()]);
        }
        if (const auto* comparison = std::get_if<Comparison>(&what)) {
            return std::string(m_scenario[comparison->fact].id) + " " + std::string(signOf(comparison->relation)) +
                   " " + std::to_string(comparison->number);
        }
        const ConditionId inner = std::get<Not>(what).inner;
        const bool compares = std::holds_alternative<Comparison>(m_scenario[inner].what);
        return "not " + bracketed(write(inner, compares ? Binds::loosely : Binds::closest), compares);
    }

private:
    static std::string bracketed(std::string text, bool needed) { return needed ? "(" + text + ")" : text; }

    /// The parts of a row of the same word, without recursing along its left side, which may be long.
    template <class Word>
    std::string chain(ConditionId step, const std::string& word, Binds inside) const {
        std::vector<ConditionId> parts;
        while (const auto* both = std::get_if<Word>(&m_scenario[step].what)) {
            parts.push_back(both->right);
            step = both->left;
        }
        std::string text = write(step, inside);
        for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
            text += word + write(*part, inside);
        }
        return text;
    }

    std::string mark(const MarkedThing& marked) const {
        if (const auto* situation = std::get_if<SituationId>(&marked.what)) {
            return "visited(" + std::string(m_scenario[*situation].id) + ")";
        }
        const Choice& choice = m_scenario[std::get<ChoiceId>(marked.what)];
        return "chose(" + std::string(m_scenario[choice.situation].id) + "." + std::string(choice.id) + ")";
    }

    const Scenario& m_scenario;
};

} // namespace

std::string textOf(const Scenario& scenario, ConditionId condition) {
    return Writer(scenario).write(condition, Binds::loosely);
}

std::string textOf(const Scenario& scenario, const Effect& effect) {
    const Fact& fact = scenario[effect.fact];
    const std::string id(fact.id);
    if (fact.yesNo) {
        return id + (effect.number != 0 ? " = yes" : " = no");
    }
    if (effect.kind == Effect::Kind::set) {
        return id + " = " + std::to_string(effect.number);
    }
    return id + (effect.number < 0 ? " " : " +") + std::to_string(effect.number);
}

} // namespace content
