#pragma once

#include "model/Scenario.hpp"
#include "play/Facts.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <variant>
#include <vector>

/// Everything about a small story, found the slow way: standing by standing with all facts and marks, by the rules that
/// playing uses, without anything of what proof does to be fast.
class BruteForce {
public:
    explicit BruteForce(const model::Scenario& scenario);

    std::set<std::size_t> situations;
    std::set<std::size_t> endings;
    std::set<std::size_t> choices;
    std::set<std::size_t> shownParagraphs;  ///< by position
    std::set<std::size_t> hiddenParagraphs; ///< seen without their condition holding
    std::set<std::size_t> arrivingInjects;
    std::map<std::size_t, std::size_t> deadEnds; ///< situation -> fewest decisions to it
    bool trap = false;                           ///< somewhere one can only go round for ever

    bool endless = false;                 ///< a loop lies on a way to an ending
    boost::multiprecision::cpp_int paths; ///< if not endless
    std::optional<std::size_t> shortest;
    std::optional<std::size_t> longest; ///< if not endless
    std::vector<double> endingShares;   ///< under random play; if nothing can come round
    bool anyRound = false;

private:
    struct Place {
        std::variant<model::SituationId, model::EndingId> where;
        std::vector<int> facts;
        std::vector<bool> marks;
        auto operator<=>(const Place&) const = default;
    };
    struct Standing {
        Place place;
        play::Facts facts;
        std::vector<std::size_t> next;
        std::size_t decisions;
    };

    std::size_t stand(model::Target where, play::Facts facts, std::size_t decisions);
    void look(Standing& here);
    void walk();
    void count();

    const model::Scenario& m_scenario;
    std::map<Place, std::size_t> m_known;
    std::vector<Standing> m_standings;
};
