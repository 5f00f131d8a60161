#include "content/ConditionParser.hpp"

#include "content/ConditionHints.hpp"
#include "content/ConditionTokens.hpp"

#include <string>

namespace content {

using namespace model;

namespace {

constexpr std::size_t longestCondition = 1000;
constexpr int deepestCondition = 24;

using Token = ConditionToken;

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
            return fail(inQuotes(m_token.text) + " stands after the end of the condition",
                        "join conditions with \"and\" or \"or\", in small letters");
        }
        return result;
    }

private:
    void advance() {
        m_token = nextConditionToken(m_text, m_next);
        m_next = m_token.at + m_token.text.size();
    }

    std::optional<ConditionId> fail(std::string what, std::string expected) {
        if (auto hint = conditionHint(m_text, m_token.at)) {
            what = std::move(hint->what);
            expected = std::move(hint->expected);
        }
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
            return fail(inQuotes(m_token.text) + " cannot stand here in a condition",
                        m_token.text == "=" ? "compare with ==, >= or <=" : "name a fact, visited(...) or chose(...)");
        }
        if (isWord("visited") || isWord("chose")) {
            return happened();
        }
        if (isWord("and") || isWord("or")) {
            return fail("something is missing before " + inQuotes(m_token.text),
                        "name a fact, visited(...) or chose(...)");
        }
        const Token name = m_token;
        advance();
        const bool wordFollows = m_token.kind == Token::Kind::word && !isWord("and") && !isWord("or");
        if (small(name.text) != name.text || wordFollows) {
            // "NOT noted", "if noted": it is the first word that is wrong.
            if (const auto hint = conditionHint(m_text, name.at)) {
                m_token = name;
                return fail({}, {});
            }
        }
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
        if (number && m_token.kind == Token::Kind::relation) {
            return failChained(name, relation, *number);
        }
        return number ? compared(name, relation, *number) : std::nullopt;
    }

    /// "1 <= trust <= 3"; the comparison that comes first is `name relation number`.
    std::optional<ConditionId> failChained(const Token& name, Relation relation, int number) {
        const Token sign = m_token;
        const Token last = nextConditionToken(m_text, m_next);
        std::string expected = "write one comparison, \"and\", and the other";
        if (last.kind == Token::Kind::number) {
            const std::string fact(name.text);
            expected = "write \"" + fact + " " + std::string(signOf(relation)) + " " + std::to_string(number) +
                       " and " + fact + " " + std::string(sign.text) + " " + std::string(last.text) + "\"";
        }
        m_draft.problems.add(placeOf(sign.at), "condition-syntax", "a comparison has two sides, and this is a third",
                             std::move(expected));
        return std::nullopt;
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
                     (m_token.text.empty() ? "nothing" : inQuotes(m_token.text)),
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
        if (m_token.kind == Token::Kind::relation) {
            return failChained(name, mirrored(*relation), *number);
        }
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
    const std::size_t facts = draft.facts.size();
    const std::size_t visits = draft.visits.size();
    const auto condition = Parser(text, place, draft).whole();
    if (!condition) {
        // One mistake, one report: what was understood of it may not be what was meant.
        draft.facts.erase(draft.facts.begin() + static_cast<std::ptrdiff_t>(facts), draft.facts.end());
        draft.visits.erase(draft.visits.begin() + static_cast<std::ptrdiff_t>(visits), draft.visits.end());
    }
    return condition;
}

} // namespace content
