#include "practice/QualityRanges.hpp"

#include "proof/QualityRange.hpp"

#include <sys/resource.h>
#include <thread>
#include <utility>

namespace practice {

namespace {

/// What somebody is looking at is drawn first: a thread of its own, and those that it begins, take what is left of the
/// processor.
void standBack(std::thread::id asking) {
    constexpr int last = 19;
    if (std::this_thread::get_id() != asking) {
        (void)setpriority(PRIO_PROCESS, 0, last); // on Linux, of the calling thread
    }
}

} // namespace

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
        range =
            std::async(std::launch::async | std::launch::deferred, [compute = m_compute, scenario = std::move(scenario),
                                                                    asking = std::this_thread::get_id()] {
                standBack(asking);
                return compute(*scenario);
            }).share();
    }
    return range;
}

} // namespace practice
