#include "content/QuizDraft.hpp"

#include "content/Find.hpp"
#include "content/StatementName.hpp"
#include "content/TextStore.hpp"
#include "content/Utf8.hpp"

#include <algorithm>
#include <charconv>

namespace content {

namespace {

std::string counted(HowMany howMany) {
    return howMany.least == howMany.most ? std::to_string(howMany.least)
                                         : std::to_string(howMany.least) + " to " + std::to_string(howMany.most);
}

} // namespace

std::string QuizDraft::prose(YamlValue value, std::string_view what, std::size_t mostCharacters) {
    const auto read = reader.text(value, what);
    if (!read) {
        return {};
    }
    TextStore store(read->size() + 1);
    std::string text(store.keepProse(*read));
    const std::size_t length = text.size() > mostCharacters ? utf8Count(text) : text.size();
    if (length > mostCharacters) {
        problems.add(value.where(), "text-too-long",
                     std::string(what) + " has " + std::to_string(length) + " characters, and " +
                         std::to_string(mostCharacters) + " are the most",
                     "say it in fewer words, or make two questions of it");
        return {};
    }
    return text;
}

std::string QuizDraft::proseIfAny(YamlValue value, std::string_view what, std::size_t mostCharacters) {
    return value ? prose(value, what, mostCharacters) : std::string();
}

std::vector<YamlValue> QuizDraft::items(YamlValue list, std::string_view what, HowMany howMany) {
    std::vector<YamlValue> read;
    if (!list || !reader.isList(list, list.where(), what)) {
        return read;
    }
    for (const YamlValue item : list) {
        read.push_back(item);
    }
    if (read.size() < howMany.least || read.size() > howMany.most) {
        const bool few = read.size() < howMany.least;
        problems.add(
            few ? list.where() : read[howMany.most].where(), "list-length",
            std::string(what) + " has " + std::to_string(read.size()) + (read.size() == 1 ? " entry" : " entries"),
            "it has " + counted(howMany) + ": " + (few ? "add some" : "remove some, or make two questions of it"));
        read.resize(std::min(read.size(), howMany.most));
    }
    return read;
}

std::vector<model::StatementId> QuizDraft::statements(YamlValue list, std::string_view what, HowMany howMany,
                                                      std::span<const model::StatementId> before) {
    std::vector<model::StatementId> read;
    for (const YamlValue item : items(list, what, howMany)) {
        const auto statement = statementNamed(item, framework, problems);
        if (!statement) {
            continue;
        }
        if (std::ranges::count(read, *statement) + std::ranges::count(before, *statement) != 0) {
            problems.add(item.where(), "duplicate-statement", framework[*statement].id + " is given twice", "keep one");
            continue;
        }
        read.push_back(*statement);
    }
    return read;
}

void ReadAlike::add(std::string_view text, Offset where) {
    std::string compared = folded(text);
    while (!compared.empty() && (compared.back() == '.' || compared.back() == ' ')) {
        compared.pop_back();
    }
    if (!text.empty() && !m_seen.insert(std::move(compared)).second) {
        m_problems.add(where, "reads-alike",
                       std::string(m_what) + " reads the same as one before it: " + inQuotes(text),
                       "word one of them otherwise, or remove it");
    }
}

std::vector<int> sharedWeights(const std::vector<bool>& right) {
    constexpr int all = 100;
    const int count = std::max(1, static_cast<int>(std::ranges::count(right, true)));
    const int each = all / count;
    int leftOver = all % count;
    std::vector<int> weights;
    for (const bool isRight : right) {
        weights.push_back(isRight ? each + (leftOver > 0 ? 1 : 0) : -each);
        leftOver -= isRight && leftOver > 0 ? 1 : 0;
    }
    return weights;
}

std::optional<double> parseDecimalNumber(std::string_view text) {
    constexpr std::size_t mostBefore = 15; // so many are kept exactly
    constexpr std::size_t mostBehind = 25;
    const bool negative = text.starts_with('-');
    text.remove_prefix(negative || text.starts_with('+') ? 1 : 0);
    const std::size_t point = std::min(text.find('.'), text.size());
    const std::string_view before = text.substr(0, point);
    const std::string_view behind = text.substr(std::min(point + 1, text.size()));
    const auto digits = [](std::string_view part) {
        return std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; });
    };
    if (before.empty() || before.size() > mostBefore || behind.size() > mostBehind || text.ends_with('.') ||
        !digits(before) || !digits(behind)) {
        return std::nullopt;
    }
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
    return negative && number != 0 ? -number : number;
}

} // namespace content
