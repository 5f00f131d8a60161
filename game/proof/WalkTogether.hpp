#pragma once

#include "proof/Walk.hpp"

#include <array>
#include <barrier>
#include <thread>

namespace proof {

/// Several threads walk states in rounds. In a round each expands its part of the states and sorts the steps by the
/// thread whose shards of the table they belong to; each then looks up what was sorted to it, in order; and new states
/// are numbered in the order in which one thread would have met them. No two threads write near one another.
template <std::size_t Words>
class TogetherWalk {
public:
    TogetherWalk(const Builder& builder, StateTable& table, unsigned threads, const Budget& budget)
        : m_builder(builder), m_table(table), m_budget(budget), m_threads(threads),
          m_barrier(static_cast<std::ptrdiff_t>(threads), Between{this}) {
        for (Round& round : m_rounds) {
            round.parts.resize(threads);
            for (Part& part : round.parts) {
                part.sorted.resize(threads);
            }
        }
    }

    /// From so many states on that are not expanded yet, threads are worth starting.
    static constexpr std::size_t manyOpen = 4096;

    /// Expands the states from `first` on, for as long as many are open and the budget lasts; the first that is not
    /// expanded.
    StateId run(StateId first) {
        m_nextFirst = first;
        m_phase = Phase::filled;
        nextRound();
        {
            std::vector<std::jthread> others;
            for (unsigned i = 1; i < m_threads; ++i) {
                others.emplace_back([this, i] { work(i); });
            }
            work(0);
        }
        return m_nextFirst;
    }

private:
    static constexpr std::uint32_t provisional = std::uint32_t{1} << 31; ///< with a step's number in the round
    static constexpr StateId statesARound = 32768;

    /// Steps that one thread found and another looks up.
    struct Sorted {
        std::vector<std::uint64_t> words;
        std::vector<std::uint64_t> hashes;
        std::vector<std::uint32_t> to; ///< what each leads to: a state, or the provisional number of a step before it
        std::uint32_t firstNumber = 0;
        std::uint32_t newStates = 0;
    };

    struct Part {
        StateId first = 0;
        StateId last = 0;
        std::vector<std::uint16_t> bits;  ///< for each of its states, which choices are available
        std::vector<std::uint8_t> sorter; ///< for each of its steps, to whom it was sorted
        std::vector<Sorted> sorted;       ///< by thread
        StateId firstNew = 0;
    };

    struct Round {
        std::vector<Part> parts; ///< by thread
    };

    enum class Phase { expanded, lookedUp, filled };

    struct Between {
        TogetherWalk* walk;
        void operator()() noexcept { walk->between(); }
    };

    void work(unsigned thread) {
        std::vector<std::uint32_t*> places; // those that this thread filled with provisional numbers
        std::vector<std::uint32_t> cursors(m_threads);
        while (m_goesOn) {
            Round& round = m_rounds[m_round];
            Part& part = round.parts[thread];
            expand(part, thread);
            m_barrier.arrive_and_wait();
            lookUp(round, thread, places);
            m_barrier.arrive_and_wait();
            fillStates(part, cursors);
            m_barrier.arrive_and_wait();
            // The next round may begin elsewhere meanwhile: it has other parts, and looks up after its first barrier.
            settle(round, places);
            fillSteps(round, part, cursors);
        }
    }

    /// By one thread, while the others wait.
    void between() {
        switch (m_phase) {
        case Phase::expanded:
            numberSteps();
            m_phase = Phase::lookedUp;
            break;
        case Phase::lookedUp:
            makeStates();
            m_phase = Phase::filled;
            break;
        case Phase::filled:
            nextRound();
            break;
        }
    }

    void nextRound() {
        m_phase = Phase::expanded;
        m_first = m_nextFirst;
        const auto size = static_cast<StateId>(m_builder.words().size() / Words);
        m_goesOn = size - m_first >= manyOpen && size <= m_budget.states && m_builder.space.bytes() <= m_budget.bytes;
        if (m_goesOn) {
            m_last = std::min(size, m_first + statesARound);
            m_nextFirst = m_last;
            m_round = 1 - m_round;
        }
    }

