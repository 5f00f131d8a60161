#include "app/FreshScenario.hpp"

#include "app/NewQuizText.hpp"
#include "app/NewScenarioText.hpp"
#include "content/Problems.hpp"
#include "content/Utf8.hpp"
#include "content/YamlReader.hpp"

#include <algorithm>
#include <cctype>

namespace app {

namespace {

constexpr std::size_t longestTitle = 200; // bytes

bool isLetterOrDigit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

/// "Amira's corner shop" → "amiras-corner-shop". Letters beyond a to z are left out.
std::string idFrom(std::string_view title) {
    constexpr std::size_t longestId = 64;
    std::string id;
    for (std::size_t i = 0; i < title.size(); ++i) {
        if (isLetterOrDigit(title[i])) {
            id += static_cast<char>(std::tolower(static_cast<unsigned char>(title[i])));
        } else if (title[i] != '\'' && !title.substr(i).starts_with("\u2019") && !id.empty() && id.back() != '-' &&
                   static_cast<unsigned char>(title[i]) < 0x80) {
            id += '-';
        }
    }
    if (id.size() > longestId) {
        const std::size_t word = id.rfind('-', longestId);
        id.resize(word == std::string::npos ? longestId : word);
    }
    while (id.ends_with('-')) {
        id.pop_back();
    }
    return id;
}

/// "the-corner-shop" → "The corner shop".
std::string titleFrom(std::string_view id) {
    std::string title(id);
    std::ranges::replace_if(
        title, [](char c) { return c == '-' || c == '_'; }, ' ');
    title[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(title[0])));
    return title;
}

/// In YAML's quotation marks, with braces doubled so that they name nobody.
std::string quotedTitle(std::string_view title) {
    std::string quoted = "\"";
    for (const char c : title) {
        if (c == '"' || c == '\\') {
            quoted += '\\';
        } else if (c == '{' || c == '}') {
            quoted += c;
        }
        quoted += c;
    }
    return quoted + '"';
}

/// The text with the value of a key at the start of a line replaced; what is explained after it stays.
std::string withValue(std::string text, const std::string& key, const std::string& value) {
    const std::size_t line = text.find("\n" + key + ": ") + 1;
    const std::size_t from = line + key.size() + 2;
    const std::size_t end = text.find('\n', from);
    const std::size_t remark = std::min(text.find(" # ", from), end);
    const std::string explained = text.substr(remark, end - remark);
    constexpr std::size_t column = 29;
    const std::size_t used = key.size() + 2 + value.size();
    return text.replace(from, end - from, value + std::string(used < column ? column - used : 0, ' ') + explained);
}

} // namespace

namespace {

/// `key`: under which the file has its id, and what it is called.
std::variant<FreshScenario, std::string> freshFile(std::string_view name, const std::string& key,
                                                   std::string_view text) {
    constexpr auto example = " For example: judgement new the-corner-shop, or: judgement new \"The corner shop\"";
    if (!content::hasVisibleCharacter(name)) {
        return "A " + key + " needs a name: its id, or its title in quotes." + std::string(example);
    }
    if (name.find('\n') != std::string_view::npos || content::findBadCharacter(name)) {
        return "That name has characters that cannot be seen or are not text, so it can be no title." +
               std::string(example);
    }
    if (name.size() > longestTitle) {
        return "That is too long for a title. Put the rest into the summary." + std::string(example);
    }
    if (name.find('/') != std::string_view::npos || name.ends_with(".yaml") || name.ends_with(".yml")) {
        return content::inQuotes(name) + " names a file. NAME is the " + key +
               "'s id or its title; the file comes after -o. " +
               "For example: judgement new the-corner-shop -o scenarios/the-corner-shop.yaml";
    }
    const bool given = content::isId(name);
    FreshScenario fresh;
    fresh.id = given ? std::string(name) : idFrom(name);
    fresh.title = given ? titleFrom(name) : std::string(name);
    if (!content::isId(fresh.id)) {
        return "No id can be made of " + content::inQuotes(name) +
               ": an id begins with a letter from a to z, and goes on with such letters, digits, - and _." +
               std::string(example);
    }
    fresh.text = withValue(std::string(text), key, fresh.id);
    fresh.text = withValue(std::move(fresh.text), "title", quotedTitle(fresh.title));
    return fresh;
}

} // namespace

std::variant<FreshScenario, std::string> freshScenario(std::string_view name) {
    return freshFile(name, "scenario", newScenarioText());
}

std::variant<FreshScenario, std::string> freshQuiz(std::string_view name) {
    return freshFile(name, "quiz", newQuizText());
}

} // namespace app
