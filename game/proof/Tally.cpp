#include "proof/Tally.hpp"

namespace proof {

void Tally::add(const Tally& other) {
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        m_counts[i] += other.m_counts[i];
    }
}

std::uint64_t Tally::total() const {
    std::uint64_t sum = 0;
    for (const std::uint64_t count : m_counts) {
        sum += count;
    }
    return sum;
}

double Tally::mean() const {
    double sum = 0;
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        sum += static_cast<double>(i) * static_cast<double>(m_counts[i]);
    }
    const std::uint64_t all = total();
    return all == 0 ? 0 : sum / static_cast<double>(all);
}

std::size_t Tally::quantile(double share) const {
    const double wanted = share * static_cast<double>(total());
    double sum = 0;
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        sum += static_cast<double>(m_counts[i]);
        if (sum > 0 && sum >= wanted) {
            return i;
        }
    }
    return 0;
}

} // namespace proof
