#include "content/YamlKeys.hpp"

#include "content/YamlQuotes.hpp"

#include <algorithm>
#include <vector>

namespace content {

std::string reportUnknownKey(Problems& problems, YamlValue key, std::string_view what, std::span<const Field> known) {
    std::vector<std::string_view> names;
    std::ranges::transform(known, std::back_inserter(names), &Field::name);
    std::string suggestion = nearest(key.text(), names);
    std::string expected = isBehindCurlyQuote(problems.text(), key.where()) ? std::string(straightQuotes)
                           : suggestion.empty()                             ? "known keys: " + listWords(names)
                                                                            : std::string();
    problems.add(key.where(), "unknown-key", quoted(key.text()) + " is not a key of " + std::string(what),
                 std::move(expected), suggestion);
    return suggestion;
}

void reportMissingColon(Problems& problems, YamlValue key, std::size_t end) {
    const std::string word(key.text().substr(0, end));
    std::string_view rest = key.text().substr(end + 1);
    rest.remove_prefix(std::min(rest.find_first_not_of(" :="), rest.size()));
    problems.add(key.where() + static_cast<Offset>(end), "yaml-colon",
                 key.text()[end] == ':' ? "a space is missing behind the colon"
                                        : "a colon is missing behind " + quoted(word),
                 "write " + quoted(word + ": " + std::string(rest)));
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
