#pragma once

#include "debrief/Debrief.hpp"
#include "model/Scenario.hpp"

#include <functional>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace practice {

/// How the weakest and the strongest path of each scenario lie: computed once for a scenario, which can take half a
/// second, and on a thread of its own, so that it is ready by the end of an attempt. May be asked from any thread.
class QualityRanges {
public:
    using Range = std::optional<debrief::QualityRange>;
    using Compute = std::function<Range(const model::Scenario&)>;

    /// Computes by proof::qualityRange.
    QualityRanges();
    explicit QualityRanges(Compute compute) : m_compute(std::move(compute)) {}

    /// Begins to compute, unless that was done before. `hash` is that of the scenario's bytes.
    void prepare(const std::string& hash, std::shared_ptr<const model::Scenario> scenario);
    /// Waits until it is computed.
    [[nodiscard]] Range of(const std::string& hash, std::shared_ptr<const model::Scenario> scenario);

private:
    [[nodiscard]] std::shared_future<Range> begun(const std::string& hash,
                                                  std::shared_ptr<const model::Scenario> scenario);

    Compute m_compute;
    std::mutex m_guard; ///< of the map below
    std::map<std::string, std::shared_future<Range>> m_ranges;
};

} // namespace practice