    void expand(Part& part, unsigned thread) {
        const std::uint64_t count = m_last - m_first;
        part.first = m_first + static_cast<StateId>(count * thread / m_threads);
        part.last = m_first + static_cast<StateId>(count * (thread + 1) / m_threads);
        part.bits.clear();
        part.sorter.clear();
        for (Sorted& sorted : part.sorted) {
            sorted.words.clear();
            sorted.hashes.clear();
        }
        eachStepOut<Words>(
            m_builder.space, part.first, part.last,
            [&](const std::uint64_t* words) {
                const std::uint64_t hash = StateTable::hashOf<Words>(words);
                const auto sorter = static_cast<std::uint8_t>(StateTable::shardOf(hash) % m_threads);
                Sorted& sorted = part.sorted[sorter];
                sorted.words.insert(sorted.words.end(), words, words + Words);
                sorted.hashes.push_back(hash);
                part.sorter.push_back(sorter);
            },
            [&](std::uint16_t bits) { part.bits.push_back(bits); });
        for (Sorted& sorted : part.sorted) {
            sorted.to.resize(sorted.hashes.size());
        }
    }

    void numberSteps() {
        std::uint32_t all = 0;
        for (Part& part : m_rounds[m_round].parts) {
            for (Sorted& sorted : part.sorted) {
                sorted.firstNumber = all;
                all += static_cast<std::uint32_t>(sorted.hashes.size());
            }
        }
        m_builder.addSteps(all);
    }

    /// Where the step with a provisional number stands.
    struct Found {
        const Sorted* sorted;
        std::size_t at;
    };
    [[nodiscard]] static Found find(const Round& round, std::uint32_t place) {
        const std::uint32_t number = place & ~provisional;
        for (std::size_t i = round.parts.size(); i-- > 0;) {
            const Part& part = round.parts[i];
            if (part.sorted.front().firstNumber > number) {
                continue;
            }
            std::size_t k = part.sorted.size() - 1;
            while (part.sorted[k].firstNumber > number) {
                --k;
            }
            return {&part.sorted[k], number - part.sorted[k].firstNumber};
        }
        return {&round.parts.front().sorted.front(), 0};
    }

    void lookUp(Round& round, unsigned thread, std::vector<std::uint32_t*>& places) {
        const auto wordsOf = [&](std::uint32_t place) {
            if ((place & provisional) == 0) {
                return m_builder.space.words(place);
            }
            const Found found = find(round, place);
            return &found.sorted->words[found.at * Words];
        };
        std::array<std::size_t, StateTable::shards> wanted{};
        for (const Part& part : round.parts) {
            for (const std::uint64_t hash : part.sorted[thread].hashes) {
                ++wanted[StateTable::shardOf(hash)];
            }
        }
        for (std::size_t shard = thread; shard < StateTable::shards; shard += m_threads) {
            m_table.makeRoom<Words>(shard, wanted[shard], wordsOf);
        }
        places.clear();
        for (Part& part : round.parts) {
            lookUp(part.sorted[thread], wordsOf, places);
        }
    }

    template <class WordsOf>
    void lookUp(Sorted& sorted, const WordsOf& wordsOf, std::vector<std::uint32_t*>& places) {
        constexpr std::size_t ahead = 24;
        const auto& hashes = sorted.hashes;
        sorted.newStates = 0;
        for (std::size_t i = 0; i < hashes.size(); ++i) {
            if (i + 2 * ahead < hashes.size()) {
                m_table.prefetch(hashes[i + 2 * ahead]);
            }
            if (i + ahead < hashes.size()) {
                if (const std::uint32_t there = m_table.likely(hashes[i + ahead]);
                    there != StateTable::nothing && (there & provisional) == 0) {
                    __builtin_prefetch(m_builder.space.words(there));
                }
            }
            const std::uint64_t* words = &sorted.words[i * Words];
            const std::uint32_t own = provisional | (sorted.firstNumber + static_cast<std::uint32_t>(i));
            std::uint32_t& place = m_table.findOrAdd(
                hashes[i], own, [&](std::uint32_t other) { return same<Words>(wordsOf(other), words); });
            if (place == own) {
                ++sorted.newStates;
                places.push_back(&place);
            }
            sorted.to[i] = place;
        }
    }

