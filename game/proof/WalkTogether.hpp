#pragma once

#include "proof/Walk.hpp"

#include <barrier>
#include <thread>

namespace proof {

/// Threads take turns in phases: each expands its part of the states; each looks up, in order, the candidates that
/// belong to its shards of the table; then new states are numbered in the order in which one thread would have met
/// them.
template <std::size_t Words>
class TogetherWalk {
public:
    TogetherWalk(const Builder& builder, StateTable& table, unsigned threads)
        : m_builder(builder), m_table(table), m_threads(threads), m_parts(threads),
          m_barrier(static_cast<std::ptrdiff_t>(threads)) {
        for (Part& part : m_parts) {
            part.forOwner.resize(threads);
        }
    }

    /// Expands the states [first, last).
    void run(StateId first, StateId last) {
        m_first = first;
        m_last = last;
        {
            std::vector<std::jthread> others;
            for (unsigned i = 1; i < m_threads; ++i) {
                others.emplace_back([this, i] { work(i); });
            }
            work(0);
        }
        std::size_t steps = 0;
        for (const Part& part : m_parts) {
            steps += part.candidates.hashes.size();
        }
        m_builder.addSteps(steps);
    }

private:
    static constexpr std::uint32_t provisional = std::uint32_t{1} << 31; ///< with the candidate's number

    struct Part {
        StateId first = 0;
        StateId last = 0;
        Candidates candidates;
        std::vector<std::uint8_t> isNew;
        std::size_t firstCandidate = 0; ///< of all parts' candidates
        StateId firstNew = 0;
        std::vector<std::uint32_t*> places;               ///< filled by this thread with provisional numbers
        std::vector<std::vector<std::uint32_t>> forOwner; ///< candidates by the thread whose shard they belong to
    };

    void work(unsigned thread) {
        Part& part = m_parts[thread];
        const StateId count = m_last - m_first;
        part.first = m_first + static_cast<StateId>(std::uint64_t{count} * thread / m_threads);
        part.last = m_first + static_cast<StateId>(std::uint64_t{count} * (thread + 1) / m_threads);
        part.candidates.clear();
        part.places.clear();
        expand<Words>(m_builder.space, part.first, part.last, part.candidates);
        part.candidates.to.resize(part.candidates.hashes.size());
        part.isNew.assign(part.candidates.hashes.size(), 0);
        for (auto& owned : part.forOwner) {
            owned.clear();
        }
        for (std::uint32_t i = 0; i < part.candidates.hashes.size(); ++i) {
            part.forOwner[StateTable::shardOf(part.candidates.hashes[i]) % m_threads].push_back(i);
        }
        m_barrier.arrive_and_wait();
        if (thread == 0) {
            numberCandidates();
        }
        m_barrier.arrive_and_wait();
        lookUp(thread);
        m_barrier.arrive_and_wait();
        if (thread == 0) {
            makeStates();
        }
        m_barrier.arrive_and_wait();
        fillStates(part);
        m_barrier.arrive_and_wait();
        for (std::uint32_t* place : part.places) {
            *place = stateOf(*place & ~provisional);
        }
        fillSteps(part);
    }

    void numberCandidates() {
        std::size_t all = 0;
        for (Part& part : m_parts) {
            part.firstCandidate = all;
            all += part.candidates.hashes.size();
        }
    }

    [[nodiscard]] Part& partOf(std::size_t candidate) {
        std::size_t i = m_parts.size() - 1;
        while (m_parts[i].firstCandidate > candidate) {
            --i;
        }
        return m_parts[i];
    }

    [[nodiscard]] const std::uint64_t* wordsOf(std::uint32_t place) {
        if ((place & provisional) == 0) {
            return m_builder.space.words(place);
        }
        const Part& part = partOf(place & ~provisional);
        return &part.candidates.words[((place & ~provisional) - part.firstCandidate) * Words];
    }

    [[nodiscard]] StateId stateOf(std::size_t candidate) {
        const Part& part = partOf(candidate);
        return part.candidates.to[candidate - part.firstCandidate];
    }

