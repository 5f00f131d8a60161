#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace proof {

/// Finds states by their packed words. Divided into shards by the highest bits of the hash, so that threads can each
/// fill their own; what stands in a place is the number of a state, whose words the caller keeps.
class StateTable {
public:
    static constexpr std::uint32_t nothing = std::numeric_limits<std::uint32_t>::max();
    static constexpr std::size_t shards = 16;

    static std::size_t shardOf(std::uint64_t hash) { return hash >> 60; }

    template <std::size_t Words>
    static std::uint64_t hashOf(const std::uint64_t* state) {
        std::uint64_t hash = 0;
        for (std::size_t i = 0; i < Words; ++i) {
            hash = mixed(hash ^ state[i]);
        }
        return hash;
    }

    /// Where a search for the hash begins.
    [[nodiscard]] const std::uint32_t* firstPlace(std::uint64_t hash) const {
        const Shard& shard = m_shards[shardOf(hash)];
        return &shard.places[hash & (shard.places.size() - 1)];
    }

    /// The place where a state with this hash and for which `same` is true stands, or the empty one where it belongs.
    template <class Same>
    std::uint32_t& find(std::uint64_t hash, const Same& same) {
        Shard& shard = m_shards[shardOf(hash)];
        const std::size_t mask = shard.places.size() - 1;
        for (std::size_t i = hash & mask;; i = (i + 1) & mask) {
            std::uint32_t& place = shard.places[i];
            if (place == nothing || same(place)) {
                return place;
            }
        }
    }

    /// To be called for each state that is put into an empty place of the shard.
    void added(std::size_t shard) { ++m_shards[shard].count; }

    /// Makes sure that `more` states fit into the shard without search paths growing long. `hashAgain` gives the hash
    /// of the state that stands in a place.
    template <class HashAgain>
    void makeRoom(std::size_t shard, std::size_t more, const HashAgain& hashAgain) {
        Shard& grown = m_shards[shard];
        std::size_t wanted = grown.places.size();
        while ((grown.count + more) * 10 > wanted * 7) {
            wanted *= 2;
        }
        if (wanted == grown.places.size()) {
            return;
        }
        std::vector<std::uint32_t> old(wanted, nothing);
        old.swap(grown.places);
        const std::size_t mask = wanted - 1;
        for (const std::uint32_t state : old) {
            if (state != nothing) {
                std::size_t i = hashAgain(state) & mask;
                while (grown.places[i] != nothing) {
                    i = (i + 1) & mask;
                }
                grown.places[i] = state;
            }
        }
    }

private:
    // (The finaliser of SplitMix64: G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators",
    // OOPSLA 2014.)
    static std::uint64_t mixed(std::uint64_t z) {
        z += 0x9E3779B97F4A7C15u;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }

    struct Shard {
        std::vector<std::uint32_t> places = std::vector<std::uint32_t>(64, nothing);
        std::size_t count = 0;
    };
    std::array<Shard, shards> m_shards;
};

} // namespace proof