    void makeStates() {
        auto next = static_cast<StateId>(m_builder.words().size() / Words);
        for (Part& part : m_rounds[m_round].parts) {
            part.firstNew = next;
            for (const Sorted& sorted : part.sorted) {
                next += sorted.newStates;
            }
            for (StateId state = part.first; state < part.last; ++state) {
                const auto count = static_cast<std::size_t>(std::popcount(part.bits[state - part.first]));
                m_builder.firstNext()[state] = static_cast<std::uint32_t>(m_builder.next().positionOfNext(count));
                m_builder.next().add(count);
            }
        }
        m_builder.words().growTo(std::size_t{next} * Words);
        m_builder.from().growTo(next);
        m_builder.available().growTo(next);
        m_builder.firstNext().growTo(next);
    }

    /// Steps that are new carry their own provisional number until here.
    void fillStates(Part& part, std::vector<std::uint32_t>& cursors) {
        StateId next = part.firstNew;
        std::size_t step = 0;
        std::ranges::fill(cursors, 0);
        for (StateId state = part.first; state < part.last; ++state) {
            const std::uint16_t bits = part.bits[state - part.first];
            m_builder.available()[state] = bits;
            for (int i = std::popcount(bits); i > 0; --i, ++step) {
                Sorted& sorted = part.sorted[part.sorter[step]];
                const std::uint32_t at = cursors[part.sorter[step]]++;
                if (sorted.to[at] != (provisional | (sorted.firstNumber + at))) {
                    continue;
                }
                std::copy_n(&sorted.words[std::size_t{at} * Words], Words,
                            &m_builder.words()[std::size_t{next} * Words]);
                m_builder.from()[next] = state;
                m_builder.available()[next] = 0;
                m_builder.firstNext()[next] = 0;
                sorted.to[at] = next++;
            }
        }
    }

    /// The state that a place or a step leads to, once new states are numbered.
    [[nodiscard]] static StateId settled(const Round& round, std::uint32_t place) {
        if ((place & provisional) == 0) {
            return place;
        }
        const Found found = find(round, place);
        return found.sorted->to[found.at];
    }

    static void settle(const Round& round, const std::vector<std::uint32_t*>& places) {
        constexpr std::size_t ahead = 16;
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (i + ahead < places.size()) {
                __builtin_prefetch(places[i + ahead], 1);
            }
            *places[i] = settled(round, *places[i]);
        }
    }

    void fillSteps(const Round& round, const Part& part, std::vector<std::uint32_t>& cursors) {
        std::size_t step = 0;
        std::ranges::fill(cursors, 0);
        for (StateId state = part.first; state < part.last; ++state) {
            const int count = std::popcount(part.bits[state - part.first]);
            if (count == 0) {
                continue;
            }
            StateId* next = &m_builder.next()[m_builder.firstNext()[state]];
            for (int i = 0; i < count; ++i, ++step) {
                const std::uint8_t sorter = part.sorter[step];
                *next++ = settled(round, part.sorted[sorter].to[cursors[sorter]++]);
            }
        }
    }

    Builder m_builder;
    StateTable& m_table;
    Budget m_budget;
    unsigned m_threads;
    std::array<Round, 2> m_rounds; ///< in turn: one is still read while the other is written
    std::size_t m_round = 0;
    StateId m_first = 0;
    StateId m_last = 0;
    StateId m_nextFirst = 0;
    bool m_goesOn = false;
    Phase m_phase = Phase::filled;
    std::barrier<Between> m_barrier;
};

} // namespace proof
