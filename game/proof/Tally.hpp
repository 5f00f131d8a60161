#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace proof {

/// How often a whole number came up.
class Tally {
public:
    explicit Tally(std::size_t most) : m_counts(most + 1) {}

    void add(std::size_t value) { ++m_counts[value < m_counts.size() ? value : m_counts.size() - 1]; }
    void add(const Tally& other);
    [[nodiscard]] std::uint64_t total() const;
    [[nodiscard]] double mean() const; ///< 0 for an empty one
    /// The least value that at least this share of all do not exceed; 0 for an empty tally.
    [[nodiscard]] std::size_t quantile(double share) const;
    [[nodiscard]] const std::vector<std::uint64_t>& counts() const { return m_counts; }
    bool operator==(const Tally&) const = default;

private:
    std::vector<std::uint64_t> m_counts;
};

} // namespace proof
