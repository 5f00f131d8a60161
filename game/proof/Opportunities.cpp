#include "proof/Opportunities.hpp"

#include "debrief/Evidence.hpp"

#include <algorithm>
#include <unordered_map>

namespace proof {

using namespace model;

namespace {

Claimed claimedBy(const CompetencyFramework& framework, UnitId unit) {
    const auto& what = framework[unit].what;
    if (const auto* level = std::get_if<CompetencyLevel>(&what)) {
        return level->competency;
    }
    return std::get<CoreValueId>(what);
}

/// What a scenario claims, or what it shows where it claims nothing.
std::vector<ClaimOpportunities> claimsOf(const Scenario& scenario, const CompetencyFramework& framework) {
    std::vector<ClaimOpportunities> claims;
    for (std::size_t i = 0; i < scenario.claims.size(); ++i) {
        claims.push_back({scenario.claims[i], ClaimId(i), 0, 0, {}, {}});
    }
    if (!claims.empty()) {
        return claims;
    }
    std::vector<Claimed> shown;
    for (const Shown& one : scenario.shown) {
        shown.push_back(claimedBy(framework, framework[one.statement].unit));
    }
    std::ranges::sort(shown);
    shown.erase(std::unique(shown.begin(), shown.end()), shown.end());
    for (const Claimed& one : shown) {
        claims.push_back({one, std::nullopt, 0, 0, {}, {}});
    }
    return claims;
}

} // namespace

std::vector<ClaimOpportunities> opportunitiesOf(const Backwards& backwards, const CompetencyFramework& framework) {
    const StateSpace& space = backwards.space();
    const Scenario& scenario = space.machine().scenario();
    auto claims = claimsOf(scenario, framework);

    // What a decision calls for depends on the situation and on what is available, and few of these differ.
    std::vector<std::vector<Claimed>> offers{{}};
    std::unordered_map<std::uint64_t, std::uint32_t> known;
    std::vector<std::uint32_t> offerOf(space.size());
    for (StateId state = 0; state < space.size(); ++state) {
        if (space.isEnding(state) || space.machine().visitedBefore(space.words(state))) {
            continue;
        }
        const std::uint64_t key = std::uint64_t{space.node(state)} << 16 | space.available(state);
        const auto [place, isNew] = known.try_emplace(key, static_cast<std::uint32_t>(offers.size()));
        if (isNew) {
            auto& calledFor = offers.emplace_back();
            const auto offer = debrief::offerOf(framework, scenario, space.machine().situation(space.node(state)),
                                                space.available(state));
            for (const debrief::Opportunity& opportunity : offer.calledFor) {
                calledFor.push_back(claimedBy(framework, opportunity.unit));
            }
        }
        offerOf[state] = place->second;
    }
    std::vector<std::uint8_t> calls(offers.size());
    for (ClaimOpportunities& claim : claims) {
        for (std::size_t i = 0; i < offers.size(); ++i) {
            calls[i] = std::ranges::count(offers[i], claim.claimed) > 0 ? 1 : 0;
        }
        auto fewest =
            heaviestWay(backwards, [&](StateId state, std::uint32_t) { return -std::int64_t{calls[offerOf[state]]}; });
        auto most =
            heaviestWay(backwards, [&](StateId state, std::uint32_t) { return std::int64_t{calls[offerOf[state]]}; });
        if (!fewest || !most) {
            return {};
        }
        claim.fewest = -fewest->weight;
        claim.fewestWay = std::move(fewest->way);
        claim.most = most->weight;
        claim.mostWay = std::move(most->way);
    }
    return claims;
}

std::string idOf(const CompetencyFramework& framework, const Claimed& claimed) {
    if (const auto* competency = std::get_if<CompetencyId>(&claimed)) {
        return framework[*competency].id;
    }
    return framework[std::get<CoreValueId>(claimed)].id;
}

std::string nameOf(const CompetencyFramework& framework, const Claimed& claimed) {
    if (const auto* competency = std::get_if<CompetencyId>(&claimed)) {
        return framework[*competency].name;
    }
    return framework[std::get<CoreValueId>(claimed)].name;
}

std::vector<Finding> claimFindings(const std::vector<ClaimOpportunities>& opportunities,
                                   const CompetencyFramework& framework) {
    constexpr std::int64_t enoughForABand = 3; // docs/debrief.md: fewer are "insufficient evidence"
    std::vector<Finding> found;
    for (const ClaimOpportunities& claim : opportunities) {
        if (!claim.claim) {
            continue;
        }
        const std::string name = idOf(framework, claim.claimed) + " (" + nameOf(framework, claim.claimed) + ")";
        if (claim.fewest == 0) {
            found.push_back({"claim-not-sampled", *claim.claim,
                             "the scenario claims " + name + ", but " +
                                 (claim.most == 0 ? "no decision on any path calls for it"
                                                  : "there is a path to an ending on which no decision calls for it"),
                             "let every best choice of some decision that all paths meet show it, or remove the claim",
                             claim.fewestWay});
        } else if (claim.most < enoughForABand) {
            found.push_back({"claim-thinly-sampled", *claim.claim,
                             "the scenario claims " + name + ", but no path has more than " +
                                 std::to_string(claim.most) +
                                 (claim.most == 1 ? " decision that calls" : " decisions that call") +
                                 " for it; fewer than three give no judgement",
                             "let every best choice of more decisions show it, or leave the claim out", claim.mostWay});
        }
    }
    return found;
}

} // namespace proof
