#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace proof {

/// A list that grows by whole blocks: nothing is copied or left empty when it grows, so that millions of states take
/// the memory they need and no more. Entries that are added together stand together.
template <class Thing>
class Blocks {
public:
    static constexpr std::size_t perBlock = std::size_t{1} << 13;

    [[nodiscard]] std::size_t size() const { return m_size; }
    Thing& operator[](std::size_t i) { return m_blocks[i / perBlock][i % perBlock]; }
    const Thing& operator[](std::size_t i) const { return m_blocks[i / perBlock][i % perBlock]; }

    void push(const Thing& thing) { *add(1) = thing; }

    /// Room for `count` entries (at most `perBlock`) that stand together; the first of them. Where they do not fit into
    /// the block in use, the rest of it stays unused: positionOfNext() says before where they will stand.
    Thing* add(std::size_t count) {
        if (count == 0) {
            return nullptr;
        }
        const std::size_t first = positionOfNext(count);
        m_size = first + count;
        while (m_blocks.size() * perBlock < m_size) {
            m_blocks.push_back(std::make_unique_for_overwrite<Thing[]>(perBlock));
        }
        return &(*this)[first];
    }

    [[nodiscard]] std::size_t positionOfNext(std::size_t count) const {
        return m_size % perBlock + count > perBlock ? (m_size / perBlock + 1) * perBlock : m_size;
    }

    /// Room for all of the first `count` entries, each alone.
    void growTo(std::size_t count) {
        m_size = count;
        while (m_blocks.size() * perBlock < m_size) {
            m_blocks.push_back(std::make_unique_for_overwrite<Thing[]>(perBlock));
        }
    }

    /// Takes the place of whatever was there.
    void assign(std::span<const Thing> things) {
        growTo(things.size());
        for (std::size_t i = 0; i < things.size(); i += perBlock) {
            const auto part = things.subspan(i, std::min(perBlock, things.size() - i));
            std::copy(part.begin(), part.end(), m_blocks[i / perBlock].get());
        }
    }

    [[nodiscard]] std::span<const Thing> together(std::size_t first, std::size_t count) const {
        return count == 0 ? std::span<const Thing>() : std::span<const Thing>(&(*this)[first], count);
    }

    [[nodiscard]] std::size_t bytes() const { return m_blocks.size() * perBlock * sizeof(Thing); }

private:
    std::vector<std::unique_ptr<Thing[]>> m_blocks;
    std::size_t m_size = 0;
};

} // namespace proof