    void lookUp(unsigned thread) {
        std::array<std::size_t, StateTable::shards> wanted{};
        for (const Part& part : m_parts) {
            for (const std::uint32_t i : part.forOwner[thread]) {
                ++wanted[StateTable::shardOf(part.candidates.hashes[i])];
            }
        }
        const auto hashAgain = [&](std::uint32_t place) { return StateTable::hashOf<Words>(wordsOf(place)); };
        for (std::size_t shard = thread; shard < StateTable::shards; shard += m_threads) {
            m_table.makeRoom(shard, wanted[shard], hashAgain);
        }
        constexpr std::size_t ahead = 24;
        for (Part& part : m_parts) {
            const auto& hashes = part.candidates.hashes;
            const auto& owned = part.forOwner[thread];
            for (std::size_t k = 0; k < owned.size(); ++k) {
                if (k + 2 * ahead < owned.size()) {
                    __builtin_prefetch(m_table.firstPlace(hashes[owned[k + 2 * ahead]]));
                }
                if (k + ahead < owned.size()) {
                    if (const std::uint32_t there = *m_table.firstPlace(hashes[owned[k + ahead]]);
                        there != StateTable::nothing && (there & provisional) == 0) {
                        __builtin_prefetch(m_builder.space.words(there));
                    }
                }
                lookUp(part, owned[k], m_parts[thread].places);
            }
        }
    }

    void lookUp(Part& part, std::uint32_t i, std::vector<std::uint32_t*>& places) {
        const std::uint64_t hash = part.candidates.hashes[i];
        const std::uint64_t* words = &part.candidates.words[std::size_t{i} * Words];
        std::uint32_t& place =
            m_table.find(hash, [&](std::uint32_t other) { return same<Words>(wordsOf(other), words); });
        if (place == StateTable::nothing) {
            place = provisional | static_cast<std::uint32_t>(part.firstCandidate + i);
            m_table.added(StateTable::shardOf(hash));
            part.isNew[i] = 1;
            places.push_back(&place);
        }
        part.candidates.to[i] = place;
    }

    void makeStates() {
        auto next = static_cast<StateId>(m_builder.words().size() / Words);
        for (Part& part : m_parts) {
            part.firstNew = next;
            next += static_cast<StateId>(std::ranges::count(part.isNew, 1));
        }
        m_builder.words().growTo(std::size_t{next} * Words);
        m_builder.from().growTo(next);
        m_builder.available().growTo(next);
        m_builder.firstNext().growTo(next);
        for (Part& part : m_parts) {
            for (StateId state = part.first; state < part.last; ++state) {
                const auto count = static_cast<std::size_t>(std::popcount(part.candidates.bits[state - part.first]));
                m_builder.firstNext()[state] = static_cast<std::uint32_t>(m_builder.next().positionOfNext(count));
                m_builder.next().add(count);
            }
        }
    }

    void fillStates(Part& part) {
        StateId next = part.firstNew;
        std::size_t candidate = 0;
        for (StateId state = part.first; state < part.last; ++state) {
            const std::uint16_t bits = part.candidates.bits[state - part.first];
            m_builder.available()[state] = bits;
            for (int i = std::popcount(bits); i > 0; --i, ++candidate) {
                if (part.isNew[candidate] == 0) {
                    continue;
                }
                std::copy_n(&part.candidates.words[candidate * Words], Words,
                            &m_builder.words()[std::size_t{next} * Words]);
                m_builder.from()[next] = state;
                m_builder.available()[next] = 0;
                m_builder.firstNext()[next] = 0;
                part.candidates.to[candidate] = next++;
            }
        }
    }

    void fillSteps(const Part& part) {
        std::size_t candidate = 0;
        for (StateId state = part.first; state < part.last; ++state) {
            const int count = std::popcount(part.candidates.bits[state - part.first]);
            for (int i = 0; i < count; ++i, ++candidate) {
                const std::uint32_t to = part.candidates.to[candidate];
                m_builder.next()[m_builder.firstNext()[state] + static_cast<std::size_t>(i)] =
                    (to & provisional) != 0 ? stateOf(to & ~provisional) : to;
            }
        }
    }

    Builder m_builder;
    StateTable& m_table;
    StateId m_first = 0;
    StateId m_last = 0;
    unsigned m_threads;
    std::vector<Part> m_parts;
    std::barrier<> m_barrier;
};

} // namespace proof
