#include "practice/QualityRanges.hpp"

#include "proof/QualityRange.hpp"

#include <utility>

namespace practice {

QualityRanges::QualityRanges()
    : QualityRanges([](const model::Scenario& scenario) { return proof::qualityRange(scenario); }) {}

void QualityRanges::prepare(const std::string& hash, std::shared_ptr<const model::Scenario> scenario) {
    (void)begun(hash, std::move(scenario));
}

QualityRanges::Range QualityRanges::of(const std::string& hash, std::shared_ptr<const model::Scenario> scenario) {
    return begun(hash, std::move(scenario)).get();
}

std::shared_future<QualityRanges::Range> QualityRanges::begun(const std::string& hash,
                                                              std::shared_ptr<const model::Scenario> scenario) {
    const std::lock_guard lock(m_guard);
    auto& range = m_ranges[hash];
    if (!range.valid()) {
        // Where no thread is to be had, it is computed when it is asked for.
        range = std::async(std::launch::async | std::launch::deferred, [compute = m_compute,
                                                                        scenario = std::move(scenario)] {
                    return compute(*scenario);
                }).share();
    }
    return range;
}

} // namespace practice
