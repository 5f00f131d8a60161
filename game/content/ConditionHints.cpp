#include "content/ConditionHints.hpp"

#include "content/ConditionTokens.hpp"
#include "content/Problems.hpp"
#include "content/Utf8.hpp"

#include <algorithm>
#include <array>

namespace content {

namespace {

struct Sign {
    std::string_view written;
    std::string_view meant;
};

/// The longer before those that they begin with.
constexpr std::array signs{Sign{"=>", ">="},     Sign{"=<", "<="},     Sign{"&&", "and"},    Sign{"&", "and"},
                           Sign{"||", "or"},     Sign{"|", "or"},      Sign{"!", "not"},     Sign{"\u2265", ">="},
                           Sign{"\u2264", "<="}, Sign{"\u2260", "!="}, Sign{"\u00AC", "not"}};

constexpr std::array<std::string_view, 6> curly{"\u201C", "\u201D", "\u201E", "\u2018", "\u2019", "\u201A"};

constexpr std::array<std::string_view, 5> conditionWords{"and", "or", "not", "visited", "chose"};

constexpr std::array<std::string_view, 13> numerals{"zero",  "one",   "two",  "three", "four",   "five",  "six",
                                                    "seven", "eight", "nine", "ten",   "eleven", "twelve"};

constexpr std::array<std::string_view, 15> comparing{"is",      "at",    "isnt", "equals", "equal",
                                                     "greater", "more",  "less", "least",  "most",
                                                     "above",   "below", "over", "under",  "between"};

std::string wholeInQuotes(std::string_view text) { return "\"" + std::string(text) + "\""; }

std::optional<ConditionHint> wordHint(std::string_view text, const ConditionToken& token) {
    const std::string lower = small(token.text);
    if (lower != token.text && std::ranges::count(conditionWords, lower) != 0) {
        return ConditionHint{inQuotes(token.text) + " is written in small letters in a condition",
                             "write " + wholeInQuotes(lower)};
    }
    if (const auto numeral = std::ranges::find(numerals, lower); numeral != numerals.end()) {
        return ConditionHint{"numbers are written in digits in a condition",
                             "write " + std::to_string(numeral - numerals.begin())};
    }
    const auto before = text.substr(0, token.at).find_last_not_of(' ');
    if (std::ranges::count(comparing, lower) != 0 && before != std::string_view::npos) {
        return ConditionHint{inQuotes(token.text) + " means nothing in a condition",
                             "compare a number with a sign, such as \"trust == 2\" or \"trust >= 2\"; a yes/no fact "
                             "stands by itself, alone or behind \"not\""};
    }
    if ((lower == "if" || lower == "when") && before == std::string_view::npos) {
        return ConditionHint{"a condition begins with what it asks, and not with " + inQuotes(token.text), "remove it"};
    }
    if (lower == "unless" && before == std::string_view::npos) {
        return ConditionHint{"\"unless\" means nothing in a condition", "write \"not\", with brackets around the rest"};
    }
    return std::nullopt;
}

} // namespace

std::optional<ConditionHint> conditionHint(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(std::min(at, text.size()));
    if (rest.empty()) {
        return std::nullopt;
    }
    const std::string_view before = text.substr(0, at);
    if (rest[0] == '=' && (before.ends_with("==") || before.ends_with("!="))) {
        return ConditionHint{"there is one = too many", "write " + wholeInQuotes(before.substr(before.size() - 2))};
    }
    if (rest[0] == '>' && before.ends_with('<')) {
        return ConditionHint{"\"<>\" means nothing in a condition", "write \"!=\""};
    }
    if (rest.size() > 1 && (rest[0] == '.' || rest[0] == ',') && isDigit(rest[1]) && !before.empty() &&
        isDigit(before.back())) {
        return ConditionHint{"a fact is compared with a whole number, and this is a fraction",
                             "write a whole number; a fact is never between two of them"};
    }
    if (std::ranges::any_of(curly, [&](std::string_view mark) { return rest.starts_with(mark); })) {
        return ConditionHint{"curly quotation marks mean nothing in a condition",
                             "remove them: names stand there without any"};
    }
    for (const Sign& sign : signs) {
        if (rest.starts_with(sign.written)) {
            const ConditionToken next = nextConditionToken(text, at + sign.written.size());
            const bool withName = sign.meant == "not" && next.kind == ConditionToken::Kind::word;
            return ConditionHint{inQuotes(sign.written) + " means nothing in a condition",
                                 "write " + wholeInQuotes(std::string(sign.meant) +
                                                          (withName ? " " + std::string(next.text) : std::string()))};
        }
    }
    if (std::string_view("+-*/%").find(rest[0]) != std::string_view::npos) {
        return ConditionHint{"nothing can be calculated in a condition", "compare the fact itself with a number"};
    }
    const ConditionToken token = nextConditionToken(text, at);
    return token.kind == ConditionToken::Kind::word ? wordHint(text, token) : std::nullopt;
}

} // namespace content
