#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
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

    /// To be called some time before findOrAdd(), so that memory is there in time.
    void prefetch(std::uint64_t hash) const {
        const Shard& shard = m_shards[shardOf(hash)];
        const std::size_t i = hash & (shard.places.size() - 1);
        __builtin_prefetch(&shard.tags[i]);
        __builtin_prefetch(&shard.places[i]);
    }

    /// The state that findOrAdd() will most likely compare with; `nothing` if there is none.
    [[nodiscard]] std::uint32_t likely(std::uint64_t hash) const {
        const Shard& shard = m_shards[shardOf(hash)];
        const std::size_t mask = shard.places.size() - 1;
        const std::uint8_t tag = tagOf(hash);
        std::size_t i = hash & mask;
        while (shard.tags[i] != tag && shard.tags[i] != empty) {
            i = (i + 1) & mask;
        }
        return shard.tags[i] == tag ? shard.places[i] : nothing;
    }

    /// The place of the state with this hash for which `same` is true. If there is none, `added` is put in.
    template <class Same>
    std::uint32_t& findOrAdd(std::uint64_t hash, std::uint32_t added, const Same& same) {
        Shard& shard = m_shards[shardOf(hash)];
        const std::size_t mask = shard.places.size() - 1;
        const std::uint8_t tag = tagOf(hash);
        for (std::size_t i = hash & mask;; i = (i + 1) & mask) {
            if (shard.tags[i] == empty) {
                shard.tags[i] = tag;
                shard.places[i] = added;
                ++shard.count;
                return shard.places[i];
            }
            if (shard.tags[i] == tag && same(shard.places[i])) {
                return shard.places[i];
            }
        }
    }

    /// Makes sure that `more` states fit into the shard without search paths growing long. `wordsOf` gives the words of
    /// the state that stands in a place.
    template <std::size_t Words, class WordsOf>
    void makeRoom(std::size_t shard, std::size_t more, const WordsOf& wordsOf) {
        Shard& grown = m_shards[shard];
        std::size_t wanted = grown.places.size();
        while ((grown.count + more) * 10 > wanted * 7) {
            wanted *= 2;
        }
        if (wanted == grown.places.size()) {
            return;
        }
        Shard old(wanted);
        old.count = grown.count;
        std::swap(old, grown);
        const std::size_t mask = wanted - 1;
        constexpr std::size_t ahead = 32;
        for (std::size_t from = 0; from < old.places.size(); ++from) {
            if (from + ahead < old.places.size() && old.tags[from + ahead] != empty) {
                __builtin_prefetch(wordsOf(old.places[from + ahead]));
            }
            if (old.tags[from] == empty) {
                continue;
            }
            std::size_t i = hashOf<Words>(wordsOf(old.places[from])) & mask;
            while (grown.tags[i] != empty) {
                i = (i + 1) & mask;
            }
            grown.tags[i] = old.tags[from];
            grown.places[i] = old.places[from];
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

    static constexpr std::uint8_t empty = 0;

    /// Some bits of the hash that neither the shard nor, in a small table, the place is chosen by: they spare most
    /// looks at states that only happen to be near.
    static std::uint8_t tagOf(std::uint64_t hash) { return static_cast<std::uint8_t>(hash >> 48 | 1); }

    struct Shard {
        explicit Shard(std::size_t size = 64) : tags(size, empty), places(size, nothing) {}
        std::vector<std::uint8_t> tags;
        std::vector<std::uint32_t> places;
        std::size_t count = 0;
    };
    std::array<Shard, shards> m_shards;
};

} // namespace proof
