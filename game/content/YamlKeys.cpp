#include "content/YamlKeys.hpp"

#include "content/Utf8.hpp"
#include "content/YamlQuotes.hpp"

#include <algorithm>
#include <vector>

namespace content {

namespace {

/// Whether a key that stands behind a comma has no value: most likely the rest of a text that holds a comma.
bool isBehindComma(std::string_view text, YamlValue key) {
    const std::size_t before = text.find_last_not_of(" \n\r", key.where() == 0 ? 0 : key.where() - 1);
    const std::size_t behind = text.find_first_of(":,}\n", key.where());
    return before != std::string_view::npos && text[before] == ',' && behind != std::string_view::npos &&
           text[behind] != ':';
}

/// What to write where a key is the rest of a number with a comma in it; empty where it is none.
std::string decimalPoint(std::string_view text, YamlValue key) {
    const std::size_t where = key.where();
    if (where < 2 || text[where - 1] != ',' || !isDigit(text[where - 2]) || !std::ranges::all_of(key.text(), isDigit)) {
        return {};
    }
    std::size_t begin = where - 2;
    while (begin > 0 && isDigit(text[begin - 1])) {
        --begin;
    }
    return "write a point in a number: " + std::string(text.substr(begin, where - 1 - begin)) + "." +
           std::string(key.text());
}

constexpr std::string_view commaEndsText =
    "if it is the rest of the text before it, put that text in quotation marks: inside { } a comma ends it";

} // namespace

std::string reportUnknownKey(Problems& problems, YamlValue key, std::string_view what, std::span<const Field> known) {
    std::vector<std::string_view> names;
    std::ranges::transform(known, std::back_inserter(names), &Field::name);
    std::string suggestion = nearest(key.text(), names);
    std::string expected = decimalPoint(problems.text(), key);
    if (isBehindCurlyQuote(problems.text(), key.where())) {
        expected = straightQuotes;
    } else if (suggestion.empty() && expected.empty()) {
        expected = isBehindComma(problems.text(), key) ? std::string(commaEndsText) : "known keys: " + listWords(names);
    }
    problems.add(key.where(), "unknown-key", inQuotes(key.text()) + " is not a key of " + std::string(what),
                 std::move(expected), suggestion);
    return suggestion;
}

void reportMissingColon(Problems& problems, YamlValue key, std::size_t end) {
    const std::string word(key.text().substr(0, end));
    std::string_view rest = key.text().substr(end + 1);
    rest.remove_prefix(std::min(rest.find_first_not_of(" :="), rest.size()));
    problems.add(key.where() + static_cast<Offset>(end), "yaml-colon",
                 key.text()[end] == ':' ? "a space is missing behind the colon"
                                        : "a colon is missing behind " + inQuotes(word),
                 "write " + inQuotes(word + ": " + std::string(rest)));
}

std::string listWords(std::span<const std::string_view> words) {
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        out += i == 0 ? "" : i + 1 == words.size() ? " or " : ", ";
        out += words[i];
    }
    return out;
}

} // namespace content
