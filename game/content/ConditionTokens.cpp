#include "content/ConditionTokens.hpp"

#include "content/Utf8.hpp"

#include <algorithm>
#include <array>

namespace content {

using namespace model;

namespace {

constexpr std::array<std::string_view, 6> relations{"==", "!=", "<=", ">=", "<", ">"};
constexpr std::array relationKinds{Relation::equal,          Relation::notEqual, Relation::lessOrEqual,
                                   Relation::greaterOrEqual, Relation::less,     Relation::greater};

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

} // namespace

ConditionToken nextConditionToken(std::string_view text, std::size_t from) {
    using Kind = ConditionToken::Kind;
    const std::size_t at = std::min(text.find_first_not_of(" \n\t", from), text.size());
    const std::string_view rest = text.substr(at);
    const auto token = [&](Kind kind, std::size_t length) { return ConditionToken{kind, rest.substr(0, length), at}; };
    if (rest.empty()) {
        return token(Kind::end, 0);
    }
    for (const std::string_view relation : relations) {
        if (rest.starts_with(relation)) {
            return token(Kind::relation, relation.size());
        }
    }
    const char c = rest[0];
    std::size_t length = 1;
    if (isLetter(c)) {
        while (length < rest.size() &&
               (isLetter(rest[length]) || isDigit(rest[length]) || rest[length] == '_' || rest[length] == '-')) {
            ++length;
        }
        return token(Kind::word, length);
    }
    if (isDigit(c) || ((c == '-' || c == '+') && rest.size() > 1 && isDigit(rest[1]))) {
        while (length < rest.size() && isDigit(rest[length])) {
            ++length;
        }
        return token(Kind::number, length);
    }
    return token(c == '('   ? Kind::opening
                 : c == ')' ? Kind::closing
                 : c == '.' ? Kind::dot
                            : Kind::bad,
                 std::max<std::size_t>(1, utf8Length(rest)));
}

std::optional<Relation> relationOf(std::string_view text) {
    const auto found = std::ranges::find(relations, text);
    return found == relations.end() ? std::nullopt
                                    : std::optional(relationKinds[static_cast<std::size_t>(found - relations.begin())]);
}

Relation mirrored(Relation relation) {
    switch (relation) {
    case Relation::less:
        return Relation::greater;
    case Relation::lessOrEqual:
        return Relation::greaterOrEqual;
    case Relation::greater:
        return Relation::less;
    case Relation::greaterOrEqual:
        return Relation::lessOrEqual;
    default:
        return relation;
    }
}

std::string_view signOf(Relation relation) {
    const auto found = std::ranges::find(relationKinds, relation);
    return relations[static_cast<std::size_t>(found - relationKinds.begin())];
}

} // namespace content
