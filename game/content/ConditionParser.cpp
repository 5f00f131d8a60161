#include "content/ConditionParser.hpp"

#include "content/Utf8.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace content {

using namespace model;

namespace {

constexpr std::size_t longestCondition = 1000;
constexpr int deepestCondition = 24;

struct Token {
    enum class Kind { word, number, relation, opening, closing, dot, end, bad } kind;
    std::string_view text;
    std::size_t at;
};

constexpr std::array<std::string_view, 6> relations{"==", "!=", "<=", ">=", "<", ">"};
constexpr std::array relationKinds{Relation::equal,          Relation::notEqual, Relation::lessOrEqual,
                                   Relation::greaterOrEqual, Relation::less,     Relation::greater};

std::optional<Relation> relationOf(std::string_view text) {
    for (std::size_t i = 0; i < relations.size(); ++i) {
        if (relations[i] == text) {
            return relationKinds[i];
        }
    }
    return std::nullopt;
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

class Parser {
public:
    Parser(std::string_view text, Offset place, ScenarioDraft& draft)
        : m_text(text), m_place(place), m_asWritten(draft.problems.text().substr(place).starts_with(text)),
          m_draft(draft) {
        advance();
    }

    std::optional<ConditionId> whole() {
        const auto result = disjunction(0);
        if (result && m_token.kind != Token::Kind::end) {
            return fail(quoted(m_token.text) + " stands after the end of the condition",
                        "join conditions with \"and\" or \"or\", in small letters");
        }
        return result;
    }

private:
    void advance() {
        while (m_next < m_text.size() && (m_text[m_next] == ' ' || m_text[m_next] == '\n' || m_text[m_next] == '\t')) {
            ++m_next;
        }
        const std::size_t at = m_next;
        const auto token = [&](Token::Kind kind, std::size_t length) {
            m_token = {kind, m_text.substr(at, length), at};
            m_next = at + length;
        };
        if (at == m_text.size()) {
            return token(Token::Kind::end, 0);
        }
        const std::string_view rest = m_text.substr(at);
        for (const std::string_view relation : relations) {
            if (rest.starts_with(relation)) {
                return token(Token::Kind::relation, relation.size());
            }
        }
        const char c = rest[0];
        const auto letter = [](char x) { return (x >= 'a' && x <= 'z') || (x >= 'A' && x <= 'Z'); };
        const auto digit = [](char x) { return x >= '0' && x <= '9'; };
        std::size_t length = 1;
        if (letter(c)) {
            while (length < rest.size() &&
                   (letter(rest[length]) || digit(rest[length]) || rest[length] == '_' || rest[length] == '-')) {
                ++length;
            }
            return token(Token::Kind::word, length);
        }
        if (digit(c) || ((c == '-' || c == '+') && rest.size() > 1 && digit(rest[1]))) {
            while (length < rest.size() && digit(rest[length])) {
                ++length;
            }
            return token(Token::Kind::number, length);
        }
        const std::size_t character = std::max<std::size_t>(1, utf8Length(rest));
        token(c == '('   ? Token::Kind::opening
              : c == ')' ? Token::Kind::closing
              : c == '.' ? Token::Kind::dot
                         : Token::Kind::bad,
              character);
    }

    std::optional<ConditionId> fail(std::string what, std::string expected) {
        m_draft.problems.add(placeOf(m_token.at), "condition-syntax", std::move(what), std::move(expected));
        return std::nullopt;
    }

    [[nodiscard]] Offset placeOf(std::size_t at) const { return m_place + (m_asWritten ? static_cast<Offset>(at) : 0); }

    [[nodiscard]] bool isWord(std::string_view word) const {
        return m_token.kind == Token::Kind::word && m_token.text == word;
    }

    ConditionId make(auto step, Offset where) {
        m_draft.scenario.conditions.push_back({step});
        m_draft.places.conditions.push_back(where);
        return ConditionId(m_draft.scenario.conditions.size() - 1);
    }

    [[nodiscard]] Offset beginOf(ConditionId step) const { return m_draft.places.conditions[step.position()]; }

    std::optional<ConditionId> disjunction(int depth) {
        auto left = conjunction(depth);
        while (left && isWord("or")) {
            advance();
            const auto right = conjunction(depth);
            if (!right) {
                return std::nullopt;
            }
            left = make(Or{*left, *right}, beginOf(*left));
        }
        return left;
    }

    std::optional<ConditionId> conjunction(int depth) {
        auto left = negation(depth);
        while (left && isWord("and")) {
            advance();
            const auto right = negation(depth);
            if (!right) {
                return std::nullopt;
            }
            left = make(And{*left, *right}, beginOf(*left));
        }
        return left;
    }

    std::optional<ConditionId> negation(int depth) {
        if (depth > deepestCondition) {
            m_draft.problems.add(placeOf(m_token.at), "condition-too-long", "the condition is nested too deeply",
                                 "split it, or use a fact for part of it");
            return std::nullopt;
        }
        if (!isWord("not")) {
            return atom(depth);
        }
        const Offset where = placeOf(m_token.at);
        advance();
        const auto inner = negation(depth + 1);
        return inner ? std::optional(make(Not{*inner}, where)) : std::nullopt;
    }

    std::optional<ConditionId> atom(int depth) {
        switch (m_token.kind) {
        case Token::Kind::opening:
            return bracketed(depth);
        case Token::Kind::number:
            return mirroredComparison();
        case Token::Kind::word:
            break;
        case Token::Kind::end:
            return fail("the condition ends too early", "name a fact, visited(...) or chose(...)");
        default:
            return fail(quoted(m_token.text) + " cannot stand here in a condition",
                        m_token.text == "=" ? "compare with ==, >= or <=" : "name a fact, visited(...) or chose(...)");
        }
        if (isWord("visited") || isWord("chose")) {
            return happened();
        }
        if (isWord("and") || isWord("or")) {
            return fail("something is missing before " + quoted(m_token.text),
                        "name a fact, visited(...) or chose(...)");
        }
        const Token name = m_token;
        advance();
        if (m_token.kind != Token::Kind::relation) {
            if (m_token.kind == Token::Kind::bad && m_token.text == "=") {
                return fail("one = means nothing in a condition",
                            "compare with ==, >= or <=; a yes/no fact stands by itself: " + std::string(name.text) +
                                ", or not " + std::string(name.text));
            }
            const ConditionId step = make(FactHolds{FactId(0)}, placeOf(name.at));
            m_draft.facts.push_back({step, m_draft.texts.keep(name.text), placeOf(name.at)});
            return step;
        }
        const Relation relation = *relationOf(m_token.text);
        advance();
        const auto number = takeNumber();
        return number ? compared(name, relation, *number) : std::nullopt;
    }

    std::optional<ConditionId> compared(const Token& name, Relation relation, int number) {
        const ConditionId step = make(Comparison{FactId(0), relation, number}, placeOf(name.at));
        m_draft.facts.push_back({step, m_draft.texts.keep(name.text), placeOf(name.at)});
        return step;
    }

    std::optional<int> takeNumber() {
        const auto number = m_token.kind == Token::Kind::number ? parseNumber(m_token.text) : std::nullopt;
        if (!number) {
            fail("a fact is compared with a whole number, not with " +
                     (m_token.text.empty() ? "nothing" : quoted(m_token.text)),
                 "write the number in digits; a yes/no fact stands by itself: \"fact\" or \"not fact\"");
            return std::nullopt;
        }
        advance();
        return number;
    }

    std::optional<ConditionId> mirroredComparison() {
        const auto number = takeNumber();
        if (!number) {
            return std::nullopt;
        }
        const auto relation = m_token.kind == Token::Kind::relation ? relationOf(m_token.text) : std::nullopt;
        if (!relation) {
            return fail("a number stands alone", "compare it with a fact: \"trust >= 2\"");
        }
        advance();
        if (m_token.kind != Token::Kind::word) {
            return fail("a number is compared with something that is not a fact", "name a fact");
        }
        const Token name = m_token;
        advance();
        return compared(name, mirrored(*relation), *number);
    }

    std::optional<ConditionId> bracketed(int depth) {
        advance();
        const auto inner = disjunction(depth + 1);
        if (!inner) {
            return std::nullopt;
        }
        if (m_token.kind != Token::Kind::closing) {
            return fail("a bracket is not closed", "add \")\"");
        }
        advance();
        return inner;
    }

    std::optional<ConditionId> happened() {
        const Token word = m_token;
        const bool choice = isWord("chose");
        const std::string form = choice ? "write chose(situation.choice)" : "write visited(situation)";
        advance();
        if (m_token.kind != Token::Kind::opening) {
            return fail("a bracket is missing", form);
        }
        advance();
        const Token situation = m_token;
        if (situation.kind != Token::Kind::word) {
            return fail("the name of a situation is missing", form);
        }
        advance();
        std::string_view choiceName;
        if (choice) {
            if (m_token.kind != Token::Kind::dot) {
                return fail("the name of a choice is missing", form);
            }
            advance();
            if (m_token.kind != Token::Kind::word) {
                return fail("the name of a choice is missing", form);
            }
            choiceName = m_token.text;
            advance();
        }
        if (m_token.kind != Token::Kind::closing) {
            return fail("a bracket is not closed", form);
        }
        advance();
        const ConditionId step = make(Happened{MarkId(0)}, placeOf(word.at));
        m_draft.visits.push_back(
            {step, m_draft.texts.keep(situation.text), m_draft.texts.keep(choiceName), placeOf(situation.at)});
        return step;
    }

    std::string_view m_text;
    Offset m_place;
    bool m_asWritten; ///< else it runs over several lines or has escapes, and only its beginning is known
    ScenarioDraft& m_draft;
    Token m_token{Token::Kind::end, {}, 0};
    std::size_t m_next = 0;
};

} // namespace

std::optional<ConditionId> parseCondition(std::string_view text, Offset place, ScenarioDraft& draft) {
    if (text.size() > longestCondition) {
        draft.problems.add(place, "condition-too-long", "the condition is longer than 1,000 characters",
                           "split it, or use a fact for part of it");
        return std::nullopt;
    }
    return Parser(text, place, draft).whole();
}

} // namespace content
