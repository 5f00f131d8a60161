#pragma once

#include "model/Scenario.hpp"
#include "proof/BlindDecisions.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace report {

/// What somebody who keyed a scenario blind held for best in one decision; by ids, so that it outlives edits elsewhere.
struct KeyedDecision {
    std::string keyer; ///< a word that names nobody, such as A
    std::string day;   ///< 2026-11-23
    int version = 1;   ///< of the scenario
    std::string situation;
    std::vector<std::string> offered; ///< ids of choices, in the order of the file
    std::string best;
};

/// A table of keyed decisions (RFC 4180 without quoting: ids and days need none), as it lies beside the scenarios in
/// `keyings/ID.csv`.
[[nodiscard]] std::string keyingsText(const std::vector<KeyedDecision>& keyings);
/// Reads one; a sentence says what is wrong, with the line.
[[nodiscard]] std::variant<std::vector<KeyedDecision>, std::string> readKeyings(std::string_view text);

/// How far one keyer and the key agree.
struct Agreement {
    std::string keyer;
    std::size_t keyed = 0;  ///< decisions that the scenario still has
    std::size_t agreed = 0; ///< of these, where what they held for best is rated best
    std::size_t stale = 0;  ///< decisions that the scenario does not have any more, as they were
    std::size_t missing = 0; ///< decisions of the scenario that they have not keyed
    std::vector<KeyedDecision> apart;

    [[nodiscard]] double share() const {
        return keyed == 0 ? 0 : static_cast<double>(agreed) / static_cast<double>(keyed);
    }
};

/// For each keyer, in the order of the table. The latest of one keyer's words on a decision counts.
[[nodiscard]] std::vector<Agreement> agreementOf(const model::Scenario& scenario,
                                                 const std::vector<proof::BlindDecision>& decisions,
                                                 const std::vector<KeyedDecision>& keyings);

/// In words, with the decisions where key and keyers are apart.
[[nodiscard]] std::string agreementText(const model::Scenario& scenario, const std::vector<Agreement>& agreements);

} // namespace report
