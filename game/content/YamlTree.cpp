#include "content/YamlTree.hpp"

namespace content {

void YamlTree::clear() {
    m_nodes.clear();
    m_texts.clear();
}

std::uint32_t YamlTree::add(YamlKind kind, Offset where) {
    const auto position = static_cast<std::uint32_t>(m_nodes.size());
    m_nodes.push_back({where, position + 1, 0, 0, kind, false});
    return position;
}

std::uint32_t YamlTree::addScalar(std::string_view text, Offset where, bool plain) {
    const std::uint32_t position = add(YamlKind::scalar, where);
    Node& node = m_nodes[position];
    node.textFirst = static_cast<std::uint32_t>(m_texts.size());
    node.textSize = static_cast<std::uint32_t>(text.size());
    node.plain = plain;
    m_texts += text;
    return position;
}

} // namespace content
