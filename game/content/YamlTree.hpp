#pragma once

#include "content/Problems.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace content {

enum class YamlKind : std::uint8_t {
    nothing, ///< a key without a value
    scalar,
    list,
    map
};

class YamlValue;

/// A piece of a YAML file, flat and in the file's order: each value is followed by what is inside it; the entries of a
/// map are key, value, key, value. Made and thrown away piece by piece while a file is read, so that memory stays
/// small.
class YamlTree {
public:
    struct Node {
        Offset where;
        std::uint32_t next;      ///< position after everything inside
        std::uint32_t textFirst; ///< of a scalar, in m_texts
        std::uint32_t textSize;
        YamlKind kind;
        bool plain; ///< a scalar without quotes, which may be a number or a yes/no
    };

    void clear();
    std::uint32_t add(YamlKind kind, Offset where);
    std::uint32_t addScalar(std::string_view text, Offset where, bool plain);
    void close(std::uint32_t container) { m_nodes[container].next = static_cast<std::uint32_t>(m_nodes.size()); }

    [[nodiscard]] bool empty() const { return m_nodes.empty(); }
    [[nodiscard]] YamlValue at(std::uint32_t position) const;

private:
    friend class YamlValue;
    std::vector<Node> m_nodes;
    std::string m_texts;
};

/// One value of a YamlTree, valid until the tree changes.
class YamlValue {
public:
    YamlValue() = default;
    YamlValue(const YamlTree& tree, std::uint32_t position) : m_tree(&tree), m_position(position) {}

    /// False for a value that stands for "the key is not there".
    explicit operator bool() const { return m_tree != nullptr; }

    [[nodiscard]] YamlKind kind() const { return node().kind; }
    [[nodiscard]] Offset where() const { return node().where; }
    [[nodiscard]] bool plain() const { return node().plain; }
    [[nodiscard]] std::string_view text() const {
        return std::string_view(m_tree->m_texts).substr(node().textFirst, node().textSize);
    }

    class Iterator {
    public:
        Iterator(const YamlTree& tree, std::uint32_t position) : m_tree(&tree), m_position(position) {}
        YamlValue operator*() const { return {*m_tree, m_position}; }
        Iterator& operator++() {
            m_position = m_tree->m_nodes[m_position].next;
            return *this;
        }
        bool operator==(const Iterator&) const = default;

    private:
        const YamlTree* m_tree;
        std::uint32_t m_position;
    };

    /// The items of a list; of a map, its keys and values by turns.
    [[nodiscard]] Iterator begin() const { return {*m_tree, m_position + 1}; }
    [[nodiscard]] Iterator end() const { return {*m_tree, node().next}; }

private:
    [[nodiscard]] const YamlTree::Node& node() const { return m_tree->m_nodes[m_position]; }

    const YamlTree* m_tree = nullptr;
    std::uint32_t m_position = 0;
};

inline YamlValue YamlTree::at(std::uint32_t position) const { return {*this, position}; }

} // namespace content
